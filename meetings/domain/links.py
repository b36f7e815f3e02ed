"""Addresses that sources told of. A Link is the job of fetching the article behind it.

To fetch one:

1. Claim it: one conditional update.
2. Ask its host's robots.txt for leave, and take a turn; where that is to come, wait until then as a row.
3. Fetch the page and read its article, outside of any transaction; the feed's date stands in where the page has none.
4. Store the article, which then waits to be processed by itself, and close the link with it.
5. What went wrong is written on the row. What may pass is tried again, ever later, at most MAX_ATTEMPTS times."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from meetings.domain.articles import Change, store_article
from meetings.domain.manners import RefusedError, ask_leave, take_turn
from meetings.domain.schedule import next_try, not_before
from meetings.domain.web import web_limits
from meetings.enums import LinkState
from meetings.ingest.addresses import canonical
from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.entries import Entry
from meetings.ingest.fetching import FetchError, Limits, fetch
from meetings.ingest.html import page_article
from meetings.models import Link, Source

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
TURN_KEPT = timedelta(minutes=1)  # a turn that was missed by more is taken anew


class Fetch(StrEnum):
    """What fetching came to. WAITING: its turn is to come. SKIPPED: it does not wait, or another worker has it."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    AGAIN = "again"
    REFUSED = "refused"
    WAITING = "waiting"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class FetchedLink:
    """A link's key, what came of it, the article that it led to, the error in one line, and when to come again."""

    link: int
    fetch: Fetch
    article: int | None = None
    error: str = ""
    again_at: datetime | None = None


def add_links(source: Source, entries: Sequence[Entry], *, now: datetime) -> int:
    """Store the addresses of a feed's entries. Answers how many are new, or were changed since they were fetched."""
    fresh = {canonical(entry.url): entry for entry in reversed(entries) if not _is_old(entry, now=now)}
    known = Link.objects.filter(url__in=fresh).in_bulk(field_name="url")
    new = [_link(source, url, entry, now=now) for url, entry in fresh.items() if url not in known]
    Link.objects.bulk_create(new, ignore_conflicts=True)
    changed = 0
    for url, link in known.items():
        if _is_changed(link, fresh[url], source):
            changed += (
                Link.objects.filter(pk=link.pk)
                .exclude(state=LinkState.CLAIMED)
                .update(state=LinkState.WAITING, attempts=0, not_before=now, updated_at=fresh[url].updated_at)
            )
    return len(new) + changed


def waiting_links(*, now: datetime, source: int | None = None, limit: int = 500) -> list[int]:
    """Links whose time has come, of this source or of all; the longest waiting first."""
    rows = Link.objects.filter(state=LinkState.WAITING, not_before__lte=now)
    rows = rows if source is None else rows.filter(source=source)
    return list(rows.order_by("not_before", "pk").values_list("pk", flat=True)[:limit])


def fetch_link(link: int, *, clock: Clock = timezone.now, chance: Random | None = None) -> FetchedLink:
    """Fetch the article behind a link, if it waits and nobody else has it."""
    now = clock()
    chance = chance or Random()  # noqa: S311  # it spreads requests, and keeps no secret
    if not _claim(link, now=now):
        return FetchedLink(link, Fetch.SKIPPED)
    row = Link.objects.select_related("source").get(pk=link)
    try:
        return _fetched(row, now=now)
    except IngestError as error:
        return _failed(row, error, now=clock(), chance=chance)
    except Exception as error:
        log.exception("link %s", row.url)
        return _failed(row, error, now=clock(), chance=chance)


def sweep_links(*, now: datetime) -> int:
    """Put back what a dead worker left. What has cost MAX_ATTEMPTS workers is given up."""
    left = Link.objects.filter(state=LinkState.CLAIMED, claimed_until__lt=now)
    error = f"given up after {settings.MAX_ATTEMPTS} attempts: each time the worker died or took too long"
    left.filter(attempts__gte=settings.MAX_ATTEMPTS).update(state=LinkState.FAILED, error=error, claimed_until=None)
    return left.update(state=LinkState.WAITING, claimed_until=None)


