from collections.abc import Mapping
from datetime import date

import pytest

from meetings.enums import StatementKind
from meetings.extraction import ArticleText, Extraction, extract_many
from tests.extraction.statements import direct_corpus, indirect_corpus

PUBLISHED = date(2024, 5, 6)
Read = Mapping[str, Extraction]
Told = tuple[tuple[str, str], ...]  # speaker and words


@pytest.fixture(scope="module")
def read() -> Read:
    cases = (*direct_corpus.ATTRIBUTED, *indirect_corpus.REPORTED)
    texts = [*(text for text, _ in cases), *direct_corpus.NONE, *indirect_corpus.NONE]
    return dict(zip(texts, extract_many(ArticleText(t, PUBLISHED) for t in texts), strict=True))


def said(extraction: Extraction, kind: StatementKind) -> Told:
    return tuple((s.speaker, s.text) for s in extraction.statements if s.kind is kind)


@pytest.mark.parametrize(("text", "told"), direct_corpus.ATTRIBUTED, ids=lambda x: x[:60] if isinstance(x, str) else "")
def test_quotation_has_its_words_and_speaker(text: str, told: Told, read: Read) -> None:
    assert said(read[text], StatementKind.DIRECT) == told


@pytest.mark.parametrize("text", direct_corpus.NONE, ids=lambda text: text[:60])
def test_marks_around_other_things_are_no_statement(text: str, read: Read) -> None:
    assert said(read[text], StatementKind.DIRECT) == ()


@pytest.mark.parametrize(("text", "told"), indirect_corpus.REPORTED, ids=lambda x: x[:60] if isinstance(x, str) else "")
def test_reported_clause_has_its_words_and_speaker(text: str, told: Told, read: Read) -> None:
    assert said(read[text], StatementKind.INDIRECT) == told


@pytest.mark.parametrize("text", indirect_corpus.NONE, ids=lambda text: text[:60])
def test_words_that_nobody_said_are_no_statement(text: str, read: Read) -> None:
    assert said(read[text], StatementKind.INDIRECT) == ()


def test_spans_of_a_statement_hold_its_words(read: Read) -> None:
    strange = [
        (text, s.text)
        for text, extraction in read.items()
        for s in extraction.statements
        if letters("".join(span.of(text, "") for span in s.spans)) != letters(s.text)
    ]
    assert strange == []


def letters(text: str) -> str:
    """A text without blanks and marks: a comma that led to the attribution is no part of the words."""
    return "".join(c for c in text if c.isalnum())
