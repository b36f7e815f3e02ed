"""Weekdays: Tuesday, last Tuesday, Tuesday of next week, Wednesday to Friday, since Monday."""

from datetime import date
from itertools import pairwise

from meetings.extraction.dates.calendars import WEEK, Way, add, interval, monday
from meetings.extraction.dates.names import is_name
from meetings.extraction.dates.rules import UPTO, Context, Hit, rule
from meetings.extraction.dates.vocabulary import Kind
from meetings.extraction.tense import Direction, calls_off
from meetings.extraction.types import Interval

PLANS = frozenset((Direction.PLANNED_PAST, Direction.FUTURE))
AT_FIRST = frozenset(("originally", "initially", "previously"))
BEFORE = 5  # words before a day among which those are looked for
HALF_A_WEEK = 3
NEAR = 2  # days back within which a present tense may speak of what is over: "Monday's talks are the first"
FOLLOWING = frozenset(("following",))
COMING = frozenset(("coming", "upcoming", "forthcoming"))
PREVIOUS = frozenset(("previous", "preceding"))


def on_or_after(base: date, weekday: int) -> date:
    """The first such weekday from a day on."""
    return add(base, (weekday - base.weekday()) % 7)


def on_or_before(base: date, weekday: int) -> date:
    """The last such weekday up to a day."""
    return add(base, -((base.weekday() - weekday) % 7))


def nearest_weekday(context: Context, i: int, weekday: int) -> date:
    """The weekday on or after publication where the clause looks ahead, on or before it where it looks back."""
    base = context.base
    back = (base.weekday() - weekday) % 7
    told = context.direction(i)
    if told in PLANS and _is_of_either(context, i, told):
        return add(base, -back if back <= HALF_A_WEEK else 7 - back)
    if told is Direction.PRESENT and 0 < back <= NEAR and context.lexemes.text(i + 1) in ("'s", "’s"):
        return add(base, -back)
    if told is Direction.PLANNED_PAST and back == 1:
        return add(base, -1)  # "was to meet on Sunday", said on Monday
    if told is Direction.PAST and back > HALF_A_WEEK and calls_off(context.lexemes.token(i)):
        return on_or_after(base, weekday)  # "cancelled a visit on Thursday", said on Tuesday
    # Where no verb tells, one was taken for a noun: "the plane lands on Monday". Those are of the present.
    return add(base, -back) if context.way(i) is Way.BACK else on_or_after(base, weekday)


def _is_of_either(context: Context, i: int, told: Direction) -> bool:
    """Whether a plan may as well be over: "originally set for Monday", "before their meeting on Monday they spoke"."""
    before = [context.lexemes.text(i - n) for n in range(1, BEFORE + 1)]
    if any(text in AT_FIRST for text in before):
        return True
    return told is Direction.PLANNED_PAST and "before" in before and "." not in before[: before.index("before")]


def plain(context: Context, hit: Hit) -> Interval | None:
    """Tuesday; Tuesday night; late on Tuesday."""
    at = hit.at("day")
    if is_name(context.lexemes, at) or _is_any(context, hit):
        return None
    return interval(nearest_weekday(context, at, hit.value("day")))


def _is_any(context: Context, hit: Hit) -> bool:
    """Whether it is no day in particular: "it was a Tuesday", but not "a Tuesday meeting"."""
    if context.lexemes.text(hit.start - 1) not in ("a", "an"):
        return False
    after = context.lexemes.after(hit.end)
    return after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ")


def related(context: Context, hit: Hit) -> Interval | None:
    """Last Tuesday; next Tuesday; this Tuesday; this coming Tuesday; the following Tuesday."""
    if is_name(context.lexemes, hit.at("day")):
        return None
    return interval(_related(context, hit, hit.at("day"), hit.value("day")))


def _related(context: Context, hit: Hit, at: int, weekday: int) -> date:
    """By the word before it: "next" is of the calendar's next week, since this week's would be told without it."""
    base, text = context.base, hit.text("rel")
    anchor = context.anchor or interval(base)
    if text in FOLLOWING:
        return on_or_after(add(anchor.end, 1), weekday)
    if text in PREVIOUS:
        return on_or_before(add(anchor.start, -1), weekday)
    if text in COMING:
        return on_or_after(add(base, 1), weekday)
    if text == "next":
        return add(monday(base), 7 + weekday)
    if hit.kind("rel") is Kind.LAST:
        return on_or_before(add(base, -2), weekday)  # yesterday would be told without it
    return _this(context, at, weekday)


def _this(context: Context, at: int, weekday: int) -> date:
    """Of the week that goes on, unless the clause looks the other way."""
    told = add(monday(context.base), weekday)
    way = context.way(at)
    if way is Way.BACK and told > context.base:
        return add(told, -7)
    return add(told, 7) if way is Way.AHEAD and told < context.base else told


def of_week(context: Context, hit: Hit) -> Interval | None:
    """Tuesday of next week; Tuesday last week; next week on Tuesday; Tuesday to Thursday next week."""
    start = add(_week(context, hit), hit.value("day"))
    if not hit.has("last"):
        return interval(start)
    return interval(start, add(start, (hit.value("last") - hit.value("day")) % 7))


def _week(context: Context, hit: Hit) -> date:
    """The Monday of the week that is told."""
    text = hit.text("rel")
    if context.anchor is not None and (text in FOLLOWING or text in PREVIOUS):
        return add(monday(context.anchor.start), 7 if text in FOLLOWING else -7)
    return add(monday(context.base), 7 * hit.value("rel"))


