"""Several days of the calendar: 12-14 May, May 12 and 13, from 30 April to 2 May, May 12, 13 and 14."""

from datetime import date

from meetings.extraction.dates.calendars import WEEK
from meetings.extraction.dates.days import ANY_WD, DAY, MONTH, NO_MONTH, WD, YEAR, counts, day_told
from meetings.extraction.dates.rules import DAYNUM, JOIN, MON, Context, Hit, rule
from meetings.extraction.dates.vocabulary import Kind
from meetings.extraction.types import Interval

LONGEST = 366  # days of a range; beyond it the two ends do not belong together


def in_month(context: Context, hit: Hit) -> Interval | None:
    """12-14 May; May 12 and 13; the 12th to the 14th of May."""
    start = day_told(context, hit)
    if start is None or counts(context, hit):
        return None
    last = start.replace(day=hit.value("last"))
    return _joined(hit, start, last)


def across(context: Context, hit: Hit) -> Interval | None:
    """30 April to 2 May; May 30-June 2; 28 December 2024 to 2 January 2025."""
    start = day_told(context, hit)
    if start is None:
        return None
    year = hit.value("year") or start.year
    if hit.has("year") and not hit.has("year1"):
        crosses = hit.value("month") > hit.value("month2")
        start = start.replace(year=year - 1 if crosses else year)
    last = date(year, hit.value("month2"), hit.value("last"))
    if last < start and not hit.has("year"):
        last = last.replace(year=year + 1)
    return _joined(hit, start, last)


def _joined(hit: Hit, start: date, last: date) -> Interval | None:
    """From one to the other. With "and" they must follow each other, unless "between" stands before."""
    gap = (last - start).days
    if hit.is_moved or not 0 < gap <= LONGEST:
        return None
    if gap != 1 and hit.kind("join") in (Kind.AND, Kind.OR, Kind.SLASH) and not hit.has("from"):
        return None
    return Interval(start, last, WEEK) if hit.kind("join") is Kind.OR else Interval(start, last)


def listed(context: Context, hit: Hit) -> Interval | None:
    """May 12, 13 and 14; 12, 13 and 14 May."""
    start = day_told(context, hit)
    if start is None or not hit.value("day") < hit.value("middle") < hit.value("last") == hit.value("day") + 2:
        return None
    return Interval(start, start.replace(day=hit.value("last")))


FROM = "(?P<from>FROM)?"
LAST, MIDDLE = f"(?P<last>{DAYNUM})", f"(?P<middle>{DAYNUM})"
LAST_MONTH = f"(?P<month2>{MON})"
FIRST_YEAR = "(?:COMMA? (?P<year1>YEAR))?"
JOINED = f"COMMA? {JOIN} {ANY_WD}"

DAY_RANGES = (
    rule(
        "days:across-day-month",
        f"{FROM} {WD} {DAY} OF? {MONTH} {FIRST_YEAR} {JOINED} THE? {LAST} OF? {LAST_MONTH} {YEAR}",
        across,
        bare=True,
    ),
    rule(
        "days:across-month-day",
        f"{FROM} {WD} {MONTH} THE? {DAY} {FIRST_YEAR} {JOINED} {LAST_MONTH} THE? {LAST} {YEAR}",
        across,
        bare=True,
    ),
    rule("days:listed-day-month", f"{DAY} COMMA {MIDDLE} COMMA? AND {LAST} OF? {MONTH} {YEAR}", listed, bare=True),
    rule(
        "days:listed-month-day", f"{MONTH} {DAY} COMMA {MIDDLE} COMMA? AND {LAST} {NO_MONTH} {YEAR}", listed, bare=True
    ),
    rule("days:day-month", f"{FROM} {WD} THE? {DAY} {JOINED} THE? {LAST} OF? {MONTH} {YEAR}", in_month, bare=True),
    rule(
        "days:month-day", f"{FROM} {WD} {MONTH} THE? {DAY} {JOINED} THE? {LAST} {NO_MONTH} {YEAR}", in_month, bare=True
    ),
    rule("days:from-day-month", f"(?P<from>FROM) {DAY} OF? {MONTH} {JOIN} THE? {LAST} {NO_MONTH}", in_month, bare=True),
)
