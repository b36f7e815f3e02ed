"""Which words of a passage may tell of an encounter."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from meetings.enums import EventKind, Format
from meetings.extraction.gazetteer import HitKind
from meetings.extraction.meetings.attendance import attending
from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.meetings.clause import particle_of
from meetings.extraction.meetings.frames import frame_of
from meetings.extraction.meetings.lexicon import (
    COUNCIL,
    COURTESY_CALL,
    EVENTIVE,
    HYPHENATED,
    JOINT,
    JOURNEYS,
    LIGHT_CHAIR,
    LIGHT_HOST,
    LIGHT_MEDIATE,
    LIGHT_PARTICIPANT,
    MEASURES,
    NEEDS_WITH,
    NOT_DIPLOMATIC,
    NOUNS,
    ORDINALS,
    PLURAL_ONLY,
    TALKED_OF,
    TRAVEL,
    VIRTUAL_WORDS,
    WEAK_NOUNS,
)
from meetings.extraction.meetings.status_words import PARTICLES_CANCEL
from meetings.extraction.meetings.syntax import governing_verb, is_verb
from meetings.extraction.reading import Passage
from meetings.extraction.scan import hits_in

# "arrive for talks", "take part in a summit"; not "after talks", "ahead of the summit"
CARRYING = frozenset({"for", "in", "at", "to", "into", "on"})
SETTING_OUT = frozenset("agree embark leave go set take preside".split())
# "invited her to Nairobi for talks"
BRINGING = frozenset("ask invite bring summon gather assemble send dispatch fly unite".split())
RECEIVING = frozenset("meet receive welcome greet".split())
AIRPORTS = frozenset("airport airbase aerodrome tarmac base station arrival".split())
SITTING = frozenset(("council", "assembly"))
MEANING = frozenset(("it", "they"))
RESUMING = frozenset("resume reconvene".split())
SETTING = frozenset("hold schedule reschedule postpone convene plan cancel".split())
SETTING_FORTH = JOURNEYS | {"be", "come"}
HYPHENS = frozenset(("-", "‐", "–"))
HYPHENATED_FIRST = frozenset(words[0] for words in HYPHENATED)
MOST = 24  # events of a sentence
LIGHT = LIGHT_PARTICIPANT | LIGHT_HOST | LIGHT_CHAIR | LIGHT_MEDIATE


def find_triggers(passage: Passage) -> list[Trigger]:
    """The triggers of a passage in the order of the text; a verb that only carries an event noun gives none itself."""
    nouns = list(_nouns(passage))
    carried = {t.predicate.i for t in nouns if t.predicate is not None}
    verbs = [t for t in _verbs(passage) if t.token.i not in carried]
    taken = carried | {t.token.i for t in verbs}
    found = sorted([*nouns, *verbs, *attending(passage, taken)], key=lambda t: t.token.i)
    return list(_first_of_each_sentence(found))


def _first_of_each_sentence(triggers: list[Trigger]) -> Iterator[Trigger]:
    """No prose tells of so many events in one sentence, and each day and place is weighed between all of them."""
    seen: Counter[int] = Counter()
    for trigger in triggers:
        start = trigger.token.sent.start
        seen[start] += 1
        if seen[start] <= MOST:
            yield trigger


def _nouns(passage: Passage) -> Iterator[Trigger]:
    yield from _hyphenated(passage)
    yield from _pronouns(passage)
    # The "Forum" of an organisation's name names no event.
    bodies = {
        i
        for h in hits_in(passage)
        if h.kind is HitKind.ORGANISATION and h.end - h.start > 1
        for i in range(h.start, h.end)
    }
    for token in passage.doc:
        if token.i in bodies and _sits(token):
            yield Trigger(passage, token, EventKind.CONFERENCE, COUNCIL, predicate=governing_verb(token))
        kind = NOUNS.get(token.lemma_.lower()) if token.pos_ in ("NOUN", "PROPN", "ADJ") else None
        if kind is None or token.i in bodies or not _names_event(token):
            continue
        before = [t for left in token.lefts for t in (left, *left.lefts)]
        modifiers = {t.lower_ for t in before}
        if any(t.lower_ in NOT_DIPLOMATIC and t.i not in bodies for t in before):
            # "a union meeting", but not "the African Union summit"
            if _is_joint(token, modifiers):
                yield Trigger(passage, token, EventKind.MEETING, JOINT, predicate=_carrier(token))
            continue
        if kind in (EventKind.CALL, EventKind.VISIT) and _is_courtesy(token):
            yield Trigger(passage, token, EventKind.MEETING, COURTESY_CALL, predicate=_carrier(token))
            continue
        is_virtual = bool(modifiers & VIRTUAL_WORDS) or (kind is EventKind.CALL and token.lemma_ != "conversation")
        yield Trigger(
            passage,
            token,
            EventKind.CALL if is_virtual and kind is not EventKind.SUMMIT else kind,
            f"noun:{token.lemma_.lower()}",
            predicate=_carrier(token),
            format=Format.VIRTUAL if is_virtual else None,
            is_weak=token.lemma_.lower() in WEAK_NOUNS and not is_virtual,
        )


def _sits(noun: Token) -> bool:
    """'Attend the European Council', 'take part in the General Assembly': the body's name is that of its session."""
    verb = governing_verb(noun)
    if noun.lemma_.lower() not in SITTING or verb is None:
        return False
    lemma = verb.lemma_.lower()
    if noun.dep_ == "dobj":
        return noun.head.i == verb.i and lemma == "attend"
    return noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma in ("participate", "take")


