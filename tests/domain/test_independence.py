"""How many independent sources: publishers, each by a story of its own."""

import pytest

from meetings.domain.fusion import Teller, independent

CASES = [
    ("nobody", [], 0),
    ("one paper", [(1, 10)], 1),
    ("one paper with two stories", [(1, 10), (1, 11)], 1),
    ("two papers with a story each", [(1, 10), (2, 11)], 2),
    ("twelve papers with one wire story", [(paper, 10) for paper in range(12)], 1),
    ("a paper with the wire and its own, another with the wire", [(1, 10), (1, 11), (2, 10)], 2),
    ("the same, the other way round", [(1, 10), (2, 10), (2, 11)], 2),
    ("one paper's own three beside a wire in three others", [(1, 10), (1, 11), (1, 12), (2, 13), (3, 13), (4, 13)], 2),
    ("two wires in the same two papers", [(1, 10), (1, 11), (2, 10), (2, 11)], 2),
    ("a row in which each must move on", [(1, 10), (1, 11), (2, 10), (2, 12), (3, 10)], 3),
]


@pytest.mark.parametrize(("tellers", "count"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_independent_sources_are_counted(tellers: list[tuple[int, int]], count: int) -> None:
    assert independent(Teller(*t) for t in tellers) == count


def test_editor_is_no_source() -> None:
    assert independent((Teller(1, 10), None, None)) == 1
