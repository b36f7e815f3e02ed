"""The week, built from meetings: what stands on a day, what spans several, what is only known to the week or month.

No query, no clock: it reads the rows that it is given. Weeks are ISO weeks, from Monday to Sunday."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, time, timedelta

from meetings.enums import DatePrecision
from meetings.models import Meeting

WEEK = timedelta(days=7)
ADDRESS = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class IsoWeek:
    """A week by ISO 8601. Raises ValueError, telling why in words, for one that the year does not have."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not MINYEAR <= self.year <= MAXYEAR:
            raise ValueError(f"the calendar knows the years {MINYEAR} to {MAXYEAR}, not {self.year}")
        count = date(self.year, 12, 28).isocalendar().week  # 28 December is always in the last week
        if not 1 <= self.number <= count:
            raise ValueError(f"{self.year} has weeks 1 to {count}, and no week {self.number}")
        if (self.year, self.number) == (MAXYEAR, count):
            raise ValueError(f"week {count} of {MAXYEAR} reaches past the end of the calendar")

    @classmethod
    def of(cls, day: date) -> "IsoWeek":
        """The week that a day is in."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, words: str) -> "IsoWeek":
        """The week of an address, as 2025-W11. Raises ValueError."""
        match = ADDRESS.fullmatch(words)
        if match is None:
            raise ValueError(f"a week is written like 2025-W11, not {words}")
        return cls(int(match[1]), int(match[2]))

    @property
    def first(self) -> date:
        """Its Monday."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + timedelta(days=6)

    @property
    def days(self) -> tuple[date, ...]:
        """Its seven days."""
        return tuple(self.first + timedelta(days=n) for n in range(7))

    @property
    def previous(self) -> "IsoWeek | None":
        """The week before, None where the calendar begins."""
        return IsoWeek.of(self.first - WEEK) if self.first - date.min >= WEEK else None

    @property
    def next(self) -> "IsoWeek | None":
        """The week after, None where the calendar ends."""
        return IsoWeek.of(self.last + timedelta(days=1)) if date.max - self.last >= WEEK else None

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


def weeks_between(first: date, last: date) -> Iterator[IsoWeek]:
    """The weeks that an interval touches."""
    week: IsoWeek | None = IsoWeek.of(first)
    while week is not None and week.first <= last:
        yield week
        week = week.next


@dataclass(frozen=True, slots=True)
class Day:
    """One day with what stands on it alone. `is_covered`: something that lasts several days spans it too."""

    date: date
    entries: tuple[Meeting, ...]
    is_covered: bool


@dataclass(frozen=True, slots=True)
class Spanning:
    """A meeting of several days, clipped to the week: columns `first` to `last`, Monday being 1.

    `since` is its first day where that lies before the week, `until` its last where that lies after it."""

    entry: Meeting
    starts_on: date
    ends_on: date
    first: int
    last: int
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Week:
    """A week's entries, each in one place: on its day, across its days, or in the band of what has no day."""

    iso: IsoWeek
    days: tuple[Day, ...]
    spanning: tuple[Spanning, ...]
    band: tuple[Meeting, ...]

    @property
    def has_days(self) -> bool:
        """Whether anything stands on a day of it, or across some."""
        return bool(self.spanning) or any(day.entries for day in self.days)

    @property
    def entries(self) -> tuple[Meeting, ...]:
        """All of them, each once."""
        return (*self.band, *(s.entry for s in self.spanning), *(e for day in self.days for e in day.entries))


def build_week(iso: IsoWeek, meetings: Iterable[Meeting]) -> Week:
    """The week of those meetings that overlap it. Those without a day, or known only to the year, have no place."""
    on_days: dict[date, list[Meeting]] = {day: [] for day in iso.days}
    spanning: list[Spanning] = []
    band: list[Meeting] = []
    for meeting in meetings:
        first, last = meeting.starts_on, meeting.ends_on
        if first is None or last is None or first > iso.last or last < iso.first:
            continue
        if meeting.date_precision in (DatePrecision.WEEK, DatePrecision.MONTH):
            band.append(meeting)
        elif meeting.date_precision == DatePrecision.DAY and first == last:
            on_days[first].append(meeting)
        elif meeting.date_precision == DatePrecision.DAY:
            spanning.append(_clip(meeting, first, last, iso))
    covered = {column for s in spanning for column in range(s.first, s.last + 1)}
    return Week(
        iso=iso,
        days=tuple(
            Day(day, tuple(sorted(entries, key=_by_time)), is_covered=day.isoweekday() in covered)
            for day, entries in on_days.items()
        ),
        spanning=tuple(sorted(spanning, key=lambda s: (s.first, -s.last, s.entry.title))),
        band=tuple(sorted(band, key=lambda m: (m.starts_on or date.min, m.ends_on or date.min, m.title))),
    )


def _clip(meeting: Meeting, first: date, last: date, iso: IsoWeek) -> Spanning:
    return Spanning(
        meeting,
        starts_on=first,
        ends_on=last,
        first=max(first, iso.first).isoweekday(),
        last=min(last, iso.last).isoweekday(),
        since=first if first < iso.first else None,
        until=last if last > iso.last else None,
    )


def _by_time(meeting: Meeting) -> tuple[bool, time, str]:
    """By time of day, those whose time nobody told last; then by title."""
    return meeting.start_time is None, meeting.start_time or time.min, meeting.title
