"""How the sources fare: what an editor has to see so that none falls silent unnoticed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Q
from django.db.models.functions import TruncDate

from meetings.enums import LinkState
from meetings.models import Article, Polling, Source

DAYS = 14  # that are counted
SILENT = timedelta(days=7)  # with no article from a feed that answers well


class Standing(StrEnum):
    """How a source fares, in words. BY_HAND: it has no feed, so articles are handed in."""

    FAILING = "failing"
    SILENT = "silent"
    UNASKED = "not asked yet"
    WELL = "well"
    OFF = "switched off"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Health:
    """A source and how it fares. `days`: articles that came in on each of the last DAYS days, the last one today.
    `waiting` and `failed`: addresses to be fetched, and given up."""

    source: Source
    standing: Standing
    polling: Polling | None
    days: tuple[int, ...]
    waiting: int
    failed: int

    @property
    def a_day(self) -> float:
        """Articles a day, on the average of these days."""
        return sum(self.days) / len(self.days)


def sources_health(*, now: datetime) -> list[Health]:
    """Every source, those that need somebody first. Two queries."""
    today = now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    rows = Source.objects.select_related("polling").annotate(
        waiting=Count("links", filter=Q(links__state__in=(LinkState.WAITING, LinkState.CLAIMED))),
        failed=Count("links", filter=Q(links__state=LinkState.FAILED)),
    )
    came = _came(today)
    found = [_health(row, came[row.pk], now=now) for row in rows]
    order = list(Standing)
    return sorted(found, key=lambda health: (order.index(health.standing), health.source.name.casefold()))


def failing_sources() -> int:
    """How many sources failed when they were asked last."""
    return Polling.objects.filter(failures__gt=0, source__enabled=True).exclude(source__feed_url="").count()


def _came(today: date) -> dict[int, tuple[int, ...]]:
    first = today - timedelta(days=DAYS - 1)
    zone = ZoneInfo(settings.TIME_ZONE)
    since = datetime.combine(first, datetime.min.time(), tzinfo=zone)
    rows = Article.objects.filter(created_at__gte=since).annotate(day=TruncDate("created_at", tzinfo=zone))
    counted: dict[int, list[int]] = defaultdict(lambda: [0] * DAYS)
    for source, day, count in rows.order_by().values_list("source", "day").annotate(count=Count("pk")):
        place = (day - first).days
        if place < DAYS:
            counted[source][place] += count
    return defaultdict(lambda: (0,) * DAYS, {source: tuple(days) for source, days in counted.items()})


def _health(source: Source, days: tuple[int, ...], *, now: datetime) -> Health:
    polling = getattr(source, "polling", None)  # none where it was never asked
    counts = (getattr(source, "waiting", 0), getattr(source, "failed", 0))  # annotations
    return Health(source, _standing(source, polling, days, now=now), polling, days, *counts)


def _standing(source: Source, polling: Polling | None, days: tuple[int, ...], *, now: datetime) -> Standing:
    if not source.feed_url:
        return Standing.BY_HAND
    if not source.enabled:
        return Standing.OFF
    if polling is not None and polling.failures:
        return Standing.FAILING
    if polling is None or polling.asked_at is None:
        return Standing.UNASKED
    is_old = now - source.created_at > SILENT
    return Standing.SILENT if is_old and not any(days[-SILENT.days :]) else Standing.WELL
