"""Weeks, months and years as intervals, and which of several days a clause means."""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from meetings.enums import DatePrecision
from meetings.extraction.dates.vocabulary import Share
from meetings.extraction.types import Interval

DAY, WEEK, MONTH, YEAR = DatePrecision.DAY, DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR
# Days of a week from Monday, days of a month, months of a year. News says "early 2026" of more than January.
WEEK_SHARES = {1: (0, 2), 2: (1, 3), 3: (3, 6), 4: (0, 2), 5: (3, 6)}
MONTH_SHARES = {1: (1, 10), 2: (11, 20), 3: (21, 31), 4: (1, 10), 5: (21, 31)}
YEAR_SHARES = {1: (1, 4), 2: (5, 8), 3: (9, 12), 4: (1, 1), 5: (12, 12)}
# How much farther a day counts that lies where the clause does not look, or in another calendar year: news adds the
# year to a day of another year unless it is near.
AGAINST, OTHER_YEAR = 6.0, 1.2


class Way(StrEnum):
    """Where a clause looks from the day of writing."""

    BACK = "back"
    AHEAD = "ahead"
    EITHER = "either"


def add(day: date, days: int) -> date:
    """So many days away. Raises OverflowError beyond the calendar's ends."""
    return day + timedelta(days=days)


def interval(start: date, end: date | None = None, precision: DatePrecision = DAY) -> Interval:
    """The interval of one day, or from one to another."""
    return Interval(start, end or start, precision)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return add(day, -day.weekday())


def week_of(day: date, weeks: int = 0) -> Interval:
    """The week of a day, or one so many weeks away, Monday to Sunday."""
    start = add(monday(day), 7 * weeks)
    return Interval(start, add(start, 6), WEEK)


def weekend_of(day: date, weeks: int = 0) -> Interval:
    """The Saturday and Sunday that end a day's week, or one so many weeks away."""
    saturday = add(monday(day), 5 + 7 * weeks)
    return Interval(saturday, add(saturday, 1))


def first_of_month(day: date, months: int = 0) -> date:
    """The first day of a day's month, or of one so many months away."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def last_of_month(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_from(first: date, count: int, precision: DatePrecision = MONTH) -> Interval:
    """So many whole months from the first of one."""
    return Interval(first, last_of_month(first_of_month(first, count - 1)), precision)


def month_of(day: date, months: int = 0) -> Interval:
    """A day's month, or one so many months away."""
    return months_from(first_of_month(day, months), 1)


def year_of(day: date, years: int = 0) -> Interval:
    """A day's year, or one so many years away."""
    return Interval(date(day.year + years, 1, 1), date(day.year + years, 12, 31), YEAR)


def quarter_of(day: date, quarters: int = 0) -> Interval:
    """A day's quarter, or one so many quarters away."""
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return months_from(first_of_month(first, 3 * quarters), 3)


def share_of(period: Interval, share: int) -> Interval:
    """The early, middle or late part of a week, month or year."""
    start = period.start
    if period.precision is WEEK:
        low, high = WEEK_SHARES[share]
        return Interval(add(start, low), add(start, high), WEEK)
    if period.precision is MONTH:
        low, high = MONTH_SHARES[share]
        return Interval(start.replace(day=low), start.replace(day=min(high, period.end.day)), MONTH)
    low, high = YEAR_SHARES[share]
    precision = MONTH if share in (Share.START, Share.END) else YEAR
    return months_from(start.replace(month=low), high - low + 1, precision)


def rest_of(period: Interval, base: date) -> Interval:
    """What is left of a period from a day on; the whole of it where the day lies outside."""
    return Interval(base, period.end, period.precision) if period.start <= base <= period.end else period


def gone_of(period: Interval, base: date) -> Interval:
    """What has passed of a period on a day; the whole of it where the day lies outside."""
    return Interval(period.start, base, period.precision) if period.start <= base <= period.end else period


def nearest(days: Iterable[date], base: date, way: Way) -> date:
    """The day that a clause means which tells no year."""

    def cost(day: date) -> float:
        gap = (day - base).days
        against = (way is Way.AHEAD and gap < 0) or (way is Way.BACK and gap > 0)
        return abs(gap) * (AGAINST if against else 1) * (OTHER_YEAR if day.year != base.year else 1)

    return min(days, key=cost)


def around(base: date, month: int, day: int) -> list[date]:
    """The days of that name in the years around a day; none for the 31st of June."""
    years = (base.year - 1, base.year, base.year + 1)
    return [date(y, month, day) for y in years if day <= calendar.monthrange(y, month)[1]]
