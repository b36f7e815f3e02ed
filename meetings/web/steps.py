"""The way from one period of the calendar to the next: before, today, after, and to any day."""

from dataclasses import dataclass

from meetings.domain.selection import Pair


@dataclass(frozen=True, slots=True)
class Step:
    """A period to go to: its address and its days in words."""

    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Steps:
    """`unit` is what is stepped by, in a word: week. `now` is today's, `jump` the address that finds a day's, asked for
    by the parameter `asks`."""

    unit: str
    label: str
    previous: Step | None
    next: Step | None
    now: Step
    is_current: bool
    jump: str
    jump_words: str
    asks: str
    day: str
    kept: tuple[Pair, ...]
