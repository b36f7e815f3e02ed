"""How many meetings each further choice would leave: the figures beside the values of a filter.

For values of which any will do (status, place …) a figure leaves aside what is chosen of its own kind, so that it says
what choosing it instead would find. Those who take part are all together: their figures are within what is chosen."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce

from meetings.domain.selection import Pair, Selection, actor_pair, party_pair
from meetings.enums import ActorKind, EventKind, Format, Status
from meetings.models import Actor, Meeting, Participation, Place

ANY_OF = ("country", "place", "status", "format", "kind")
FEW = 8  # values told of a group that has many; what is chosen is always told


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with the number of meetings that it would leave. `thing` is what it stands for."""

    pair: Pair
    thing: Actor | Place | str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """The figures, by group; those of persons, parties and places the most frequent first. `total`: what is chosen."""

    total: int
    persons: tuple[Figure, ...]
    countries: tuple[Figure, ...]
    organisations: tuple[Figure, ...]
    where: tuple[Figure, ...]
    towns: tuple[Figure, ...]
    statuses: tuple[Figure, ...]
    formats: tuple[Figure, ...]
    kinds: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    """Meetings that are alike in all that any value may be chosen of, and how many they are."""

    country: str
    place: Place | None
    status: str
    format: str
    kind: str
    count: int


def count_facets(meetings: QuerySet[Meeting], selection: Selection) -> Facets:
    """Of the meetings of a period, not yet narrowed. At most three queries."""
    table = list(_table(selection.apply(meetings, besides=ANY_OF)))
    chosen = {name: {value for parameter, value in selection.pairs if parameter == name} for name in ANY_OF}
    counts = {name: _counts(table, chosen, besides=name) for name in ANY_OF}
    total = sum(_counts(table, chosen, besides="").values())
    groups = _parties(selection, selection.apply(meetings)) if total else _chosen_parties(selection)
    places = {_address(cell.place): cell.place for cell in table if cell.place and cell.place.folded}
    towns = {address: count for address, count in counts["place"].items() if address}
    return Facets(
        total=total,
        persons=groups[ActorKind.PERSON],
        countries=groups[ActorKind.COUNTRY],
        organisations=groups[ActorKind.ORGANISATION] + groups[ActorKind.GROUP],
        where=_figures("country", counts["country"], chosen["country"], {}),
        towns=_figures("place", towns, chosen["place"], places | {_address(p): p for p in selection.places}),
        statuses=_members("status", Status, counts["status"], chosen["status"]),
        formats=_members("format", Format, counts["format"], chosen["format"]),
        kinds=_members("kind", EventKind, counts["kind"], chosen["kind"]),
    )


def _table(meetings: QuerySet[Meeting]) -> Iterable[_Cell]:
    columns = ("status", "format", "kind", "place", "place__country", "place__folded", "place__name")
    for row in meetings.order_by().values_list(*columns).annotate(count=Count("pk")):
        status, form, kind, key, country, folded, name, count = row
        place = Place(pk=key, country=country, folded=folded, name=name) if key else None
        yield _Cell(country or "", place, status, form or "", kind, count)


def _counts(table: Iterable[_Cell], chosen: dict[str, set[str]], *, besides: str) -> Counter[str]:
    """By the value of a parameter, how many meetings fit all the others that are chosen; by '' how many fit all."""
    counts: Counter[str] = Counter()
    for cell in table:
        values = {
            "country": cell.country,
            "place": _address(cell.place),
            "status": cell.status,
            "format": cell.format,
            "kind": cell.kind,
        }
        if all(values[name] in chosen[name] or not chosen[name] for name in ANY_OF if name != besides):
            counts[values.get(besides, "")] += cell.count
    return counts


def _address(place: Place | None) -> str:
    if place is None or not place.folded:
        return ""
    return f"{place.folded},{place.country}" if place.country else place.folded


def _figures(parameter: str, counts: dict[str, int], chosen: set[str], things: dict[str, Place]) -> tuple[Figure, ...]:
    """What is chosen first, then the most frequent."""
    values = [value for value in {*counts, *chosen} if value]
    values.sort(key=lambda value: (value not in chosen, -counts.get(value, 0), value))
    return tuple(
        Figure((parameter, value), things.get(value, value), counts.get(value, 0), value in chosen)
        for value in values[: max(FEW, len(chosen))]
    )


def _members(
    parameter: str, enum: type[Status | Format | EventKind], counts: Counter[str], chosen: set[str]
) -> tuple[Figure, ...]:
    """All that there are, or are chosen, in the order of the enumeration."""
    return tuple(
        Figure((parameter, member.value), member.value, counts[member.value], member.value in chosen)
        for member in enum
        if counts[member.value] or member.value in chosen
    )


def _parties(selection: Selection, meetings: QuerySet[Meeting]) -> dict[str, tuple[Figure, ...]]:
    """Who takes part or is spoken for, by kind."""
    rows = Participation.objects.filter(meeting__in=meetings.order_by().values("pk")).order_by()
    met: dict[tuple[str, int], set[int]] = defaultdict(set)
    columns = ("meeting", "actor__kind", Coalesce("actor__survivor", "actor"), "party__kind")
    for meeting, kind, actor, of, party in rows.values_list(*columns, Coalesce("party__survivor", "party")):
        for kin, key in ((kind, actor), (of, party)):
            if key is not None:
                met[(kin, key)].add(meeting)
    chosen = _chosen_parties(selection)
    own = {figure.thing.pk for group in chosen.values() for figure in group if isinstance(figure.thing, Actor)}
    frequent: dict[str, list[int]] = defaultdict(list)
    for kind, key in sorted(met, key=lambda who: (-len(met[who]), who)):
        if key not in own and len(frequent[kind]) < FEW:
            frequent[kind].append(key)
    found = Actor.objects.in_bulk([key for keys in frequent.values() for key in keys])
    counts = {key: len(rows) for (_, key), rows in met.items()}
    return {
        kind: tuple(
            Figure(figure.pair, figure.thing, counts.get(figure.thing.pk, 0), is_chosen=True)
            for figure in group
            if isinstance(figure.thing, Actor)
        )
        + tuple(_figure(found[key], counts[key]) for key in frequent[kind])
        for kind, group in chosen.items()
    }


def _figure(actor: Actor, count: int) -> Figure:
    return Figure(actor_pair(actor), actor, count, is_chosen=False)


def _chosen_parties(selection: Selection) -> dict[str, tuple[Figure, ...]]:
    """Those who are chosen, by kind, as though they had met nobody."""
    groups: dict[str, tuple[Figure, ...]] = dict.fromkeys(ActorKind, ())
    asked = [(("actor", a.public_id), a) for a in selection.actors] + [(party_pair(p), p) for p in selection.parties]
    for pair, actor in asked:
        groups[actor.kind] = (*groups[actor.kind], Figure(pair, actor, 0, is_chosen=True))
    return groups
