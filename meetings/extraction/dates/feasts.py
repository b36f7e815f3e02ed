"""Feasts that news dates things by: Christmas Eve, New Year's Day, Good Friday, Easter Monday."""

from datetime import date

from meetings.extraction.dates.calendars import add, interval, nearest
from meetings.extraction.dates.names import AFTER
from meetings.extraction.dates.rules import Context, Hit, rule
from meetings.extraction.types import Interval

FIXED = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
}
# Days after Easter Sunday of the western churches.
MOVABLE = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "whit monday": 50,
}


def feast(context: Context, hit: Hit) -> Interval | None:
    """The feast of the year told, or of the one that the clause means; "Good Friday" may begin a treaty's name."""
    after = context.lexemes.after(hit.end)
    if after is not None and after.lower_ in AFTER:
        return None
    name = " ".join(context.lexemes.text(i) for i in range(hit.at("name"), hit.at("last") + 1)).replace("’", "'")
    name = name.replace(" 's", "'s")
    year = context.year_of(hit)
    years = (year,) if year is not None else tuple(context.base.year + n for n in (-1, 0, 1))
    days = [day for y in years if (day := _in_year(name, y)) is not None]
    return interval(nearest(days, context.base, context.way_to_date(hit.at("last")))) if days else None


def _in_year(name: str, year: int) -> date | None:
    if name in FIXED:
        return date(year, *FIXED[name])
    return add(easter(year), MOVABLE[name]) if name in MOVABLE else None


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian reckoning of 1876."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    shift = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


FEASTS = (
    rule(
        "feast",
        "(?P<name>FEAST) (?:YEARS POSSESSIVE)? (?P<last>DAYS|EVE|WEEKDAY) (?:COMMA? (?P<year>YEAR))?",
        feast,
        bare=True,
    ),
)
