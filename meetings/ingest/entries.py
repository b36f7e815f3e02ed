"""What feeds come to, whichever their format."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from urllib.parse import urljoin

from meetings.ingest.addresses import LONGEST as LONGEST_URL
from meetings.ingest.addresses import canonical

MOST = 500  # entries that are kept: the newest
READ = 5_000  # entries that are looked at
TITLE = 500  # characters
TAG = re.compile(r"<[^<>]*>")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
LONGEST_TTL = timedelta(days=7)


class FeedKind(StrEnum):
    """The format of a feed. A sitemap index has no entries but names sitemaps; a page has links."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"
    SITEMAP = "sitemap"
    SITEMAP_INDEX = "sitemap_index"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a feed tells of. `url` is absolute and http(s), as the feed has it; `id` what the feed knows it
    by. `published_on` is the day where it was written; `published_at` and `updated_at` are aware."""

    url: str
    title: str = ""
    published_at: datetime | None = None
    published_on: date | None = None
    id: str = ""
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was read. `language` is a BCP 47 tag, empty where none is told; `ttl` how long it asks to be left
    alone between two looks; `sitemaps` what a sitemap index names, the newest first."""

    kind: FeedKind
    entries: tuple[Entry, ...] = ()
    title: str = ""
    homepage: str = ""
    language: str = ""
    ttl: timedelta | None = None
    sitemaps: tuple[str, ...] = ()


def kept(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of a feed that lead somewhere, each address once, in the order of the feed. Of more than MOST, those
    are kept that were published or changed last; undated ones last of all."""
    once: dict[str, Entry] = {}
    for entry in entries:
        if entry.url:
            once.setdefault(canonical(entry.url), entry)
    found = list(once.values())
    if len(found) > MOST:
        newest = sorted(range(len(found)), key=lambda i: _age(found[i]), reverse=True)[:MOST]
        found = [found[i] for i in sorted(newest)]
    return tuple(found)


def absolute(link: object, base: str) -> str:
    """A link made whole; empty where it leads to no page."""
    if not isinstance(link, str) or not link.strip():
        return ""
    try:
        url = urljoin(base, "".join(link.split()))
    except ValueError:
        return ""
    return url if url.lower().startswith(("http://", "https://")) and len(url) <= LONGEST_URL else ""


def plain(words: object) -> str:
    """A title in one line, without markup."""
    if not isinstance(words, str):
        return ""
    return " ".join(html.unescape(TAG.sub("", words[: TITLE * 8])).split())[:TITLE]


def language_tag(words: object) -> str:
    """A language as a tag, empty for what is none."""
    told = words.strip() if isinstance(words, str) else ""
    return told.replace("_", "-") if LANGUAGE.fullmatch(told) else ""


def _age(entry: Entry) -> tuple[str, str]:
    changed = entry.updated_at.date() if entry.updated_at else None
    day = max((d for d in (entry.published_on, changed) if d), default=None)
    return (day.isoformat() if day else "", entry.published_at.isoformat() if entry.published_at else "")
