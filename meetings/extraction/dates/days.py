"""Days of the calendar: 12 May, Tuesday, May 12, 2025, 10/03/2025, 2025-03-10, the 9th."""

import re
from datetime import date

from meetings.extraction.dates.calendars import around, first_of_month, interval, nearest
from meetings.extraction.dates.rules import DAYNUM, MON, REL_YEAR, UPTO, Context, Hit, rule
from meetings.extraction.types import Interval

NUMBERS = re.compile(r"\d+")
# What a number counts that stands behind a month by chance: "in May 20 people died".
COUNTED = frozenset("% percent per people million billion thousand hundred".split())

# A weekday before the date, with a comma or a bracket: "Tuesday, May 12", "Tues. 12 May", "Tuesday (May 12)".
WD = "(?:(?:NEXT|THIS|LAST)? (?P<weekday>WEEKDAY|SHORTDAY) DAYPART? STOP? COMMA? (?:THE|ON)?)?"
ANY_WD = "(?:(?:WEEKDAY|SHORTDAY) STOP? COMMA? THE?)?"
BRACKETED = "(?P<weekday>WEEKDAY) DAYPART? OPEN"
DAY, MONTH = f"(?P<day>{DAYNUM})", f"(?P<month>{MON})"
YEAR = f"(?:COMMA? (?P<year>YEAR) | {REL_YEAR})?"
NO_MONTH = f"(?! OF? {MON})"
# The two orders in which English tells a day, by the name of their rules.
EITHER = (
    ("day-month", f"THE? {DAY} OF? {MONTH} {YEAR}"),
    ("month-day", f"{MONTH} THE? {DAY} {YEAR}"),
)
LED_NTH = "(?:ON|FROM|UNTIL|SINCE|BY) THE (?P<day>NTH)"


def numeric(context: Context, hit: Hit) -> Interval | None:
    """10/03/2025 or 3/10/2025, as the publisher's country writes it, where the numbers allow it."""
    text = context.lexemes.items[hit.start].text
    one, two, year = (int(n) for n in NUMBERS.findall(text))
    year += 2000 if year < 100 else 0
    # Only slashes are read month first: dots and dashes are European.
    day_first = context.day_first or "/" not in text
    day, month = (one, two) if (day_first and two <= 12) or one > 12 else (two, one)
    return interval(date(year, month, day))


def iso(_context: Context, hit: Hit) -> Interval | None:
    """2025-03-10."""
    return interval(date(hit.value("year"), hit.value("month"), hit.value("day")))


def single(context: Context, hit: Hit) -> Interval | None:
    """12 May; May 12, 2025; Tuesday 12 May; Tuesday, May 12."""
    if counts(context, hit):
        return None
    found = day_told(context, hit)
    return interval(found) if found else None


def day_told(context: Context, hit: Hit) -> date | None:
    """The day told, in the year told or meant; a weekday before it helps to find the year."""
    month, day = hit.value("month"), hit.value("day")
    if hit.has("year1"):
        return date(hit.value("year1"), month, day)
    year = context.year_of(hit)
    if year is not None:
        return date(year, month, day)
    days = around(context.base, month, day)
    if hit.has("weekday"):
        days = [d for d in days if d.weekday() == hit.value("weekday")] or days
    return nearest(days, context.base, context.way_to_date(hit.at("day"))) if days else None


def counts(context: Context, hit: Hit) -> bool:
    """Whether the number counts what follows: "in March 20 people died", "May 5 percent be enough?"."""
    if hit.has("year") or hit.at("day") < hit.at("month"):
        return False
    return context.lexemes.text(hit.end) in COUNTED


def nth(context: Context, hit: Hit) -> Interval | None:
    """On the 9th; Friday the 9th; from the 12th to the 14th: of the month that the clause means."""
    after = context.lexemes.after(hit.end)
    if after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    start = _of_month(context, hit)
    if start is None:
        return None
    if not hit.has("last"):
        return interval(start)
    return Interval(start, start.replace(day=hit.value("last")))


def _of_month(context: Context, hit: Hit) -> date | None:
    firsts = [first_of_month(context.base, n) for n in (-1, 0, 1)]
    days = [d for first in firsts for d in around(first, first.month, hit.value("day")) if d.year == first.year]
    if hit.has("weekday"):
        days = [d for d in days if d.weekday() == hit.value("weekday")]
    return nearest(days, context.base, context.way_to_date(hit.at("day"))) if days else None


DAYS = (
    rule("numeric", "NUMERIC", numeric),
    rule("iso", "(?P<year>YEAR) DASH (?P<month>NUMBER) DASH (?P<day>NUMBER)", iso),
    *(rule(f"day:bracketed-{name}", f"{BRACKETED} {form} CLOSE", single, bare=True) for name, form in EITHER),
    *(rule(f"day:{name}", f"{WD} {form}", single, bare=True) for name, form in EITHER),
    rule(
        "nth:range",
        f"(?:FROM|WEEKDAY) THE (?P<day>NTH) {UPTO} THE? {ANY_WD} (?P<last>NTH) {NO_MONTH}",
        nth,
        bare=True,
    ),
    rule("nth:weekday", f"(?P<weekday>WEEKDAY) COMMA? THE? (?P<day>NTH) {NO_MONTH}", nth, bare=True),
    rule("nth", f"{LED_NTH} {NO_MONTH}", nth, bare=True),
)
