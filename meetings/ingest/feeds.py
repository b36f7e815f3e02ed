"""Feeds, whichever their format: RSS, Atom, JSON Feed, sitemaps. Read from bodies that were fetched; nothing here
reaches for the net."""

from meetings.ingest.article import IngestError
from meetings.ingest.entries import Entry, Feed, FeedKind
from meetings.ingest.json_feeds import read_json_feed
from meetings.ingest.packing import PackingError, TooLargeError, gunzipped
from meetings.ingest.sitemaps import read_index, read_sitemap
from meetings.ingest.syndication import read_syndication
from meetings.ingest.xml_trees import local_name, read_tree

__all__ = ["Entry", "Feed", "FeedKind", "read_feed"]

UNPACKED = 50_000_000  # bytes, what the protocol allows a sitemap
SYNDICATED = ("rss", "rdf", "feed", "channel")
PAGE = ("html", "body", "head", "div", "p")


def read_feed(body: bytes, *, url: str, content_type: str = "", charset: str = "") -> Feed:
    """The feed that a body holds; `content_type` and `charset` are what its server says, and are not believed where
    the body shows otherwise. A feed that is broken is read as far as it goes.

    Raises IngestError, in a sentence that says what to do, for what is no feed."""
    try:
        body = gunzipped(body, largest=UNPACKED)
    except (PackingError, TooLargeError) as error:
        raise IngestError(f"{url}: cannot be unpacked, or is too large; give the address of a feed") from error
    start = body[:1000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not body.strip():
        raise IngestError(f"{url}: is empty; give the address of a feed")
    if start[:1] in (b"{", b"[") or ("json" in content_type and start[:1] != b"<"):
        return read_json_feed(body, url=url)
    if start[:14].lower() == b"<!doctype html":
        raise IngestError(_page(url))
    root = read_tree(body, url=url, charset=charset)
    name = local_name(root)
    if name in SYNDICATED:
        feed = read_syndication(root, url=url)
        if not feed.entries:
            feed = read_syndication(read_tree(body, url=url, charset=charset, bare=True), url=url)
        return _with_something(feed, url)
    if name == "urlset":
        return read_sitemap(root, url=url)
    if name == "sitemapindex":
        return read_index(root, url=url)
    if name in PAGE:
        raise IngestError(_page(url))
    raise IngestError(f"{url}: is XML, but neither RSS, Atom nor a sitemap; give the address of a feed")


def _with_something(feed: Feed, url: str) -> Feed:
    if not feed.entries and not feed.title and not feed.homepage:
        raise IngestError(f"{url}: holds nothing that can be read as a feed; give the address of a feed")
    return feed


def _page(url: str) -> str:
    return f"{url}: is a page, not a feed; add it as a page with a link pattern, or give the address of its feed"