def weeks_on(context: Context, hit: Hit) -> Interval | None:
    """A week on Tuesday; Tuesday week; two weeks from Monday."""
    weeks = hit.value("n") if hit.has("n") else 1
    days = weeks * (14 if hit.kind("unit") is Kind.FORTNIGHT else 7)
    if weeks == 0:
        return None
    return interval(add(on_or_after(context.base, hit.value("day")), days))


def ranged(context: Context, hit: Hit) -> Interval | None:
    """From Wednesday to Friday; Monday through Thursday; next Monday to Wednesday; between Monday and Friday."""
    if hit.is_moved:
        return None
    one, two = hit.value("day"), hit.value("last")
    at = hit.at("day")
    start = _related(context, hit, at, one) if hit.has("rel") else nearest_weekday(context, at, one)
    last = add(start, (two - one) % 7 or 7)
    return interval(start, last)


def joined(context: Context, hit: Hit) -> Interval | None:
    """Monday and Tuesday, or more of them in a row; those apart are dates of their own."""
    days = [context.lexemes.items[i].word for i in range(hit.start, hit.end)]
    row = [word.value for word in days if word.kind is Kind.WEEKDAY]
    if any((b - a) % 7 != 1 for a, b in pairwise(row)):
        return None
    found = ranged(context, hit)
    if found is not None and hit.kind("join") is Kind.OR:
        return Interval(found.start, found.end, WEEK)
    return found


def since(context: Context, hit: Hit) -> Interval | None:
    """Since Monday: up to the day of publication."""
    before = add(context.base, -1) if hit.has("rel") else context.base
    return Interval(on_or_before(before, hit.value("day")), context.base)


def until(context: Context, hit: Hit) -> Interval | None:
    """Until Sunday: from the day of publication where it is still to come, else that day."""
    at = hit.at("day")
    if hit.has("rel"):
        last = _related(context, hit, at, hit.value("day"))
    elif context.direction(at) is Direction.PAST:
        last = on_or_before(context.base, hit.value("day"))
    else:
        last = on_or_after(context.base, hit.value("day"))
    return Interval(min(context.base, last) if last >= context.base else last, last)


def through(context: Context, hit: Hit) -> Interval | None:
    """Through Thursday: from the day of publication; 'to Thursday' moves to it and tells nothing of its own."""
    return until(context, hit) if context.lexemes.text(hit.start) in ("through", "thru") else None


def eve(context: Context, hit: Hit) -> Interval | None:
    """On the eve of Tuesday's summit: the day before."""
    return interval(add(nearest_weekday(context, hit.at("day"), hit.value("day")), -1))


def away(context: Context, hit: Hit) -> Interval | None:
    """Two days before Tuesday's summit; the day after Monday's talks."""
    days = hit.value("n") if hit.has("n") else 1
    day = nearest_weekday(context, hit.at("day"), hit.value("day"))
    return interval(add(day, days * hit.value("side"))) if days else None


REL = "(?P<rel>NEXT|LAST|THIS)"
LED = f"(?:(?:THE|THIS)? {REL})"
DAY = "(?P<day>WEEKDAY)"
PART_OF_DAY = "DAYPART?"

WEEKDAYS = (
    rule("weekday:every", "EVERY (?:COUNT|ORDINAL)? WEEKDAY (?:(?:AND|TO|DASH) WEEKDAY)?", None),
    rule("weekday:week-on", f"(?P<n>ARTICLE|COUNT|NUMBER) (?P<unit>WEEKS|FORTNIGHT) (?:ON|FROM) {DAY}", weeks_on),
    rule("weekday:week", f"{DAY} (?P<unit>WEEKS) (?=STOP|COMMA|CLOSE|$)", weeks_on),
    rule("weekday:eve", f"(?:ON? THE)? EVE OF (?=THE? {DAY})", eve, bare=True),
    rule(
        "weekday:away",
        f"(?:(?:THE|ARTICLE) DAYS|(?P<n>COUNT|NUMBER) DAYS) (?P<side>SIDE) (?=THE? {DAY})",
        away,
        bare=True,
    ),
    rule(
        "weekday:range-of-week",
        f"FROM? {DAY} (?:TO|DASH|UNTIL|AND) (?P<last>WEEKDAY) PART? OF? THE? {REL} WEEKS",
        of_week,
    ),
    rule("weekday:of-week", f"{DAY} {PART_OF_DAY} OF? THE? {REL} WEEKS", of_week),
    rule("weekday:week-then-day", f"THE? {REL} WEEKS (?:ON|COMMA|POSSESSIVE) {DAY} {PART_OF_DAY}", of_week),
    rule(
        "weekday:range",
        f"FROM? {LED}? {DAY} {PART_OF_DAY} {UPTO} (?:THE? (?:THIS|NEXT))? (?P<last>WEEKDAY) {PART_OF_DAY}",
        ranged,
        bare=True,
    ),
    rule("weekday:between", f"FROM {LED}? {DAY} AND (?P<last>WEEKDAY)", ranged, bare=True),
    rule(
        "weekday:joined",
        f"{LED}? {DAY} (?:COMMA WEEKDAY){{0,4}} COMMA? {PART_OF_DAY} (?P<join>AND|OR|SLASH) (?P<last>WEEKDAY)",
        joined,
        bare=True,
    ),
    rule("weekday:since", f"SINCE THE? (?P<rel>LAST)? {DAY} {PART_OF_DAY}", since),
    rule("weekday:until", f"UNTIL {LED}? {DAY} {PART_OF_DAY}", until),
    rule("weekday:through", f"TO {DAY} {PART_OF_DAY}", through),
    rule("weekday:related", f"{LED} {DAY} {PART_OF_DAY}", related),
    rule("weekday", f"(?:(?:PART|SOONER) ON?)? {DAY} {PART_OF_DAY}", plain, bare=True),
)
