"""How a verb takes its participants, where it tells of an encounter at all.

Most verbs have a frame of their own in the lexicon; a few mean one only in what stands around them, and have a rule
each."""

from collections.abc import Callable

from spacy.tokens import Token

from meetings.enums import EventKind, Format
from meetings.extraction.meetings.attendance import joins_them
from meetings.extraction.meetings.lexicon import (
    CALL_ON,
    CREDENTIALS,
    IDIOMS,
    JOURNEYS,
    PARTICLE_OF,
    TRAVEL,
    VERBS,
    VIRTUAL_WORDS,
    Side,
    VerbFrame,
)
from meetings.extraction.meetings.syntax import SIDELINES, agents, is_verb

HOSTING = VerbFrame(EventKind.MEETING, ("to",), host=Side.SUBJECT)
NO_PLACES = frozenset(("DATE", "TIME", "LANGUAGE", "NORP"))
IDIOM = VerbFrame(EventKind.MEETING, ("with", "to", "on"), plural_alone=True)
VEHICLES = frozenset("bus minibus coach car van limousine motorcade train plane jet helicopter".split())
STAGES = frozenset("conference briefing ceremony event reception forum".split())
PHONES = frozenset("phone telephone line blower".split())
ON_PHONE = VerbFrame(EventKind.CALL, ("to", "with"), format=Format.VIRTUAL, person_only=True, plural_alone=True)
GUESTS = VerbFrame(EventKind.MEETING, takes_object=True, host=Side.SUBJECT, person_only=True)
TALK_OVER = VerbFrame(EventKind.TALKS, ("with",), plural_alone=True)
TALK_OVER_PHONE = VerbFrame(EventKind.CALL, ("with",), format=Format.VIRTUAL, plural_alone=True)
CLAUSES = frozenset(("relcl", "acl", "advcl", "ccomp"))
ADDRESS = VerbFrame(EventKind.MEETING, takes_object=True)
INVITATION = VerbFrame(EventKind.VISIT, takes_object=True, host=Side.SUBJECT, person_only=True)


def frame_of(token: Token) -> VerbFrame | None:
    """How this verb takes its participants, None where it tells of no encounter."""
    if _is_on_phone(token):
        return ON_PHONE
    lemma = token.lemma_.lower()
    return PARTICULAR[lemma](token) if lemma in PARTICULAR else _plain(token)


def _plain(token: Token) -> VerbFrame | None:
    """The frame of the lexicon, where the verb stands with its particle and without another sense's object."""
    lemma = token.lemma_.lower()
    needed = PARTICLE_OF.get(lemma)
    if needed is not None and not any(c.lower_ in needed for c in token.children):
        return None
    if needed is not None and any(t.lower_ in VEHICLES for c in token.children if c.dep_ == "prep" for t in c.children):
        return None  # "came together in a minibus"
    objects = [c for c in token.children if c.dep_ == "dobj"]
    if lemma in CREDENTIALS and any(_is_credentials(c) for c in objects):
        return CREDENTIALS[lemma]
    if lemma in JOURNEYS and (objects or agents(token)):
        return None  # "will head the delegation", "was headed by X", "landed a blow"
    return IDIOM if any(c.lemma_ in IDIOMS.get(lemma, ()) for c in objects) else VERBS.get(lemma)


def _is_credentials(head: Token) -> bool:
    """'Her credentials', 'letters of credence'."""
    below = [t for p in head.children if p.lower_ == "of" for t in p.children]
    return any(t.lemma_.lower() in ("credential", "credentials", "credence") for t in (head, *below))


def _calling(token: Token) -> VerbFrame | None:
    """'Called on the emir' is a visit, 'called the emir' a call; 'called him a liar', 'called off', 'called for' and
    'called together' are neither."""
    on = [c for c in token.children if c.lower_ in ("on", "upon") and c.dep_ in ("prep", "prt")]
    if any(t.ent_type_ != "DATE" for prep in on for t in prep.children):
        return CALL_ON
    below = {c.dep_ for c in token.children}
    # The parser takes whom one calls for what one calls him, unless there is both.
    other = below & {"ccomp", "xcomp", "prt"} or ("oprd" in below and below & {"dobj", "nsubjpass"})
    demands = any((c.dep_ == "prep" and c.lower_ == "for") or c.lower_ == "together" for c in token.children)
    return None if other or demands else VERBS["call"]


NAMED = frozenset(("PERSON", "GPE", "NORP", "ORG"))
# "The leaders", "the Secretary and the Foreign Minister", "the two sides", named before.
THOSE_WHO_MET = frozenset(
    "leader minister president secretary premier chancellor official diplomat side delegation counterpart pair man"
    " woman envoy principal adviser advisor party".split()
)


def _speaking(token: Token) -> VerbFrame | None:
    """'Talked in Pristina with X', 'spoke with X on the sidelines of the summit', 'speaking at a joint press conference
    with X': in one room; else a call."""
    preps = [c for c in token.children if c.dep_ == "prep"]
    beside = any(t.lower_ in SIDELINES for p in preps if p.lower_ == "on" for t in p.children)
    there = [t for p in preps if p.lower_ == "in" for t in p.children]
    placed = any(t.pos_ == "PROPN" and t.ent_type_ not in NO_PLACES for t in there)
    goes = token.dep_ in ("advcl", "xcomp") and token.head.lemma_.lower() in TRAVEL - {
        "be"
    }  # "will fly to Oslo to talk with X"
    staged = any(t.lemma_ in STAGES for p in preps if p.lower_ in ("at", "during") for t in p.children)
    if any(p.lower_ in ("about", "of") for p in preps) and _is_retold(token, besides="with"):
        return None
    face_to_face = (beside or placed or goes or staged) and not any(t.lower_ in VIRTUAL_WORDS for t in token.subtree)
    return VERBS["converse"] if face_to_face else _plain(token)


