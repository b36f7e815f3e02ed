"""What is known of a meeting, fact by fact: the value, the sentences it rests on, what other reports say, and what an
editor set. Pure over rows that `queries.meeting_detail` fetched."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from meetings.domain.choices import Reasons
from meetings.enums import DatePrecision, EventKind, Format, ReportField, Status
from meetings.models import Correction, Meeting, Report
from meetings.web import words
from meetings.web.quotes import Origin, Quote, origin, quotes

Event = Meeting | Report
RULED = {str(ReportField.EVENT): "kind"}  # what fusion calls a field, where that is another word


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
    """How a field is read off a meeting and off a report. `says` gives None where nothing is told;
    `agrees` tells whether a report's value is the meeting's, or a vaguer form of it."""

    field: ReportField
    label: str
    says: Callable[[Event], Hashable | None]
    words: Callable[[Event], str]
    agrees: Callable[[Meeting, Report], bool]
    columns: frozenset[str]


def facts(meeting: Meeting, why: Reasons) -> tuple[Fact, ...]:
    """The facts that are told, in the order in which a reader asks: when, where, how, what, whether."""
    reports = told(meeting)
    notes = corrections(meeting)
    made = (_reasoned(_fact(kind, meeting, reports, notes), why) for kind in _KINDS)
    return tuple(fact for fact in made if fact.words or fact.others)


def _reasoned(fact: Fact, why: Reasons) -> Fact:
    """The fact with why its value stands, where another was told."""
    rule = why.rules.get(RULED.get(fact.field, fact.field), "") if fact.others and not fact.correction else ""
    return replace(fact, rule=rule, course=words.course(why.course) if fact.field == ReportField.DATES else "")


def told(meeting: Meeting) -> list[Report]:
    """The reports that their articles still tell."""
    return [report for report in meeting.reports.all() if report.gone_at is None]


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
    return next((kind.label for kind in _KINDS if row.field in kind.columns), row.field.replace("_", " ").capitalize())


def _fact(kind: _Kind, meeting: Meeting, reports: list[Report], notes: Iterable[CorrectionNote]) -> Fact:
    supporting = [r for r in reports if kind.says(r) is not None and kind.agrees(meeting, r)]
    found = tuple(quote for report in supporting for quote in _quotes(report, kind.field))
    is_default = kind.field is ReportField.FORMAT and meeting.format == Format.IN_PERSON and not found
    return Fact(
        field=kind.field,
        label=kind.label,
        words=kind.words(meeting) if kind.says(meeting) is not None else "",
        aside="as nothing says otherwise" if is_default else "",
        quotes=found,
        others=_others(kind, [r for r in reports if kind.says(r) is not None and not kind.agrees(meeting, r)]),
        correction=next((note for note in reversed(list(notes)) if note.field in kind.columns), None),
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


# ---- how each field is read


def _days(event: Event) -> tuple[date, date] | None:
    return (event.starts_on, event.ends_on) if event.starts_on and event.ends_on else None


def _dates(event: Event) -> Hashable | None:
    days = _days(event)
    return (*days, event.date_precision) if days else None


def _dates_agree(meeting: Meeting, report: Report) -> bool:
    """The same days, or a vaguer interval around them: "this week" does not contradict Wednesday."""
    if _dates(meeting) == _dates(report):
        return True
    ours, theirs = _days(meeting), _days(report)
    if ours is None or theirs is None or report.date_precision == DatePrecision.DAY:
        return False
    return theirs[0] <= ours[0] and ours[1] <= theirs[1]


def _time(event: Event) -> Hashable | None:
    return (event.start_time, event.time_zone) if event.start_time else None


def _place(event: Event) -> Hashable | None:
    return (event.place_id, event.venue) if event.place_id or event.venue else None


def _places_agree(meeting: Meeting, report: Report) -> bool:
    """The same place, or the country alone that it is in; a venue only makes it more exact."""
    if meeting.place is None or report.place is None or meeting.place_id == report.place_id:
        return meeting.place_id == report.place_id
    return not report.place.name and report.place.country == meeting.place.country


def _same(says: Callable[[Event], Hashable | None]) -> Callable[[Meeting, Report], bool]:
    return lambda meeting, report: says(meeting) == says(report)


def _status(event: Event) -> Hashable | None:
    return event.status


def _format(event: Event) -> Hashable | None:
    return event.format


def _event(event: Event) -> Hashable | None:
    return event.kind


_KINDS = (
    _Kind(
        ReportField.DATES,
        "When",
        _dates,
        words.dates,
        _dates_agree,
        frozenset({"dates", "starts_on", "ends_on", "date_precision", "date_words"}),
    ),
    _Kind(ReportField.TIME, "Time", _time, words.at_time, _same(_time), frozenset({"time", "start_time", "time_zone"})),
    _Kind(
        ReportField.PLACE,
        "Where",
        _place,
        lambda event: words.place(event.place, event.venue),
        _places_agree,
        frozenset({"place", "venue"}),
    ),
    _Kind(
        ReportField.FORMAT,
        "Form",
        _format,
        lambda event: words.FORMAT[Format(event.format)] if event.format else "",
        _same(_format),
        frozenset({"format"}),
    ),
    _Kind(
        ReportField.EVENT,
        "Kind",
        _event,
        lambda event: words.KIND[EventKind(event.kind)],
        lambda _meeting, _report: True,  # "talks" and "meeting" are two words for one thing
        frozenset({"event", "kind"}),
    ),
    _Kind(
        ReportField.STATUS,
        "Status",
        _status,
        lambda event: words.STATUS[Status(event.status)],
        _same(_status),
        frozenset({"status"}),
    ),
)
