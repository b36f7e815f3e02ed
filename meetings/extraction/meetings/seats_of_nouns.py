"""Who takes part in an encounter that a noun names: its own sides, its hosts, and who carries it by a verb."""

from spacy.tokens import Token

from meetings.enums import EventKind, Role
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.clause import particle_of
from meetings.extraction.meetings.lexicon import (
    COUNCIL,
    COURTESY_CALL,
    EVENTIVE,
    JOINT,
    LIGHT_CHAIR,
    LIGHT_HOST,
    LIGHT_MEDIATE,
    MEASURES,
    ORDINALS,
    SERIES,
)
from meetings.extraction.meetings.syntax import (
    agents,
    chain,
    governing_verb,
    is_passive,
    objects,
    phrase,
    prepositional,
    subjects,
)
from meetings.extraction.meetings.table import Table

SIDES = ("with", "between", "among", "involving", "alongside")
MEMBERS = ("of", "by", "from")
OWNING = frozenset(("poss", "compound", "amod", "nmod", "dep", "nsubj"))
POINTING = frozenset("the this that these those their both each".split())
POINTED = frozenset(("this", "it", "that"))


OF_KIND = frozenset("technical expert expert-level working-level indirect direct formal substantive".split())
# "Said after talks with Y", "in a call with Y".
TIMELY = frozenset("after before during following in at for ahead".split())
OFFICIALS = frozenset(
    "adviser advisor diplomat envoy expert leader minister negotiator official president premier representative"
    " ambassador delegation chief".split()
)
MEANWHILE = frozenset("in during at over on by".split())
BETWEEN = frozenset(
    "mediator mediators go-between intermediary intermediaries between broker brokers facilitator".split()
)
TELLING = frozenset(
    "tell assure inform warn urge congratulate thank ask press remind notify invite wish brief reassure convince"
    " persuade promise offer hand give present consult caution advise lobby".split()
)
PARTICIPIAL = {
    "attend": Role.PARTICIPANT,
    "broker": Role.MEDIATOR,
    "call": Role.HOST,
    "chair": Role.CHAIR,
    "co-chair": Role.CHAIR,
    "co-host": Role.HOST,
    "cohost": Role.HOST,
    "convene": Role.HOST,
    "facilitate": Role.MEDIATOR,
    "gather": Role.PARTICIPANT,
    "group": Role.PARTICIPANT,
    "initiate": Role.HOST,
    "host": Role.HOST,
    "involve": Role.PARTICIPANT,
    "join": Role.PARTICIPANT,
    "lead": Role.CHAIR,
    "mediate": Role.MEDIATOR,
    "organise": Role.HOST,
    "organize": Role.HOST,
}
GETTING = frozenset(("receive", "get", "take", "have"))
CARRYING = ((LIGHT_HOST, Role.HOST), (LIGHT_CHAIR, Role.CHAIR), (LIGHT_MEDIATE, Role.MEDIATOR))