def _is_joint(noun: Token, modifiers: set[str]) -> bool:
    """'A joint press conference with X': those who face the press together have met."""
    faced = "joint" in modifiers and bool(modifiers & {"press", "news"})
    return faced and any(c.dep_ == "prep" and c.lower_ in ("with", "alongside") for c in noun.children)


def _pronouns(passage: Passage) -> Iterator[Trigger]:
    """'The talks ended on Friday. They will resume in Tirana': the pronoun means the event told just before."""
    for token in passage.doc:
        if token.lower_ not in MEANING or token.dep_ not in ("nsubj", "nsubjpass") or not _takes_place(token.head):
            continue
        event = _event_before(token)
        if event is not None:
            kind = NOUNS[event.lemma_.lower()]
            yield Trigger(passage, token, kind, f"noun:{token.lower_}", predicate=token.head)


def _takes_place(verb: Token) -> bool:
    """'Will take place', 'is to be held', 'are scheduled for Saturday', 'will resume'."""
    lemma = verb.lemma_.lower()
    if lemma == "take":
        return any(c.dep_ == "dobj" and c.lower_ == "place" for c in verb.children)
    below = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_.startswith("VB")), None)
    if below is not None and verb.lemma_.lower() in ("be", "expect", "schedule", "due", "set"):
        return _takes_place(below)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return lemma in RESUMING or (passive and lemma in SETTING)


def _event_before(pronoun: Token) -> Token | None:
    """The event noun that a pronoun means: one of its number, the last of the sentence before, told as what it is
    about."""
    start = pronoun.sent.start
    if start == 0:
        return None
    plural = pronoun.lower_ == "they"
    told = [
        t
        for t in pronoun.doc[start - 1].sent
        if t.lemma_.lower() in NOUNS
        and (t.tag_ in ("NNS", "NNPS")) == plural
        and t.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
        and not {c.lower_ for c in t.lefts} & NOT_DIPLOMATIC
    ]
    return told[-1] if told else None


