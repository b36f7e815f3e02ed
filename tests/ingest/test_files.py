"""Files to article data, and what is said of files that are none."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from meetings.ingest.article import IngestError
from meetings.ingest.files import article_files, file_article
from meetings.ingest.published import read_published

DAY = (date(2025, 3, 10), None)
PAGE = """<!doctype html><html lang="en-GB"><head><title>Ministers to meet in Nairobi - The Gazette</title>
<meta property="og:title" content="Ministers to meet in Nairobi"><meta property="og:site_name" content="The Gazette">
{date}<link rel="canonical" href="https://gazette.example.org/nairobi"></head><body>
<nav><a href="/">Home</a> <a href="/subscribe">Subscribe to our newsletter today</a></nav>
<article><h1>Ministers to meet in Nairobi</h1>
<p>Kenya and Ethiopia will begin two days of talks in Nairobi on Tuesday on the waters of Turkana, officials said.</p>
<p>“We will put the gauges on the table,” the principal secretary told reporters on Monday in the capital.</p>
</article></body></html>"""
STAMP = '<meta property="article:published_time" content="2025-03-10T13:05:00+03:00">'


def write(folder: Path, name: str, body: str | bytes, meta: Any = None) -> Path:
    file = folder / name
    file.write_bytes(body if isinstance(body, bytes) else body.encode())
    if meta is not None:
        beside = folder / f"{file.stem}.meta.json"
        beside.write_text(meta if isinstance(meta, str) else json.dumps(meta))
    return file


def test_text_file_takes_what_is_beside_it(tmp_path: Path) -> None:
    meta = {"title": "T", "published": "2025-03-10T13:05:00+03:00", "publisher": "P", "url": "https://x.example/a"}
    data = file_article(write(tmp_path, "a.txt", "Words.", meta))
    moment = datetime.fromisoformat("2025-03-10T13:05:00+03:00")
    assert (data.title, data.source, data.url, data.text) == ("T", "P", "https://x.example/a", "Words.")
    assert (data.published_on, data.published_at) == (date(2025, 3, 10), moment)


def test_option_outranks_what_is_beside_the_file(tmp_path: Path) -> None:
    file = write(tmp_path, "a.txt", "Words.", {"published": "2020-01-01", "publisher": "P"})
    data = file_article(file, published=DAY, source="Q")
    assert (data.published_on, data.source) == (date(2025, 3, 10), "Q")


def test_file_without_an_address_is_known_by_its_name_and_folder(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    assert file_article(write(folder, "a.txt", "Words."), published=DAY).url == "file:news/a.txt"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Zürich".encode(), "Zürich"),
        ("\ufeffZürich".encode(), "Zürich"),
        ("Zürich".encode("utf-16"), "Zürich"),
        ("“Zürich”".encode("cp1252"), "“Zürich”"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_text_is_decoded(body: bytes, text: str, tmp_path: Path) -> None:
    assert file_article(write(tmp_path, "a.txt", body), published=DAY).text == text


@pytest.mark.parametrize(
    ("name", "body", "meta", "message"),
    [
        ("a.txt", "", None, "a.txt: the file is empty"),
        ("a.txt", " \n", None, "a.txt: the file is empty"),
        ("a.txt", "Words.", None, "give --published YYYY-MM-DD or a .meta.json beside it"),
        ("a.txt", "Words.", {}, "give --published YYYY-MM-DD or a .meta.json beside it"),
        ("a.txt", "Words.", {"published": "yesterday"}, "“yesterday” is no date; write 2025-03-10"),
        ("a.txt", "Words.", {"published": 20250310}, "“published” is text in quotation marks, not 20250310"),
        ("a.txt", "Words.", "{", "a.meta.json: not readable as JSON"),
        ("a.txt", "Words.", "[]", "a.meta.json: an object is expected"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, {"published": "2025-03-10"}, "not a text file"),
        ("a.txt", b"\x81\x8d\x8f\x90" * 9, {"published": "2025-03-10"}, "convert it to UTF-8"),
        ("a.pdf", "%PDF", None, "only .txt, .html and .htm files are read"),
        ("a.html", "<html><body><p>Log in</p></body></html>", None, "no article found on the page"),
        ("a.html", PAGE.format(date=""), None, "give --published YYYY-MM-DD or a .meta.json beside it"),
    ],
)
def test_file_that_is_no_dated_article_says_what_to_do(
    name: str, body: str | bytes, meta: Any, message: str, tmp_path: Path
) -> None:
    with pytest.raises(IngestError) as raised:
        file_article(write(tmp_path, name, body, meta))
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


def test_page_gives_its_article_and_when_it_was_published(tmp_path: Path) -> None:
    data = file_article(write(tmp_path, "a.html", PAGE.format(date=STAMP)))
    assert (data.title, data.source, data.language) == ("Ministers to meet in Nairobi", "The Gazette", "en-GB")
    assert (data.published_on, data.published_at) == (
        date(2025, 3, 10),
        datetime.fromisoformat("2025-03-10T13:05:00+03:00"),
    )
    assert "two days of talks in Nairobi" in data.text
    assert "Subscribe" not in data.text


def test_page_with_a_day_alone_has_no_moment(tmp_path: Path) -> None:
    stamp = '<meta property="article:published_time" content="2025-03-10">'
    data = file_article(write(tmp_path, "a.html", PAGE.format(date=stamp)))
    assert (data.published_on, data.published_at) == (date(2025, 3, 10), None)


def test_folder_gives_its_articles_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.htm", "a.meta.json", "notes.md"):
        write(tmp_path, name, "Words.")
    assert [f.name for f in article_files(tmp_path)] == ["a.html", "b.txt", "c.htm"]


def test_folder_without_articles_says_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"no articles in this folder; they are files that end in \.txt"):
        article_files(tmp_path)


def test_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"nowhere\.txt: no such file or folder"):
        article_files(tmp_path / "nowhere.txt")


@pytest.mark.parametrize("words", ["2025-13-01", "10 March 2025", "today", "0001-01-01", ""])
def test_published_takes_nothing_but_a_date(words: str) -> None:
    with pytest.raises(IngestError, match="here: "):
        read_published(words, where="here")
