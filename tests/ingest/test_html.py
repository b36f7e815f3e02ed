"""Pages to articles: dates, languages, encodings."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.html import page_article
from meetings.ingest.published import Published
from tests.ingest.test_files import PAGE, STAMP

URL = "https://gazette.example.org/nairobi"
FEED = (date(2025, 3, 9), datetime(2025, 3, 9, 8, tzinfo=UTC))
NAIROBI = timezone(timedelta(hours=3))


def read(head: str = "", **told: object) -> ArticleData:
    return page_article(PAGE.format(date=head).encode(), url=URL, **told)  # type: ignore[arg-type]  # as told


def test_page_date_outranks_that_of_the_feed() -> None:
    data = read(STAMP, fallback=FEED)
    assert data.published_at == datetime(2025, 3, 10, 13, 5, tzinfo=NAIROBI)


def test_feed_date_stands_in_for_that_of_the_page() -> None:
    data = read(fallback=FEED)
    assert (data.published_on, data.published_at) == FEED


def test_feed_tells_the_moment_of_a_day_that_both_tell() -> None:
    data = read('<meta property="article:published_time" content="2025-03-09">', fallback=FEED)
    assert (data.published_on, data.published_at) == FEED


@pytest.mark.parametrize("told", [{"published": (date(2025, 1, 1), None)}])
def test_given_date_outranks_both(told: dict[str, Published]) -> None:
    assert read(STAMP, fallback=FEED, **told).published_on == date(2025, 1, 1)


def test_page_without_any_date_is_given_where_it_may_be() -> None:
    data = read(may_be_undated=True)
    assert (data.published_on, data.published_at) == (None, None)


def test_page_without_any_date_is_refused_where_it_may_not_be() -> None:
    with pytest.raises(IngestError, match="no publication date"):
        read()


@pytest.mark.parametrize(
    ("head", "modified_at"),
    [
        (
            '<meta property="article:modified_time" content="2025-03-10T15:00:00+03:00">',
            datetime(2025, 3, 10, 15, tzinfo=NAIROBI),
        ),
        (
            '<script type="application/ld+json">{"dateModified": "2025-03-10T12:00:00Z"}</script>'.replace(
                "{{", "{"
            ).replace("}}", "}"),
            datetime(2025, 3, 10, 12, tzinfo=UTC),
        ),
        ('<meta property="article:modified_time" content="2025-03-10T13:00:00+03:00">', None),
        ('<meta property="article:modified_time" content="2025-03-11T13:00:00">', None),
        ('<meta property="article:modified_time" content="soon">', None),
        ("", None),
    ],
)
def test_page_tells_when_it_was_changed(head: str, modified_at: datetime | None) -> None:
    assert read(STAMP + head).modified_at == modified_at


FRENCH = (
    "Le ministre des Affaires étrangères a rencontré son homologue à Nairobi pour parler de la paix dans la région. "
    "Les deux ministres ont dit que les pourparlers sont une étape vers la paix et qu'ils vont se revoir dans un mois."
)
RUSSIAN = (
    "Министр иностранных дел встретился со своим коллегой в Найроби и обсудил с ним положение в регионе. Стороны "
    "договорились продолжить переговоры в следующем месяце, сообщила пресс-служба министерства."
)


def language(text: str, attribute: str) -> str:
    page = f"<html{attribute}><head><title>T</title>{STAMP}</head><body><article><p>{text}</p></article></body></html>"
    return page_article(page.encode(), url=URL).language


ENGLISH = PAGE.partition("<p>")[2].partition("</p>")[0] + " They said that the talks would be held in the capital."


@pytest.mark.parametrize(
    ("text", "attribute", "expected"),
    [
        (ENGLISH, ' lang="en-GB"', "en-GB"),
        (ENGLISH, "", "en"),
        (ENGLISH, ' lang="fr"', "en"),
        (FRENCH, ' lang="fr"', "fr"),
        (FRENCH, "", "fr"),
        (FRENCH, ' lang="en"', "fr"),
        (RUSSIAN, "", "ru"),
        (RUSSIAN, ' lang="en-US"', "ru"),
        (ENGLISH, ' lang="en_US"', "en-US"),
        (ENGLISH, ' lang="{{ lang }}"', "en"),
    ],
)
def test_text_tells_its_language_where_the_page_does_not(text: str, attribute: str, expected: str) -> None:
    assert language(text, attribute) == expected


@pytest.mark.parametrize(
    ("encoding", "charset", "meta"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "iso-8859-1", ""),
        ("utf-8", "", "windows-1252"),
        ("cp1252", "utf-8", "utf-8"),
        ("cp1252", "no-such-thing", ""),
        ("cp1252", "", ""),
        ("utf-16", "utf-8", ""),
        ("iso-8859-2", "iso-8859-2", ""),
    ],
)
def test_page_is_read_whatever_it_says_of_its_encoding(encoding: str, charset: str, meta: str) -> None:
    head = STAMP + (f'<meta charset="{meta}">' if meta else "")
    page = PAGE.format(date=head).replace("Turkana", "Zürich").replace("“", "").replace("”", "").encode(encoding)
    assert "the waters of Zürich" in page_article(page, url=URL, charset=charset).text


def test_broken_utf_8_is_read_as_utf_8() -> None:
    page = PAGE.format(date=STAMP).replace("Turkana", "Zürich").encode().replace(b"gauges", b"gau\xffges")
    assert "the waters of Zürich" in page_article(page, url=URL, charset="utf-8").text


def test_page_with_an_xml_declaration_is_read() -> None:
    page = b'<?xml version="1.0" encoding="UTF-8"?>' + PAGE.format(date=STAMP).encode()
    assert page_article(page, url=URL).title == "Ministers to meet in Nairobi"


@pytest.mark.parametrize(
    ("url", "claimed", "expected"),
    [
        ("https://m.example.org/a/amp?utm_source=x", "https://www.example.org/a", "https://www.example.org/a"),
        ("https://www.example.org/a?utm_source=x#top", "", "https://www.example.org/a"),
        ("https://www.example.org/a", "https://other.example/a", "https://www.example.org/a"),
        ("https://www.example.org/a", "https://www.example.org/", "https://www.example.org/a"),
        ("https://www.example.org/a?id=5", "https://www.example.org/a?id=5&gclid=1", "https://www.example.org/a?id=5"),
        ("file:news/a.html", "https://www.example.org/a?fbclid=1", "https://www.example.org/a"),
        ("file:news/a.html", "", "file:news/a.html"),
    ],
)
def test_article_is_known_by_one_address(url: str, claimed: str, expected: str) -> None:
    page = PAGE.format(date=STAMP).replace("https://gazette.example.org/nairobi", claimed)
    assert page_article(page.encode(), url=url).url == expected
