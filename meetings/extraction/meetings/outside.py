"""Whose meetings are no diplomacy: unions, a party's own people, companies, clubs and sport."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from meetings.enums import Part
from meetings.extraction.actors import Cast, Mention
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.syntax import objects, phrase, prepositional
from meetings.extraction.reading import Passage, Reading

# Officials of these meet one another at home: "union leaders", "his party's MPs", "the head of the carmaker".
PRIVATE = frozenset(
    "union party opposition mp lawmaker legislator parliamentarian backbencher coalition faction caucus business"
    " businessman businesswoman businessperson businesspeople investor company"
    " carmaker automaker firm employer employee industry"
    " religious church community tribal tribe local farmer teacher nurse doctor student pupil voter resident civic"
    " civil society medium editor journalist family victim mayor campaign donor bank airline manufacturer corporation"
    " retailer club league team federation association university hospital youth protester activist worker labour"
    " labor bishop clergy monk sector".split()
)
# Not even where their country is told: "French business leaders".
COMMERCE = frozenset(
    "business businessman businesswoman businessperson businesspeople investor company firm industry student"
    " religious church farmer journalist media editor civil worker bank airline union".split()
)
PARTISANS = frozenset("conservative tory liberal democrat republican socialist".split())
# "Leaders of the warring parties", "central bank governors".
OF_WEIGHT = frozenset("warring conflicting rival belligerent armed rebel central".split())
PLAIN_CLUBS = frozenset(
    "club company airline university football cricket rugby hockey tennis basketball athletics olympic".split()
)
# Bodies of a state have these in their names as well; only who heads one is told apart by it.
CLUBS = PLAIN_CLUBS | frozenset(
    "federation board association league chamber corporation group institute foundation union".split()
)
HEADS = frozenset(("organisation head", None))
SPORT = frozenset(
    "final semi-final semifinal quarter-final quarterfinal qualifier qualifying championship tournament playoff"
    " kick-off scrum wicket goalkeeper striker midfielder defender football footballer rugby cricket hockey basketball"
    " handball volleyball tennis friendly fixture squad coach league stadium champion referee penalty dugout lineup"
    " line-up batsman innings semifinals half-time goalless unbeaten scorer".split()
)
SCORE = re.compile(
    r"\b(?:beat|beaten|won|win|lost|drew|draw|defeat|defeated)\b.{0,25}?\b\d{1,3}[-–]\d{1,3}\b"
    r"|\b\d{1,3}[-–]\d{1,3} (?:home |away |friendly )*(?:win|victory|defeat|loss|draw|over|against)\b"
)
RITES = frozenset("funeral mourner coffin coronation burial requiem wedding enthronement condolence".split())
FRIENDLY = frozenset("tie match game international fixture against".split())
AROUND = 2  # passages on both sides
ENOUGH = 3  # words of sport that make a passage a report of it
WITH = ("with", "between", "among", "of")
BEFORE = 10  # tokens before a name in which the body stands that its bearer heads


def is_private(mention: Mention, doc: Doc) -> bool:
    """Whether those in office whom nobody names are of no state: 'trade union leaders', 'leaders of both parties'."""
    if mention.countries:
        return False
    head = doc[mention.first : mention.last].root
    return _are_private((*doc[mention.outer_first : mention.outer_last], *_of(head)))


def is_of_commerce(mention: Mention, doc: Doc) -> bool:
    """Whether a group of some country speaks for no state: 'French business leaders', 'Kenyan student leaders'."""
    tokens = doc[mention.outer_first : mention.outer_last]
    words = {t.lemma_.lower() for t in tokens if not t.is_title}
    return bool(words & COMMERCE) and not words & OF_WEIGHT


def _are_private(tokens: tuple[Token, ...]) -> bool:
    words = {t.lemma_.lower() for t in tokens}
    common = {t.lemma_.lower() for t in tokens if not t.is_title}  # not the "Union" of a name
    return bool(common & PRIVATE or words & PARTISANS) and not words & OF_WEIGHT


def _of(head: Token) -> Iterable[Token]:
    return (head.doc[i] for i in phrase(head))


def speaks_for_a_club(seat: Seat, cast: Cast, passages: Iterable[Passage]) -> bool:
    """Whether somebody heads what is no state's: 'Football Federation chairman X', 'X, president of the board'."""
    if seat.entity is None:
        return False
    clubs = CLUBS if cast.entities[seat.entity].level in HEADS else PLAIN_CLUBS
    return any(
        _stand_before(mention, passage.doc) & clubs
        for passage in passages
        for mention in cast.in_passage(passage.index)
        if mention.entity == seat.entity and seat.is_person
    )


def _stand_before(mention: Mention, doc: Doc) -> set[str]:
    """The words of the phrase in which somebody is named, back to the last verb or comma."""
    words = {t.lower_ for t in doc[mention.outer_first : mention.outer_last]}
    for token in reversed(doc[max(mention.first - BEFORE, 0) : mention.first]):
        if token.pos_ in ("VERB", "AUX", "CCONJ") or token.text in ",.;:":
            break
        words.add(token.lower_)
    return words


def is_of_sport(candidate: Candidate, reading: Reading) -> bool:
    """Whether the paragraphs around tell of sport, or the sentence of a friendly."""
    sentence = candidate.trigger.token.sent
    if any(t.lower_ == "friendly" and t.nbor().lower_ in FRIENDLY for t in sentence if t.i + 1 < len(t.doc)):
        return True
    around = list(_around(candidate, reading))
    told = {t.lemma_.lower() for p in around for t in p.doc if t.lemma_.lower() in SPORT}
    scores = sum(len(SCORE.findall(p.doc.text)) for p in around)
    return len(told) + min(scores, 2) >= ENOUGH


def is_of_rites(candidate: Candidate, reading: Reading) -> bool:
    """Whether the sentence, or most of what stands around it, tells of a funeral, a wedding or a coronation."""
    if any(t.lemma_.lower() in RITES for t in candidate.trigger.token.sent):
        return True
    return sum(t.lemma_.lower() in RITES for p in _around(candidate, reading) for t in p.doc) >= ENOUGH - 1


def _around(candidate: Candidate, reading: Reading) -> Iterable[Passage]:
    here = candidate.trigger.passage.index
    return (p for p in reading.body if p.part is Part.TITLE or abs(p.index - here) <= AROUND)


def meets_its_own(candidate: Candidate) -> bool:
    """'Met union leaders', 'a meeting with his MPs', 'a gathering of investors': the other side is no state's."""
    trigger = candidate.trigger
    heads = prepositional(trigger.token, WITH)
    if trigger.predicate is not None:
        heads += prepositional(trigger.predicate, ("with",))
    if not trigger.is_noun:
        heads += objects(trigger.token)
    return any(_are_private((t, *_of(t))) for t in heads)
