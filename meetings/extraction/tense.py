"""Which way a clause looks from the day of writing: back, ahead, or ahead of something past.

Tense, aspect and modality of the governing verb tell it, with the adjectives and participles of planning ("is due to",
"scheduled for"). Whether the clause is negated or only possible is another matter and left to who asks."""

from collections.abc import Iterator
from enum import StrEnum

from spacy.tokens import Token


class Direction(StrEnum):
    """PAST: it happened. PRESENT: a present tense, which news uses of what goes on and of what is arranged. FUTURE: it
    is to come. PLANNED_PAST: it was planned, and the words leave open whether its time has passed ("was to meet",
    "the talks set for Monday were called off"). UNKNOWN: no verb tells."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    PLANNED_PAST = "planned_past"
    UNKNOWN = "unknown"

    @property
    def planned(self) -> "Direction":
        """The direction of a plan that is told in this one."""
        behind = self in (Direction.PAST, Direction.PLANNED_PAST)
        return Direction.PLANNED_PAST if behind else Direction.FUTURE


PAST, PRESENT, FUTURE = Direction.PAST, Direction.PRESENT, Direction.FUTURE
PLANNED_PAST, UNKNOWN = Direction.PLANNED_PAST, Direction.UNKNOWN

HIGHEST = 12  # steps up the tree; beyond them the parse is wrong rather than deep
AROUND = 30  # tokens on either side among which a verb is looked for where the tree leads to none

WILL = frozenset(("will", "'ll", "’ll", "shall", "wo", "gonna"))
MIGHT = frozenset(("would", "'d", "’d", "could", "may", "might", "should", "can", "ca", "must", "ought"))
HAD = frozenset(("'d", "’d"))  # or would: the verb behind it tells
BEFORE = frozenset(("was", "were", "had", "did", "'d", "’d"))
HAVE = frozenset(("has", "have", "'ve", "’ve"))
NOW = frozenset(("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "do", "does", "be"))
# Participles and adjectives that make a plan of what follows: "is set to meet", "talks scheduled for Monday".
PLANNED = frozenset(
    "scheduled planned expected due set slated intended prepared aimed arranged pencilled penciled booked poised"
    " slotted timed earmarked billed tipped tentatively likely bound supposed meant invited fixed foreseen envisaged"
    " anticipated awaited proposed mooted projected rescheduled postponed delayed deferred ready keen".split()
)
# Verbs whose infinitive is still to come, whenever they were said.
ANNOUNCING = frozenset(
    "agree promise vow pledge decide offer propose ask invite urge commit undertake resolve swear threaten confirm"
    " announce call summon vote volunteer consent accept".split()
)
# Verbs that plan: in the past they leave open whether it came to pass.
PLANNING = frozenset(
    "plan intend hope want aim expect schedule arrange prepare mean wish seek look await anticipate await consider"
    " set slate pencil book slot time envisage foresee".split()
)
# Verbs whose object is still to come: "announced talks on Monday", "postponed Tuesday's summit".
AWAITING = PLANNING | frozenset(
    "announce confirm postpone cancel delay reschedule call convene summon propose welcome discuss demand threaten"
    " boycott skip join attend scrap shelve prepare face".split()
) - frozenset(("join", "attend", "welcome", "convene", "time", "set", "look", "discuss", "face"))
MOVING = frozenset("postpone delay move push adjourn reschedule put defer shift bring extend".split())
CALLING_OFF = frozenset("cancel scrap axe shelve ditch drop abort postpone delay defer".split())
PUT_OFF = frozenset(("postpone", "delay", "defer", "reschedule"))
PLANS = frozenset(
    "plan offer invitation proposal agreement intention schedule decision promise commitment pledge readiness deal"
    " willingness opportunity chance hope bid call vow arrangement expectation request preparation".split()
)
# Reduced passives that are over, whatever the main verb says: "a deal signed on Monday".
DONE = frozenset("sign publish release agree reach announce see capture record adopt impose issue broker".split())
# What is asked for or invited to is still to come: "asked for an audience on Friday".
ASKING = {
    "for": frozenset("ask call push press hope plan apply appeal wait lobby bid aim prepare pencil head leave".split()),
    "to": frozenset(("invite", "summon", "agree", "look")),
}
SETTING_OUT = frozenset("leave depart head fly travel arrive set embark go come".split())
CALLS = frozenset(("call", "conversation", "phonecall"))
PUTTING_OFF = frozenset(("cancellation", "postponement", "prospect", "announcement", "eve"))
# Where a noun's date stands: "talks on Monday", "Monday's talks", "the Monday talks".
NOMINAL = frozenset(("prep", "poss", "compound", "npadvmod", "nmod"))
LINKING = frozenset(("be", "seem", "appear", "look", "remain", "become"))


def direction(token: Token) -> Direction:
    """The direction of the clause that governs a token, be it a verb, a noun or a date in it."""
    infinitive = False
    flags = _Flags(token)
    below = token
    for step in _upwards(token):
        flags.pass_through(step, below)
        told = _told_by(step)
        if told is not UNKNOWN:
            return flags.applied_to(told, step)
        infinitive = infinitive or _is_infinitive(step)
        below = step
    if infinitive:
        return FUTURE  # "Macron to visit Berlin": a headline's future
    return flags.applied_to(_nearby(token), token)


def verb_direction(verb: Token) -> Direction:
    """The direction that a verb tells by its own form; UNKNOWN for participles and infinitives that depend on another
    verb for it."""
    return _told_by(verb)


class _Flags:
    """What the prepositions between a token and its verb say of the noun: "ahead of talks on Monday"."""

    def __init__(self, token: Token) -> None:
        self.start = token
        self.is_ahead = False
        self.is_after = False
        self.is_after_call = False
        self.is_object = False
        self.moved_to = False
        self.moved_from = False

    def pass_through(self, step: Token, below: Token) -> None:
        """Take note of one step up the tree."""
        lower = step.lower_
        if step.pos_ in ("NOUN", "PROPN") and step.i != self.start.i and below.dep_ in NOMINAL:
            self.is_object = True
        if step.dep_ == "prep" and _is_date(below, self.start):
            self.is_ahead |= lower == "for"
            self.moved_to |= lower in ("to", "until", "till")
            self.moved_from |= lower == "from"
        if self.is_object and lower == "of" and step.head.lemma_.lower() in PUTTING_OFF:
            self.is_ahead = True
        if self.is_object and step.head.lemma_.lower() in ASKING.get(lower, ()):
            self.is_ahead = True
        if step.lemma_.lower() in ASKING["for"] and _is_behind_wish(step, below):
            self.is_ahead = True
        if self.is_object or below.tag_ == "VBG":
            self.is_ahead |= lower in ("ahead", "before") and below.tag_ != "VBG"
            self.is_after |= lower in ("after", "following", "since")
            self.is_after_call |= lower in ("after", "following") and below.lemma_.lower() in CALLS

    def applied_to(self, told: Direction, verb: Token) -> Direction:
        """The direction of the token, where its verb's is this."""
        if told is UNKNOWN:
            return PAST if self.is_after else told
        if verb.lemma_.lower() in MOVING and (self.moved_to or self.moved_from):
            return FUTURE if self.moved_to else told.planned
        # "Will visit Kyiv following a call on Monday night": one journeys after the call, and tells of it after it.
        if (self.is_after and told is PRESENT) or (self.is_after_call and told is FUTURE):
            return PAST
        awaits = verb.lemma_.lower() in AWAITING or _pulls_out(verb)
        if self.is_ahead or (self.is_object and awaits) or _is_of_what_is_off(self.start, verb):
            return told.planned
        return told


