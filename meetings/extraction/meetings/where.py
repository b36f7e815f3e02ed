"""Which of a sentence's places an event takes place in."""

from spacy.tokens import Token

from meetings.enums import EventKind, Format
from meetings.extraction.meetings.candidates import Candidate, Trigger, of_sentence
from meetings.extraction.meetings.lexicon import NOUNS, TRAVEL
from meetings.extraction.meetings.places import GOING, STANDING, PlaceMention
from meetings.extraction.meetings.syntax import governing_verb, is_beside, is_verb, objects, phrase, prepositional

OFFICE_WORDS = frozenset("president minister king ambassador envoy head chief leader government parliament".split())
ASKING = frozenset("request invitation initiative behest urging insistence demand expense proposal".split())
POSTED = frozenset("ambassador envoy emissary representative delegate consul adviser advisor liaison mission".split())
# What a city owns and where one can meet; its request, interest or insistence is no place.
SITES = frozenset(
    "airport palace hotel suburb outskirts centre center district quarter town harbour harbor port university museum"
    " hall square headquarters office ministry capital residence parliament academy institute stadium house".split()
)


def choose_place(candidate: Candidate, places: tuple[PlaceMention, ...], rivals: list[Trigger]) -> PlaceMention | None:
    """The place of the trigger's clause: standing ("in Paris") before going ("to Paris"), city before country."""
    if candidate.format is Format.VIRTUAL:
        return None
    trigger = candidate.trigger
    sentence = trigger.token.sent
    rivals = of_sentence(rivals, sentence)
    told = [p for p in places if sentence.start <= p.first < sentence.end]
    near = [p for p in told if _is_location(p, candidate)]
    if (antecedent := _where(trigger, told)) is not None and not _is_finer(trigger, near):
        return antecedent
    scored = sorted(
        (cost, p.first, p) for p in near if (cost := _cost(p, trigger, rivals)) <= _least(p, trigger, rivals)
    )
    if not scored:
        return None
    best = scored[0][2]
    if best.is_city or scored[0][0] >= 60:
        return best if scored[0][0] < 60 else None
    finer = [p for cost, _, p in scored if p.is_city and p.country == best.country and cost < 60]
    return finer[0] if finer else best


def _where(trigger: Trigger, near: list[PlaceMention]) -> PlaceMention | None:
    """'In Honiara, where he met X': the place that 'where' stands for, whatever else the sentence names."""
    verb = trigger.predicate if trigger.predicate is not None else trigger.token
    for step in (verb, *verb.ancestors):
        word = next((t for t in step.lefts if t.lower_ == "where"), None)
        if word is not None:
            told = [p for p in near if p.last <= word.i]
            return told[-1] if told else None
        if step.dep_ in ("ROOT", "ccomp"):
            return None
    return None


def _journeys_end(trigger: Trigger, near: list[PlaceMention]) -> PlaceMention | None:
    """'Travels to Doha for talks on a truce in Gaza': talks that one travels for are where one travels to."""
    verb = trigger.predicate
    if verb is None or verb is trigger.token or verb.lemma_.lower() not in TRAVEL:
        return None
    ends = (p for p in near if p.is_city and p.prep == "to")
    return next((p for p in ends if verb.i < p.first < trigger.token.i and _hangs_on(p, verb)), None)


def _hangs_on(place: PlaceMention, verb: Token) -> bool:
    head = verb.doc[place.last - 1]
    return head.dep_ == "pobj" and head.head.head.i == verb.i


def _is_finer(trigger: Trigger, near: list[PlaceMention]) -> bool:
    """'The West Bank, where he met X in the city of Ramallah'."""
    below = {t.i for t in trigger.token.subtree}
    return any(p.is_city and p.prep in STANDING and p.first in below and p.first > trigger.token.i for p in near)


def _least(place: PlaceMention, trigger: Trigger, rivals: list[Trigger]) -> float:
    """The cost above which a place belongs to another event of the sentence, which stands nearer to it."""
    others = [
        r
        for r in rivals
        if r is not trigger
        and not r.is_addition
        and not (r.predicate is not None and r.predicate is trigger.predicate)
        and not is_beside(r.token)
    ]
    return min((_cost(place, r, rivals) for r in others), default=FAR) + NEARER


