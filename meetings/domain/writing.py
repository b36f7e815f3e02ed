"""The one place that writes a meeting's fields: what fusion gives, where it differs from what is stored."""

from datetime import datetime
from typing import Any

from meetings.domain.fusion import MeetingFields
from meetings.domain.naming import party_actor, place_row
from meetings.domain.titles import title_of
from meetings.models import Meeting, Participation

Columns = dict[str, Any]

IMMATERIAL = {"date_words", "confidence", "doubts", "settled"}


def write_meeting(
    meeting: Meeting | None, fields: MeetingFields, *, is_hidden: bool, is_denied: bool, now: datetime
) -> tuple[Meeting, bool]:
    """The meeting with these fields, made where there is none; and whether anything that a reader sees changed.

    What is the same is not written. The sequence rises with every change but one of the date's wording and of how sure
    it all is."""
    columns = {**_columns(fields), "is_hidden": is_hidden, "is_denied": is_denied}
    seats = _seats(fields)
    if meeting is None:
        meeting = Meeting.objects.create(**columns, changed_at=now)
        _write_seats(meeting, seats)
        return meeting, True
    different = {name: value for name, value in columns.items() if getattr(meeting, name) != value}
    new_seats = seats != [_seat_columns(p) for p in meeting.participations.all()]
    is_material = new_seats or bool(different.keys() - IMMATERIAL)
    if is_material:
        different |= {"sequence": meeting.sequence + 1, "changed_at": now}
    if different:
        for name, value in different.items():
            setattr(meeting, name, value)
        meeting.save(update_fields=list(different))
    if new_seats:
        meeting.participations.all().delete()
        _write_seats(meeting, seats)
    return meeting, is_material


def _columns(fields: MeetingFields) -> Columns:
    interval = fields.interval
    return {
        "title": title_of(fields)[:80],
        "kind": fields.kind.value,
        "status": fields.status.value,
        "format": fields.format.value if fields.format else None,
        "starts_on": interval.start if interval else None,
        "ends_on": interval.end if interval else None,
        "date_precision": interval.precision.value if interval else None,
        "date_words": fields.date_words[:200],
        "start_time": fields.time,
        "time_zone": fields.zone[:64],
        "place_id": place.pk if (place := place_row(fields.place)) else None,
        "venue": fields.venue[:200],
        "confidence": fields.sureness.score if fields.sureness else None,
        "doubts": [doubt.value for doubt in fields.sureness.doubts] if fields.sureness else [],
        "settled": sorted(fields.sureness.settled) if fields.sureness else [],
    }


def _seats(fields: MeetingFields) -> list[Columns]:
    """The participations' columns in the order of rank; an actor sits once."""
    rows: list[Columns] = []
    seated: set[int] = set()
    for seat in fields.participants:
        if seat.actor is not None and seat.actor in seated:
            continue
        seated |= {seat.actor} if seat.actor is not None else set()
        party = party_actor(seat.party)
        rows.append(
            {
                "actor_id": seat.actor,
                "name": seat.name[:200],
                "party_id": (party.survivor_id or party.pk) if party else None,
                "position": seat.position[:200],
                "role": seat.role.value,
                "attendance": seat.attendance.value if seat.attendance else None,
                "from_place": seat.from_place[:120],
                "rank": len(rows),
            }
        )
    return rows


def _seat_columns(row: Participation) -> Columns:
    names = ("actor_id", "name", "party_id", "position", "role", "attendance", "from_place", "rank")
    return {name: getattr(row, name) for name in names}


def _write_seats(meeting: Meeting, seats: list[Columns]) -> None:
    Participation.objects.bulk_create(Participation(meeting=meeting, **columns) for columns in seats)
