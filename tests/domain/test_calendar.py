from datetime import date, time

import pytest

from meetings.domain.calendar import IsoWeek, build_week
from meetings.models import Meeting

W11 = IsoWeek(2025, 11)  # 10 to 16 March


def meeting(
    title: str, start: date | None, end: date | None = None, *, precision: str = "day", at: time | None = None
) -> Meeting:
    known = None if start is None else precision
    return Meeting(title=title, starts_on=start, ends_on=end or start, date_precision=known, start_time=at)


def march(day: int) -> date:
    return date(2025, 3, day)


# ---- ISO weeks


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2025, 3, 10), "2025-W11"),
        (date(2025, 3, 16), "2025-W11"),
        (date(2024, 12, 30), "2025-W01"),  # the year of a week is that of its Thursday
        (date(2027, 1, 3), "2026-W53"),
        (date(2021, 1, 1), "2020-W53"),
        (date(1, 1, 1), "0001-W01"),
    ],
)
def test_week_of_a_day_is_the_iso_week(day: date, week: str) -> None:
    assert str(IsoWeek.of(day)) == week


def test_week_parses_its_own_address() -> None:
    assert IsoWeek.parse("2025-W11") == W11


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2025-W53", "2025 has weeks 1 to 52, and no week 53"),
        ("2026-W54", "2026 has weeks 1 to 53, and no week 54"),
        ("2025-W00", "2025 has weeks 1 to 52, and no week 0"),
        ("0000-W01", "the calendar knows the years 1 to 9999, not 0"),
        ("9999-W52", "week 52 of 9999 reaches past the end of the calendar"),
        ("2025-11", "a week is written like 2025-W11, not 2025-11"),
        ("٢٠٢٥-W11", "a week is written like 2025-W11, not ٢٠٢٥-W11"),
    ],
)
def test_week_that_is_none_is_refused_in_words(words: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        IsoWeek.parse(words)


def test_week_has_seven_days_from_monday() -> None:
    assert [W11.days[0], W11.days[-1], len(W11.days)] == [march(10), march(16), 7]


def test_weeks_follow_one_another_over_the_turn_of_a_long_year() -> None:
    assert (str(IsoWeek(2026, 53).next), str(IsoWeek(2027, 1).previous)) == ("2027-W01", "2026-W53")


def test_first_week_of_the_calendar_has_none_before() -> None:
    assert IsoWeek(1, 1).previous is None


def test_last_week_of_the_calendar_has_none_after() -> None:
    assert IsoWeek(9999, 51).next is None


# ---- the week's entries


def test_day_takes_what_happens_on_it_alone() -> None:
    talks = meeting("Talks", march(12))
    week = build_week(W11, [talks])
    assert [day.entries for day in week.days] == [(), (), (talks,), (), (), (), ()]


def test_day_sorts_by_time_then_title_the_untimed_last() -> None:
    rows = [
        meeting("B untimed", march(12)),
        meeting("A untimed", march(12)),
        meeting("Late", march(12), at=time(18)),
        meeting("Z early", march(12), at=time(9)),
        meeting("A early", march(12), at=time(9)),
    ]
    assert [m.title for m in build_week(W11, rows).days[2].entries] == [
        "A early",
        "Z early",
        "Late",
        "A untimed",
        "B untimed",
    ]


def test_midnight_is_a_time_that_was_told() -> None:
    rows = [meeting("A untimed", march(12)), meeting("Midnight", march(12), at=time(0))]
    assert [m.title for m in build_week(W11, rows).days[2].entries] == ["Midnight", "A untimed"]


@pytest.mark.parametrize(
    ("start", "end", "columns", "since", "until"),
    [
        (march(12), march(14), (3, 5), None, None),
        (march(10), march(16), (1, 7), None, None),
        (march(8), march(11), (1, 2), march(8), None),
        (march(15), march(18), (6, 7), None, march(18)),
        (march(1), march(31), (1, 7), march(1), march(31)),
        (march(14), march(17), (5, 7), None, march(17)),
        (march(7), march(10), (1, 1), march(7), None),  # one day of it left, and it still spans
    ],
)
def test_entry_of_several_days_spans_them_clipped_to_the_week(
    start: date, end: date, columns: tuple[int, int], since: date | None, until: date | None
) -> None:
    [span] = build_week(W11, [meeting("Summit", start, end)]).spanning
    assert (span.first, span.last, span.since, span.until) == (*columns, since, until)


def test_days_under_a_spanning_entry_are_covered() -> None:
    week = build_week(W11, [meeting("Summit", march(12), march(14))])
    assert [day.is_covered for day in week.days] == [False, False, True, True, True, False, False]


def test_spanning_entries_are_sorted_by_first_day_the_longer_first() -> None:
    rows = [
        meeting("Short", march(11), march(12)),
        meeting("Late", march(13), march(14)),
        meeting("Long", march(11), march(14)),
    ]
    assert [s.entry.title for s in build_week(W11, rows).spanning] == ["Long", "Short", "Late"]


@pytest.mark.parametrize("precision", ["week", "month"])
def test_band_takes_what_is_known_to_the_week_or_month(precision: str) -> None:
    vague = meeting("Calls", march(1), march(31), precision=precision)
    week = build_week(W11, [vague])
    assert (week.band, week.spanning) == ((vague,), ())


def test_band_takes_vague_entries_that_only_touch_the_week() -> None:
    vague = meeting("Calls", march(16), march(22), precision="week")
    assert build_week(W11, [vague]).band == (vague,)


@pytest.mark.parametrize(
    "row",
    [
        meeting("Before", march(9)),
        meeting("After", march(17)),
        meeting("Some year", date(2025, 1, 1), date(2025, 12, 31), precision="year"),
        meeting("Undated", None),
    ],
    ids=lambda row: row.title,
)
def test_week_leaves_out_what_it_has_no_place_for(row: Meeting) -> None:
    assert build_week(W11, [row]).entries == ()


def test_entries_hold_each_meeting_once() -> None:
    rows = [
        meeting("Band", march(10), march(16), precision="week"),
        meeting("Bar", march(12), march(14)),
        meeting("Day", march(12)),
    ]
    assert [m.title for m in build_week(W11, rows).entries] == ["Band", "Bar", "Day"]
