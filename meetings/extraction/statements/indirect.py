"""Reported clauses: 'X said that …', '…, X said', 'As X told Y, …', without the speaker and the verb."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from meetings.enums import StatementKind
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.statements.clauses import own_subject, subject_of
from meetings.extraction.statements.complements import clause_after
from meetings.extraction.statements.names import Speaker
from meetings.extraction.statements.parentheses import clause_around
from meetings.extraction.statements.speakers import Voices
from meetings.extraction.statements.verbs import NOT_INDIRECT, SAYING, is_passive, is_withheld
from meetings.extraction.types import ExtractedStatement

SPEAKING = frozenset((PassageKind.PROSE, PassageKind.ITEM))
SKIPPED = frozenset((",", ";", ":", "-", "–", "—", "--", "that", "“", "”", '"'))
LEAST_TOKENS = 3


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
    ranges = [_trimmed(passage.doc, *r) for r in clause_after(verb, within) or clause_around(verb, within)]
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


def _trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    while first < last and (doc[first].lower_ in SKIPPED or doc[first].is_space):
        first += 1
    while first < last and (doc[last - 1].text in (".", ",", ";", ":", "-", "—", "–") or doc[last - 1].is_space):
        last -= 1
    return first, last


def _statement(passage: Passage, ranges: list[tuple[int, int]], speaker: Speaker) -> ExtractedStatement:
    return ExtractedStatement(
        speaker=speaker.name,
        kind=StatementKind.INDIRECT,
        text=" ".join(" ".join(passage.doc[a:b].text.split()) for a, b in ranges),
        spans=tuple(passage.span(a, b) for a, b in ranges),
        speaker_span=speaker.span,
        actor=speaker.actor,
    )
