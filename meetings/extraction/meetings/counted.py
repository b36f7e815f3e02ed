"""Days that are counted from another event: 'came a day after he met X', 'two days before a summit of the EU'."""

from datetime import timedelta

from spacy.tokens import Token

from meetings.enums import DatePrecision
from meetings.extraction.dates import DateMention
from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.types import Interval

NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {"a": 1}
UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
SIDES = {"after": -1, "following": -1, "before": 1}
STEPS = 3  # from a noun up to the word that counts: "after a round of talks"


def counted_day(trigger: Trigger, days: tuple[DateMention, ...], before: list[Interval]) -> Interval | None:
    """The day of an event that is counted from another: from the day that the rest of its sentence tells, else from the
    last of those told before. None where it is not counted, or has a day of its own."""
    told = distance_of(trigger)
    if told is None:
        return None
    word, distance = told
    own = {t.i for t in word.subtree} | {t.i for t in trigger.token.subtree}
    here = [d for d in days if word.sent.start <= d.first < word.sent.end]
    if any(d.first in own and d.interval.start == d.interval.end for d in here):
        return None  # "a day after he met X on Monday"
    free = [d for d in here if d.first not in own]
    known = [d.interval for d in free if d.last <= word.i - 2 or d.first > max(own)] or before
    known = known or [d.interval for d in days if d.last <= word.sent.start][-1:]  # that of the dateline
    if not known or known[-1].precision is not DatePrecision.DAY or known[-1].start != known[-1].end:
        return None
    day = known[-1].start + distance
    return Interval(day, day)


def ends_later(trigger: Trigger) -> bool:
    """Whether the sentence of an event ends with a 'later' of its own: 'Is due to meet X in Tallinn later.'"""
    last = next((t for t in reversed(trigger.token.sent) if t.is_alpha), None)
    if last is None or last.lower_ != "later" or last.i == 0 or last.nbor(-1).is_digit:
        return False
    return not {trigger.token, trigger.predicate}.isdisjoint(last.ancestors)


def is_apart(trigger: Trigger) -> bool:
    """'It came two days after he spoke to X': another day, whichever."""
    verb = trigger.predicate or trigger.token
    return any(t.dep_ == "mark" and t.lower_ in ("after", "before", "since", "until") for t in verb.lefts)


def distance_of(trigger: Trigger) -> tuple[Token, timedelta] | None:
    """The word of counting and how far the event lies from what the rest of its sentence tells, where it is counted in
    days or weeks."""
    word = _side_of(trigger)
    if word is None or word.i < word.sent.start + 2:
        return None
    unit = UNITS.get(word.nbor(-1).lower_)
    number = NUMBERS.get(word.nbor(-2).lower_)
    return (word, timedelta(days=SIDES[word.lower_] * unit * number)) if unit and number else None


def _side_of(trigger: Trigger) -> Token | None:
    """The 'after' or 'before' that an event stands behind: of its clause, or of its noun."""
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    mark = next((t for t in verb.lefts if t.dep_ in ("mark", "prep", "advmod") and t.lower_ in SIDES), None)
    if mark is not None:
        return mark
    if verb.dep_ == "pcomp" and verb.head.lower_ in SIDES:
        return verb.head  # "a day after meeting X"
    token = trigger.token
    for _ in range(STEPS):
        if token.dep_ != "pobj":
            return None
        if token.head.lower_ in SIDES:
            return token.head
        if token.head.lower_ != "of":
            return None
        token = token.head.head
    return None
