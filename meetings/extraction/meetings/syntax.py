"""Walks over the parse: who is the subject of a verb, what belongs to a noun phrase, which verbs govern."""

from collections.abc import Iterator

from spacy.tokens import Token

from meetings.extraction.meetings.lexicon import MEASURES

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSAL = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "xcomp", "parataxis", "pcomp", "csubj", "dep"})
# Inside a noun phrase: modifiers and partners, but no clause that tells something else of it.
PHRASAL = frozenset(
    {"conj", "appos", "compound", "nmod", "poss", "amod", "nummod", "det", "cc", "punct", "case", "nn", "quantmod"}
    | {"dep", "prep", "pobj", "npadvmod", "preconj", "predet", "pcomp"}
)
JOINING = frozenset({"of", "from", "with", "including", "between", "among", "and", "like", "alongside", "representing"})
# "Ahead of the talks between A and B": what follows is another event.
TIMELY = frozenset({"ahead", "instead", "because", "out", "before", "after", "following"})
# "Spoke by telephone with X": the parser may hang whom on the device.
DEVICES = frozenset({"phone", "telephone", "video", "videolink", "link", "conference", "call"})
SIDELINES = frozenset(("sidelines", "margins", "fringes"))
BODIES = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
EVENTS = frozenset("meeting talk call bilateral lunch dinner discussion conversation consultation summit".split())
BESIDE = frozenset(("appos", "conj"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
STEPS = 8  # how far a walk up the tree goes; beyond this the parse is wrong rather than deep


def is_verb(token: Token) -> bool:
    """A verb that heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token (itself, if it is one)."""
    for step in _up(token):
        if is_verb(step):
            return step
    return None


def _up(token: Token) -> Iterator[Token]:
    for _ in range(STEPS * 2):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def subjects(verb: Token) -> list[Token]:
    """The heads of a verb's subject: its own, the antecedent of a relative, or one shared along the chain of verbs."""
    token = verb
    for _ in range(STEPS):
        own = [*_cut_off(token), *(t for t in token.children if t.dep_ in ("nsubj", "nsubjpass"))] or _for_whom(token)
        own = own or _hung_on_phrase(token)
        if own:
            return [_antecedent(t, token) for t in own]
        if _hangs_on_subject(token):
            return [token.head]
        if token.dep_ not in ("conj", "xcomp", "advcl", "dep", "acl", "pcomp") or token.head.i == token.i:
            return []
        up = token.head
        while up.dep_ in ("prep", "mark", "acomp", "attr") and not is_verb(up) and up.head.i != up.i:
            up = up.head
        if token.dep_ in ("acl", "pcomp") and up.pos_ in ("NOUN", "PROPN", "ADP", "ADV"):
            # "plans to meet", "an offer to host": the noun's own governor has the subject
            up = governing_verb(up) or up
        if up.i == token.i:
            return []
        token = up
    return []


def _hangs_on_subject(verb: Token) -> bool:
    """Whether the noun that a verb hangs on does what it tells: 'X, meeting Y', 'X, who met Y', and a line without
    another verb: 'South Korean Foreign Minister X to visit Vietnam'."""
    if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") and verb.tag_ == "VBG":
        return True
    if verb.dep_ == "relcl" or (verb.dep_ == "acl" and any(t.lower_ in DEVICES for t in agents(verb))):
        return True
    return verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.pos_ == "PROPN" and verb.head.dep_ == "ROOT"


def _cut_off(verb: Token) -> list[Token]:
    """The first of two in 'after A and B met', which the parser may hang on 'after'."""
    own = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if own is None:
        return []
    marks = [t for t in verb.lefts if t.dep_ == "mark" and t.lower_ != "for"]
    return [t for mark in marks for t in mark.children if t.dep_ == "pobj" and mark.i < t.i < own.i]


def _hung_on_phrase(verb: Token) -> list[Token]:
    """'At the invitation of X, Y will visit Z', 'In talks with X, Y said …': the parser may hang Y on X."""
    fronted = [t for prep in verb.lefts if prep.dep_ == "prep" for t in prep.subtree]
    return [t for t in fronted if t.dep_ in BESIDE and is_subject_behind(t)][:1]


def is_subject_behind(noun: Token) -> bool:
    """Whether a name that the parser hangs on the one before it is the subject of the verb that follows at once."""
    end = noun.right_edge.i + 1
    if noun.dep_ not in BESIDE or end >= len(noun.doc) or noun.left_edge.i == 0 or noun.head.i > noun.i:
        return False
    first = noun.doc[end]
    verb = first.head if first.dep_ in ("aux", "auxpass") else first
    if first.tag_ not in FINITE or noun.doc[noun.left_edge.i - 1].lower_ != "," or verb.left_edge.i >= noun.head.i:
        return False
    return verb.is_ancestor(noun) and not any(t.dep_ in SUBJECTS for t in verb.lefts)


def _for_whom(verb: Token) -> list[Token]:
    """'Plans for A and B to meet', 'arranged for X to see Y': whom the infinitive has for its subject."""
    to = next((t for t in verb.lefts if t.lower_ == "to" and t.dep_ == "aux"), None)
    if to is None or verb.tag_ != "VB":
        return []
    preps = [t for t in (*verb.lefts, *verb.head.children) if t.lower_ == "for" and t.i < to.i]
    return [t for p in preps for t in p.children if t.dep_ == "pobj" and max(x.i for x in t.subtree) == to.i - 1]


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.tag_ not in ("WP", "WDT") or verb.dep_ != "relcl":
        return subject
    head = verb.head
    if subject.lower_ == "who" and head.ent_type_ in BODIES and head.dep_ in ("pobj", "conj"):
        # "Mary Stone, head of the Monetary Fund, who received": no fund is a who.
        while head.dep_ in ("pobj", "prep", "conj", "appos") and head.head.i != head.i:
            head = head.head
            if head.pos_ in ("NOUN", "PROPN") and head.ent_type_ not in BODIES and head.dep_ != "appos":
                return head
    return verb.head


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject is what is acted upon: "was received by"."""
    if any(t.dep_ in ("nsubjpass", "auxpass") for t in verb.children):
        return True
    if any(t.lower_ in DEVICES for t in agents(verb)):
        return False  # "X and Y, conferred by video": the parser takes the device for who did it
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and not any(t.dep_ == "aux" for t in verb.children)


def agents(verb: Token) -> list[Token]:
    """Who does it, in a passive: the objects of "by"."""
    return [
        child
        for prep in verb.children
        if prep.dep_ == "agent" or (prep.dep_ == "prep" and prep.lower_ == "by")
        for child in prep.children
        if child.dep_ == "pobj"
    ]


def objects(verb: Token) -> list[Token]:
    """Direct objects, and the subject of a passive."""
    found = [t for t in verb.children if t.dep_ in ("dobj", "dative", "obj", "oprd")]
    if is_passive(verb):
        found += [t for t in verb.children if t.dep_ == "nsubjpass"]
        if verb.dep_ == "acl":
            found.append(verb.head)
    return found


def prepositional(token: Token, preps: tuple[str, ...] | frozenset[str]) -> list[Token]:
    """Objects of these prepositions right below a token, particles and chained prepositions passed through."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in ("prep", "prt", "advmod", "agent"):
            for prep in (child, *(t for t in child.children if t.dep_ == "conj")):  # "with A and with B"
                if prep.lower_ in preps:
                    found += [t for t in prep.children if t.dep_ in ("pobj", "pcomp")]
            if child.lower_ in TIMELY:
                continue
            inner = [*child.children, *(t for o in child.children if o.lower_ in DEVICES for t in o.children)]
            found += [
                t
                for nested in inner
                if nested.dep_ == "prep" and nested.lower_ in preps
                for t in nested.children
                if t.dep_ == "pobj"
            ]
    return found


def phrase(head: Token, *, preps: frozenset[str] = JOINING) -> set[int]:
    """Token numbers of a noun phrase and its partners, without relative clauses and without phrases of topic, place or
    time ("on trade", "in Paris")."""
    seen = {head.i}
    todo = [head]
    while todo:
        token = todo.pop()
        for child in token.children:
            if child.i in seen or child.dep_ not in PHRASAL:
                continue
            if child.dep_ == "prep" and child.lower_ not in preps:
                continue
            if (child.dep_ == "conj" and is_verb(child) and not is_verb(head)) or is_subject_behind(child):
                continue
            if child.dep_ == "conj" and child.lemma_.lower() in EVENTS and token.pos_ == "PROPN":
                continue  # "a meeting with Canada and talks with Brazil"
            seen.add(child.i)
            todo.append(child)
    return seen


def chain(token: Token) -> list[Token]:
    """The verbs that govern a token, from the nearest up to the head of its own clause: "is expected to meet" gives
    meet, expected. A clause that somebody reports ends it."""
    verbs: list[Token] = []
    current = governing_verb(token)
    for _ in range(STEPS):
        if current is None:
            break
        verbs.append(current)
        if current.dep_ in ("xcomp", "conj") or (current.dep_ == "acl" and current.tag_ == "VB"):
            if current.dep_ == "conj" and has_own_tense(current):
                break
            current = governing_verb(current.head) if current.head.i != current.i else None
            continue
        break
    return verbs


def has_own_tense(verb: Token) -> bool:
    """Whether a verb is finite by itself or by its auxiliaries."""
    if verb.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(t.dep_ in ("aux", "auxpass") and t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in verb.children)


def auxiliaries(verb: Token) -> list[Token]:
    """A verb's auxiliaries, those of the verb that it is coordinated with where it has none."""
    own = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    if not own and verb.dep_ == "conj" and not has_own_tense(verb) and is_verb(verb.head):
        return auxiliaries(verb.head)
    return own


def is_negated(verb: Token) -> bool:
    """Whether "not", "never" or "no longer" stands with the verb."""
    return is_no_longer(verb) or any(t.dep_ == "neg" or t.lower_ in ("not", "never") for t in verb.children)


def is_no_longer(verb: Token) -> bool:
    """'Will no longer travel'."""
    return any(t.lower_ == "longer" and t.doc[max(t.i - 1, 0)].lower_ == "no" for t in verb.children)


def measured(noun: Token) -> Token:
    """The 'days' of 'after four days of talks', on which the rest of the sentence hangs; else the noun itself."""
    above = noun.head
    told = noun.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in MEASURES
    return above.head if told else noun


def is_beside(token: Token) -> bool:
    """'On the sidelines of the summit': it is on when what is beside it is."""
    above = token.head
    return token.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ in SIDELINES


def is_on_sidelines(token: Token) -> bool:
    """'Met X on the sidelines of the summit', 'held side talks with Y': beside a gathering, and no part of it."""
    if any(t.lower_ in ("side", "sideline", "sidelines") and t.dep_ in ("compound", "amod") for t in token.lefts):
        return True
    return not is_beside(token) and any(t.lower_ in SIDELINES for t in token.sent)
