"""The forms of dates, one small function each: tokens in, a resolved interval out.

A form looks at the tokens from a place on and answers a Match, or None. They are tried in order; the first that
answers wins, so longer forms stand before the shorter ones that they begin with."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Doc

from meetings.enums import DatePrecision
from meetings.extraction.dates.direction import Direction, direction
from meetings.extraction.types import Interval

DAY, WEEK, MONTH, YEAR = DatePrecision.DAY, DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR
WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
SHORT_DAYS = {name[:3]: n for name, n in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
NUMBERS |= {"a": 1, "an": 1}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31), "beginning": (1, 10)}
NUMERIC_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)
JOINERS = frozenset({"-", "–", "—", "to", "through", "until", "till", "and", "or"})
NEXT_TO = frozenset({"next", "coming", "following"})


@dataclass(frozen=True, slots=True)
class Match:
    """A form found: it ends before token `end` (and may begin before the token it was tried at)."""

    first: int
    end: int
    interval: Interval
    rule: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a form needs to know: the document, the day of publication, the last day told, and a default direction."""

    doc: Doc
    published: date
    anchor: date | None
    lean: Direction
    day_first: bool = True

    def word(self, i: int) -> str:
        """The lower-case word at a place; '' outside of the document."""
        return str(self.doc[i].lower_) if 0 <= i < len(self.doc) else ""

    def way(self, i: int) -> Direction:
        """Which way the clause at a place looks."""
        told = direction(self.doc[i])
        return told if told is not Direction.UNKNOWN else self.lean


Form = Callable[[Context, int], Match | None]


