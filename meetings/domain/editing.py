"""An editor spoke: a correction or a decision, written down, and the calendar brought to it. The other of the two ways
in which anything changes.

A correction of a meeting hangs on its anchor report, the oldest of its reports, and so follows that through merges and
splits. It outranks all reports until it is withdrawn."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from meetings.domain.alerts import known_articles, known_values
from meetings.domain.clustering import neighbours_of, redraw
from meetings.domain.editing_actors import return_to_reports
from meetings.domain.identifying import obey_name
from meetings.domain.linking import Linked, look_again, names_of
from meetings.domain.loading import counting_reports, key_of
from meetings.domain.lock import calendar_lock
from meetings.domain.merging import settle_actors
from meetings.domain.offices import look_at_offices
from meetings.domain.values import checked
from meetings.domain.withdrawing import Word, take_back
from meetings.enums import DecisionKind
from meetings.models import Actor, Correction, Decision, Meeting, Report, ReportParticipant


@dataclass(frozen=True, slots=True)
class Dispute:
    """Corrections of one field that came together when meetings merged: the later stands, the others are shown."""

    field: str
    standing: Correction
    outranked: tuple[Correction, ...]


def correct_meeting(
    meeting: Meeting, field: str, value: Any, *, by: User, at: datetime, reason: str = ""
) -> Correction:
    """Set one field of a meeting, whatever reports say. Answers the correction.

    Fields and values:

    | field | value |
    | --- | --- |
    | title | text of 1 to 80 characters |
    | kind, status | a member of the enumeration |
    | format | a member of the enumeration, or None |
    | dates | {"start": ISO date, "end": ISO date, "precision": "day"}, or None |
    | time | {"time": "HH:MM", "zone": IANA name, offset or ""}, or None |
    | place | {"name": text, "country": ISO code}, one of them at least, or None |
    | venue | text |
    | participant:PUBLIC_ID | {"role", "attendance", "party", "position", "from_place"}, any of them; None: not there |

    A correction of the field that is in force is withdrawn for it. Raises ValidationError, saying what is wrong, for a
    field that cannot be corrected, a value that cannot be, or a meeting without reports."""
    (row,) = correct_fields(meeting, {field: value}, by=by, at=at, reason=reason)
    return row


def correct_fields(
    meeting: Meeting, values: Mapping[str, Any], *, by: User, at: datetime, reason: str = ""
) -> list[Correction]:
    """Set several fields of one meeting together, so that it changes once: all of them, or none where one cannot be.
    Fields, values and errors are those of `correct_meeting`."""
    values = {field: checked(field, value) for field, value in values.items()}
    with calendar_lock():
        anchor = anchor_report(meeting)
        for before in corrections_in_force(meeting):
            if before.field in values and before.report_id == anchor.pk:
                take_back(before, by=by, at=at)
        known = known_values(meeting, values)
        rows = [
            Correction.objects.create(
                report=anchor, field=field, value=value, by=by, at=at, reason=reason, known=known[field]
            )
            for field, value in values.items()
        ]
        redraw([anchor.pk], now=at)
    return rows


def withdraw_correction(correction: Correction, *, by: User, at: datetime) -> None:
    """Return a field to what the reports say. Raises ValidationError where it was withdrawn before."""
    with calendar_lock():
        take_back(correction, by=by, at=at)
        return_to_reports(correction, by=by, at=at)
        if correction.report_id is not None:
            redraw([correction.report_id], now=at, meetings=_meetings_of([correction.report_id]))


def return_fields(meeting: Meeting, fields: Collection[str], *, by: User, at: datetime) -> None:
    """Let these fields of a meeting follow its reports again: every correction of them that stands is withdrawn. One
    that somebody else has withdrawn meanwhile is no error."""
    with calendar_lock():
        for correction in corrections_in_force(meeting):
            if correction.field in fields:
                withdraw_correction(correction, by=by, at=at)


def return_fields_of_actor(actor: Actor, fields: Collection[str], *, by: User, at: datetime) -> None:
    """Let these fields of an actor follow the reports again, as `return_fields` does of a meeting."""
    with calendar_lock():
        for correction in Correction.objects.filter(actor=actor, field__in=fields, withdrawn_at=None):
            withdraw_correction(correction, by=by, at=at)


def decide(
    kind: DecisionKind,
    one: Report | Actor,
    other: Report | Actor | None = None,
    *,
    by: User,
    at: datetime,
    reason: str = "",
) -> Decision:
    """Say that two reports, or two actors, are the same or are not, or that a report is no meeting.

    Of two actors that are the same, `one` stands for both. A decision of the other sense about the same two is
    withdrawn for it. Raises ValidationError where the two do not fit the kind."""
    check_two(kind, one, other)
    with calendar_lock():
        for word in _contradicted(kind, one, other):
            take_back(word, by=by, at=at)
        names = ("actor", "other_actor") if isinstance(one, Actor) else ("report", "other_report")
        pair = {name: thing for name, thing in zip(names, (one, other), strict=True) if thing is not None}
        known = known_articles(one) if kind is DecisionKind.NO_MEETING and isinstance(one, Report) else None
        row = Decision.objects.create(kind=kind, by=by, at=at, reason=reason, known=known, **pair)
        _obey(row, now=at)
    return row


def withdraw_decision(decision: Decision, *, by: User, at: datetime) -> None:
    """Take a decision back; everything stands as if it had not been made. Raises ValidationError where it was
    before."""
    with calendar_lock():
        take_back(decision, by=by, at=at)
        _obey(decision, now=at)


def withdraw(word: Word, *, by: User, at: datetime) -> None:
    """Take back a correction or a decision."""
    if isinstance(word, Correction):
        withdraw_correction(word, by=by, at=at)
    else:
        withdraw_decision(word, by=by, at=at)


def anchor_report(meeting: Meeting) -> Report:
    """The report that an editor's word about the meeting hangs on: the oldest that is still told, by the stable key.

    Raises ValidationError where there is none."""
    rows = list(counting_reports().filter(meeting=meeting).select_related("article"))
    if not rows:
        raise ValidationError("no report tells of this meeting, so there is nothing that a correction could hang on")
    return min(rows, key=lambda r: (r.gone_at is not None, key_of(r)))


def corrections_in_force(meeting: Meeting) -> list[Correction]:
    """The corrections that stand on a meeting, the latest last. One a field, but where two meetings merged."""
    rows = Correction.objects.filter(report__meeting=meeting, withdrawn_at=None).select_related("by")
    return list(rows.order_by("at", "pk"))


def disputes(meeting: Meeting) -> list[Dispute]:
    """Fields on which several corrections stand."""
    by_field: dict[str, list[Correction]] = {}
    for correction in corrections_in_force(meeting):
        by_field.setdefault(correction.field, []).append(correction)
    return [Dispute(f, rows[-1], tuple(rows[:-1])) for f, rows in by_field.items() if len(rows) > 1]


def decisions_in_force(meeting: Meeting) -> list[Decision]:
    """The decisions that stand about the reports of a meeting, the latest last."""
    rows = Decision.objects.filter(report__meeting=meeting, withdrawn_at=None)
    others = Decision.objects.filter(other_report__meeting=meeting, withdrawn_at=None)
    return list((rows | others).distinct().order_by("at", "pk"))


# ---- how


def check_two(kind: DecisionKind, one: Report | Actor, other: Report | Actor | None) -> None:
    """Raises ValidationError, saying why, where a decision of this kind cannot be made about these."""
    if kind is DecisionKind.NO_MEETING:
        if not isinstance(one, Report) or other is not None:
            raise ValidationError("that something is no meeting is said of one report")
        return
    wanted = Actor if kind in (DecisionKind.SAME_ACTOR, DecisionKind.NOT_SAME_ACTOR) else Report
    if not isinstance(one, wanted) or not isinstance(other, wanted):
        raise ValidationError(f"“{kind.replace('_', ' ')}” is said of two {wanted.__name__.lower()}s")
    if other is not None and one.pk == other.pk:
        raise ValidationError("a thing is the same as itself: choose another one")
    if isinstance(one, Actor) and isinstance(other, Actor) and one.kind != other.kind:
        raise ValidationError(f"{one} is a {one.kind} and {other} a {other.kind}: they cannot be the same")


OPPOSITES = {
    DecisionKind.SAME_MEETING: DecisionKind.NOT_SAME_MEETING,
    DecisionKind.NOT_SAME_MEETING: DecisionKind.SAME_MEETING,
    DecisionKind.SAME_ACTOR: DecisionKind.NOT_SAME_ACTOR,
    DecisionKind.NOT_SAME_ACTOR: DecisionKind.SAME_ACTOR,
}


def _contradicted(kind: DecisionKind, one: Report | Actor, other: Report | Actor | None) -> list[Decision]:
    """Decisions in force about the same two, of this sense or the other: the new word stands in their place."""
    rows = Decision.objects.filter(kind__in=[kind, OPPOSITES.get(kind, kind)], withdrawn_at=None)
    if isinstance(one, Actor):
        pairs = rows.filter(actor=one, other_actor=other) | rows.filter(actor=other, other_actor=one)  # type: ignore[misc]  # checked to be two actors
    elif other is None:
        pairs = rows.filter(report=one)
    else:
        pairs = rows.filter(report=one, other_report=other) | rows.filter(report=other, other_report=one)  # type: ignore[misc]  # checked to be two reports
    return list(pairs.distinct())


def _obey(decision: Decision, *, now: datetime) -> None:
    """Bring the calendar to a decision that was made or taken back."""
    if decision.folded:
        obey_name(decision, now=now)
        return
    if decision.actor_id is not None and decision.other_actor_id is not None:
        merge_actors({decision.actor_id, decision.other_actor_id}, now=now)
        return
    reports = [pk for pk in (decision.report_id, decision.other_report_id) if pk is not None]
    redraw(reports, now=now, meetings=_meetings_of(reports))


def merge_actors(concerned: set[int], *, now: datetime) -> None:
    """Work out who stands for whom, and draw anew every meeting that it changes. Runs within the calendar's lock."""
    reports = _reports_naming(concerned)
    linked = Linked(reports=neighbours_of(reports) | reports, actors=set(concerned))
    settle_actors(linked)
    look_again(names_of(concerned), linked)
    look_at_offices(linked)
    redraw(linked.reports, now=now)


def _reports_naming(actors: Iterable[int]) -> set[int]:
    rows = ReportParticipant.objects.filter(actor__in=list(actors))
    return set(rows.values_list("report", flat=True))


def _meetings_of(reports: Iterable[int]) -> set[int]:
    """The meetings of reports, which may have lost their last: a gone report counts only while a word hangs on it."""
    held = Report.objects.filter(pk__in=list(reports), meeting__isnull=False)
    return {pk for pk in held.values_list("meeting", flat=True) if pk is not None}
