"""How the date of a meeting came to be what it is: the days that were told before, and since when another is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetings.domain.fusion.evidence import Evidence
from meetings.domain.fusion.rules import Choice
from meetings.enums import DatePrecision
from meetings.extraction.types import Interval


@dataclass(frozen=True, slots=True)
class Step:
    """Days that were told, the day of the first report that tells them, and whether it was said that the days before
    them were moved."""

    interval: Interval
    since: date
    is_said: bool = False


def course_of_dates(evidence: Iterable[Evidence], choice: Choice) -> tuple[Step, ...]:
    """The days that were told up to those that stand by `choice`, the first reported first; empty where they never
    changed. Days that a longer meeting holds, vague dates and denials are no change."""
    told = [e for e in evidence if e.interval is not None and not e.is_denial and not e.is_gone]
    moved = {e.interval for e in told if e.is_replaced}
    since: dict[Interval, date] = {}
    for row in sorted(told, key=lambda e: (e.published, e.order)):
        if row.interval is not None and row.interval.precision is DatePrecision.DAY:
            since.setdefault(row.interval, row.published)
    standing = choice.value
    if choice.rule not in ("moved", "later") or not isinstance(standing, Interval) or standing not in since:
        return ()
    # The article that tells of the move names both days, so the old one may be first told with the new.
    before = [i for i, first in since.items() if _is_other(i, standing) and (i in moved or first < since[standing])]
    days = [*sorted(before, key=lambda i: (since[i], i.start, i.end)), standing]
    steps = [Step(i, since[i], is_said=place > 0 and days[place - 1] in moved) for place, i in enumerate(days)]
    return tuple(steps) if before else ()


def _is_other(one: Interval, standing: Interval) -> bool:
    """Whether neither is a part of the other."""
    return one.end < standing.start or standing.end < one.start
