"""An event put off to another day: what was set keeps its day, and what is now set is an event of its own."""

from dataclasses import replace

from spacy.tokens import Token

from meetings.enums import Status
from meetings.extraction.dates import DateMention, Dates
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.clause import clause_of, is_behind, particle_of
from meetings.extraction.meetings.status_words import PARTICLES_POSTPONE, POSTPONING
from meetings.extraction.meetings.syntax import is_verb
from meetings.extraction.types import Interval

# "Moved to Friday", "brought forward to Friday": no delay, but another day all the same.
MOVING = frozenset("move shift bring switch".split())
TOWARDS = frozenset(("to", "until", "till", "for"))
STEPS = 6  # up the tree from a day to the verb that moves the event to it


def new_day(trigger: Trigger, dates: Dates) -> DateMention | None:
    """The day that an event is put off to: 'postponed until March 20', 'moved from Monday to Friday'."""
    clause = clause_of(trigger)
    verb = next((v for v in clause.words if _moves(v) and not is_behind(v, clause)), None)
    if verb is None:
        return None
    told = dates.in_passage(trigger.passage.index)
    return next((day for day in told if day.first > verb.i and _leads_to(day, verb)), None)


def _moves(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in MOVING and verb.tag_ in ("VBN", "VBD", "VBG"):
        return any(c.lower_ in TOWARDS for c in verb.children) or any(c.lower_ == "forward" for c in verb.children)
    return lemma in POSTPONING or particle_of(verb) in PARTICLES_POSTPONE


def _leads_to(day: DateMention, verb: Token) -> bool:
    """Whether it is to this day that the verb moves what it moves, and not the day on which it is told or done."""
    doc = verb.doc
    before = doc[day.first - 1].lower_ if doc[day.first].lower_ not in TOWARDS else doc[day.first].lower_
    if before not in TOWARDS:
        return False
    token = doc[day.last - 1]
    for _ in range(STEPS):
        if token.i == verb.i or is_verb(token):
            return token.i == verb.i
        token = token.head
    return False


def moved(candidate: Candidate, day: DateMention) -> list[Candidate]:
    """The event that was set, put off, and the one that is now set for a day."""
    candidate.status = Status.POSTPONED
    if candidate.interval is not None and candidate.date_span == day.span:
        candidate.interval = candidate.date_words = candidate.date_span = None
        candidate.date_is_own = False
    interval = day.interval
    if ":until" in day.rule or day.rule.startswith("until"):
        interval = Interval(interval.end, interval.end)
    later = replace(
        candidate,
        status=Status.PLANNED,
        interval=interval,
        date_words=day.text,
        date_span=day.span,
        date_is_own=True,
        is_gone=False,
        replaces=candidate,
        is_echo=False,
        is_series=candidate.is_echo or candidate.is_series,
        clock=None,
        zone=None,
        clock_span=None,
        seats=[replace(s) for s in candidate.seats],
        unnamed=list(candidate.unnamed),
        evidence=list(candidate.evidence),
        rules=[candidate.rules[0], "status:moved", "date:moved"],
    )
    return [candidate, later]
