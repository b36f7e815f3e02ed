from collections.abc import Mapping

import pytest

from meetings.extraction.actors import Cast, MentionKind
from tests.extraction.actors.casts import casts_of
from tests.extraction.actors.parties_corpus import PARTIES, Told

KINDS = frozenset(
    (
        MentionKind.COUNTRY,
        MentionKind.DEMONYM,
        MentionKind.METONYM,
        MentionKind.ORGANISATION,
        MentionKind.EPITHET,
    )
)


@pytest.fixture(scope="module")
def casts() -> Mapping[str, Cast]:
    return casts_of(text for text, _ in PARTIES)


@pytest.mark.parametrize(("text", "told"), PARTIES, ids=[text[:70] for text, _ in PARTIES])
def test_parties_are_told(text: str, told: tuple[Told, ...], casts: Mapping[str, Cast]) -> None:
    cast = casts[text]
    found = [
        (m.kind, m.text, cast.entities[m.entity].code)
        for m in cast.mentions
        if m.kind in KINDS and m.entity is not None
    ]
    assert found == list(told)