def _interval(start: date, end: date | None = None, precision: DatePrecision = DAY) -> Interval:
    end = end or start
    return Interval(start, end if end >= start else start, precision)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _add_months(day: date, months: int) -> date:
    """The first of the month so many months away."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _month_end(first: date) -> date:
    return _add_months(first, 1) - timedelta(days=1)


def _named_day(word: str, raw: str) -> int | None:
    if not raw[:1].isupper():
        return None
    return WEEKDAYS.get(word) if word in WEEKDAYS else SHORT_DAYS.get(word.rstrip(".")) if word.endswith(".") else None


def _weekday_at(c: Context, i: int) -> int | None:
    return _named_day(c.word(i), c.doc[i].text) if 0 <= i < len(c.doc) else None


def _number(word: str) -> int | None:
    match = NUMERIC_DAY.fullmatch(word)
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _year(word: str) -> int | None:
    return int(word) if re.fullmatch(r"(?:19|20)\d\d", word) else None


def _month_at(c: Context, i: int) -> int | None:
    word = c.word(i).rstrip(".")
    if word not in MONTHS or not c.doc[i].text[:1].isupper():
        return None
    if word == "may" and c.doc[i].tag_ == "MD":
        return None
    if word in ("may", "march", "april", "august", "june") and c.doc[i].ent_type_ == "PERSON":
        return None
    if word in ("mar", "jun", "jul", "jan", "sep", "dec", "nov", "oct", "apr", "feb", "aug") and not (
        _number(c.word(i + 1)) or _number(c.word(i - 1)) or c.word(i).endswith(".")
    ):
        return None
    return MONTHS[word]


def nearest_weekday(weekday: int, published: date, way: Direction) -> date:
    """The weekday on or after publication where the clause looks ahead, on or before it where it looks back."""
    if way is Direction.FUTURE:
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def _full_date(c: Context, month: int, day: int, year: int | None, i: int) -> date | None:
    try:
        if year is not None:
            return date(year, month, day)
        near = [date(c.published.year + n, month, day) for n in (-1, 0, 1)]
    except ValueError:
        return None
    way = c.way(i)
    if way is Direction.FUTURE:
        ahead = [d for d in near if d >= c.published - timedelta(days=14)]
        return ahead[0] if ahead else near[1]
    if way is Direction.PAST:
        gone = [d for d in near if d <= c.published + timedelta(days=3)]
        return gone[-1] if gone else near[1]
    return min(near, key=lambda d: abs((d - c.published).days))


def _opt_year(c: Context, i: int) -> tuple[int | None, int]:
    """A year at a place, after a comma or not: the year and where it ends."""
    at = i + 1 if c.word(i) == "," else i
    year = _year(c.word(at))
    return (year, at + 1) if year else (None, i)


def month_day(c: Context, i: int) -> Match | None:
    """May 12; May 12, 2025; May 12-14; March 25 and 26; April 30 to May 2."""
    month = _month_at(c, i)
    if month is None:
        return None
    day = _number(c.word(i + 1))
    if day is None or c.word(i + 2) in ("%", "percent", "per", "people", "a.m.", "p.m.", "am", "pm"):
        return None
    end = i + 2
    second, second_month = None, month
    if c.word(end) in JOINERS:
        if (other := _number(c.word(end + 1))) and not _month_at(c, end + 2):
            second, end = other, end + 2
        elif (next_month := _month_at(c, end + 1)) and (other := _number(c.word(end + 2))):
            second, second_month, end = other, next_month, end + 3
    year, end = _opt_year(c, end)
    return _span_of_days(c, i, i, end, (month, day), (second_month, second), year)


def day_month(c: Context, i: int) -> Match | None:
    """12 May; 12 May 2025; 12-14 May; 12 and 13 May; 30 April to 2 May; from 12 to 14 May."""
    day = _number(c.word(i))
    if day is None:
        return None
    second, end, second_month = None, i + 1, None
    if c.word(end) in JOINERS and (other := _number(c.word(end + 1))):
        second, end = other, end + 2
    if c.word(end) == "of":
        end += 1
    month = _month_at(c, end) if end < len(c.doc) else None
    if month is None:
        return None
    end += 1
    if second is None and c.word(end) in JOINERS and (other := _number(c.word(end + 1))):
        if end + 2 < len(c.doc) and (next_month := _month_at(c, end + 2)):
            second, second_month, end = other, next_month, end + 3
    year, end = _opt_year(c, end)
    return _span_of_days(c, i, i, end, (month, day), (second_month or month, second), year)


def _span_of_days(
    c: Context,
    at: int,
    first: int,
    end: int,
    one: tuple[int, int],
    two: tuple[int, int | None],
    year: int | None,
) -> Match | None:
    start = _full_date(c, *one, year, at)
    if start is None:
        return None
    last = start
    if two[1] is not None:
        told = _full_date(c, two[0], two[1], start.year, at)
        if told is None:
            return None
        last = told if told >= start else told.replace(year=told.year + 1)
    if c.word(first - 1) in ("from", "between"):
        first -= 1
    weekday_before = _weekday_at(c, first - 1)
    if weekday_before is None and c.word(first - 1) == ",":
        weekday_before = _weekday_at(c, first - 2)
        first -= 2 if weekday_before is not None else 0
    elif weekday_before is not None:
        first -= 1
    return Match(first, end, _interval(start, last), "date", bare=year is None)


def weekday_range(c: Context, i: int) -> Match | None:
    """from Wednesday to Friday; Monday through Thursday; Monday and Tuesday; Saturday-Sunday."""
    one = _weekday_at(c, i)
    two = _weekday_at(c, i + 2)
    if one is None or two is None or c.word(i + 1) not in JOINERS - {"or", "until", "till"}:
        return None
    if _month_at(c, i + 3) or _number(c.word(i + 3)):
        return None
    shift, first, rule = _shift(c, i)
    start = nearest_weekday(one, c.published, c.way(i)) + shift
    last = start + timedelta(days=(two - one) % 7)
    if c.word(first - 1) in ("from", "between"):
        first -= 1
    return Match(first, i + 3, _interval(start, last), f"weekdays{rule}", bare=True)


def _shift(c: Context, i: int) -> tuple[timedelta, int, str]:
    """What "next", "last", "this" before a weekday adds to the nearest one, and where the expression begins."""
    word = c.word(i - 1)
    if word in ("last", "this", "next", "coming", "past") or (word == "following"):
        return timedelta(0), i - 1, f":{word}"
    return timedelta(0), i, ""


def weekday(c: Context, i: int) -> Match | None:
    """Tuesday; last Tuesday; next Tuesday; this coming Friday; Tuesday week; Tuesday of next week."""
    day = _weekday_at(c, i)
    if day is None or _is_name(c, i):
        return None
    first, end = i, i + 1
    before = c.word(i - 1)
    if c.word(i + 1) == "," and (_month_at(c, i + 2) if i + 2 < len(c.doc) else None) and _number(c.word(i + 3)):
        return None  # the date that follows takes it along
    if c.word(i + 1) == "," and _number(c.word(i + 2)) and i + 3 < len(c.doc) and _month_at(c, i + 3):
        return None
    if c.word(i + 1) in ("of", "") and c.word(i + 2) in ("next", "last", "this") and c.word(i + 3) == "week":
        weeks = {"next": 1, "last": -1, "this": 0}[c.word(i + 2)]
        told = _monday(c.published) + timedelta(days=7 * weeks + day)
        return Match(i, i + 4, _interval(told), "weekday:of-week")
    if before == "last":
        told = c.published - timedelta(days=(c.published.weekday() - day - 1) % 7 + 1)
        return Match(i - 1, end, _interval(told), "weekday:last")
    if before in ("next", "coming", "following"):
        if before == "following" and c.anchor is not None:
            told = c.anchor + timedelta(days=(day - c.anchor.weekday() - 1) % 7 + 1)
        else:
            told = c.published + timedelta(days=(day - c.published.weekday() - 1) % 7 + 1)
        first = i - 2 if c.word(i - 2) in ("this", "the") else i - 1
        return Match(first, end, _interval(told), f"weekday:{before}")
    if before == "this":
        told = _monday(c.published) + timedelta(days=day)
        return Match(i - 1, end, _interval(told), "weekday:this")
    told = nearest_weekday(day, c.published, c.way(i))
    return Match(first, end, _interval(told), "weekday", bare=True)


def _is_name(c: Context, i: int) -> bool:
    """"Black Friday", "Sunday Times", "Good Friday Agreement": the day is part of a name."""
    if c.word(i - 1) in ("black", "good", "bloody", "easter", "ash", "holy", "palm", "cyber"):
        return True
    token = c.doc[i]
    return token.ent_type_ in ("ORG", "PERSON", "WORK_OF_ART", "LAW", "PRODUCT")


RELATIVE_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}


def relative_day(c: Context, i: int) -> Match | None:
    """today, tonight, tomorrow, yesterday; this morning, this evening; the day after tomorrow; last night."""
    word = c.word(i)
    if word in RELATIVE_DAYS:
        days = RELATIVE_DAYS[word]
        if c.word(i - 1) in ("after", "before") and c.word(i - 2) == "day":
            return Match(i - 3 if c.word(i - 3) == "the" else i - 2, i + 1, _interval(
                c.published + timedelta(days=days + (1 if c.word(i - 1) == "after" else -1))), "day:relative")
        return Match(i, i + 1, _interval(c.published + timedelta(days=days)), f"day:{word}")
    if word in ("morning", "afternoon", "evening") and c.word(i - 1) == "this":
        return Match(i - 1, i + 1, _interval(c.published), "day:this-part")
    if word == "night" and c.word(i - 1) == "last":
        return Match(i - 1, i + 1, _interval(c.published - timedelta(days=1)), "day:last-night")
    return None


def from_anchor(c: Context, i: int) -> Match | None:
    """the day before; the following day; the next day; two days later; three days earlier; the same day."""
    if c.anchor is None:
        return None
    word = c.word(i)
    if word == "day" and c.word(i - 1) in ("following", "next") and c.word(i - 2) == "the":
        return Match(i - 2, i + 1, _interval(c.anchor + timedelta(days=1)), "anchor:next-day")
    if word == "day" and c.word(i - 1) in ("previous", "same") and c.word(i - 2) in ("the", "that"):
        days = -1 if c.word(i - 1) == "previous" else 0
        return Match(i - 2, i + 1, _interval(c.anchor + timedelta(days=days)), "anchor:day")
    if word == "day" and c.word(i + 1) in ("before", "after", "earlier", "later") and c.word(i - 1) in ("the", "a"):
        if c.word(i + 2) in ("the", "yesterday", "tomorrow") or _weekday_at(c, i + 2) is not None:
            return None
        days = -1 if c.word(i + 1) in ("before", "earlier") else 1
        return Match(i - 1, i + 2, _interval(c.anchor + timedelta(days=days)), "anchor:day")
    if word in ("days", "weeks") and c.word(i + 1) in ("later", "earlier", "after") and (n := _count(c.word(i - 1))):
        if c.word(i + 1) == "after" and c.word(i + 2) not in ("that", "", ".", ","):
            return None
        days = n * (7 if word == "weeks" else 1) * (-1 if c.word(i + 1) == "earlier" else 1)
        end = i + 3 if c.word(i + 2) == "that" else i + 2
        return Match(i - 1, end, _interval(c.anchor + timedelta(days=days)), "anchor:days")
    return None


def _count(word: str) -> int | None:
    return NUMBERS.get(word) or (int(word) if re.fullmatch(r"\d{1,3}", word) else None)


def ago(c: Context, i: int) -> Match | None:
    """three days ago; two weeks ago; a month ago; in two weeks; within ten days."""
    word = c.word(i)
    unit = word.rstrip("s")
    if unit not in ("day", "week", "month", "year"):
        return None
    n = _count(c.word(i - 1))
    if n is None:
        return None
    if c.word(i + 1) == "ago":
        return Match(i - 1, i + 2, _away(c.published, unit, -n), "ago")
    if c.word(i - 2) == "in" and c.word(i + 1) not in ("later", "earlier", "before", "after", "of") and (
        c.way(i) is Direction.FUTURE
    ):
        return Match(i - 2, i + 1, _away(c.published, unit, n), "in-time")
    return None


def _away(day: date, unit: str, n: int) -> Interval:
    if unit == "day":
        return _interval(day + timedelta(days=n))
    if unit == "week":
        start = _monday(day) + timedelta(weeks=n)
        return _interval(start, start + timedelta(days=6), WEEK)
    if unit == "month":
        first = _add_months(day, n)
        return _interval(first, _month_end(first), MONTH)
    return _interval(date(day.year + n, 1, 1), date(day.year + n, 12, 31), YEAR)


def week(c: Context, i: int) -> Match | None:
    """this week; next week; last week; earlier this week; later this week; the coming week; the week of 3 March."""
    if c.word(i) != "week":
        return None
    before = c.word(i - 1)
    if before not in ("this", "last", "next", "coming", "past", "previous"):
        return None
    if c.word(i - 2) == "of" and _weekday_at(c, i - 3) is not None:
        return None
    weeks = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(before, 0)
    start = _monday(c.published) + timedelta(weeks=weeks)
    end = start + timedelta(days=6)
    first, rule = i - 1, f"week:{before}"
    if before == "this" and c.word(i - 2) == "earlier":
        first, end, rule = i - 2, c.published, "week:earlier"
    elif before == "this" and c.word(i - 2) == "later":
        first, start, rule = i - 2, c.published, "week:later"
    return Match(first, i + 1, _interval(start, end, WEEK), rule)


def weekend(c: Context, i: int) -> Match | None:
    """over the weekend; this weekend; next weekend; last weekend."""
    if c.word(i) != "weekend":
        return None
    before = c.word(i - 1)
    saturday = _monday(c.published) + timedelta(days=5)
    if before == "last" or (before in ("the", "past") and c.way(i) is not Direction.FUTURE):
        saturday = saturday if c.published.weekday() == 6 and before != "last" else saturday - timedelta(days=7)
    elif before == "next":
        saturday += timedelta(days=7)
    elif before == "this" and c.way(i) is Direction.PAST and c.published.weekday() < 2:
        saturday -= timedelta(days=7)
    first = i - 1 if before in ("the", "this", "last", "next", "past", "coming") else i
    return Match(first, i + 1, _interval(saturday, saturday + timedelta(days=1)), f"weekend:{before}")


def month(c: Context, i: int) -> Match | None:
    """in May; May 2025; early May; mid-May; late May; at the end of May."""
    number = _month_at(c, i)
    if number is None or _number(c.word(i + 1)) or _number(c.word(i - 1)):
        return None
    year, end = _opt_year(c, i + 1)
    part, first = _part(c, i)
    before = c.word(i - 1)
    led = part is not None or year is not None or before in (
        "in", "last", "next", "this", "since", "until", "by", "for", "from", "of", "during", "late", "early", "before",
    ) or c.word(i + 1) in ("'s", "’s")
    if not led:
        return None
    start = _month_start(c, number, year, i, before)
    low, high = PARTS[part] if part else (1, 31)
    last = _month_end(start)
    return Match(
        first,
        end,
        _interval(start.replace(day=low), start.replace(day=min(high, last.day)), MONTH),
        f"month{':' + part if part else ''}",
        bare=year is None,
    )


def _part(c: Context, i: int) -> tuple[str | None, int]:
    before = c.word(i - 1)
    if before in ("early", "late"):
        return before, i - 1
    if before in ("-", "–") and c.word(i - 2) == "mid":
        return "mid", i - 2
    if before.startswith("mid"):
        return "mid", i - 1
    if before == "of" and c.word(i - 2) in ("end", "beginning"):
        return c.word(i - 2), i - 3 if c.word(i - 3) == "the" else i - 2
    return None, i - 1 if before in ("last", "next", "this") else i


def _month_start(c: Context, number: int, year: int | None, i: int, before: str) -> date:
    if year is not None:
        return date(year, number, 1)
    this = date(c.published.year, number, 1)
    way = c.way(i)
    if before == "last" or (way is Direction.PAST and before != "next"):
        return this if _month_end(this) < c.published or number == c.published.month else date(
            c.published.year - 1, number, 1
        )
    if _month_end(this) < c.published and (way is Direction.FUTURE or before == "next"):
        return date(c.published.year + 1, number, 1)
    return this


def relative_month(c: Context, i: int) -> Match | None:
    """next month; last month; later this month; earlier this year; next year; late next month; the end of this month."""
    unit = c.word(i)
    if unit not in ("month", "year"):
        return None
    before = c.word(i - 1)
    if before not in ("this", "last", "next"):
        return None
    n = {"this": 0, "last": -1, "next": 1}[before]
    if unit == "month":
        start = _add_months(c.published, n)
        end = _month_end(start)
    else:
        start, end = date(c.published.year + n, 1, 1), date(c.published.year + n, 12, 31)
    first, lead = i - 1, c.word(i - 2)
    precision = MONTH if unit == "month" else YEAR
    if before == "this" and lead == "later":
        first, start = i - 2, c.published
    elif before == "this" and lead == "earlier":
        first, end = i - 2, c.published
    elif unit == "month" and (lead in ("early", "late") or (lead == "of" and c.word(i - 3) in PARTS)):
        part = lead if lead in PARTS else c.word(i - 3)
        first = i - 2 if lead in PARTS else i - 3
        low, high = PARTS[part]
        start, end = start.replace(day=low), start.replace(day=min(high, end.day))
    return Match(first, i + 1, _interval(start, end, precision), f"{unit}:{before}")


def coming_days(c: Context, i: int) -> Match | None:
    """in the coming days; in the next few days; in the coming weeks."""
    if c.word(i) not in ("days", "weeks") or not {c.word(i - 1), c.word(i - 2)} & {"coming", "next"}:
        return None
    if _count(c.word(i - 1)):
        return None
    length = 6 if c.word(i) == "days" else 27
    first = i - 2 if c.word(i - 1) == "coming" else i - 3
    precision = WEEK if c.word(i) == "days" else MONTH
    return Match(max(first, 0), i + 1, _interval(c.published, c.published + timedelta(days=length), precision), "coming")


def quarter(c: Context, i: int) -> Match | None:
    """the first quarter of 2025; the second half of this year; the third week of June."""
    word = c.word(i)
    n = ORDINALS.get(c.word(i - 1))
    if n is None or word not in ("quarter", "half", "week") or c.word(i + 1) != "of":
        return None
    at = i + 3 if c.word(i + 2) in ("this", "next", "the") else i + 2
    first = i - 2 if c.word(i - 2) == "the" else i - 1
    if word == "week":
        number = _month_at(c, at) if at < len(c.doc) else None
        if number is None:
            return None
        year, end = _opt_year(c, at + 1)
        begin = _month_start(c, number, year, at, "")
        start = _monday(begin + timedelta(days=6)) + timedelta(weeks=n - 1)
        return Match(first, end, _interval(start, start + timedelta(days=6), WEEK), "week:of-month")
    year = _year(c.word(at))
    if year is None:
        if c.word(at) != "year":
            return None
        year = c.published.year + (1 if c.word(i + 2) == "next" else 0)
    months = 3 if word == "quarter" else 6
    if n * months > 12:
        return None
    start = date(year, (n - 1) * months + 1, 1)
    last = _month_end(_add_months(start, months - 1))
    return Match(first, at + 1, _interval(start, last, MONTH if word == "quarter" else YEAR), word)


def eve(c: Context, i: int) -> Match | None:
    """on the eve of: the day before the last one told, where an event follows."""
    if c.word(i) != "eve" or c.word(i + 1) != "of" or c.anchor is None:
        return None
    return Match(i, i + 2, _interval(c.anchor - timedelta(days=1)), "eve")


def year(c: Context, i: int) -> Match | None:
    """in 2015; since 2019."""
    number = _year(c.word(i))
    if number is None or c.word(i - 1) not in ("in", "since", "until", "by", "of", "during", "before", "after"):
        return None
    if abs(number - c.published.year) > 120:
        return None
    return Match(i, i + 1, _interval(date(number, 1, 1), date(number, 12, 31), YEAR), "year")


ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


def numeric(c: Context, i: int) -> Match | None:
    """2025-03-10; 10/03/2025 or 3/10/2025 as the publisher's country writes it."""
    word = c.word(i)
    try:
        if match := ISO.fullmatch(word):
            return Match(i, i + 1, _interval(date(*(int(g) for g in match.groups()))), "iso")
        if match := SLASHED.fullmatch(word):
            one, two, told = (int(g) for g in match.groups())
            day, number = (one, two) if (c.day_first and two <= 12) or one > 12 else (two, one)
            return Match(i, i + 1, _interval(date(told, number, day)), "numeric")
    except ValueError:
        return None
    return None


FORMS: tuple[Form, ...] = (
    numeric,
    day_month,
    month_day,
    weekday_range,
    weekday,
    relative_day,
    from_anchor,
    ago,
    quarter,
    week,
    weekend,
    month,
    relative_month,
    coming_days,
    eve,
    year,
)
