"""The time zones of a calendar file: a table of the changes of the clock in the years that it needs."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneStandard

FIRST, LAST = date.min.year + 1, date.max.year - 2


def zone_tables(moments: Iterable[datetime]) -> list[Timezone]:
    """A table for each zone that the moments are in, in the order of their names."""
    years: dict[str, set[int]] = {}
    for moment in moments:
        if isinstance(moment.tzinfo, ZoneInfo):
            years.setdefault(moment.tzinfo.key, set()).add(moment.year)
    return [_table(key, max(min(found) - 1, FIRST), min(max(found) + 2, LAST)) for key, found in sorted(years.items())]


@lru_cache(maxsize=512)
def _table(key: str, first: int, last: int) -> Timezone:
    table = Timezone.from_tzinfo(ZoneInfo(key), key, first_date=date(first, 1, 1), last_date=date(last, 1, 1))
    table.pop("COMMENT", None)
    return table


def universal_table() -> Timezone:
    """The table of UTC, which stands in a calendar that holds nothing: one without any part is no calendar."""
    table, always = Timezone(), TimezoneStandard()
    table.add("TZID", "UTC")
    always.add("DTSTART", datetime(1970, 1, 1))  # noqa: DTZ001  # by the book, in local time
    always.TZOFFSETFROM = always.TZOFFSETTO = datetime.resolution * 0
    table.add_component(always)
    return table
