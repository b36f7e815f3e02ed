"""Which way a clause looks, and what headlines, captions, quotations and other passages add to it."""

from datetime import date

import pytest

from meetings.extraction.dates import find_dates
from meetings.extraction.parser import language
from meetings.extraction.read import read
from meetings.extraction.tense import Direction, direction
from tests.extraction.dates.direction_corpus import DIRECTIONS
from tests.extraction.dates.group import WEDNESDAY, plain

CASES = [(text, expected) for expected, texts in DIRECTIONS for text in texts]


def days(text: str, *, title: str = "", published: date = WEDNESDAY) -> list[tuple[str, str]]:
    found = find_dates(read(text, title=title, published=published)).days
    return [(d.text, d.interval.start.isoformat()) for d in found]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_direction_is_told_by_the_governing_clause(text: str, expected: Direction) -> None:
    doc = language()(plain(text))
    token = next(t for t in doc if t.idx == text.index("["))
    assert direction(token) == expected


def test_headline_in_the_present_looks_ahead() -> None:
    assert days("They know each other.", title="Envoys meet king on Friday") == [("Friday", "2025-03-14")]


def test_headline_in_the_infinitive_looks_ahead() -> None:
    assert days("They know each other.", title="Envoy to see king on Friday") == [("Friday", "2025-03-14")]


def test_headline_agrees_with_an_article_that_looks_back() -> None:
    found = days("The envoys met the king on Monday.", title="Envoys meet king on Monday")
    assert found == [("Monday", "2025-03-10"), ("Monday", "2025-03-10")]


def test_present_of_a_caption_tells_of_the_past() -> None:
    assert days("The envoys shake hands in Lisbon on Friday (Jo Hart/PA)") == [("Friday", "2025-03-07")]


def test_present_of_prose_keeps_its_day_beside_one_that_is_over() -> None:
    found = days("He told reporters so on Monday. On Monday the king receives the envoy.")
    assert found == [("Monday", "2025-03-10"), ("Monday", "2025-03-17")]


def test_fragment_takes_the_day_of_the_full_date_elsewhere() -> None:
    found = days("Talks in Lisbon on Friday, at last. They met on Friday, March 7, for an hour.")
    assert found == [("Friday", "2025-03-07"), ("Friday, March 7", "2025-03-07")]


def test_quoted_tomorrow_counts_from_the_day_of_speaking() -> None:
    assert days("“We will meet them tomorrow,” the minister said on Monday.") == [
        ("tomorrow", "2025-03-11"),
        ("Monday", "2025-03-10"),
    ]


def test_quoted_weekday_counts_from_the_day_of_speaking() -> None:
    found = days("The minister told reporters on Sunday: “We will see the king on Tuesday.”")
    assert found == [("Sunday", "2025-03-09"), ("Tuesday", "2025-03-11")]


def test_unquoted_tomorrow_counts_from_publication() -> None:
    found = days("The minister, who spoke on Monday, will leave tomorrow.")
    assert found == [("Monday", "2025-03-10"), ("tomorrow", "2025-03-13")]


def test_quotation_without_a_day_of_speaking_counts_from_publication() -> None:
    assert days("“We will meet them tomorrow,” the minister said.") == [("tomorrow", "2025-03-13")]


def test_dateline_tells_what_today_is() -> None:
    found = days("LISBON, March 11 (Agency) - The envoys met today.")
    assert found == [("March 11", "2025-03-11"), ("today", "2025-03-11")]


def test_dateline_of_long_ago_does_not() -> None:
    found = days("LISBON, January 11 (Agency) - The envoys met today.")
    assert found == [("January 11", "2025-01-11"), ("today", "2025-03-12")]


def test_moved_meeting_has_two_days() -> None:
    found = days("The summit was moved from Friday to Monday.")
    assert found == [("Friday", "2025-03-14"), ("Monday", "2025-03-17")]


def test_stamp_dates_the_passages_below() -> None:
    dates = find_dates(read("Friday, March 14\n\nThe king receives the envoy.", published=WEDNESDAY))
    stamp = dates.stamp_for(1)
    assert stamp is not None
    assert stamp.interval.start == date(2025, 3, 14)


def test_title_that_is_a_date_stamps_the_entries_below() -> None:
    text = "9:00 a.m. The minister receives the envoy.\n\n10:00 a.m. The minister receives the king."
    dates = find_dates(read(text, title="Public schedule – March 14, 2025", published=WEDNESDAY))
    assert [stamp.text for n in (1, 2) if (stamp := dates.stamp_for(n)) is not None] == ["March 14, 2025"] * 2


def test_day_of_publication_above_the_first_paragraph_is_no_stamp() -> None:
    text = "Lisbon, 12 March 2025\n\nThe two envoys, who had met in Bern, shook hands."
    dates = find_dates(read(text, published=WEDNESDAY))
    assert ([d.text for d in dates.days], dates.stamps) == (["12 March 2025"], {})


def test_next_day_in_a_diary_counts_from_the_stamp() -> None:
    found = days("Friday, March 14\n\nThe king receives the envoy, who leaves the next day.")
    assert found == [("Friday, March 14", "2025-03-14"), ("the next day", "2025-03-15")]


def test_later_month_counts_from_the_month_told_last() -> None:
    found = days("They met in March 2004. A month later they parted.")
    assert found == [("in March 2004", "2004-03-01"), ("A month later", "2004-04-01")]


@pytest.mark.parametrize(("published", "day"), [("2025-03-10", "2025-03-17"), ("2025-03-11", "2025-03-17")])
def test_next_weekday_is_of_the_next_week(published: str, day: str) -> None:
    assert days("They will meet next Monday.", published=date.fromisoformat(published)) == [("next Monday", day)]