def seat_noun(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of an event noun, None where it tells of nobody and points back to nothing."""
    noun = trigger.token
    is_remark = _is_remark(noun)
    if trigger.kind is EventKind.VISIT and is_remark:
        return None
    candidate = Candidate(trigger, format=trigger.format)
    sides = table.seat_all(candidate, prepositional(noun, SIDES), side=1)
    own = 0 if prepositional(noun, ("with",)) else 1  # "the meeting of X with Y"
    sides += table.seat_all(candidate, [*prepositional(noun, MEMBERS), *_after_place(noun)], side=own)
    sides += table.seat_all(candidate, _behind_topic(noun), side=1)
    sides += table.seat_all(candidate, [t for t in noun.lefts if t.dep_ in OWNING], side=0)
    if trigger.rule == COUNCIL:
        sides += table.seat_all(candidate, [noun], side=1)
    if trigger.rule == COURTESY_CALL:
        called = [noun] if trigger.predicate is None else [noun, trigger.predicate]
        hosts = [t for word in called for t in prepositional(word, ("on", "upon", "to"))]
        hosts += [t for w in called for c in w.children if c.dep_ == "dative" for t in c.children if t.dep_ == "pobj"]
        sides += table.seat_all(candidate, hosts, role=Role.HOST, side=1)
    for child in noun.children:
        if child.dep_ in ("acl", "relcl"):
            for clause in (child, *child.conjuncts):  # "scheduled for May and mediated by X"
                _seat_participle(candidate, clause, table)
    candidate.is_remark = is_remark and (bool(sides) or candidate.is_anaphoric)
    _seat_carrier(candidate, table, has_sides=bool(sides))
    _mark_which(candidate, has_sides=bool(sides))
    means_one = candidate.is_echo or candidate.is_anaphoric or candidate.is_series
    return candidate if candidate.seats or candidate.unnamed or means_one else None


def _is_remark(noun: Token) -> bool:
    """'This is her first visit to a foreign country this year', 'it marked the first meeting of A and B since May': a
    word on the one that is told of."""
    ranked = any(t.ent_type_ == "ORDINAL" or t.lower_ in ORDINALS or t.lower_ == "maiden" for t in noun.lefts)
    says = noun.dep_ == "attr" or (noun.dep_ == "dobj" and noun.head.lemma_.lower() == "mark")
    told = says and any(t.dep_ == "nsubj" and t.lower_ in POINTED for t in noun.head.lefts)
    return ranked and told


def _after_place(noun: Token) -> list[Token]:
    """'A meeting in Cairo of the foreign ministers of X and Y': what the parse hangs on the place is the meeting's."""
    places = [t for p in noun.children if p.lower_ in ("in", "at") for t in p.children if t.pos_ == "PROPN"]
    preps = [p for t in places for p in t.children if p.lower_ in MEMBERS + SIDES and not p.ent_type_]
    return [t for p in preps for t in p.children if t.dep_ == "pobj" and t.tag_ == "NNS"]


def _behind_topic(noun: Token) -> list[Token]:
    """'A meeting on the border conflict between Kenyan and Ugandan advisers': officials are no sides of a topic."""
    topics = [t for p in noun.children if p.lower_ in ("on", "about", "over") for t in p.children if t.dep_ == "pobj"]
    between = [t for topic in topics for t in prepositional(topic, ("between", "among"))]
    return [t for t in between if any(_is_official(u) for u in (t, *t.conjuncts))]


def _is_official(token: Token) -> bool:
    return token.tag_ == "NNS" and token.lemma_.lower() in OFFICIALS


def _seat_participle(candidate: Candidate, clause: Token, table: Table) -> None:
    """'Talks mediated by Egypt', 'a summit involving Chad'."""
    role = PARTICIPIAL.get(clause.lemma_.lower())
    if role is None:
        return
    if clause.tag_ == "VBG" or not (is_passive(clause) or agents(clause)):
        table.seat_all(candidate, objects(clause), role=Role.PARTICIPANT, side=1)
    table.seat_all(candidate, agents(clause), role=role, side=0)
    table.seat_all(candidate, prepositional(clause, ("between", "among")), side=1)  # "brokered by Oman between X and Y"


# ------------------------------------------------------------ who carries it


def _seat_carrier(candidate: Candidate, table: Table, *, has_sides: bool) -> None:
    """Who holds, hosts or attends the event by the verb that carries it."""
    verb, noun = candidate.trigger.predicate, candidate.trigger.token
    if verb is None:
        if has_sides:
            _seat_reporter(candidate, noun, table)
        elif not candidate.seats:
            _seat_doers(candidate, noun, table)
            _seat_tellers(candidate, noun, table)
        return
    if any(noun.i in phrase(s) for s in subjects(verb)):
        role = PARTICIPIAL.get(verb.lemma_.lower(), Role.PARTICIPANT)
        table.seat_all(candidate, agents(verb), role=role, side=0)
        table.seat_all(candidate, prepositional(verb, ("between", "with", "among")), side=1)
        _seat_speaker(candidate, verb, table)
    else:
        _seat_holders(candidate, verb, table)
    for child in verb.children:
        if child.dep_ in ("advcl", "acl") and child.tag_ == "VBN":  # "held talks in Cairo, mediated by Egypt"
            _seat_participle(candidate, child, table)
        for clause in child.children if child.lower_ in ("with", "as") or child.dep_ == "advcl" else ():
            _seat_go_between(candidate, clause, table)


def _seat_go_between(candidate: Candidate, clause: Token, table: Table) -> None:
    """'Held talks in Doha, with Qatari officials mediating', 'with Oman acting as a go-between'."""
    acts = clause.lemma_.lower() in ("act", "serve") and any(t.lower_ in BETWEEN for t in clause.subtree)
    if clause.tag_ == "VBG" and (clause.lemma_.lower() in LIGHT_MEDIATE or acts):
        table.seat_all(candidate, subjects(clause), role=Role.MEDIATOR, side=2)


def _seat_speaker(candidate: Candidate, verb: Token, table: Table) -> None:
    """'X said talks with Y raised hope': who speaks of talks that have one side told sat at the other."""
    with_one = any(t.lower_ == "with" for t in candidate.trigger.token.children)
    if verb.dep_ != "ccomp" or verb.tag_ != "VBD" or not with_one or any(s.side != 1 for s in candidate.seats):
        return
    speakers = [t for t in verb.head.lefts if t.dep_ == "nsubj" and t.ent_type_ == "PERSON"]
    speakers = [t for t in speakers if not any(w.lower_.startswith("spokes") for w in t.subtree)]
    table.seat_all(candidate, speakers, side=0)


def _seat_holders(candidate: Candidate, verb: Token, table: Table) -> None:
    """'X held talks with Y', 'talks were hosted by X': the event is what the verb is done to."""
    lemma = verb.lemma_.lower()
    carrying = () if particle_of(verb) else CARRYING  # "called off a meeting"
    role = next((role for verbs, role in carrying if lemma in verbs), Role.PARTICIPANT)
    if role is Role.HOST and not _is_given(candidate.trigger.token, verb, table):
        role = Role.PARTICIPANT
    doers = agents(verb) if is_passive(verb) else subjects(verb)
    if lemma in GETTING and candidate.trigger.token.dep_ == "dobj":  # "received a call on Sunday from X"
        role = Role.PARTICIPANT if candidate.trigger.kind is EventKind.CALL else role
        table.seat_all(candidate, prepositional(verb, ("from",)), side=1)
    table.seat_all(candidate, doers, role=role, side=0)
    table.seat_all(candidate, prepositional(verb, ("with", "between", "alongside", "besides")), side=1)
    # "hosted his counterpart for talks", "joined her at the summit"
    if candidate.trigger.token.dep_ == "pobj" or lemma == "join":
        table.seat_all(candidate, [t for t in objects(verb) if t not in doers], side=1)


def _is_given(noun: Token, verb: Token, table: Table) -> bool:
    """'Hosted a dinner', 'welcomed X to the summit'; to welcome an invitation to a summit is to host none."""
    done_to = objects(verb)
    return not done_to or any(t.i == noun.i or noun.i in phrase(t) or table.knows(t) for t in done_to)


def _seat_doers(candidate: Candidate, noun: Token, table: Table) -> None:
    """'After a round of talks in Geneva, A and B will sit down again': talks of nobody are of the two who go on."""
    above = noun.head
    while above.lower_ == "of" and above.head.lemma_.lower() in MEASURES:
        above = above.head.head
    verb = above.head
    if above.lower_ not in ("after", "following") or above.dep_ != "prep" or verb.pos_ != "VERB" or above.i > verb.i:
        return
    if any(t.dep_ in ("det", "poss") and t.lower_ in POINTING for t in noun.lefts):
        return
    table.seat_all(candidate, [t for t in verb.lefts if t.dep_ == "nsubj"], side=0)
    if len(candidate.parties) < 2:
        candidate.seats.clear()
        candidate.unnamed.clear()


def _seat_tellers(candidate: Candidate, noun: Token, table: Table) -> None:
    """'X told his counterpart Y in a phone call on Friday that …': who says something to whom is there with him."""
    verb = governing_verb(noun)
    if candidate.seats or candidate.trigger.kind is EventKind.VISIT or verb is None or is_passive(verb):
        return
    if noun.dep_ != "pobj" or noun.head.lower_ not in MEANWHILE or verb.lemma_.lower() not in TELLING:
        return
    table.seat_all(candidate, subjects(verb), side=0)
    to = [t for c in verb.children if c.dep_ == "dative" for t in (c, *c.children) if t.dep_ in ("dative", "pobj")]
    table.seat_all(candidate, [*(t for t in objects(verb) if t.dep_ == "dobj"), *to], side=1)
    sides = {s.side for s in candidate.seats if s.is_person}
    if len(sides) < 2 and len(candidate.parties) < 2:
        candidate.seats.clear()
        candidate.unnamed.clear()
        candidate.is_anaphoric = candidate.means_parties = False


def _seat_reporter(candidate: Candidate, noun: Token, table: Table) -> None:
    """'X said after talks with Y': who speaks of talks that have one side told sat at the other."""
    if not any(s.side == 1 for s in candidate.seats) or any(s.side == 0 for s in candidate.seats):
        return
    verb = governing_verb(noun)
    if verb is None:
        return
    told = candidate.trigger.rule == JOINT and noun.dep_ == "dobj"  # "told a joint press conference with Y"
    if told or any(t.dep_ in ("prep", "pcomp") and t.lower_ in TIMELY for t in (noun, noun.head, noun.head.head)):
        table.seat_all(candidate, subjects(chain(verb)[-1]), side=0)


def _is_indefinite(noun: Token) -> bool:
    """'The first since an inconclusive round in July'; 'a round of talks' is the talks."""
    measures = any(c.lower_ == "of" for c in noun.children)
    return not measures and any(t.lower_ in ("a", "an") for t in noun.lefts)


# ------------------------------------------------------------ which one of those told of


def _is_of_kind(noun: Token) -> bool:
    """'Technical talks will be held in Tunis', without a word for who talks: those who have been told of."""
    subject = noun.dep_ in ("nsubj", "nsubjpass") and noun.tag_ == "NNS" and noun.head.lemma_.lower() in EVENTIVE
    return subject and any(t.lower_ in OF_KIND for t in noun.lefts)


def _mark_which(candidate: Candidate, *, has_sides: bool) -> None:
    """Whether the noun points back, is another of a series, or tells of several at once."""
    noun = candidate.trigger.token
    measured = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    before = noun.doc[max(noun.sent.start, noun.i - 5) : noun.i].text.lower()
    candidate.is_definite = any(t.dep_ in ("det", "poss") and t.lower_ in POINTING for t in noun.lefts)
    if noun.tag_ == "NN" and noun.i > noun.sent.start and noun.nbor(-1).lower_ == "that":
        candidate.is_definite = True  # "said that call, which took place on Monday": the parser takes it for a mark
    candidate.is_separate = any(t.lower_ == "separate" for t in noun.lefts) and noun.tag_ == "NNS"
    candidate.is_series = any(t.lower_ in SERIES for t in noun.lefts) or "follow-up" in before
    candidate.is_series = candidate.is_series or (noun.lemma_.lower() == "round" and _is_indefinite(noun))

    if _is_of_kind(noun) and not candidate.seats and not candidate.unnamed:
        candidate.is_series = True
    candidate.is_echo = candidate.is_remark or (not has_sides and (candidate.is_definite or noun.pos_ == "PRON"))
    if measured and noun.head.head.lemma_.lower() in MEASURES and not candidate.seats:
        candidate.is_echo = True
    # "the third round of talks"
    words = [*noun.lefts, *(noun.head.head.lefts if measured else ())]
    candidate.ordinal = next((t.lower_ for t in words if t.ent_type_ == "ORDINAL" or t.lower_ in ORDINALS), "")
    if candidate.is_remark:
        candidate.is_series, candidate.ordinal = False, ""
