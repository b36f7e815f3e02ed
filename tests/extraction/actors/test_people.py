from collections.abc import Mapping

import pytest

from meetings.extraction.actors import Cast
from tests.extraction.actors.casts import casts_of, persons
from tests.extraction.actors.people_corpus import ONE, TWO, Told

CASES = [(text, group.persons) for group in (*ONE, *TWO) for text in group.texts]


@pytest.fixture(scope="module")
def casts() -> Mapping[str, Cast]:
    return casts_of(text for text, _ in CASES)


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:70] for text, _ in CASES])
def test_persons_are_told_with_party_and_office(text: str, told: tuple[Told, ...], casts: Mapping[str, Cast]) -> None:
    found = [Told(e.name, e.party, e.level) for e in persons(casts[text])]
    assert sorted(found, key=str) == sorted(told, key=str)
