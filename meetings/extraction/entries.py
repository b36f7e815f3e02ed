"""What the gazetteer knows, as records, and the files that they are read from. The files' heads say what each column
holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
DOUBT = "?"  # ends a name that is also a word or a person's name


@dataclass(frozen=True, slots=True)
class Country:
    """A state. `code` is ISO 3166-1 alpha-2, `zone` the IANA zone of its capital."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    zone: str

    @property
    def party(self) -> str:
        """What stands for it among the parties of a meeting."""
        return self.code


@dataclass(frozen=True, slots=True)
class City:
    """A town, or a resort where talks are held. A `capital` may stand for its government, as a seat of one may, and
    Brussels for the Union's: `party` is for whom."""

    name: str
    country: str
    names: tuple[str, ...]
    zone: str
    party: str
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Venue:
    """A building with its city."""

    name: str
    city: str
    country: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation, forum, or group that acts as a party. `short` is what it is called for short;
    `party` stands for it among the parties of a meeting: the same, or a longer name where a country's code is the same
    ('AU' is Australia)."""

    short: str
    names: tuple[str, ...]
    kind: str
    party: str
    epithets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its canonical title. `level` groups offices that meet each other; `country` is the ISO code or
    organisation where the title alone tells it."""

    title: str
    names: tuple[str, ...]
    level: str
    country: str


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a data file by their header; lines that begin with # tell of the file itself."""
    text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t") + [""] * len(header), strict=False)) for line in lines[1:]]


def listed(cell: str) -> tuple[str, ...]:
    """The names of a cell."""
    return tuple(part for part in cell.split("|") if part)


def sure(name: str) -> str:
    """A name without the mark that it is also a word."""
    return name.removesuffix(DOUBT)


def _all_sure(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sure(n) for n in names)


def country_of(row: dict[str, str]) -> Country:
    """The country of a row."""
    names, demonyms = _all_sure(listed(row["names"])), _all_sure(listed(row["demonyms"]))
    return Country(row["code"], row["name"], names, demonyms, sure(row["capital"]), row["zone"])


def capital_of(row: dict[str, str]) -> City:
    """The capital of a country's row."""
    name, code = sure(row["capital"]), row["code"]
    party = "EU" if name == "Brussels" else code  # in the news the Union's far more often than Belgium's
    return City(name, code, _all_sure(listed(row["capital_names"])), row["zone"], party, capital=True)


def city_of(row: dict[str, str]) -> City:
    """The city of a row."""
    names = _all_sure(listed(row["names"]))
    return City(sure(row["name"]), row["country"], names, row["zone"], row["country"], capital=bool(row["seat"]))


def venue_of(row: dict[str, str]) -> Venue:
    """The venue of a row."""
    return Venue(row["name"], row["city"], row["country"], _all_sure(listed(row["names"])))


def organisation_of(row: dict[str, str], codes: Iterable[str]) -> Organisation:
    """The organisation of a row, told apart from the country whose code is its short name."""
    short, names = row["short"], _all_sure(listed(row["names"]))
    party = names[0] if short in codes else short
    return Organisation(short, names, row["kind"], party, listed(row["epithets"]))


def office_of(row: dict[str, str]) -> Office:
    """The office of a row."""
    return Office(row["title"], _all_sure(listed(row["names"])), row["level"], row["country"])
