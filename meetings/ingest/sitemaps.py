"""Sitemaps (https://www.sitemaps.org/protocol.html), with Google's extension for news, and their indexes."""

from lxml import etree

from meetings.ingest.entries import READ, Entry, Feed, FeedKind, absolute, kept, language_tag, plain
from meetings.ingest.feed_dates import read_date
from meetings.ingest.xml_trees import child, local_name, text_of


def read_sitemap(root: etree._Element, *, url: str) -> Feed:
    """The articles of a sitemap. Without the extension for news nothing says when one was published."""
    places = [place for place in root if local_name(place) == "url"][:READ]
    entries = kept(_entry(place, url) for place in places)
    publication = next((p for place in places if (p := _publication(place)) is not None), None)
    return Feed(
        FeedKind.SITEMAP,
        entries,
        title=plain(text_of(child(publication, "name"))) if publication is not None else "",
        language=language_tag(text_of(child(publication, "language"))) if publication is not None else "",
    )


def read_index(root: etree._Element, *, url: str) -> Feed:
    """The sitemaps of an index, those for news and those changed last first. They are for the caller to fetch."""
    found: list[tuple[bool, str, str]] = []
    for place in [p for p in root if local_name(p) == "sitemap"][:READ]:
        address = absolute(text_of(child(place, "loc")), url)
        if address and address != url:
            found.append(("news" in address.lower(), text_of(child(place, "lastmod")), address))
    found.sort(key=lambda one: one[:2], reverse=True)
    return Feed(FeedKind.SITEMAP_INDEX, sitemaps=tuple(dict.fromkeys(address for _, _, address in found)))


def _entry(place: etree._Element, url: str) -> Entry:
    address = absolute(text_of(child(place, "loc")), url)
    news = child(place, "news")
    day, moment = read_date(text_of(child(news, "publication_date"))) if news is not None else (None, None)
    return Entry(
        url=address,
        title=plain(text_of(child(news, "title"))) if news is not None else "",
        published_at=moment,
        published_on=day,
        id=address,
        updated_at=read_date(text_of(child(place, "lastmod")))[1],
    )


def _publication(place: etree._Element) -> etree._Element | None:
    news = child(place, "news")
    return child(news, "publication") if news is not None else None
