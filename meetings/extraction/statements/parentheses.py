"""The words around 'X said': '…, X said', '…, X said, …', 'As X told Y, …'."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from meetings.extraction.furniture import word_set
from meetings.extraction.statements.attribution import REACH
from meetings.extraction.statements.clauses import LONGEST, own_subject

TENSED = ("VBD", "VBZ", "VBP", "MD")
# What after 'X said,' tells of the saying, not what was said.
TELLING = word_set("adding without citing in on after during who which as according")


def clause_around(verb: Token, within: frozenset[int]) -> list[tuple[int, int]]:
    """'…, X said' and '…, X said, …': the clause around a parenthesis. `within` holds the quoted tokens."""
    if verb.tag_ == "VBG":
        return []
    if told := _as_told(verb):
        return told
    sentence: Tokens = verb.sent
    subject = own_subject(verb, within)
    opened = _parenthesis_start(verb, subject)
    if (
        opened is None
        or not sentence.start + 1 < opened < sentence.start + LONGEST
        or not _may_be_parenthesis(verb, subject)
    ):
        return []
    start = next((i + 1 for i in range(opened - 1, sentence.start, -1) if verb.doc[i].text == ";"), sentence.start)
    closed = _parenthesis_end(verb, subject)
    goes_on = closed is not None and not all(
        i in within or verb.doc[i].is_punct for i in range(closed, min(sentence.end, closed + LONGEST))
    )
    stands = _is_main_clause(verb.doc, start, opened) or (subject is not None and subject.i > verb.i)
    if closed is not None and goes_on:
        return [(start, opened), (closed, min(sentence.end, closed + LONGEST))]
    return [(start, opened)] if stands else []


def _may_be_parenthesis(verb: Token, subject: Token | None) -> bool:
    """Nothing but a listener or a time hangs behind the verb: 'stressed the need' has its object already."""
    heard = verb.lemma_ in ("tell", "inform", "assure")
    return not any(
        c != subject and (c.dep_ in ("ccomp", "xcomp") or (c.dep_ == "dobj" and not heard)) for c in verb.rights
    )


def _is_main_clause(doc: Doc, first: int, last: int) -> bool:
    """Whether words hold a tensed verb that no conjunction makes a side clause: the reported words can stand alone."""
    opener = doc[first]
    if opener.tag_ in ("VBG", "VBN", "TO") or (opener.tag_ == "IN" and opener.dep_ == "mark"):
        # 'If it rains, we stay, he said' holds a second clause; 'If it rains, he said' does not.
        return any(t.text == "," for t in doc[first + 1 : last])
    return any(t.tag_ in TENSED and t.dep_ not in ("relcl", "advcl", "acl") for t in doc[first:last])


def _parenthesis_start(verb: Token, subject: Token | None) -> int | None:
    """The comma before 'X said' or 'said X'."""
    first = min(verb.i, subject.left_edge.i) if subject is not None else verb.i
    for i in range(first - 1, max(first - 3, verb.sent.start) - 1, -1):
        if verb.doc[i].text in (",", "—", "–", "--"):
            return i
        if verb.doc[i].pos_ != "ADV":
            return None
    return None


def _parenthesis_end(verb: Token, subject: Token | None) -> int | None:
    """The comma after 'X said', where the reported words go on behind it."""
    doc, end = verb.doc, verb.sent.end
    at = max(verb.i, subject.right_edge.i if subject is not None else 0) + 1
    while at < end and (doc[at].pos_ in ("ADV", "ADP") or doc[at].ent_type_ in ("DATE", "TIME")):
        at += 1
    if at + 2 >= end or doc[at].text != "," or doc[at + 1].lower_ in TELLING:
        return None
    return at + 1


def _as_told(verb: Token) -> list[tuple[int, int]]:
    """'As X told Y, …': the rest of the sentence."""
    sentence: Tokens = verb.sent
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "as"), None)
    if mark is None or any(t.tag_ in TENSED for t in verb.doc[sentence.start : mark.i]):
        return []
    for i in range(verb.i + 1, min(sentence.end, verb.i + REACH)):
        if verb.doc[i].text == ",":
            return [(i + 1, min(sentence.end, i + LONGEST))]
    return []
