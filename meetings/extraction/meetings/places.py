"""Where: cities, venues and countries that stand as places, with the preposition that puts them there."""

from dataclasses import dataclass

from meetings.extraction.gazetteer import City, Country, Hit, HitKind, Venue, gazetteer
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.scan import hits_in
from meetings.extraction.types import Span

LOCATIVE = frozenset({"in", "at", "near", "outside", "to", "for", "into", "inside", "around", "from", "via"})
STANDING = frozenset({"in", "at", "near", "outside", "inside", "around"})
GOING = frozenset({"to", "for", "into", "via"})
PASSED = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "DET", "X"))  # "in the de facto capital of"


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
        place = _place(passage, hit)
        if place is not None:
            found.append(place)
            taken = place.last
    return _with_country(found)


def _place(passage: Passage, hit: Hit) -> PlaceMention | None:
    match hit.entry:
        case City():
            return _city(passage, hit, hit.entry)
        case Venue():
            return _venue(passage, hit, hit.entry)
        case Country() if hit.kind is HitKind.COUNTRY:
            return _country(passage, hit, hit.entry)
        case Country() if hit.kind is HitKind.DEMONYM:
            return _capital(passage, hit, hit.entry)
    return None


def _city(passage: Passage, hit: Hit, city: City) -> PlaceMention | None:
    doc, prep = passage.doc, _preposition(passage, hit.start)
    if hit.end < len(doc) and doc[hit.end].lower_ == "time":
        return None  # "5.40pm Singapore time"
    if not prep and doc[hit.end - 1].dep_ == "compound" and hit.end < len(doc) and doc[hit.end].pos_ == "PROPN":
        return None  # "Washington Post"
    span = passage.span(hit.start, hit.end)
    return PlaceMention(passage.index, hit.start, hit.end, span, city.name, city.country, city.zone, prep)


def _venue(passage: Passage, hit: Hit, venue: Venue) -> PlaceMention:
    city = gazetteer().city(venue.city, venue.country)
    return PlaceMention(
        passage.index,
        hit.start,
        hit.end,
        passage.span(hit.start, hit.end),
        venue.city,
        venue.country,
        city.zone if city else None,
        _preposition(passage, hit.start),
        venue.name,
    )


def _country(passage: Passage, hit: Hit, country: Country) -> PlaceMention | None:
    head = passage.doc[hit.end - 1]
    if head.dep_ in ("compound", "nmod", "amod", "poss") and head.head.i >= hit.end:
        return None  # "U.S. Counselor", "Fiji's minister": whose, not where
    span, prep = passage.span(hit.start, hit.end), _preposition(passage, hit.start)
    return PlaceMention(passage.index, hit.start, hit.end, span, None, country.code, None, prep)


def _capital(passage: Passage, hit: Hit, country: Country) -> PlaceMention | None:
    """'The Kenyan capital'."""
    if hit.end >= len(passage.doc) or passage.doc[hit.end].lower_ != "capital":
        return None
    city = gazetteer().city(country.capital, country.code)
    zone = city.zone if city else country.zone
    span, prep = passage.span(hit.start, hit.end + 1), _preposition(passage, hit.start)
    return PlaceMention(passage.index, hit.start, hit.end + 1, span, country.capital, country.code, zone, prep)


def _preposition(passage: Passage, first: int) -> str:
    """The preposition before a place, articles, adjectives and types of place skipped: "in the Swiss resort of"."""
    doc = passage.doc
    for i in range(first - 1, max(first - 7, -1), -1):
        token = doc[i]
        if token.lower_ in LOCATIVE:
            return token.lower_
        if token.lower_ == "on" and any(t.lower_ in ("island", "islands", "peninsula") for t in doc[i:first]):
            return "in"  # "on the Indonesian island of Bali"
        if token.lower_ in ("of", "the", "a", "an", ",", "and") or token.pos_ in PASSED:
            continue
        return ""
    return ""


def _with_country(found: list[PlaceMention]) -> list[PlaceMention]:
    """A country right behind its city ("Geneva, Switzerland") belongs to it."""
    kept: list[PlaceMention] = []
    for place in found:
        if not kept or not _completes(place, kept[-1]):
            kept.append(place)
    return kept


def _completes(place: PlaceMention, city: PlaceMention) -> bool:
    return city.is_city and not place.is_city and place.country == city.country and place.first - city.last <= 1
