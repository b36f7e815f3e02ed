"""Who else is there: words that add somebody to an event told before, and found none by themselves.

The rules are functions of one shape: the words for those who are there, where a token tells of attendance. The first
that answers names itself in the entry."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from meetings.enums import EventKind, Role
from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.meetings.lexicon import LIGHT_CHAIR, LIGHT_MEDIATE, REMOTE_VERBS
from meetings.extraction.meetings.syntax import agents, is_passive, is_verb, objects, subjects
from meetings.extraction.reading import Passage

ATTENDING = frozenset("attend participate represent chair preside co-chair cochair moderate".split())
SENDING = frozenset("send dispatch field".split())
LEADING = frozenset("lead head".split())
SIDES = frozenset("side delegation team one group mission party contingent representation".split())
DELEGATIONS = frozenset(("delegation", "team", "side"))
JOINING = frozenset(("join", "follow", "connect"))  # with words for the device
REMOTELY = frozenset("video videolink videoconference phone telephone remotely virtually".split())
PRESENT = frozenset(("present", "there", "so"))
GATHERED = frozenset(("attendance", "present", "attended", "attending"))
OPENING = 4  # tokens of "others present", "the others in attendance"
TAKING_OVER = frozenset("take assume hand pass relinquish".split())
PASSING_ON = frozenset("hand pass relinquish".split())
TAKING_ALONG = frozenset(("accompany", "join", "flank"))
CONFIRMING = frozenset(("attendance", "presence", "participation"))
CHAIRS = frozenset("chair chairmanship presidency gavel".split())
ROTATING = frozenset(("rotating", "annual"))
HOSTS = frozenset("host chair chairman chairwoman chairperson moderator mediator".split())
# Without one of these no rule answers: most words are passed over at once.
SIGNS = frozenset().union(
    ATTENDING, SENDING, LEADING, JOINING, REMOTE_VERBS, TAKING_OVER, TAKING_ALONG, LIGHT_MEDIATE,
    ("take", "be", "have", "sit", "one", "side", "team", "host", "confirm", "include"),
)  # fmt: skip
AT_TABLE = "is_at_table"


@dataclass(frozen=True, slots=True)
class Attendance:
    """The heads of the phrases for those who are there, and the part they play."""

    heads: tuple[Token, ...]
    role: Role = Role.PARTICIPANT
    is_remote: bool = False


Rule = Callable[[Token], Attendance | None]


def attendance(token: Token) -> tuple[str, Attendance] | None:
    """What a token tells of attendance, with the name of the rule that read it."""
    if SIGNS.isdisjoint((token.lower_, token.lemma_.lower())):
        return None
    for rule in RULES:
        found = rule(token)
        if found is not None and found.heads:
            return rule.__name__.strip("_"), found
    return None


def attending(passage: Passage, carried: set[int]) -> Iterator[Trigger]:
    """The triggers of attendance in a passage; verbs that carry an event noun are not theirs."""
    for token in passage.doc:
        if (token.i not in carried or (token.lemma_ == "be" and _opens_list(token))) and (
            found := attendance(token)
        ) is not None:
            yield Trigger(passage, token, EventKind.MEETING, f"adds:{found[0]}", predicate=token, is_weak=True)


def _attends(token: Token) -> Attendance | None:
    """'X also attended', 'Y took part', 'the talks were chaired by Z'."""
    lemma = token.lemma_.lower()
    takes_part = lemma == "take" and any(t.lower_ == "part" for t in token.children)
    if not is_verb(token) or not (lemma in ATTENDING or takes_part):
        return None
    role = Role.CHAIR if lemma in LIGHT_CHAIR else Role.PARTICIPANT
    others = [t for c in token.children if c.dep_ == "advcl" and c.lemma_ == "do" for t in subjects(c)]  # "as did Y"
    return Attendance((*subjects(token), *agents(token), *others), role, is_remote=_is_from_afar(token))


def _is_from_afar(verb: Token) -> bool:
    """'Took part by video', 'attended virtually'."""
    by = [t for t in verb.rights if t.dep_ == "prep" and t.lower_ in ("by", "via", "over", "through")]
    words = [*verb.rights, *(t for prep in by for t in prep.subtree)]
    return any(t.lower_ in REMOTELY and t.dep_ in ("advmod", "pobj", "compound") for t in words)


def _is_present(token: Token) -> Attendance | None:
    """'Present were A, B and C', 'X was there', 'and so were Y and Z', 'in attendance at the session were V and W'."""
    if token.lemma_ != "be" or not is_verb(token):
        return None
    opens = _opens_list(token)
    if any(t.dep_ == "expl" for t in token.children) and not opens:
        return None
    within = [t.lower_ for c in token.children if c.dep_ == "prep" for t in c.children]
    if not (PRESENT & {t.lower_ for t in token.children} or "attendance" in within or opens):
        return None
    told = token.rights if opens else token.children
    heads = [t for t in told if t.dep_ in ("nsubj", "attr", "dep") and t.lower_ not in PRESENT]
    return Attendance(tuple(heads))


def _is_at_table(token: Token) -> Attendance | None:
    """'Representatives of the fund were at the table', 'X also had a seat at the table'."""
    if token.lemma_ not in ("be", "have", "sit", "take") or not is_verb(token):
        return None
    seats = (t for t in token.children if t.dep_ == "dobj" and t.lemma_ in ("seat", "place"))
    preps = [t for head in (token, *seats) for t in head.rights if t.lower_ in ("at", "around", "round")]
    tables = [t for prep in preps for t in prep.children if t.lower_ == "table"]
    there = any(x.lower_ == "the" for t in tables for x in t.lefts)
    return Attendance(tuple(subjects(token))) if there else None


def _opens_list(verb: Token) -> bool:
    """'Those present were', 'among the leaders who attended were', and 'others are' behind a sentence of that kind."""
    before = verb.doc[verb.sent.start : verb.i]
    words = {t.lower_ for t in before}
    if words & {"attendance", "present"} or (words & {"among", "those"} and words & {"attended", "attending"}):
        return not any(is_verb(t) and t.dep_ != "relcl" for t in before)
    above = verb.doc[verb.sent.start - 1].sent if verb.sent.start and words & {"others", "other"} else None
    return above is not None and len(before) <= OPENING and any(t.lower_ in GATHERED for t in above)


def _is_sent(token: Token) -> Attendance | None:
    """'Thailand is sending X', 'Azerbaijan sent Y'."""
    if not is_verb(token) or token.lemma_.lower() not in SENDING or _is_idea(token):
        return None
    return Attendance(tuple(objects(token)))


def _is_idea(verb: Token) -> bool:
    """'The decision to send X': of a journey, and not of the event that the sentence tells of."""
    return verb.dep_ == "acl" and verb.tag_ == "VB"


def _leads_side(token: Token) -> Attendance | None:
    """'The Kenyan side will be led by X and the Ethiopian one by Y'."""
    if not is_verb(token) or token.lemma_.lower() not in LEADING or not agents(token):
        return None
    sides = [t for t in token.children if t.dep_ == "nsubjpass" and t.lower_ in SIDES]
    return Attendance(tuple(agents(token))) if sides else None


def _leads(token: Token) -> Attendance | None:
    """'X and Y will lead the Chilean delegation'."""
    if not is_verb(token) or token.lemma_.lower() not in LEADING:
        return None
    led = any(t.lower_ in DELEGATIONS and t.dep_ == "dobj" for t in token.children)
    return Attendance(tuple(subjects(token))) if led else None


def _other_side(token: Token) -> Attendance | None:
    """The second half of 'the Kenyan side will be led by X and the Ethiopian one by Y'."""
    if token.lower_ not in ("one", "side", "team") or token.dep_ not in ("conj", "dep", "appos"):
        return None
    by = [c for c in token.children if c.lower_ == "by"]
    return Attendance(tuple(t for c in by for t in c.children if t.dep_ == "pobj"))


def _hosts(token: Token) -> Attendance | None:
    """'The Saudi hosts were X and Y', 'X was the host', 'Y will be in the chair'."""
    if token.lemma_ != "be" or not is_verb(token):
        return None
    named = [t for t in token.children if t.dep_ in ("nsubj", "attr")]
    if any(t.lemma_.lower() in HOSTS for t in named):
        return Attendance(tuple(t for t in named if t.lemma_.lower() not in HOSTS), Role.HOST)
    in_chair = any(t.lower_ == "chair" for c in token.children if c.lower_ == "in" for t in c.children)
    return Attendance(tuple(t for t in named if t.dep_ == "nsubj"), Role.CHAIR) if in_chair else None


def _is_accompanied(token: Token) -> Attendance | None:
    """'X was accompanied by Y', 'she was joined by Z', 'V joined them by video link'."""
    if not is_verb(token) or token.lemma_.lower() not in TAKING_ALONG:
        return None
    if is_passive(token):
        return Attendance(tuple(agents(token)))
    return Attendance(tuple(subjects(token))) if joins_them(token) else None


def joins_them(verb: Token) -> bool:
    """'X joined them', 'she was joined by Y': those who have been told of, in nobody's name."""
    joined = [t for t in verb.children if t.dep_ == ("nsubjpass" if is_passive(verb) else "dobj")]
    return verb.lemma_.lower() == "join" and any(t.pos_ == "PRON" for t in joined)


