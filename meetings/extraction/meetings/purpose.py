"""Journeys that are told for what they are made for: 'flew to Hamburg to see X' tells of one encounter, not of two."""

from meetings.enums import EventKind, Format, Role, Status
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.lexicon import JOURNEYS, TRAVEL
from meetings.extraction.meetings.syntax import agents, is_passive
from meetings.extraction.meetings.table import Table

PURPOSE = frozenset(("xcomp", "advcl", "acl", "relcl", "conj"))
ONWARDS = frozenset(("then", "next", "afterwards", "afterward"))
VISITORS = frozenset(("him", "her", "them", "they"))
STEPS = 4


def is_purpose_of(trigger: Trigger, journey: Trigger) -> bool:
    """Whether an encounter is what a journey is made for: its verb stands as an infinitive below the journey's."""
    if journey.kind is not EventKind.VISIT or not (journey.is_noun or journey.token.lemma_.lower() in JOURNEYS):
        return False
    tops = {journey.token.i} | ({journey.predicate.i} if journey.predicate is not None else set())
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    for _ in range(STEPS):
        if verb.tag_ != "VB" or verb.dep_ not in PURPOSE:
            return False
        if verb.head.i in tops:
            return any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts) and verb.dep_ != "conj"
        verb = verb.head
    return False


def is_at_end_of(candidate: Candidate, journey: Candidate) -> bool:
    """Whether those who were told of as travelling meet somebody of the country that they travel to."""
    if journey.trigger.kind is not EventKind.VISIT or journey.status is Status.HELD or not candidate.is_anaphoric:
        return False
    if candidate.interval is not None or candidate.place is not None or candidate.format is Format.VIRTUAL:
        return False
    here = journey.trigger.passage.index == candidate.trigger.passage.index
    return here and journey.place is not None and journey.place.country in candidate.parties


def is_on_the_way(candidate: Candidate, journey: Candidate) -> bool:
    """Whether an encounter is where a journey leads, or nowhere told."""
    place = candidate.place
    if place is None and goes_on_from(candidate, journey):
        return False
    stops = {p.country for p in journey.destinations} or ({journey.place.country} if journey.place else set())
    return place is None or place.country in stops


def is_on_next_leg(trigger: Trigger) -> bool:
    """'He will then travel to the Gulf, where he will meet X': where a journey goes on."""
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    above = (t for t in (verb, *verb.ancestors) if t.lemma_.lower() in TRAVEL and t.lemma_ != "be")
    return any(c.lower_ in ONWARDS and c.dep_ == "advmod" for t in above for c in t.children)


def goes_on_from(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether an encounter is where a journey goes on to, from what a sentence before told."""
    one, other = candidate.trigger, earlier.trigger
    same = one.passage.index == other.passage.index and one.token.sent == other.token.sent
    return not same and is_on_next_leg(one)


def seat_hosts(candidate: Candidate, table: Table) -> None:
    """'Flies to Riga on Monday, where his Latvian colleague X will show him the port': who awaits the traveller."""
    place, verb = candidate.place, candidate.trigger.predicate
    if candidate.trigger.kind is not EventKind.VISIT or place is None or verb is None:
        return
    for clause in verb.subtree:
        told = {t.lower_ for t in clause.children}
        if clause.i < verb.i or clause.dep_ not in ("relcl", "advcl") or "where" not in told or not told & VISITORS:
            continue
        heads = agents(clause) if is_passive(clause) else [t for t in clause.children if t.dep_ == "nsubj"]
        mentions = [m for t in heads for m in table.speaking_of(t)]
        hosts = [m for m in mentions if table.party_of(m) == place.country]
        table.seat_mentions(candidate, hosts, role=Role.HOST, side=1)


def join_journeys(found: list[Candidate]) -> list[Candidate]:
    """The candidates of a passage without the journeys whose purpose is told as an encounter of several parties, which
    takes the journey's end and its day; of a tour each stop takes those who are met there."""
    found = [c for c in found if not _is_shared_out(c, found)]
    return [c for c in found if not _is_taken_up(c, found)]


def _is_shared_out(candidate: Candidate, found: list[Candidate]) -> bool:
    """'Will travel to Cairo and Amman and meet President X and King Y': whether a stop takes each of those met."""
    others = [s for s in candidate.seats if s.side == 1]
    stops = [c for c in found if "where:stop" in c.rules and _is_told_with(candidate, c)]
    ends = {c.place.country: c for c in stops if c.place is not None}
    if len({s.party for s in others}) < 2 or any(s.party not in ends for s in others):
        return False
    for seat in others:
        ends[seat.party].seats.append(seat)
    for stop in stops:
        stop.rules.append("purpose:tour")
    return True


def _is_told_with(candidate: Candidate, stop: Candidate) -> bool:
    same = candidate.trigger.token.sent.start == stop.trigger.token.sent.start and candidate.place is None
    return candidate is not stop and same and bool(candidate.people & stop.people)


def _is_taken_up(journey: Candidate, found: list[Candidate]) -> bool:
    if len({p.country for p in journey.destinations}) > 1 or "where:stop" in journey.rules:
        return False
    made_for = [
        c for c in found if c is not journey and len(c.parties) > 1 and is_purpose_of(c.trigger, journey.trigger)
    ]
    for candidate in made_for:
        _hand_over(journey, candidate)
    return bool(made_for)


def _hand_over(journey: Candidate, candidate: Candidate) -> None:
    if candidate.place is None and candidate.format is None:
        candidate.place, candidate.place_is_own = journey.place, journey.place_is_own
    if candidate.interval is None and journey.interval is not None:
        candidate.interval, candidate.date_words = journey.interval, journey.date_words
        candidate.date_span, candidate.date_is_own = journey.date_span, journey.date_is_own
    if candidate.status is not journey.status:
        candidate.status, candidate.status_span = journey.status, journey.status_span
    candidate.rules.append("purpose:journey")
