"""Names that are data: countries with their demonyms and seats, cities, venues, organisations, offices.

The files in `data/` say what each column holds. They are loaded once; a scan over a passage's tokens is one dictionary
look-up a token, with the longest match first."""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from meetings.extraction.entries import (
    DOUBT,
    City,
    Country,
    Office,
    Organisation,
    Venue,
    capital_of,
    city_of,
    country_of,
    listed,
    office_of,
    organisation_of,
    rows,
    sure,
    venue_of,
)
from meetings.extraction.spelling import fold, is_cased, pieces, plurals, spellings

__all__ = (
    "City",
    "Country",
    "Gazetteer",
    "Hit",
    "HitKind",
    "Office",
    "Organisation",
    "Venue",
    "fold",
    "gazetteer",
    "pieces",
    "rows",
)


class HitKind(StrEnum):
    """What a name in a text names."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    METONYM = "metonym"
    CITY = "city"
    VENUE = "venue"
    ORGANISATION = "organisation"
    EPITHET = "epithet"
    OFFICE = "office"
    OFFICE_PLURAL = "office_plural"
    HONORIFIC = "honorific"
    OTHER = "other"  # holds a name and means something else: "Paris Agreement", "North America"


Entry = Country | City | Venue | Organisation | Office | str


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in tokens [start, end). A doubtful one is also a word or a person's name; whoever has the parse
    decides."""

    start: int
    end: int
    kind: HitKind
    entry: Entry
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in the index: its pieces, folded and as written."""

    key: tuple[str, ...]
    cased: tuple[str, ...]
    kind: HitKind
    entry: Entry
    is_doubtful: bool


HONORIFICS = (
    "sir dame lord lady baroness mr mrs ms miss dr prof professor his her excellency h.e. majesty highness shri smt"
    " sheikh sheikha ayatollah reverend archbishop cardinal admiral general colonel captain hon honourable rt".split()
)
LONGEST = 40  # characters of a token that is looked at for pieces


class Gazetteer:
    """All names, and the index of their pieces. Where one name has several readings, they stand in the order of
    loading: of a city that is a state ('in Singapore') the place comes first."""

    def __init__(self) -> None:
        self.countries = {row["code"]: country_of(row) for row in rows("countries")}
        self.organisations = {o.party: o for o in (organisation_of(r, self.countries) for r in rows("organisations"))}
        self.cities: list[City] = []
        self.venues: list[Venue] = []
        self.offices: list[Office] = []
        self._index: dict[str, list[Listed]] = {}
        self._towns: dict[str, list[City]] = {}
        self._load_places()
        self._load_parties()
        self._load_offices()
        for row in rows("phrases"):
            self._add(listed(row["phrases"]), HitKind.OTHER, row["sort"])
        for names in self._index.values():
            names.sort(key=lambda name: -len(name.key))

    def _load_places(self) -> None:
        for row in rows("countries"):
            self._add_city(capital_of(row), (row["capital"], *listed(row["capital_names"])))
        for row in rows("cities"):
            self._add_city(city_of(row), (row["name"], *listed(row["names"])))
        for row in rows("venues"):
            venue = venue_of(row)
            self.venues.append(venue)
            self._add((venue.name, *venue.names), HitKind.VENUE, venue)

    def _add_city(self, city: City, names: Iterable[str]) -> None:
        self.cities.append(city)
        self._add(names, HitKind.CITY, city)
        for name in (city.name, *city.names):
            for spelling in spellings(name):
                self._towns.setdefault(fold(spelling), []).append(city)

    def _load_parties(self) -> None:
        for row in rows("countries"):
            country = self.countries[row["code"]]
            self._add((country.name, *listed(row["names"])), HitKind.COUNTRY, country)
            self._add(listed(row["demonyms"]), HitKind.DEMONYM, country)
        for row, organisation in zip(rows("organisations"), self.organisations.values(), strict=True):
            self._add((organisation.short, *listed(row["names"])), HitKind.ORGANISATION, organisation)
            self._add(organisation.epithets, HitKind.EPITHET, organisation)
        for row in rows("metonyms"):
            owner = self.countries.get(row["party"]) or self.organisations[row["party"]]
            self._add(listed(row["names"]), HitKind.METONYM, owner)

    def _load_offices(self) -> None:
        for row in rows("offices"):
            office = office_of(row)
            self.offices.append(office)
            self._add(listed(row["names"]), HitKind.OFFICE, office)
            self._add((plural for name in office.names for plural in plurals(name)), HitKind.OFFICE_PLURAL, office)
        for word in HONORIFICS:
            self._add((word,), HitKind.HONORIFIC, word)

    def _add(self, names: Iterable[str], kind: HitKind, entry: Entry) -> None:
        for name in names:
            is_doubtful = name.endswith(DOUBT)
            for spelling in spellings(sure(name)):
                parts = tuple(pieces(spelling))
                key = tuple(fold(part) for part in parts)
                self._index.setdefault(key[0], []).append(Listed(key, parts, kind, entry, is_doubtful))

    def scan(self, tokens: Sequence[str]) -> list[Hit]:
        """All names in the tokens, longest first at each place, without overlaps save several readings of one range."""
        cut, origin = _cut(tokens)
        folded = [fold(piece) for piece in cut]
        hits: list[Hit] = []
        i = 0
        while i < len(cut):
            found = self._at(cut, folded, i)
            end = i + len(found[0].key) if found else i + 1
            span = origin[i], origin[end - 1] + 1
            hits += [Hit(*span, name.kind, name.entry, name.is_doubtful) for name in found]
            i = end
        return hits

    def _at(self, cut: list[str], folded: list[str], i: int) -> list[Listed]:
        """The longest name at a piece, in all its readings, each once."""
        found: list[Listed] = []
        for name in self._index.get(folded[i], ()):
            n = len(name.key)
            if found and n < len(found[0].key):
                break
            if tuple(folded[i : i + n]) == name.key and is_cased(name.cased, cut[i : i + n]):
                found.append(name)
        return _once(found) if len(found) > 1 else found

    def country(self, code: str) -> Country | None:
        """The country of an ISO code."""
        return self.countries.get(code)

    def short(self, party: str) -> str:
        """What a party is called for short: 'AU' for the African Union, as for Australia."""
        organisation = self.organisations.get(party)
        return organisation.short if organisation else party

    def _one(self, text: str, *kinds: HitKind) -> Entry | None:
        tokens = pieces(text)
        for hit in self.scan(tokens):
            if hit.start == 0 and hit.end == len(tokens) and hit.kind in kinds:
                return hit.entry
        return None

    def country_named(self, text: str) -> Country | None:
        """The country of this name."""
        entry = self._one(text, HitKind.COUNTRY)
        return entry if isinstance(entry, Country) else None

    def city(self, text: str, country: str | None = None) -> City | None:
        """The city of this name, in this country where one is told."""
        towns = self._towns.get(fold(text), ())
        return next((town for town in towns if country is None or town.country == country), None)

    def organisation(self, text: str) -> Organisation | None:
        """The organisation of this name."""
        entry = self._one(text, HitKind.ORGANISATION)
        return entry if isinstance(entry, Organisation) else None

    def office(self, text: str) -> Office | None:
        """The office of this name."""
        entry = self._one(text, HitKind.OFFICE)
        return entry if isinstance(entry, Office) else None


def _once(names: list[Listed]) -> list[Listed]:
    """One for each kind and entry; what means something else has no other reading."""
    other = [name for name in names if name.kind is HitKind.OTHER]
    kept = {(name.kind, id(name.entry)): name for name in reversed(names)}
    return other[:1] or [name for name in names if kept[name.kind, id(name.entry)] is name]


def _cut(tokens: Sequence[str]) -> tuple[list[str], list[int]]:
    cut: list[str] = []
    origin: list[int] = []
    for i, token in enumerate(tokens):
        parts = pieces(token) if len(token) < LONGEST else [token]
        cut += parts
        origin += [i] * len(parts)
    return cut, origin


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of a process."""
    collects = gc.isenabled()
    gc.disable()  # what is loaded stays: looking through it for garbage more than doubles the time (180 ms for 80)
    try:
        return Gazetteer()
    finally:
        if collects:
            gc.enable()
