"""What the words say of an event's standing: planned, held, ongoing, proposed, postponed, cancelled.

The rules are functions of one shape, tried in order; the first that answers names itself in the entry."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from meetings.enums import EventKind, Status
from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.meetings.clause import Clause, clause_of, is_behind, particle_of
from meetings.extraction.meetings.lexicon import NOUNS
from meetings.extraction.meetings.status_words import (
    AT,
    BEGINNING,
    CANCELLING,
    DENYING,
    GOING_ON,
    HAS,
    HELD_ADJECTIVES,
    IDEAS,
    IS,
    MAY,
    PARTICLES_CANCEL,
    PARTICLES_POSTPONE,
    PLANNED_ADJECTIVES,
    PLANNING,
    PLANS,
    POSTPONING,
    PROPOSED_ADJECTIVES,
    PROPOSING,
    PROPOSING_ADJECTIVES,
    SAYING,
    SHALL,
    TAKING_PLACE,
    TALKS,
    TIMELESS,
    UNDER_WAY,
    WILL,
    WOULD,
)
from meetings.extraction.meetings.syntax import auxiliaries, is_negated, is_no_longer, is_verb, measured
from meetings.extraction.reading import PassageKind

CONDITIONS = frozenset("if unless should could whether provided".split())
WISHING = frozenset("like love want wish prefer welcome be".split())
RESUMING = frozenset("resume revive restart reopen relaunch restore".split())
STAYS = frozenset("visit stay trip tour".split())
LISTED = frozenset((PassageKind.ITEM, PassageKind.HEADLINE, PassageKind.HEADING))


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, the word that told it, and the rule that read it."""

    status: Status
    word: Token
    rule: str


Answer = tuple[Status, Token] | None


def standing(trigger: Trigger) -> Standing:
    """The standing of a trigger's event."""
    clause = clause_of(trigger)
    for rule in RULES:
        status = rule(clause)
        if status is not None:
            return Standing(status[0], status[1], rule.__name__.strip("_"))
    if trigger.passage.kind in LISTED:
        return Standing(Status.PLANNED, trigger.token, "listed")
    return Standing(Status.HELD, trigger.token, "told")


def _postponed(clause: Clause) -> Answer:
    for word in clause.words:
        off = word.lemma_.lower() in POSTPONING or particle_of(word) in PARTICLES_POSTPONE
        off = off and not is_negated(word) and not _is_denied(word)
        if off and not is_behind(word, clause) and not _is_taken_up(word, clause):
            return Status.POSTPONED, word
    return None


def _cancelled(clause: Clause) -> Answer:
    for word in clause.words:
        off = word.lemma_.lower() in CANCELLING or particle_of(word) in PARTICLES_CANCEL
        off = off and not is_negated(word) and not _is_denied(word)
        if off and word.lemma_ != "boycott" and not _is_taken_up(word, clause):
            return Status.CANCELLED, word
    return None


def _is_denied(word: Token) -> bool:
    """'Denied that the talks had been called off', 'denied reports that they were put off'."""
    return word.dep_ in ("ccomp", "acl") and any(t.lemma_.lower() in DENYING for t in (word.head, word.head.head))


def _is_taken_up(word: Token, clause: Clause) -> bool:
    """'Will resume the talks that were called off last year': what is told of those before."""
    return word in clause.modifiers and clause.verb is not None and clause.verb.lemma_.lower() in RESUMING


def called_off(clause: Clause) -> Answer:
    """'The talks will not take place', 'will not be meeting after all', 'will no longer travel': what had been set is
    off."""
    verb = clause.verb
    if verb is None or not is_negated(verb) or WILL.isdisjoint(_helpers(verb)):
        return None
    takes_place = not is_verb(clause.trigger.token) and verb.lemma_.lower() in TAKING_PLACE
    after_all = "after all" in verb.doc[verb.i : verb.sent.end].text.lower()
    is_off = (takes_place and _is_event_subject(clause)) or after_all or is_no_longer(verb)
    return (Status.CANCELLED, verb) if is_off else None


def _is_event_subject(clause: Clause) -> bool:
    token = clause.trigger.token
    if token.dep_ in ("nsubj", "nsubjpass"):
        return True
    own = clause.verb.children if clause.verb is not None else ()
    return any(t.dep_ in ("nsubj", "nsubjpass") and token in t.subtree for t in own)