def _pulls_out(verb: Token) -> bool:
    return verb.lemma_.lower() == "pull" and any(t.lower_ == "out" for t in verb.children)


def calls_off(token: Token) -> bool:
    """Whether what governs a day calls something off, which was to be on that day or was called off then."""
    return any(is_calling_off(step) for step in list(_upwards(token))[:3])


def is_calling_off(verb: Token) -> bool:
    """'Cancelled', 'called off', 'put off'."""
    lemma = verb.lemma_.lower()
    off = lemma in ("call", "put") and any(t.lower_ == "off" for t in verb.children)
    return verb.pos_ == "VERB" and (off or lemma in CALLING_OFF)


def _is_of_what_is_off(day: Token, verb: Token) -> bool:
    """'Has cancelled a meeting on Thursday', 'talks on Thursday were called off': the day is not that of the word."""
    if not is_calling_off(verb):
        return False
    is_perfect = any(t.lower_ in HAVE for t in verb.children if t.dep_ == "aux")
    subject = next((t for t in verb.children if t.dep_ == "nsubjpass"), None)
    return is_perfect or (subject is not None and subject.i < day.i < verb.i)


def _is_behind_wish(verb: Token, below: Token) -> bool:
    """Whether a day stands behind what somebody has asked for: the perfect takes no day of its own."""
    children = list(verb.children)
    is_perfect = any(t.lower_ in HAVE for t in children if t.dep_ == "aux")
    return is_perfect and below.dep_ == "prep" and any(t.lower_ == "for" and t.i < below.i for t in children)


