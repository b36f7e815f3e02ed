"""A page's article: its text without the furniture, its title, when and by whom it was published."""

import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import html as lxml_html
from trafilatura import bare_extraction

from meetings.ingest.addresses import canonical, same_site
from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.decoding import decoded
from meetings.ingest.entries import language_tag
from meetings.ingest.feed_dates import read_date
from meetings.ingest.html_trees import read_page
from meetings.ingest.languages import language_of
from meetings.ingest.published import Published, read_published

ISO = "%Y-%m-%dT%H:%M:%S%z"
DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
# When a page was changed last: Open Graph, schema.org as microdata and as JSON-LD.
MODIFIED = (
    "//meta[@property='article:modified_time' or @property='og:updated_time' or @itemprop='dateModified']/@content"
)
MODIFIED_JSON = re.compile(r'"dateModified"\s{0,9}:\s{0,9}"([^"]{1,64})"')
SHORTEST = 40  # characters; less is a login form or an error, no article


def page_article(
    page: bytes,
    *,
    url: str,
    published: Published | None = None,
    source: str = "",
    charset: str = "",
    fallback: Published = (None, None),
    may_be_undated: bool = False,
) -> ArticleData:
    """The article of a page; `charset` is what its server says. `published` outranks what the page says of itself, and
    that outranks `fallback`, which is a feed's word. With `may_be_undated` an article without any date is given too.

    Raises IngestError where there is no article or no publication date on it."""
    tree = read_page(page, url=url, charset=charset)
    words = DECLARATION.sub("", decoded(page, charset=charset).replace("\0", ""), count=1)
    found: Any = bare_extraction(words, url=url or None, with_metadata=True, include_comments=False)
    text = (found.text or "").strip() if found is not None else ""
    if len(text) < SHORTEST:
        raise IngestError(f"{url}: no article found on the page; save its text as .txt and ingest that")
    day, moment = published or _first(_published(words, url), fallback)
    if day is None and not may_be_undated:
        raise IngestError(f"{url}: no publication date: give --published YYYY-MM-DD or a .meta.json beside it")
    return ArticleData(
        url=_canonical(found.url, url),
        text=text,
        title=(found.title or "").strip(),
        published_on=day,
        published_at=moment,
        source=source or found.sitename or found.hostname or urlsplit(url).hostname or "",
        homepage=_homepage(url),
        language=language_of(text, told=_language(tree)),
        byline=(found.author or "").strip(),
        modified_at=_modified(tree, words, moment),
    )


def _first(page: Published, fallback: Published) -> Published:
    """The page's own date, else the feed's. Where both tell the same day and the feed alone the moment, it is taken."""
    if page[0] is None or (page[1] is None and page[0] == fallback[0]):
        return fallback
    return page


def _published(words: str, url: str) -> Published:
    """What the page's own metadata say; a date that is only somewhere in the text is no date of publication."""
    found = find_date(words, outputformat=ISO, original_date=True, extensive_search=False)
    if not found:
        return None, None
    day, moment = read_published(found, where=url)
    return (day, moment) if moment is None or moment.time() != datetime.min.time() else (day, None)


def _canonical(claimed: str | None, url: str) -> str:
    """The address that the page calls its own, where that is on the same host: no page may pass for another's. A site
    that calls each of its pages by its front page's address is not believed: its articles would be one."""
    here, there = urlsplit(url), urlsplit(claimed or "")
    is_web = here.scheme in ("http", "https")
    if not claimed or there.scheme not in ("http", "https"):
        return canonical(url)
    is_front = there.path in ("", "/") and not there.query and here.path not in ("", "/")
    return canonical(url if is_web and (is_front or not same_site(claimed, url)) else claimed)


def _homepage(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.scheme in ("http", "https") else ""


def _language(tree: lxml_html.HtmlElement) -> str:
    """What the page says: its own attribute, else what Open Graph has."""
    told = tree.xpath("string(//html/@lang)") or tree.xpath("string(//meta[@property='og:locale']/@content)")
    return language_tag(str(told))[:12]


def _modified(tree: lxml_html.HtmlElement, words: str, published: datetime | None) -> datetime | None:
    """When it was changed last, as far as it says so with its zone; no moment before it was published."""
    told = [*map(str, tree.xpath(MODIFIED)), *MODIFIED_JSON.findall(words)[:3]]
    moments = [moment for _, moment in map(read_date, told) if moment is not None]
    return next((m for m in moments if published is None or m >= published), None)
