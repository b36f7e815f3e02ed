"""How sure a meeting is on a given day, in a reader's words. Pure over rows that `queries` fetched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from meetings.domain.loading import tellers_of
from meetings.domain.status import MeetingFacts, Standing, standing
from meetings.enums import DatePrecision, Status
from meetings.models import Meeting, Report
from meetings.web import words


@dataclass(frozen=True, slots=True)
class Told:
    """The word for a meeting's standing, the class that draws it, and more where the word alone may mislead."""

    word: str
    shape: str
    note: str = ""


class HasStatus(Protocol):
    """Something that is drawn by the word for its standing."""

    @property
    def status(self) -> str:
        """The word."""


LEGEND = (
    Told("Held", "is-held", "told after it took place"),
    Told("Under way", "is-ongoing"),
    Told("Planned", "is-planned"),
    Told("Confirmed", "is-planned is-confirmed", "planned, by two independent sources or more"),
    Told("Proposed", "is-proposed", "not agreed"),
    Told("Not confirmed", "is-unconfirmed", "its day passed, nothing tells that it was held"),
    Told("Postponed", "is-postponed"),
    Told("Called off", "is-cancelled"),
    Told("Denied", "is-denied"),
)


def legend(shown: Iterable[HasStatus]) -> list[Told]:
    """What the shapes of these mean."""
    drawn = {one.status for one in shown}
    return [told for told in LEGEND if told.word in drawn]


def told_standing(meeting: Meeting, *, today: date) -> Told:
    """What a reader is told of a meeting's standing today."""
    reports = [report for report in meeting.reports.all() if report.gone_at is None]
    known = standing_of(meeting, reports, today=today)
    if known is Standing.NOT_CONFIRMED:
        said = words.STATUS[Status(meeting.status)].lower()
        return Told("Not confirmed", "is-unconfirmed", f"It was {said}; no article tells that it took place.")
    if known is Standing.DENIED:
        return Told("Denied", "is-denied", _deniers(reports))
    if known is Standing.CONFIRMED:
        return Told("Confirmed", "is-planned is-confirmed", "Planned, as more than one independent source tells.")
    if known is Standing.ONGOING and meeting.ends_on is not None and meeting.ends_on < today:
        return Told("Was under way", "is-held", "It was under way when last told of.")
    return Told(words.STATUS[Status(meeting.status)], f"is-{meeting.status}", _deniers(reports))


def standing_of(meeting: Meeting, reports: Sequence[Report], *, today: date) -> Standing:
    """The standing by the rules of the domain."""
    denials = [report for report in reports if report.is_denial]
    facts = MeetingFacts(
        status=Status(meeting.status),
        ends_on=meeting.ends_on,
        precision=DatePrecision(meeting.date_precision) if meeting.date_precision else None,
        tellers=tellers_of(r for r in reports if not r.is_denial),
        latest_denial=_latest(denials),
        latest_report=_latest([report for report in reports if not report.is_denial]),
    )
    return standing(facts, today=today)


def _latest(reports: Sequence[Report]) -> date | None:
    return max((r.article.published_on for r in reports if r.article.published_on), default=None)


def _deniers(reports: Sequence[Report]) -> str:
    """Who denies it, though others may tell that it took place."""
    names = dict.fromkeys(report.denied_by for report in reports if report.denied_by)
    return f"Denied by {' and '.join(names)}." if names else ""
