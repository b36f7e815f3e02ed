"""Months: in May, late May 2025, the end of May, from May to July, the third week of June."""

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from meetings.extraction.dates.calendars import (
    MONTH,
    WEEK,
    add,
    gone_of,
    interval,
    last_of_month,
    monday,
    month_of,
    months_from,
    nearest,
    rest_of,
    share_of,
    weekend_of,
)
from meetings.extraction.dates.rules import DAYNUM, EDGE_OF, JOIN, MON, PART_OF, REL_YEAR, Context, Hit, rule
from meetings.extraction.dates.vocabulary import Kind, Share
from meetings.extraction.types import Interval


def month(context: Context, hit: Hit) -> Interval | None:
    """In May; May 2025; early May; mid-May; the end of May; last May; May last year."""
    if not _is_month(context, hit, "month"):
        return None
    period = month_of(_first(context, hit))
    if hit.has("share"):
        share = hit.value("share")
        if share == Share.END and hit.has("deadline") and period.start <= context.base <= period.end:
            return rest_of(period, context.base)
        return share_of(period, share)
    return period


def bare_month(context: Context, hit: Hit) -> Interval | None:
    """May's summit; the May summit; a month that nothing leads."""
    if hit.text("month").endswith("."):
        return None
    if hit.kind("month") is Kind.SHORTMONTH and not _is_bare_month(context.lexemes.token(hit.at("month")), hit):
        return None
    return month(context, hit)


def _is_bare_month(token: Token, hit: Hit) -> bool:
    """Whether a name such as May is the month: not behind a first name or a title, and not who does something."""
    if hit.has("possessive") or token.ent_type_ != "DATE":
        return hit.has("possessive") and not _is_after_name(token)
    if token.i == token.sent.start:
        following = hit.lexemes.after(hit.end)
        return following is not None and following.pos_ in ("NOUN", "PROPN")
    return not _is_after_name(token) and token.dep_ not in ("nsubj", "nsubjpass")


def _is_after_name(token: Token) -> bool:
    return token.i > token.sent.start and token.nbor(-1).text[:1].isupper()


def _is_month(context: Context, hit: Hit, group: str) -> bool:
    """Not a person's name, and not a short form without its day: the lexer sorted out the verbs."""
    at = hit.at(group)
    text = context.lexemes.text(at)
    if hit.kind(group) is Kind.SHORTMONTH and text in SHORT_FORMS and not hit.has("year"):
        return False
    token = context.lexemes.token(at)
    if hit.kind(group) is Kind.SHORTMONTH and hit.kind("lead") in (Kind.FOR, Kind.BY, Kind.FROM, Kind.OF, Kind.SIDE):
        return token.ent_type_ == "DATE"
    following = context.lexemes.after(at + 1)
    return following is None or following.text not in ("Day", "Fools") or hit.has("year")


SHORT_FORMS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())


def _first(context: Context, hit: Hit) -> date:
    """The first day of the month, in the year told or meant."""
    number, base = hit.value("month"), context.base
    year = context.year_of(hit)
    if year is not None:
        return date(year, number, 1)
    this = date(base.year, number, 1)
    rel = hit.kind("rel")
    if rel is Kind.LAST:
        return this if number < base.month else this.replace(year=base.year - 1)
    if rel is Kind.NEXT:
        return this if number > base.month else this.replace(year=base.year + 1)
    if rel is Kind.THIS or number == base.month:
        return this
    middles = [date(base.year + n, number, 15) for n in (-1, 0, 1)]
    return nearest(middles, base, context.way_to_date(hit.at("month"))).replace(day=1)


def months(context: Context, hit: Hit) -> Interval | None:
    """From May to July; in May and June; April-May 2025."""
    if hit.is_moved or not _is_month(context, hit, "month"):
        return None
    one, two = hit.value("month"), hit.value("last")
    if one == two or (hit.kind("join") in (Kind.AND, Kind.OR) and not hit.has("from") and (two - one) % 12 != 1):
        return None
    start = _first(context, hit)
    if hit.has("year") and two < one:
        start = start.replace(year=start.year - 1)
    period = months_from(start, (two - one) % 12 + 1)
    if hit.has("share"):
        period = replace(period, start=share_of(month_of(period.start), hit.value("share")).start)
    if hit.has("share2"):
        period = replace(period, end=share_of(month_of(period.end), hit.value("share2")).end)
    return period


