"""Sources are asked for new articles. A source's Polling is the job of it.

To poll a source:

1. Claim it: one conditional update, which succeeds for one worker alone.
2. Ask its host's robots.txt for leave, then the feed, with what its server gave to be asked by; outside of any
   transaction.
3. Store the addresses that it tells of as Links; those that are known stay as they are, but for what was
   changed since.
4. Write down how it went and when to look again. A feed that fails is asked ever more seldom, and never given
   up."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from meetings.domain.links import add_links
from meetings.domain.manners import ask_leave, take_turn
from meetings.domain.schedule import next_look, not_before
from meetings.domain.web import web_limits
from meetings.ingest.article import IngestError
from meetings.ingest.entries import Feed, FeedKind
from meetings.ingest.feeds import read_feed
from meetings.ingest.fetching import FEED_TYPES, Fetched, FetchError, Limits, Validators, fetch
from meetings.ingest.links import page_links
from meetings.models import Polling, Source

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
SITEMAPS = 2  # that are read of an index: the newest, for a site begins a new one every so often


class Look(StrEnum):
    """What asking a source came to. SKIPPED: it is not to be asked, or another worker is at it."""

    FOUND = "found"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Polled:
    """A source's key and name, what came of asking it, how many addresses were new or changed, and the error."""

    source: int
    name: str
    look: Look
    found: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the feed's address gave. `fetched` may say that nothing changed, and then there is no feed."""

    asked_url: str
    fetched: Fetched
    feed: Feed | None


def due(*, now: datetime) -> list[int]:
    """The sources whose time has come, the longest overdue first. Those that have never been asked come at once."""
    polled = Source.objects.filter(enabled=True).exclude(feed_url="")
    waiting = polled.filter(Q(polling=None) | Q(polling__next_at__lte=now))
    free = waiting.filter(Q(polling__claimed_until=None) | Q(polling__claimed_until__lt=now))
    return list(free.order_by(F("polling__next_at").asc(nulls_first=True), "pk").values_list("pk", flat=True))


def poll(source: int, *, clock: Clock = timezone.now, chance: Random | None = None, force: bool = False) -> Polled:
    """Ask a source for new articles, if it is enabled, its time has come and nobody else is at it.

    `force` asks it though its time has not come."""
    chance = chance or Random()  # noqa: S311  # it spreads requests, and keeps no secret
    row = Source.objects.filter(pk=source, enabled=True).exclude(feed_url="").first()
    if row is None or not _claim(row, now=clock(), force=force):
        return Polled(source, row.name if row else "", Look.SKIPPED)
    polling = Polling.objects.get(source=row)
    try:
        answer = _ask(row, polling, now=clock())
        found = add_links(row, answer.feed.entries, now=clock()) if answer.feed else 0
    except IngestError as error:
        return _failed(row, polling, error, now=clock(), chance=chance)
    except Exception as error:
        log.exception("source %s", row.name)
        return _failed(row, polling, error, now=clock(), chance=chance)
    _succeeded(row, polling, answer, now=clock(), chance=chance)
    return Polled(source, row.name, Look.FOUND if found else Look.UNCHANGED, found)


def look_again(source: int, *, now: datetime) -> None:
    """Let a source be asked as soon as may be, as when its feed was changed."""
    Polling.objects.filter(source=source).update(next_at=now)


def _claim(source: Source, *, now: datetime, force: bool) -> bool:
    until = now + timedelta(seconds=settings.CLAIM_SECONDS)
    Polling.objects.get_or_create(source=source, defaults={"next_at": now})
    rows = Polling.objects.filter(source=source).filter(Q(claimed_until=None) | Q(claimed_until__lt=now))
    if not force:
        rows = rows.filter(next_at__lte=now)
    return rows.update(claimed_until=until, asked_at=now) == 1


def _ask(source: Source, polling: Polling, *, now: datetime) -> _Answer:
    """The feed as it is now. Raises IngestError."""
    is_known = polling.asked_url == source.feed_url  # else the row tells of an address that the source had before
    url = (polling.moved_to if is_known else "") or source.feed_url
    limits = web_limits()
    leave = ask_leave(url, limits=limits, now=now)
    take_turn(leave, now=now)  # a look is one request in many minutes: it waits for nobody, others wait for it
    validators = Validators(polling.etag, polling.last_modified, polling.validated_url) if is_known else None
    fetched = fetch(url, limits=limits, conditional=validators, types=FEED_TYPES)
    return _Answer(url, fetched, None if fetched.not_modified else _read(source, fetched, limits))


def _read(source: Source, fetched: Fetched, limits: Limits) -> Feed:
    """What is at the feed's address. Raises IngestError."""
    if source.link_pattern:
        return page_links(fetched.body, url=fetched.url, pattern=source.link_pattern, charset=fetched.charset)
    return feed_in(fetched, limits=limits)


def feed_in(fetched: Fetched, *, limits: Limits) -> Feed:
    """The feed that was fetched; of an index of sitemaps, what is in the newest of them. Raises IngestError."""
    feed = _feed(fetched)
    if feed.kind is not FeedKind.SITEMAP_INDEX:
        return feed
    parts = [_feed(fetch(url, limits=limits, types=FEED_TYPES)) for url in feed.sitemaps[:SITEMAPS]]
    return replace(feed, entries=tuple(entry for part in parts for entry in part.entries))


def _feed(fetched: Fetched) -> Feed:
    return read_feed(fetched.body, url=fetched.url, content_type=fetched.content_type, charset=fetched.charset)


def _succeeded(source: Source, polling: Polling, answer: _Answer, *, now: datetime, chance: Random) -> None:
    interval = timedelta(minutes=source.poll_minutes)
    ttl = answer.feed.ttl if answer.feed else None
    validators = answer.fetched.validators
    was_moved = polling.moved_to if polling.asked_url == source.feed_url else ""
    Polling.objects.filter(pk=polling.pk).update(
        next_at=next_look(interval=interval, now=now, chance=chance, ttl=ttl),
        claimed_until=None,
        asked_url=source.feed_url,
        moved_to=answer.fetched.moved_to or was_moved,
        validated_url=validators.url,
        etag=validators.etag,
        last_modified=validators.last_modified,
        succeeded_at=now,
        failures=0,
        error="",
    )


def _failed(source: Source, polling: Polling, error: Exception, *, now: datetime, chance: Random) -> Polled:
    line = str(error) if isinstance(error, IngestError) else f"{type(error).__name__}: {error}"
    line = " ".join(line.split())[:500]
    failures = polling.failures + 1
    moment = next_look(interval=timedelta(minutes=source.poll_minutes), now=now, chance=chance, failures=failures)
    asked_for = error.retry_after if isinstance(error, FetchError) else None
    Polling.objects.filter(pk=polling.pk).update(
        next_at=not_before(moment, now=now, asked_for=asked_for),
        claimed_until=None,
        failures=failures,
        error=line,
        # A permanent redirect that leads nowhere any more is forgotten: the source's own address is asked next.
        **({"moved_to": "", "validated_url": "", "etag": "", "last_modified": ""} if polling.moved_to else {}),
    )
    return Polled(source.pk, source.name, Look.FAILED, error=line)
