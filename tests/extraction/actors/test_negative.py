from collections.abc import Mapping

import pytest

from meetings.extraction.actors import Cast, MentionKind
from tests.extraction.actors import negative_corpus as corpus
from tests.extraction.actors.casts import casts_of, persons


@pytest.fixture(scope="module")
def casts() -> Mapping[str, Cast]:
    told = (text for text, _ in (*corpus.AUTHORS, *corpus.NO_PARTY))
    plain = (corpus.NO_PERSON, corpus.ATTRIBUTIVE, corpus.NO_AUTHOR, corpus.ONLY_PLACES, corpus.NO_OFFICE)
    return casts_of([*told, *(text for texts in plain for text in texts)])


def of_kind(cast: Cast, *kinds: MentionKind) -> list[str]:
    return [m.text for m in cast.mentions if m.kind in kinds]


@pytest.mark.parametrize("text", corpus.NO_PERSON)
def test_what_is_no_name_gives_no_person(text: str, casts: Mapping[str, Cast]) -> None:
    assert [e.name for e in persons(casts[text])] == []


@pytest.mark.parametrize("text", corpus.ATTRIBUTIVE)
def test_name_that_tells_whose_gives_no_person(text: str, casts: Mapping[str, Cast]) -> None:
    assert [e.name for e in persons(casts[text])] == []


@pytest.mark.parametrize(("text", "who"), corpus.AUTHORS)
def test_those_who_tell_of_it_are_authors(text: str, who: str, casts: Mapping[str, Cast]) -> None:
    assert [(e.name, e.is_author) for e in persons(casts[text])] == [(who, True)]


@pytest.mark.parametrize("text", corpus.NO_AUTHOR)
def test_those_in_office_are_no_authors(text: str, casts: Mapping[str, Cast]) -> None:
    assert [(e.name, e.is_author) for e in persons(casts[text])] == [("Jonas Petterwick", False)]


@pytest.mark.parametrize("text", corpus.ONLY_PLACES)
def test_capital_that_is_a_place_stands_for_nobody(text: str, casts: Mapping[str, Cast]) -> None:
    assert of_kind(casts[text], MentionKind.METONYM) == []


@pytest.mark.parametrize(("text", "code"), corpus.NO_PARTY)
def test_word_within_another_name_is_no_party(text: str, code: str, casts: Mapping[str, Cast]) -> None:
    assert [e.name for e in casts[text].entities if e.code == code] == []


@pytest.mark.parametrize("text", corpus.NO_OFFICE)
def test_word_of_office_in_another_sense_is_no_office(text: str, casts: Mapping[str, Cast]) -> None:
    assert of_kind(casts[text], MentionKind.OFFICE, MentionKind.ROLE_GROUP) == []