FAR, NEARER = 1000.0, 4.0


def _is_location(place: PlaceMention, candidate: Candidate) -> bool:
    doc = candidate.trigger.passage.doc
    head = doc[place.last - 1]
    trigger = candidate.trigger
    is_other = _is_of_topic(head, trigger) or _is_of_earlier_event(head, trigger)
    if is_other or _is_owner(head) or _is_post(place, candidate):
        return False
    if place.prep in STANDING:
        aside = _in_office(head) or _in_topic(head) or _in_matter(head, candidate.trigger)
        return not aside or _is_of_sides(head, candidate.trigger.token)
    if place.prep in GOING:
        return _leads_to(head, candidate.trigger.token)
    if head.dep_ == "dobj" and head.head.lemma_ == "visit":
        return True
    if candidate.trigger.is_noun and head.dep_ == "compound" and place.is_city:
        return head.head.i == candidate.trigger.token.i  # "the Geneva talks"
    acts = head.dep_ in ("nsubj", "nsubjpass")  # "the State Department said"
    return place.venue is not None and place.prep == "" and place.first > candidate.trigger.token.i and not acts


def _is_owner(head: Token) -> bool:
    """'At Kyiv's request', 'in Moscow's interest': a government, not a place. 'At Geneva's old town hall' is one."""
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_.lower() in ASKING:
        return True  # "at the request of Norway"
    owned = head.head
    return head.dep_ == "poss" and owned.pos_ == "NOUN" and owned.lemma_.lower() not in SITES


def _is_post(place: PlaceMention, candidate: Candidate) -> bool:
    """'The ambassador to Chad flew in', 'the special envoy for Sudan': where somebody is posted."""
    doc = candidate.trigger.passage.doc
    before = doc[max(place.first - 4, 0) : place.first]
    at = next((t.i for t in reversed(before) if t.lower_ in ("to", "for")), None)
    return place.prep in GOING and at is not None and at > 0 and doc[at - 1].lemma_.lower() in POSTED


def _leads_to(head: Token, trigger: Token) -> bool:
    """'Flew to Geneva', 'a trip to Oslo': where a journey brings somebody to the event."""
    verb = governing_verb(head)
    noun = head.head.head if head.dep_ == "pobj" else head
    if verb is not None and _is_another_leg(verb, trigger):
        return False
    if noun.lemma_.lower() in JOURNEY_NOUNS:
        return noun.i == trigger.i or noun.head.lower_ not in APART  # not "met X after a trip to Lima"
    enters = head.dep_ == "pobj" and head.head.lower_ == "into" and head.ent_type_ == "GPE"  # "slipped into Paris"
    moves = verb is not None and verb.lemma_.lower() in TRAVEL | {"invite", "bring", "dispatch", "send"}
    return moves or (enters and is_verb(noun))


JOURNEY_NOUNS = frozenset("visit trip tour travel journey".split())
APART = frozenset(("after", "before", "since", "following"))


def _is_another_leg(verb: Token, trigger: Token) -> bool:
    """'Will hold talks before flying to Honiara': where the journey goes on."""
    return verb.dep_ == "pcomp" and verb.head.lower_ in ("before", "after") and verb not in trigger.ancestors


def _is_of_earlier_event(head: Token, trigger: Trigger) -> bool:
    """'Returned after consultations in Tehran and met X': where something else was."""
    noun = head.head.head if head.dep_ == "pobj" else head
    if noun.i == trigger.token.i or noun.lemma_.lower() not in NOUNS or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ in APART and trigger.token not in noun.subtree and noun.head.head is not trigger.token


def _is_of_topic(head: Token, trigger: Trigger) -> bool:
    """'About guns that have been lying in a depot in Oslo': where what is talked about has been."""
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    in_clause = False
    for step in head.ancestors:
        if step.i in mine:
            return False
        if step.dep_ in ("relcl", "acl"):
            in_clause = True
        elif in_clause and step.dep_ == "prep" and step.lower_ in MATTER:
            return True
    return False


