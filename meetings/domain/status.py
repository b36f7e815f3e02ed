"""What a status means on a given day: derived when it is read, never stored."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from meetings.domain.fusion import Teller, independent
from meetings.enums import DatePrecision, Status

GRACE = timedelta(days=3)  # reports of a meeting come within days; after that, silence tells something


class Standing(StrEnum):
    """How sure a meeting is, for a reader."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    ONGOING = "ongoing"
    HELD = "held"
    NOT_CONFIRMED = "not confirmed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What the standing of a meeting rests on.

    `tellers`: the publishers that tell of it, with the story by which each does. `denied_by`: who says that it is not
    so, as the reports put it ('' where a denial names nobody); `latest_denial` and `latest_report` are days of
    publication."""

    status: Status
    ends_on: date | None
    precision: DatePrecision | None
    tellers: Collection[Teller]
    denied_by: tuple[str, ...] = ()
    latest_denial: date | None = None
    latest_report: date | None = None


def standing(facts: MeetingFacts, *, today: date, grace: timedelta = GRACE) -> Standing:
    """Denied, where the last word on a meeting that nobody saw held is a denial; not confirmed, where its date has
    passed by more than the grace period and nothing told that it was held; confirmed, where two independent sources
    tell it."""
    told = Standing(facts.status.value) if facts.status is not Status.PLANNED else Standing.ANNOUNCED
    if is_denied(facts.status, latest_denial=facts.latest_denial, latest_report=facts.latest_report):
        return Standing.DENIED
    if facts.status in (Status.PLANNED, Status.PROPOSED) and has_passed(facts, today=today, grace=grace):
        return Standing.NOT_CONFIRMED
    if told is Standing.ANNOUNCED and independent(facts.tellers) > 1:
        return Standing.CONFIRMED
    return told


def has_passed(facts: MeetingFacts, *, today: date, grace: timedelta = GRACE) -> bool:
    """Whether the last day on which it could take place is longer ago than the grace period."""
    return facts.ends_on is not None and today - facts.ends_on > grace


def is_denied(status: Status, *, latest_denial: date | None, latest_report: date | None) -> bool:
    """Whether a denial is the last word on a meeting that nobody saw held; the days are those of publication."""
    if latest_denial is None or status in (Status.HELD, Status.CANCELLED):
        return False
    return latest_report is None or latest_denial >= latest_report
