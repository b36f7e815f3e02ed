"""Measure how far the confidence in an entry can be trusted, or fit its weights.

    python -m bench.confidence            the table of calibration, on articles that the weights were not fitted on
    python -m bench.confidence --folder F the same of another folder with gold, by the weights as they are
    python -m bench.confidence --fit      fit the weights on all articles, write meetings/extraction/data/confidence.tsv

A logistic regression over the doubts of an entry, with a little ridge. Cross-validated by article: all entries of an
article, and the articles that carry one story, are in the same fold, and each fold is judged by weights that were
fitted on the others; five times, with other folds each time. An entry is right where the shared scorer calls it
perfect: in days, place, status, every person and every party. What gold marks as optional is left out."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.corpora import FOLDERS, Json, fault, golds, load
from bench.scoring import scorer
from meetings.domain.confidence import HIGH, LOW
from meetings.domain.extracting import as_prediction
from meetings.domain.likeness import signature_of
from meetings.enums import Doubt
from meetings.extraction import extract_many
from meetings.extraction.confidence import NO_DOUBT, Weights, weights
from meetings.extraction.entries import DATA

FOLDS, ROUNDS, RIDGE = 10, 5, 0.5
HEAD = """\
# What the doubts about an entry weigh: logarithms of odds, of an entry that raises none and what each doubt adds to it.
# Source: Compiled by the maintainers: fitted by `python -m bench.confidence --fit` on articles with gold annotations.
# Licence: Apache-2.0.
# Columns: doubt (meetings.enums.Doubt; none: no doubt); log_odds.
"""
BINS = (0.0, 0.2, 0.35, LOW, 0.65, HIGH, 0.9, 1.01)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that extraction gave: its article (or the story that several carry), its doubts, whether it is right."""

    story: str
    doubts: tuple[Doubt, ...]
    is_right: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that share a level: how many of all, and how many of them are right."""

    share: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the levels are worth."""

    low: Group
    medium: Group
    high: Group


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Answers the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--fit", action="store_true", help="write the weights")
    parser.add_argument("--folder", type=Path, action="append", help="articles with gold that nothing was fitted on")
    options = parser.parse_args(arguments)
    if reason := fault():
        print(f"left out: {reason}", file=sys.stderr)
        return 2
    if options.folder:
        others = [entry for folder in options.folder for entry in entries_of(folder)]
        _print(f"{len(others)} entries, by the weights as they are", others, [_scores(weights(), others)])
        return 0
    entries = training()
    if options.fit:
        _write(fitted(entries))
        weights.cache_clear()
    title = f"{len(entries)} entries of {len({e.story for e in entries})} stories"
    rounds = held_out(entries)
    _print(f"{title}, {ROUNDS} rounds of {FOLDS} folds by article", entries, rounds)
    for corpus in FOLDERS:
        here = np.array([e.story.startswith(f"{corpus}/") for e in entries])
        ours = [e for e, is_here in zip(entries, here, strict=True) if is_here]
        _print(f"of these the {len(ours)} of {corpus}", ours, [scores[here] for scores in rounds])
    _print("the same, by the weights that were fitted on them", entries, [_scores(weights(), entries)])
    _print_weights(weights(), entries)
    return 0


@cache
def training() -> tuple[Entry, ...]:
    """The entries of all articles that weights are fitted on."""
    return tuple(entry for folder in FOLDERS.values() for entry in entries_of(folder))


def entries_of(folder: Path) -> Iterator[Entry]:
    """What extraction gives of the articles of a folder, each entry with whether it is right."""
    articles, answers = load(folder), golds(folder)
    stories: dict[frozenset[int], str] = {}
    for (name, article), extraction in zip(articles.items(), extract_many(articles.values()), strict=True):
        if name not in answers:
            continue
        signature = signature_of(article.title, article.text)
        bands = frozenset(signature.bands) if signature else frozenset[int]()
        story = next((s for known, s in stories.items() if known & bands), f"{folder.name}/{name}")
        stories[bands] = story
        predicted = as_prediction(extraction, published=article.published)["meetings"]
        reports = [r for r in extraction.reports if not r.is_denial]
        for place, is_right in _judged(answers[name]["meetings"], predicted):
            given = reports[place].confidence
            yield Entry(story, given.doubts if given else (), is_right)