def _confirms(token: Token) -> Attendance | None:
    """'The presidents of A and B have confirmed their attendance'."""
    if not is_verb(token) or token.lemma_.lower() != "confirm":
        return None
    own = any(t.dep_ == "dobj" and t.lemma_.lower() in CONFIRMING and not _has_of(t) for t in token.children)
    return Attendance(tuple(subjects(token))) if own else None


def _has_of(noun: Token) -> bool:
    return any(t.lower_ == "of" for t in noun.children)


def _includes(token: Token) -> Attendance | None:
    """'The American team includes X and Y'."""
    if not is_verb(token) or token.lemma_.lower() != "include":
        return None
    teams = any(t.dep_ == "nsubj" and t.lower_ in DELEGATIONS for t in token.children)
    return Attendance(tuple(t for t in token.children if t.dep_ == "dobj")) if teams else None


def _mediates(token: Token) -> Attendance | None:
    """'X mediated', 'Y and Z facilitated': between those who have been told of."""
    lemma = token.lemma_.lower()
    if not is_verb(token) or lemma not in LIGHT_MEDIATE or token.tag_ == "VBN":
        return None
    alone = not any(t.dep_ in ("dobj", "ccomp", "prep", "xcomp") for t in token.children)
    return Attendance(tuple(subjects(token)), Role.MEDIATOR) if alone else None


