"""What the words say of an event's standing: planned, held, ongoing, proposed, postponed, cancelled.

The rules are functions of one shape, tried in order; the first that answers names itself in the entry."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from meetings.enums import Status
from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.meetings.lexicon import (
    CANCELLING,
    GOING_ON,
    HELD_ADJECTIVES,
    PARTICLES_CANCEL,
    PARTICLES_POSTPONE,
    PARTICLES_REFUSE,
    PLANNED_ADJECTIVES,
    PLANNING,
    POSTPONING,
    PROPOSED_ADJECTIVES,
    PROPOSING,
    PROPOSING_ADJECTIVES,
    REFUSING,
)
from meetings.extraction.meetings.syntax import auxiliaries, chain, governing_verb, is_negated, is_verb
from meetings.extraction.reading import PassageKind


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, the word that told it, and the rule that read it."""

    status: Status
    word: Token
    rule: str


@dataclass(frozen=True, slots=True)
class Clause:
    """What the rules look at: the trigger, the verbs that govern it from the nearest up, and the noun's modifiers."""

    trigger: Trigger
    verbs: tuple[Token, ...]
    modifiers: tuple[Token, ...]

    @property
    def verb(self) -> Token | None:
        """The nearest governing verb."""
        return self.verbs[0] if self.verbs else None


def clause_of(trigger: Trigger) -> Clause:
    """The clause that a trigger stands in."""
    start = trigger.predicate if trigger.predicate is not None else trigger.token
    verbs = chain(start)
    modifiers = []
    if not is_verb(trigger.token):
        modifiers = [
            t for t in trigger.token.children if t.dep_ in ("amod", "acl", "relcl", "compound", "nummod", "advmod")
        ]
    return Clause(trigger, tuple(verbs), tuple(modifiers))


def standing(trigger: Trigger, *, is_heading: bool = False) -> Standing:
    """The standing of a trigger's event."""
    clause = clause_of(trigger)
    for rule in RULES:
        status = rule(clause)
        if status is not None:
            return Standing(status[0], status[1], rule.__name__.strip("_"))
    if is_heading or trigger.passage.kind in (PassageKind.ITEM, PassageKind.HEADLINE, PassageKind.HEADING):
        return Standing(Status.PLANNED, trigger.token, "listed")
    return Standing(Status.HELD, trigger.token, "told")


def ruled_out(trigger: Trigger) -> Token | None:
    """The word by which an encounter is said not to take place: 'did not meet', 'no plans to meet', 'ruled out talks',
    'denied that they had met'. None where it does."""
    clause = clause_of(trigger)
    if _called_off(clause) is not None:
        return None
    for verb in clause.verbs:
        if is_negated(verb) and not any(t.lower_ in ("only", "yet", "just") for t in verb.children):
            return verb
        if verb.lemma_.lower() in REFUSING and verb is not trigger.token:
            return verb
        if verb.dep_ == "ccomp" and (mark := next((t for t in verb.lefts if t.lower_ in ("if", "whether")), None)):
            return mark  # "asked if he would meet"
    noun = _nominal_above(clause)
    for word in (trigger.token, *((noun,) if noun is not None else ())):
        denied = next((t for t in word.lefts if t.lower_ in ("no", "neither")), None)
        if denied is not None:
            return denied
    return _refused_above(trigger, clause, noun)


def _refused_above(trigger: Trigger, clause: Clause, noun: Token | None) -> Token | None:
    """'Ruled out a meeting', 'turned down a request to meet', 'denied that they had met'."""
    top = noun if noun is not None else (clause.verbs[-1] if clause.verbs else trigger.token)
    if trigger.is_noun and trigger.predicate is None and noun is None:
        top = trigger.token
    above = top.head
    if top.dep_ == "acl" and above.pos_ == "NOUN" and above.lemma_.lower() in IDEAS:
        top, above = above, above.head  # "a suggestion that they meet was turned down"
    if above is top or top.dep_ not in ("dobj", "ccomp", "xcomp", "pcomp", "pobj", "acl", "nsubjpass"):
        return None
    above = above.head if above.dep_ == "prep" else above
    pair = {(above.lemma_.lower(), t.lower_) for t in above.children if t.dep_ in ("prt", "prep")}
    return above if above.lemma_.lower() in REFUSING or pair & PARTICLES_REFUSE else None


IDEAS = frozenset("suggestion proposal idea request offer invitation rumour rumor report claim notion talk".split())
SAYING = frozenset(
    "say tell announce confirm add state declare report note reveal write disclose promise agree".split()
)
Answer = tuple[Status, Token] | None


