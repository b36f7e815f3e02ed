"""The floors under the figures of quality: pinned in a file, raised by hand, never lowered."""

import math
import tomllib
from pathlib import Path

from bench.scoring import Figures

FILE = Path(__file__).with_name("floors.toml")
MARGIN = 0.005  # what a figure may give way to a change that gains elsewhere
HEAD = """\
# The least that extraction may reach: tests/bench/test_gate.py fails where a figure falls below.
# `python -m bench.extraction --pin` raises them to what is seen, less 0.005, and lowers none.
# dev and samples are scored by the shared benchmark, plain are the samples by bench/plain.py.
"""

Floors = dict[str, dict[str, float]]


def floors(file: Path = FILE) -> Floors:
    """The floors of each corpus by figure."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def raised(old: dict[str, float], seen: Figures, asked: tuple[str, ...]) -> dict[str, float]:
    """The floors of a corpus after a measurement: at what was seen less the margin, where that is higher."""
    return {figure: max(old.get(figure, 0.0), _below(seen[figure])) for figure in asked}


def write(pinned: Floors, file: Path = FILE) -> None:
    """Write the floors down."""
    tables = [
        f"\n[{corpus}]\n" + "".join(f'"{figure}" = {floor:.3f}\n' for figure, floor in table.items())
        for corpus, table in pinned.items()
    ]
    file.write_text(HEAD + "".join(tables), encoding="utf-8")


def _below(seen: float | None) -> float:
    return 0.0 if seen is None else max(0.0, math.floor((seen - MARGIN) * 1000) / 1000)
