"""One editor's word about several things at once: each pair becomes a decision of its own, all of them or none."""

from collections.abc import Sequence
from datetime import datetime
from itertools import combinations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet

from meetings.domain.editing import anchor_report, check_two, decide, withdraw
from meetings.domain.lock import calendar_lock
from meetings.enums import DecisionKind
from meetings.models import Actor, Decision, Meeting, Report

MOST = 10  # things that are spoken of together; more is a slip of the mouse
SAME = (DecisionKind.SAME_MEETING, DecisionKind.SAME_ACTOR)


def decide_all(
    kind: DecisionKind, things: Sequence[Report | Actor | Meeting], *, by: User, at: datetime, reason: str = ""
) -> list[Decision]:
    """Say one thing of all of these. The same: each with the first, which stands for all. Not the same: every two.
    No meeting: each alone. A meeting is spoken of by its anchor report.

    Raises ValidationError where there are too few or too many, or where they do not fit the kind."""
    rows = [anchor_report(thing) if isinstance(thing, Meeting) else thing for thing in things]
    least = 1 if kind is DecisionKind.NO_MEETING else 2
    if not least <= len(rows) <= MOST:
        raise ValidationError(f"choose {least} to {MOST} of them, not {len(rows)}")
    pairs = _pairs(kind, rows)
    for one, other in pairs:
        check_two(kind, one, other)
    with calendar_lock():
        return [decide(kind, one, other, by=by, at=at, reason=reason) for one, other in pairs]


def most_told_first(actors: QuerySet[Actor]) -> list[Actor]:
    """Actors, the one that most reports name first: of several that are the same, that one stands for all."""
    return list(actors.annotate(told=Count("mentions")).order_by("-told", "pk"))


def withdraw_rejection(meeting: Meeting, *, by: User, at: datetime) -> None:
    """Take back all that was said of a meeting's reports being none, so that it is seen again."""
    said = Decision.objects.filter(kind=DecisionKind.NO_MEETING, report__meeting=meeting, withdrawn_at=None)
    with calendar_lock():
        for decision in said:
            withdraw(decision, by=by, at=at)


def _pairs(kind: DecisionKind, rows: Sequence[Report | Actor]) -> list[tuple[Report | Actor, Report | Actor | None]]:
    if kind is DecisionKind.NO_MEETING:
        return [(row, None) for row in rows]
    if kind in SAME:
        return [(rows[0], row) for row in rows[1:]]
    return list(combinations(rows, 2))