def _is_date(below: Token, start: Token) -> bool:
    return below.i == start.i or below.ent_type_ == "DATE"


def _upwards(token: Token) -> Iterator[Token]:
    for _ in range(HIGHEST):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def _told_by(step: Token) -> Direction:
    """What one token on the way up tells."""
    if step.lower_ in PLANNED and step.dep_ not in ("aux", "auxpass", "ROOT", "dobj", "pobj", "nsubj", "compound"):
        return _plan(step)
    if step.pos_ not in ("VERB", "AUX") or step.dep_ in ("aux", "auxpass", "amod", "compound"):
        return UNKNOWN
    return _verb(step)


def _plan(word: Token) -> Direction:
    """A participle or adjective of planning, by the tense of its copula or of the clause that it stands in."""
    helpers = [t for t in word.children if t.dep_ in ("aux", "auxpass")]
    if word.tag_ in ("VBD", "VBZ", "VBP") and not helpers:
        return _finite(word)
    if helpers:
        return _by_helpers(word, {t.lower_ for t in helpers}).planned
    if word.dep_ == "amod" and word.pos_ == "ADJ" and word.i < word.head.i:  # not "talks due on Friday"
        return UNKNOWN
    if word.head.i == word.i:
        return FUTURE
    if word.head.lemma_ in LINKING and word.head.pos_ in ("AUX", "VERB"):
        return _verb(word.head).planned
    return _above(word).planned


def _above(token: Token) -> Direction:
    """The direction of what governs a token, itself left out."""
    for step in _upwards(token.head):
        if step.i != token.i and (told := _told_by(step)) is not UNKNOWN:
            return told
    return UNKNOWN


