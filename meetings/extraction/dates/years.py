"""Quarters, halves, seasons and years: the first half of 2026, this summer, in 2015, the end of 2025."""

from datetime import date

from meetings.extraction.dates.calendars import (
    MONTH,
    YEAR,
    first_of_month,
    gone_of,
    months_from,
    nearest,
    rest_of,
    share_of,
    year_of,
)
from meetings.extraction.dates.rules import EDGE_OF, PART_OF, Context, Hit, rule
from meetings.extraction.dates.vocabulary import Kind, Share
from meetings.extraction.dates.zones import ZONES
from meetings.extraction.types import Interval


def quarter(context: Context, hit: Hit) -> Interval | None:
    """The first quarter of 2025; the third quarter of this year; Q1 2025; the second half of next year."""
    n = hit.value("n")
    size = 6 if hit.kind("unit") is Kind.HALF else 3
    count = 12 // size
    n = count if n < 0 else n
    if not 1 <= n <= count:
        return None
    start = date(_year_told(context, hit), (n - 1) * size + 1, 1)
    return months_from(start, size, YEAR if size == 6 else MONTH)


def bare_quarter(context: Context, hit: Hit) -> Interval | None:
    """In the third quarter: of the year that the clause means."""
    n = hit.value("n")
    if not 1 <= n <= 4:
        return None
    middles = [date(context.base.year + years, n * 3 - 1, 15) for years in (-1, 0, 1)]
    first = nearest(middles, context.base, context.way(hit.at("n"))).replace(day=1)
    return months_from(first_of_month(first, -1), 3)


def _year_told(context: Context, hit: Hit) -> int:
    return context.year_of(hit) or context.base.year


def season(context: Context, hit: Hit) -> Interval | None:
    """This summer; last autumn; in the spring; early spring 2025; the winter of 2024: northern seasons."""
    month_number = hit.value("season")
    base = context.base
    if hit.has("year") or hit.has("years"):
        start = date(_year_told(context, hit), month_number, 1)
        return months_from(start, 3)
    starts = [date(base.year + n, month_number, 1) for n in (-2, -1, 0, 1)]
    current = next((s for s in starts if s <= base <= months_from(s, 3).end), None)
    rel = hit.kind("rel")
    if rel is Kind.LAST:
        return months_from([s for s in starts if months_from(s, 3).end < base][-1], 3)
    if rel is Kind.NEXT:
        return months_from(next(s for s in starts if s > base), 3)
    if current is not None:
        return months_from(current, 3)
    if rel is Kind.THIS:
        return months_from(starts[2], 3)
    return months_from(nearest(starts, base, context.way(hit.at("season"))), 3)


def year(context: Context, hit: Hit) -> Interval | None:
    """In 2015; early 2025; mid-2025; by the end of 2026."""
    if hit.kind("lead") is Kind.OF and hit.start > 0 and context.lexemes.items[hit.start - 1].text[:1].isupper():
        return None  # "the Treaty of 1648" is a name
    after = context.lexemes.after(hit.end)
    if after is not None and (after.text in ZONES or after.lower_ in ("hours", "hrs", "local") or _is_counted(hit)):
        return None
    period = year_of(date(hit.value("year"), 1, 1))
    if hit.has("sooner"):
        return rest_of(period, context.base) if hit.value("sooner") > 0 else gone_of(period, context.base)
    if not hit.has("share"):
        return period
    if hit.value("share") == Share.END and hit.has("deadline"):
        return rest_of(period, context.base)
    return share_of(period, hit.value("share"))


def _is_counted(hit: Hit) -> bool:
    """Whether the four digits count what follows: "in 2000 villages"."""
    token = hit.lexemes.token(hit.at("year"))
    return token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS" and not hit.has("share")


def since_year(context: Context, hit: Hit) -> Interval | None:
    """Since 2015: up to the day of publication."""
    start = date(hit.value("year"), 1, 1)
    return gone_of(Interval(start, max(context.base, start), YEAR), context.base)


def years(_context: Context, hit: Hit) -> Interval | None:
    """From 2015 to 2019; in 2024-2025."""
    one, two = hit.value("year"), hit.value("last")
    if two <= one:
        return None
    return Interval(date(one, 1, 1), date(two, 12, 31), YEAR)


REL_YEAR = "(?P<years>LAST|NEXT|THIS) YEARS"
OF_YEAR = f"(?:OF? (?P<year>YEAR) | OF? {REL_YEAR} | OF? THE YEARS)"
SEASON = "(?P<season>SEASON)"

YEARS = (
    rule("quarter", f"THE? (?P<n>ORDINAL|LAST) (?P<unit>QUARTER|HALF) {OF_YEAR}", quarter),
    rule("quarter:named", f"(?P<n>QUARTERNAME) (?:OF? (?P<year>YEAR) | OF? {REL_YEAR})", quarter),
    rule("quarter:bare", "(?:IN|WITHIN|BY|OF) THE (?P<n>ORDINAL) QUARTER (?!OF)", bare_quarter, bare=True),
    rule("season", f"(?:IN|WITHIN)? THE? (?:PART DASH?)? {SEASON} {OF_YEAR}", season),
    rule("season:related", f"(?:THE|THIS)? (?P<rel>LAST|NEXT|THIS) {SEASON}", season),
    rule("season:led", f"(?:IN|BY|WITHIN|UNTIL|SINCE) THE? PART? DASH? {SEASON}", season, bare=True),
    rule("year:range", "(?:FROM|IN|WITHIN) (?P<year>YEAR) (?:TO|DASH|AND|UNTIL) (?P<last>YEAR)", years),
    rule("year:sooner", "(?P<sooner>SOONER) IN (?P<year>YEAR)", year),
    rule("year:edge", f"{EDGE_OF} (?P<year>YEAR)", year),
    rule("year:part", f"{PART_OF} (?P<year>YEAR)", year),
    rule("year:since", "SINCE (?P<year>YEAR)", since_year),
    rule("year", "(?P<lead>IN|WITHIN|UNTIL|BY|FROM|OF|SIDE) (?P<year>YEAR)", year),
)
