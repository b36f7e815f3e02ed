from collections.abc import Mapping

import pytest

from meetings.extraction.actors import Cast, Mention, MentionKind
from tests.extraction.actors.casts import casts_of
from tests.extraction.actors.later_corpus import marked, plain
from tests.extraction.actors.roles_corpus import GROUPS, SINGLE, Group

SEVERAL = [(text, group) for group in GROUPS for text in group.texts]
ONE = [(text, group) for group in SINGLE for text in group.texts]


@pytest.fixture(scope="module")
def casts() -> Mapping[str, Cast]:
    return casts_of(plain(text) for text, _ in (*SEVERAL, *ONE))


def at_mark(text: str, cast: Cast) -> list[Mention]:
    return [m for m in cast.mentions if (m.span.start, m.span.end) in marked(text)]


@pytest.mark.parametrize(("text", "group"), SEVERAL, ids=[text[:70] for text, _ in SEVERAL])
def test_group_in_office_tells_parties_and_level(text: str, group: Group, casts: Mapping[str, Cast]) -> None:
    found = [(m.kind, m.countries, m.level, m.entity) for m in at_mark(text, casts[plain(text)])]
    assert found == [(MentionKind.ROLE_GROUP, group.countries, group.level, None)]


@pytest.mark.parametrize(("text", "group"), ONE, ids=[text[:70] for text, _ in ONE])
def test_office_without_name_tells_party_and_level(text: str, group: Group, casts: Mapping[str, Cast]) -> None:
    found = [(m.kind, m.countries, m.level, m.entity) for m in at_mark(text, casts[plain(text)])]
    assert found == [(MentionKind.OFFICE, group.countries, group.level, None)]