def _is_of_sides(head: Token, trigger: Token) -> bool:
    """'A joint session of both governments in Prizren': the parser hangs the place on those who meet."""
    sides = head.head.head
    return head.dep_ == "pobj" and sides.tag_ == "NNS" and sides.head.lower_ == "of" and sides.head.head.i == trigger.i


def _in_topic(head: Token) -> bool:
    """'The war in Ukraine', 'a ceasefire in Gaza': where something else is that the talks are about."""
    return head.dep_ == "pobj" and head.head.head.lemma_.lower() in TOPICS


def _in_matter(head: Token, trigger: Trigger) -> bool:
    """'Talks on a deal between X and Y in Gaza', 'addressed attempts to relaunch a transition in Sudan': deep in what
    the talks are about. 'Talks on trade in Warsaw' are in Warsaw."""
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    nouns = 0
    for step in head.ancestors:
        if step.i in mine or step.dep_ == "ROOT":
            return False
        if step.tag_ == "VB" and step.dep_ == "acl" and not any(t.i in mine for t in step.subtree):
            return True
        if is_beside(step):
            return False
        nouns += step.pos_ in ("NOUN", "PROPN")
        if step.lower_ in MATTER and step.dep_ == "prep" and step.head.i in mine:
            return nouns > 1 and trigger.token.lemma_ != "call"  # "called on X at Y in Z": whom, not what about
    return False


MATTER = frozenset("on about over regarding concerning against".split())
TOPICS = frozenset(
    "war conflict fighting crisis situation violence peace ceasefire truce unrest operation invasion attack offensive"
    " election coup protest army force troop mission hostage genocide famine earthquake investment project economy"
    " interest role presence influence stability security development democracy regime government policy issue deal"
    " agreement transition dispute reconstruction settlement bloodshed killing hostility".split()
)


def _in_office(head: Token) -> bool:
    """'Head of the office of the president in Ukraine', 'ambassador in Paris': a post, not a venue."""
    if head.dep_ != "pobj":
        return False
    holder = head.head.head
    # "The meeting of the ministers of X and Y in Lima": several of them hold no post there.
    one = holder.pos_ == "NOUN" and holder.tag_ != "NNS" and holder.lemma_.lower() in OFFICE_WORDS
    return one and holder.dep_ in ("pobj", "appos")


def _cost(place: PlaceMention, trigger: Trigger, rivals: list[Trigger]) -> float:
    doc = trigger.passage.doc
    head = doc[place.last - 1]
    mine = {trigger.token.i} | ({trigger.predicate.i} if trigger.predicate is not None else set())
    others = {
        r.token.i
        for r in rivals
        if r.token.i not in mine
        and not is_beside(r.token)  # "on the sidelines of the summit in Vilnius"
        and not (r.predicate is not None and r.predicate is trigger.predicate)
    }
    words = min(abs(place.first - i) for i in mine)
    low, high = sorted((place.first, trigger.token.i))
    cost = words * 0.2 + 8.0 * sum(low < i < high for i in others)
    if place.prep in GOING:
        cost += 4
    if not place.is_city:
        cost += 2
    if place.prep == "from":
        cost += 50
    for step in [head, *head.ancestors]:
        if step.i in mine:
            return cost
        if step.i in others:
            return cost + 15
    return cost + 6


def destinations(trigger: Trigger, places: tuple[PlaceMention, ...]) -> list[PlaceMention]:
    """Where a journey leads: 'travel to Senegal and France', 'a tour of Fiji and Samoa', 'visited Kyiv'."""
    if trigger.kind is not EventKind.VISIT:
        return []
    token = trigger.token
    heads = [*objects(token), *prepositional(token, ("to", "of", "through", "in", "for"))]
    inside = {i for head in heads for i in phrase(head)}
    return [p for p in places if any(i in inside for i in range(p.first, p.last))]
