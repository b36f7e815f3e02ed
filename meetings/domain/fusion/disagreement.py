"""What is told against an editor's word, and what independent sources tell against one another."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import combinations

from meetings.domain.fusion.evidence import Amendment, Evidence, Place
from meetings.domain.fusion.fuse import MeetingFields
from meetings.domain.fusion.independence import independent
from meetings.domain.fusion.rules import Other
from meetings.enums import DatePrecision, Status
from meetings.extraction.types import Interval

# Of these the reports together say one thing, which follows from their order: a stale preview is no new value.
AS_A_WHOLE = frozenset(("kind", "status", "format"))
OFF, ON = (Status.CANCELLED, Status.POSTPONED), (Status.HELD, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A value that reports tell against a correction, and that they did not tell when the editor spoke. `amendment` is
    the correction's key, `value` in the form in which corrections are kept, the latest report last."""

    amendment: int
    value: object
    reports: tuple[int, ...]


def plain(value: object) -> object:
    """A value that was told in the form in which corrections are kept."""
    if isinstance(value, Interval):
        return {"start": value.start.isoformat(), "end": value.end.isoformat(), "precision": value.precision.value}
    if isinstance(value, Place):
        return {"name": value.name, "country": value.country}
    if isinstance(value, tuple) and isinstance(value[0], time):
        return {"time": f"{value[0]:%H:%M}", "zone": str(value[1])}
    return str(value) if value is not None else None


def told_values(fields: MeetingFields) -> dict[str, list[object]]:
    """What reports tell of each field, whatever an editor says of it."""
    return {choice.field: [plain(o.value) for o in _told(fields, choice.field)] for choice in fields.choices}


def disagreements(fields: MeetingFields, amendments: Iterable[Amendment]) -> tuple[Disagreement, ...]:
    """What reports tell against the corrections that decided, but what was known when the editor spoke."""
    by_id = {a.id: a for a in amendments}
    found = []
    for choice in fields.choices:
        word = by_id.get(choice.correction) if choice.correction is not None else None
        if word is None or word.known is None:
            continue
        for other in _told(fields, choice.field):
            value = plain(other.value)
            if value not in word.known and not agrees(choice.field, word.value, value):
                found.append(Disagreement(word.id, value, other.reports))
    return tuple(found)


def agrees(field: str, said: object, told: object) -> bool:
    """Whether what is told does not contradict what an editor said: the same, vaguer, or a part of it."""
    if said == told or not isinstance(said, Mapping) or not isinstance(told, Mapping):
        return said == told or (isinstance(said, str) and str(told).casefold() == said.casefold())
    return COMPATIBLE[field](said, told)


def contradictions(evidence: Sequence[Evidence], fields: MeetingFields) -> tuple[str, ...]:
    """The fields among dates, place and status on which sources that are independent of one another disagree. A date
    that was moved, a vague value, and what an editor settled are no disagreement."""
    told = [e for e in evidence if not (e.is_gone or e.is_denial or e.is_replaced)]
    moved = {e.interval for e in evidence if e.is_replaced}
    rules: dict[str, Callable[[Evidence, Evidence], bool]] = {
        "dates": lambda a, b: not {a.interval, b.interval} & moved and _on_other_days(a, b),
        "place": _in_other_towns,
        "status": _with_other_ends,
    }
    return tuple(
        field
        for field, differ in rules.items()
        if fields.choice(field).rule != "correction"
        and any(differ(a, b) and independent((a.teller, b.teller)) > 1 for a, b in combinations(told, 2))
    )


def _told(fields: MeetingFields, field: str) -> tuple[Other, ...]:
    """The values that reports tell of a field, the one that they would be followed in first."""
    choice = fields.choice(field)
    chosen = () if choice.correction is not None or not choice.reports else (Other(choice.value, choice.reports),)
    told = (*chosen, *choice.others)
    return told[:1] if field in AS_A_WHOLE else told


def _on_other_days(a: Evidence, b: Evidence) -> bool:
    one, other = a.interval, b.interval
    if one is None or other is None or {one.precision, other.precision} != {DatePrecision.DAY}:
        return False
    return one.end < other.start or other.end < one.start


def _in_other_towns(a: Evidence, b: Evidence) -> bool:
    towns = [e.place.name.casefold() if e.place else "" for e in (a, b)]
    return all(towns) and towns[0] != towns[1]


def _with_other_ends(a: Evidence, b: Evidence) -> bool:
    """Off and on; or off, and planned still by one who could have known."""
    off, other = (a, b) if a.status in OFF else (b, a)
    if off.status not in OFF:
        return False
    return other.status in ON or (other.status is Status.PLANNED and other.published >= off.published)


def _same_days(said: Mapping[str, object], told: Mapping[str, object]) -> bool:
    some, others = _days(said), _days(told)
    is_within = some[0] <= others[0] and others[1] <= some[1]
    is_vaguer = told.get("precision") != DatePrecision.DAY and others[0] <= some[0] and some[1] <= others[1]
    return is_within or is_vaguer


def _days(value: Mapping[str, object]) -> tuple[date, date]:
    return date.fromisoformat(str(value["start"])), date.fromisoformat(str(value["end"]))


def _same_place(said: Mapping[str, object], told: Mapping[str, object]) -> bool:
    towns = [str(v.get("name") or "").casefold() for v in (said, told)]
    countries = [str(v.get("country") or "") for v in (said, told)]
    return all(len({v for v in values if v}) < 2 for values in (towns, countries))


def _same_time(said: Mapping[str, object], told: Mapping[str, object]) -> bool:
    return said.get("time") == told.get("time") and (said.get("zone") == told.get("zone") or not told.get("zone"))


COMPATIBLE: dict[str, Callable[[Mapping[str, object], Mapping[str, object]], bool]] = {
    "dates": _same_days,
    "place": _same_place,
    "time": _same_time,
}
