"""Articles from files: NAME.txt or NAME.html with what is known of it in NAME.meta.json beside it."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.html import page_article
from meetings.ingest.published import Published, read_published

TEXT, PAGE = (".txt",), (".html", ".htm")
LARGEST = 5_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Meta:
    """What NAME.meta.json says; empty where it says nothing."""

    title: str = ""
    published: Published = (None, None)
    publisher: str = ""
    url: str = ""
    language: str = ""
    country: str = ""
    byline: str = ""


def article_files(path: Path) -> list[Path]:
    """The file itself, or the articles of a folder in the order of their names. Raises IngestError."""
    if not path.exists():
        raise IngestError(f"{path}: no such file or folder")
    if not path.is_dir():
        return [path]
    files = sorted(f for f in path.iterdir() if f.suffix.lower() in TEXT + PAGE and f.is_file())
    if not files:
        raise IngestError(f"{path}: no articles in this folder; they are files that end in .txt, .html or .htm")
    return files


def file_article(file: Path, *, published: Published | None = None, source: str = "") -> ArticleData:
    """The article of a file. What is given outranks its .meta.json, and that what a page says of itself.

    Raises IngestError, saying what to do, for whatever is no article with a date."""
    meta = read_meta(file)
    when = published or (meta.published if meta.published[0] else None)
    publisher = source or meta.publisher
    body = _body(file)
    if file.suffix.lower() in PAGE:
        data = page_article(body, url=meta.url or _name(file), published=when, source=publisher)
        data = replace(data, url=meta.url or data.url, title=meta.title or data.title)
        return replace(
            data, language=meta.language or data.language, country=meta.country, source=publisher or data.source
        )
    text = decoded_text(body, str(file))
    if when is None:
        raise IngestError(f"{file}: no publication date: give --published YYYY-MM-DD or a .meta.json beside it")
    return ArticleData(
        url=meta.url or _name(file),
        text=text,
        title=meta.title,
        published_on=when[0],
        published_at=when[1],
        source=publisher,
        language=meta.language or "en",
        byline=meta.byline,
        country=meta.country,
    )


def read_meta(file: Path) -> Meta:
    """What is beside an article's file. Raises IngestError where it is not readable."""
    path = file.with_name(f"{file.stem}.meta.json")
    if not path.exists():
        return Meta()
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, OSError) as error:
        raise IngestError(f"{path}: not readable as JSON ({error}); mend it or take it away") from error
    if not isinstance(told, dict):
        raise IngestError(f'{path}: an object is expected, as {{"published": "2025-03-10"}}')
    words = {key: _word(told, key, path) for key in ("title", "published", "publisher", "url", "language", "country")}
    return Meta(
        title=words["title"],
        published=read_published(words["published"], where=str(path)) if words["published"] else (None, None),
        publisher=words["publisher"],
        url=words["url"],
        language=words["language"],
        country=words["country"].upper(),
        byline=_word(told, "byline", path) or _word(told, "author", path),
    )


def _word(told: dict[str, Any], key: str, path: Path) -> str:
    value = told.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise IngestError(f"{path}: “{key}” is text in quotation marks, not {value!r}")
    return " ".join(value.split())


def _name(file: Path) -> str:
    """An address for a file that has none: its name with that of its folder, the same wherever it is read from."""
    return f"file:{file.resolve().parent.name}/{file.name}"


def _body(file: Path) -> bytes:
    if file.suffix.lower() not in TEXT + PAGE:
        raise IngestError(f"{file}: only .txt, .html and .htm files are read; save the article as one of them")
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise IngestError(f"{file}: {size} bytes are no article; {LARGEST} are the most")
        body = file.read_bytes()
    except OSError as error:
        raise IngestError(f"{file}: {error.strerror or error}") from error
    if not body.strip():
        raise IngestError(f"{file}: the file is empty")
    return body


def decoded_text(body: bytes, where: str) -> str:
    """The text, in UTF-8 as a rule, else as old Windows programs write it. `where` names it in errors. Raises
    IngestError."""
    encoding = "utf-16" if body[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        text = _windows(body, where)
    if "\0" in text or _is_binary(text):
        raise IngestError(f"{where}: not a text file; save the article as plain text in UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _windows(body: bytes, where: str) -> str:
    try:
        return body.decode("cp1252")
    except UnicodeDecodeError as error:
        raise IngestError(f"{where}: neither UTF-8 nor Windows-1252 text; convert it to UTF-8") from error


def _is_binary(text: str) -> bool:
    """Control characters that no text has, in number."""
    sample = text[:4000]
    return sum(c < " " and c not in "\n\r\t\f" for c in sample) * 50 > len(sample)
