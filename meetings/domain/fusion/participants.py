"""Who takes part: everybody whom a report names, each once, and what editors said of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from meetings.domain.fusion.evidence import Amendment, Evidence, Mention
from meetings.domain.fusion.independence import independent
from meetings.enums import ActorKind, Attendance, Role

# A part told beats mere presence; of two told parts the one further to the front.
ROLES = (Role.HOST, Role.CHAIR, Role.MEDIATOR, Role.PARTICIPANT)


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant: `actor` is the key of the actor, None for a name that resolved to nobody; `party` is a code.
    `mentions`: who tells of him, the latest report last."""

    actor: int | None
    name: str
    kind: ActorKind
    party: str = ""
    position: str = ""
    role: Role = Role.PARTICIPANT
    attendance: Attendance | None = None
    from_place: str = ""
    mentions: tuple[tuple[Evidence, Mention], ...] = field(default=(), compare=False, repr=False)


def seats(told: Sequence[Evidence]) -> tuple[Seat, ...]:
    """Persons, and the parties for whom no named person speaks, in the order of the latest report that names many.

    Each keeps the fullest name, the foremost part, the party that most tell, and of the rest what the latest report
    says. A surname alone that fits a person of the same party is that person."""
    groups: dict[str, list[tuple[Evidence, Mention]]] = {}
    rows = sorted(told, key=lambda e: (-len(e.mentions), -e.published.toordinal(), e.order))
    names = [m for row in rows for m in row.mentions if m.kind is ActorKind.PERSON]
    for row in rows:
        for mention in row.mentions:
            groups.setdefault(_identity(_full(mention, names)), []).append((row, mention))
    found = [_seat(group) for group in groups.values()]
    spoken_for = {s.party for s in found if s.kind is ActorKind.PERSON and s.party}
    return tuple(s for s in found if s.kind is ActorKind.PERSON or s.party not in spoken_for or s.role is Role.MEDIATOR)


def _identity(mention: Mention) -> str:
    if mention.kind is not ActorKind.PERSON and mention.party:
        return f"party:{mention.party}"
    return f"actor:{mention.actor}" if mention.actor is not None else f"name:{mention.kind}:{mention.folded}"


def _full(mention: Mention, people: Sequence[Mention]) -> Mention:
    """The mention by the full name of the same person, where a surname alone or an unlinked name fits just one."""
    if mention.kind is not ActorKind.PERSON or mention.actor is not None:
        return mention
    fitting = {
        _identity(p): p
        for p in people
        if (p.folded == mention.folded and p.actor is not None) or _is_surname(mention, p)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else mention


def _is_surname(mention: Mention, person: Mention) -> bool:
    words = person.folded.split()
    return len(words) > 1 and mention.party in ("", person.party) and mention.folded in (words[0], words[-1])


def _seat(group: Sequence[tuple[Evidence, Mention]]) -> Seat:
    in_time = sorted(group, key=lambda pair: (pair[0].published, pair[0].order))
    by_time = [m for _, m in reversed(in_time)]
    fullest = max(by_time, key=lambda m: (m.folded.count(" "), len(m.folded), m.name))
    return Seat(
        actor=next((m.actor for m in by_time if m.actor is not None), None),
        name=fullest.name,
        kind=fullest.kind,
        party=_party(group),
        position=next((m.position for m in by_time if m.position), ""),
        role=min((m.role for m in by_time), key=ROLES.index),
        attendance=next((m.attendance for m in by_time if m.attendance), None),
        from_place=next((m.from_place for m in by_time if m.from_place), ""),
        mentions=tuple(in_time),
    )


def _party(group: Sequence[tuple[Evidence, Mention]]) -> str:
    """For whom: what most independent sources tell, then the latest; '' where nobody does."""
    told: dict[str, list[Evidence]] = {}
    for evidence, mention in group:
        if mention.party:
            told.setdefault(mention.party, []).append(evidence)
    ranks = {
        party: (independent(e.teller for e in rows), max((e.published, e.order) for e in rows))
        for party, rows in told.items()
    }
    return max(ranks, key=lambda party: ranks[party], default="")


def amended(found: Sequence[Seat], amendments: Iterable[Amendment]) -> tuple[Seat, ...]:
    """Those who take part after editors added, changed and removed; the value null takes one out."""
    kept = list(found)
    for amendment in sorted(amendments, key=lambda a: (a.at, a.id)):
        place = next((i for i, s in enumerate(kept) if s.actor == amendment.actor), None)
        if amendment.value is None:
            if place is not None:
                kept.pop(place)
        elif isinstance(amendment.value, Mapping):
            before = kept[place] if place is not None else Seat(amendment.actor, "", ActorKind.PERSON)
            after = _changed(before, amendment.value)
            kept[place if place is not None else len(kept) : (place + 1) if place is not None else len(kept)] = [after]
    return tuple(kept)


def _changed(seat: Seat, value: Mapping[str, object]) -> Seat:
    """A seat with what an editor's word names; what it does not name stays as it was."""
    words = {key: str(value[key] or "") for key in ("name", "party", "position", "from_place") if key in value}
    seat = replace(seat, **words)  # type: ignore[arg-type]  # four columns of text
    if "kind" in value:
        seat = replace(seat, kind=ActorKind(str(value["kind"])))
    if value.get("role"):
        seat = replace(seat, role=Role(str(value["role"])))
    if "attendance" in value:
        seat = replace(seat, attendance=Attendance(str(value["attendance"])) if value["attendance"] else None)
    return seat