def _particle(verb: Token) -> tuple[str, str] | None:
    for child in verb.children:
        if child.dep_ in ("prt", "advmod", "prep"):
            pair = (verb.lemma_.lower(), child.lower_)
            if pair in PARTICLES_CANCEL | PARTICLES_POSTPONE:
                return pair
    return None


def _words(clause: Clause) -> list[Token]:
    return [*clause.verbs, *clause.modifiers]


def _postponed(clause: Clause) -> Answer:
    for word in _words(clause):
        if (word.lemma_.lower() in POSTPONING or _particle(word) in PARTICLES_POSTPONE) and not is_negated(word):
            return Status.POSTPONED, word
    return None


def _cancelled(clause: Clause) -> Answer:
    for word in _words(clause):
        off = word.lemma_.lower() in CANCELLING or _particle(word) in PARTICLES_CANCEL
        if off and not is_negated(word) and word.lemma_ != "boycott":
            return Status.CANCELLED, word
    return None


def _called_off(clause: Clause) -> Answer:
    """'The talks will not take place', 'will not be meeting after all': what had been set is off."""
    verb = clause.verb
    if verb is None or not is_negated(verb) or not any(a.lower_ in ("will", "wo", "would") for a in auxiliaries(verb)):
        return None
    takes_place = not is_verb(clause.trigger.token) and verb.lemma_.lower() in (
        "take",
        "go",
        "happen",
        "proceed",
        "hold",
    )
    after_all = verb.doc[verb.i : verb.sent.end].text.lower().find("after all") >= 0
    return (Status.CANCELLED, verb) if (takes_place and _is_event_subject(clause)) or after_all else None


def _is_event_subject(clause: Clause) -> bool:
    return clause.trigger.token.dep_ in ("nsubj", "nsubjpass") or any(
        t.dep_ in ("nsubj", "nsubjpass") and clause.trigger.token in t.subtree
        for t in (clause.verb.children if clause.verb else ())
    )


def _proposed(clause: Clause) -> Answer:
    for word in clause.modifiers:
        if word.lower_ in PROPOSED_ADJECTIVES:
            return Status.PROPOSED, word
    for word in clause.verbs:
        if word.lemma_.lower() in PROPOSING and word is not clause.trigger.token:
            return Status.PROPOSED, word
        for child in word.children:  # "is ready to meet"
            if child.dep_ == "acomp" and child.lower_ in PROPOSING_ADJECTIVES:
                return Status.PROPOSED, child
    for word in clause.verbs:
        if any(a.lower_ in ("could", "may", "might") for a in auxiliaries(word)):
            return Status.PROPOSED, word
    above = _nominal_above(clause)
    if above is not None and above.lemma_.lower() in (
        "invitation",
        "proposal",
        "offer",
        "suggestion",
        "possibility",
        "idea",
        "hope",
        "willingness",
        "readiness",
        "request",
        "chance",
        "prospect",
        "call",
    ):
        return Status.PROPOSED, above
    return None


def _nominal_above(clause: Clause) -> Token | None:
    """The noun that a trigger's clause completes: "an offer to host", "the possibility of a meeting"."""
    top = clause.verbs[-1] if clause.verbs and is_verb(clause.trigger.token) else clause.trigger.token
    for verb in clause.verbs:
        if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB" and verb.head.pos_ == "NOUN":
            return verb.head
    if top.dep_ == "pobj" and top.head.lower_ in ("of", "for") and top.head.head.pos_ == "NOUN":
        return top.head.head
    if top.dep_ == "pcomp" and top.head.lower_ in ("of", "for") and top.head.head.pos_ == "NOUN":
        return top.head.head
    return None


def _future(clause: Clause) -> Answer:
    for verb in clause.verbs:
        helpers = [a.lower_ for a in auxiliaries(verb)]
        if any(h in ("will", "'ll", "’ll", "shall", "wo") for h in helpers):
            return Status.PLANNED, verb
    return None


def _planned(clause: Clause) -> Answer:
    for word in _words(clause):
        if word is clause.trigger.token:
            continue
        if word.lemma_.lower() in PLANNING or word.lower_ in PLANNED_ADJECTIVES:
            return Status.PLANNED, word
        for child in word.children:  # "is due in Suva for talks"
            if child.dep_ == "acomp" and child.lower_ in PLANNING:
                return Status.PLANNED, child
    verb = clause.verb
    if verb is not None:
        above = verb.head
        if verb.dep_ in ("xcomp", "acl", "ccomp") and above.lemma_ in ("be", "due", "go", "set", "ready", "likely"):
            return Status.PLANNED, above
        if verb.tag_ == "VB" and verb.dep_ in ("xcomp", "advcl", "acl", "relcl") and not auxiliaries_modal(verb):
            return Status.PLANNED, verb
    above = _nominal_above(clause)
    if above is not None and above.lemma_.lower() in ("plan", "preparation", "intention", "agreement", "schedule"):
        return Status.PLANNED, above
    return None


