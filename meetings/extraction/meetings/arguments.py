"""Who takes part: from a trigger's grammar to seats at the table."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from meetings.enums import ActorKind, EventKind, Role
from meetings.extraction.actors import Cast, Mention, MentionKind
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.attendance import attendance
from meetings.extraction.meetings.candidates import Candidate, Seat, Trigger
from meetings.extraction.meetings.lexicon import (
    LIGHT_CHAIR,
    LIGHT_HOST,
    LIGHT_MEDIATE,
    MEASURES,
    NOUNS,
    REMOTE_VERBS,
    SERIES,
    VIRTUAL_WORDS,
    Side,
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
from meetings.extraction.meetings.triggers import frame_of
from meetings.extraction.reading import Passage

WITH = ("with", "between", "among", "to", "of", "from", "by", "involving", "alongside", "against")
NOMINAL_SIDES = ("with", "between", "among", "involving", "alongside")
NOMINAL_MEMBERS = ("of", "by", "from")
REACH = 12  # tokens behind a verb in which its partner is looked for past the parse
TITULAR = frozenset(("PROPN", "ADJ", "DET", "NOUN", "ADP", "CCONJ", "PART"))
LISTING = frozenset((",", "and", "&", ";", "as", "well"))
PERSONAL = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.PRONOUN))
SUBJECT = frozenset(("nsubj", "nsubjpass"))
INVITING = frozenset({"invite", "urge", "ask"})
PLURAL_PRONOUNS = frozenset({"they", "them", "both", "all"})
PAIR_WORDS = frozenset("two three four pair duo trio both sides delegations teams men women".split())
PARTY_NOUNS = frozenset("country nation side government neighbour neighbor capital state delegation team".split())
# Those who have been told of, as a text calls them again: "the leaders", "the ministers", "the parties".
COMPANY = PARTY_NOUNS | frozenset(
    "leader minister president premier party official negotiator diplomat envoy principal chief counterpart mediator"
    " participant head king monarch man woman guest visitor".split()
)
DEFINITE = frozenset("the these those".split())
PARTICIPIAL = {"host": Role.HOST, "chair": Role.CHAIR, "lead": Role.CHAIR, "mediate": Role.MEDIATOR}
PARTICIPIAL |= {"broker": Role.MEDIATOR, "attend": Role.PARTICIPANT, "convene": Role.HOST, "call": Role.HOST}
PARTICIPIAL |= {"organise": Role.HOST, "organize": Role.HOST, "facilitate": Role.MEDIATOR, "involve": Role.PARTICIPANT}
PARTICIPIAL |= {"join": Role.PARTICIPANT, "co-chair": Role.CHAIR, "co-host": Role.HOST, "cohost": Role.HOST}


class Table:
    """Seats people from the mentions of one passage. `cast` knows who is who."""

    def __init__(self, passage: Passage, cast: Cast) -> None:
        self.passage = passage
        self.cast = cast
        self.mentions = cast.in_passage(passage.index)

    def seat_all(
        self, candidate: Candidate, heads: Iterable[Token], *, role: Role = Role.PARTICIPANT, side: int
    ) -> int:
        """Seat everybody in the noun phrases of these heads. Answers how many seats or unnamed groups were added."""
        added = 0
        for head in heads:
            if head.lower_ in PLURAL_PRONOUNS and self._mention_at(head.i) is None:
                candidate.is_anaphoric = not _means_others(head)
                continue
            tokens = phrase(head)
            inside = self._in(tokens, head)
            for mention in inside:
                added += self._seat(candidate, mention, role=role, side=side)
            for mention in self._listed_on(inside):
                added += self._seat(candidate, mention, role=role, side=side)
            for leader in _leaders_of(head):
                added += self.seat_all(candidate, [leader], role=role, side=side)
            if _means_those_before(head) and not any(m.entity is not None or m.countries for m in inside):
                candidate.is_anaphoric = True
                candidate.means_parties = candidate.means_parties or head.lemma_.lower() in PARTY_NOUNS
            elif not added and any(_means_those_before(t) and t.lemma_.lower() in PARTY_NOUNS for t in self._tokens(tokens)):
                candidate.is_anaphoric = candidate.means_parties = True  # "experts of the two countries"
        return added

    def _in(self, tokens: set[int], head: Token) -> list[Mention]:
        """The mentions in a noun phrase, with whom the phrase calls by a title and names behind it."""
        inside = [
            m
            for m in self.mentions
            if (not tokens.isdisjoint(range(m.first, m.last)) or (m.kind in PERSONAL and _titles(m, head)))
            and not m.is_author
            and not self._only_owns(m, tokens)
        ]
        return [m for m in inside if not any(_holds(other, m) for other in inside)]

    def _listed_on(self, inside: list[Mention]) -> list[Mention]:
        """The persons of a list that the parse has cut: 'with A, B, C, and D'."""
        if not inside or inside[-1].kind not in PERSONAL:
            return []
        found: list[Mention] = []
        last = max(inside, key=lambda m: m.outer_last)
        for mention in self.mentions:
            if mention.first < last.outer_last or mention.kind not in (MentionKind.NAME, MentionKind.SURNAME):
                continue
            between = self.passage.doc[last.outer_last : mention.outer_first]
            head = self.passage.doc[mention.last - 1]
            if not 0 < len(between) <= 3 or any(t.lower_ not in LISTING for t in between):
                break
            if head.dep_ in SUBJECT and not self._wants_two(inside[0]):
                break
            found.append(mention)
            last = mention
        return [m for m in found if not m.is_author]

    def _tokens(self, numbers: set[int]) -> list[Token]:
        return [self.passage.doc[i] for i in sorted(numbers)]

    def _wants_two(self, mention: Mention) -> bool:
        """'Between A, and B': the second belongs to it, whatever the parser made of it."""
        return mention.outer_first > 0 and self.passage.doc[mention.outer_first - 1].lower_ == "between"

    def _only_owns(self, mention: Mention, tokens: set[int]) -> bool:
        """ "The Prime Minister's spokesman": the spokesman is there, not his master. A country's minister is both."""
        head = self.passage.doc[mention.last - 1]
        return head.dep_ == "poss" and head.head.i in tokens and mention.kind in PERSONAL

    def _mention_at(self, i: int) -> Mention | None:
        return next((m for m in self.mentions if m.first <= i < m.last and m.entity is not None), None)

    def _seat(self, candidate: Candidate, mention: Mention, *, role: Role, side: int) -> int:
        if mention.kind is MentionKind.ROLE_GROUP:
            return self._seat_group(candidate, mention, role=role, side=side)
        if mention.entity is None:
            if mention.countries:
                return self._seat_group(candidate, mention, role=role, side=side)
            candidate.unnamed.append(mention)
            return 1
        entity = self.cast.entities[mention.entity]
        if entity.is_author:
            return 0
        is_person = entity.kind is ActorKind.PERSON
        known = candidate.seat(mention.entity)
        if known is not None:
            if known.role is Role.PARTICIPANT:
                known.role = role
            return 1
        party = entity.party if is_person else entity.code or entity.name
        if not is_person and party in {s.party for s in candidate.seats if not s.is_person}:
            return 1
        candidate.seats.append(
            Seat(
                entity.name,
                mention.span,
                entity=mention.entity,
                party=party,
                position=entity.position,
                kind=entity.kind,
                role=role,
                side=side,
            )
        )
        return 1

    def _seat_group(self, candidate: Candidate, mention: Mention, *, role: Role, side: int) -> int:
        if not mention.countries:
            candidate.unnamed.append(mention)
            return 1
        for code in mention.countries:
            if code not in {s.party for s in candidate.seats if not s.is_person}:
                kind = ActorKind.COUNTRY if gazetteer().country(code) else ActorKind.ORGANISATION
                candidate.seats.append(Seat(code, mention.span, party=code, kind=kind, role=role, side=side))
        return 1


