"""What resolution looks at in a report, an editor's decision and a mention."""

from dataclasses import dataclass
from datetime import date, datetime, time

from meetings.enums import EventKind, Format
from meetings.extraction.types import Interval


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What reports are put in order by wherever scores are equal: the same on every machine and in every run.

    `moment` is the instant of publication in UTC as ISO 8601, empty where only the day is known."""

    published: date
    moment: str
    url: str
    anchor: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a report: the folded name, the actor's key where it is resolved, whom it speaks for ('' unknown)."""

    name: str
    actor: int | None = None
    party: str = ""


@dataclass(frozen=True, slots=True)
class Venue:
    """Where: folded name of the city ('' where only the country is told) and ISO code of the country ('' unknown)."""

    name: str
    country: str


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A report, as far as it matters which meeting it tells of: who, when, where, form. Never title or status.

    `article` is the address of its article. `replaces` and `part_of` are anchors within the article. `clock` is the
    time of day that is told, in `zone` ('' unknown). `is_moved`: another report of the article names it as replaced.
    `is_gone`: its article no longer tells it, but an editor's word hangs on it. `hall` is the folded name of
    the house."""

    id: int
    key: Key
    article: str
    kind: EventKind
    format: Format | None = None
    interval: Interval | None = None
    venue: Venue | None = None
    parties: frozenset[str] = frozenset()
    people: frozenset[Person] = frozenset()
    replaces: str = ""
    part_of: str = ""
    is_moved: bool = False
    is_gone: bool = False
    clock: time | None = None
    zone: str = ""
    hall: str = ""

    @property
    def anchor(self) -> str:
        """Its identity within the article."""
        return self.key.anchor


@dataclass(frozen=True, slots=True)
class Ruling:
    """An editor's word that two things (by their row keys) are the same or are not. The later word stands."""

    one: int
    other: int
    is_same: bool
    at: datetime
    id: int