def fitted(entries: Sequence[Entry]) -> Weights:
    """The weights that fit these entries best, by Newton's method."""
    x, y = _matrix(entries), np.array([float(e.is_right) for e in entries])
    found = np.zeros(x.shape[1])
    ridge = np.diag([0.0, *[RIDGE] * len(Doubt)])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ found))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (p - y) + ridge @ found)
        found = found - step
        if np.abs(step).max() < 1e-9:
            break
    return Weights(float(found[0]), {doubt: -float(w) for doubt, w in zip(Doubt, found[1:], strict=True)})


def held_out(entries: Sequence[Entry]) -> list[Numbers]:
    """The scores of the entries round by round, each given by weights that were fitted without its article."""
    return [_round(entries, seed) for seed in range(ROUNDS)]


def calibration(entries: Sequence[Entry], rounds: Sequence[Numbers]) -> Calibration:
    """What the levels are worth, over all rounds."""
    scores = np.concatenate(rounds)
    right = np.tile([e.is_right for e in entries], len(rounds))
    chosen = (scores < LOW, (scores >= LOW) & (scores < HIGH), scores >= HIGH)
    return Calibration(*(_group(right, here) for here in chosen))


def _judged(gold: list[Json], predicted: list[Json]) -> Iterator[tuple[int, bool]]:
    """The place of each predicted entry that counts, and whether it is right."""
    judge = scorer()
    pairs = {j: gold[i] for i, j in judge.match(gold, predicted)}
    for place, entry in enumerate(predicted):
        asked = pairs.get(place)
        if asked is None:
            yield place, False
        elif not asked.get("optional"):
            score = judge.Score()
            score.add({"meetings": [asked]}, {"meetings": [entry]})
            yield place, score.entries.hit == 1


def _round(entries: Sequence[Entry], seed: int) -> Numbers:
    stories = sorted({e.story for e in entries})
    np.random.default_rng(seed).shuffle(stories)
    fold = {story: place % FOLDS for place, story in enumerate(stories)}
    scores = np.zeros(len(entries))
    for number in range(FOLDS):
        learnt = fitted([e for e in entries if fold[e.story] != number])
        for place, entry in enumerate(entries):
            if fold[entry.story] == number:
                scores[place] = learnt.score(entry.doubts)
    return scores


def _scores(by: Weights, entries: Sequence[Entry]) -> Numbers:
    return np.array([by.score(e.doubts) for e in entries])


def _matrix(entries: Sequence[Entry]) -> Numbers:
    return np.array([[1.0, *(float(doubt in e.doubts) for doubt in Doubt)] for e in entries])


def _group(right: NDArray[np.bool_], chosen: NDArray[np.bool_]) -> Group:
    return Group(float(chosen.mean()), float(right[chosen].mean()) if chosen.any() else 0.0)


def _print(title: str, entries: Sequence[Entry], rounds: list[Numbers]) -> None:
    seen = calibration(entries, rounds)
    print(f"\n{title}\n{'level':8} {'of all':>7} {'right':>7}")
    for level in ("high", "medium", "low"):
        group: Group = getattr(seen, level)
        print(f"{level:8} {group.share:7.1%} {group.right:7.1%}")
    scores, right = np.concatenate(rounds), np.tile([e.is_right for e in entries], len(rounds))
    print(f"{'score':13} {'entries':>7} {'said':>6} {'right':>6}")
    for low, high in pairwise(BINS):
        here = (scores >= low) & (scores < high)
        if here.any():
            number, said = here.sum() / len(rounds), scores[here].mean()
            print(f"{low:.2f} to {min(high, 1):.2f} {number:7.0f} {said:6.2f} {right[here].mean():6.2f}")
    print(f"{'Brier score':13} {np.mean((scores - right) ** 2):.3f} (always the base rate: {right.var():.3f})")


def _print_weights(by: Weights, entries: Sequence[Entry]) -> None:
    print(f"\n{'doubt':20} {'log odds':>8} {'entries':>7} {'right':>6} {'else':>6}")
    print(f"{NO_DOUBT:20} {by.certain:+8.2f}")
    right = np.array([e.is_right for e in entries])
    for doubt in Doubt:
        here = np.array([doubt in e.doubts for e in entries])
        print(
            f"{doubt:20} {-by.losses[doubt]:+8.2f} {here.sum():7} {right[here].mean():6.2f} {right[~here].mean():6.2f}"
        )


def _write(found: Weights) -> None:
    lines = ["doubt\tlog_odds", f"{NO_DOUBT}\t{found.certain:.2f}"]
    lines += [f"{doubt.value}\t{-found.losses[doubt]:.2f}" for doubt in Doubt]
    (DATA / "confidence.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