def _titles(mention: Mention, head: Token) -> bool:
    """'The special envoy for the region, X': the head is the title of who is named behind it."""
    return mention.outer_first <= head.i < mention.first


def _leaders_of(head: Token) -> list[Token]:
    """'A delegation led by X', 'a team headed by Y': who is there by name."""
    clauses = [c for c in head.children if c.dep_ in ("acl", "relcl")]
    led = [agent for c in clauses if c.lemma_.lower() in ("lead", "head") for agent in agents(c)]
    called = [c for c in clauses if c.lemma_.lower() in ("know", "call", "dub")]  # "the powers known as the E3"
    return [*led, *(t for c in called for p in c.children if p.lower_ == "as" for t in p.children if t.dep_ == "pobj")]


def _means_others(pronoun: Token) -> bool:
    """'Allies would discuss it when they meet': 'they' are the subject before it in the sentence."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    plural = [t for t in before if t.dep_ == "nsubj" and t.tag_ in ("NNS", "NNPS")]
    return bool(plural) and plural[-1].lemma_.lower() not in COMPANY


def _means_those_before(head: Token) -> bool:
    """'The two', 'both sides', 'the leaders', 'the delegations': who has been told of before."""
    words = {t.lower_ for t in head.lefts}
    if head.lemma_.lower() in MEASURES or head.ent_type_ in ("DATE", "TIME"):
        return False
    if head.lower_ in PAIR_WORDS or words & PAIR_WORDS:
        return True
    plain = not any(t.dep_ in ("prep", "acl", "relcl", "appos") for t in head.rights)
    return head.lemma_.lower() in COMPANY and head.tag_ == "NNS" and bool(words & DEFINITE) and plain


def _holds(outer: Mention, inner: Mention) -> bool:
    """Whether a mention is only the country or office within another's phrase: "Turkish" in "Turkish minister X"."""
    if outer is inner or outer.kind in (MentionKind.PRONOUN,):
        return False
    within = outer.outer_first <= inner.first and inner.last <= outer.outer_last
    smaller = (outer.outer_last - outer.outer_first) > (inner.outer_last - inner.outer_first)
    same_core = inner.first >= outer.first and inner.last <= outer.last
    personal = outer.kind in (MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.ROLE_GROUP)
    return within and smaller and personal and (same_core or inner.kind is not MentionKind.NAME)


