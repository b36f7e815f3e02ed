"""Who says that an encounter did not take place, or is not to: 'Moscow denied that talks had been held', 'X said no
such meeting took place'.

A denial is a party's word against what others tell. That somebody refuses to meet, or that nothing is planned, is
none."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.status_words import DENYING
from meetings.extraction.meetings.syntax import agents, is_passive, subjects
from meetings.extraction.reading import Passage, Reading

DISMISSING = frozenset("dismiss reject shoot slap".split())
AGAINST = DENYING | DISMISSING
CLAIMS = frozenset("report claim rumour rumor allegation assertion speculation story suggestion account".split())
# What is turned down rather than denied.
ASKED = frozenset("request proposal offer invitation appeal visa entry idea bid permission".split())
SAYING = frozenset("say tell insist state add stress maintain declare".split())
BEING = frozenset("be take occur happen hold".split())
PAST = frozenset(("VBD", "VBN"))
# How a sentence tells what others claim.
CLAIMING = CLAIMS | frozenset("accord source claim allege cite diplomat".split())
MEANING = frozenset(("it", "this", "that"))
STEPS = 12  # words between an event and what denies it


def denial(trigger: Trigger, refused: Token) -> Token | None:
    """The verb by which somebody denies the event of a trigger, of which `refused` says that it did not take place."""
    lemma = refused.lemma_.lower()
    if lemma in DENYING | DISMISSING:
        words = {t.lemma_.lower() for t in _between(trigger.token, refused)}
        is_claim = bool(words & CLAIMS)
        return refused if is_claim or (lemma in DENYING and not words & ASKED) else None
    return _said_not_to_be(trigger, refused) if lemma in ("no", "neither") else None


def _between(token: Token, above: Token) -> Iterable[Token]:
    """The words on the way up from a token to one above it, that one left out."""
    for _ in range(STEPS):
        if token.i in (above.i, token.head.i):
            return
        yield token
        token = token.head


def _said_not_to_be(trigger: Trigger, no: Token) -> Token | None:
    """'X said no such meeting took place', 'there were no talks, X said'; not 'said no talks are planned'."""
    verb = next((t for t in trigger.token.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.lemma_.lower() not in BEING:
        return None
    such = any(t.lower_ == "such" for t in no.head.lefts)
    above: Token = verb.head
    is_past = verb.tag_ in PAST or any(t.tag_ == "VBD" for t in verb.lefts)
    told = verb.dep_ == "ccomp" and above.lemma_.lower() in SAYING
    return above if told and (is_past or such) and "since" not in {t.lower_ for t in verb.subtree} else None


def deniers(verb: Token) -> list[Token]:
    """The heads of who denies by a verb."""
    return agents(verb) if is_passive(verb) else subjects(verb)


def words_of(heads: Iterable[Token], passage: Passage) -> str:
    """Those who deny in the text's own words, without the clauses that tell more of them."""
    return " and ".join(filter(None, (_phrase(head, passage) for head in heads)))


def _phrase(head: Token, passage: Passage) -> str:
    """'the Kremlin', 'Iran's foreign ministry', 'a spokesman for the government'; nothing for a pronoun."""
    if head.pos_ == "PRON":
        return ""
    last = min((t.left_edge.i for t in head.rights if t.dep_ in ("relcl", "acl", "appos", "punct")), default=None)
    end = head.right_edge.i + 1 if last is None else last
    tokens = passage.doc[head.left_edge.i : end]
    text = tokens.text.strip(" ,")
    return text[0].lower() + text[1:] if tokens and tokens[0].pos_ in ("DET", "CCONJ") else text


# ------------------------------------------------------------ 'The ministry denied the report'


def mark_denied(told: Sequence[Candidate], reading: Reading) -> None:
    """Who denies what the sentence before, or the same one, tells as others' claim: 'the ministry denied it'."""
    for passage in reading.body if told else ():
        for verb in _denying(passage):
            claims = [c for c in told if _is_just_before(c, verb, passage) and _is_claimed(c)]
            if claims and not any(t.i == verb.i for c in claims for t in c.trigger.token.ancestors):
                _deny(claims[-1], verb, passage)


def _denying(passage: Passage) -> Iterator[Token]:
    for token in passage.doc:
        if token.pos_ != "VERB" or token.lemma_ not in AGAINST:
            continue
        objects = [t for t in token.children if t.dep_ in ("dobj", "nsubjpass")]
        if any(t.lemma_.lower() in CLAIMS or t.lower_ in MEANING for t in objects):
            yield token


def _is_just_before(candidate: Candidate, verb: Token, passage: Passage) -> bool:
    trigger, start = candidate.trigger, verb.sent.start
    if trigger.passage.part is not passage.part or candidate.refused:
        return False
    if trigger.passage.index == passage.index:
        return trigger.token.i < verb.i and trigger.token.sent.end >= start
    last = trigger.token.sent.end == len(trigger.passage.doc)
    return start == 0 and last and passage.index - trigger.passage.index == 1


def _is_claimed(candidate: Candidate) -> bool:
    return any(t.lemma_.lower() in CLAIMING for t in candidate.trigger.token.sent)


def _deny(candidate: Candidate, verb: Token, passage: Passage) -> None:
    who = words_of(deniers(verb), passage)
    if who:
        candidate.denied_by = who
        candidate.evidence.append(passage.sentence_span(verb))
