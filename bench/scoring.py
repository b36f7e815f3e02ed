"""Figures of quality: what the shared scorer says of what extraction answers, in this process."""

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

from bench.corpora import READOUTS, SCORER, golds, load, predictions

Figures = dict[str, float | None]

# Those that a floor is pinned for, in the order in which they are told.
GATED = (
    "meetings.f1",
    "dates.accuracy",
    "place.accuracy",
    "format.accuracy",
    "status.accuracy",
    "people.f1",
    "parties.f1",
    "host.f1",
    "perfect_entries.f1",
    "quotes.f1",
    "indirect.f1",
    "speakers.accuracy",
    "grounded",
    "evidence.accuracy",
    "precision.accuracy",
    "time.accuracy",
)


@cache
def scorer() -> ModuleType:
    """The shared scorer as a module. Raises FileNotFoundError where it is not there."""
    spec = importlib.util.spec_from_file_location("shared_scorer", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def figures(folder: Path, *, log: Callable[[str], None] | None = None) -> Figures:
    """The figures of all articles of a folder. `log` is given a line for whatever was missed, added or wrong."""
    answers = predictions(load(folder))
    score = scorer().Score()
    for name, gold in golds(folder).items():
        if log:
            log(name)
        score.add(gold, answers[name], log)
    told: Figures = score.figures()
    return told


def readout_figures(*, errors: bool) -> str:
    """What the scorer of the official readouts prints: it is a program of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, answer in predictions(load(READOUTS)).items():
            (Path(folder) / f"{name}.json").write_text(json.dumps(answer), encoding="utf-8")
        command = [sys.executable, str(SCORER.with_name("score_readouts.py")), str(READOUTS), folder]
        done = subprocess.run(  # noqa: S603  # the shared benchmark's own program
            command + ["--errors"] * errors, check=True, stdout=subprocess.PIPE, text=True
        )
    return done.stdout
