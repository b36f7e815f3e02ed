"""In whose time the hours are told: the place's own, or that of the zone in the address. Pure."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from meetings.domain import wording
from meetings.models import Meeting
from meetings.web import words

OFFSET = re.compile(r"([+-])(\d{2}):(\d{2})", re.ASCII)
# Offered to choose from, a town for most offsets there are; an address may name any other zone.
TOWNS = (
    "UTC Pacific/Honolulu America/Anchorage America/Los_Angeles America/Denver America/Mexico_City America/Chicago "
    "America/New_York America/Halifax America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires "
    "Atlantic/Azores Europe/London Africa/Lagos Europe/Brussels Europe/Berlin Europe/Paris Africa/Cairo "
    "Africa/Johannesburg Asia/Jerusalem Africa/Nairobi Europe/Istanbul Europe/Moscow Asia/Riyadh Asia/Tehran "
    "Asia/Dubai Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Yangon Asia/Bangkok Asia/Jakarta "
    "Asia/Shanghai Asia/Singapore Asia/Tokyo Asia/Seoul Australia/Adelaide Australia/Sydney Pacific/Noumea "
    "Pacific/Auckland Pacific/Tongatapu"
).split()


@cache
def known_zones() -> frozenset[str]:
    """The names of the IANA's zones, and UTC."""
    return frozenset(name for name in available_timezones() if "/" in name) | {"UTC"}


@cache
def offered_zones() -> tuple[str, ...]:
    """Those to choose from, as far as this machine knows them."""
    return tuple(name for name in TOWNS if name in known_zones())


def at_time(meeting: Meeting, zone: str) -> str:
    """The time in a zone, with the day where that is another there; by the place's own clock where no zone is asked
    for, or nobody told the meeting's."""
    own = _tzinfo(meeting.time_zone)
    if not zone or own is None or meeting.start_time is None or meeting.starts_on is None:
        return words.at_time(meeting)
    try:
        moment = datetime.combine(meeting.starts_on, meeting.start_time, own).astimezone(ZoneInfo(zone))
    except OverflowError:  # the first or last hours of the calendar
        return words.at_time(meeting)
    told = f"{words.clock(moment.time())}, {words.zone(zone)}"
    return told if moment.date() == meeting.starts_on else f"{told}, {wording.short_day(moment.date())}"


def _tzinfo(name: str) -> tzinfo | None:
    """The zone of a meeting's time: an IANA name, or an offset such as +03:00."""
    if match := OFFSET.fullmatch(name):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        if offset < timedelta(hours=24):
            return timezone(-offset if match[1] == "-" else offset)
    if name.upper() in {"UTC", "GMT", "Z"}:
        return UTC
    return ZoneInfo(name) if name in known_zones() else None
