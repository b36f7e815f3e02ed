"""When to ask again: pure."""

from datetime import datetime, timedelta
from random import Random

LONGEST = timedelta(days=1)  # between two looks at a feed that fails
FIRST = timedelta(minutes=5)  # until an article that could not be fetched is asked for again


def next_look(
    *, interval: timedelta, now: datetime, chance: Random, ttl: timedelta | None = None, failures: int = 0
) -> datetime:
    """When a feed is asked next: after its interval, or the time for which it says that it does not change; after
    failures the interval doubled for each, up to a day. A tenth more or less, so that those which were added together
    are not asked together for ever; after failures a quarter."""
    if failures:
        wait = min(interval * float(2 ** min(failures - 1, 12)), max(LONGEST, interval))
        return now + wait * chance.uniform(0.75, 1.25)
    wait = max(interval, min(ttl, LONGEST)) if ttl else interval
    return now + wait * chance.uniform(0.9, 1.1)


def next_try(*, attempts: int, now: datetime, chance: Random) -> datetime:
    """When an article's address is asked again after so many attempts: 5 minutes, 20, 80, a quarter more or less."""
    return now + min(FIRST * float(4 ** max(attempts - 1, 0)), LONGEST) * chance.uniform(0.75, 1.25)


def not_before(moment: datetime, *, now: datetime, asked_for: timedelta | None) -> datetime:
    """The moment, or the one that the server itself asks for (Retry-After) where that is later."""
    return moment if asked_for is None else max(moment, now + asked_for)