def seat_verb(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of a verb of encounter, None where nobody stands at the other end."""
    verb = trigger.token
    frame = frame_of(verb)
    if frame is None:
        return None
    candidate = Candidate(trigger, format=trigger.format)
    host_subject = Role.HOST if frame.host is Side.SUBJECT else Role.PARTICIPANT
    host_object = Role.HOST if frame.host is Side.OBJECT else Role.PARTICIPANT
    passive = is_passive(verb) and frame.takes_object
    doers = agents(verb) if passive else subjects(verb)
    if verb.dep_ == "xcomp" and verb.head.lemma_ in INVITING and not passive:
        doers = [*subjects(verb.head), *objects(verb.head)]  # "has invited him to meet in April": both
    others = [t for t in objects(verb) if _is_somebody(t, table)] if frame.takes_object else []
    others += prepositional(verb, frame.preps)
    for child in verb.children:  # "exchange views with": the preposition may hang on the object
        if child.dep_ == "dobj" and not frame.takes_object and child.lemma_.lower() not in NOUNS:
            others += prepositional(child, frame.preps)
    if passive and not others:
        others = [t for t in subjects(verb)]
    one = table.seat_all(candidate, doers, role=host_subject, side=0)
    two = table.seat_all(candidate, others, role=host_object, side=1)
    if not two and not passive and frame.takes_object:
        two = _right_of(verb, table, candidate, role=host_object)
    if not two:
        two = _across(verb, table, candidate, frame.preps, role=host_object)
    candidate.is_separate = any(t.lower_ == "separately" for t in verb.children)
    if frame.person_only and not any(s.side == 1 and (s.is_person or s.entity is None) for s in candidate.seats):
        together = frame.plural_alone and sum(s.is_person for s in candidate.seats) > 1
        if not together and not _has_official(candidate):
            return None
    if trigger.kind is EventKind.VISIT:
        return _journey(candidate, verb)
    many = one > 1 or candidate.is_anaphoric or candidate.unnamed or any(t.tag_ in ("NNS", "NNPS") for t in doers)
    if not two and not (frame.plural_alone and many):
        return None
    _seat_company(candidate, verb, table)
    return candidate


def _journey(candidate: Candidate, verb: Token) -> Candidate | None:
    """Journeys are told of persons and delegations; 'the G7's ministers are in Canada' is a gathering of them all."""
    if verb.lemma_ == "be" and candidate.unnamed and not candidate.people:
        return None
    groups = any(s.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) for s in candidate.seats)
    gathering = verb.lemma_ == "be" and groups and not candidate.people
    return candidate if candidate.people or candidate.unnamed or gathering else None


def _is_somebody(head: Token, table: Table) -> bool:
    """Whether an object is itself a person or a party: to welcome a minister is to meet, to welcome his words is not."""
    if head.pos_ == "PRON" or _means_those_before(head):
        return True
    return any(m.outer_first <= head.i < m.outer_last for m in table.mentions)


def _has_official(candidate: Candidate) -> bool:
    return any(m.level or m.kind is MentionKind.ROLE_GROUP for m in candidate.unnamed) or candidate.is_anaphoric


