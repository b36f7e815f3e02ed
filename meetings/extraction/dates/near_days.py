"""What a day of the calendar measures: the week of May 12, since 12 May, until May 12, the day before 12 May."""

from meetings.extraction.dates.calendars import add, interval, week_of, weekend_of
from meetings.extraction.dates.days import EITHER, WD, day_told
from meetings.extraction.dates.rules import Context, Hit, Resolver, Rule, rule
from meetings.extraction.types import Interval


def since(context: Context, hit: Hit) -> Interval | None:
    """Since May 12: up to the day of publication."""
    start = day_told(context, hit)
    if start is None:
        return None
    if start > context.base and not hit.has("year"):
        start = start.replace(year=start.year - 1)
    return Interval(start, max(context.base, start))


def until(context: Context, hit: Hit) -> Interval | None:
    """Until May 12: from the day of publication where it is still to come."""
    last = day_told(context, hit)
    return Interval(min(context.base, last) if last >= context.base else last, last) if last else None


def week(context: Context, hit: Hit) -> Interval | None:
    """The week of May 12; the week beginning 12 May."""
    day = day_told(context, hit)
    return week_of(day) if day else None


def weekend(context: Context, hit: Hit) -> Interval | None:
    """The weekend of May 17."""
    day = day_told(context, hit)
    return weekend_of(day) if day else None


def eve(context: Context, hit: Hit) -> Interval | None:
    """On the eve of the May 12 summit: the day before."""
    day = day_told(context, hit)
    return interval(add(day, -1)) if day else None


def away(context: Context, hit: Hit) -> Interval | None:
    """The day before the May 12 vote; two days after 12 May."""
    day = day_told(context, hit)
    days = hit.value("n") if hit.has("n") else 1
    return interval(add(day, days * hit.value("side"))) if day and days else None


EVE = "(?:ON? THE)? EVE OF"
AWAY = "(?:(?:THE|ARTICLE) DAYS|(?P<n>COUNT|NUMBER) DAYS) (?P<side>SIDE)"
# What stands before a day in either order. Where the day is looked at alone, it is a date of its own.
LEADS: tuple[tuple[str, str, Resolver], ...] = (
    ("week", "THE? WEEKS (?:OF|EDGE|FROM) {day}", week),
    ("weekend", "(?:WITHIN|ON|IN)? THE? WEEKEND OF {day}", weekend),
    ("since", "SINCE {day}", since),
    ("until", "UNTIL {day}", until),
    ("eve", EVE + "(?=THE? {day})", eve),
    ("away", AWAY + "(?=THE? {day})", away),
)

NEAR_DAYS: tuple[Rule, ...] = tuple(
    rule(f"{name}:{order}", lead.format(day=f"{WD} {form}"), resolve, bare=True)
    for name, lead, resolve in LEADS
    for order, form in EITHER
)
