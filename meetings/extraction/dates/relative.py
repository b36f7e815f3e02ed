"""Days told by their distance from another: today, the day before yesterday, two days later, a week ago."""

from datetime import date

from meetings.extraction.dates.calendars import (
    MONTH,
    WEEK,
    Way,
    add,
    interval,
    month_of,
    week_of,
    year_of,
)
from meetings.extraction.dates.rules import HOW_MANY, JOIN, Context, Hit, rule
from meetings.extraction.dates.vocabulary import FEW, Kind
from meetings.extraction.types import Interval

DAYS_IN = {Kind.WEEKS: 7, Kind.FORTNIGHT: 14}
OPEN_ENDED = frozenset(("NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"))


def today(context: Context, hit: Hit) -> Interval | None:
    """today; later today; tomorrow morning; late yesterday."""
    return interval(add(context.base, hit.value("today")))


def from_today(context: Context, hit: Hit) -> Interval | None:
    """The day before yesterday; the day after tomorrow; a week from today; two weeks from tomorrow."""
    day = add(context.base, hit.value("today"))
    if hit.has("side"):
        return interval(add(day, hit.value("side")))
    count = hit.value("n") * DAYS_IN.get(hit.kind("unit") or Kind.OTHER, 1)
    return interval(add(day, count)) if count else None


def spanned(context: Context, hit: Hit) -> Interval | None:
    """Today and tomorrow; from tomorrow to Saturday; between now and Friday."""
    start = add(context.base, hit.value("today"))
    if hit.has("until"):
        last = add(context.base, hit.value("until"))
    else:
        last = add(start, (hit.value("day") - start.weekday()) % 7)
    if hit.kind("today") is Kind.NOW and not hit.has("from"):
        return None
    joins = hit.kind("join") in (Kind.AND, Kind.OR) and not hit.has("from")
    if last <= start or (joins and (last - start).days != 1):
        return None
    return interval(start, last)


def part_of_day(context: Context, hit: Hit) -> Interval | None:
    """This morning; this evening; last night."""
    if hit.kind("rel") is Kind.LAST:
        return interval(add(context.base, -1)) if hit.text("part") in ("night", "evening") else None
    return interval(context.base) if hit.text("rel") == "this" else None


def next_day(context: Context, hit: Hit) -> Interval | None:
    """The following day; the next morning; the previous evening; the same day; that night."""
    if hit.text("rel") in ("last", "past", "recent", "coming", "current") or hit.text("day") == "days":
        return None
    if context.anchor is None:
        # Told of nothing before, only the day before publication makes sense.
        return interval(add(context.base, -1)) if hit.text("rel") in ("previous", "preceding") else None
    return interval(_beside(context.anchor, hit.value("rel")))


def _beside(anchor: Interval, days: int) -> date:
    """So many days after the end of a stretch, or before its start."""
    return add(anchor.end if days > 0 else anchor.start, days)


def within_day(context: Context, hit: Hit) -> Interval | None:
    """Later in the day; earlier that day: the day told before, else that of publication."""
    if hit.has("that"):
        return interval(context.anchor.start) if context.anchor else None
    return interval(context.anchor.start if context.anchor else context.base)


def day_before(context: Context, hit: Hit) -> Interval | None:
    """The day before; a day earlier; the day after, where no event follows that it counts from."""
    if hit.text("unit") == "days" or not _is_closed(context, hit):
        return None
    anchor = context.anchor or interval(context.base)
    return interval(_beside(anchor, hit.value("side")))


def _is_closed(context: Context, hit: Hit) -> bool:
    """Whether the expression ends here: "the day after the summit" counts from the summit, whenever that is."""
    if hit.kind("side") is Kind.SOONER:
        return True
    after = context.lexemes.after(hit.end)
    if after is None or hit.has("that"):
        return True
    return after.pos_ not in OPEN_ENDED and after.lower_ not in ("which", "who") and after.tag_ != "VBG"


def later(context: Context, hit: Hit) -> Interval | None:
    """Two days later; a week earlier; three months before; a year after that."""
    count = hit.value("n")
    if count == FEW or not _is_closed(context, hit):
        return None
    count *= hit.value("side")
    unit = hit.kind("unit")
    anchor = context.anchor
    if unit in (Kind.MONTHS, Kind.YEARS):
        anchor = context.latest or anchor
    if anchor is None:
        if count > 0:
            return None  # later than what, nobody told
        anchor = interval(context.base)
    return interval(_beside(anchor, count)) if unit is Kind.DAYS else _away(anchor.start, unit, count)


def _away(day: date, unit: Kind | None, count: int) -> Interval | None:
    """The day, week, month or year so far away."""
    if unit is Kind.DAYS:
        return interval(add(day, count))
    if unit is Kind.WEEKS:
        return week_of(day, count)
    if unit is Kind.FORTNIGHT:
        return week_of(day, 2 * count)
    return month_of(day, count) if unit is Kind.MONTHS else year_of(day, count)


