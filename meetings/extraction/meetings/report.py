"""A settled candidate written down as a report."""

from collections.abc import Iterable
from dataclasses import replace

from meetings.enums import Attendance, Format, ReportField
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.places import PlaceMention
from meetings.extraction.meetings.titles import title_of
from meetings.extraction.types import ExtractedParticipant, ExtractedPlace, ExtractedReport, FieldSpan, Span

LETTERS = "bcdefghij"


def written(candidates: Iterable[Candidate]) -> tuple[ExtractedReport, ...]:
    """The reports of these candidates. Those split from one trigger have their anchors told apart by a letter."""
    seen: dict[str, int] = {}
    reports = []
    for candidate in candidates:
        report = _report(candidate)
        count = seen.get(report.anchor, 0)
        seen[report.anchor] = count + 1
        letter = LETTERS[min(count, len(LETTERS)) - 1] if count else ""
        reports.append(replace(report, anchor=f"{report.anchor}{letter}"))
    return tuple(reports)


def _report(candidate: Candidate) -> ExtractedReport:
    has_day = candidate.interval is not None
    return ExtractedReport(
        anchor=candidate.trigger.anchor,
        kind=candidate.kind,
        title=title_of(candidate),
        status=candidate.status,
        format=candidate.format,
        participants=tuple(_participant(s, candidate) for s in candidate.seats),
        evidence=tuple(dict.fromkeys(candidate.evidence)),
        interval=candidate.interval,
        date_words=candidate.date_words,
        time=candidate.clock if has_day else None,
        zone=candidate.zone if has_day and candidate.clock is not None else None,
        place=_place(candidate.place),
        spans=_spans(candidate),
        rules=tuple(dict.fromkeys(candidate.rules)),
    )


def _participant(seat: Seat, candidate: Candidate) -> ExtractedParticipant:
    is_remote = seat.is_remote or candidate.format is Format.VIRTUAL
    return ExtractedParticipant(
        name=seat.name,
        kind=seat.kind,
        span=seat.span,
        actor=seat.entity,
        party=seat.party,
        position=seat.position,
        role=seat.role,
        attendance=Attendance.REMOTE if is_remote else None,
    )


def _place(place: PlaceMention | None) -> ExtractedPlace | None:
    if place is None:
        return None
    return ExtractedPlace(place.span, place.name, place.country, place.venue, place.zone)


def _spans(candidate: Candidate) -> tuple[FieldSpan, ...]:
    pairs: tuple[tuple[ReportField, Span | None], ...] = (
        (ReportField.EVENT, candidate.evidence[0] if candidate.evidence else None),
        (ReportField.DATES, candidate.date_span),
        (ReportField.TIME, candidate.clock_span),
        (ReportField.PLACE, candidate.place.span if candidate.place else None),
        (ReportField.STATUS, candidate.status_span),
        (ReportField.FORMAT, candidate.format_span),
    )
    return tuple(FieldSpan(name, span) for name, span in pairs if span is not None)
