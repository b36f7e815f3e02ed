"""Meetings as an iCalendar file (RFC 5545, with the names and colours of RFC 7986). Pure.

An event's UID lasts as long as its meeting's id, SEQUENCE and LAST-MODIFIED are those of its last material change, and
DTSTAMP, as the book has it for a file without a method, is the same moment: the same rows are the same bytes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from icalendar import Calendar, Component, Event, vDuration, vText, vUri

from meetings.domain.subscribed import Gone
from meetings.enums import Status
from meetings.web.feeds.characters import printable
from meetings.web.feeds.entries import Entry, meeting_url
from meetings.web.feeds.plain import description
from meetings.web.feeds.times import after
from meetings.web.feeds.zones import universal_table, zone_tables

PRODUCT = "-//Diplotrack//Calendar of diplomatic meetings//EN"
REFRESH = timedelta(hours=1)
COLOUR = "teal"  # of the names that CSS has, the nearest to the site's own

STATUS = {
    Status.PLANNED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.HELD: "CONFIRMED",
    Status.PROPOSED: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What a calendar is called, what there is to say of it, and where it is from."""

    name: str
    words: str
    page: str
    source: str
    changed_at: datetime


def calendar(heading: Heading, entries: Sequence[Entry], gone: Iterable[Gone] = ()) -> bytes:
    """The calendar of these entries, with those that have gone as cancelled."""
    events = [*(event(entry) for entry in entries), *(farewell(one) for one in gone)]
    moments = [
        moment for entry in entries for moment in (entry.times.start, entry.times.end) if isinstance(moment, datetime)
    ]
    made = _headed(heading)
    tables = zone_tables(moments)
    for part in [*tables, *events] or [universal_table()]:
        made.add_component(part)
    return bytes(made.to_ical())


def event(entry: Entry) -> Event:
    """One meeting. It keeps nobody's time: a reader of the calendar does not attend."""
    made = Event()
    _identify(made, entry.public_id, sequence=entry.sequence, changed_at=entry.changed_at)
    made.add("CREATED", entry.created_at.astimezone(UTC).replace(microsecond=0))
    _text(made, "SUMMARY", entry.summary)
    made.add("DTSTART", entry.times.start)
    if entry.times.end is not None:
        made.add("DTEND", entry.times.end)
    made.add("STATUS", status(entry))
    made.add("TRANSP", "TRANSPARENT")
    if entry.where:
        _text(made, "LOCATION", entry.where)
    _text(made, "DESCRIPTION", description(entry))
    made.add("CATEGORIES", list(entry.kinds))
    made.add("URL", vUri(entry.url))
    return made


def status(entry: Entry) -> str:
    """CONFIRMED, TENTATIVE or CANCELLED. What is denied, or has no day, is at most tentative."""
    known = STATUS[Status(entry.stored_status)]
    if known == "CONFIRMED" and (entry.is_denied or entry.times.is_vague):
        return "TENTATIVE"
    return known


def farewell(gone: Gone) -> Event:
    """A meeting that is no more, under the UID that it had, so that calendars which keep what they once read let go of
    it; with where its reports went."""
    made = Event()
    _identify(made, gone.public_id, sequence=gone.sequence, changed_at=gone.at)
    _text(made, "SUMMARY", f"{'Told elsewhere' if gone.successor else 'Taken out'}: {gone.title}")
    made.add("DTSTART", gone.starts_on)
    made.add("DTEND", after(gone.ends_on))
    made.add("STATUS", "CANCELLED")
    made.add("TRANSP", "TRANSPARENT")
    if gone.successor:
        url = meeting_url(gone.successor)
        _text(made, "DESCRIPTION", f"This entry and another were one meeting, which is now told there: {url}")
        _text(made, "RELATED-TO", uid(gone.successor))
        made.add("URL", vUri(url))
    else:
        _text(made, "DESCRIPTION", "This entry was taken out of the calendar: no report tells of it any more.")
    return made


def uid(public_id: str) -> str:
    """The UID of a meeting, whatever address the site has."""
    return f"{public_id}@{settings.FEED_AUTHORITY}"


def _headed(heading: Heading) -> Calendar:
    made = Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", PRODUCT)
    made.add("CALSCALE", "GREGORIAN")
    for name in ("NAME", "X-WR-CALNAME"):
        _text(made, name, heading.name)
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        _text(made, name, heading.words)
    made.add("URL", vUri(heading.page))
    made.add("SOURCE", vUri(heading.source), parameters={"VALUE": "URI"})
    made.add("LAST-MODIFIED", heading.changed_at.astimezone(UTC).replace(microsecond=0))
    made.add("REFRESH-INTERVAL", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    made.add("COLOR", COLOUR)
    return made


def _identify(made: Event, public_id: str, *, sequence: int, changed_at: datetime) -> None:
    moment = changed_at.astimezone(UTC).replace(microsecond=0)
    made.add("UID", uid(public_id))
    made.add("DTSTAMP", moment)
    made.add("LAST-MODIFIED", moment)
    made.add("SEQUENCE", sequence)


def _text(made: Component, name: str, value: str) -> None:
    made.add(name, vText(printable(value)))
