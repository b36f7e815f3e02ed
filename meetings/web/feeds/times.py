"""When a meeting is, as calendars write it. Pure.

A day is a day and never midnight; a time counts only where its zone is known; what nobody told the day of is vague."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from meetings.enums import DatePrecision
from meetings.models import Meeting

DAY = timedelta(days=1)
OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")
UNIVERSAL = frozenset(("UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT"))


@dataclass(frozen=True, slots=True)
class Times:
    """From `start` to before `end`, both days or both moments; without an end where nobody told one.

    `is_vague`: it happens at some time within, or on a day that nobody told."""

    start: date
    end: date | None
    is_vague: bool = False


def times(meeting: Meeting, *, first_told: date) -> Times:
    """The times of a meeting. What has no day, or only its year, stands on the day when it was first told of."""
    first, last = meeting.starts_on, meeting.ends_on
    if first is None or last is None or meeting.date_precision == DatePrecision.YEAR:
        return Times(first_told, after(first_told), is_vague=True)
    if meeting.date_precision != DatePrecision.DAY:
        return Times(first, after(last), is_vague=True)
    zone = zone_of(meeting.time_zone)
    if meeting.start_time is None or zone is None:
        return Times(first, after(last))
    end = None if first == last else _moment(after(last), time.min, zone)
    return Times(_moment(first, meeting.start_time, zone), end)


def after(day: date) -> date:
    """The day after; the last day of all has none, and is its own end."""
    return day + DAY if day < date.max else day


@cache
def zone_of(name: str) -> tzinfo | None:
    """The zone of an IANA name or an offset such as +03:00; None where there is none of that name."""
    if name.upper() in UNIVERSAL:
        return UTC
    if match := OFFSET.fullmatch(name):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-offset if match[1] == "-" else offset) if offset < DAY else None
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):  # no key at all, a folder, and a name that is not there
        return None


def _moment(day: date, at: time, zone: tzinfo) -> datetime:
    """That time of the day; one at a bare offset in UTC, for which calendars need no table."""
    moment = datetime.combine(day, at.replace(second=0, microsecond=0), zone)
    return moment if isinstance(zone, ZoneInfo) else moment.astimezone(UTC)
