"""Rows for what has a code or a place on the map: countries, organisations, places. Found or made."""

from meetings.domain.countries import country_name
from meetings.domain.fusion import Place as TownTold
from meetings.domain.names import fold_name, name_columns
from meetings.enums import ActorKind
from meetings.extraction.gazetteer import gazetteer
from meetings.models import Actor, ActorName, Place


def party_actor(code: str, kind: ActorKind = ActorKind.ORGANISATION) -> Actor | None:
    """The country or organisation of a code; None for an empty code. `kind` is for what no gazetteer knows."""
    if not code:
        return None
    found = Actor.objects.filter(code=code).first()
    return found or _make_party(code, kind)


def _make_party(code: str, kind: ActorKind) -> Actor:
    country, organisation = gazetteer().country(code), gazetteer().organisations.get(code)
    if country is not None:
        kind, name, names = ActorKind.COUNTRY, country_name(code), (country.name, *country.names)
    elif organisation is not None:
        kind = ActorKind.GROUP if organisation.kind == ActorKind.GROUP else ActorKind.ORGANISATION
        name, names = organisation.party, organisation.names
    else:
        name, names = code, ()
        kind = ActorKind.ORGANISATION if kind is ActorKind.PERSON else kind
    # In bulk, so that no history is written: history tells what editors did.
    (actor,) = Actor.objects.bulk_create([Actor(kind=kind, name=name, code=code)])
    columns = {c["folded"]: c for c in (name_columns(n) for n in (name, *names, code)) if c["folded"]}
    ActorName.objects.bulk_create(ActorName(actor=actor, **c) for c in columns.values())
    return actor


def place_row(place: TownTold | None, *, zone: str = "") -> Place | None:
    """The row of a place; None where nothing is told."""
    if place is None or not (place.name or place.country):
        return None
    row, _ = Place.objects.get_or_create(
        folded=fold_name(place.name)[:120],
        country=place.country[:2],
        defaults={"name": place.name[:120], "time_zone": zone or _zone(place)},
    )
    return row


def _zone(place: TownTold) -> str:
    city = gazetteer().city(place.name, place.country or None) if place.name else None
    return city.zone if city else ""
