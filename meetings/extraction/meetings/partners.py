"""The side that goes without saying: "talks with X are planned" are held by whoever the telling is about.

The rules are functions of one shape: the seats of those who are meant, none where the rule tells nobody. They are tried
in order; the first that answers names itself in the entry."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from meetings.enums import ActorKind, EventKind, Part, Status
from meetings.extraction.actors import Cast, Mention, MentionKind
from meetings.extraction.actors.levels import OF_STATE, TOP
from meetings.extraction.meetings.candidates import Candidate, Seat, seat_of
from meetings.extraction.meetings.lexicon import TALKED_OF
from meetings.extraction.meetings.syntax import SUBJECTS, agents, is_passive, is_verb, subjects

LISTED = "status:listed"
OPENING = 6  # tokens into a line within which its time is told
NEAR = 1  # passages back from which somebody is still told about
ENCOUNTERS = frozenset((EventKind.MEETING, EventKind.TALKS, EventKind.CALL, EventKind.CONSULTATIONS))
# Verbs by which somebody speaks of what is his own. Who fears, condemns or welcomes talks need not be there.
OWNING = frozenset(
    "say tell announce confirm add state declare disclose reveal write tweet plan have schedule arrange expect hope hop"
    " include begin start open end spend".split()
)
QUOTED = frozenset("post quote comment note explain recall".split())
RECEIVING = frozenset("receive welcome usher greet".split())
MEMBERS = frozenset(("member", "members"))
BACK = 2  # passages back to the meeting whose delegates are meant
REACH = 4  # tokens behind a group of officials in which "of the member states" stands
VOICES = frozenset(("spokesperson",))  # those who speak for others


@dataclass(frozen=True, slots=True)
class Telling:
    """A candidate of one side, with what has been told before it."""

    candidate: Candidate
    before: list[Candidate]
    cast: Cast


Rule = Callable[[Telling], list[Seat]]


def seat_partner(candidate: Candidate, before: list[Candidate], cast: Cast) -> str | None:
    """Seat the side that is left unsaid. Answers the rule that told it, None where there is none to seat."""
    telling = Telling(candidate, before, cast)
    for rule in RULES if _is_one_sided(candidate) else (_owner_of_diary, _voice):
        found = [seat for seat in rule(telling) if _may_sit(seat, candidate)]
        if found:
            candidate.seats = [*found, *candidate.seats]
            return rule.__name__.strip("_")
    return None


def seat_members(candidate: Candidate, before: list[Candidate]) -> bool:
    """'Prime ministers of the member states will meet': those of the body that was told of last. Answers whether
    one was found."""
    if candidate.parties or not candidate.unnamed or not _are_members(candidate):
        return False
    bodies = [s for c in reversed(before) for s in c.seats if s.kind in (ActorKind.ORGANISATION, ActorKind.GROUP)]
    candidate.seats += [_as_told(s) for s in bodies[:1]]
    return bool(bodies)


def seat_delegates(candidate: Candidate, before: list[Candidate]) -> bool:
    """'The heads of delegation were received by X': those from abroad who came to the meeting that was told of last.
    Answers whether any are found."""
    here = candidate.trigger.passage.index
    if len(candidate.people) != 1 or candidate.trigger.is_noun or not _names_delegates(candidate.trigger.token):
        return False
    told: list[Seat] = []
    for earlier in reversed(before):
        if here - earlier.trigger.passage.index > BACK:
            break
        told += [s for s in earlier.seats if s.is_person and s.party not in candidate.parties]
        if not earlier.trigger.is_addition and not earlier.is_echo and told:
            break
    guests = {s.entity: _as_told(s) for s in told}
    if len(guests) > 1:
        candidate.seats += guests.values()
    return len(guests) > 1


def _names_delegates(verb: Token) -> bool:
    others = (t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj"))
    heads = (t for t in others if any(x.lower_ == "the" for x in t.lefts))
    return any(t.lower_ == "delegates" or (t.lower_ == "heads" and _of_delegations(t)) for t in heads)


def _of_delegations(heads: Token) -> bool:
    return any(x.lemma_.lower() == "delegation" for t in heads.rights if t.lower_ == "of" for x in t.children)


def _are_members(candidate: Candidate) -> bool:
    doc = candidate.trigger.passage.doc
    last = candidate.unnamed[-1].outer_last
    return any(t.lower_ in MEMBERS for t in doc[candidate.unnamed[0].outer_first : min(last + REACH, len(doc))])


def _is_one_sided(candidate: Candidate) -> bool:
    """'A meeting with X', 'calls with X and Y', 'Z was received', where nothing in the grammar says by whom."""
    trigger = candidate.trigger
    if trigger.kind not in ENCOUNTERS or candidate.is_anaphoric or candidate.refused or not candidate.seats:
        return False
    if not trigger.is_noun:
        return _is_received(trigger.token)
    if any(s.side == 0 for s in candidate.seats) or _is_talked_of(trigger.token):
        return False
    # "Much depends on dialogue with Russia": what is told of a country alone must be told with its day or place.
    told = candidate.people or candidate.date_is_own or candidate.place_is_own
    words = [*trigger.token.children, *(trigger.predicate.children if trigger.predicate is not None else ())]
    return bool(told) and any(t.dep_ == "prep" and t.lower_ == "with" for t in words)


def _is_appointment(candidate: Candidate) -> bool:
    """'10:30 Meeting with X', the line of a diary."""
    token = candidate.trigger.token
    if LISTED not in candidate.rules or token.i > OPENING or candidate.trigger.kind not in ENCOUNTERS:
        return False
    start = candidate.trigger.passage.span_of(token).start
    return bool(candidate.seats) and all(s.span.start > start for s in candidate.seats)


def _is_received(verb: Token) -> bool:
    """'Was received at the palace', by whomever."""
    return verb.lemma_.lower() in RECEIVING and is_passive(verb) and not agents(verb)


def _is_talked_of(noun: Token) -> bool:
    """'Discussed the negotiations with X': X is who it was discussed with."""
    return noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in TALKED_OF


def _may_sit(seat: Seat, candidate: Candidate) -> bool:
    """Whether somebody is of another side than those told."""
    if seat.entity is not None and candidate.seat(seat.entity) is not None:
        return False
    return bool(seat.party) and seat.party not in candidate.parties


# ------------------------------------------------------------ the rules


def _owner_of_diary(telling: Telling) -> list[Seat]:
    """'Weekly schedule of President X', and below it '10:30 Meeting with Y'."""
    if not _is_appointment(telling.candidate):
        return []
    titled = [m for m in telling.cast.mentions if m.span.part is Part.TITLE and m.entity is not None]
    owners = {m.entity: m for m in titled if telling.cast.entities[m.entity or 0].kind is ActorKind.PERSON}
    if len(owners) != 1:
        return []
    (mention,) = owners.values()
    return [seat_of(telling.cast.entities[mention.entity or 0], mention.span)]


def _speaker(telling: Telling) -> list[Seat]:
    """'Macron said talks with X were planned', 'the Kremlin said a call with X was planned for Friday'."""
    token = telling.candidate.trigger.token
    if not telling.candidate.trigger.is_noun:
        return []
    for verb in token.ancestors:
        if not is_verb(verb) or verb.lemma_.lower() not in OWNING:
            continue
        for head in subjects(verb):
            if token.i == head.i or head.is_ancestor(token):
                continue
            seat = _seat_at(head, telling)
            if seat is not None:
                return [seat]
    return []


def _voice(telling: Telling) -> list[Seat]:
    """'"I spoke with X today," Y wrote': who says I. What he would do is no encounter."""
    trigger = telling.candidate.trigger
    if telling.candidate.status not in (Status.HELD, Status.ONGOING):
        return []
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    if trigger.kind not in ENCOUNTERS or not any(t.lower_ in ("i", "we") for t in subjects(verb)):
        return []
    saying = next((v for v in verb.ancestors if is_verb(v) and v.lemma_.lower() in OWNING | QUOTED), None)
    heads = subjects(saying) if saying is not None else []
    return [seat for head in heads if (seat := _seat_at(head, telling, is_self=True)) is not None][:1]


def _seat_at(head: Token, telling: Telling, *, is_self: bool = False) -> Seat | None:
    """The seat of who is spoken of at a token: a person of office, or, of an event with a day of its own, a party."""
    mention = telling.cast.at(telling.candidate.trigger.passage.index, head.i)
    if mention is None or mention.entity is None or mention.is_author:
        return None
    entity = telling.cast.entities[mention.entity]
    if entity.kind is not ActorKind.PERSON:
        return seat_of(entity, mention.span) if telling.candidate.date_is_own else None
    if entity.level not in OF_STATE or not entity.party:
        return None
    if entity.level in VOICES or (not is_self and _speaks_of_his_chief(entity.level, telling)):
        return Seat(entity.party, mention.span, party=entity.party)
    return seat_of(entity, mention.span)


def _speaks_of_his_chief(level: str | None, telling: Telling) -> bool:
    """A minister who tells of talks with a president tells of his own president's."""
    others = [telling.cast.entities[i].level for i in telling.candidate.people]
    top = TOP | {"monarch"}
    return level not in top and bool(others) and all(other in top for other in others)