def _discussing(token: Token) -> VerbFrame | None:
    """'X and Y discussed the border by phone', 'discussed it in Oslo on Tuesday': with each other, where the device or
    the day is told."""
    frame = _plain(token)
    if token.tag_ != "VBD" or token.dep_ not in ("ROOT", "ccomp", "conj"):
        return frame
    below = {t.i for c in token.children if c.dep_ in ("prep", "npadvmod", "advmod", "dobj") for t in c.subtree}
    if any(t.lower_ in VIRTUAL_WORDS for t in token.doc[token.i : token.sent.end] if t.i in below):
        return TALK_OVER_PHONE
    if any(t.ent_type_ == "DATE" and _is_when(t) for c in token.rights for t in _near(c)):
        return TALK_OVER
    return None if _is_retold(token, besides="with") else frame


def _is_when(day: Token) -> bool:
    """'On Tuesday', 'today' say when; 'since October', 'efforts in 2024', 'the June 23 conference' are what of."""
    if day.dep_ in ("npadvmod", "advmod"):
        return is_verb(day.head)
    return day.dep_ == "pobj" and day.head.lower_ == "on"


def _is_retold(verb: Token, *, besides: str) -> bool:
    """'They also discussed grain', 'the two leaders spoke about trade': what those who have met talked of, which is no
    further meeting, unless it was with somebody else."""
    speaks = verb.head if verb.dep_ == "xcomp" else verb  # "want to speak"
    subject = next((c for c in speaks.children if c.dep_ == "nsubj"), None)
    if subject is None or any(_names_person(c) for c in verb.children if c.dep_ == "prep" and c.lower_ == besides):
        return False
    if subject.lower_ in ("they", "both", "two", "three", "four", "five", "six", "seven"):
        return True
    heads = [subject, *subject.conjuncts]
    are_offices = all(t.lemma_.lower() in THOSE_WHO_MET for t in heads)
    are_several = len(heads) > 1 or subject.tag_ in ("NNS", "NNPS") or subject.lemma_ == "pair"
    return are_offices and are_several and not any(t.ent_type_ in NAMED for t in subject.subtree)


def _names_person(prep: Token) -> bool:
    return any(t.dep_ == "pobj" and t.ent_type_ == "PERSON" for t in prep.children)


def _near(child: Token) -> list[Token]:
    """What stands below a verb's complement, without the clauses that tell something else."""
    return [t for t in child.subtree if not any(a.dep_ in CLAUSES for a in (t, *t.ancestors) if a.i > child.head.i)]


def _addressing(token: Token) -> VerbFrame | None:
    """'Addressed the European Council by video': a guest of theirs from afar. Any other speech is none."""
    return ADDRESS if any(t.lower_ in VIRTUAL_WORDS for t in token.subtree) else None


def _being(token: Token) -> VerbFrame | None:
    """'Blinken was in Doha on Thursday' is a stay; 'X was host to Y' a meeting. Any other being is none."""
    hosts = [c for c in token.children if c.dep_ == "attr" and c.lemma_ == "host"]
    if any(p.lower_ == "to" for c in hosts for p in c.children):
        return HOSTING
    if guest_of(token) is not None:
        return GUESTS
    if any(c.dep_ in ("attr", "acomp", "expl") for c in token.children):
        return None
    stays = any(c.dep_ == "prep" and c.lower_ == "in" and _has_place(c) for c in token.children)
    return VERBS["be"] if stays else None


def _is_on_phone(verb: Token) -> bool:
    """'Was on the line', 'got on the phone to X', 'picked up the phone to Y'."""
    lemma = verb.lemma_.lower()
    if lemma == "pick":
        return any(c.dep_ == "dobj" and c.lemma_.lower() in PHONES for c in verb.children)
    on = [c for c in verb.children if c.lower_ in ("on", "by") and c.dep_ in ("prep", "prt")]
    return lemma in ("be", "get", "come", "go") and any(t.lemma_.lower() in PHONES for c in on for t in c.children)


def guest_of(verb: Token) -> tuple[Token, Token] | None:
    """The guest and the host of 'his breakfast guest was X', 'X was the guest of Y'; None where none is told."""
    named = [c for c in verb.children if c.dep_ in ("nsubj", "attr")]
    guest = next((c for c in named if c.lemma_ == "guest"), None)
    if guest is None or len(named) != 2:
        return None
    of = [t for c in guest.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    host = next((t for t in (*guest.lefts, *of) if t.dep_ in ("poss", "pobj")), None)
    other = named[0] if named[1] is guest else named[1]
    return (other, host) if host is not None else None


def _inviting(verb: Token) -> VerbFrame | None:
    """'Invited him to Belgrade'; what one is invited to do, or to, is told by its own words."""
    to = [c for c in verb.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    return INVITATION if any(_has_place(c) for c in to) else None


def _joining(verb: Token) -> VerbFrame | None:
    """'Joined the leaders'; 'joined them', 'was joined by X' tell who else was at what has been told."""
    return None if joins_them(verb) else _plain(verb)


def _has_place(prep: Token) -> bool:
    return any(c.dep_ == "pobj" and c.ent_type_ == "GPE" for c in prep.children)


PARTICULAR: dict[str, Callable[[Token], VerbFrame | None]] = {
    "address": _addressing,
    "be": _being,
    "call": _calling,
    "discuss": _discussing,
    "invite": _inviting,
    "join": _joining,
    "speak": _speaking,
    "talk": _speaking,
}
