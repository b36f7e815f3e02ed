"""What readers and programs ask for by a word: an actor, a party, a country, a place. Each is the one clear match or an
error that says what to do."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from meetings.domain.countries import country_names
from meetings.domain.names import fold_name
from meetings.enums import ActorKind
from meetings.models import Actor, Place

LONGEST = 200  # characters of what may be asked for


class NotUnderstoodError(ValueError):
    """What was asked for is nothing that can be read. The message says so in words."""


class UnknownError(NotUnderstoodError):
    """Nothing here has that name."""


class SeveralError(NotUnderstoodError):
    """More than one thing has that name; `ids` are theirs."""

    def __init__(self, message: str, ids: Sequence[str]) -> None:
        super().__init__(message)
        self.ids = tuple(ids)


def plain(words: str) -> str:
    """Without blanks around. Raises NotUnderstoodError for what no name or code holds."""
    if "\x00" in words or len(words) > LONGEST:
        raise NotUnderstoodError(f"is a name or code of at most {LONGEST} characters")
    return words.strip()


def country_asked(words: str) -> str:
    """An ISO code that stands for a country. Raises UnknownError."""
    code = words.upper()
    if code not in country_names():
        raise UnknownError(f"{words} is no country's code: write it by ISO 3166-1 alpha-2, as FR")
    return code


def actors_asked(words: Collection[str]) -> list[Actor]:
    """Actors by id, by code, by full name, in that order, each as the one that stands for it. One query however many
    they are. Raises NotUnderstoodError."""
    folded = {word: fold_name(word) for word in words}
    chosen = Q(public_id__in=[word.lower() for word in words]) | Q(names__folded__in=list(folded.values()))
    rows: list[Any] = []  # as many as names of each, which no checker knows to be annotated
    if words:
        rows = list(_with_survivors(chosen | coded(words)).annotate(folded=F("names__folded")))
    found = []
    for word in words:
        matches = (
            [row for row in rows if row.public_id == word.lower()]
            or [row for row in rows if (row.code or "").lower() == word.lower()]
            or [row for row in rows if row.folded == folded[word]]
        )
        found.append(_single(matches, word, missing=f"no actor is called {word}"))
    return found


def parties_asked(words: Collection[str]) -> list[Actor]:
    """Countries, organisations and groups by their codes, each as the one that stands for it. One query however many
    they are. Raises NotUnderstoodError."""
    rows = _with_survivors(coded(words)).exclude(kind=ActorKind.PERSON) if words else []
    missing = "no party has the code {}: write a country as FR, an organisation as NATO"
    return [
        _single([r for r in rows if (r.code or "").lower() == word.lower()], word, missing=missing.format(word))
        for word in words
    ]


def places_asked(words: Collection[str]) -> list[Place]:
    """Towns and venues as 'paris,FR', or by the name alone where only one has it. One query however many they are.
    Raises NotUnderstoodError."""
    asked = {word: _name_and_country(word) for word in words}
    rows = list(Place.objects.filter(folded__in=[name for name, _ in asked.values()])) if words else []
    found = []
    for word, (name, country) in asked.items():
        matches = [row for row in rows if row.folded == name and country in (row.country, "")]
        if not name or not matches:
            raise UnknownError(f"no place is called {word}: write it as paris,FR")
        if len(matches) > 1:
            addresses = [place_address(place) for place in matches]
            raise SeveralError(f"{word} may be any of several places: {', '.join(addresses)}", addresses)
        found += matches
    return found


def place_address(place: Place) -> str:
    """A place as it is asked for: 'paris,FR'."""
    return f"{place.folded},{place.country}" if place.country else place.folded


def _name_and_country(words: str) -> tuple[str, str]:
    name, comma, country = words.rpartition(",")
    is_country = bool(comma) and country.strip().upper() in country_names()
    return (fold_name(name), country.strip().upper()) if is_country else (fold_name(words), "")


def coded(words: Collection[str]) -> Q:
    """Whose code is one of these, in whatever case."""
    chosen = Q(pk__in=[])
    for word in words:
        chosen |= Q(code__iexact=word)
    return chosen


def _with_survivors(chosen: Q) -> QuerySet[Actor]:
    return Actor.objects.filter(chosen).select_related("survivor").order_by("pk")


def _single(found: Collection[Actor], word: str, *, missing: str) -> Actor:
    """Who stands for all those found. Raises UnknownError for none and SeveralError for several."""
    standing = {actor.survivor_id or actor.pk: actor.survivor or actor for actor in found}
    if not standing:
        raise UnknownError(missing)
    if len(standing) > 1:
        ids = [actor.public_id for actor in standing.values()]
        raise SeveralError(f"{word} may be any of several actors: ask by the id of one ({', '.join(ids)})", ids)
    return next(iter(standing.values()))
