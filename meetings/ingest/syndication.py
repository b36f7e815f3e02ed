"""RSS 0.9x, 1.0, 2.0 and Atom, read by feedparser out of a tree that holds nothing else than it is to read."""

from datetime import timedelta
from typing import Any

import feedparser
from lxml import etree

from meetings.ingest.article import IngestError
from meetings.ingest.entries import LONGEST_TTL, READ, Entry, Feed, FeedKind, absolute, kept, language_tag, plain
from meetings.ingest.feed_dates import read_date
from meetings.ingest.xml_trees import LEAF, local_name

LONGEST_ID = 500  # characters
ITEMS = ("item", "entry")
# All that is read. What else feeds hold, whole articles and their markup, is left out before feedparser sees it.
KEPT = frozenset(
    "rss rdf feed channel item entry title link guid id pubdate date published issued created updated modified "
    "language ttl updateperiod updatefrequency origlink".split()
)
ATTRIBUTES = 40  # of one element; with more it loses them
HOLDERS = ("rss", "rdf", "feed", "channel")
CHILDREN = 60  # of one entry, title or the like; with more it loses the last
OTHERS = 1_000  # elements of a feed besides its entries
PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}  # hours; RSS 1.0 syndication module


def read_syndication(root: etree._Element, *, url: str) -> Feed:
    """The feed of a tree; relative links are made whole by xml:base, else by the feed's address. Raises IngestError."""
    _prune(root)
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        found: Any = feedparser.parse(
            etree.tostring(root, encoding="utf-8"),
            response_headers=headers,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # feedparser raises whatever its readers happen to, on what nobody foresaw
        raise IngestError(f"{url}: not readable as a feed ({type(error).__name__}); ask its publisher") from error
    feed = found.feed
    return Feed(
        FeedKind.ATOM if str(found.version).startswith("atom") else FeedKind.RSS,
        kept(_entry(entry, url) for entry in found.entries),
        title=plain(feed.get("title")),
        homepage=absolute(feed.get("link"), url),
        language=language_tag(feed.get("language")),
        ttl=_ttl(feed),
    )


def _entry(entry: Any, url: str) -> Entry:
    told = {key: dict.get(entry, key) or "" for key in ("published", "created", "updated", "feedburner_origlink")}
    day, moment = read_date(str(told["published"] or told["created"] or told["updated"]))
    return Entry(
        url=absolute(told["feedburner_origlink"], url) or absolute(dict.get(entry, "link"), url),
        title=plain(dict.get(entry, "title")),
        published_at=moment,
        published_on=day,
        id=str(dict.get(entry, "id") or "")[:LONGEST_ID],
        updated_at=read_date(str(told["updated"]))[1],
    )


def _ttl(feed: Any) -> timedelta | None:
    """RSS 2.0's minutes, or the period and frequency of the syndication module."""
    minutes = _number(feed.get("ttl"))
    if minutes:
        return min(timedelta(minutes=minutes), LONGEST_TTL)
    hours = PERIODS.get(str(feed.get("sy_updateperiod") or "").strip().lower())
    if hours is None:
        return None
    return min(timedelta(hours=hours) / (_number(feed.get("sy_updatefrequency")) or 1), LONGEST_TTL)


def _number(words: object) -> int:
    told = str(words or "").strip()
    return int(told) if told.isascii() and told.isdigit() and len(told) <= 6 else 0


def _prune(root: etree._Element) -> None:
    """Take out of a tree what is not read: other elements, long texts, attributes and children without number, and
    entries beyond those looked at. feedparser's time grows with the square of some of these."""
    items = others = 0
    for element in list(root.iter()):
        name = local_name(element)
        parent = element.getparent()
        if parent is None:
            continue
        above = local_name(parent)
        items += name in ITEMS
        others += above in HOLDERS and name not in ITEMS
        is_read = name in KEPT or above == "title"  # a title in XHTML holds markup
        if not is_read or items > READ or (others > OTHERS and name not in ITEMS and above in HOLDERS):
            parent.remove(element)
        else:
            _shorten(element)


def _shorten(element: etree._Element) -> None:
    if len(element.attrib) > ATTRIBUTES or any(len(value) > LEAF for value in element.attrib.values()):
        element.attrib.clear()
    if element.text and len(element.text) > LEAF:
        element.text = element.text[:LEAF]
    if local_name(element) not in HOLDERS:
        del element[CHILDREN:]
