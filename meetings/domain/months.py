"""The month, built from meetings: its weeks from Monday to Sunday, and what is only known to the week or month.

No query, no clock: it reads the rows that it is given."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from meetings.domain.calendar import Week, build_week, weeks_between
from meetings.enums import DatePrecision
from meetings.models import Meeting

ADDRESS = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year. Raises ValueError, telling why in words, for one that the calendar does not have."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not MINYEAR <= self.year <= MAXYEAR:
            raise ValueError(f"the calendar knows the years {MINYEAR} to {MAXYEAR}, not {self.year}")
        if not 1 <= self.number <= 12:
            raise ValueError(f"a year has months 1 to 12, and no month {self.number}")
        if (self.year, self.number) == (MAXYEAR, 12):
            raise ValueError(f"the last week of {MAXYEAR} reaches past the end of the calendar")

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that a day is in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, words: str) -> "Month":
        """The month of an address, as 2025-03. Raises ValueError."""
        match = ADDRESS.fullmatch(words)
        if match is None:
            raise ValueError(f"a month is written like 2025-03, not {words}")
        return cls(int(match[1]), int(match[2]))

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year + self.number // 12, self.number % 12 + 1, 1) - timedelta(days=1)

    @property
    def previous(self) -> "Month | None":
        """The month before, None where the calendar begins."""
        return Month.of(self.first - timedelta(days=1)) if self.first > date.min else None

    @property
    def next(self) -> "Month | None":
        """The month after, None where the calendar ends."""
        after = self.last + timedelta(days=1)
        return Month.of(after) if (after.year, after.month) != (MAXYEAR, 12) else None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """A month's weeks, each with the days of its neighbours left empty, and the band of what has no day."""

    month: Month
    weeks: tuple[Week, ...]
    band: tuple[Meeting, ...]

    @property
    def has_days(self) -> bool:
        """Whether anything stands on a day of it, or across some."""
        return any(week.has_days for week in self.weeks)


def build_month(month: Month, meetings: Iterable[Meeting]) -> MonthSheet:
    """The month of those meetings that overlap it, each on its day or across its days, or once in the band."""
    first, last = month.first, month.last
    rows = [m for m in meetings if m.starts_on and m.ends_on and m.starts_on <= last and m.ends_on >= first]
    dated = [m for m in rows if m.date_precision == DatePrecision.DAY]
    vague = [m for m in rows if m.date_precision in (DatePrecision.WEEK, DatePrecision.MONTH)]
    return MonthSheet(
        month=month,
        weeks=tuple(build_week(week, dated) for week in weeks_between(first, last)),
        band=tuple(sorted(vague, key=lambda m: (m.starts_on or date.min, m.ends_on or date.min, m.title))),
    )
