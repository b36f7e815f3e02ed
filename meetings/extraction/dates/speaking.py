"""When quoted words were spoken: "tomorrow" in them counts from that day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from meetings.enums import DatePrecision
from meetings.extraction.dates.grammar import Found
from meetings.extraction.quotations import Quotation

SAYING = frozenset(
    "say tell add announce declare write tweet post ask warn insist stress note explain state reply argue claim"
    " comment respond read quote speak call describe promise pledge vow".split()
)
STEPS = 5


@dataclass(frozen=True, slots=True)
class Spoken:
    """The day on which a passage's quoted tokens were spoken."""

    day: date
    tokens: frozenset[int]

    def covers(self, token: int) -> bool:
        """Whether a token is among the quoted."""
        return token in self.tokens


def spoken_in(found: Iterable[Found], quotations: Iterable[Quotation]) -> Spoken | None:
    """The day that a passage's verb of saying tells, None where none does."""
    tokens = frozenset(i for q in quotations for i in range(q.first, q.last))
    for each in found:
        interval = each.interval
        is_day = interval.start == interval.end and interval.precision is DatePrecision.DAY
        if is_day and each.first not in tokens and _is_of_saying(each.hit.lexemes.doc[each.last - 1]):
            return Spoken(interval.start, tokens)
    return None


def _is_of_saying(token: Token) -> bool:
    """Whether the verb that governs a date is one of saying."""
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            return token.lemma_.lower() in SAYING
        if token.head.i == token.i:
            return False
        token = token.head
    return False
