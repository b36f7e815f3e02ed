"""The working records between a trigger word and an entry of the calendar."""

from dataclasses import dataclass, field
from datetime import time

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from meetings.enums import ActorKind, EventKind, Format, Role, Status
from meetings.extraction.actors import Entity, Mention
from meetings.extraction.meetings.places import PlaceMention
from meetings.extraction.reading import Passage, PassageKind
from meetings.extraction.types import Interval, Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an encounter. `predicate` is the verb that carries it: itself, or the verb of "hold talks".
    `rule` names the pattern that found it."""

    passage: Passage
    token: Token
    kind: EventKind
    rule: str
    predicate: Token | None = None
    format: Format | None = None
    is_weak: bool = False

    @property
    def anchor(self) -> str:
        """Where the word stands: the report's identity within its article."""
        return f"{self.passage.part}:{self.passage.start + self.token.idx}"

    @property
    def is_noun(self) -> bool:
        """Whether the event is named rather than told by a verb."""
        return not self.is_addition and (self.token.pos_ not in ("VERB", "AUX") or self.rule.startswith("noun"))

    @property
    def is_addition(self) -> bool:
        """Whether it only tells of somebody more at an event that has been told of."""
        return self.rule.startswith("adds")


@dataclass(slots=True)
class Seat:
    """One who takes part, as far as a candidate knows. `entity` is its place in the cast, None for a party whose
    members are only described ("US officials")."""

    name: str
    span: Span
    entity: int | None = None
    party: str | None = None
    position: str | None = None
    kind: ActorKind = ActorKind.COUNTRY
    role: Role = Role.PARTICIPANT
    is_remote: bool = False
    side: int = 0

    @property
    def is_person(self) -> bool:
        """Whether it is somebody, not a party as a whole."""
        return self.kind is ActorKind.PERSON


def seat_of(entity: Entity, span: Span, *, role: Role = Role.PARTICIPANT, side: int = 0) -> Seat:
    """The seat of somebody whom the cast knows."""
    party = entity.party if entity.kind is ActorKind.PERSON else entity.code or entity.name
    return Seat(
        entity.name,
        span,
        entity=entity.index,
        party=party,
        position=entity.position,
        kind=entity.kind,
        role=role,
        side=side,
    )


@dataclass(slots=True)
class Candidate:
    """An entry in the making. `unnamed` says that somebody more takes part whom the text does not name
    ("counterparts", "officials"); `is_echo` that the words only point back ("the meeting", "the talks")."""

    trigger: Trigger
    seats: list[Seat] = field(default_factory=list)
    unnamed: list[Mention] = field(default_factory=list)
    status: Status = Status.HELD
    format: Format | None = None
    format_is_told: bool = False  # by a word for the device; "spoke with" alone tells it but weakly
    interval: Interval | None = None
    date_words: str | None = None
    date_span: Span | None = None
    date_is_own: bool = False
    is_onward: bool = False  # what somebody is only told to have set out for
    is_gone: bool = False  # its own days lie before publication
    clock: time | None = None
    zone: str | None = None
    clock_span: Span | None = None
    place: PlaceMention | None = None
    place_is_own: bool = False
    destinations: list[PlaceMention] = field(default_factory=list)
    is_echo: bool = False
    is_remark: bool = False  # "it was the first meeting of A and B": a word on the one told just before
    is_definite: bool = False  # "the meeting of defence ministers": one that has been told of
    is_series: bool = False  # "a second round", "the previous meeting": another one of those told of
    ordinal: str = ""  # which of a series: "third"
    is_anaphoric: bool = False
    means_parties: bool = False  # "the two countries": the parties told before, not their persons
    is_separate: bool = False
    is_on_sidelines: bool = False  # of a gathering, which is another event
    # the telling of the same event on the day that it has been moved from
    replaces: "Candidate | None" = field(default=None, repr=False, compare=False)
    refused: str = ""  # the word by which it is said not to take place
    is_denial: bool = False  # what is told is but that somebody denies it
    denied_by: str = ""  # who denies it, in the text's words
    status_span: Span | None = None
    format_span: Span | None = None
    evidence: list[Span] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    @property
    def is_aside(self) -> bool:
        """Told by a headline or a caption, which echo what the body tells better."""
        return self.trigger.passage.kind in (PassageKind.CAPTION, PassageKind.HEADLINE)

    @property
    def kind(self) -> EventKind:
        """What sort of encounter it is: a visit whose persons speak from afar has become a call."""
        kind = self.trigger.kind
        return EventKind.CALL if kind is EventKind.VISIT and self.format is Format.VIRTUAL else kind

    @property
    def people(self) -> set[int]:
        """The persons who take part, by their place in the cast."""
        return {s.entity for s in self.seats if s.is_person and s.entity is not None}

    @property
    def parties(self) -> set[str]:
        """Everybody represented."""
        return {s.party for s in self.seats if s.party}

    def seat(self, entity: int) -> Seat | None:
        """The seat of an entity of the cast."""
        return next((s for s in self.seats if s.entity == entity), None)


def of_sentence(triggers: list[Trigger], sentence: Tokens) -> list[Trigger]:
    """Those of the triggers that stand in a sentence."""
    return [t for t in triggers if sentence.start <= t.token.i < sentence.end]
