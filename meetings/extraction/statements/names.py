"""Whom the words of a speaker name, by the cast of the article."""

from dataclasses import dataclass

from spacy.tokens import Token

from meetings.enums import ActorKind
from meetings.extraction.actors import Cast, Mention, MentionKind
from meetings.extraction.reading import Passage
from meetings.extraction.statements.descriptions import SERVING, is_introduced
from meetings.extraction.types import Span

NAMED = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.PRONOUN, MentionKind.EPITHET))


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by full name, or by description without its article. `actor` is the place in the cast."""

    name: str
    span: Span
    actor: int | None
    person: bool


class Names:
    """Looks noun phrases up in the cast."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def mention(self, passage: Passage, head: Token) -> Mention | None:
        """The mention whose whole phrase has this head: the smallest, persons first."""
        inner = self.cast.at(passage.index, head.i)
        if is_introduced(head):
            return None
        if inner is not None and _names_one(inner) and not _modifies(head, inner) and not self._is_own(head, inner):
            return inner
        around = [
            m
            for m in self.cast.in_passage(passage.index)
            if m.outer_first <= head.i < m.outer_last and m.entity is not None and m.kind in NAMED and m is not inner
        ]
        return min(around, key=lambda m: (not self.is_person(m), m.outer_last - m.outer_first), default=None)

    def speaker(self, mention: Mention | None) -> Speaker | None:
        """The one whom a mention names, as a speaker."""
        if mention is None or mention.entity is None:
            return None
        entity = self.cast.entities[mention.entity]
        # The Kremlin is Russia's voice, and is called by its name.
        keeps_words = mention.kind in (MentionKind.METONYM, MentionKind.ORGANISATION)
        name = mention.text.removeprefix("The ").removeprefix("the ") if keeps_words else entity.name
        return Speaker(name, mention.span, mention.entity, entity.kind is ActorKind.PERSON)

    def is_person(self, mention: Mention) -> bool:
        """Whether a mention names a person."""
        return mention.entity is not None and self.cast.entities[mention.entity].kind is ActorKind.PERSON

    def _is_own(self, head: Token, office: Mention) -> bool:
        """'Lopes is to fly home, her secretary said': whoever has a secretary is not the secretary."""
        owner = next((child for child in head.lefts if child.dep_ == "poss" and child.pos_ == "PRON"), None)
        if owner is None or office.kind is not MentionKind.OFFICE:
            return False
        whose = self.cast.at(office.passage, owner.i)
        return head.lower_ in SERVING or (whose is not None and whose.entity == office.entity)


def _names_one(mention: Mention) -> bool:
    return mention.entity is not None and mention.kind is not MentionKind.DEMONYM


def _modifies(head: Token, mention: Mention) -> bool:
    """Whether a name only stands before the noun that speaks: 'Israel' in 'an Israel expert said'."""
    return head.dep_ == "compound" and head.head.i >= mention.last and head.head.pos_ == "NOUN"
