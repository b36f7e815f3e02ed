"""The queue of possible duplicates as an editor reads it: both meetings, and why they may be one, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, QuerySet

from meetings.domain.countries import country_name
from meetings.domain.deciding import decide_all
from meetings.domain.grounds import days_told, place_told
from meetings.domain.lock import calendar_lock
from meetings.domain.queries import meeting_detail
from meetings.domain.resolution.scoring import FORM, WHEN, WHERE, WHO
from meetings.enums import DecisionKind, Obstacle
from meetings.models import Decision, Meeting, PossibleDuplicate, Report, ReportParticipant

OBSTACLES = {
    None: "Alike, but not enough to be sure.",
    Obstacle.DAY: "All is alike but the day.",
    Obstacle.COUNTRY: "All is alike but the country.",
    Obstacle.FORM: "All is alike, but one is told as a call and the other as a meeting in one room.",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the score: what it is about, its points, the most that there can be, and why."""

    about: str
    points: float
    most: float
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A possible duplicate: the row, both meetings with all that their pages show, and the score explained."""

    row: PossibleDuplicate
    meetings: tuple[Meeting, Meeting]
    why: str
    parts: tuple[Part, ...]


def possible_duplicates() -> QuerySet[PossibleDuplicate]:
    """All that wait, the most alike first, with the reports that are alike."""
    named = ReportParticipant.objects.all()
    rows = PossibleDuplicate.objects.select_related("report__place", "other_report__place")
    return rows.prefetch_related(
        Prefetch("report__participants", named), Prefetch("other_report__participants", named)
    ).order_by("-score", "pk")


def questions(rows: Iterable[PossibleDuplicate]) -> list[Question]:
    """These rows of `possible_duplicates`, to be shown. Seven queries."""
    rows = list(rows)
    ids = {pk for row in rows for pk in (row.meeting_id, row.other_meeting_id)}
    known = meeting_detail().in_bulk(ids)
    return [
        Question(
            row,
            (known[row.meeting_id], known[row.other_meeting_id]),
            OBSTACLES[Obstacle(row.obstacle) if row.obstacle else None],
            explained(row),
        )
        for row in rows
    ]


def answer(row: int, *, is_same: bool, by: User, at: datetime, reason: str = "") -> Decision:
    """Say that the two meetings of a possible duplicate are the same, or are not. Raises ValidationError where it is
    no question any more, since somebody has answered it or the reports have changed."""
    with calendar_lock():
        asked = PossibleDuplicate.objects.select_related("meeting", "other_meeting").filter(pk=row).first()
        if asked is None:
            raise ValidationError("these two are no question any more: somebody has answered it, or reports changed")
        kind = DecisionKind.SAME_MEETING if is_same else DecisionKind.NOT_SAME_MEETING
        (decision,) = decide_all(kind, [asked.meeting, asked.other_meeting], by=by, at=at, reason=reason)
    return decision


def explained(row: PossibleDuplicate) -> tuple[Part, ...]:
    """The parts of a score, each in words, as the two reports that are most alike tell them."""
    one, other = row.report, row.other_report
    form, other_form = one.get_format_display() or "", other.get_format_display() or ""
    return (
        Part("who", row.who, WHO, _who(one, other)),
        Part("when", row.when, WHEN, _when(one, other)),
        Part("where", row.where, WHERE, _told(place_told(one), place_told(other), "place")),
        Part("form", row.form, FORM, _told(form, other_form, "form")),
    )


def _who(one: Report, other: Report) -> str:
    some, others = _names(one), _names(other)
    both = [name for name in some if name in others]
    parties = [country_name(code) for code in _parties(one, but=both) if code in _parties(other, but=both)]
    parts = [
        (both, "in both"),
        (parties, "as parties in both"),
        ([name for name in some if name not in both], "in the first alone"),
        ([name for name in others if name not in both], "in the second alone"),
    ]
    return "; ".join(f"{', '.join(names)} {where}" for names, where in parts if names)


def _names(report: Report) -> list[str]:
    """Persons and parties by name, each once."""
    return list(dict.fromkeys(mention.name for mention in report.participants.all()))


def _parties(report: Report, *, but: Sequence[str]) -> list[str]:
    """The codes of those who are spoken for by anybody but these."""
    told = [m.party_code for m in report.participants.all() if m.party_code and m.name not in but]
    return list(dict.fromkeys(told))


def _when(one: Report, other: Report) -> str:
    words = _told(days_told(one), days_told(other), "day")
    if one.starts_on is None or one.ends_on is None or other.starts_on is None or other.ends_on is None:
        return words
    apart = max((one.starts_on - other.ends_on).days, (other.starts_on - one.ends_on).days, 0)
    return f"{words}: {apart} day{'s' * (apart > 1)} apart" if apart else words


def _told(one: str, other: str, what: str) -> str:
    if one == other:
        return f"{one} in both" if one else f"neither tells a {what}"
    values: Sequence[str] = (one or f"no {what}", other or f"no {what}")
    return f"{values[0]} in the first, {values[1]} in the second"