def auxiliaries_modal(verb: Token) -> bool:
    """Whether a modal stands with the verb."""
    return any(a.tag_ == "MD" for a in auxiliaries(verb))


def _conditional(clause: Clause) -> Answer:
    for verb in clause.verbs:
        if any(a.lower_ in ("would", "should", "can", "’d", "'d") for a in auxiliaries(verb)):
            return (Status.PLANNED if _is_reported(verb) else Status.PROPOSED), verb
    return None


def _is_reported(verb: Token) -> bool:
    """ "Macron said he would speak": the future of a past saying."""
    return verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and verb.head.lemma_.lower() in SAYING


def _ongoing(clause: Clause) -> Answer:
    verb = clause.verb
    if verb is None:
        return None
    helpers = {a.lower_ for a in auxiliaries(verb)}
    present = helpers & {"is", "are", "'s", "’s", "'re", "’re"}
    if verb.tag_ == "VBG" and present:
        return Status.ONGOING, verb
    if verb.lemma_.lower() in GOING_ON and verb.tag_ in ("VBZ", "VBP"):
        return Status.ONGOING, verb
    if verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP"):
        if any(c.lower_ in ("underway", "ongoing", "under") for c in verb.children):
            return Status.ONGOING, verb
    if verb.tag_ == "VBG" and "been" in helpers and helpers & {"has", "have", "'ve", "’ve"}:
        return Status.ONGOING, verb  # "have been meeting since Monday"
    begun = verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in BEGINNING and not is_verb(clause.trigger.token)
    return (Status.ONGOING, verb) if begun and not helpers & {"had"} else None


# "Talks opened on Monday": they go on until something tells that they ended.
BEGINNING = frozenset("begin open start resume kick launch enter".split())


def _present(clause: Clause) -> Answer:
    for verb in clause.verbs:
        if verb.tag_ == "VBN" and any(a.dep_ == "auxpass" and a.tag_ in ("VBZ", "VBP") for a in auxiliaries(verb)):
            return Status.PLANNED, verb  # a diary's "is received by"
        if verb.tag_ in ("VBZ", "VBP") and not any(
            a.lower_ in ("has", "have", "’ve", "'ve") for a in auxiliaries(verb)
        ):
            if verb.lemma_.lower() in ("say", "tell", "follow", "come", "show", "mark"):
                return None
            return Status.PLANNED, verb
    return None


def _qualified(clause: Clause) -> Answer:
    for word in clause.modifiers:
        if word.lower_ in HELD_ADJECTIVES:
            return Status.HELD, word
    return None


def _adjunct(clause: Clause) -> Answer:
    """'Agreed at a summit in Tokyo', 'said after talks': what is done at an event that was tells that it was."""
    token = clause.trigger.token
    if is_verb(token) or token.dep_ != "pobj" or token.head.lower_ not in AT:
        return None
    verb = clause.verbs[-1] if clause.verbs else None  # "agreed to act after a meeting": the verb that tells the time
    if verb is None or verb.tag_ not in ("VBD", "VBN") or any(a.tag_ == "MD" for a in auxiliaries(verb)):
        return None
    return None if any(_is_to_come(t) for t in token.children) else (Status.HELD, verb)


def _is_to_come(modifier: Token) -> bool:
    """'A planned summit', 'a meeting scheduled for May', 'talks to be held in June'."""
    if modifier.lower_ in PLANNED_ADJECTIVES | PROPOSED_ADJECTIVES:
        return True
    told = modifier.dep_ in ("acl", "relcl")
    return told and (modifier.lemma_.lower() in PLANNING or any(a.lower_ in ("to", "will") for a in modifier.lefts))


AT = frozenset(("at", "during", "after", "following", "since"))
RULES: tuple[Callable[[Clause], Answer], ...] = (
    _postponed,
    _cancelled,
    _called_off,
    _adjunct,
    _qualified,
    _proposed,
    _future,
    _planned,
    _conditional,
    _ongoing,
    _present,
)


def above_reporting(trigger: Trigger) -> Token | None:
    """The verb of the clause above, where the trigger's own clause is one that somebody reports."""
    verbs = chain(trigger.predicate if trigger.predicate is not None else trigger.token)
    if not verbs:
        return None
    top = verbs[-1]
    return governing_verb(top.head) if top.dep_ == "ccomp" and top.head.i != top.i else None
