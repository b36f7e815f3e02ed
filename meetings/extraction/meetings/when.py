"""Which of a sentence's dates and times belong to an event."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from meetings.enums import DatePrecision
from meetings.extraction.dates import ClockMention, DateMention, Dates
from meetings.extraction.meetings.candidates import Trigger, of_sentence
from meetings.extraction.meetings.lexicon import EVENTIVE, LIGHT_PARTICIPANT
from meetings.extraction.meetings.status_words import TAKING_PLACE
from meetings.extraction.meetings.syntax import (
    CLAUSAL,
    chain,
    governing_verb,
    is_beside,
    is_on_sidelines,
    is_verb,
    measured,
)
from meetings.extraction.reading import Passage, PassageKind
from meetings.extraction.tense import is_calling_off
from meetings.extraction.types import Interval

REPORTING = frozenset(
    "say tell announce report confirm write add note state declare reveal disclose warn stress claim deny reply".split()
)
# What else news dates: not the event, unless it says "on".
OCCASIONS = frozenset(
    "appointment post election re-election victory defeat inauguration coup attack strike death earthquake invasion"
    " assassination resignation ceasefire truce referendum announcement launch accident crash clash collision killing"
    " ambush blast explosion raid massacre takeover mutiny putsch uprising".split()
)
STATEMENTS = frozenset("statement release communique report post tweet interview ministry office presidency".split())
CITING = frozenset("confirm cite quote echo repeat follow contradict deny reject answer issue publish".split())
SETTLING = frozenset("agree plan decide pledge vow promise undertake intend hope hop expect resolve".split())
MODIFYING = frozenset(("compound", "nmod", "amod", "nummod", "npadvmod", "poss"))
APART = 20  # from here on nothing in the grammar joins a date to an event
NEARER = 1.0  # steps by which another event must stand nearer to a date to own it
OPENING = 3  # tokens within which a date opens its sentence


Scored = tuple[float, int, DateMention]


@dataclass(frozen=True, slots=True)
class When:
    """The day and the time chosen for an event, either of which may be missing, and the rule that chose the day."""

    day: DateMention | None
    clock: ClockMention | None
    rule: str


def choose_when(trigger: Trigger, rivals: list[Trigger], dates: Dates, *, without: DateMention | None = None) -> When:
    """The date of the trigger's own clause; else the one that opens its sentence; else the passage's stamp.

    `rivals` are the other triggers of the passage: a date that stands nearer to one of them, in its clause, is its.
    `without` is a day that is known to be another's."""
    passage = trigger.passage
    sentence = trigger.token.sent
    rivals = of_sentence(rivals, sentence)
    days = [d for d in dates.in_passage(passage.index) if sentence.start <= d.first < sentence.end]
    days = [d for d in days if d is not without and not _is_background(d, trigger) and not _is_aside(d, trigger)]
    scored = [(_distance(trigger, d, rivals), d.first, d) for d in days if not _is_other(d, trigger)]
    clock = _clock(trigger, rivals, dates)
    free = [s for s in scored if not _belongs_elsewhere(s[2], s[0], trigger, rivals)]
    mine = min((s for s in free if s[0] < APART), default=None)
    shared = min((s for s in scored if _is_shared(s[2], trigger, rivals)), default=None)
    mine = _finer(mine, free, trigger)
    loose = min(free, default=None)
    stamp = dates.stamp_for(passage.index)
    for found, rule in ((mine, "date:clause"), (shared, "date:shared"), (loose, "date:clause")):
        if found is not None:
            return When(_up_to(found[2], stamp, passage), clock, rule)
    leading = _leading(passage, dates)
    if leading is not None:
        return When(leading, clock, "date:leading")
    if stamp is not None:
        return When(stamp, clock, "date:stamp")
    return When(None, clock, "date:none")


def _up_to(day: DateMention, stamp: DateMention | None, passage: Passage) -> DateMention:
    """A diary's '(to May 6)' tells the last day of what begins, or goes on, on the day that it stands under."""
    before = passage.doc[max(day.first - 2, 0) : day.first].text.lower()
    if stamp is None or before not in ("(to", "( to") or stamp.interval.start > day.interval.end:
        return day
    return replace(day, interval=Interval(stamp.interval.start, day.interval.end))


def _finer(mine: Scored | None, free: list[Scored], trigger: Trigger) -> Scored | None:
    """'This year's summit, which is being held from 11 to 13 June', 'talks next week, which will be held on Thursday':
    the days rather than the year or the week."""
    if mine is None or mine[2].interval.precision is DatePrecision.DAY or not trigger.is_noun:
        return mine
    below = {t.i for t in trigger.token.subtree} | {t.i for t in _head(mine[2], trigger).subtree}
    days = [s for s in free if s[2].interval.precision is DatePrecision.DAY and s[2].first in below]
    return min(days, default=mine)


def _belongs_elsewhere(day: DateMention, distance: float, trigger: Trigger, rivals: list[Trigger]) -> bool:
    """Whether another event of the sentence stands nearer to a date."""
    least = min(distance - NEARER, APART)
    return any(_distance(rival, day, rivals) < least for rival in _others(trigger, rivals))