def _verb(verb: Token) -> Direction:
    words = {t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass")}
    if not words and verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN", "VBG") and verb.head.pos_ in ("VERB", "AUX"):
        return _told_by(verb.head)  # "will meet X and visit Y", "is due to meet X and visit Y"
    if verb.tag_ == "VB" and "to" in words:
        return _infinitive(verb)
    if verb.tag_ == "VBN" and {"to", "be"} <= words:
        return _above(verb).planned  # "the summit to be held on Monday"
    if words - {"to"}:
        return _by_helpers(verb, words)
    return _finite(verb)


def _by_helpers(verb: Token, words: set[str]) -> Direction:
    """What a verb's helpers tell: "will", "might", "had", "is"."""
    if words & WILL:
        return FUTURE
    if words & MIGHT and not (words & HAD and verb.tag_ in ("VBN", "VBD")):
        return _modal(words)
    planned = verb.lower_ in PLANNED and verb.tag_ == "VBN"
    if words & BEFORE:
        return PLANNED_PAST if planned else PAST
    if planned and not (words & HAVE and verb.lemma_.lower() in PUT_OFF):
        return FUTURE
    if words & HAVE or "been" in words:
        return PAST
    return _of_now(verb, words)


def _modal(words: set[str]) -> Direction:
    if not words & {"have", "'ve", "’ve"}:
        return FUTURE
    return PLANNED_PAST if words & {"would", "should", "'d", "’d"} else PAST


def _of_now(verb: Token, words: set[str]) -> Direction:
    """By "is" and "does". "'s" before a participle of the past is has or is: "he's met", "it's held"."""
    if not words & NOW:
        return UNKNOWN
    return PAST if words & {"'s", "’s"} and verb.tag_ == "VBN" and "being" not in words else PRESENT


def _finite(verb: Token) -> Direction:
    """A verb without helpers."""
    if verb.tag_ == "VBD":
        return PAST
    if verb.tag_ in ("VBZ", "VBP"):
        return PRESENT
    if verb.tag_ == "VBN":
        return _reduced_passive(verb)
    if verb.tag_ == "VB" and verb.dep_ in ("ROOT", "advcl", "ccomp", "parataxis"):
        return PRESENT  # "Ministers meet on Monday", taken for an infinitive
    return UNKNOWN


def _reduced_passive(verb: Token) -> Direction:
    """Over, as in "talks hosted by Rome on Monday", unless the clause around it looks ahead."""
    if verb.head.i == verb.i or verb.lemma_.lower() in DONE:
        return PAST
    around = _above(verb)
    return around if around in (FUTURE, PLANNED_PAST) else PAST


def _infinitive(verb: Token) -> Direction:
    """By what it depends on: "is to meet", "agreed to meet", "plans to meet". One of purpose tells nothing itself."""
    above = verb.head
    if above.i == verb.i:
        return FUTURE
    if verb.dep_ in ("xcomp", "ccomp") and above.pos_ in ("VERB", "AUX", "ADJ"):
        return _complement(above)
    if verb.dep_ in ("acl", "relcl") and above.lemma_.lower() in PLANS:
        return _above(above).planned
    return FUTURE if _sets_out(above, verb) else UNKNOWN


def _sets_out(above: Token, verb: Token) -> bool:
    """'Left on Tuesday to meet X on Friday': a journey that has a day of its own is made for a later one."""
    if above.lemma_.lower() not in SETTING_OUT:
        return False
    return any(t.ent_type_ == "DATE" for t in verb.doc[above.i + 1 : verb.i])


def _complement(above: Token) -> Direction:
    """The direction of the infinitive that a verb or adjective takes."""
    lemma = above.lemma_.lower()
    if above.lower_ in PLANNED and above.tag_ != "VBD":
        return _plan(above)
    if lemma == "be" or (lemma == "go" and above.tag_ == "VBG"):
        return _verb(above).planned
    if lemma in PLANNING:
        return _told_or_above(above).planned
    if lemma in ANNOUNCING:
        return FUTURE
    return _above(above).planned if above.pos_ == "ADJ" else UNKNOWN


def _told_or_above(verb: Token) -> Direction:
    told = _verb(verb)
    return told if told is not UNKNOWN else _above(verb)


def _is_infinitive(step: Token) -> bool:
    return step.tag_ == "VB" and any(t.lower_ == "to" and t.dep_ == "aux" for t in step.children)


def _nearby(token: Token) -> Direction:
    """The nearest verb of the sentence that tells: those to the left first, since days follow their verbs."""
    doc, sentence = token.doc, token.sent
    left = range(token.i - 1, max(sentence.start, token.i - AROUND) - 1, -1)
    right = range(token.i + 1, min(sentence.end, token.i + AROUND))
    for i in (*left, *right):
        if doc[i].tag_ in ("VBD", "VBZ", "VBP", "VBN", "MD"):
            verb = doc[i].head if doc[i].dep_ in ("aux", "auxpass") else doc[i]
            if (told := _told_by(verb)) is not UNKNOWN:
                return told
    # "The two discussed trade", taken for a noun with its adjective.
    is_past = any(
        doc[i].tag_ == "VBN" and doc[i].dep_ == "amod" and doc[i].lower_ not in PLANNED for i in (*left, *right)
    )
    return PAST if is_past else UNKNOWN