def _dials_in(token: Token) -> Attendance | None:
    """'X dialled in from Geneva', 'Y joined by video'."""
    if not is_verb(token):
        return None
    lemma = token.lemma_.lower()
    by_video = lemma in JOINING and any(t.lower_ in REMOTELY for t in token.subtree)
    if not by_video and lemma not in REMOTE_VERBS:
        return None
    return Attendance(tuple(subjects(token)), is_remote=True)


def _takes_chair(token: Token) -> Attendance | None:
    """'X will take over the rotating chair from Y', 'Y handed over the chairmanship to X': done at a gathering."""
    lemma = token.lemma_.lower()
    if not is_verb(token) or lemma not in TAKING_OVER:
        return None
    chair = next((t for t in token.children if t.dep_ == "dobj" and t.lower_ in CHAIRS), None)
    if chair is None or not (lemma in PASSING_ON or any(t.lower_ in ROTATING for t in chair.lefts)):
        return None
    other = "to" if lemma in PASSING_ON else "from"
    preps = [t for t in (*token.children, *chair.children) if t.lower_ == other]
    return Attendance((*subjects(token), *(t for p in preps for t in p.children if t.dep_ == "pobj")))


def _is_host(token: Token) -> Attendance | None:
    """'The host, Ethiopian Prime Minister X, is down to speak': of the gathering that has been told of."""
    if token.lower_ != "host" or not any(t.lower_ == "the" for t in token.lefts):
        return None
    return Attendance(tuple(t for t in token.rights if t.dep_ == "appos"), Role.HOST)


RULES: tuple[Rule, ...] = (
    _attends,
    _is_present,
    _is_at_table,
    _is_sent,
    _leads_side,
    _leads,
    _other_side,
    _hosts,
    _dials_in,
    _is_accompanied,
    _confirms,
    _includes,
    _mediates,
    _takes_chair,
    _is_host,
)
