"""The generated articles: always the same, and no two alike."""

from itertools import combinations

import pytest

from bench.generating import articles
from meetings.domain.likeness import likeness, signature_of

MADE = articles(300)


def test_same_seed_makes_the_same_articles() -> None:
    assert articles(300) == MADE


def test_other_seed_makes_others() -> None:
    assert {a.text for a in articles(300, seed=2)} & {a.text for a in MADE} == set()


def test_addresses_are_each_of_one_article() -> None:
    assert len({a.url for a in MADE}) == 300


def test_no_two_are_alike() -> None:
    signatures = [s.numbers for a in MADE if (s := signature_of(a.title, a.text))]
    assert max(likeness(a, b) for a, b in combinations(signatures, 2)) < 0.3


@pytest.mark.parametrize("words", ["will host", "is to meet", "met", "postponed until", "cancelled", "had met"])
def test_meetings_are_told_in_every_way(words: str) -> None:
    assert any(f" {words} " in a.text for a in MADE)
