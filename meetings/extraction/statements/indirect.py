"""Reported clauses: 'X said that …', '…, X said', 'As X told Y, …', without the speaker and the verb."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from meetings.enums import StatementKind
from meetings.extraction.furniture import word_set
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.statements.attribution import REACH
from meetings.extraction.statements.clauses import SUBJECTS, own_subject, subject_of
from meetings.extraction.statements.speakers import Speaker, Voices
from meetings.extraction.statements.verbs import FINITE, NOT_INDIRECT, SAYING, is_passive, is_withheld
from meetings.extraction.types import ExtractedStatement, Span

SPEAKING = frozenset((PassageKind.PROSE, PassageKind.ITEM))
COMPLEMENTS = ("ccomp", "parataxis")
SKIPPED = frozenset((",", ";", ":", "-", "–", "—", "--", "that", "“", "”", '"'))
# What a speaker does besides in the same breath, told without a subject of its own.
ACTS = SAYING | word_set("appeal call express thank welcome condemn invite offer vow wish congratulate reject rule")
LEAST_TOKENS = 3
CLAUSE_STOPS = frozenset((".", "!", "?", ";"))


def indirect_statements(
    reading: Reading, voices: Voices, quoted: dict[int, frozenset[int]]
) -> list[ExtractedStatement]:
    """The reported clauses of the text. `quoted` holds, by passage, the tokens inside quotation marks."""
    found: list[ExtractedStatement] = []
    for passage in reading.body:
        if passage.kind not in SPEAKING:
            continue
        within = quoted.get(passage.index, frozenset())
        for token in passage.doc:
            if token.tag_[0] == "V" and token.lemma_.lower() in SAYING and token.i not in within:
                found.extend(_reported(passage, token, voices, within))
    return found


def _reported(passage: Passage, verb: Token, voices: Voices, within: frozenset[int]) -> Iterator[ExtractedStatement]:
    if verb.lemma_.lower() in NOT_INDIRECT or is_withheld(verb) or _is_hearsay(verb):
        return
    ranges = [_trimmed(passage.doc, *r) for r in _after_verb(verb, within) or _before_verb(verb)]
    ranges = [r for r in ranges if r[1] > r[0]]
    if sum(b - a for a, b in ranges) < LEAST_TOKENS or _is_quotation(passage.doc, ranges, within):
        return
    subject = subject_of(verb, within)
    speaker = voices.speaker(passage, subject) if subject is not None else None
    if speaker is not None:
        yield _statement(passage, ranges, speaker)


def _is_quotation(doc: Doc, ranges: list[tuple[int, int]], within: frozenset[int]) -> bool:
    return all(i in within or doc[i].is_punct for a, b in ranges for i in range(a, b))


def _is_hearsay(verb: Token) -> bool:
    """'Brunson was told that', 'what it said was proof', 'something he says was a mistake'."""
    if is_passive(verb) or _is_taken_as(verb):
        return True
    if verb.dep_ in ("csubj", "pcomp") or any(c.dep_ == "dobj" and c.tag_ in ("WP", "WDT") for c in verb.children):
        return not (verb.dep_ == "pcomp" and verb.head.lower_ == "as")
    return verb.dep_ == "relcl" and not any(c.dep_ == "nsubj" and c.tag_ in ("WP", "WDT") for c in verb.children)


def _is_taken_as(verb: Token) -> bool:
    """'what he said was a map', 'whom she says the court freed': the reporter's clause, which leans on the words."""
    subject = own_subject(verb)
    before = subject.left_edge.i - 1 if subject is not None and subject.i < verb.i else -1
    return before >= 0 and verb.doc[before].lower_ in ("what", "which", "whom", "whatever")


def _after_verb(verb: Token, within: frozenset[int]) -> list[tuple[int, int]]:
    """The clause that follows the verb, to the end of what hangs on it. None where its verb is quoted at length: that
    is a direct statement."""
    clauses = [c for c in verb.children if c.dep_ in COMPLEMENTS and c.i > verb.i and _is_finite(c)]
    clauses = clauses or _misattached(verb)
    if not clauses or _opens_quotation(clauses[0], verb, within):
        return []
    first = min(max(c.left_edge.i, verb.i + 1) for c in clauses)
    return [(first, _end_of(verb, clauses))]


def _end_of(verb: Token, clauses: list[Token]) -> int:
    """Where reported words end: with the sentence, or before the next thing that is told of the speaker."""
    sentence: Tokens = verb.sent
    first = clauses[0].i
    end = sentence.end
    for other in verb.rights:
        if other.i > first and other not in clauses and _is_next_act(other):
            end = min(end, _joint(other, first))
    for other in verb.doc[first + 1 : end]:
        if _reports_anew(verb, other):
            end = min(end, _joint(other, first))
            break
    if verb.dep_ == "advcl" and verb.head.i > first:  # 'Noting that …, he left'
        end = min(end, next((c.left_edge.i for c in verb.head.children if c.dep_ in SUBJECTS and c.i > first), end))
    for i in range(first, end - 1):
        if verb.doc[i].text == ";" or (verb.doc[i].text == "," and _is_aside(verb.doc[i + 1])):
            return i
    return end


