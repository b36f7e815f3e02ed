"""Names that are data: countries with their demonyms and seats, cities, venues, organisations, offices.

The files in `data/` say what each column holds. They are loaded once; a scan over a passage's tokens is one dictionary
look-up a token, with the longest match first."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


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


@dataclass(frozen=True, slots=True)
class Country:
    """A state. `code` is ISO 3166-1 alpha-2, `zone` the IANA zone of its capital."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    zone: str


@dataclass(frozen=True, slots=True)
class City:
    """A town, or a resort where talks are held."""

    name: str
    country: str
    names: tuple[str, ...]
    zone: str
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Venue:
    """A building with its city."""

    name: str
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation, forum, or group that acts as a party. `party` is the short name that stands
    among the parties of a meeting."""

    short: str
    names: tuple[str, ...]
    kind: str
    party: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its canonical title. `level` groups offices that meet each other; `country` is the ISO code or
    organisation where the title alone tells it."""

    title: str
    names: tuple[str, ...]
    level: str
    country: str


Entry = Country | City | Venue | Organisation | Office | str


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in tokens [start, end)."""

    start: int
    end: int
    kind: HitKind
    entry: Entry


HONORIFICS = (
    "sir dame lord lady baroness mr mrs ms miss dr prof professor his her excellency h.e. majesty highness shri smt"
    " sheikh sheikha ayatollah reverend archbishop cardinal admiral general colonel captain hon honourable rt".split()
)


def fold(text: str) -> str:
    """Lower case, accents off, straight apostrophes."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def pieces(name: str) -> list[str]:
    """A name cut where either the text's tokeniser or ours may cut: at blanks, hyphens, apostrophes and commas."""
    for mark in "-'’,/":
        name = name.replace(mark, f" {'’' if mark in chr(39) + '’' else mark} ")
    return name.split()


class Gazetteer:
    """All names, and the index of their pieces."""

    def __init__(self) -> None:
        self.countries = {r["code"]: _country(r) for r in rows("countries")}
        variants = {r["country"]: _list(r["variants"]) for r in rows("variants")}
        capitals = [
            City(c.capital, c.code, variants.get(c.code, ()), c.zone, capital=True) for c in self.countries.values()
        ]
        self.cities = [*capitals, *(City(r["name"], r["country"], _list(r["names"]), r["zone"]) for r in rows("cities"))]
        self.venues = [Venue(r["name"], r["city"], r["country"]) for r in rows("venues")]
        self.organisations = {
            r["short"]: Organisation(r["short"], _list(r["names"]), r["kind"], r["short"]) for r in rows("organisations")
        }
        self.offices = [Office(r["title"], _list(r["names"]), r["level"], r["country"]) for r in rows("offices")]
        self._index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...] | None, HitKind, Entry]]] = {}
        self._fill()

    def _fill(self) -> None:
        for country in self.countries.values():
            self._add((country.name, *country.names), HitKind.COUNTRY, country)
            self._add(country.demonyms, HitKind.DEMONYM, country)
        for row in rows("metonyms"):
            self._add(_list(row["names"]), HitKind.METONYM, self.countries[row["country"]])
        for city in self.cities:
            self._add((city.name, *city.names), HitKind.CITY, city)
        for venue in self.venues:
            self._add((venue.name,), HitKind.VENUE, venue)
        for organisation in self.organisations.values():
            self._add((organisation.short, *organisation.names), HitKind.ORGANISATION, organisation)
        for office in self.offices:
            self._add(office.names, HitKind.OFFICE, office, exact=False)
            self._add(_plurals(office.names), HitKind.OFFICE_PLURAL, office, exact=False)
        self._add(("the bloc", "the 27-nation bloc"), HitKind.EPITHET, self.organisations["EU"], exact=False)
        self._add(("the alliance",), HitKind.EPITHET, self.organisations["NATO"], exact=False)
        self._add(("the world body",), HitKind.EPITHET, self.organisations["UN"], exact=False)
        for word in HONORIFICS:
            self._add((word,), HitKind.HONORIFIC, word, exact=False)
        for readings in self._index.values():
            readings.sort(key=lambda r: -len(r[0]))

    def _add(self, names: Iterable[str], kind: HitKind, entry: Entry, *, exact: bool = True) -> None:
        for name in names:
            parts = pieces(name)
            folded = tuple(fold(p) for p in parts)
            self._index.setdefault(folded[0], []).append((folded, tuple(parts) if exact else None, kind, entry))

    def scan(self, tokens: Sequence[str]) -> list[Hit]:
        """All names in the tokens, longest first at each place, without overlaps save several readings of one range."""
        cut, origin = _cut(tokens)
        folded = [fold(p) for p in cut]
        hits: list[Hit] = []
        i = 0
        while i < len(cut):
            found = list(self._at(cut, folded, i))
            if not found:
                i += 1
                continue
            length = found[0][0]
            hits += [Hit(origin[i], origin[i + length - 1] + 1, kind, entry) for _, kind, entry in found]
            i += length
        return hits

    def _at(self, cut: list[str], folded: list[str], i: int) -> Iterator[tuple[int, HitKind, Entry]]:
        best = 0
        for key, exact, kind, entry in self._index.get(folded[i], ()):
            n = len(key)
            if n < best:
                return
            if tuple(folded[i : i + n]) != key:
                continue
            if exact is not None and not _cased(exact, cut[i : i + n]):
                continue
            best = n
            yield n, kind, entry

    def country(self, code: str) -> Country | None:
        """The country of an ISO code."""
        return self.countries.get(code)

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
        key = fold(text)
        for city in self.cities:
            if (country is None or city.country == country) and key in {fold(n) for n in (city.name, *city.names)}:
                return city
        return None

    def organisation(self, text: str) -> Organisation | None:
        """The organisation of this name."""
        entry = self._one(text, HitKind.ORGANISATION)
        return entry if isinstance(entry, Organisation) else None

    def office(self, text: str) -> Office | None:
        """The office of this name."""
        entry = self._one(text, HitKind.OFFICE)
        return entry if isinstance(entry, Office) else None


def _cased(name: tuple[str, ...], words: list[str]) -> bool:
    """Proper names keep their capitals; a line all in capitals may hold any."""
    return all(n == w or fold(n) == fold(w) and (w[:1].isupper() or not n[:1].isupper()) for n, w in zip(name, words, strict=True))


def _cut(tokens: Sequence[str]) -> tuple[list[str], list[int]]:
    cut: list[str] = []
    origin: list[int] = []
    for i, token in enumerate(tokens):
        parts = pieces(token) if len(token) < 40 else [token]
        cut += parts
        origin += [i] * len(parts)
    return cut, origin


def _plurals(names: Iterable[str]) -> list[str]:
    found = []
    for name in names:
        head, of, tail = name.partition(" of ")
        plural = head[:-1] + "ies" if head.endswith("ry") or head.endswith("cy") else head + "s"
        plural = head[:-3] + "men" if head.endswith("man") else plural
        found.append(plural + of + tail)
        if " general" in head:
            found.append(head.replace("secretary", "secretaries"))
    return found


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _country(row: dict[str, str]) -> Country:
    return Country(
        row["code"], row["name"], _list(row["names"]), _list(row["demonyms"]), row["capital"], row["zone"]
    )


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a data file by their header; lines that begin with # tell of the file itself."""
    lines = [l for l in (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t") + [""] * len(header), strict=False)) for line in lines[1:]]


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of a process."""
    return Gazetteer()