def _helpers(verb: Token) -> set[str]:
    return {a.lower_ for a in auxiliaries(verb)}


def _adjunct(clause: Clause) -> Answer:
    """'Agreed at a summit in Tokyo', 'said after talks': what is done at an event that was tells that it was."""
    token = clause.trigger.token
    if is_verb(token) or token.dep_ != "pobj":
        return None
    verb = clause.verbs[-1] if clause.verbs else None  # "agreed to act after a meeting": the verb that tells the time
    if verb is None or verb.tag_ not in ("VBD", "VBN") or _has_modal(verb) or not _is_at(token, verb):
        return None
    return None if any(_is_to_come(t) for t in token.children) else (Status.HELD, verb)


def _is_at(token: Token, verb: Token) -> bool:
    """'At a summit', 'in talks with X' of what is done meanwhile, but not 'was in talks'."""
    at = measured(token).head.lower_
    return at in AT or (at == "in" and verb.lemma_ != "be" and token.lemma_.lower() in TALKS)


def _is_to_come(modifier: Token) -> bool:
    """'A planned summit', 'a meeting scheduled for May', 'talks to be held in June'."""
    if modifier.lower_ in PLANNED_ADJECTIVES | PROPOSED_ADJECTIVES:
        return True
    told = modifier.dep_ in ("acl", "relcl")
    return told and (modifier.lemma_.lower() in PLANNING or any(a.lower_ in ("to", "will") for a in modifier.lefts))


def _has_modal(verb: Token) -> bool:
    return any(a.tag_ == "MD" for a in auxiliaries(verb))


def _qualified(clause: Clause) -> Answer:
    return next(((Status.HELD, word) for word in clause.modifiers if word.lower_ in HELD_ADJECTIVES), None)


def _proposed(clause: Clause) -> Answer:
    for word in clause.modifiers:
        if word.lower_ in PROPOSED_ADJECTIVES:
            return Status.PROPOSED, word
    for word in clause.verbs:
        lemma = word.lemma_.lower()
        if lemma in PROPOSING and (word is not clause.trigger.token or lemma == "invite"):
            return Status.PROPOSED, word
        for child in word.children:  # "is ready to meet"
            if child.dep_ == "acomp" and child.lower_ in PROPOSING_ADJECTIVES:
                return Status.PROPOSED, child
    for word in clause.verbs:
        if not MAY.isdisjoint(_helpers(word)):
            return Status.PROPOSED, word
    above = clause.noun_above
    return (Status.PROPOSED, above) if above is not None and above.lemma_.lower() in IDEAS else None


def _future(clause: Clause) -> Answer:
    return next(((Status.PLANNED, verb) for verb in clause.verbs if not SHALL.isdisjoint(_helpers(verb))), None)


def _planned(clause: Clause) -> Answer:
    for word in clause.words:
        if word is clause.trigger.token or _is_made_known(word) or _is_aim_of(word, clause):
            continue
        if word.lemma_.lower() in PLANNING or word.lower_ in PLANNED_ADJECTIVES:
            return Status.PLANNED, word
        for child in word.children:  # "is due in Suva for talks"
            if child.dep_ == "acomp" and child.lower_ in PLANNING:
                return Status.PLANNED, child
    word_above = (_infinitive(clause.verb) or _awaited(clause.verb)) if clause.verb is not None else None
    if word_above is not None:
        return Status.PLANNED, word_above
    above = clause.noun_above
    return (Status.PLANNED, above) if above is not None and above.lemma_.lower() in PLANS else None


def _is_made_known(word: Token) -> bool:
    """'Their first publicly announced talks': told of, and no plan."""
    return word.dep_ == "amod" and word.lemma_.lower() in ("announce", "confirm")


def _is_aim_of(word: Token, clause: Clause) -> bool:
    """'The visit aimed to revive the talks', 'talks aimed at a truce': what they were for, and no plan of them."""
    if word.lemma_ != "aim" or is_verb(clause.trigger.token):
        return False
    return word in clause.modifiers or any(t is clause.trigger.token for t in word.lefts)


