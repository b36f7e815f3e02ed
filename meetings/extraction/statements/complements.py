"""The clause that follows a verb of saying, and where it ends."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from meetings.extraction.furniture import word_set
from meetings.extraction.statements.clauses import LONGEST, SUBJECTS, own_subject
from meetings.extraction.statements.verbs import FINITE, SAYING

PRESENT = ("VBZ", "VBP", "MD")
COMPLEMENTS = ("ccomp", "parataxis")
# Words with which the reporter comments on what was said: ", the first visit in years", ", a claim that Kyiv denies".
RANKS = word_set("first second third fourth fifth latest last highest biggest largest strongest")
COMMENTS = word_set("move step sign claim charge accusation allegation reversal departure reference")
# What a speaker does besides in the same breath, told without a subject of its own.
ACTS = SAYING | word_set("appeal call express thank welcome condemn invite offer vow wish congratulate reject rule")


def clause_after(verb: Token, within: frozenset[int]) -> list[tuple[int, int]]:
    """The clause that follows the verb, to the end of what hangs on it. None where its verb is quoted at length: that
    is a direct statement."""
    clauses = [c for c in verb.children if c.dep_ in COMPLEMENTS and c.i > verb.i and _is_finite(c)]
    clauses = clauses or _misattached(verb)
    if not clauses or _opens_quotation(clauses[0], verb, within):
        return []
    first = min(max(c.left_edge.i, verb.i + 1) for c in clauses)
    if _opens_at_once(verb):
        first = verb.i + 1
    return [(first, _end_of(verb, clauses, within))]


def _opens_at_once(verb: Token) -> bool:
    """'said Turkey's position, as told last week, had not changed': all that follows was said, however it is parsed."""
    following = verb.doc[verb.i + 1]
    subject = own_subject(verb)
    plain = following.pos_ in ("DET", "PROPN", "NOUN", "PRON", "ADJ") and following.ent_type_ not in ("DATE", "TIME")
    return verb.lemma_ == "say" and plain and subject is not None and subject.i < verb.i


def _end_of(verb: Token, clauses: list[Token], within: frozenset[int]) -> int:
    """Where reported words end: with the sentence, or before the next thing that is told of the speaker."""
    sentence: Tokens = verb.sent
    first = clauses[0].i
    end = min(sentence.end, first + LONGEST)
    for other in verb.rights:
        if other.i > first and other not in clauses and _is_next_act(other):
            end = min(end, _joint(other, first))
    for other in verb.doc[first + 1 : end]:
        if _reports_anew(verb, other) or _turns_to_past(verb, clauses[0], other):
            end = min(end, _joint(other, first))
            break
    if verb.dep_ == "advcl" and verb.head.i > first:  # 'Noting that …, he left'
        end = min(end, next((c.left_edge.i for c in verb.head.children if c.dep_ in SUBJECTS and c.i > first), end))
    return next((i for i in range(first, end - 1) if _is_end(verb.doc, i, within)), end)


def _is_end(doc: Doc, i: int, within: frozenset[int]) -> bool:
    """A mark behind which something else is told: an aside of the reporter's, a quotation with its own 'he said'."""
    mark = doc[i].text
    if mark == ";":
        return i not in within
    if mark not in (",", "—", "–", "--"):
        return False
    after = i + 2 if doc[i + 1].is_quote and i + 2 < len(doc) else i + 1
    return (mark == "," and _is_aside(doc[after])) or _is_attributed(doc, i + 2, within)


def _is_attributed(doc: Doc, first: int, within: frozenset[int]) -> bool:
    """Whether a quotation that opens at a token is followed by 'he said'."""
    if first not in within or first - 1 in within:
        return False
    last = next((i for i in range(first, min(len(doc), first + LONGEST)) if i not in within), first)
    return any(t.i not in within and t.lemma_.lower() in SAYING and t.dep_ != "xcomp" for t in doc[last : last + 4])


