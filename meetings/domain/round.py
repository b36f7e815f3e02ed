"""One round of all that waits, by one process: sources, links, articles. What beat and workers do between them."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import close_old_connections, connections
from django.utils import timezone

from meetings.domain.links import FetchedLink, fetch_link, waiting_links
from meetings.domain.polling import Polled, due, poll
from meetings.enums import LinkState
from meetings.models import Link

Clock = Callable[[], datetime]
Done = TypeVar("Done")
AT_ONCE = 8  # servers that are waited for side by side: a slow one keeps no other waiting


def poll_sources(
    sources: list[int] | None = None, *, at_once: int = AT_ONCE, force: bool = False, clock: Clock = timezone.now
) -> Iterator[Polled]:
    """Ask these sources, or all whose time has come, several side by side. In the order in which they answer."""
    wanted = due(now=clock()) if sources is None else sources
    yield from _side_by_side(lambda pk: poll(pk, clock=clock, force=force), wanted, at_once)


def fetch_links(
    *, at_once: int = AT_ONCE, patience: timedelta = timedelta(seconds=10), clock: Clock = timezone.now
) -> Iterator[FetchedLink]:
    """Fetch what waits, and what comes to its turn meanwhile, until nothing does within `patience`."""
    while True:
        waiting = waiting_links(now=clock())
        if not waiting:
            wait = _next_turn(clock()) - clock()
            if wait > patience:
                return
            time.sleep(max(wait.total_seconds(), 0.01))
            continue
        yield from _side_by_side(lambda pk: fetch_link(pk, clock=clock), waiting, at_once)


def _next_turn(now: datetime) -> datetime:
    """When the first link that has a turn comes to it."""
    rows = Link.objects.filter(state=LinkState.WAITING, turn_at__isnull=False).order_by("not_before")
    return rows.values_list("not_before", flat=True).first() or now + timedelta(days=1)


def _side_by_side(work: Callable[[int], Done], keys: list[int], at_once: int) -> Iterator[Done]:
    """Each key's work in a thread with database connections of its own, which end with it."""

    def alone(key: int) -> Done:
        close_old_connections()
        try:
            return work(key)
        finally:
            connections.close_all()

    if at_once == 1 or len(keys) == 1:
        yield from map(work, keys)
        return
    with ThreadPoolExecutor(at_once, thread_name_prefix="fetch") as pool:
        running: list[Future[Done]] = [pool.submit(alone, key) for key in keys]
        for future in as_completed(running):
            yield future.result()
