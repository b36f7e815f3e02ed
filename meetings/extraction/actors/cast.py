"""The result: who is named in an article, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from meetings.enums import ActorKind
from meetings.extraction.types import ExtractedActor, Span


class MentionKind(StrEnum):
    """In what manner the text speaks of somebody."""

    NAME = "name"  # two words of a name or more
    SURNAME = "surname"  # one word of it
    OFFICE = "office"  # "the prime minister", "Turkey's top diplomat"
    PRONOUN = "pronoun"
    COUNTRY = "country"
    DEMONYM = "demonym"  # the adjective of "US officials", "Turkish ships"
    METONYM = "metonym"  # "the Kremlin"; a capital that acts
    ORGANISATION = "organisation"
    EPITHET = "epithet"  # "the bloc"
    ROLE_GROUP = "role_group"  # "defence ministers", "counterparts from France", "the Turkish delegation"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody is spoken of.

    Tokens [first, last) are the core ("Keir Starmer"), [outer_first, outer_last) the whole phrase with title, office
    and appositive. `entity` counts in Cast.entities, and is None where the text leaves open who it is. `countries`
    holds the codes of those for whom an unnamed office or group acts; `level` its level of office."""

    passage: int
    first: int
    last: int
    outer_first: int
    outer_last: int
    kind: MentionKind
    entity: int | None
    text: str
    span: Span
    countries: tuple[str, ...] = ()
    level: str | None = None
    is_author: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, country, organisation or group. `party` is the code of whom a person speaks for; `gender` is 'm'
    or 'f' where titles and pronouns tell it; `is_author` marks those who write, photograph or comment, and never
    take part."""

    index: int
    kind: ActorKind
    name: str
    names: tuple[str, ...] = ()
    code: str | None = None
    party: str | None = None
    position: str | None = None
    level: str | None = None
    gender: str | None = None
    is_author: bool = False


class Cast:
    """All entities in the order of their first mention, and their mentions in the order of the text."""

    def __init__(self, entities: Iterable[Entity], mentions: Iterable[Mention]) -> None:
        self.entities = tuple(entities)
        self.mentions = tuple(sorted(mentions, key=lambda m: (m.passage, m.first, -m.last)))
        by_passage: dict[int, list[Mention]] = {}
        self._cores: dict[tuple[int, int], Mention] = {}
        for mention in self.mentions:
            by_passage.setdefault(mention.passage, []).append(mention)
            for i in range(mention.first, mention.last):
                inner = self._cores.get((mention.passage, i))
                if inner is None or mention.last - mention.first < inner.last - inner.first:
                    self._cores[mention.passage, i] = mention
        self._by_passage = {index: tuple(held) for index, held in by_passage.items()}

    def in_passage(self, index: int) -> tuple[Mention, ...]:
        """The mentions of one passage, in the order of the text."""
        return self._by_passage.get(index, ())

    def at(self, passage: int, token: int) -> Mention | None:
        """The innermost mention whose core covers a token."""
        return self._cores.get((passage, token))

    def extracted(self) -> tuple[ExtractedActor, ...]:
        """The entities as results, in the same order."""
        spans: dict[int, list[Span]] = {}
        for mention in self.mentions:
            if mention.entity is not None:
                spans.setdefault(mention.entity, []).append(mention.span)
        return tuple(
            ExtractedActor(e.name, e.kind, e.names, e.code, e.party, e.position, tuple(spans.get(e.index, ())))
            for e in self.entities
        )
