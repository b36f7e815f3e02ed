"""The article that the project began with gives the entries that were asked for, and no other."""

import pytest

from bench.corpora import FOLDERS, fault, golds, load, predictions
from bench.scoring import scorer

SEED = "pa-2025-03-10-coalition-call"
FOUND = ("meetings.f1", "dates.accuracy", "place.accuracy", "format.accuracy", "status.accuracy", "host.f1")

pytestmark = pytest.mark.skipif(bool(fault()), reason=fault())


@pytest.fixture(scope="module")
def score() -> object:
    """What the scorer says of the one article, line by line where something is wrong."""
    gold = golds(FOLDERS["dev"])[SEED]
    answer = predictions({SEED: load(FOLDERS["dev"])[SEED]})[SEED]
    lines: list[str] = []
    one = scorer().Score()
    one.add(gold, answer, lines.append)
    return one.figures(), [line.strip() for line in lines], gold


def test_seed_has_six_required_entries(
    score: tuple[dict[str, float], list[str], dict[str, list[dict[str, str]]]],
) -> None:
    assert sum(not meeting.get("optional") for meeting in score[2]["meetings"]) == 6


def test_seed_entries_are_all_found_and_none_is_invented(score: tuple[dict[str, float], list[str], object]) -> None:
    assert [line for line in score[1] if line.startswith(("missed", "extra  [", "slots"))] == []


@pytest.mark.parametrize("figure", FOUND)
def test_seed_entries_are_right(score: tuple[dict[str, float], list[str], object], figure: str) -> None:
    assert score[0][figure] == 1.0