def _infinitive(verb: Token) -> Token | None:
    """'Is to meet', 'a summit to discuss it', 'flew in to meet': the word that tells what is to come."""
    above: Token = verb.head
    if verb.dep_ in ("xcomp", "acl", "ccomp") and above.lemma_ in ("be", "due", "go", "set", "ready", "likely"):
        return above
    to = any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBN" and to)  # "to see", "to be joined by"
    open_ended = bare and verb.dep_ in ("xcomp", "advcl", "acl", "relcl")
    return verb if open_ended and not _has_modal(verb) else None


def _awaited(verb: Token) -> Token | None:
    """'Looks forward to meeting X'."""
    above = verb.head
    looks = verb.tag_ == "VBG" and above.lower_ == "to" and above.head.lemma_ in ("look", "forward")
    return verb if looks else None


def _conditional(clause: Clause) -> Answer:
    for verb in clause.verbs:
        if not WOULD.isdisjoint(_helpers(verb)):
            return (Status.PLANNED if _is_reported(verb) or _is_announced(verb) else Status.PROPOSED), verb
    return None


def _is_reported(verb: Token) -> bool:
    """'Macron said he would speak': the future of a past saying."""
    while verb.dep_ == "conj" and is_verb(verb.head):  # "said he had spoken to X and would speak to Y"
        verb = verb.head
    return verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN", "VBG") and verb.head.lemma_.lower() in SAYING


def _is_announced(verb: Token) -> bool:
    """'During the visit the prime minister would meet X': how South Asian English tells what is set."""
    if verb.dep_ != "ROOT" or "would" not in _helpers(verb):
        return False
    words = {t.lower_ for t in verb.sent}
    if words & CONDITIONS or is_negated(verb) or verb.lemma_.lower() in WISHING:
        return False
    return any(t.lower_ in STAYS and t.head.lower_ in ("during", "on") for t in verb.sent)


def _ongoing(clause: Clause) -> Answer:
    verb = clause.verb
    if verb is None:
        return None
    goes_on = _goes_on(verb) or (_has_begun(verb) and not is_verb(clause.trigger.token))
    return (Status.ONGOING, verb) if goes_on else None


def _goes_on(verb: Token) -> bool:
    """'Are meeting', 'have been meeting since Monday', 'talks continue', 'is under way'."""
    helpers = _helpers(verb)
    if verb.tag_ == "VBG" and (helpers & IS or ("been" in helpers and helpers & HAS)):
        return True
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    under_way = verb.lemma_ == "be" and any(c.lower_ in UNDER_WAY or _is_on_visit(c) for c in verb.children)
    under_way = under_way or _is_there(verb)
    return under_way or verb.lemma_.lower() in GOING_ON


def _is_there(verb: Token) -> bool:
    """'Is in Kigali for a two-day visit'."""
    told = {c.lower_: c for c in verb.children if c.dep_ == "prep"}
    aims = told["for"].children if verb.lemma_ == "be" and "in" in told and "for" in told else ()
    return any(NOUNS.get(t.lemma_.lower()) is EventKind.VISIT for t in aims)


def _is_on_visit(prep: Token) -> bool:
    """'Is on a three-day visit to Chad'."""
    return prep.lower_ == "on" and any(NOUNS.get(t.lemma_.lower()) is EventKind.VISIT for t in prep.children)


def _has_begun(verb: Token) -> bool:
    """'Talks opened on Monday'."""
    return verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in BEGINNING and "had" not in _helpers(verb)


def _present(clause: Clause) -> Answer:
    for verb in clause.verbs:
        if verb.tag_ == "VBN" and any(a.dep_ == "auxpass" and a.tag_ in ("VBZ", "VBP") for a in auxiliaries(verb)):
            return Status.PLANNED, verb  # a diary's "is received by"
        if verb.tag_ in ("VBZ", "VBP") and HAS.isdisjoint(_helpers(verb)):
            return None if verb.lemma_.lower() in TIMELESS else (Status.PLANNED, verb)
    return None


RULES: tuple[Callable[[Clause], Answer], ...] = (
    _postponed,
    _cancelled,
    called_off,
    _adjunct,
    _qualified,
    _proposed,
    _future,
    _planned,
    _conditional,
    _ongoing,
    _present,
)