def _right_of(verb: Token, table: Table, candidate: Candidate, *, role: Role) -> int:
    """The mention that follows a verb at once, where the parser found no object."""
    for mention in table.mentions:
        if 0 < mention.outer_first - verb.i <= 2 and mention.kind is not MentionKind.PRONOUN:
            return table.seat_all(candidate, [table.passage.doc[mention.last - 1]], role=role, side=1)
    return 0


def _across(verb: Token, table: Table, candidate: Candidate, preps: tuple[str, ...], *, role: Role) -> int:
    """Whom 'with' introduces behind a verb, where the parser hung it on what stands between: 'spoke today with X'."""
    for token in verb.doc[verb.i + 1 : verb.i + REACH]:
        if token.sent.start != verb.sent.start or token.pos_ in ("VERB", "AUX", "CCONJ") or token.text in ".;:":
            return 0
        if token.lower_ in preps:
            mention = next(
                (m for m in table.mentions if m.first > token.i and _is_title(verb.doc, token.i + 1, m)), None
            )
            if mention is not None and mention.kind is not MentionKind.PRONOUN:
                return table.seat_all(candidate, [table.passage.doc[mention.last - 1]], role=role, side=1)
    return 0


def _is_title(doc: Doc, start: int, mention: Mention) -> bool:
    """Whether nothing but a title stands before a mention: 'the Party's Politburo Member and Director of … X'."""
    between = doc[start : mention.outer_first]
    if mention.kind in (MentionKind.COUNTRY, MentionKind.DEMONYM) or len(between) > REACH * 2:
        return len(between) == 0 and mention.kind is MentionKind.COUNTRY
    return all(t.pos_ in TITULAR or t.lower_ in ("’s", "'s") for t in between)


def _seat_company(candidate: Candidate, verb: Token, table: Table) -> None:
    """Whoever is there too: "together with", "accompanied by", "alongside", "joined by"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("alongside", "including", "with", "together"):
            table.seat_all(candidate, [t for t in child.children if t.dep_ == "pobj"], side=0)
        if child.dep_ in ("advcl", "acl") and child.lemma_ in ("accompany", "flank", "join"):
            table.seat_all(candidate, agents(child), side=0)


def seat_addition(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of words that add somebody to an event told before."""
    found = attendance(trigger.token)
    if found is None:
        return None
    _, told = found
    candidate = Candidate(trigger)
    table.seat_all(candidate, told.heads, role=told.role, side=1)
    for seat in candidate.seats:
        seat.is_remote = told.is_remote
    return candidate if candidate.people or (told.is_remote and candidate.seats) else None


