"""What is told against an editor's word on somebody who takes part."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from meetings.domain.fusion.evidence import Amendment, Evidence
from meetings.domain.fusion.fuse import MeetingFields
from meetings.domain.fusion.participants import Seat
from meetings.enums import Role


class Objection(NamedTuple):
    """What reports tell of somebody's part, in the form in which corrections are kept, and the latest that tells it.
    Empty: that he takes part at all."""

    amendment: int
    value: dict[str, str]
    report: int


def told_part(seat: Seat) -> dict[str, str]:
    """What reports tell of a part in a form that can be compared. Mere presence tells no role; offices are left out, as
    each report words them in its own way."""
    role = "" if seat.role is Role.PARTICIPANT else seat.role.value
    told = {"role": role, "party": seat.party, "attendance": seat.attendance.value if seat.attendance else ""}
    return {name: value for name, value in told.items() if value}


def known_part(fields: MeetingFields, actor: int | None, *, is_removal: bool) -> list[object]:
    """What an editor knows who speaks of somebody now: the part that reports tell; where he takes him out, the articles
    that name him."""
    seat = _seat_of(fields, actor)
    if seat is None:
        return []
    return [*sorted({evidence.article for evidence, _ in seat.mentions})] if is_removal else [told_part(seat)]


def objections(
    fields: MeetingFields, evidence: Sequence[Evidence], amendments: Iterable[Amendment]
) -> tuple[Objection, ...]:
    """What reports tell against editors' words on those who take part, but what was known when they spoke. Of somebody
    who was taken out that a further story names him; of all others another role, party or attendance."""
    spoken = (a for a in amendments if a.field.startswith("participant:") and a.actor is not None)
    latest = {a.actor: a for a in sorted(spoken, key=lambda a: (a.at, a.id))}
    found: list[Objection] = []
    for actor, word in latest.items():
        seat = _seat_of(fields, actor)
        if seat is not None and word.known is not None:
            found += _named_again(word, seat, evidence) if word.value is None else _told_otherwise(word, seat)
    return tuple(found)


def _seat_of(fields: MeetingFields, actor: int | None) -> Seat | None:
    """Somebody's seat as reports alone have it."""
    return next((seat for seat in fields.reported if actor is not None and seat.actor == actor), None)


def _named_again(word: Amendment, seat: Seat, evidence: Sequence[Evidence]) -> Iterator[Objection]:
    """The latest report of each story that the editor did not know of."""
    known = set(word.known or ())
    stories = {e.teller.story for e in evidence if e.teller and e.article in known}
    new = {_story(e): e for e, _ in seat.mentions if e.article not in known and _story(e) not in stories}
    return (Objection(word.id, {}, e.report) for e in new.values())


def _story(evidence: Evidence) -> int | str:
    return evidence.teller.story if evidence.teller else evidence.article


def _told_otherwise(word: Amendment, seat: Seat) -> Iterator[Objection]:
    said = word.value if isinstance(word.value, Mapping) else {}
    known = [value for value in word.known or () if isinstance(value, Mapping)]
    value = {
        name: told
        for name, told in told_part(seat).items()
        if name in said and (said[name] or "") != told and told not in (k.get(name) for k in known)
    }
    if value:
        tells = [e.report for e, mention in seat.mentions if any(getattr(mention, n) == v for n, v in value.items())]
        yield Objection(word.id, value, tells[-1])
