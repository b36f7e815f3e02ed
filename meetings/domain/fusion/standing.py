"""The status of a meeting out of the evidence: never out of the passing of time."""

from collections.abc import Iterable
from dataclasses import replace

from meetings.domain.fusion.evidence import Evidence
from meetings.domain.fusion.rules import Choice, Other
from meetings.enums import Status

# On one day of publication, what tells of the outcome counts after what tells of the plan.
FINALITY = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.ONGOING, Status.HELD)

# What a later report cannot undo: a stale preview does not make a meeting unheld, nor an offer a plan unplanned.
STANDS_AGAINST = {
    Status.PROPOSED: frozenset[Status](),
    Status.PLANNED: frozenset({Status.PROPOSED}),
    Status.POSTPONED: frozenset({Status.PROPOSED}),
    Status.CANCELLED: frozenset({Status.PROPOSED}),
    Status.ONGOING: frozenset({Status.PROPOSED, Status.PLANNED}),
    Status.HELD: frozenset({Status.PROPOSED, Status.PLANNED, Status.ONGOING}),
}


def choose_status(told: Iterable[Evidence]) -> Choice:
    """The latest report decides, but that a meeting was held is undone by no plan, and a plan by no proposal."""
    told = [replace(e, status=Status.PROPOSED) if e.is_denial else e for e in told]  # who denies it tells of no outcome
    rows = sorted(told, key=lambda e: (e.published, FINALITY.index(e.status), e.order))
    status = rows[0].status
    for row in rows[1:]:
        if row.status not in STANDS_AGAINST[status]:
            status = row.status
    others = tuple(
        Other(other, tuple(e.report for e in rows if e.status is other))
        for other in FINALITY
        if other is not status and any(e.status is other for e in rows)
    )
    rule = "evidence" if others else "only"
    return Choice("status", status, rule, tuple(e.report for e in rows if e.status is status), others)
