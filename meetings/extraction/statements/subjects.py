"""Whom sentences are about: the subjects that a pronoun further on may take up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from meetings.extraction.reading import Passage
from meetings.extraction.statements.clauses import SUBJECTS
from meetings.extraction.statements.verbs import SAYING, is_passive

RELATIVE = ("WP", "WDT", "EX", "WP$")
REACH = 2  # passages back


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun that does something, outside of quotation marks; `speaks`: what it does is say."""

    passage: Passage
    head: Token
    sentence: int
    speaks: bool


class Subjects:
    """The subjects of an article by passage, each passage read when it is first asked for."""

    def __init__(self, passages: tuple[Passage, ...], quoted: dict[int, frozenset[int]]) -> None:
        self._passages = passages
        self._quoted = quoted
        self._read: dict[int, tuple[Subject, ...]] = {}

    @cached_property
    def _places(self) -> dict[int, int]:
        return {passage.index: n for n, passage in enumerate(self._passages)}

    def before(self, passage: Passage, head: Token) -> Iterator[Subject]:
        """The subjects before a token, the last sentence first; in a sentence those who speak come first."""
        place = self._places.get(passage.index)
        if place is None:
            return
        verb, sentence = head.head, head.sent.start
        here = [
            subject
            for subject in self.of(passage)
            if subject.head.i < head.i and not (subject.sentence == sentence and _is_told_by(subject, verb))
        ]
        yield from _by_sentence(here)
        for n in range(place - 1, max(place - REACH, 0) - 1, -1):
            yield from _by_sentence(self.of(self._passages[n]))

    def of(self, passage: Passage) -> tuple[Subject, ...]:
        """The subjects of one passage in order."""
        found = self._read.get(passage.index)
        if found is None:
            found = self._read[passage.index] = tuple(_found(passage, self._quoted.get(passage.index, frozenset())))
        return found


def _found(passage: Passage, quoted: frozenset[int]) -> Iterator[Subject]:
    for token in passage.doc:
        is_agent = token.dep_ == "pobj" and token.head.dep_ == "agent"
        if not (token.dep_ in SUBJECTS or is_agent) or token.i in quoted or token.tag_ in RELATIVE:
            continue
        verb = token.head
        speaks = token.dep_ == "nsubj" and verb.lemma_.lower() in SAYING and not is_passive(verb)
        speaks = speaks and not (verb.dep_ == "ccomp" and verb.i > verb.head.i)
        yield Subject(passage, token, verb.sent.start, speaks)


def _by_sentence(subjects: list[Subject] | tuple[Subject, ...]) -> Iterator[Subject]:
    rows: dict[int, list[Subject]] = {}
    for subject in subjects:
        rows.setdefault(subject.sentence, []).append(subject)
    for start in sorted(rows, reverse=True):
        yield from sorted(rows[start], key=lambda s: not s.speaks)


def _is_told_by(subject: Subject, verb: Token) -> bool:
    """'Ilves is tired, he said', 'Ilves, he said, is tired': one is told of in what the other says."""
    if subject.speaks:
        return False
    at = subject.head.i
    left = any(c.dep_ == "ccomp" and c.left_edge.i <= at <= c.right_edge.i for c in verb.lefts)
    return left or (verb.dep_ in ("parataxis", "ccomp") and verb.head.i > verb.i)
