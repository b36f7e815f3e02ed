"""A passage's tokens as lexemes: words with a kind, and the string of kinds that patterns are matched on."""

import re
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from meetings.extraction.dates.vocabulary import DOUBTFUL_MONTHS, NAMES, WORDS, Kind, Word
from meetings.extraction.dates.zones import ZONES

NUMERIC = re.compile(r"\d{1,2}([/.])\d{1,2}\1(?:20|19)?\d\d")
CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?P<mark>[:.h])(?P<minute>[0-5]\d)")
PIECES = re.compile(r"\d{1,2}[:.h][0-5]\d(?!\d)|\d+(?:st|nd|rd|th)(?![a-z])|\d+|[^\W\d_.]+\.?(?:[^\W\d_]\.)*|[^\w\s]", re.IGNORECASE)
LONGEST_MIXED = 30  # characters of a token with digits that is looked into
OTHER = Word(Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word of a date, or part of a token such as 12–14: `token` is the token's place in the document."""

    token: int
    text: str
    word: Word


@dataclass(frozen=True)
class Lexemes:
    """A passage as lexemes: `kinds` has one letter for each."""

    doc: Doc
    items: tuple[Lexeme, ...]

    @cached_property
    def kinds(self) -> str:
        """The letters of all kinds, in order."""
        return "".join(item.word.kind for item in self.items)

    def value(self, i: int) -> int:
        """The value of a lexeme."""
        return self.items[i].word.value

    def text(self, i: int) -> str:
        """The lower-case text of a lexeme; '' outside of the passage."""
        return self.items[i].text.lower() if 0 <= i < len(self.items) else ""

    def token(self, i: int) -> Token:
        """The token that a lexeme is, or is part of."""
        return self.doc[self.items[i].token]


def lex(doc: Doc) -> Lexemes:
    """The lexemes of a document, every token at least one."""
    items: list[Lexeme] = []
    for token in doc:
        text = token.text
        if any(c.isdigit() for c in text):
            items += _with_digits(token.i, text)
        else:
            items.append(Lexeme(token.i, text, _word(token, text)))
    return Lexemes(doc, tuple(items))


def _word(token: Token, text: str) -> Word:
    known = WORDS.get(text.lower())
    if known is not None:
        return _in_place(known, token)
    if text[:1].isupper():
        if (name := NAMES.get(text.lower())) is not None:
            return OTHER if _is_no_month(token, text.lower()) else name
        if text in ZONES:
            return Word(Kind.ZONE)
    return OTHER


def _in_place(known: Word, token: Token) -> Word:
    """A word as what it is in its sentence: 'fall' the verb is no season, 'a second time' no rank."""
    if known.kind is Kind.SEASON and token.tag_ not in ("NN", "NNP"):
        return OTHER
    return known


def _is_no_month(token: Token, lower: str) -> bool:
    if lower not in DOUBTFUL_MONTHS:
        return False
    return token.tag_ == "MD" or token.ent_type_ == "PERSON"


def _with_digits(i: int, text: str) -> list[Lexeme]:
    if text.isdigit():
        return [Lexeme(i, text, _number(text))]
    if len(text) > LONGEST_MIXED:
        return [Lexeme(i, text, OTHER)]
    if NUMERIC.fullmatch(text):
        return [Lexeme(i, text, Word(Kind.NUMERIC))]
    return [Lexeme(i, piece, _piece(piece)) for piece in PIECES.findall(text)] or [Lexeme(i, text, OTHER)]


def _piece(text: str) -> Word:
    if text.isdigit():
        return _number(text)
    if match := CLOCK.fullmatch(text):
        return Word(Kind.CLOCK, int(match["hour"]) * 60 + int(match["minute"]))
    if text[0].isdigit():
        number = int(text[:-2])
        return Word(Kind.NTH, number) if 1 <= number <= 31 else Word(Kind.COUNT, number)
    lower = text.lower()
    if text in ZONES:
        return Word(Kind.ZONE)
    return WORDS.get(lower) or (NAMES.get(lower, OTHER) if text[:1].isupper() else OTHER)


def _number(text: str) -> Word:
    number = int(text) if len(text) <= 4 else 0
    if 1 <= number <= 31 and len(text) <= 2:
        return Word(Kind.NUMBER, number)
    if len(text) == 4:
        if 1900 <= number < 2100:
            return Word(Kind.YEAR, number)
        if number % 100 < 60 and number < 2400:
            return Word(Kind.MILITARY, number // 100 * 60 + number % 100)
    return Word(Kind.COUNT, number) if 0 < number <= 999 else OTHER
