"""Who takes part in an encounter that a verb tells of."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from meetings.enums import ActorKind, EventKind, Role
from meetings.extraction.actors import Mention, MentionKind
from meetings.extraction.meetings.anaphora import means_those_before
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.frames import frame_of, guest_of
from meetings.extraction.meetings.lexicon import NOUNS, VIRTUAL_WORDS, Side, VerbFrame
from meetings.extraction.meetings.syntax import agents, is_passive, objects, phrase, prepositional, subjects
from meetings.extraction.meetings.table import Table

TALKING_OVER = frozenset(("discuss", "negotiate", "review"))
REACH = 12  # tokens behind a verb in which its partner is looked for past the parse
TITULAR = frozenset(("PROPN", "ADJ", "DET", "NOUN", "ADP", "CCONJ", "PART"))
TRANSIT = frozenset({"flight", "connection", "transit", "refuelling", "refueling"})
OFFICIALS = frozenset("counterpart colleague minister president premier leader envoy ambassador secretary".split())
INVITING = frozenset({"invite", "urge", "ask"})


@dataclass(frozen=True, slots=True)
class Ends:
    """The heads of the phrases for those at both ends of a verb: who does it, and to or with whom."""

    doers: list[Token]
    others: list[Token]
    is_passive: bool


def seat_verb(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of a verb of encounter, None where nobody stands at the other end."""
    verb = trigger.token
    frame = frame_of(verb)
    if frame is None:
        return None
    candidate = Candidate(trigger, format=trigger.format)
    candidate.is_separate = any(t.lower_ == "separately" for t in verb.children)
    ends = _ends(verb, frame, table)
    if not ends.is_passive and any(t.lemma_.lower() in NOUNS for t in ends.doers):
        return None  # "a meeting that gathered the leaders of …": told by the noun
    one = table.seat_all(candidate, ends.doers, role=_role(frame, Side.SUBJECT), side=0)
    two = table.seat_all(candidate, ends.others, role=_role(frame, Side.OBJECT), side=1)
    if not two or (frame.person_only and not _has_person(candidate, frame)):
        two += _seat_past_the_parse(candidate, frame, table, ends)
    if frame.person_only and not _has_person(candidate, frame):
        return None
    if trigger.kind is EventKind.VISIT:
        return candidate if _is_journey(candidate) else None
    if not two and not (frame.plural_alone and _are_many(candidate, ends, one)):
        return None
    _seat_company(candidate, table)
    return candidate


def _are_many(candidate: Candidate, ends: Ends, seated: int) -> bool:
    """Whether those who do it are several, who may do it with each other."""
    verb = candidate.trigger.token
    if candidate.trigger.kind is EventKind.CALL and not (candidate.is_anaphoric or _is_told_as_call(verb)):
        return False
    plural = any(t.tag_ in ("NNS", "NNPS") for t in ends.doers)
    return plural or seated > 1 or candidate.is_anaphoric or bool(candidate.unnamed)


def _role(frame: VerbFrame, side: Side) -> Role:
    return Role.HOST if frame.host is side else Role.PARTICIPANT


def _ends(verb: Token, frame: VerbFrame, table: Table) -> Ends:
    visit = guest_of(verb) if verb.lemma_ == "be" else None
    if visit is not None:
        return Ends([visit[1]], [visit[0]], is_passive=False)
    passive = is_passive(verb) and frame.takes_object
    doers = agents(verb) if passive else subjects(verb)
    if verb.dep_ == "xcomp" and verb.head.lemma_ in INVITING and not passive:
        doers = [*subjects(verb.head), *objects(verb.head)]  # "has invited him to meet in April": both
    others = [t for t in objects(verb) if _is_somebody(t, table)] if frame.takes_object else []
    others += prepositional(verb, frame.preps) if not _is_about_event(verb) else []
    for child in verb.children:  # "exchange views with": the preposition may hang on the object
        if child.dep_ == "dobj" and not frame.takes_object and child.lemma_.lower() not in NOUNS:
            others += prepositional(child, frame.preps)
    if passive and not others:
        others = subjects(verb)
    return Ends(doers, others, passive)


def _is_about_event(verb: Token) -> bool:
    """'Discussed their summit with X': whom the summit was with, not the discussion."""
    about = [t for t in verb.children if t.dep_ == "dobj" and t.lemma_.lower() in NOUNS]
    return verb.lemma_.lower() == "discuss" and bool(about)


def _is_somebody(head: Token, table: Table) -> bool:
    """Whether an object is a person or a party: to welcome a minister is to meet, to welcome his words is not."""
    if head.pos_ == "PRON" or means_those_before(head):
        return True
    # "received the visitor, Chilean president X": the name stands behind
    heads = {head.i, *(t.i for t in head.children if t.dep_ == "appos")}
    if any(m.outer_first <= i < m.outer_last for m in table.mentions for i in heads):
        return True
    if head.tag_ != "NNS" or head.lemma_.lower() not in OFFICIALS:
        return False
    inside = phrase(head)  # "his counterparts from Kenya and Peru, X and Y"
    return any(m.first in inside for m in table.mentions if m.kind is MentionKind.NAME)