def seat_noun(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of an event noun: its own sides, its hosts, and who carries it by a verb."""
    noun = trigger.token
    candidate = Candidate(trigger, format=trigger.format)
    sides = table.seat_all(candidate, prepositional(noun, NOMINAL_SIDES), side=1)
    members = [t for t in prepositional(noun, NOMINAL_MEMBERS)]
    inner = table.seat_all(candidate, members, side=1)
    lefts = [t for t in noun.lefts if t.dep_ in ("poss", "compound", "amod", "nmod", "dep", "nsubj")]
    inner += table.seat_all(candidate, lefts, side=0)
    for child in noun.children:
        if child.dep_ in ("acl", "relcl"):
            _seat_participle(candidate, child, table)
    _seat_carrier(candidate, trigger, table, has_sides=bool(sides or inner))
    for child in trigger.predicate.children if trigger.predicate is not None else ():
        if child.dep_ in ("advcl", "acl") and child.tag_ == "VBN":  # "held talks in Cairo, mediated by Egypt"
            _seat_participle(candidate, child, table)
    candidate.is_definite = _points_back(noun)
    candidate.is_echo = not sides and not inner and candidate.is_definite
    candidate.is_separate = any(t.lower_ == "separate" for t in noun.lefts) and noun.tag_ == "NNS"
    before = noun.doc[max(noun.sent.start, noun.i - 5) : noun.i].text.lower()
    candidate.is_series = any(t.lower_ in SERIES for t in noun.lefts) or "follow-up" in before
    candidate.ordinal = next((t.lower_ for t in _ordinals(noun)), "")
    measured = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in MEASURES
    candidate.is_echo = candidate.is_echo or (measured and not candidate.seats)
    means_one = candidate.is_echo or candidate.is_anaphoric or candidate.is_series
    if not candidate.seats and not candidate.unnamed and not means_one:
        return None
    return candidate


def _ordinals(noun: Token) -> list[Token]:
    """'The third round of talks': which of a series it is."""
    measured = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    words = [*noun.lefts, *(noun.head.head.lefts if measured else ())]
    return [t for t in words if t.ent_type_ == "ORDINAL" or t.lower_ in ORDINALS]


ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next previous".split())


def _points_back(noun: Token) -> bool:
    return any(
        t.dep_ in ("det", "poss") and t.lower_ in ("the", "this", "that", "these", "those", "their", "both", "each")
        for t in noun.lefts
    )


def _seat_participle(candidate: Candidate, clause: Token, table: Table) -> None:
    role = PARTICIPIAL.get(clause.lemma_.lower())
    if role is None:
        return
    if clause.tag_ == "VBG" or not (is_passive(clause) or agents(clause)):
        table.seat_all(candidate, objects(clause), role=Role.PARTICIPANT, side=1)
    table.seat_all(candidate, agents(clause), role=role, side=0)


def _seat_carrier(candidate: Candidate, trigger: Trigger, table: Table, *, has_sides: bool) -> None:
    """Who holds, hosts or attends the event by the verb that carries it."""
    verb = trigger.predicate
    noun = trigger.token
    if verb is None:
        if has_sides:
            _seat_reporter(candidate, noun, table)
        return
    lemma = verb.lemma_.lower()
    is_subject = noun in subjects(verb) or any(noun.i in phrase(s) for s in subjects(verb))
    if is_subject:
        table.seat_all(candidate, agents(verb), role=PARTICIPIAL.get(lemma, Role.PARTICIPANT), side=0)
        table.seat_all(candidate, prepositional(verb, ("between", "with", "among")), side=1)
        return
    role = Role.PARTICIPANT
    if (lemma in LIGHT_HOST and trigger.kind is not EventKind.CALL) or lemma in LIGHT_HOST:
        role = Role.HOST
    elif lemma in LIGHT_CHAIR:
        role = Role.CHAIR
    elif lemma in LIGHT_MEDIATE:
        role = Role.MEDIATOR
    doers = agents(verb) if is_passive(verb) else subjects(verb)
    table.seat_all(candidate, doers, role=role, side=0)
    table.seat_all(candidate, prepositional(verb, ("with", "between", "alongside")), side=1)
    if noun.dep_ == "pobj" or lemma == "join":  # "hosted his counterpart for talks", "joined her at the summit"
        table.seat_all(candidate, [t for t in objects(verb) if t not in doers], side=1)


def _seat_reporter(candidate: Candidate, noun: Token, table: Table) -> None:
    """ "X said after talks with Y": who speaks of talks that have one side told sat at the other."""
    if not any(s.side == 1 for s in candidate.seats) or any(s.side == 0 for s in candidate.seats):
        return
    verb = governing_verb(noun)
    if verb is None:
        return
    path = [t for t in (noun, noun.head, noun.head.head)]
    if any(
        t.dep_ in ("prep", "pcomp")
        and t.lower_ in ("after", "before", "during", "following", "in", "at", "for", "ahead")
        for t in path
    ):
        table.seat_all(candidate, subjects(chain(verb)[-1] if chain(verb) else verb), side=0)


def mark_remote(candidate: Candidate, passage: Passage, cast: Cast) -> bool:
    """Mark the seats of those who dial in: a mention with "dialling in", "by video" or "remotely" close behind it.
    Answers whether some were marked."""
    marked = False
    doc = passage.doc
    sentence = candidate.trigger.token.sent
    for mention in cast.in_passage(passage.index):
        if not sentence.start <= mention.first < sentence.end or mention.entity is None:
            continue
        after = doc[mention.outer_last : min(mention.outer_last + 7, sentence.end)]
        words = [t.lower_ for t in after]
        dials = bool(words) and any(t.lemma_.lower() in REMOTE_VERBS or t.lower_.startswith("diall") for t in after[:3])
        joins = any(
            w in ("join", "joins", "joined", "joining", "participating", "participated", "briefs") for w in words[:4]
        ) and (any(w in VIRTUAL_WORDS for w in words))
        if dials or joins:
            seat = candidate.seat(mention.entity)
            if seat is None:
                entity = cast.entities[mention.entity]
                seat = Seat(
                    entity.name,
                    mention.span,
                    mention.entity,
                    entity.party if entity.kind is ActorKind.PERSON else entity.code,
                    entity.position,
                    entity.kind,
                )
                candidate.seats.append(seat)
            seat.is_remote = marked = True
    return marked
