"""What a rule of the date grammar is: a pattern over kinds of words, and a function that resolves what it matched."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from meetings.extraction.dates.calendars import Way
from meetings.extraction.dates.lexing import Lexemes
from meetings.extraction.dates.vocabulary import Kind
from meetings.extraction.tense import MOVING, Direction, direction
from meetings.extraction.types import Interval

KIND_NAME = re.compile(r"[A-Z]{2,}")
WAYS = {
    Direction.PAST: Way.BACK,
    Direction.PRESENT: Way.AHEAD,
    Direction.FUTURE: Way.AHEAD,
    Direction.PLANNED_PAST: Way.AHEAD,
}

# Pieces that several patterns share.
DAYNUM = "(?:NUMBER|NTH)"
MON = "(?:MONTH|SHORTMONTH)"
UPTO = "(?:TO|DASH|UNTIL)"
JOIN = "(?P<join>TO|DASH|UNTIL|AND|OR|SLASH)"
EDGE_OF = "(?P<deadline>BY|SIDE|UNTIL)? THE? (?P<share>EDGE) (?:OF|DASH)"
PART_OF = "(?P<share>PART) DASH? (?:IN|OF)?"
REL_YEAR = "OF? THE? (?P<years>LAST|NEXT|THIS) YEARS"
SOME_OR = "(?:(?:COUNT|NUMBER) (?:OR|TO|DASH))?"
HOW_MANY = f"{SOME_OR} (?P<n>ARTICLE|COUNT|NUMBER|ARTICLE COUNT OF?|COUNT OF)"


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule needs to know: the words, the day that relative words count from, the last day told before, and
    where a clause looks that does not tell itself. `latest` is what the passage told last, be it a month or a year;
    `told_of_past`: a present tense tells of the past here; `is_beside`: the last day was told in the same sentence."""

    lexemes: Lexemes
    base: date
    anchor: Interval | None
    lean: Way = Way.EITHER
    day_first: bool = True
    told_of_past: bool = False
    is_beside: bool = False
    latest: Interval | None = None

    def direction(self, i: int) -> Direction:
        """What the clause of a lexeme says itself."""
        told = direction(self.lexemes.token(i))
        return Direction.PAST if told is Direction.PRESENT and self.told_of_past else told

    def year_of(self, hit: "Hit") -> int | None:
        """The year that an expression tells: 2025, "last year", "the same year"."""
        if hit.has("year"):
            return hit.value("year")
        if not hit.has("years"):
            return None
        told = self.latest or self.anchor
        if hit.text("years") in ("same", "following", "previous") and told is not None:
            return told.start.year + hit.value("years")
        return self.base.year + hit.value("years")

    def way(self, i: int) -> Way:
        """Where the clause of a lexeme looks."""
        return WAYS.get(self.direction(i), self.lean)

    def way_to_date(self, i: int) -> Way:
        """Where to look for a day or month that stands in several years: what was planned may be on either side."""
        return Way.EITHER if self.direction(i) is Direction.PLANNED_PAST else self.way(i)


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern's match: the lexemes [start, end), and those that its groups name."""

    lexemes: Lexemes
    match: re.Match[str]

    @property
    def start(self) -> int:
        """The first lexeme."""
        return self.match.start("whole")

    @property
    def end(self) -> int:
        """The lexeme behind the last one."""
        return self.match.end("whole")

    @property
    def is_moved(self) -> bool:
        """Whether its two ends are where something was and where it went: "moved from Friday to Monday"."""
        opening = self.start if self.lexemes.text(self.start) == "from" else self.start - 1
        if self.lexemes.text(opening) != "from":
            return False
        return self.lexemes.token(opening).head.lemma_.lower() in MOVING

    def at(self, group: str) -> int:
        """The first lexeme of a group; -1 where it took no part."""
        return self.match.start(group) if group in self.match.re.groupindex else -1

    def has(self, group: str) -> bool:
        """Whether a group took part."""
        return self.at(group) >= 0

    def value(self, group: str) -> int:
        """The value of a group's first lexeme, of the next one for "a few"; 0 where it took no part."""
        at = self.at(group)
        if at < 0:
            return 0
        following = at + 1 < self.match.end(group) and self.lexemes.items[at + 1].word.kind is Kind.COUNT
        return self.lexemes.value(at + 1 if following else at)

    def kind(self, group: str) -> Kind | None:
        """The kind of a group's first lexeme."""
        at = self.at(group)
        return self.lexemes.items[at].word.kind if at >= 0 else None

    def text(self, group: str) -> str:
        """The lower-case text of a group's first lexeme; '' where it took no part."""
        at = self.at(group)
        return self.lexemes.text(at) if at >= 0 else ""


Resolver = Callable[[Context, Hit], Interval | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A family of expressions. One that is `bare` leans on its clause unless a year is told; one without a resolver
    marks words that look like a date and are none."""

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver | None
    bare: bool = False


def rule(name: str, pattern: str, resolve: Resolver | None, *, bare: bool = False) -> Rule:
    """A rule from a pattern in names of kinds: "THE? (?P<n>ORDINAL) QUARTER"."""
    letters = KIND_NAME.sub(lambda match: re.escape(Kind[match[0]]), pattern).replace(" ", "")
    # A look-ahead, so that a match is tried from every word on, those inside of another match too.
    return Rule(name, re.compile(f"(?=(?P<whole>{letters}))"), resolve, bare)
