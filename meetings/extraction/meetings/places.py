"""Where: cities, venues and countries that stand as places, with the preposition that puts them there."""

from dataclasses import dataclass

from meetings.extraction.gazetteer import City, Country, HitKind, Venue, gazetteer
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.scan import hits_in
from meetings.extraction.types import Span

LOCATIVE = frozenset({"in", "at", "near", "outside", "to", "for", "into", "inside", "around", "from", "via"})
STANDING = frozenset({"in", "at", "near", "outside", "inside", "around"})
GOING = frozenset({"to", "for", "into", "via"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place in the text. `first` to `last` are its tokens; `prep` the preposition before it, '' where there is none;
    `name` is None for a country that is told without a city."""

    passage: int
    first: int
    last: int
    span: Span
    name: str | None
    country: str | None
    zone: str | None
    prep: str
    venue: str | None = None

    @property
    def is_city(self) -> bool:
        """More than a country."""
        return self.name is not None


def find_places(reading: Reading) -> dict[int, tuple[PlaceMention, ...]]:
    """The places of each passage, in the order of the text, by the passage's index."""
    return {p.index: tuple(_in_passage(p)) for p in reading.passages if p.kind is not PassageKind.FURNITURE}


def _in_passage(passage: Passage) -> list[PlaceMention]:
    found: list[PlaceMention] = []
    taken = -1
    for hit in hits_in(passage):
        if hit.start < taken:
            continue
        place = _place(passage, hit.start, hit.end, hit.kind, hit.entry)
        if place is not None:
            found.append(place)
            taken = place.last
    return _with_country(found, passage)


def _place(passage: Passage, first: int, last: int, kind: HitKind, entry: object) -> PlaceMention | None:
    doc = passage.doc
    prep = _preposition(passage, first)
    span = passage.span(first, last)
    if kind is HitKind.CITY and isinstance(entry, City):
        if not prep and doc[last - 1].dep_ == "compound" and last < len(doc) and doc[last].pos_ == "PROPN":
            return None  # "Washington Post"
        return PlaceMention(passage.index, first, last, span, entry.name, entry.country, entry.zone, prep)
    if kind is HitKind.VENUE and isinstance(entry, Venue):
        city = gazetteer().city(entry.city, entry.country)
        zone = city.zone if city else None
        return PlaceMention(passage.index, first, last, span, entry.city, entry.country, zone, prep, entry.name)
    if kind is HitKind.COUNTRY and isinstance(entry, Country):
        head = doc[last - 1]
        if head.dep_ in ("compound", "nmod", "amod", "poss") and head.head.i >= last:
            return None  # "U.S. Counselor", "Fiji's minister": whose, not where
        return PlaceMention(passage.index, first, last, span, None, entry.code, None, prep)
    if kind is HitKind.DEMONYM and isinstance(entry, Country) and last < len(doc):
        if doc[last].lower_ == "capital":
            capital = gazetteer().city(entry.capital, entry.code)
            zone = capital.zone if capital else entry.zone
            whole = passage.span(first, last + 1)
            return PlaceMention(passage.index, first, last + 1, whole, entry.capital, entry.code, zone, prep)
    return None


def _preposition(passage: Passage, first: int) -> str:
    """The preposition before a place, articles, adjectives and types of place skipped: "in the Swiss resort of"."""
    doc = passage.doc
    for i in range(first - 1, max(first - 7, -1), -1):
        token = doc[i]
        if token.lower_ in LOCATIVE:
            return token.lower_
        if token.lower_ in ("of", "the", "a", "an", ",", "and") or token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "DET"):
            continue
        return ""
    return ""


def _with_country(found: list[PlaceMention], passage: Passage) -> list[PlaceMention]:
    """A country right behind its city ("Geneva, Switzerland") belongs to it."""
    kept: list[PlaceMention] = []
    for place in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.is_city
            and not place.is_city
            and place.country == before.country
            and place.first - before.last <= 1
        ):
            continue
        kept.append(place)
    return kept