# ------------------------------------------------------------ past the parse


def _seat_past_the_parse(candidate: Candidate, frame: VerbFrame, table: Table, ends: Ends) -> int:
    """Seat whom the parser has not hung on the verb. Answers how many were seated."""
    verb = candidate.trigger.token
    found = _right_of(verb, table) if frame.takes_object and not ends.is_passive else None
    role = _role(frame, Side.OBJECT)
    seated = _seat_mention(candidate, found, table, role=role)
    return seated or _seat_mention(candidate, _across(verb, table, frame.preps), table, role=role)


def _seat_mention(candidate: Candidate, mention: Mention | None, table: Table, *, role: Role) -> int:
    if mention is None:
        return 0
    return table.seat_all(candidate, [table.passage.doc[mention.last - 1]], role=role, side=1)


def _right_of(verb: Token, table: Table) -> Mention | None:
    """The mention that follows a verb at once, where the parser found no object."""
    near = (m for m in table.mentions if 0 < m.outer_first - verb.i <= 2 and m.kind is not MentionKind.PRONOUN)
    return next(near, None)


def _across(verb: Token, table: Table, preps: tuple[str, ...]) -> Mention | None:
    """Whom 'with' introduces behind a verb, where the parser hung it on what stands between: 'spoke today with X'."""
    talks_over = verb.lemma_.lower() in TALKING_OVER  # "discussed the ceasefire and the prisoners with X"
    for token in verb.doc[verb.i + 1 : verb.i + REACH * (2 if talks_over else 1)]:
        verbal = token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound")
        ends = verbal or (token.pos_ == "CCONJ" and not talks_over)
        if token.sent.start != verb.sent.start or ends or token.text in ".;:":
            return None
        if token.lower_ in preps:
            behind = (m for m in table.mentions if m.first > token.i and _is_title(verb.doc, token.i + 1, m))
            mention = next(behind, None)
            if mention is not None and mention.kind is not MentionKind.PRONOUN:
                return mention
    return None


def _is_title(doc: Doc, start: int, mention: Mention) -> bool:
    """Whether nothing but a title stands before a mention: 'the Party's Politburo Member and Director of … X'."""
    between = doc[start : mention.outer_first]
    if mention.kind in (MentionKind.COUNTRY, MentionKind.DEMONYM) or len(between) > REACH * 2:
        return len(between) == 0 and mention.kind is MentionKind.COUNTRY
    return all(t.pos_ in TITULAR or t.lower_ in ("’s", "'s", "(", ")") for t in between)


# ------------------------------------------------------------ what makes it an encounter


def _has_person(candidate: Candidate, frame: VerbFrame) -> bool:
    """Whether somebody stands at the other end, or persons meet together, or officials whom nobody names."""
    if any(s.side == 1 and (s.is_person or s.entity is None) for s in candidate.seats):
        return True
    if frame.plural_alone and sum(s.is_person for s in candidate.seats) > 1:
        return True
    return candidate.is_anaphoric or any(m.level or m.kind is MentionKind.ROLE_GROUP for m in candidate.unnamed)


def _is_journey(candidate: Candidate) -> bool:
    """Journeys are told of persons and delegations; 'the G7's ministers are in Canada' is a gathering of them all."""
    if _is_transit(candidate.trigger.token):
        return False
    if candidate.people:
        return True
    if candidate.trigger.token.lemma_ != "be":
        return bool(candidate.unnamed)
    groups = any(s.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) for s in candidate.seats)
    return groups and not candidate.unnamed


def _is_transit(verb: Token) -> bool:
    """'Travels to Nadi for her onward flight': nobody is met where one only changes planes."""
    return any(t.lemma_.lower() in TRANSIT for t in prepositional(verb, ("for", "in", "on")))


def _is_told_as_call(verb: Token) -> bool:
    """'X and Y spoke by phone', 'will speak on Thursday'; who speaks at a summit speaks to all."""
    below = [t.lower_ for t in verb.subtree]
    if any(word in VIRTUAL_WORDS for word in below):
        return True
    at = any(c.dep_ == "prep" and c.lower_ in ("at", "in", "before", "of") for c in verb.children)
    return not at and any(t.ent_type_ in ("DATE", "TIME") for t in verb.children for t in t.subtree)


def _seat_company(candidate: Candidate, table: Table) -> None:
    """Whoever is there too: "together with", "alongside"."""
    for child in candidate.trigger.token.children:
        if child.dep_ == "prep" and child.lower_ in ("alongside", "besides", "including", "with", "together"):
            table.seat_all(candidate, [t for t in child.children if t.dep_ == "pobj"], side=0)
