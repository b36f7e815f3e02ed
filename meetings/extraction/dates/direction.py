"""Whether the clause around a date looks back or ahead: by tense, aspect, modality and the participles of planning."""

from enum import StrEnum

from spacy.tokens import Token

PLANNING = frozenset(
    "schedule plan expect set due slate intend prepare aim arrange pencil book poise plan upcoming next".split()
)
AHEAD = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "could", "may", "might", "should", "can", "must"})
STEPS = 6


class Direction(StrEnum):
    """Which way to look from the day of publication."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


def direction(token: Token) -> Direction:
    """The direction of the clause that governs a token. A noun without a verb of its own, or a verb that tells
    neither way, is UNKNOWN."""
    for step in _above(token):
        if step.tag_ == "VBN" and step.dep_ in ("acl", "relcl", "amod", "advcl") and step.lemma_.lower() in PLANNING:
            return Direction.FUTURE
        if step.pos_ in ("VERB", "AUX") and step.dep_ not in ("aux", "auxpass", "amod"):
            told = _verb(step)
            if told is not Direction.UNKNOWN:
                return told
    return Direction.UNKNOWN


def _above(token: Token) -> list[Token]:
    found = [token]
    for _ in range(STEPS * 2):
        if token.head.i == token.i:
            break
        token = token.head
        found.append(token)
    return found


def _verb(verb: Token) -> Direction:
    helpers = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    words = {t.lower_ for t in helpers}
    if words & AHEAD:
        return Direction.PAST if "have" in words else Direction.FUTURE
    if verb.lemma_.lower() in PLANNING and verb.tag_ in ("VBN", "VBD", "VBZ", "VBP"):
        return Direction.FUTURE
    if words & {"has", "have", "had", "’ve", "'ve", "was", "were", "did"} or verb.tag_ == "VBD":
        return _past_be(verb)
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "’s", "'s", "am", "’re", "'re", "do", "does"}:
        return Direction.FUTURE
    if verb.tag_ == "VB" and "to" in words and verb.dep_ in ("xcomp", "advcl", "acl", "relcl", "conj", "ccomp"):
        return Direction.FUTURE
    return Direction.UNKNOWN


def _past_be(verb: Token) -> Direction:
    """"was due to", "was to meet": planned, though told of the past."""
    if verb.lemma_ == "be" and any(
        c.lower_ in ("due", "set", "ready") or (c.dep_ == "xcomp" and c.tag_ == "VB") for c in verb.children
    ):
        return Direction.FUTURE
    return Direction.PAST