def _house(telling: Telling) -> list[Seat]:
    """'X was received at the foreign ministry in Ankara': those whose house it is."""
    candidate = telling.candidate
    place = candidate.place
    if candidate.trigger.is_noun or place is None or place.country is None or not candidate.place_is_own:
        return []
    return [Seat(place.country, place.span, party=place.country)]


def _traveller(telling: Telling) -> list[Seat]:
    """'X is in Cairo. The visit includes a meeting with Y.'"""
    here = telling.candidate.trigger.passage
    for earlier in reversed(telling.before):
        told = earlier.trigger.passage
        if told.part is not here.part or here.index - told.index > NEAR:
            return []
        if earlier.trigger.kind is EventKind.VISIT and earlier.people:
            return [_as_told(s) for s in earlier.seats if s.is_person and s.side == 0]
    return []


def _told_before(telling: Telling) -> list[Seat]:
    """'X met Y on Monday. A meeting with Z followed': who did what was told just before."""
    here = telling.candidate.trigger.passage
    for earlier in reversed(telling.before):
        told = earlier.trigger.passage
        if told.part is not here.part or here.index - told.index > NEAR:
            return []
        doers = [s for s in earlier.seats if s.side == 0 and s.is_person]
        if len(doers) == 1 and not earlier.trigger.is_addition:
            return [_as_told(doers[0])]
    return []


