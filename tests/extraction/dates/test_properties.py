"""What holds of any text, however odd."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.extraction.dates import Dates, find_dates
from meetings.extraction.dates.vocabulary import NAMES, WORDS
from meetings.extraction.read import read
from tests.extraction.work import calls

PIECES = (
    *sorted(WORDS),
    *sorted(name.capitalize() for name in NAMES),
    *("1", "9", "12", "31", "99", "9th", "32nd", "1999", "2025", "2101", "0000", "12-14", "12–14", "May-2", "mid-2025"),
    *("31/02/2025", "2025-03-10", "00/00/00", "10.03.2025", "10:30", "24:00", "25:00", "1500 GMT", "3-5pm", "UTC+99"),
    *("met", "will", "meet", "said", "“", "”", "\n\n", "(", ")", "Q1", "’s", "FILE", "²", "٣", "Ⅷ"),
)
WORDY = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
ANY_DAY = st.dates()
QUICKLY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def found_in(text: str, published: date, title: str = "") -> Dates:
    return find_dates(read(text, title=title, published=published))


@QUICKLY
@given(text=WORDY, published=ANY_DAY)
def test_dates_of_any_words_lie_in_the_text(text: str, published: date) -> None:
    found = found_in(text, published)
    told = [(d.span, d.text) for d in found.days] + [(c.span, c.text) for c in found.clocks]
    assert [words for span, words in told if span.of(text, "").split() != words.split()] == []


@QUICKLY
@given(text=WORDY, published=ANY_DAY)
def test_dates_of_any_words_are_in_order_and_apart(text: str, published: date) -> None:
    days = found_in(text, published).days
    assert [(a.text, b.text) for a, b in pairwise(days) if a.span.end > b.span.start] == []


@QUICKLY
@given(text=st.text(max_size=200), title=st.text(max_size=60), published=ANY_DAY)
def test_any_text_is_read(text: str, title: str, published: date) -> None:
    found = found_in(text, published, title)
    assert [d for d in found.days if d.interval.start > d.interval.end] == []


@pytest.mark.parametrize("published", [date.min, date.max], ids=["first", "last"])
@pytest.mark.parametrize(
    "text",
    [
        "They met yesterday and will meet tomorrow.",
        "They met last week, last month and last year.",
        "They will meet next week, next month and next year.",
        "They met on Monday and will meet on Tuesday.",
        "They will meet over the weekend, in May, on May 9, in the coming years.",
        "They met 999 years ago and in the past 999 years.",
        "They met last summer and in the first quarter of last year.",
        "They will meet in 999 weeks and on the 9th.",
    ],
)
def test_calendar_has_ends(text: str, published: date) -> None:
    assert isinstance(found_in(text, published), Dates)


@pytest.mark.parametrize(
    "text",
    [
        "Monday, " * 1200,
        "May 9, " * 1400,
        "12-14 May and " * 700,
        "two days later " * 600,
        "1" * 10_000,
        "9:30 a.m. - " * 800,
        "10-" * 3_000,
        "in May " * 1400,
        "“tomorrow” on Monday " * 450,
    ],
)
def test_work_on_long_runs_of_dates_grows_with_their_length(text: str) -> None:
    short, long = (_work(text[:size]) for size in (len(text) // 4, len(text)))
    assert long < 8 * max(short, 10_000)


def _work(text: str) -> int:
    reading = read(text, published=date(2025, 3, 12))
    return calls(lambda: find_dates(reading))
