"""Manners towards the hosts that are asked: their robots.txt, kept for a day, and a turn for each request.

Hosts are rows that all workers share, so that fifty of them ask one host no oftener than one would."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings

from meetings.ingest.article import IngestError
from meetings.ingest.fetching import FetchError, Limits
from meetings.ingest.robots import EVERYTHING, Rules, fetch_robots, read_robots
from meetings.models import Host

KEPT = timedelta(days=1)  # RFC 9309, 2.4: no longer without asking again
UNKNOWN = timedelta(minutes=10)  # until a robots.txt that could not be had is asked for again

TO_DO = "ask the publisher for another way, or hand its articles in"


class RefusedError(IngestError):
    """The host wants no robots there."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave to ask a host, how long to wait between two requests to it, and the sitemaps that it names."""

    host: str
    delay: timedelta
    sitemaps: tuple[str, ...] = ()


def ask_leave(url: str, *, limits: Limits, now: datetime) -> Leave:
    """What the host's robots.txt says of an address. It is fetched where it was not known or is old.

    Raises RefusedError where it keeps us out, and FetchError where it cannot be had, for then nothing is allowed."""
    name = host_name(url)
    host, _ = Host.objects.get_or_create(name=name, defaults={"next_at": now})
    if host.robots_at is None or now - host.robots_at > (KEPT if host.is_known else UNKNOWN):
        rules = fetch_robots(url, limits=limits)
        host.robots, host.error = rules.body.decode("utf-8", "replace"), rules.error
        host.is_known, host.robots_at = rules.is_known, now
        host.save(update_fields=["robots", "error", "is_known", "robots_at"])
    if not host.is_known:
        raise FetchError(host.error, is_temporary=True)
    rules = _rules(host.robots)
    if not rules.allows(url):
        raise RefusedError(f"{url}: its host's robots.txt asks robots to keep out; {TO_DO}")
    delay = rules.delay if rules.delay is not None else timedelta(seconds=settings.HOST_DELAY)
    return Leave(name, delay, rules.sitemaps)


def take_turn(leave: Leave, *, now: datetime) -> datetime:
    """The moment from which this request may be made: now, or behind those who asked before. One update each, which
    succeeds for one worker alone; who comes second looks again."""
    while True:
        free_at = Host.objects.values_list("next_at", flat=True).get(name=leave.host)
        turn = max(free_at, now)
        if Host.objects.filter(name=leave.host, next_at=free_at).update(next_at=turn + leave.delay):
            return turn


def host_name(url: str) -> str:
    """Host and port, as example.org:443: what robots.txt and turns are kept for."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').rstrip('.')}:{parts.port or (443 if parts.scheme == 'https' else 80)}"


@lru_cache(maxsize=256)
def _rules(robots: str) -> Rules:
    return read_robots(robots.encode()) if robots else EVERYTHING
