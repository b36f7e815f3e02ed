"""The confidence in an entry keeps its word, on articles that its weights were not fitted on."""

import pytest

from bench.confidence import Entry, calibration, fitted, held_out, training
from bench.corpora import fault
from meetings.enums import Doubt

needs_benchmark = pytest.mark.skipif(bool(fault()), reason=fault())

ALL_RIGHT = [Entry(f"a{n}", (), n % 10 != 0) for n in range(100)]
HALF_RIGHT = [Entry(f"b{n}", (Doubt.NO_DAY,), n % 2 == 0) for n in range(100)]


def test_weights_tell_the_shares_that_were_seen() -> None:
    found = fitted([*ALL_RIGHT, *HALF_RIGHT])
    assert [round(found.score(d), 1) for d in ((), (Doubt.NO_DAY,))] == [0.9, 0.5]


def test_doubt_that_nothing_raised_weighs_nothing() -> None:
    assert fitted(ALL_RIGHT).losses[Doubt.ADDED] == 0


def test_held_out_entry_is_not_judged_by_itself() -> None:
    odd = [*ALL_RIGHT, Entry("odd", (Doubt.ADDED,), is_right=False)]
    alone = fitted(ALL_RIGHT).score((Doubt.ADDED,))
    assert abs(held_out(odd)[0][-1] - alone) < 0.02


@needs_benchmark
def test_high_confidence_covers_three_of_ten_entries() -> None:
    assert calibration(training(), held_out(training())).high.share >= 0.30


@needs_benchmark
def test_high_confidence_is_right_nine_times_of_ten() -> None:
    assert calibration(training(), held_out(training())).high.right >= 0.90


@needs_benchmark
def test_low_confidence_is_right_less_than_half_the_time() -> None:
    assert calibration(training(), held_out(training())).low.right < 0.5