def _reports_anew(verb: Token, other: Token) -> bool:
    """What the parser put within the reported clause, and is a new act: ', while Y said …', 'and appealed for calm'."""
    if other.dep_ not in ("conj", "advcl") or other.tag_ not in FINITE:
        return False
    lemma = other.lemma_.lower()
    if lemma in ACTS and other.tag_ == "VBD" and verb.tag_ == "VBD" and own_subject(other) is None:
        return other.dep_ == "conj"
    return lemma in SAYING and any(c.dep_ == "ccomp" and c.i > other.i for c in other.children) and _is_next_act(other)


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
    """', according to …', ', adding …', ', citing …' after the reported words."""
    return token.lower_ in ("according", "adding", "citing") or (
        token.tag_ == "VBG" and token.lemma_.lower() in SAYING and token.dep_ == "advcl"
    )


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


def _before_verb(verb: Token) -> list[tuple[int, int]]:
    """'…, X said' and '…, X said, …': the clause around a parenthesis."""
    if verb.tag_ == "VBG":
        return []
    if told := _as_told(verb):
        return told
    sentence: Tokens = verb.sent
    opened = _parenthesis_start(verb)
    if opened is None or opened <= sentence.start + 1 or not _may_be_parenthesis(verb):
        return []
    start = next((i + 1 for i in range(opened - 1, sentence.start, -1) if verb.doc[i].text == ";"), sentence.start)
    ranges = [(start, opened)]
    closed = _parenthesis_end(verb)
    if closed is not None:
        ranges.append((closed, sentence.end))
    elif not _is_main_clause(verb.doc, sentence.start, opened):
        return []
    return ranges


def _may_be_parenthesis(verb: Token) -> bool:
    """Nothing but a listener or a time hangs behind the verb: 'stressed the need' has its object already."""
    return not any(
        c.i > verb.i
        and (c.dep_ in ("ccomp", "xcomp") or (c.dep_ == "dobj" and verb.lemma_ not in ("tell", "inform", "assure")))
        for c in verb.children
    )


def _is_main_clause(doc: Doc, first: int, last: int) -> bool:
    """Whether words hold a tensed verb that no conjunction makes a side clause: the reported words can stand alone."""
    opener = doc[first]
    if opener.tag_ in ("VBG", "VBN", "TO") or (opener.tag_ == "IN" and opener.dep_ == "mark"):
        # 'If it rains, we stay, he said' holds a second clause; 'If it rains, he said' does not.
        return any(t.text == "," for t in doc[first + 1 : last])
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("relcl", "advcl", "acl") for t in doc[first:last]
    )


def _misattached(verb: Token) -> list[Token]:
    """'said in a statement that …': the parser likes to hang the clause on the statement."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 12)]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ in ("acl", "relcl"):
            return [token.head] if verb in token.head.ancestors and _is_finite(token.head) else []
    return []


def _opens_quotation(clause: Token, verb: Token, within: frozenset[int]) -> bool:
    """Whether the reported words are one quotation: nothing of the clause before its verb is the reporter's."""
    return clause.i in within and all(
        t.i in within or t.is_punct or t.lower_ == "that" for t in verb.doc[verb.i + 1 : clause.i] if t.head is not verb
    )


def _parenthesis_start(verb: Token) -> int | None:
    """The comma before 'X said' or 'said X'."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    first = min(verb.i, subject.left_edge.i) if subject is not None else verb.i
    for i in range(first - 1, max(first - 3, verb.sent.start) - 1, -1):
        if verb.doc[i].text in (",", "—", "–", "--"):
            return i
        if verb.doc[i].pos_ != "ADV":
            return None
    return None


def _parenthesis_end(verb: Token) -> int | None:
    """The comma after 'X said', where the reported words go on behind it."""
    doc, end = verb.doc, verb.sent.end
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    at = subject.right_edge.i + 1 if subject is not None else verb.i + 1
    while at < end and (doc[at].pos_ in ("ADV", "ADP") or doc[at].ent_type_ in ("DATE", "TIME")):
        at += 1
    if at + 2 >= end or doc[at].text != ",":
        return None
    following = doc[at + 1]
    if following.lower_ in (
        "adding",
        "without",
        "citing",
        "in",
        "on",
        "after",
        "during",
        "who",
        "which",
        "as",
        "according",
    ):
        return None
    return at + 1


def _as_told(verb: Token) -> list[tuple[int, int]]:
    """'As X told Y, …': the rest of the sentence."""
    if not any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return []
    sentence: Tokens = verb.sent
    for i in range(verb.i + 1, min(sentence.end, verb.i + REACH)):
        if verb.doc[i].text == ",":
            return [(i + 1, sentence.end)]
    return []


def _is_finite(clause: Token) -> bool:
    """A clause with a tensed verb; 'urged them to go' and 'announced sending aid' report by infinitive and noun."""
    verbs = [clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass"))]
    if any(c.dep_ == "aux" and c.tag_ == "TO" for c in clause.children):
        return False
    return any(v.tag_ in ("VBD", "VBZ", "VBP", "MD") for v in verbs)


def _trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    while first < last and (doc[first].lower_ in SKIPPED or doc[first].is_space):
        first += 1
    while first < last and (doc[last - 1].text in (".", ",", ";", ":", "-", "—", "–") or doc[last - 1].is_space):
        last -= 1
    return first, last


def _statement(passage: Passage, ranges: list[tuple[int, int]], speaker: Speaker) -> ExtractedStatement:
    spans = tuple(passage.span(a, b) for a, b in ranges)
    text = passage.doc.text
    return ExtractedStatement(
        speaker=speaker.name,
        kind=StatementKind.INDIRECT,
        text=" ".join(" ".join(_slice(text, passage, s).split()) for s in spans),
        spans=spans,
        speaker_span=speaker.span,
        actor=speaker.actor,
    )


def _slice(text: str, passage: Passage, span: Span) -> str:
    return text[span.start - passage.start : span.end - passage.start]
