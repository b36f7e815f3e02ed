"""The casts of the corpora's texts: they are parsed together, which is what makes hundreds of them quick."""

from collections.abc import Iterable, Mapping
from datetime import date

from meetings.enums import ActorKind
from meetings.extraction.actors import Cast, Entity, find_actors
from meetings.extraction.read import ArticleText, read_many

WEDNESDAY = date(2025, 3, 12)


def casts_of(texts: Iterable[str], *, are_titles: bool = False) -> Mapping[str, Cast]:
    """The cast of each text, or of each article that has nothing but this title."""
    whole = list(dict.fromkeys(texts))
    articles = (ArticleText("" if are_titles else t, WEDNESDAY, t if are_titles else "") for t in whole)
    return {text: find_actors(reading) for text, reading in zip(whole, read_many(articles), strict=True)}


def persons(cast: Cast) -> tuple[Entity, ...]:
    """The persons of a cast, in the order of their first mention."""
    return tuple(e for e in cast.entities if e.kind is ActorKind.PERSON)
