"""The grammar: all rules, and which of their matches in a passage stand.

Of the rules that begin at a word the longest stands, on a
tie the one listed first; one that resolves to nothing gives way to the next."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from meetings.enums import DatePrecision
from meetings.extraction.dates.day_ranges import DAY_RANGES
from meetings.extraction.dates.days import DAYS
from meetings.extraction.dates.feasts import FEASTS
from meetings.extraction.dates.lexing import Lexemes
from meetings.extraction.dates.months import MONTHS
from meetings.extraction.dates.near_days import NEAR_DAYS
from meetings.extraction.dates.periods import PERIODS
from meetings.extraction.dates.relative import RELATIVE
from meetings.extraction.dates.rules import Context, Hit, Rule
from meetings.extraction.dates.vocabulary import Kind
from meetings.extraction.dates.weekdays import WEEKDAYS
from meetings.extraction.dates.years import YEARS
from meetings.extraction.types import Interval

RULES: tuple[Rule, ...] = (
    *DAY_RANGES,
    *NEAR_DAYS,
    *DAYS,
    *FEASTS,
    *WEEKDAYS,
    *RELATIVE,
    *PERIODS,
    *MONTHS,
    *YEARS,
)

CORES = (
    Kind.WEEKDAY, Kind.MONTH, Kind.SHORTMONTH, Kind.NTH, Kind.YEAR, Kind.NUMERIC, Kind.QUARTERNAME, Kind.DAYS,
    Kind.WEEKS, Kind.WEEKEND, Kind.FORTNIGHT, Kind.MONTHS, Kind.YEARS, Kind.QUARTER, Kind.HALF, Kind.SEASON,
    Kind.TODAY, Kind.DAYPART, Kind.EVE, Kind.HOURS,
)  # fmt: skip
# No date does without one of these: most passages without them are passed over.
CORE = re.compile("[" + "".join(CORES) + "]")


@dataclass(frozen=True, slots=True)
class Found:
    """A date at the lexemes of its hit, the rule that read it, and whether it leans on its clause."""

    rule: Rule
    hit: Hit
    interval: Interval

    @property
    def bare(self) -> bool:
        """Whether the clause decided: no year and no relation is told."""
        return self.rule.bare and not self.hit.has("year")

    @property
    def is_day(self) -> bool:
        """Whether days are told rather than some time within a period."""
        return self.interval.precision is DatePrecision.DAY

    @property
    def first(self) -> int:
        """The first token."""
        return self.hit.lexemes.items[self.hit.start].token

    @property
    def last(self) -> int:
        """The token behind the last one."""
        return self.hit.lexemes.items[self.hit.end - 1].token + 1


ContextAt = Callable[[int, list[Found]], Context]


def dates_in(lexemes: Lexemes, context_at: ContextAt) -> list[Found]:
    """The dates of a passage in order. `context_at` gives the context at a lexeme, where these were told before it."""
    told: list[Found] = []
    end = 0
    for rule, hit in candidates(lexemes):
        if hit.start < end:
            continue
        if rule.resolve is None:
            end = hit.end
            continue
        interval = _resolved(rule, context_at(hit.start, told), hit)
        if interval is not None:
            end = _token_end(lexemes, hit.end)
            told.append(Found(rule, hit, interval))
    return told


def _token_end(lexemes: Lexemes, end: int) -> int:
    """Where the token ends that a match ends in, so that 12–14 is not shared by two dates."""
    items = lexemes.items
    while end < len(items) and items[end].token == items[end - 1].token:
        end += 1
    return end


def candidates(lexemes: Lexemes) -> list[tuple[Rule, Hit]]:
    """All matches of all rules: by where they begin, the longest first."""
    kinds = lexemes.kinds
    if CORE.search(kinds) is None:
        return []
    found = [
        (match.start(), -match.end("whole"), order, rule, Hit(lexemes, match))
        for order, rule in enumerate(RULES)
        for match in rule.pattern.finditer(kinds)
    ]
    return [(rule, hit) for *_, rule, hit in sorted(found, key=lambda row: row[:3])]


def _resolved(rule: Rule, context: Context, hit: Hit) -> Interval | None:
    """What a rule makes of its match; None for days that no calendar has, such as the 31st of June or of year 0."""
    try:
        return rule.resolve(context, hit) if rule.resolve else None
    except (ValueError, OverflowError):
        return None
