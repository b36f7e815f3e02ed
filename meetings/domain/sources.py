"""Sources are added by an address: a feed's own, or that of a page which has one."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils import timezone

from meetings.domain.articles import free_slug
from meetings.domain.manners import ask_leave, take_turn
from meetings.domain.polling import feed_in
from meetings.domain.values import checked_country, checked_zone
from meetings.domain.web import web_limits
from meetings.ingest.article import IngestError
from meetings.ingest.discovery import Site, discover
from meetings.ingest.entries import Feed
from meetings.ingest.fetching import FEED_TYPES, Fetched, fetch
from meetings.ingest.links import page_links
from meetings.models import Source

TRIED = 6  # feeds that a page names, until one can be read
SHOWN = 5  # entries
DEFAULT_MINUTES = 30


@dataclass(frozen=True, slots=True)
class Proposal:
    """A source as an address tells of it. `titles`: of its newest entries, to see that it is the right one."""

    name: str
    feed_url: str
    homepage: str
    language: str
    country: str
    entries: int
    titles: tuple[str, ...]
    link_pattern: str = ""


def propose(url: str, *, pattern: str = "") -> Proposal:
    """The source at an address.

    1. With a pattern, the page itself, whose links that match are articles.
    2. A feed, where the address is one's.
    3. Else the feeds that the page names, and the site's news sitemap: the first that can be read and holds anything.

    Raises IngestError, saying what to do, where none is found."""
    fetched, sitemaps = _asked(url)
    if pattern:
        links = page_links(fetched.body, url=fetched.url, pattern=pattern, charset=fetched.charset)
        return _proposal(links, fetched.url, pattern=pattern)
    try:
        return _proposal(feed_in(fetched, limits=web_limits()), fetched.url)
    except IngestError:
        site = discover(fetched.body, url=fetched.url, charset=fetched.charset, sitemaps=sitemaps)
    for candidate in site.candidates[:TRIED]:
        try:
            found, _ = _asked(candidate.url)
            feed = feed_in(found, limits=web_limits())
        except IngestError:
            continue
        if feed.entries:
            return _proposal(feed, found.moved_to or candidate.url, site=site)
    raise IngestError(
        f"{url}: no feed found; give the address of its feed, or say which links of the page are articles, "
        "as --pattern '/news/*'"
    )


def add_source(
    proposal: Proposal, *, name: str = "", time_zone: str = "UTC", country: str = "", minutes: int | None = None
) -> Source:
    """Store a source that was proposed. Raises ValidationError for a zone, country or interval that cannot be, and
    where there is one of its name or feed already."""
    name = " ".join((name or proposal.name).split())[:200]
    there = Source.objects.filter(feed_url=proposal.feed_url).first()
    if there is not None:
        raise ValidationError(f"“{there.name}” asks that feed already")
    if Source.objects.filter(name=name).exists():
        raise ValidationError(f"there is a source “{name}” already: give another name, or set its feed at the desk")
    source = Source(
        name=name,
        slug=free_slug(name),
        homepage=proposal.homepage[:500],
        language=proposal.language[:12] or "en",
        country=checked_country(country or proposal.country),
        time_zone=checked_zone(time_zone),
        feed_url=proposal.feed_url,
        link_pattern=proposal.link_pattern,
        poll_minutes=minutes or DEFAULT_MINUTES,
    )
    source.full_clean(exclude=["homepage"])
    source.save()
    return source


def _asked(url: str) -> tuple[Fetched, tuple[str, ...]]:
    """What is at an address, asked with the manners of every fetch, and the sitemaps that its host names. Raises
    IngestError."""
    limits, now = web_limits(), timezone.now()
    leave = ask_leave(url, limits=limits, now=now)
    take_turn(leave, now=now)
    return fetch(url, limits=limits, types=FEED_TYPES), leave.sitemaps


def _proposal(feed: Feed, url: str, *, site: Site | None = None, pattern: str = "") -> Proposal:
    parts = urlsplit(feed.homepage or url)
    return Proposal(
        name=(site.name if site else "") or feed.title or (parts.hostname or url).removeprefix("www."),
        feed_url=url,
        homepage=feed.homepage or f"{parts.scheme}://{parts.netloc}/",
        language=feed.language or (site.language if site else "") or "en",
        country=site.country if site else "",
        entries=len(feed.entries),
        titles=tuple(entry.title or entry.url for entry in feed.entries[:SHOWN]),
        link_pattern=pattern,
    )
