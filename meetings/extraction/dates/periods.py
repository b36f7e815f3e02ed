"""Periods told by how far they are: next week, later this month, over the weekend, in the coming days."""

from meetings.enums import DatePrecision
from meetings.extraction.dates.calendars import (
    MONTH,
    WEEK,
    YEAR,
    Way,
    add,
    gone_of,
    month_of,
    quarter_of,
    rest_of,
    share_of,
    week_of,
    weekend_of,
    year_of,
)
from meetings.extraction.dates.rules import HOW_MANY, SOME_OR, Context, Hit, rule
from meetings.extraction.dates.vocabulary import FEW, Kind, Share
from meetings.extraction.types import Interval

TELLING = frozenset(("following", "previous", "preceding"))
THURSDAY, SATURDAY = 3, 5
# "In the coming days": days that it reaches where no number is told.
REACH = {Kind.DAYS: 6, Kind.WEEKS: 27, Kind.MONTHS: 120, Kind.YEARS: 1826}
LENGTH = {Kind.DAYS: 1, Kind.WEEKS: 7, Kind.MONTHS: 30, Kind.YEARS: 365}


def related(context: Context, hit: Hit) -> Interval | None:
    """This week; next month; last year; the coming week; the following year; that month."""
    return _period(context, hit)


def _period(context: Context, hit: Hit) -> Interval | None:
    """The week, month, quarter or year that is meant."""
    rel, text = hit.kind("rel"), hit.text("rel")
    away = hit.value("rel") if hit.has("rel") else 0
    day = context.base
    if text in TELLING or rel is Kind.THAT or text == "same":
        told = context.latest or context.anchor
        if told is None:
            return None
        day = told.start
    elif (text in ("past", "recent") and hit.kind("unit") in LENGTH) or (
        text == "coming" and hit.kind("unit") is Kind.WEEKS
    ):
        return _stretch(context, hit, 1)
    unit = hit.kind("unit")
    if unit is Kind.WEEKS:
        return week_of(day, away)
    if unit is Kind.MONTHS:
        return month_of(day, away)
    return quarter_of(day, away) if unit is Kind.QUARTER else year_of(day, away)


def part(context: Context, hit: Hit) -> Interval | None:
    """Early next week; late last month; by the end of the year; the start of this week."""
    period = _period(context, hit)
    if period is None:
        return None
    share = hit.value("share")
    if share == Share.END and hit.has("deadline") and period.start <= context.base <= period.end:
        return rest_of(period, context.base)
    if hit.kind("unit") is Kind.QUARTER:
        return period
    return share_of(period, share)


def sooner(context: Context, hit: Hit) -> Interval | None:
    """Later this week; earlier in the year; later that month."""
    period = _period(context, hit)
    if period is None:
        return None
    base = context.base if period.start <= context.base <= period.end else period.start
    return rest_of(period, base) if hit.value("sooner") > 0 else gone_of(period, base)


def coming(context: Context, hit: Hit) -> Interval | None:
    """In the coming days; the next two weeks; over the past two months; in recent years."""
    if hit.has("n") or hit.text("unit").endswith("s"):
        return _stretch(context, hit, hit.value("n"))
    if hit.kind("unit") is Kind.DAYS:
        return None
    return _stretch(context, hit, 1) if hit.has("in") and hit.has("the") else None


def ahead(context: Context, hit: Hit) -> Interval | None:
    """In the days ahead; in the week ahead."""
    return _stretch(context, hit, FEW if hit.text("unit").endswith("s") else 1)


def hours(context: Context, hit: Hit) -> Interval | None:
    """In the past 24 hours; within the next 48 hours: whole days."""
    days = hit.value("n") // 24
    if days == 0:
        return None
    if hit.kind("rel") is Kind.LAST:
        return Interval(add(context.base, -days), context.base, WEEK)
    return Interval(context.base, add(context.base, days), WEEK)


def after_next(context: Context, hit: Hit) -> Interval | None:
    """The week after next; the month before last; the weekend after next."""
    away = 2 * hit.value("side")
    if hit.value("side") != hit.value("rel"):
        return None
    if hit.kind("unit") is Kind.WEEKEND:
        return weekend_of(context.base, away)
    return week_of(context.base, away) if hit.kind("unit") is Kind.WEEKS else month_of(context.base, away)


def _stretch(context: Context, hit: Hit, count: int) -> Interval | None:
    """So many days, weeks or years that begin or end with the day of publication."""
    unit = hit.kind("unit")
    if unit is None or hit.text("rel") in TELLING:
        return None
    length = LENGTH[unit] * count if count != FEW else REACH[unit]
    if unit is not Kind.DAYS and count:
        length -= 1
    precision = _precision(length)
    if hit.kind("rel") is Kind.LAST:
        return Interval(add(context.base, -length), context.base, precision)
    return Interval(context.base, add(context.base, length), precision)


def _precision(length: int) -> DatePrecision:
    """That of the shortest period which holds so many days."""
    if length <= 13:
        return WEEK
    return MONTH if length <= 62 else YEAR


def within(context: Context, hit: Hit) -> Interval | None:
    """Within two weeks; within a month; within days."""
    if hit.text("within") != "within" or context.way(hit.at("unit")) is not Way.AHEAD:
        return None
    return _stretch(context, hit, hit.value("n"))


