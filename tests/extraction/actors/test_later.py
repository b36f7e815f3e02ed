from collections.abc import Mapping

import pytest

from meetings.extraction.actors import Cast
from tests.extraction.actors.casts import casts_of
from tests.extraction.actors.later_corpus import LATER, marked, plain

CASES = [(text, group.person) for group in LATER for text in group.texts]


@pytest.fixture(scope="module")
def casts() -> Mapping[str, Cast]:
    return casts_of(plain(text) for text, _ in CASES)


@pytest.mark.parametrize(("text", "person"), CASES, ids=[text[-70:] for text, _ in CASES])
def test_later_mention_means_its_person(text: str, person: str | None, casts: Mapping[str, Cast]) -> None:
    cast = casts[plain(text)]
    meant = {
        (m.span.start, m.span.end): None if m.entity is None else cast.entities[m.entity].name for m in cast.mentions
    }
    assert [meant.get(place, "no mention") for place in marked(text)] == [person] * len(marked(text))