def _reports_anew(verb: Token, other: Token) -> bool:
    """What the parser put within the reported clause, and is a new act: ', while Y said …', 'and appealed for calm'."""
    if other.dep_ not in ("conj", "advcl") or other.tag_ not in FINITE:
        return False
    lemma = other.lemma_.lower()
    if lemma in ACTS and other.tag_ == "VBD" and verb.tag_ == "VBD" and own_subject(other) is None:
        return other.dep_ == "conj"
    return lemma in SAYING and any(c.dep_ == "ccomp" and c.i > other.i for c in other.children) and _is_next_act(other)


def _turns_to_past(verb: Token, clause: Token, other: Token) -> bool:
    """'Lopes stressed that Russia must answer and briefed the group on sanctions': a past act after words in the
    present is the speaker's next."""
    if verb.tag_ != "VBD" or other.tag_ != "VBD" or other.dep_ != "conj" or other.head.tag_ in ("VBD", "VBN"):
        return False
    if other.lower_ == other.lemma_:
        return False  # 'put' and 'cut' may be of the present
    tensed = [clause.tag_, *(c.tag_ for c in clause.children if c.dep_ in ("aux", "auxpass"))]
    subject = own_subject(other)
    return any(tag in PRESENT for tag in tensed) and (subject is None or subject.tag_ == "PRP")


def _is_next_act(other: Token) -> bool:
    """', and left', ', adding that …', ', while Moscow denied it'; but not ', but it would go on', which is still
    what was said."""
    if other.dep_ == "conj":
        subject = next((c for c in other.children if c.dep_ in (*SUBJECTS, "expl")), None)
        return subject is None or (subject.pos_ != "PRON" and not _has_mark(other, "that"))
    if other.dep_ == "advcl":
        return other.tag_ == "VBG" or _has_mark(other, "while")
    return False


def _is_aside(token: Token) -> bool:
    """', according to …', ', adding …', ', citing …', ', the first visit in years' after the reported words."""
    if token.lower_ in ("the", "a", "its", "his", "her") and token.i + 1 < len(token.doc):
        return _judges(token.doc[token.i + 1])
    return token.lower_ in ("according", "adding", "citing") or (
        token.tag_ == "VBG" and token.lemma_.lower() in SAYING and token.dep_ == "advcl"
    )


def _judges(word: Token) -> bool:
    """A word with which the reporter places an event among others."""
    noun = word.head if word.dep_ in ("amod", "nmod", "compound") else word
    ranks = word.lower_ in RANKS and word.dep_ == "amod"
    return (ranks and noun.dep_ not in SUBJECTS) or (noun.dep_ == "appos" and word.lower_ in COMMENTS)


def _has_mark(clause: Token, word: str) -> bool:
    return any(c.dep_ in ("mark", "advmod") and c.lower_ == word for c in clause.children)


def _joint(other: Token, first: int) -> int:
    """The comma or 'and' before a clause."""
    start: int = other.left_edge.i
    while start > first + 1 and (
        other.doc[start - 1].dep_ == "cc" or other.doc[start - 1].text in (",", ";", "–", "—")
    ):
        start -= 1
    return start


def _misattached(verb: Token) -> list[Token]:
    """'said in a statement that …': the parser likes to hang the clause on the statement."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 12)]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ in ("acl", "relcl"):
            return [token.head] if verb in token.head.ancestors and _is_finite(token.head) else []
    return []


def _opens_quotation(clause: Token, verb: Token, within: frozenset[int]) -> bool:
    """Whether the reported words are one quotation: nothing of the clause before its verb is the reporter's."""
    return clause.i in within and all(
        t.i in within or t.is_punct or t.lower_ == "that" for t in verb.doc[verb.i + 1 : clause.i] if t.head != verb
    )


def _is_finite(clause: Token) -> bool:
    """A clause with a tensed verb; 'urged them to go' and 'announced sending aid' report by infinitive and noun."""
    verbs = [clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass"))]
    if any(c.dep_ == "aux" and c.tag_ == "TO" for c in clause.children):
        return False
    return any(v.tag_ in ("VBD", "VBZ", "VBP", "MD") for v in verbs)
