"""A calendar programme that subscribes, as much of one as matters: it keeps events by their UID."""

from dataclasses import dataclass, field
from datetime import date

from django.test import Client
from icalendar import Calendar

from tests.web.feeds.rfc5545 import Component, read


@dataclass(frozen=True)
class Kept:
    """An event as the programme shows it."""

    uid: str
    sequence: int
    summary: str
    status: str
    start: date
    end: date | None


@dataclass
class Diary:
    """Keeps what it read before, unless it is told something newer under the same UID: the harder case, for most
    programmes forget what a feed holds no more."""

    client: Client
    address: str
    events: dict[str, Kept] = field(default_factory=dict)

    def refresh(self) -> "Diary":
        for event in self.fetch().all("VEVENT"):
            told = kept(event)
            before = self.events.get(told.uid)
            if before is None or told.sequence > before.sequence:
                self.events[told.uid] = told
        return self

    def fetch(self) -> Component:
        """What stands at the address, read by both readers."""
        body = self.client.get(self.address).content
        Calendar.from_ical(body)
        return read(body)

    @property
    def shown(self) -> list[tuple[str, str]]:
        """The events that stand, by their days."""
        live = [event for event in self.events.values() if event.status != "CANCELLED"]
        return sorted((event.summary, str(event.start)) for event in live)


def kept(event: Component) -> Kept:
    start, end = event.one("DTSTART"), event.one("DTEND")
    assert start is not None
    return Kept(
        uid=event.text("UID"),
        sequence=int(event.text("SEQUENCE")),
        summary=event.text("SUMMARY"),
        status=event.text("STATUS"),
        start=start.moments[0],
        end=end.moments[0] if end else None,
    )
