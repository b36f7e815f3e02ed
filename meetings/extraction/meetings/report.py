"""A settled candidate written down as a report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from meetings.enums import Attendance, Format, ReportField
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.places import PlaceMention
from meetings.extraction.meetings.titles import title_of
from meetings.extraction.types import ExtractedParticipant, ExtractedPlace, ExtractedReport, FieldSpan, Span

LETTERS = "bcdefghij"


def written(
    events: Sequence[Candidate], homes: Mapping[int, Candidate], wholes: Mapping[int, Candidate]
) -> tuple[ExtractedReport, ...]:
    """The reports of these events. `homes` leads from a telling, by its id(), to the event that it was folded into,
    `wholes` from an event to the one that it is part of."""
    anchors = dict(zip(map(id, events), _anchors(events), strict=True))
    return tuple(
        replace(
            _report(event),
            anchor=anchors[id(event)],
            replaces=_replaced(event, homes, anchors),
            part_of=anchors[id(wholes[id(event)])] if id(event) in wholes else None,
        )
        for event in events
    )


def _anchors(events: Iterable[Candidate]) -> Iterator[str]:
    """The anchor of each event; those split from one trigger are told apart by a letter."""
    seen: Counter[str] = Counter()
    for event in events:
        anchor = event.trigger.anchor
        count = seen[anchor]
        seen[anchor] += 1
        yield f"{anchor}{LETTERS[min(count, len(LETTERS)) - 1] if count else ''}"


def _replaced(event: Candidate, homes: Mapping[int, Candidate], anchors: Mapping[int, str]) -> str | None:
    """The anchor of the event that this one has been moved from, where that is an entry, too."""
    old = homes.get(id(event.replaces)) if event.replaces is not None else None
    return None if old is None or old is event else anchors.get(id(old))


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
        is_denial=candidate.is_denial,
        denied_by=candidate.denied_by or None,
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
