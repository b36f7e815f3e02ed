"""The walk over an article: what each passage's words count from, and what stamps and other passages add."""

from dataclasses import dataclass, replace
from datetime import date

from meetings.enums import DatePrecision
from meetings.extraction.dates.agreement import agreed
from meetings.extraction.dates.calendars import Way
from meetings.extraction.dates.clocks import find_clocks
from meetings.extraction.dates.grammar import Found, dates_in
from meetings.extraction.dates.lexing import Lexemes, lex
from meetings.extraction.dates.mentions import ClockMention, DateMention, Dates
from meetings.extraction.dates.rules import Context
from meetings.extraction.dates.speaking import Spoken, spoken_in
from meetings.extraction.quotations import Quotation, find_quotations
from meetings.extraction.read import dateline_of
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import Interval

MONTH_FIRST = frozenset(("US", "PH", "CA"))
STAMPING = frozenset((PassageKind.HEADLINE, PassageKind.STAMP, PassageKind.HEADING))
TELLING = frozenset((PassageKind.PROSE, PassageKind.ITEM))
# Where the grammar does not tell: headlines, diaries and schedules look ahead, captions back.
LEANS = {
    PassageKind.HEADLINE: Way.AHEAD,
    PassageKind.ITEM: Way.AHEAD,
    PassageKind.STAMP: Way.AHEAD,
    PassageKind.HEADING: Way.AHEAD,
    PassageKind.CAPTION: Way.BACK,
}
OPENING = 6  # passages among which the dateline is
FILED_WITHIN = 3  # days between a dateline's date and publication
STAMP_SHARE = 0.5  # of a heading's words that are its date


@dataclass(slots=True)
class _Walk:
    """What is carried from passage to passage: the stamp above, and the last day told."""

    reading: Reading
    base: date
    stamp: DateMention | None = None
    anchor: Interval | None = None


def find_dates(reading: Reading) -> Dates:
    """Every date and time of the article, furniture left out."""
    walk = _Walk(reading, _filed(reading))
    quotations: dict[int, list[Quotation]] = {}
    for quotation in find_quotations(reading):
        quotations.setdefault(quotation.passage, []).append(quotation)
    days: list[DateMention] = []
    clocks: list[ClockMention] = []
    stamps: dict[int, DateMention] = {}
    for n, passage in enumerate(reading.body):
        found = _in_passage(passage, walk, quotations.get(passage.index, []))
        days += found
        clocks += find_clocks(passage)
        if passage.kind in STAMPING:
            if not _is_imprint(reading.body, n, found, reading.published):
                walk.stamp = _stamp(passage, found) or walk.stamp
        elif walk.stamp is not None:
            stamps[passage.index] = walk.stamp
        walk.anchor = _last_day(found) or walk.anchor
    return Dates(agreed(days, reading, walk.base), tuple(clocks), stamps)


def _filed(reading: Reading) -> date:
    """The day that an article's relative words count from: that of its dateline, which may be a day or two off the
    day of publication, else the latter."""
    published = reading.published
    for passage in reading.body[:OPENING]:
        opening = dateline_of(passage)
        if opening is None or opening.date_at < 0:
            continue
        found = _first(_context(passage, lex(passage.doc), reading, published, None))
        if found is not None and passage.doc[found.first].idx < opening.length:
            day = found.interval.start
            return day if abs((day - published).days) <= FILED_WITHIN else published
    return published


def _first(context: Context) -> Found | None:
    found = dates_in(context.lexemes, lambda _at, _told: context)
    return found[0] if found else None


def _context(passage: Passage, lexemes: Lexemes, reading: Reading, base: date, anchor: Interval | None) -> Context:
    return Context(
        lexemes,
        base,
        anchor,
        LEANS.get(passage.kind, Way.EITHER),
        day_first=reading.country not in MONTH_FIRST,
        told_of_past=passage.kind is PassageKind.CAPTION,
    )


def _in_passage(passage: Passage, walk: _Walk, quotations: list[Quotation]) -> list[DateMention]:
    """The dates of a passage. Words in quotation marks count from the day when they were spoken, where it is told."""
    lexemes = lex(passage.doc)
    found = _read(passage, lexemes, walk, None)
    spoken = spoken_in(found, quotations) if quotations else None
    if spoken is not None and spoken.day != walk.base:
        found = _read(passage, lexemes, walk, spoken)
    return [_mention(passage, each) for each in found]


def _read(passage: Passage, lexemes: Lexemes, walk: _Walk, spoken: Spoken | None) -> list[Found]:
    """The dates of a passage, each with the last day told before it at hand."""
    above = walk.stamp.interval if walk.stamp is not None else walk.anchor

    def context_at(i: int, told: list[Found]) -> Context:
        token = lexemes.token(i)
        base = spoken.day if spoken is not None and spoken.covers(token.i) else walk.base
        last = next((each for each in reversed(told) if each.is_day), None)
        return replace(
            _context(passage, lexemes, walk.reading, base, last.interval if last is not None else above),
            is_beside=last is not None and last.first >= token.sent.start,
            latest=told[-1].interval if told else None,
        )

    return dates_in(lexemes, context_at)


def _stamp(passage: Passage, found: list[DateMention]) -> DateMention | None:
    """The date of a heading that is little else than a date."""
    words = sum(1 for t in passage.doc if t.is_alpha or t.is_digit)
    covered = sum(d.last - d.first for d in found)
    return found[0] if found and covered >= words * STAMP_SHARE else None


def _is_imprint(body: tuple[Passage, ...], n: int, found: list[DateMention], published: date) -> bool:
    """Whether a stamp tells when the article came out rather than when what it tells of takes place: the day of
    publication on a line of its own, above the first paragraph."""
    if body[n].kind is not PassageKind.STAMP or not found:
        return False
    if abs((found[0].interval.start - published).days) > 1 or any(p.kind in TELLING for p in body[:n]):
        return False
    return n + 1 < len(body) and body[n + 1].kind is PassageKind.PROSE


def _last_day(found: list[DateMention]) -> Interval | None:
    days = [d.interval for d in found if d.interval.precision is DatePrecision.DAY]
    return days[-1] if days else None


def _mention(passage: Passage, found: Found) -> DateMention:
    first, last = found.first, found.last
    text = passage.doc[first:last].text
    return DateMention(
        passage.index, first, last, passage.span(first, last), text, found.interval, found.rule.name, found.bare
    )