def _subject_before(telling: Telling) -> list[Seat]:
    """'X landed in Accra. Talks with Y are to begin on Friday': the subject of the sentence, else of the one before it,
    if in office."""
    passage, token = telling.candidate.trigger.passage, telling.candidate.trigger.token
    start = token.sent.start
    for first, last in ((start, token.i), (passage.doc[max(start - 1, 0)].sent.start, start)):
        told = [m for m in telling.cast.in_passage(passage.index) if first <= m.first and m.last <= last]
        doers = [m for m in told if passage.doc[m.last - 1].dep_ in SUBJECTS and _is_in_office(m, telling.cast)]
        if doers:
            return [seat_of(telling.cast.entities[m.entity], m.span) for m in doers[:1] if m.entity is not None]
    return []


def _is_in_office(mention: Mention, cast: Cast) -> bool:
    if mention.entity is None or mention.is_author or mention.kind is MentionKind.ROLE_GROUP:
        return False
    entity = cast.entities[mention.entity]
    return entity.level in OF_STATE and entity.level not in VOICES


def _as_told(seat: Seat) -> Seat:
    """The seat of somebody seated before, as a plain participant."""
    return Seat(seat.name, seat.span, seat.entity, seat.party, seat.position, seat.kind)


RULES: tuple[Rule, ...] = (_owner_of_diary, _house, _speaker, _traveller, _told_before, _subject_before)
