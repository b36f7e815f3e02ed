"""How the corpora are written: surface forms grouped under the one interval that all of them tell."""

import re
from dataclasses import dataclass
from datetime import date

from meetings.enums import DatePrecision
from meetings.extraction.types import Interval

WEDNESDAY = date(2025, 3, 12)
MARKED = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True)
class Group:
    """Sentences with the same date in square brackets, and when and where they were published."""

    interval: Interval
    texts: tuple[str, ...]
    published: date = WEDNESDAY
    country: str | None = None


def told(days: str, *texts: str, on: date = WEDNESDAY, country: str | None = None) -> Group:
    """A group by its interval, written "2025-03-11" or "2025-03-17..2025-03-23 week"."""
    span, _, precision = days.partition(" ")
    start, _, end = span.partition("..")
    interval = Interval(date.fromisoformat(start), date.fromisoformat(end or start), DatePrecision(precision or "day"))
    return Group(interval, texts, on, country)


def plain(text: str) -> str:
    """The sentence without its brackets."""
    return MARKED.sub(r"\1", text)


def marked(text: str) -> str:
    """The words in brackets."""
    match = MARKED.search(text)
    assert match is not None, text
    return match[1]
