"""Articles from the web."""

from meetings.ingest.article import ArticleData
from meetings.ingest.fetching import Limits, fetch
from meetings.ingest.html import page_article
from meetings.ingest.published import Published


def is_address(words: str) -> bool:
    """Whether an argument is an address rather than a file."""
    return words.lower().startswith(("http://", "https://"))


def web_article(
    url: str,
    *,
    published: Published | None = None,
    source: str = "",
    limits: Limits | None = None,
    may_be_undated: bool = False,
) -> ArticleData:
    """The article at an address. Raises IngestError, saying why, where there is none to be had; also one without a
    date, where it may not be undated."""
    page = fetch(url, limits=limits or Limits())
    return page_article(
        page.body,
        url=page.url,
        published=published,
        source=source,
        charset=page.charset,
        may_be_undated=may_be_undated,
    )
