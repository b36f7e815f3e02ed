"""A passage's tokens as lexemes: words with a kind, and the string of kinds that patterns are matched on."""

import re
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from meetings.extraction.dates.vocabulary import DOUBTFUL_MONTHS, NAMES, WORDS, Kind, Word

NUMERIC = re.compile(r"\d{1,2}/\d{1,2}/(?:20|19)?\d\d|\d{1,2}([.-])\d{1,2}\1(?:20|19)\d\d")
# What a token with digits may be cut into: 12–14, 30, 9th, May-2, mid-2025. Letters that stick to digits are kept.
PIECES = re.compile(r"[^\W_]+|[-–—‑−/]")
NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
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

    def after(self, i: int) -> Token | None:
        """The token at a lexeme's place, None behind the last one."""
        return self.token(i) if i < len(self.items) else None


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
    lower = text.lower()
    known = WORDS.get(lower)
    if known is not None:
        return _in_place(known, token)
    if text[:1].isupper() and (name := NAMES.get(lower)) is not None:
        return OTHER if _is_no_month(token, lower) else name
    return OTHER


def _in_place(known: Word, token: Token) -> Word:
    """A word as what it is in its sentence: 'fall' the verb is no season."""
    return OTHER if known.kind is Kind.SEASON and token.tag_ not in ("NN", "NNP", "") else known


def _is_no_month(token: Token, lower: str) -> bool:
    if lower not in DOUBTFUL_MONTHS:
        return False
    return token.tag_ in ("MD", "VB", "VBD", "VBP", "VBZ") or token.ent_type_ in ("PERSON", "ORG")


def _with_digits(i: int, text: str) -> list[Lexeme]:
    """A number, or a token that numbers stand in. Whatever is more than numbers, dates' words and dashes is no date."""
    if len(text) > LONGEST_MIXED:
        return [Lexeme(i, text, OTHER)]
    if NUMERIC.fullmatch(text):
        return [Lexeme(i, text, Word(Kind.NUMERIC))]
    pieces = PIECES.findall(text)
    if len("".join(pieces)) == len(text):
        words = [_piece(piece) for piece in pieces]
        if OTHER not in words:
            return [Lexeme(i, piece, word) for piece, word in zip(pieces, words, strict=True)]
    return [Lexeme(i, text, OTHER)]


def _piece(text: str) -> Word:
    if text.isdigit() and text.isascii():
        return _number(text)
    lower = text.lower()
    if match := NTH.fullmatch(lower):
        number = int(match[1])
        return Word(Kind.NTH, number) if 1 <= number <= 31 else OTHER
    return WORDS.get(lower) or (NAMES.get(lower, OTHER) if text[:1].isupper() else OTHER)


def _number(text: str) -> Word:
    if len(text) > 4:
        return OTHER
    number = int(text)
    if 1 <= number <= 31 and len(text) <= 2:
        return Word(Kind.NUMBER, number)
    if 1900 <= number < 2100:
        return Word(Kind.YEAR, number)
    return Word(Kind.COUNT, number) if 0 < number <= 999 and len(text) <= 3 else OTHER
