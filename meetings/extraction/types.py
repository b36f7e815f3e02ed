"""What extraction gives: frozen records whose every fact carries the character span that it rests on."""

import datetime as dt
from dataclasses import dataclass, field

from meetings.enums import (
    ActorKind,
    Attendance,
    DatePrecision,
    Doubt,
    EventKind,
    Format,
    Part,
    ReportField,
    Role,
    StatementKind,
    Status,
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of an article's text or title, as given."""

    start: int
    end: int
    part: Part = Part.TEXT

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start} and {self.end}")

    def of(self, text: str, title: str) -> str:
        """The words themselves. Raises ValueError where the span reaches past the end."""
        whole = title if self.part is Part.TITLE else text
        if self.end > len(whole):
            raise ValueError(f"the span ends at {self.end}, the {self.part} at {len(whole)}")
        return whole[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from start to end, both included; with a precision other than DAY, some time within them."""

    start: dt.date
    end: dt.date
    precision: DatePrecision = DatePrecision.DAY

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval ends on or after its start, not {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in words, resolved: 'from Wednesday to Friday'. `rule` names the grammar rule that read it."""

    span: Span
    text: str
    interval: Interval
    rule: str


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in words. `zone` is an IANA name, an offset such as +03:00, or None where none is told."""

    span: Span
    text: str
    time: dt.time
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractedActor:
    """Somebody whom the article names. `name` is the fullest form found, without titles.

    `code` is the ISO 3166-1 alpha-2 code of a country or the common short name of an organisation; `party` is the code
    of whom a person speaks for; `position` the office as told."""

    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    code: str | None = None
    party: str | None = None
    position: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractedParticipant:
    """One who takes part: a person (`actor` is its place in Extraction.actors), or a party as a whole.

    `name` keeps the words even where they resolve to nobody. `party` is a country's ISO code or an organisation's short
    name; for a party as a whole it is the party itself."""

    name: str
    kind: ActorKind
    span: Span
    actor: int | None = None
    party: str | None = None
    position: str | None = None
    role: Role = Role.PARTICIPANT
    attendance: Attendance | None = None
    from_place: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractedPlace:
    """Where: a city or venue with its country (ISO 3166-1 alpha-2). `name` is None where only the country is told."""

    span: Span
    name: str | None
    country: str | None
    venue: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """The span that supports one field of a report."""

    field: ReportField
    span: Span


@dataclass(frozen=True, slots=True)
class Confidence:
    """How likely an entry is right in its days, place, status and everybody who takes part, all at once (0 to 1), and
    what speaks against it."""

    score: float
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractedReport:
    """One entry that an article tells of. `anchor` ('text:120') is where its first trigger word stands: it is the
    report's identity within the article. `replaces` and `part_of` are anchors of other reports of the article.

    `is_denial`: the article tells of it only that somebody denies it. `denied_by` says who does, in the text's words;
    where others claim it beside that, it is told without `is_denial`."""

    anchor: str
    kind: EventKind
    title: str
    status: Status
    format: Format | None
    participants: tuple[ExtractedParticipant, ...]
    evidence: tuple[Span, ...]
    interval: Interval | None = None
    date_words: str | None = None
    time: dt.time | None = None
    zone: str | None = None
    place: ExtractedPlace | None = None
    spans: tuple[FieldSpan, ...] = ()
    is_denial: bool = False
    denied_by: str | None = None
    replaces: str | None = None
    part_of: str | None = None
    rules: tuple[str, ...] = ()
    confidence: Confidence | None = None

    @property
    def people(self) -> tuple[ExtractedParticipant, ...]:
        """The persons among the participants."""
        return tuple(p for p in self.participants if p.kind is ActorKind.PERSON)

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who is represented, in the order of mention, each once."""
        return tuple(dict.fromkeys(p.party for p in self.participants if p.party))


@dataclass(frozen=True, slots=True)
class ExtractedStatement:
    """Words of a speaker. `speaker` is the full name within the article or a description; `actor` its place in
    Extraction.actors where it is one of them; `report` the place in Extraction.reports of what they are about."""

    speaker: str
    kind: StatementKind
    text: str
    spans: tuple[Span, ...]
    speaker_span: Span | None = None
    actor: int | None = None
    report: int | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that was looked at and set aside, and by which rule: for --explain."""

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that an article tells."""

    reports: tuple[ExtractedReport, ...] = ()
    actors: tuple[ExtractedActor, ...] = ()
    statements: tuple[ExtractedStatement, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    dropped: tuple[Dropped, ...] = field(default=(), compare=False)
