"""What fusion reads: what each report tells, and what editors said."""

import datetime as dt
from dataclasses import dataclass

from meetings.domain.fusion.independence import Teller
from meetings.enums import ActorKind, Attendance, Doubt, EventKind, Format, Role, Status
from meetings.extraction.types import Interval


@dataclass(frozen=True, slots=True)
class Place:
    """A city ('' where only the country is told) and its country's ISO code ('' unknown)."""

    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One who takes part, as a report has it. `actor` is the key of the actor that it resolved to, after merges.

    `party` is the code of whom it speaks for; of a party as a whole it is the party itself."""

    name: str
    folded: str
    kind: ActorKind
    actor: int | None = None
    party: str = ""
    position: str = ""
    role: Role = Role.PARTICIPANT
    attendance: Attendance | None = None
    from_place: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a report tells. `order` puts reports in a stable order wherever all else is equal, earlier ones first.

    `teller`: its publisher and the story that it carries, None of an editor's own. `is_replaced`: another report of its
    article says that this date was moved. `is_gone`: its article no longer tells it; it counts only where nothing else
    is told.

    `article`: its address. `confidence`: how likely it is right, None where that was not measured; `doubts`: what
    speaks against it, each with what it takes from the logarithm of the odds."""

    report: int
    order: tuple[str, ...]
    published: dt.date
    teller: Teller | None
    kind: EventKind
    status: Status
    format: Format | None = None
    interval: Interval | None = None
    date_words: str = ""
    time: dt.time | None = None
    zone: str = ""
    place: Place | None = None
    venue: str = ""
    mentions: tuple[Mention, ...] = ()
    article: str = ""
    is_denial: bool = False
    is_replaced: bool = False
    is_gone: bool = False
    confidence: float | None = None
    doubts: tuple[tuple[Doubt, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """An editor's correction of one field. `value` is as `editing` checked it, null clears the field. `known`: values
    that reports told when he spoke, in the same form, None where nobody wrote them down; of a participant who was taken
    out the addresses of the articles that named him.

    `actor` is the key of the actor that a correction of a participant is about."""

    id: int
    field: str
    value: object
    at: dt.datetime
    actor: int | None = None
    known: tuple[object, ...] | None = None
