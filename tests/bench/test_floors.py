from pathlib import Path

import pytest

from bench.corpora import FOLDERS
from bench.floors import floors, raised, write
from bench.plain import PLAIN
from bench.scoring import GATED
from bench.speed import grown


def test_floor_is_pinned_a_little_below_what_was_seen() -> None:
    assert raised({}, {"status": 0.9}, ("status",)) == {"status": 0.895}


def test_floor_is_rounded_down() -> None:
    assert raised({}, {"status": 2 / 3}, ("status",)) == {"status": 0.661}


def test_floor_is_never_lowered() -> None:
    assert raised({"status": 0.95}, {"status": 0.9}, ("status",)) == {"status": 0.95}


def test_floor_stays_where_a_figure_is_not_asked_for() -> None:
    assert raised({"time": 0.8}, {"time": None}, ("time",)) == {"time": 0.8}


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    pinned = {"dev": {"meetings.f1": 0.801, "grounded": 0.995}, "plain": {"quotes": 0.0}}
    write(pinned, tmp_path / "floors.toml")
    assert floors(tmp_path / "floors.toml") == pinned


@pytest.mark.parametrize(("corpus", "figures"), [*((corpus, GATED) for corpus in FOLDERS), ("plain", PLAIN)])
def test_every_figure_of_the_gate_has_a_floor(corpus: str, figures: tuple[str, ...]) -> None:
    assert (tuple(floors()[corpus]), [f for f, floor in floors()[corpus].items() if floor <= 0]) == (figures, [])


def test_growth_counts_from_when_every_article_was_seen() -> None:
    assert grown([(100, 400.0), (200, 450.0), (300, 460.0), (400, 462.0)], seen_after=250) == 2.0


def test_shrinking_is_no_growth() -> None:
    assert grown([(100, 400.0), (200, 390.0)], seen_after=100) == 0.0