def _hyphenated(passage: Passage) -> Iterator[Trigger]:
    """'A sit-down with', 'a one-on-one': the tokeniser cuts them, and their last word carries what hangs on them."""
    doc = passage.doc
    for token in doc:
        if token.text not in HYPHENS or token.i == 0 or doc[token.i - 1].lower_ not in HYPHENATED_FIRST:
            continue
        for words, kind in HYPHENATED.items():
            span = doc[token.i - 1 : token.i - 1 + len(words)]
            told = tuple("-" if t.text in "-‐–" else t.lower_ for t in span)
            if told == words and span.root.pos_ not in ("VERB", "AUX", "ADP"):
                yield Trigger(passage, span.root, kind, f"noun:{span.text.lower()}", predicate=_carrier(span.root))


def _names_event(token: Token) -> bool:
    """Whether an event noun stands for an event by itself."""
    lemma = token.lemma_.lower()
    if lemma in NEEDS_WITH and not any(c.lower_ in ("with", "between", "of") for c in token.children):
        return False
    if lemma == "engagement" and not any(_has_person(c) for c in token.children if c.lower_ == "with"):
        return False
    if lemma in PLURAL_ONLY and token.tag_ not in ("NNS", "NNPS"):
        return False
    return not _is_spoken_for(token) and not (lemma == "call" and _is_appeal(token) and not _is_courtesy(token))


def _is_courtesy(call: Token) -> bool:
    """'Paid a courtesy call on the sultan', 'a courtesy visit to him', 'paid a call on him': at somebody's office."""
    paid = call.dep_ == "dobj" and call.head.lemma_ == "pay" and call.lemma_ == "call"
    return paid or any(t.lower_ in ("courtesy", "farewell", "introductory") for t in call.lefts)


def _is_spoken_for(token: Token) -> bool:
    """The 'summit' of 'summit talks', the 'talks' of 'a meeting of talks', the 'round' of 'a round of talks', the
    'meeting' of 'meeting room'."""
    if token.dep_ == "compound" and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN"):
        return True
    if token.dep_ == "compound" and token.head.i > token.i and token.head.lemma_.lower() in NOUNS:
        return True
    above = token.head.head.lemma_.lower() if token.dep_ == "pobj" and token.head.lower_ == "of" else ""
    if above in NOUNS and above not in MEASURES:
        return True
    return token.lemma_.lower() in MEASURES and any(t.lower_ == "of" and _measures_event(t) for t in token.children)


def _is_appeal(call: Token) -> bool:
    """'A call for restraint', 'repeated its calls': no call of somebody."""
    if call.head.lemma_ in ("repeat", "reiterate", "heed", "echo", "renew"):
        return True
    return any(c.dep_ == "prep" and c.lower_ in ("for", "to") and not _has_person(c) for c in call.children)


def _measures_event(prep: Token) -> bool:
    return any(c.dep_ == "pobj" and c.lemma_.lower() in NOUNS for c in prep.children)


def _has_person(prep: Token) -> bool:
    return any(c.ent_type_ == "PERSON" for c in prep.subtree)


def _carrier(token: Token) -> Token | None:
    """The verb that an event noun completes ("hold talks", "arrived for talks") or is the subject of."""
    head = _measured(token)
    while head.dep_ in ("conj", "appos", "compound", "nmod", "poss") and head.head.i != head.i and not is_verb(head):
        head = head.head
    if head is not token and head.dep_ == "pobj" and head.head.head.lemma_.lower() in NOUNS:
        return _carrier(head.head.head)  # "will hold a meeting with Canada and talks with Brazil"
    above: Token = head.head
    if head.dep_ in ("nsubj", "nsubjpass"):
        above = _obliged(above)
        return above if above.lemma_.lower() in EVENTIVE | LIGHT or above.pos_ in ("VERB", "AUX") else None
    if head.dep_ in ("dobj", "attr", "obj", "oprd"):
        above = _hyphened(above, head)
        talked_of = above.lemma_.lower() in TALKED_OF and particle_of(above) is None and not _is_summoned(above, head)
        return None if talked_of else above
    return _brought_to(above) if head.dep_ == "pobj" and above.lower_ in CARRYING | {"of", "over"} else None


