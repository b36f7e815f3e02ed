"""How names are written: folding, pieces, capitals, plurals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.extraction.spelling import fold, is_cased, pieces, plurals, spellings


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Élysée", "elysee"),
        ("Łódź", "lodz"),
        ("Tromsø", "tromso"),
        ("Erdoğan", "erdogan"),
        ("Côte d’Ivoire", "cote d'ivoire"),
    ],
)
def test_fold_takes_accents_and_capitals_off(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text())
def test_fold_is_settled(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_pieces_are_cut_where_tokenisers_may_cut() -> None:
    assert pieces("Quai d'Orsay, P5+1") == ["Quai", "d", "’", "Orsay", ",", "P5", "+", "1"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("St Petersburg", ["St Petersburg", "St. Petersburg", "Saint Petersburg"]),
        ("Guinea-Bissau", ["Guinea-Bissau", "Guinea Bissau"]),
        ("Oslo", ["Oslo"]),
    ],
)
def test_spellings_go_without_saying(name: str, written: list[str]) -> None:
    assert list(spellings(name)) == written


@pytest.mark.parametrize(
    ("name", "word", "stands"),
    [
        ("WHO", "Who", False),
        ("WHO", "WHO", True),
        ("US", "us", False),
        ("Moscow", "MOSCOW", True),
        ("Moscow", "moscow", False),
        ("minister", "Minister", True),
        ("The", "the", True),
        ("of", "OF", True),
    ],
)
def test_capitals_count(name: str, word: str, stands: bool) -> None:
    assert is_cased((name,), (word,)) == stands


@pytest.mark.parametrize(
    ("title", "plural"),
    [
        ("foreign minister", ["foreign ministers"]),
        ("minister of defence", ["ministers of defence"]),
        ("attorney general", ["attorneys general", "attorney generals"]),
        ("secretary-general", ["secretaries-general"]),
        ("commander-in-chief", ["commanders-in-chief"]),
        ("president-elect", ["presidents-elect"]),
        ("chief of staff", ["chiefs of staff"]),
        ("spokesperson", ["spokespersons", "spokespeople"]),
        ("spokeswoman", ["spokeswomen"]),
        ("envoy", ["envoys"]),
        ("emissary", ["emissaries"]),
        ("minister without portfolio", ["ministers without portfolio"]),
        ("prime minister-designate", ["prime ministers-designate"]),
    ],
)
def test_plural_is_of_the_head(title: str, plural: list[str]) -> None:
    assert list(plurals(title)) == plural