def try_again(links: Iterable[int], *, now: datetime) -> int:
    """Let links be fetched again, however they ended. Answers how many wait now."""
    rows = Link.objects.filter(pk__in=list(links)).exclude(state__in=(LinkState.CLAIMED, LinkState.WAITING))
    return rows.update(state=LinkState.WAITING, attempts=0, error="", not_before=now, turn_at=None)


def _link(source: Source, url: str, entry: Entry, *, now: datetime) -> Link:
    return Link(
        source=source,
        url=url,
        address=entry.url[:2000],
        title=entry.title[:500],
        published_on=entry.published_on,
        published_at=entry.published_at,
        updated_at=entry.updated_at,
        not_before=now,
    )


def _is_old(entry: Entry, *, now: datetime) -> bool:
    day = entry.published_on
    is_old = day is not None and day < now.date() - timedelta(days=settings.LINK_DAYS)
    return is_old or len(canonical(entry.url)) > 2000


def _is_changed(link: Link, entry: Entry, source: Source) -> bool:
    """Whether the feed says that the page was changed after we know of it."""
    if link.source_id != source.pk or entry.updated_at is None or link.state == LinkState.CLAIMED:
        return False
    return link.updated_at is None or entry.updated_at > link.updated_at


def _claim(link: int, *, now: datetime) -> bool:
    until = now + timedelta(seconds=settings.CLAIM_SECONDS)
    rows = Link.objects.filter(pk=link, state=LinkState.WAITING, not_before__lte=now)
    return rows.update(state=LinkState.CLAIMED, claimed_until=until, attempts=F("attempts") + 1) == 1


def _fetched(link: Link, *, now: datetime) -> FetchedLink:
    """The article, or when its turn comes. Raises IngestError."""
    limits = web_limits()
    leave = ask_leave(link.address, limits=limits, now=now)
    if link.turn_at is None or now - link.turn_at > TURN_KEPT:
        turn = take_turn(leave, now=now)
        if turn > now:
            return _waits(link, turn)
    stored = store_article(_read(link, limits), source=link.source)
    _close(link, LinkState.DONE, article=stored.article, fetched_at=now)
    return FetchedLink(link.pk, Fetch.UNCHANGED if stored.change is Change.NOOP else Fetch.STORED, stored.article)


def _read(link: Link, limits: Limits) -> ArticleData:
    """The article as its page tells it, with what the feed says where the page is silent. Raises IngestError."""
    page = fetch(link.address, limits=limits)
    data = page_article(
        page.body,
        url=page.url,
        charset=page.charset,
        fallback=(link.published_on, link.published_at),
        may_be_undated=True,
        source=link.source.name,
    )
    return replace(data, title=data.title or link.title)


def _waits(link: Link, turn: datetime) -> FetchedLink:
    """Its turn is to come: that is no attempt."""
    Link.objects.filter(pk=link.pk).update(
        state=LinkState.WAITING, claimed_until=None, not_before=turn, turn_at=turn, attempts=F("attempts") - 1
    )
    return FetchedLink(link.pk, Fetch.WAITING, again_at=turn)


def _close(link: Link, state: LinkState, *, error: str = "", **columns: object) -> None:
    Link.objects.filter(pk=link.pk, state=LinkState.CLAIMED).update(
        state=state, claimed_until=None, turn_at=None, error=error, **columns
    )


def _failed(link: Link, error: Exception, *, now: datetime, chance: Random) -> FetchedLink:
    line = str(error) if isinstance(error, IngestError) else f"{type(error).__name__}: {error}"
    line = " ".join(line.split())[:500]
    if isinstance(error, RefusedError):
        _close(link, LinkState.REFUSED, error=line)
        return FetchedLink(link.pk, Fetch.REFUSED, error=line)
    may_pass = isinstance(error, FetchError) and error.is_temporary and link.attempts < settings.MAX_ATTEMPTS
    if not may_pass:
        _close(link, LinkState.FAILED, error=line)
        return FetchedLink(link.pk, Fetch.FAILED, error=line)
    moment = next_try(attempts=link.attempts, now=now, chance=chance)
    again_at = not_before(moment, now=now, asked_for=error.retry_after if isinstance(error, FetchError) else None)
    _close(link, LinkState.WAITING, error=line, not_before=again_at)
    return FetchedLink(link.pk, Fetch.AGAIN, error=line, again_at=again_at)