def _obliged(verb: Token) -> Token:
    """'The talks had to be put off': what is told of them is what had to be."""
    if verb.lemma_ not in ("have", "need"):
        return verb
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_.startswith("VB")), verb)


def _is_summoned(above: Token, head: Token) -> bool:
    """'Called a meeting with X', but not 'called the meeting a success'."""
    if above.lemma_ != "call" or head.dep_ != "dobj":
        return False
    return not any(
        t.dep_ in ("oprd", "acomp", "xcomp", "ccomp") or (t.dep_ == "dobj" and t is not head) for t in above.children
    )


def _hyphened(above: Token, head: Token) -> Token:
    """'Is expected to co-chair a call', which the tokeniser cuts and the parser hangs on what is expected."""
    told = [t for t in above.children if t.i < head.i and is_verb(t) and t.i > 1]
    last = told[-1] if told else above
    return last if last.i >= 2 and last.doc[last.i - 2 : last.i].text.lower() == "co-" else above


def _brought_to(prep: Token) -> Token | None:
    """The verb by which somebody comes, or is brought, to an event: "arrived for talks", "took part in a summit"."""
    verb = governing_verb(prep.head)
    if prep.head.lower_ in ("addition", "prior", "thanks"):
        return None  # "in addition to the summit"
    if prep.lower_ == "over":  # "presided over talks"
        return verb if verb is not None and verb.lemma_.lower() == "preside" else None
    if prep.lower_ == "of":  # "pulled out of talks"
        return verb if verb is not None and particle_of(verb) in PARTICLES_CANCEL else None
    if verb is None or (prep.lower_ == "on" and verb.lemma_.lower() not in SETTING_OUT and not _is_on_visit(prep)):
        return None  # "talks focusing on the summit": what they are about
    if verb.lemma_ == "ask" and prep.lower_ != "for":
        return None  # "asked for a seat at the talks"
    return verb if verb.lemma_.lower() in LIGHT | TRAVEL | BRINGING else None


def _is_on_visit(prep: Token) -> bool:
    """'Is on a visit to Chad', 'arrived on a two-day visit'."""
    visits = any(NOUNS.get(t.lemma_.lower()) is EventKind.VISIT for t in prep.children)
    return visits and prep.head.lemma_ in SETTING_FORTH


def _measured(token: Token) -> Token:
    """'Two days of talks', 'a round of negotiations': the measure stands for what it measures."""
    for _ in range(2):
        of: Token = token.head
        if token.dep_ != "pobj" or of.lower_ != "of" or not _is_measure(of.head):
            return token
        token = of.head
    return token


def _is_measure(word: Token) -> bool:
    """'Two days of talks', 'the longest of the calls', 'the first of three meetings'."""
    return word.lemma_.lower() in MEASURES or word.tag_ == "JJS" or word.lower_ in ORDINALS


def _verbs(passage: Passage) -> Iterator[Trigger]:
    for token in passage.doc:
        if not is_verb(token) and not (token.tag_.startswith("VB") and token.pos_ == "VERB"):
            continue
        if token.dep_ in ("aux", "auxpass", "amod", "compound"):
            continue
        frame = frame_of(token)
        if frame is None:
            continue
        yield Trigger(
            passage,
            token,
            EventKind.VISIT if _is_arrival(token) else frame.kind,
            f"verb:{token.lemma_.lower()}",
            predicate=token,
            format=frame.format,
            is_weak=frame.needs_actor,
        )


def _is_arrival(verb: Token) -> bool:
    """'Was received at the airport by X': how a journey begins, not what it is for."""
    if verb.lemma_.lower() not in RECEIVING:
        return False
    at = [t for c in verb.children if c.lower_ in ("at", "on", "upon") for t in c.children if t.dep_ == "pobj"]
    return any(t.lemma_.lower() in AIRPORTS for t in at)
