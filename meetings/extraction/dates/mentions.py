"""What the date finder gives."""

import datetime as dt
from dataclasses import dataclass, field

from meetings.extraction.types import Interval, Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in words, at tokens [first, last) of a passage. `bare`: its direction was decided by the context."""

    passage: int
    first: int
    last: int
    span: Span
    text: str
    interval: Interval
    rule: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class ClockMention:
    """A time of day. `zone` is an IANA name or an offset; None where none is told."""

    passage: int
    first: int
    last: int
    span: Span
    text: str
    time: dt.time
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """All dates and times of an article, and the days that stamps give to what stands below them."""

    days: tuple[DateMention, ...]
    clocks: tuple[ClockMention, ...]
    stamps: dict[int, DateMention] = field(default_factory=dict)

    def in_passage(self, index: int) -> tuple[DateMention, ...]:
        """The dates of one passage, in the order of the text."""
        return tuple(d for d in self.days if d.passage == index)

    def clocks_in(self, index: int) -> tuple[ClockMention, ...]:
        """The times of one passage."""
        return tuple(c for c in self.clocks if c.passage == index)

    def stamp_for(self, index: int) -> DateMention | None:
        """The day that a heading above gives to a passage."""
        return self.stamps.get(index)
