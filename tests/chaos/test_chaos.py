"""The crash test in its short form. `make chaos` is the long one."""

import pytest

from bench.chaos import Plan, run
from bench.servers import fault

pytestmark = [pytest.mark.chaos, pytest.mark.skipif(bool(fault()), reason=fault() or "nothing is missing")]


def test_calendar_is_the_same_whatever_dies() -> None:
    outcome = run(Plan(articles=36, workers=2, every=(3, 9), limit=240), say=lambda _line: None)
    assert (outcome.differences, outcome.states) == ([], {"done": 36})
    assert outcome.meetings > 0
    assert outcome.killed > 0