def _is_shared(day: DateMention, trigger: Trigger, rivals: list[Trigger]) -> bool:
    """A date that opens the sentence dates all of it, and one of two joined verbs dates both: 'visited Tehran on
    Monday and held talks with X'."""
    if day.first - trigger.token.sent.start <= OPENING:
        return True
    if is_beside(trigger.token) or _is_of_gathering(day, trigger, rivals):
        return True
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    if verb.dep_ != "conj":
        return False
    joined = {rival.token.i for rival in _others(trigger, rivals)}
    joined |= {rival.predicate.i for rival in _others(trigger, rivals) if rival.predicate is not None}
    return verb.head.i in joined


def _is_of_gathering(day: DateMention, trigger: Trigger, rivals: list[Trigger]) -> bool:
    """'Met X on the sidelines of the summit on Monday': the one day of what it is beside."""
    others = _others(trigger, rivals)
    beside = is_on_sidelines(trigger.token) and bool(others) and all(is_beside(rival.token) for rival in others)
    return beside and day.interval.precision is DatePrecision.DAY and day.interval.start == day.interval.end


def _others(trigger: Trigger, rivals: list[Trigger]) -> list[Trigger]:
    return [r for r in rivals if r is not trigger and not r.is_addition and not _same_event(trigger, r)]


def is_close(trigger: Trigger, day: DateMention) -> bool:
    """Whether a date hangs on the event itself, by a preposition at most: not 'the talks dwelt on a loan due in
    June'."""
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    for step in _head(day, trigger).ancestors:
        if step.i in mine:
            return True
        if step.pos_ != "ADP":
            return False
    return False


def _is_background(day: DateMention, trigger: Trigger) -> bool:
    """'Held since 2015', 'over the past year': a stretch up to now, in which only what goes on takes place."""
    if not (_is_since(day, trigger) or day.rule == "period:coming"):
        return False
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    goes_on = verb.tag_ == "VBG" or verb.lemma_ == "be"
    if day.rule == "period:coming":
        goes_on = goes_on or verb.lemma_.lower() in TAKING_PLACE or any(t.lower_ == "will" for t in verb.lefts)
    return not goes_on and day.interval.start < day.interval.end


def _is_aside(day: DateMention, trigger: Trigger) -> bool:
    """'In Vietnam, which last year marked 35 years of ties': a stretch that a relative clause tells of something
    else."""
    if day.interval.precision is DatePrecision.DAY:
        return False
    verb = governing_verb(_head(day, trigger))
    if verb is None or verb.dep_ != "relcl" or verb.tag_ not in ("VBD", "VBZ", "VBN"):
        return False
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    return verb.i not in mine and not any(a.i == verb.i for a in trigger.token.ancestors)


def _is_since(day: DateMention, trigger: Trigger) -> bool:
    before = trigger.passage.doc[max(day.first - 2, 0) : day.first]
    return day.rule.startswith("since") or ":since" in day.rule or any(t.lower_ == "since" for t in before)


def _leading(passage: Passage, dates: Dates) -> DateMention | None:
    """The day that opens an entry of a list and holds for all of it: '- Tuesday: …'."""
    for day in dates.in_passage(passage.index):
        if day.first > 2:
            return None
        if day.last < len(passage.doc) and passage.doc[day.last].text in (":", "–", "—", "-"):
            return day
    return None


def _clock(trigger: Trigger, rivals: list[Trigger], dates: Dates) -> ClockMention | None:
    sentence = trigger.token.sent
    clocks = [c for c in dates.clocks_in(trigger.passage.index) if sentence.start <= c.first < sentence.end]
    if not clocks:
        told = dates.clocks_in(trigger.passage.index)
        leading = [c for c in told if c.first <= 1]
        if not leading and len(told) == 1 and trigger.passage.kind is PassageKind.ITEM:
            return told[0]  # "They will then face the press - 0900 GMT.": the time of the whole entry
        return leading[0] if leading else None
    near = min(clocks, key=lambda c: abs(c.first - trigger.token.i))
    for rival in rivals:
        if abs(near.first - rival.token.i) < abs(near.first - trigger.token.i) and not _same_event(trigger, rival):
            return None
    return near


def _same_event(trigger: Trigger, rival: Trigger) -> bool:
    return rival.predicate is not None and rival.predicate is trigger.predicate


def _head(day: DateMention, trigger: Trigger) -> Token:
    """The date's own head: its token whose governor stands outside of it."""
    for token in trigger.passage.doc[day.first : day.last]:
        if not day.first <= token.head.i < day.last or token.head.i == token.i:
            return token
    return trigger.passage.doc[day.first]


