"""Articles handed in by an editor: pasted, or a file that was uploaded."""

import hashlib
import re
from dataclasses import replace
from pathlib import PurePath

from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.files import LARGEST, PAGE, TEXT, decoded_text
from meetings.ingest.html import page_article
from meetings.ingest.languages import language_of
from meetings.ingest.published import Published

MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype|[a-z][a-z0-9]*)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
PASTED = "the pasted text"


def handed_article(
    body: bytes, *, name: str = "", url: str = "", title: str = "", published: Published | None = None, source: str = ""
) -> ArticleData:
    """The article of a file called `name`, or pasted where it has no name: text, or the HTML of a page. Without a date
    where nobody tells one. What is given outranks what a page says of itself.

    Without an address it is known by its words, so that the same words again are the same article. Raises
    IngestError."""
    where = name or PASTED
    _check(body, name, where)
    if PurePath(name).suffix.lower() in PAGE or (not name and MARKUP.match(body[:5000].decode("utf-8", "replace"))):
        data = _page(body, where, url, published, source)
    else:
        text = decoded_text(body, where).strip()
        day, moment = published or (None, None)
        data = ArticleData(
            url=url,
            text=text,
            published_on=day,
            published_at=moment,
            source=source,
            language=language_of(text, told=""),
        )
    data = replace(data, title=title or data.title)
    return data if data.url else replace(data, url=_key(data))


def _check(body: bytes, name: str, where: str) -> None:
    if name and PurePath(name).suffix.lower() not in TEXT + PAGE:
        raise IngestError(f"{where}: only .txt, .html and .htm files are read; save the article as one of them")
    if len(body) > LARGEST:
        raise IngestError(f"{where}: {len(body)} bytes are no article; {LARGEST} are the most")
    if not body.strip():
        raise IngestError(f"{where}: it is empty")


def _page(body: bytes, where: str, url: str, published: Published | None, source: str) -> ArticleData:
    """The article of a page. One without an address has the one that the page calls its own, if any."""
    label = f"file:{where}"
    data = page_article(body, url=url or label, published=published, source=source, may_be_undated=True)
    return data if url or data.url.startswith(("http://", "https://")) else replace(data, url="")


def _key(data: ArticleData) -> str:
    words = f"{data.title}\0{data.text}"
    return f"desk:{hashlib.sha256(words.encode()).hexdigest()[:20]}"