def sooner_in_month(context: Context, hit: Hit) -> Interval | None:
    """Later in May; earlier in March."""
    period = month(context, hit)
    if period is None:
        return None
    return rest_of(period, context.base) if hit.value("sooner") > 0 else gone_of(period, context.base)


def since_month(context: Context, hit: Hit) -> Interval | None:
    """Since May: from then up to the day of publication."""
    if not _is_month(context, hit, "month"):
        return None
    start = _first(context, hit)
    if start > context.base and not hit.has("year"):
        start = start.replace(year=start.year - 1)
    return Interval(start, max(context.base, start), MONTH)


def week_of_month(context: Context, hit: Hit) -> Interval | None:
    """The third week of June 2015; the last week of May; the first weekend in May; the first half of May."""
    period, n = month_of(_first(context, hit)), hit.value("n")
    unit = hit.kind("unit")
    if unit is Kind.HALF:
        half = period.start.replace(day=16)
        return Interval(period.start, add(half, -1), MONTH) if n == 1 else Interval(half, period.end, MONTH)
    if unit is Kind.DAYS:
        return interval(period.end if n < 0 else add(period.start, n - 1))
    if unit is Kind.WEEKEND:
        found = weekend_of(period.start, n - 1) if n > 0 else weekend_of(add(period.end, -6))
        return found if found.start.month == period.start.month else None
    # A week belongs to the month that holds most of it.
    start = monday(add(period.start, 3) if n > 0 else add(period.end, -3))
    start = add(start, 7 * (n - 1)) if n > 0 else start
    return Interval(start, add(start, 6), WEEK)


def weekday_of_month(context: Context, hit: Hit) -> Interval | None:
    """The first Monday of June; the last Thursday in November."""
    first, n = _first(context, hit), hit.value("n")
    if n < 0:
        last = last_of_month(first)
        return interval(add(last, -((last.weekday() - hit.value("day")) % 7)))
    found = add(first, (hit.value("day") - first.weekday()) % 7 + 7 * (n - 1))
    return interval(found) if found.month == first.month else None


M = f"(?P<month>{MON})"
Y = f"(?:COMMA? (?P<year>YEAR) | {REL_YEAR})"
NO_DAY = f"(?! DASH? {DAYNUM})"
NTH = "(?P<n>ORDINAL|LAST)"
UNIT = "(?P<unit>WEEKS|WEEKEND|HALF|DAYS)"
FROM = "(?:IN|WITHIN|FOR|OF|BY|(?P<from>FROM))?"
UP_TO = f"{JOIN} (?:(?P<share2>PART) DASH?)? (?P<last>{MON})"
LEAD = "(?P<lead>IN|WITHIN|UNTIL|SINCE|BY|FROM|OF|SIDE|FOR|SOONER THAN)"

MONTHS = (
    rule("month:weekday", f"THE? {NTH} (?P<day>WEEKDAY) (?:OF|IN) {M} {Y}?", weekday_of_month, bare=True),
    rule("month:week", f"THE? {NTH} {UNIT} (?:OF|IN) {M} {Y}?", week_of_month, bare=True),
    rule("month:range", f"{FROM} (?:(?P<share>PART) DASH?)? {M} {UP_TO} {Y}? {NO_DAY}", months, bare=True),
    rule("month:edge", f"{EDGE_OF} {M} {Y}? {NO_DAY}", month, bare=True),
    rule("month:sooner", f"(?P<sooner>SOONER) IN {M} {Y}? {NO_DAY}", sooner_in_month, bare=True),
    rule("month:part", f"{PART_OF} {M} {Y}? {NO_DAY}", month, bare=True),
    rule("month:since", f"SINCE (?P<rel>LAST)? {M} {Y}? {NO_DAY}", since_month, bare=True),
    rule("month:related", f"(?:THE|THIS)? (?P<rel>LAST|NEXT|THIS) {M} {NO_DAY}", month),
    rule("month:year", f"{M} {Y}", month),
    rule("month:led", f"{LEAD} {M} {Y}? {NO_DAY}", month, bare=True),
    rule("month:bare", f"{M} (?P<possessive>POSSESSIVE)? {NO_DAY}", bare_month, bare=True),
)
