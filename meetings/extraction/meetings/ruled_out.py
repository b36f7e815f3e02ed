"""What is said not to take place: 'did not meet', 'no plans to meet', 'ruled out talks', 'denied that they had met'.

The rules are functions of one shape, tried in order. What had been set and is off has a status of its own."""

from spacy.tokens import Token

from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.meetings.clause import Clause, clause_of, particle_of
from meetings.extraction.meetings.status import called_off
from meetings.extraction.meetings.status_words import PARTICLES_REFUSE, REFUSING
from meetings.extraction.meetings.syntax import is_negated

IDEAS = frozenset("suggestion proposal idea request offer invitation rumour rumor report claim notion talk".split())
COMPLETING = frozenset("dobj ccomp xcomp pcomp pobj acl nsubjpass".split())
# "Made no mention of his talks", "gave no details of the meeting": it was, whatever is not told of it.
TELLING = frozenset("mention detail comment word information readout account outcome secret doubt record".split())
# "Not only met", "has not yet met": what follows is not denied.
SOFTENING = frozenset(("only", "yet", "just"))

# What a meeting does that takes place, or is to.
HAPPENING = frozenset(
    "take hold happen occur plan schedule set arrange organise organize be convene begin start resume go expect"
    " agree".split()
)


def ruled_out(trigger: Trigger) -> Token | None:
    """The word by which an encounter is said not to take place, None where it is not said."""
    clause = clause_of(trigger)
    if called_off(clause) is not None:
        return None
    return next((word for rule in RULES if (word := rule(clause)) is not None), None)


def _verb_against(clause: Clause) -> Token | None:
    """'Did not meet', 'refused to meet', 'asked if he would meet'."""
    for verb in clause.verbs:
        if is_negated(verb) and not any(t.lower_ in SOFTENING for t in verb.children):
            return verb
        off = verb.lemma_.lower() in REFUSING or particle_of(verb, PARTICLES_REFUSE) is not None
        if off and verb is not clause.trigger.token:
            return verb
        asked = next((t for t in verb.lefts if t.lower_ in ("if", "whether")), None)
        if verb.dep_ == "ccomp" and asked is not None:
            return asked
    return None


def _no_noun(clause: Clause) -> Token | None:
    """'No meeting is planned', 'no plans to meet'."""
    above = clause.noun_above
    nouns = (
        [clause.trigger.token] if above is None or above.lemma_.lower() in TELLING else [clause.trigger.token, above]
    )
    return next((t for noun in nouns for t in noun.lefts if t.lower_ in ("no", "neither")), None)


def _refused_above(clause: Clause) -> Token | None:
    """'Ruled out a meeting', 'turned down a request to meet', 'denied that they had met'."""
    top = _top(clause)
    above: Token = top.head
    if top.dep_ in ("acl", "ccomp") and above.pos_ == "NOUN" and above.lemma_.lower() in IDEAS:
        top, above = above, above.head  # "a suggestion that they meet was turned down"
    if above is top or top.dep_ not in COMPLETING:
        return None
    above = above.head if above.dep_ == "prep" else above
    pair = {(above.lemma_.lower(), t.lower_) for t in above.children if t.dep_ in ("prt", "prep")}
    refuses = above.lemma_.lower() in REFUSING or not PARTICLES_REFUSE.isdisjoint(pair)
    return above if refuses and not _is_of_outcome(clause) else None


def _is_of_outcome(clause: Clause) -> bool:
    """'Denied that the talks with X had broken down': what is denied is what became of them."""
    verb, noun = clause.verb, clause.trigger.token
    is_subject = clause.trigger.is_noun and noun.dep_ in ("nsubj", "nsubjpass")
    return is_subject and verb is not None and verb.i == noun.head.i and verb.lemma_.lower() not in HAPPENING


def _top(clause: Clause) -> Token:
    """The word by which the whole of the clause hangs on what is above it."""
    trigger = clause.trigger
    if clause.noun_above is not None:
        return clause.noun_above
    bare = trigger.is_noun and trigger.predicate is None
    return trigger.token if bare or not clause.verbs else clause.verbs[-1]


RULES = (_verb_against, _no_noun, _refused_above)
