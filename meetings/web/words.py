"""What stands in the database, in the words that pages use. Pure."""

import re
from calendar import monthrange
from datetime import date, time, timedelta

from django.utils.dates import WEEKDAYS

from meetings.domain.countries import country_name
from meetings.domain.wording import days, month, short_day
from meetings.enums import ActorKind, Attendance, DatePrecision, EventKind, Format, Role, Status
from meetings.models import Meeting, Place, Report

STATUS = {
    Status.PLANNED: "Planned",
    Status.ONGOING: "Under way",
    Status.HELD: "Held",
    Status.PROPOSED: "Proposed",
    Status.POSTPONED: "Postponed",
    Status.CANCELLED: "Called off",
}
FORMAT = {
    Format.IN_PERSON: "In person",
    Format.VIRTUAL: "Remote, by video or telephone",
    Format.HYBRID: "In one place, with some taking part remotely",
}
FORMAT_SHORT = {Format.IN_PERSON: "In person", Format.VIRTUAL: "Remote", Format.HYBRID: "Partly remote"}
KIND = {
    EventKind.MEETING: "Meeting",
    EventKind.TALKS: "Talks",
    EventKind.SUMMIT: "Summit",
    EventKind.VISIT: "Visit",
    EventKind.CALL: "Call",
    EventKind.CONFERENCE: "Conference",
    EventKind.CONSULTATIONS: "Consultations",
}
ROLE = {Role.HOST: "Host", Role.CHAIR: "Chair", Role.MEDIATOR: "Mediator", Role.PARTICIPANT: ""}
ACTOR_KIND = {
    ActorKind.PERSON: "Person",
    ActorKind.COUNTRY: "Country",
    ActorKind.ORGANISATION: "Organisation",
    ActorKind.GROUP: "Group",
}
OFFSET = re.compile(r"([+-])(\d{2}):(\d{2})")


def weekday(day: date) -> str:
    """Monday."""
    return str(WEEKDAYS[day.weekday()])


def full_day(day: date) -> str:
    """Monday 10 March 2025."""
    return f"{weekday(day)} {day.day} {month(day)}"


def short_days(first: date, last: date) -> str:
    """3–9 March, or 28 February – 6 March: without the year."""
    return f"{first.day}–{short_day(last)}" if first.month == last.month else f"{short_day(first)} – {short_day(last)}"


def some_time(first: date, last: date) -> str:
    """The interval within which something happens on a day that nobody told: 'some time in March 2025'."""
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"some time in {month(first)}"
    if whole_months and first.year == last.year and last.month - first.month == 11:
        return f"some time in {first.year}"
    if first == last:
        return f"about {days(first, last)}"
    if first.weekday() == 0 and last - first == timedelta(days=6):
        return f"some time in the week of {days(first, last)}"
    return f"some time during {days(first, last)}"


def dates(event: Meeting | Report) -> str:
    """When, as far as the day goes."""
    first, last = event.starts_on, event.ends_on
    if first is None or last is None:
        return "Day not told"
    if event.date_precision != DatePrecision.DAY:
        words = some_time(first, last)
        return words[0].upper() + words[1:]
    if first == last:
        return full_day(first)
    if last - first < timedelta(days=7):
        return f"{weekday(first)} to {weekday(last)}, {days(first, last)}"
    return days(first, last)


def clock(at: time) -> str:
    """09:30."""
    return f"{at:%H:%M}"


def zone(name: str) -> str:
    """'Paris time' of Europe/Paris, 'UTC+3' of +03:00; what nobody told is said to be untold."""
    if not name:
        return "time zone not told"
    if name.upper() in {"UTC", "GMT", "Z", "ETC/UTC"}:
        return "UTC" if name.upper() != "GMT" else "GMT"
    if match := OFFSET.fullmatch(name):
        sign, hours, minutes = match[1], int(match[2]), match[3]
        return f"UTC{sign.replace('-', '−')}{hours}{'' if minutes == '00' else ':' + minutes}"
    return f"{name.rsplit('/', 1)[-1].replace('_', ' ')} time"


def at_time(event: Meeting | Report) -> str:
    """The time with its zone, or nothing where nobody told a time."""
    return f"{clock(event.start_time)}, {local_zone(event)}" if event.start_time else ""


def local_zone(event: Meeting | Report) -> str:
    """The zone by the town where it is that town's own: 'Port Vila time', though its almanacs say Pacific/Efate."""
    town = event.place
    if town is not None and town.name and event.time_zone and town.time_zone == event.time_zone:
        return f"{town.name} time"
    return zone(event.time_zone)


def place(where: Place | None, venue: str = "") -> str:
    """Elysée Palace, Paris, France."""
    if where is None:
        return venue
    country = country_name(where.country) if where.country else ""
    parts = [venue, where.name, country]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def attendance(value: str | None, from_place: str) -> str:
    """'takes part remotely, from Kyiv'; nothing of those in the room, who are the rule."""
    if value != Attendance.REMOTE:
        return ""
    return f"takes part remotely, from {from_place}" if from_place else "takes part remotely"


def meetings(number: int) -> str:
    """No meetings, 1 meeting, 7 meetings."""
    return count(number, "meeting", "meetings") if number else "no meetings"


def count(number: int, one: str, many: str) -> str:
    """1 meeting, 7 meetings."""
    return f"{number} {one if number == 1 else many}"
