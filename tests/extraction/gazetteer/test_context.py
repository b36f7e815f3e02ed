"""In a sentence: words that only look like names are none, and names that look like words are found."""

from collections.abc import Sequence
from datetime import date

import pytest

from meetings.extraction.gazetteer import Hit, HitKind
from meetings.extraction.read import ArticleText, read_many
from meetings.extraction.reading import Passage
from meetings.extraction.scan import hits_in
from tests.extraction.gazetteer.corpus import NEGATIVE, POSITIVE

SENTENCES = tuple(dict.fromkeys([text for _, text in NEGATIVE] + [text for text, _, _ in POSITIVE]))


@pytest.fixture(scope="module")
def passages() -> dict[str, Sequence[Passage]]:
    readings = read_many(ArticleText(text, date(2025, 3, 10)) for text in SENTENCES)
    return {reading.text: reading.passages for reading in readings}


def found(passages: Sequence[Passage]) -> list[tuple[str, Hit]]:
    return [(p.doc[hit.start : hit.end].text, hit) for p in passages for hit in hits_in(p)]


@pytest.mark.parametrize(("kinds", "text"), NEGATIVE, ids=lambda value: value[:50] if isinstance(value, str) else "")
def test_look_alike_is_no_name(kinds: frozenset[HitKind], text: str, passages: dict[str, Sequence[Passage]]) -> None:
    assert [words for words, hit in found(passages[text]) if hit.kind in kinds] == []


@pytest.mark.parametrize(("text", "name", "kind"), POSITIVE)
def test_name_is_found(text: str, name: str, kind: HitKind, passages: dict[str, Sequence[Passage]]) -> None:
    assert name in [words for words, hit in found(passages[text]) if hit.kind is kind]
