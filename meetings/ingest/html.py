"""A page's article: its text without the furniture, its title, when and by whom it was published."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction

from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.published import Published, read_published

ISO = "%Y-%m-%dT%H:%M:%S%z"
SHORTEST = 40  # characters; less is a login form or an error, no article


def page_article(page: bytes, *, url: str, published: Published | None = None, source: str = "") -> ArticleData:
    """The article of a page. What is given outranks what the page says of itself.

    Raises IngestError where there is no article or no publication date on it."""
    tree = _tree(page, url)
    found: Any = bare_extraction(page, url=url or None, with_metadata=True, include_comments=False)
    text = (found.text or "").strip() if found is not None else ""
    if len(text) < SHORTEST:
        raise IngestError(f"{url}: no article found on the page; save its text as .txt and ingest that")
    day, moment = published or _published(page, url)
    if day is None:
        raise IngestError(f"{url}: no publication date: give --published YYYY-MM-DD or a .meta.json beside it")
    return ArticleData(
        url=_canonical(found.url, url),
        text=text,
        title=(found.title or "").strip(),
        published_on=day,
        published_at=moment,
        source=source or found.sitename or found.hostname or urlsplit(url).hostname or "",
        homepage=_homepage(url),
        language=_language(tree),
        byline=(found.author or "").strip(),
    )


def _tree(page: bytes, url: str) -> lxml_html.HtmlElement:
    try:
        return lxml_html.fromstring(page)
    except (ValueError, etree.ParserError) as error:
        raise IngestError(f"{url}: not readable as HTML ({error}); save its text as .txt and ingest that") from error


def _published(page: bytes, url: str) -> Published:
    """What the page's own metadata say; a date that is only somewhere in the text is no date of publication."""
    found = find_date(page.decode(errors="replace"), outputformat=ISO, original_date=True, extensive_search=False)
    if not found:
        return None, None
    day, moment = read_published(found, where=url)
    return (day, moment) if moment is None or moment.time() != datetime.min.time() else (day, None)


def _canonical(claimed: str | None, url: str) -> str:
    """The address that the page calls its own, where that is on the same host: no page may pass for another's."""
    here, there = urlsplit(url), urlsplit(claimed or "")
    same = there.scheme in ("http", "https") and _bare(there.hostname) == _bare(here.hostname)
    address = claimed if claimed and (same or not here.scheme.startswith("http")) else url
    return address.partition("#")[0]


def _bare(host: str | None) -> str:
    return (host or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _homepage(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.scheme in ("http", "https") else ""


def _language(tree: lxml_html.HtmlElement) -> str:
    return str(tree.xpath("string(//html/@lang)") or "en").strip().split("_")[0][:12] or "en"
