"""The gate: no figure of extraction's quality falls below its floor in bench/floors.toml.

Where the shared benchmark is absent its part is left out, which tests/suite.py tells; the plain figures of the sample
articles are always asked for."""

from functools import cache

import pytest

from bench.corpora import FOLDERS, fault
from bench.floors import floors
from bench.plain import PLAIN, plain_figures
from bench.scoring import GATED, Figures, figures

needs_benchmark = pytest.mark.skipif(bool(fault()), reason=fault())


@cache
def seen(corpus: str) -> Figures:
    """Worked out once for all figures of a corpus."""
    return plain_figures() if corpus == "plain" else figures(FOLDERS[corpus])


def below(corpus: str, figure: str) -> str:
    """What a figure lacks, and how to look; empty where it holds."""
    floor, found = floors()[corpus][figure], seen(corpus)[figure]
    if found is not None and found >= floor:
        return ""
    lacks = "no longer asked for" if found is None else f"{found:.3f}, {floor - found:.3f} below its floor {floor:.3f}"
    which = "" if corpus == "plain" else f" --corpus {corpus}"
    return f"{figure} of {corpus} is {lacks}; look with: make bench-extraction ARGS='--errors{which}'"


@needs_benchmark
@pytest.mark.parametrize("figure", GATED)
@pytest.mark.parametrize("corpus", FOLDERS)
def test_figure_holds_its_floor(corpus: str, figure: str) -> None:
    assert below(corpus, figure) == ""


@pytest.mark.parametrize("figure", PLAIN)
def test_plain_figure_holds_its_floor(figure: str) -> None:
    assert below("plain", figure) == ""
