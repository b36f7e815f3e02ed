"""Weekdays whose clause looks neither way for certain take the day that the article gives to them elsewhere."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from meetings.enums import DatePrecision
from meetings.extraction.dates.mentions import DateMention
from meetings.extraction.reading import PassageKind, Reading
from meetings.extraction.tense import Direction, direction
from meetings.extraction.types import Interval

FIRM = frozenset((Direction.PAST, Direction.FUTURE))
OPEN = frozenset((Direction.PRESENT, Direction.UNKNOWN))
TOLD = frozenset((PassageKind.PROSE, PassageKind.ITEM))
IN_WEEK = 6  # days within which a full date and a bare weekday may be the same
AGREED = "weekday:agreed"


def agreed(days: Iterable[DateMention], reading: Reading, base: date) -> tuple[DateMention, ...]:
    """The dates in order, the uncertain weekdays among them settled where the article knows one such day alone."""
    days = tuple(days)
    passages = {passage.index: passage for passage in reading.passages}
    told: dict[int, set[date]] = {}
    loose: dict[int, Direction] = {}
    for n, day in enumerate(days):
        if day.rule == "weekday":
            passage = passages[day.passage]
            looks = direction(passage.doc[day.last - 1])
            if looks in OPEN and (looks is Direction.UNKNOWN or passage.kind not in TOLD):
                loose[n] = looks
            if looks not in FIRM or passage.kind not in TOLD:
                continue
        elif not _is_full(day, base):
            continue
        told.setdefault(day.interval.start.weekday(), set()).add(day.interval.start)
    return tuple(
        _settled(day, loose[n], told.get(day.interval.start.weekday(), set()), base) if n in loose else day
        for n, day in enumerate(days)
    )


def _is_full(day: DateMention, base: date) -> bool:
    """Whether a date with its month is one that a weekday may also name."""
    interval = day.interval
    is_day = interval.start == interval.end and interval.precision is DatePrecision.DAY
    return is_day and day.rule.startswith("day:") and abs((interval.start - base).days) <= IN_WEEK


def _settled(day: DateMention, looks: Direction, told: set[date], base: date) -> DateMention:
    if len(told) != 1:
        return day
    other = next(iter(told))
    own = day.interval.start
    # A headline's present tells of what comes, unless that is farther off than the day that the article speaks of.
    if other == own or (looks is not Direction.UNKNOWN and abs((other - base).days) >= abs((own - base).days)):
        return day
    return replace(day, interval=Interval(other, other), rule=AGREED)
