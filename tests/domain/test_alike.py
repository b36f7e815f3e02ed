"""Which meetings may be one though they are not joined: a table of cases."""

import pytest

from meetings.domain.resolution.alike import likeness, resemblance
from meetings.domain.resolution.facts import Person, ReportFacts
from meetings.domain.resolution.scoring import LINK
from meetings.enums import EventKind, Format, Obstacle
from tests.domain.test_resolution import (
    BARROT,
    LAMMY,
    LONDON,
    MACRON,
    MONTH,
    PARIS,
    STARMER,
    TWO,
    VERSAILLES,
    WEEK,
    ZELENSKY,
    days,
    facts,
)

BELOW = "below certainty"
Expected = Obstacle | str | None
CASES: list[tuple[str, ReportFacts, ReportFacts, Expected]] = [
    (
        "the same people on one day in two countries",
        facts(1, people=TWO),
        facts(2, people=TWO, where=LONDON),
        "country",
    ),
    ("parties alone in two countries", facts(1), facts(2, where=LONDON), "country"),
    ("some of the people in two countries", facts(1), facts(2, parties="GB FR DE IT", where=LONDON), None),
    ("two countries, one day untold", facts(1, people=TWO, when=None), facts(2, people=TWO, where=LONDON), None),
    ("a call and a visit", facts(1, people=TWO), facts(2, people=TWO, form=Format.VIRTUAL), "form"),
    (
        "a call and a visit in another country",
        facts(1, people=TWO),
        facts(2, people=TWO, form=Format.VIRTUAL, where=LONDON),
        None,
    ),
    (
        "days that have come, one apart",
        facts(1, people=TWO, published=13),
        facts(2, people=TWO, published=13, when=days(12)),
        "day",
    ),
    (
        "days that have come, two apart",
        facts(1, people=TWO, published=14),
        facts(2, people=TWO, published=14, when=days(13)),
        None,
    ),
    ("a day that may have moved", facts(1), facts(2, when=days(14), published=14), "day"),
    ("a day that is too far to have moved", facts(1), facts(2, when=days(16), published=16), None),
    ("a day that may have moved, elsewhere", facts(1), facts(2, when=days(13), published=13, where=LONDON), None),
    ("a day that was told to have moved", facts(1, is_moved=True), facts(2, when=days(14), published=14), None),
    (
        "a week and another town, others besides",
        facts(1, when=WEEK, where=VERSAILLES, form=None),
        facts(2, parties="GB FR DE"),
        BELOW,
    ),
    (
        "a month and another town, others besides",
        facts(1, when=MONTH, where=VERSAILLES, form=None),
        facts(2, parties="GB FR DE"),
        None,
    ),
    (
        "no day, no place, others besides",
        facts(1, when=None, where=None, form=None),
        facts(2, parties="GB FR DE"),
        BELOW,
    ),
    (
        "two towns, and others besides",
        facts(1, form=None, where=VERSAILLES),
        facts(2, parties="GB FR DE", when=days(11, 12), form=None),
        BELOW,
    ),
    ("other people of the same parties", facts(1, people=TWO), facts(2, people=(LAMMY, BARROT)), None),
    ("one party in common of two", facts(1), facts(2, parties="GB DE"), None),
    ("nobody in common", facts(1), facts(2, parties="US JP"), None),
    ("talks of two beside a summit", facts(1), facts(2, parties="GB FR DE IT PL", kind=EventKind.SUMMIT), None),
    (
        "two entries of one article",
        facts(1, article="u", people=TWO),
        facts(2, article="u", anchor="text:90", people=(STARMER, MACRON, ZELENSKY), when=days(12)),
        None,
    ),
    ("a report that its article tells no more", facts(1, is_gone=True), facts(2, where=LONDON), None),
]


@pytest.mark.parametrize(("one", "other", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_likeness_names_what_keeps_apart(one: ReportFacts, other: ReportFacts, expected: Expected) -> None:
    found = likeness(one, other)
    assert (found and (found.obstacle or BELOW)) == expected


@pytest.mark.parametrize(("one", "other"), [c[1:3] for c in CASES], ids=[c[0] for c in CASES])
def test_likeness_is_the_same_both_ways(one: ReportFacts, other: ReportFacts) -> None:
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(("one", "other"), [c[1:3] for c in CASES if c[3] == BELOW], ids=lambda _: "")
def test_likeness_below_certainty_is_no_link(one: ReportFacts, other: ReportFacts) -> None:
    found = likeness(one, other)
    assert found is not None
    assert found.score < LINK


def test_score_is_the_sum_of_its_parts() -> None:
    found = likeness(facts(1, people=TWO), facts(2, people=TWO, where=LONDON))
    assert found is not None
    assert (found.who, found.when, found.where, found.form, found.score) == (0.5, 0.3, 0.0, 0.05, 0.85)


def test_resemblance_is_of_the_two_that_are_most_alike() -> None:
    vague = facts(3, published=9, people=(Person("emmanuel macron", party="FR"),), when=None)
    found = resemblance((vague, facts(1, people=TWO)), (facts(2, people=TWO, where=LONDON),))
    assert found is not None
    assert (found.one.id, found.other.id) == (1, 2)


def test_resemblance_names_the_meeting_told_first_first() -> None:
    found = resemblance((facts(2, published=9, where=LONDON),), (facts(1),))
    assert found is not None
    assert (found.one.id, found.other.id) == (2, 1)


def test_resemblance_is_none_where_an_editor_spoke_of_any_two() -> None:
    some, others = (facts(1), facts(3, published=12)), (facts(2, where=LONDON),)
    assert resemblance(some, others, {frozenset((3, 2))}) is None


def test_resemblance_is_none_where_an_article_tells_both() -> None:
    some = (facts(1, people=TWO), facts(3, article="u", people=TWO))
    others = (facts(2, people=TWO, where=LONDON), facts(4, article="u", anchor="text:90", people=TWO, where=LONDON))
    assert resemblance(some, others) is None


def test_resemblance_is_of_a_vague_report_with_two_matches() -> None:
    week, tuesday = (facts(1, when=WEEK, where=PARIS),), (facts(2, published=12),)
    found = resemblance(week, tuesday)
    assert found is not None
    assert found.likeness.score >= LINK