def _is_other(day: DateMention, trigger: Trigger) -> bool:
    """Whether the date dates something else: a deal, a war, or when somebody said so."""
    head = _head(day, trigger)
    if _dates_another(day, head, trigger):
        return True
    verb = governing_verb(head)
    if verb is not None and (_is_of_other_noun(verb, trigger) or _is_of_what_is_agreed(verb, trigger)):
        return True
    if verb is not None and (_is_of_beginning(verb, trigger) or _is_of_calling_off(verb, day)):
        return True
    if verb is None or verb.lemma_.lower() not in REPORTING:
        return False
    mine = chain(trigger.predicate if trigger.predicate is not None else trigger.token)
    if verb in mine:
        return False
    # "said on Tuesday that X will meet Y": the day of saying, where the event's clause hangs below the saying
    return any(a.i == verb.i for a in trigger.token.ancestors)


def _is_of_calling_off(verb: Token, day: DateMention) -> bool:
    """'On Monday, Poland called off talks with Belarus': when that was done, and not when they were to be."""
    is_active = verb.tag_ == "VBD" and any(t.dep_ == "nsubj" for t in verb.lefts)
    return is_active and day.first < verb.i and is_calling_off(verb)


def _dates_another(day: DateMention, head: Token, trigger: Trigger) -> bool:
    """'Following the Feb 1 coup', 'on his appointment last week', 'according to a statement on Monday'."""
    doc = trigger.passage.doc
    behind = [t for t in doc[day.last : day.last + 3] if t.dep_ not in ("punct", "case")]
    occasion = head.head if head.dep_ in MODIFYING and head.head.lemma_.lower() in OCCASIONS else None
    if occasion is not None and (occasion in behind or trigger.token.i < occasion.i < day.first):
        return True
    before = doc[day.first - 1] if day.first else head
    if before.lower_ == "before" and before.pos_ in ("ADP", "SCONJ") and before.i > trigger.token.i:
        return day.interval.precision is DatePrecision.DAY  # "will take place before Saturday": not on it
    if before.lemma_.lower() in OCCASIONS and before.pos_ == "NOUN" and before.i > trigger.token.i:
        return True
    said = head.head if head.dep_ == "pobj" else head
    if said.head.lemma_.lower() not in STATEMENTS:
        return False
    # "confirming a statement on Monday by X"
    cited = said.head.dep_ == "dobj" and said.head.head.lemma_.lower() in CITING
    return cited or any(t.lower_ == "according" for t in said.head.ancestors)


def _is_of_other_noun(verb: Token, trigger: Trigger) -> bool:
    """'The call came after a deal reached in mid-May': when something else was done, told behind its noun."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_.lower() in EVENTIVE | LIGHT_PARTICIPANT:
        return False
    below = {t.i for t in verb.subtree}
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    return below.isdisjoint(mine) and verb.head.i not in mine


def _is_of_what_is_agreed(verb: Token, trigger: Trigger) -> bool:
    """'They spoke and agreed to discuss it in Manila at the weekend': when they will."""
    if verb.tag_ != "VB" or verb.dep_ != "xcomp" or verb.head.lemma_.lower() not in SETTLING:
        return False
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    below = {t.i for t in verb.subtree}
    return below.isdisjoint(mine) and verb.i not in {t.i for i in mine for t in trigger.passage.doc[i].children}


def _is_of_beginning(verb: Token, trigger: Trigger) -> bool:
    """'The most meetings since the war began four years ago': when that was."""
    if verb.dep_ != "advcl" or not any(t.lower_ == "since" for t in verb.lefts):
        return False
    return not any(a.i == verb.i for a in (trigger.token, *trigger.token.ancestors))


def _distance(trigger: Trigger, day: DateMention, rivals: list[Trigger]) -> float:
    """How far a date stands from the trigger: steps of grammar first, words second."""
    head = _head(day, trigger)
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    others = {
        i
        for r in rivals
        if not _same_event(trigger, r) and r.token.i not in mine
        for i in ([r.token.i] + ([r.predicate.i] if r.predicate is not None and r.predicate.i not in mine else []))
    }
    mine.add(measured(trigger.token).i)  # "a round of talks last month", on which the parser hangs the day
    words = min(abs(day.first - i) for i in mine) + min(abs(day.last - 1 - i) for i in mine)
    between = _between(day, trigger, others)
    if _opens_clause(head, mine):
        return words * 0.05 + between
    steps = 0
    for step in [head, *head.ancestors]:
        if step.i in mine:
            return steps + words * 0.05 + between
        if step.i in others:
            # another event's own date, unless it opens the sentence or nothing else dates this one
            return 40 + steps + words * 0.5 + between
        if is_verb(step) and step.dep_ in CLAUSAL:
            steps += 3
        steps += 1
    return 20 + words * 0.4 + between * 2


def _opens_clause(day: Token, mine: set[int]) -> bool:
    """'And the following day she meets X', read as 'the day that she meets X'; not 'on Monday, where she …'."""
    clauses = [t for t in day.rights if t.dep_ == "relcl" and t.i in mine]
    return bool(clauses) and not any(t.tag_ in ("WRB", "WDT", "WP") for clause in clauses for t in clause.lefts)


def _between(day: DateMention, trigger: Trigger, others: set[int]) -> float:
    low, high = sorted((day.first, trigger.token.i))
    return 8.0 * sum(low < i < high for i in others)
