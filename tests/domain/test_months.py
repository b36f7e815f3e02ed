from datetime import date

import pytest

from meetings.domain.months import Month, build_month
from meetings.models import Meeting

MARCH = Month(2025, 3)


def meeting(title: str, first: date, last: date | None = None, *, precision: str = "day") -> Meeting:
    return Meeting(title=title, starts_on=first, ends_on=last or first, date_precision=precision, status="planned")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2025-03", date(2025, 3, 1), date(2025, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
    ],
)
def test_month_knows_its_days(words: str, first: date, last: date) -> None:
    month = Month.parse(words)
    assert (month.first, month.last, str(month)) == (first, last, words)


@pytest.mark.parametrize("words", ["2025-13", "2025-00", "0000-01", "9999-12", "2025-3", "２０２５-03", "2025-03 "])
def test_month_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"month|years|week"):
        Month.parse(words)


@pytest.mark.parametrize(
    ("month", "before", "after"),
    [
        (Month(2025, 1), Month(2024, 12), Month(2025, 2)),
        (Month(1, 1), None, Month(1, 2)),
        (Month(9999, 11), Month(9999, 10), None),
    ],
)
def test_month_knows_its_neighbours(month: Month, before: Month | None, after: Month | None) -> None:
    assert (month.previous, month.next) == (before, after)


def test_month_has_the_weeks_that_it_touches() -> None:
    weeks = [week.iso for week in build_month(MARCH, []).weeks]
    assert (len(weeks), weeks[0].first, weeks[-1].last) == (6, date(2025, 2, 24), date(2025, 4, 6))


def test_meeting_across_two_weeks_is_in_both() -> None:
    sheet = build_month(MARCH, [meeting("Summit", date(2025, 3, 14), date(2025, 3, 18))])
    spans = [(week.iso.number, s.first, s.last) for week in sheet.weeks for s in week.spanning]
    assert spans == [(11, 5, 7), (12, 1, 2)]


def test_what_is_known_to_week_or_month_is_in_the_band_once() -> None:
    week = meeting("Week", date(2025, 3, 10), date(2025, 3, 16), precision="week")
    month = meeting("Month", date(2025, 3, 1), date(2025, 3, 31), precision="month")
    sheet = build_month(MARCH, [week, month])
    assert ([m.title for m in sheet.band], sheet.has_days) == (["Month", "Week"], False)


@pytest.mark.parametrize("day", [date(2025, 2, 28), date(2025, 4, 1)])
def test_days_of_the_neighbours_are_left_empty(day: date) -> None:
    assert build_month(MARCH, [meeting("Outside", day)]).has_days is False
