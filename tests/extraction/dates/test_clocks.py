from datetime import date

import pytest

from meetings.extraction.dates import ClockMention, find_dates
from meetings.extraction.read import read
from tests.extraction.dates.clocks_corpus import CLOCKS, NO_CLOCKS
from tests.extraction.dates.group import marked, plain


def clocks(text: str) -> tuple[ClockMention, ...]:
    return find_dates(read(text, published=date(2025, 3, 12))).clocks


@pytest.mark.parametrize(("text", "told", "zone"), CLOCKS, ids=[text for text, _, _ in CLOCKS])
def test_time_is_read_with_its_zone(text: str, told: str, zone: str | None) -> None:
    start = text.index("[")
    found = [c for c in clocks(plain(text)) if c.span.end > start]
    assert [(c.text, c.time.isoformat("minutes"), c.zone) for c in found] == [(marked(text), told, zone)]


@pytest.mark.parametrize("text", NO_CLOCKS)
def test_no_time_is_read_where_none_is_told(text: str) -> None:
    assert [c.text for c in clocks(text)] == []


def test_stamp_of_a_live_page_tells_both_times() -> None:
    found = clocks("20:10 (17:10 GMT)\n\nThe talks have paused for the night.")
    assert [(c.text, c.zone) for c in found] == [("20:10", None), ("17:10 GMT", "Etc/GMT")]


def test_time_that_leads_an_entry_may_have_a_dot() -> None:
    assert [c.time.isoformat("minutes") for c in clocks("9.15: The council takes up enlargement.")] == ["09:15"]
