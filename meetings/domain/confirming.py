"""An editor's word that meetings are right as they stand: a correction of each field to the value that it has."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from meetings.domain.editing import correct_fields, corrections_in_force
from meetings.domain.lock import calendar_lock
from meetings.enums import Status
from meetings.models import Meeting, Participation

MOST = 50  # meetings that are confirmed together; each is drawn anew
REASON = "Confirmed as it stands"
OVER = (Status.HELD, Status.CANCELLED)  # what was planned may still be held: that a later report must tell


def confirm(meetings: Sequence[Meeting], *, by: User, at: datetime, reason: str = "") -> int:
    """Set what is told of these meetings, and no editor has set yet: days, place, everybody who takes part, and of what
    is over the status. Answers how many there was something to confirm of.

    What is not told is not confirmed: a report may tell it yet. Raises ValidationError for too many, and for a meeting
    without reports; then none is confirmed."""
    if len(meetings) > MOST:
        raise ValidationError(f"choose at most {MOST} of them, not {len(meetings)}")
    confirmed = 0
    with calendar_lock():
        for meeting in meetings:
            before = {correction.field for correction in corrections_in_force(meeting)}
            values = {field: value for field, value in _told(meeting).items() if field not in before}
            if values:
                correct_fields(meeting, values, by=by, at=at, reason=reason or REASON)
                confirmed += 1
    return confirmed


def _told(meeting: Meeting) -> dict[str, Any]:
    """The fields of a meeting as corrections have them."""
    seats = meeting.participations.select_related("actor", "party").exclude(actor=None)
    values: dict[str, Any] = {f"participant:{s.actor.public_id}": _seat(s) for s in seats if s.actor}
    if meeting.starts_on and meeting.ends_on:
        start, end = meeting.starts_on.isoformat(), meeting.ends_on.isoformat()
        values["dates"] = {"start": start, "end": end, "precision": meeting.date_precision}
    if meeting.place:
        values["place"] = {"name": meeting.place.name, "country": meeting.place.country}
    if meeting.status in OVER:
        values["status"] = meeting.status
    return values


def _seat(row: Participation) -> dict[str, Any]:
    party = {"party": row.party.code} if row.party and row.party.code else {}
    return {
        "role": row.role,
        "attendance": row.attendance,
        "position": row.position,
        "from_place": row.from_place,
        **party,
    }