def ago(context: Context, hit: Hit) -> Interval | None:
    """Three days ago; two weeks ago; a few days ago; a year ago."""
    count, unit = hit.value("n"), hit.kind("unit")
    if count != FEW:
        return _away(context.base, unit, -count)
    if unit is Kind.DAYS:
        return Interval(add(context.base, -6), add(context.base, -1), WEEK)
    if unit is Kind.WEEKS:
        return Interval(add(context.base, -42), add(context.base, -14), MONTH)
    return None


def in_time(context: Context, hit: Hit) -> Interval | None:
    """In two weeks; in ten days' time: only of what is to come, since "in two days" also tells how long it took."""
    before = context.lexemes.text(hit.start - 1)
    if before == "time" or (not hit.has("time") and context.way(hit.at("unit")) is not Way.AHEAD):
        return None
    count, unit = hit.value("n"), hit.kind("unit")
    if count != FEW:
        return _away(context.base, unit, count)
    reach = 6 if unit is Kind.DAYS else 27
    precision = WEEK if unit is Kind.DAYS else MONTH
    return Interval(context.base, add(context.base, reach), precision) if unit in (Kind.DAYS, Kind.WEEKS) else None


def eve(context: Context, _hit: Hit) -> Interval | None:
    """On the eve of the summit: the day before the one told last, or the very day where the sentence told it: "on
    Friday, on the eve of the summit"."""
    if context.anchor is None:
        return None
    return context.anchor if context.is_beside else interval(add(context.anchor.start, -1))


def nth_day(context: Context, hit: Hit) -> Interval | None:
    """On the first day, on the last day: of the days told last, where they are several."""
    anchor, n = context.anchor, hit.value("n")
    if anchor is None or anchor.start == anchor.end:
        return None
    day = anchor.end if n < 0 else add(anchor.start, n - 1)
    return interval(day) if day <= anchor.end else None


UNIT = "(?P<unit>DAYS|WEEKS|MONTHS|YEARS|FORTNIGHT)"
FROM_TODAY = "(?P<from>FROM)? (?P<today>TODAY|NOW)"

RELATIVE = (
    rule("today", "(?:PART|SOONER)? (?P<today>TODAY) DAYPART?", today),
    rule("today:beside", "THE? DAYS (?P<side>SIDE) (?P<today>TODAY)", from_today),
    rule("today:weeks", f"{HOW_MANY} (?P<unit>WEEKS|FORTNIGHT) FROM? (?P<today>TODAY)", from_today),
    rule("today:from-now", f"{HOW_MANY} (?P<unit>DAYS|WEEKS|FORTNIGHT) FROM (?P<today>NOW)", from_today),
    rule("today:range", f"{FROM_TODAY} {JOIN} (?:THE|THIS)? (?:(?P<until>TODAY)|(?P<day>WEEKDAY))", spanned),
    rule("today:part", "(?:PART|SOONER)? (?P<rel>THIS|LAST) (?P<part>DAYPART)", part_of_day),
    rule("anchor:next-day", "(?:THE|THAT)? (?P<rel>NEXT|LAST|THIS) (?P<day>DAYS)", next_day),
    rule("anchor:next-morning", "(?:THE|THAT) (?P<rel>NEXT|LAST|THIS) (?P<day>DAYPART)", next_day),
    rule("anchor:that-day", "THAT (?P<day>DAYS|DAYPART)", next_day),
    rule("anchor:nth-day", "(?:ON|FOR)? THE (?P<n>ORDINAL|LAST) DAYS", nth_day),
    rule("anchor:within-day", "SOONER (?:IN THE | (?P<that>THAT)) DAYS", within_day),
    rule("anchor:day-before", "(?:THE|ARTICLE) (?P<unit>DAYS) (?P<side>SIDE|SOONER) (?P<that>THAT)?", day_before),
    rule("anchor:later", f"{HOW_MANY} {UNIT} (?P<side>SIDE|SOONER) (?P<that>THAT)?", later),
    rule("anchor:unit-before", "THE (?P<n>WEEKS|MONTHS|YEARS) (?P<side>SIDE)", None),
    rule("anchor:eve", "(?:ON? THE)? EVE OF", eve),
    rule("ago", f"{HOW_MANY} {UNIT} AGO", ago),
    rule("in-time:measure", f"TIME IN {HOW_MANY} {UNIT}", None),
    rule("in-time", f"IN {HOW_MANY} {UNIT} (?P<time>POSSESSIVE TIME)? (?!OF|SOONER|SIDE|AGO)", in_time, bare=True),
)
