"""Who does the saying, by the parse: the subject of a verb, past participles, conjunctions and slips of the parser."""

from spacy.tokens import Token

from meetings.extraction.statements.verbs import SAYING, is_passive

SUBJECTS = ("nsubj", "nsubjpass")
CLIMBED = ("conj", "advcl", "xcomp", "pcomp", "prep", "relcl", "acl", "ccomp", "dep", "parataxis")
LONGEST = 200  # tokens of reported words: no reporter writes more, and text that does is looked at no further
OPENING = 16  # tokens of a phrase that opens a sentence
HIGHEST = 6  # clauses between a participle and the subject that it borrows
INVERTING = frozenset(',—–-”"’')
SKIPPED = ("ADV", "AUX", "PART")


def own_subject(verb: Token, quoted: frozenset[int] = frozenset()) -> Token | None:
    """The subject that hangs on the verb itself, outside of quotations."""
    found = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i not in quoted), None)
    return found or _inverted(verb, quoted)


def _inverted(verb: Token, quoted: frozenset[int]) -> Token | None:
    """', stressed Lopes.': the parser takes a name behind the verb for its object."""
    if verb.i == 0 or verb.doc[verb.i - 1].text not in INVERTING or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    right = next((c for c in verb.rights if c.dep_ in ("dobj", "attr", "oprd", "npadvmod", "conj")), None)
    if right is None or right.pos_ != "PROPN" or right.left_edge.i != verb.i + 1 or right.i in quoted:
        return None
    return None if right.ent_type_ in ("DATE", "TIME") else right


def subject_of(verb: Token, quoted: frozenset[int] = frozenset()) -> Token | None:
    """Who says what the verb reports. 'IRNA quoted X as saying' is X's, ', adding that' is the main verb's."""
    if verb.dep_ not in CLIMBED or (found := own_subject(verb, quoted)) is not None:
        return own_subject(verb, quoted) or _noun_before(verb, quoted)
    at = verb
    for _ in range(HIGHEST):
        if at != verb and at.lemma_ in ("quote", "cite") and not is_passive(at):
            return next((c for c in at.children if c.dep_ == "dobj"), None)
        found = own_subject(at, quoted)
        if found is not None:
            return _outer(verb, at, found)
        if at.dep_ in ("relcl", "acl"):
            return at.head
        if at.head == at or at.dep_ not in CLIMBED:
            break
        at = at.head
    return _noun_before(verb, quoted)


def _outer(verb: Token, lender: Token, subject: Token) -> Token:
    """'X said the talks had failed and warned …', 'X said Y was late, adding …': X goes on speaking, though the
    parser hangs the second verb on the reported clause."""
    teller = lender.head
    if lender == verb or lender.dep_ != "ccomp" or teller.lemma_.lower() not in SAYING:
        return subject
    if verb.tag_ == "VBG" or (subject.ent_type_ == "" and subject.pos_ == "NOUN"):
        return own_subject(teller) or subject
    return subject


def _noun_before(verb: Token, quoted: frozenset[int]) -> Token | None:
    """The noun right before a verb whose subject the parser took for something else."""
    i = verb.i - 1
    while i > verb.sent.start and verb.doc[i].pos_ in SKIPPED:
        i -= 1
    noun = verb.doc[i]
    if noun.text == "," and (opener := _opener(verb, i)) is not None:
        return opener
    if i < 0 or i in quoted or noun.pos_ not in ("NOUN", "PROPN", "PRON") or verb.tag_ == "VBG":
        return None
    while _is_of(noun):
        noun = noun.head.head
    return noun


def _opener(verb: Token, comma: int) -> Token | None:
    """'Lopes, speaking in Bern, said', 'An officer, met at the gate, said': the noun that opens the sentence, where an
    aside stands between it and its verb."""
    doc, start = verb.doc, verb.sent.start
    first = next((i for i in range(start + 1, min(comma, start + OPENING)) if doc[i].text == ","), None)
    if first is None or doc[start].pos_ in ("ADP", "SCONJ", "ADV") or any(t.pos_ == "VERB" for t in doc[start:first]):
        return None
    noun = doc[first - 1]
    while _is_of(noun):
        noun = noun.head.head
    return noun if noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in ("DATE", "TIME") else None


def _is_of(noun: Token) -> bool:
    """Whether a noun hangs on another ('a spokesman for the ministry'). 'In a post on X, the minister said' is cut by
    its comma."""
    owner = noun.head.head
    if noun.dep_ != "pobj" or owner.pos_ not in ("NOUN", "PROPN", "NUM") or owner.i >= noun.i:
        return False
    return not any(t.text == "," for t in noun.doc[owner.i : noun.left_edge.i])


def verbs_above(token: Token, quoted: frozenset[int]) -> list[Token]:
    """The tokens that a word hangs on, up to a clause that stands beside another: 'while Y saw “…”' is Y's."""
    above = []
    for _ in range(25):
        above.append(token)
        if token.head == token or (token.i not in quoted and _stands_beside(token)):
            break
        token = token.head
    return above


def _stands_beside(clause: Token) -> bool:
    """A clause with a subject of its own that is not one more thing said ('… and that it was “…”')."""
    if clause.dep_ not in ("advcl", "conj"):
        return False
    subject = own_subject(clause)
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    return subject is not None and subject.pos_ != "PRON" and not that