def weekend(context: Context, hit: Hit) -> Interval | None:
    """Over the weekend; this weekend; last weekend; next weekend; the coming weekend; weekend talks."""
    text = hit.text("rel")
    if text in TELLING and context.anchor is not None:
        return weekend_of(context.anchor.start, hit.value("rel"))
    if text in WEEKENDS:
        return weekend_of(context.base, WEEKENDS[text][context.base.weekday()])
    return weekend_of(context.base, -1 if _is_gone(context, hit) else 0)


# How many weeks off a weekend is, told on Monday to Sunday.
WEEKENDS = {
    "last": (-1,) * 7,
    "previous": (-1,) * 7,
    "past": (-1, -1, -1, -1, -1, -1, 0),
    "recent": (-1, -1, -1, -1, -1, -1, 0),
    "coming": (0, 0, 0, 0, 0, 1, 1),
    "upcoming": (0, 0, 0, 0, 0, 1, 1),
    "forthcoming": (0, 0, 0, 0, 0, 1, 1),
    "next": (1,) * 7,
}


def _is_gone(context: Context, hit: Hit) -> bool:
    """Whether "the weekend" is the last one: never on one, nor where the clause looks ahead. "This weekend" has gone
    only at the start of a week."""
    way, weekday = context.way(hit.at("weekend")), context.base.weekday()
    if weekday >= SATURDAY or way is Way.AHEAD:
        return False
    return hit.text("rel") != "this" or (way is Way.BACK and weekday < THURSDAY)


def since(context: Context, hit: Hit) -> Interval | None:
    """Since last week; since the weekend; since last year: up to the day of publication."""
    if hit.has("weekend"):
        return Interval(weekend_of(context.base, 0 if context.base.weekday() > SATURDAY else -1).start, context.base)
    period = _period(context, hit)
    if period is None or period.start > context.base:
        return None
    return Interval(period.start, context.base, period.precision)


def remainder(context: Context, hit: Hit) -> Interval | None:
    """The rest of the week; the remainder of the month."""
    period = _period(context, hit)
    return rest_of(period, context.base) if period else None


def fortnight(context: Context, hit: Hit) -> Interval | None:
    """The next fortnight; in the past fortnight."""
    back = hit.kind("rel") is Kind.LAST
    days = (add(context.base, -13), context.base) if back else (context.base, add(context.base, 13))
    return Interval(*days, MONTH)


UNIT = "(?P<unit>WEEKS|MONTHS|YEARS|QUARTER)"
REL = "(?P<rel>THIS|NEXT|LAST|THAT)"
THE_UNIT = f"(?:THE? {REL}|THE) {UNIT}"
ANY_UNIT = "(?P<unit>DAYS|WEEKS|MONTHS|YEARS)"
AMOUNT = f"{SOME_OR} (?P<n>COUNT OF?|NUMBER|ARTICLE COUNT OF?)"
LED_WEEKEND = "(?:THE|THIS)? (?P<rel>THIS|NEXT|LAST)"

# "Every year in May" is no date either.
ANY_PERIOD, ANY_MONTH = "(?:DAYS|WEEKS|MONTHS|YEARS|WEEKEND|QUARTER)", "(?:MONTH|SHORTMONTH|THE SEASON)"

PERIODS = (
    rule("period:every", f"EVERY (?:COUNT|ORDINAL)? {ANY_PERIOD} (?:(?:IN|EVERY) {ANY_MONTH})?", None),
    rule("period:sooner", f"(?P<sooner>SOONER) IN? {THE_UNIT}", sooner),
    rule("period:part", f"(?P<share>PART) (?:IN)? {THE_UNIT}", part),
    rule("period:edge", f"(?P<deadline>BY|SIDE|UNTIL)? THE? (?P<share>EDGE) OF {THE_UNIT}", part),
    rule(
        "period:year-end",
        "(?P<deadline>BY|SIDE|UNTIL)? THE? (?P<unit>WEEKS|MONTHS|YEARS) (?:POSSESSIVE|DASH) (?P<share>EDGE)",
        part,
    ),
    rule(
        "period:since",
        f"SINCE (?:THE? {REL} {UNIT}|THE? LAST? (?P<weekend>WEEKEND))",
        since,
    ),
    rule(
        "period:coming",
        f"(?P<in>IN|WITHIN|FOR)? (?P<the>THE|THIS)? (?P<rel>NEXT|LAST) {AMOUNT}? {ANY_UNIT} (?!OF)",
        coming,
    ),
    rule(
        "period:within",
        f"(?P<within>WITHIN) {HOW_MANY}? {ANY_UNIT}",
        within,
    ),
    rule("period:ahead", "(?:IN|WITHIN) THE (?P<unit>DAYS|WEEKS|MONTHS) AHEAD (?!OF)", ahead),
    rule("period:hours", "(?:IN|WITHIN|FOR)? THE? (?P<rel>NEXT|LAST) (?P<n>COUNT|NUMBER) HOURS", hours),
    rule("period:after-next", "THE (?P<unit>WEEKS|MONTHS|WEEKEND) (?P<side>SIDE) (?P<rel>NEXT|LAST)", after_next),
    rule("period:fortnight", "(?:THE|THIS)? (?P<rel>NEXT|LAST) FORTNIGHT", fortnight),
    rule("period", f"(?:THE|THIS)? {REL} {UNIT}", related),
    rule("weekend:related", f"{LED_WEEKEND} (?P<weekend>WEEKEND)", weekend, bare=True),
    rule("weekend", "(?:WITHIN|ON|IN)? THE? (?P<weekend>WEEKEND) (?!OF)", weekend, bare=True),
)
