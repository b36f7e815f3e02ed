"""The walk over an article: every token is tried with every form, and stamps date what stands below them."""

from dataclasses import replace
from datetime import date

from meetings.extraction.dates.clocks import find_clocks
from meetings.extraction.dates.direction import Direction
from meetings.extraction.dates.grammar import FORMS, Context, Match, nearest_weekday
from meetings.extraction.dates.mentions import ClockMention, DateMention, Dates
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import Interval

MONTH_FIRST = frozenset({"US", "PH", "CA"})
STAMPING = frozenset({PassageKind.STAMP, PassageKind.HEADING})


def find_dates(reading: Reading) -> Dates:
    """Every date and time of the article, furniture left out."""
    days: list[DateMention] = []
    clocks: list[ClockMention] = []
    stamps: dict[int, DateMention] = {}
    stamp: DateMention | None = None
    anchor: date | None = None
    for passage in reading.body:
        found = _in_passage(passage, reading, stamp, anchor)
        days += found
        clocks += find_clocks(passage)
        if passage.kind in STAMPING:
            stamp = _stamp(passage, found) or stamp
        elif stamp is not None:
            stamps[passage.index] = stamp
        if found:
            anchor = found[-1].interval.start
    return Dates(_consistent(days, reading.published), tuple(clocks), stamps)


def _stamp(passage: Passage, found: list[DateMention]) -> DateMention | None:
    """The date of a heading that is little else than a date."""
    words = sum(1 for t in passage.doc if t.is_alpha or t.is_digit)
    covered = sum(d.last - d.first for d in found)
    return found[0] if found and covered >= words * 0.5 else None


def _in_passage(
    passage: Passage, reading: Reading, stamp: DateMention | None, anchor: date | None
) -> list[DateMention]:
    doc = passage.doc
    lean = _lean(passage)
    published = reading.published
    found: list[DateMention] = []
    i = 0
    while i < len(doc):
        last = found[-1].interval.start if found else stamp.interval.start if stamp else anchor
        context = Context(doc, published, last, lean, reading.country not in MONTH_FIRST)
        match = next((m for form in FORMS if (m := form(context, i)) is not None), None)
        if match is None:
            i += 1
            continue
        if found and found[-1].last > match.first:
            if found[-1].first >= match.first:
                found.pop()
            else:
                i = match.end
                continue
        found.append(_mention(passage, match))
        i = match.end
    return found


def _lean(passage: Passage) -> Direction:
    """Where the grammar does not tell: headlines, diaries and schedules look ahead, captions back."""
    if passage.kind in (PassageKind.HEADLINE, PassageKind.ITEM, PassageKind.STAMP, PassageKind.HEADING):
        return Direction.FUTURE
    return Direction.PAST if passage.kind is PassageKind.CAPTION else Direction.UNKNOWN


def _mention(passage: Passage, match: Match) -> DateMention:
    first = max(match.first, 0)
    text = passage.doc[first : match.end].text
    span = passage.span(first, match.end)
    return DateMention(passage.index, first, match.end, span, text, match.interval, match.rule, match.bare)


def _consistent(days: list[DateMention], published: date) -> tuple[DateMention, ...]:
    """A bare weekday in a clause that looks neither way takes the day that the article gives to it elsewhere."""
    told: dict[int, set[Interval]] = {}
    for day in days:
        if day.rule == "weekday" and day.bare:
            told.setdefault(day.interval.start.weekday(), set()).add(day.interval)
    agreed = []
    for day in days:
        others = told.get(day.interval.start.weekday(), set())
        if day.rule == "weekday" and len(others) == 2 and _is_loose(day):
            ahead = nearest_weekday(day.interval.start.weekday(), published, Direction.FUTURE)
            other = next(o for o in others if o != day.interval)
            if other.start == ahead:
                agreed.append(replace(day, interval=other, rule="weekday:agreed"))
                continue
        agreed.append(day)
    return tuple(agreed)


def _is_loose(day: DateMention) -> bool:
    return day.bare
