"""What is known of a meeting, fact by fact: the value, the sentences it rests on, what other reports say, and what an
editor set. Pure over rows that `queries.meeting_detail` fetched."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from meetings.domain.choices import Reasons
from meetings.domain.readings import READERS, Event, agreeing, differing, is_told, told
from meetings.domain.wording import course
from meetings.enums import EventKind, Format, ReportField, Status
from meetings.models import Correction, Meeting, Report
from meetings.web import words
from meetings.web.quotes import Origin, Quote, origin, quotes


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """That an editor set a field, and why. Who it was is the desk's business."""

    field: str
    label: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Another value that reports give, and which articles."""

    words: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known. `aside` says why a value has no sentence, `rule` why this value stands among those
    that were told, `course` which days were told before."""

    field: str
    label: str
    words: str
    aside: str
    quotes: tuple[Quote, ...]
    others: tuple[Reading, ...]
    correction: CorrectionNote | None
    rule: str = ""
    course: str = ""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a field is called, and its value in words."""

    field: ReportField
    label: str
    words: Callable[[Event], str]

    @property
    def corrected_by(self) -> frozenset[str]:
        """The fields of corrections that set it."""
        return READERS[self.field].corrected_by


def facts(meeting: Meeting, why: Reasons) -> tuple[Fact, ...]:
    """The facts that are told, in the order in which a reader asks: when, where, how, what, whether."""
    reports = told(meeting)
    notes = corrections(meeting)
    made = (_reasoned(_fact(kind, meeting, reports, notes), why) for kind in _KINDS)
    return tuple(fact for fact in made if fact.words or fact.others)


def _reasoned(fact: Fact, why: Reasons) -> Fact:
    """The fact with why its value stands, where another was told."""
    rule = why.of(ReportField(fact.field)).rule if fact.others and not fact.correction else ""
    return replace(fact, rule=rule, course=course(why.course) if fact.field == ReportField.DATES else "")


def corrections(meeting: Meeting) -> tuple[CorrectionNote, ...]:
    """The corrections in force, the later one last."""
    rows = [row for report in meeting.reports.all() for row in report.corrections.all()]
    return tuple(correction_note(row) for row in sorted(rows, key=lambda row: (row.at, row.pk)))


def correction_note(row: Correction) -> CorrectionNote:
    """A correction as readers are told of it."""
    return CorrectionNote(row.field, _label(row), row.at.date(), row.reason)


def _label(row: Correction) -> str:
    """What a correction is of: a participant goes by the name, where the editor did not take somebody out."""
    if row.field.startswith("participant:"):
        return str(row.value["name"]) if isinstance(row.value, dict) and row.value.get("name") else "Who takes part"
    label = next((kind.label for kind in _KINDS if row.field in kind.corrected_by), "")
    return label or row.field.replace("_", " ").capitalize()


def _fact(kind: _Kind, meeting: Meeting, reports: list[Report], notes: Iterable[CorrectionNote]) -> Fact:
    found = tuple(q for report in agreeing(kind.field, meeting, reports) for q in _quotes(report, kind.field))
    is_default = kind.field is ReportField.FORMAT and meeting.format == Format.IN_PERSON and not found
    return Fact(
        field=kind.field,
        label=kind.label,
        words=kind.words(meeting) if is_told(kind.field, meeting) else "",
        aside="as nothing says otherwise" if is_default else "",
        quotes=found,
        others=_others(kind, differing(kind.field, meeting, reports)),
        correction=next((note for note in reversed(list(notes)) if note.field in kind.corrected_by), None),
    )


def _quotes(report: Report, field: ReportField) -> tuple[Quote, ...]:
    own = [span for span in report.spans.all() if span.field == field]
    if field is ReportField.FORMAT and not own and report.format != Format.IN_PERSON:
        own = [span for span in report.spans.all() if span.field == ReportField.EVENT]  # "a call" tells both
    return quotes(report.article, own)


def _others(kind: _Kind, reports: list[Report]) -> tuple[Reading, ...]:
    """What reports say instead, each value once, with the articles that say it."""
    by_words: dict[str, dict[str, Origin]] = {}
    for report in reports:
        where = origin(report.article)
        by_words.setdefault(kind.words(report), {})[where.url] = where
    return tuple(Reading(told_words, tuple(origins.values())) for told_words, origins in by_words.items())


# ---- how each field is told


_KINDS = (
    _Kind(ReportField.DATES, "When", words.dates),
    _Kind(ReportField.TIME, "Time", words.at_time),
    _Kind(ReportField.PLACE, "Where", lambda event: words.place(event.place, event.venue)),
    _Kind(ReportField.FORMAT, "Form", lambda event: words.FORMAT[Format(event.format)] if event.format else ""),
    _Kind(ReportField.EVENT, "Kind", lambda event: words.KIND[EventKind(event.kind)]),
    _Kind(ReportField.STATUS, "Status", lambda event: words.STATUS[Status(event.status)]),
)
