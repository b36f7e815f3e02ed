"""An article made ready for the finders: passages of parsed text that know where they stand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from spacy.tokens import Doc, Token

from meetings.enums import Part
from meetings.extraction.types import Span


class PassageKind(StrEnum):
    """What a passage is, since its kind decides how its words are read."""

    HEADLINE = "headline"  # the article's title
    PROSE = "prose"
    HEADING = "heading"  # a line between paragraphs
    CAPTION = "caption"  # a picture's legend with its credit
    ITEM = "item"  # an entry of a list, diary or schedule
    STAMP = "stamp"  # a date or time alone on its line, which dates what follows it
    FURNITURE = "furniture"  # consent notices, sign-ups, credits, bylines, links: set aside


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading, caption or list item. Token numbers count in `doc`; `start` is the character of
    `part` at which `doc` begins."""

    index: int
    kind: PassageKind
    part: Part
    start: int
    doc: Doc

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens first to last, `last` excluded."""
        end = self.doc[last - 1]
        return Span(self.start + self.doc[first].idx, self.start + end.idx + len(end.text), self.part)

    def span_of(self, token: Token) -> Span:
        """The span of one token."""
        return self.span(token.i, token.i + 1)

    def sentence_span(self, token: Token) -> Span:
        """The span of the sentence that a token stands in, white space at its ends left out."""
        tokens = [t for t in token.sent if not t.is_space]
        return self.span(tokens[0].i, tokens[-1].i + 1)


@dataclass(frozen=True)  # no slots: what is worked out once is kept
class Reading:
    """An article as the finders see it. `published` is the day of publication where the publisher is;
    `country` (ISO 3166-1 alpha-2) is the publisher's, where known: it says whether 3/4 is in March or April."""

    text: str
    title: str
    published: date
    passages: tuple[Passage, ...]
    country: str | None = None

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """The passages that tell something: all but the furniture."""
        return tuple(p for p in self.passages if p.kind is not PassageKind.FURNITURE)
