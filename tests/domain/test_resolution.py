"""Which reports are one meeting: a table of cases, and what must hold of all."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.domain.resolution.clusters import closure, clusters
from meetings.domain.resolution.facts import Key, Person, ReportFacts, Ruling, Venue
from meetings.domain.resolution.identity import identities
from meetings.domain.resolution.scoring import link
from meetings.enums import DatePrecision, EventKind, Format
from meetings.extraction.types import Interval

MARCH = {n: date(2025, 3, n) for n in range(1, 32)}
WEEK = Interval(MARCH[10], MARCH[16], DatePrecision.WEEK)
MONTH = Interval(MARCH[1], MARCH[31], DatePrecision.MONTH)
PARIS, LONDON, VERSAILLES = Venue("paris", "FR"), Venue("london", "GB"), Venue("versailles", "FR")
FRANCE = Venue("", "FR")
STARMER, MACRON, ZELENSKY = (
    Person("keir starmer", party="GB"),
    Person("emmanuel macron", party="FR"),
    Person("volodymyr zelensky", party="UA"),
)
LAMMY, BARROT = Person("david lammy", party="GB"), Person("jean noel barrot", party="FR")


def days(first: int, last: int | None = None) -> Interval:
    return Interval(MARCH[first], MARCH[last or first])


def facts(
    number: int = 1,
    *,
    published: int = 10,
    article: str = "",
    anchor: str = "text:0",
    when: Interval | None = days(11),  # noqa: B008  # frozen
    where: Venue | None = PARIS,
    parties: str = "GB FR",
    people: tuple[Person, ...] = (),
    kind: EventKind = EventKind.MEETING,
    form: Format | None = Format.IN_PERSON,
    **more: Any,
) -> ReportFacts:
    """A report of Tuesday 11 March in Paris by Britain and France, but for what is said otherwise."""
    url = article or f"https://news.example.org/{number}"
    return ReportFacts(
        id=number,
        key=Key(MARCH[published], "", url, anchor),
        article=url,
        kind=kind,
        format=form,
        interval=when,
        venue=where,
        parties=frozenset(parties.split()) | {p.party for p in people if p.party},
        people=frozenset(people),
        **more,
    )


def together(*reports: ReportFacts, rulings: tuple[Ruling, ...] = ()) -> list[list[int]]:
    """The clusters as sorted lists of ids."""
    return sorted(sorted(r.id for r in cluster) for cluster in clusters(reports, rulings))


def same(one: int, other: int, *, at: int = 1) -> Ruling:
    return Ruling(one, other, is_same=True, at=datetime(2025, 4, at, tzinfo=UTC), id=at)


def not_same(one: int, other: int, *, at: int = 1) -> Ruling:
    return Ruling(one, other, is_same=False, at=datetime(2025, 4, at, tzinfo=UTC), id=at)


TWO = (STARMER, MACRON)
HOURS: list[dict[str, Any]] = [
    {"clock": time(hour), "zone": zone}
    for hour, zone in ((10, "Europe/Paris"), (12, "Europe/Paris"), (18, "Europe/Paris"), (17, "Europe/London"))
]
MORNING, NOON, EVENING, GMT = HOURS
CASES: list[tuple[str, list[ReportFacts], list[list[int]]]] = [
    ("preview and report of one day", [facts(1), facts(2, published=12)], [[1, 2]]),
    ("the same by persons alone", [facts(1, people=TWO), facts(2, published=12, people=TWO, where=None)], [[1, 2]]),
    ("a party told in addition", [facts(1), facts(2, parties="GB FR DE")], [[1, 2]]),
    ("one party in common of two", [facts(1), facts(2, parties="GB DE")], [[1], [2]]),
    ("nothing in common but the city", [facts(1), facts(2, parties="US JP")], [[1], [2]]),
    ("the place told by one alone", [facts(1), facts(2, where=None, form=None)], [[1, 2]]),
    ("a country and a city in it", [facts(1), facts(2, where=FRANCE)], [[1, 2]]),
    (
        "two towns of one country, told loosely",
        [facts(1, people=TWO), facts(2, people=TWO, where=VERSAILLES)],
        [[1, 2]],
    ),
    ("two countries", [facts(1, people=TWO), facts(2, people=TWO, where=LONDON)], [[1], [2]]),
    ("adjacent days in two cities", [facts(1), facts(2, when=days(12), where=LONDON)], [[1], [2]]),
    (
        "adjacent days in one city, both past",
        [facts(1, published=13), facts(2, published=13, when=days(12))],
        [[1], [2]],
    ),
    ("a call and a visit", [facts(1, people=TWO), facts(2, people=TWO, form=Format.VIRTUAL)], [[1], [2]]),
    (
        "a call told twice",
        [facts(1, form=Format.VIRTUAL, where=None), facts(2, form=Format.VIRTUAL, where=None)],
        [[1, 2]],
    ),
    ("a hybrid meeting told as one in person", [facts(1), facts(2, form=Format.HYBRID)], [[1, 2]]),
    ("other persons of the same parties", [facts(1, people=TWO), facts(2, people=(LAMMY, BARROT))], [[1], [2]]),
    (
        "other delegates to the same talks",
        [
            facts(1, people=TWO, kind=EventKind.TALKS),
            facts(2, people=(LAMMY, BARROT), kind=EventKind.TALKS),
        ],
        [[1, 2]],
    ),
    ("a third person", [facts(1, people=TWO), facts(2, people=(*TWO, ZELENSKY))], [[1, 2]]),
    (
        "two on the sidelines of many",
        [facts(1, people=TWO), facts(2, people=TWO, parties="GB FR DE IT PL", kind=EventKind.SUMMIT)],
        [[1], [2]],
    ),
    (
        "some of those on a call of many",
        [
            facts(1, people=TWO, form=Format.VIRTUAL, where=None),
            facts(2, people=TWO, parties="GB FR DE IT PL", form=Format.VIRTUAL, where=None),
        ],
        [[1, 2]],
    ),
    ("a group and some of its members", [facts(1, parties="G7"), facts(2, parties="G7 GB US")], [[1, 2]]),
    ("one day of several", [facts(1, when=days(11, 13)), facts(2, when=days(13), published=13)], [[1, 2]]),
    (
        "one party alone, no place",
        [facts(1, parties="US", where=None), facts(2, parties="US JP", where=None)],
        [[1], [2]],
    ),
    ("one party alone, the same place", [facts(1, parties="US"), facts(2, parties="US JP")], [[1, 2]]),
    ("a surname that fits", [facts(1, people=TWO), facts(2, people=(Person("starmer", party="GB"), MACRON))], [[1, 2]]),
    (
        "a surname of another party",
        [
            facts(1, parties="", people=(STARMER,), where=None),
            facts(2, parties="", people=(Person("starmer", party="DE"),), where=None),
        ],
        [[1], [2]],
    ),
    ("the week and its only day", [facts(1, when=WEEK), facts(2)], [[1, 2]]),
    (
        "the week and two of its days",
        [facts(1, when=WEEK), facts(2, published=14), facts(3, when=days(13), published=14)],
        [[1], [2], [3]],
    ),
    ("the month and its only day", [facts(1, when=MONTH, people=TWO), facts(2, people=TWO)], [[1, 2]]),
    ("the week told twice", [facts(1, when=WEEK), facts(2, when=WEEK)], [[1, 2]]),
    ("no date, persons alike, one meeting near", [facts(1, when=None, people=TWO), facts(2, people=TWO)], [[1, 2]]),
    (
        "no date, persons alike, two meetings near",
        [
            facts(1, when=None, people=TWO, where=None),
            facts(2, people=TWO, published=12),
            facts(3, people=TWO, when=days(14), published=14),
        ],
        [[1], [2], [3]],
    ),
    ("no date, too long ago", [facts(1, when=None, people=TWO), facts(2, people=TWO, when=days(31))], [[1], [2]]),
    ("the date moved unsaid", [facts(1, people=TWO), facts(2, people=TWO, when=days(13), published=13)], [[1, 2]]),
    (
        "the date did not move: it was held",
        [
            facts(1, people=TWO),
            facts(2, people=TWO, published=12),
            facts(3, people=TWO, when=days(13), published=13),
        ],
        [[1, 2], [3]],
    ),
    ("weekly talks", [facts(1, people=TWO), facts(2, people=TWO, when=days(18), published=18)], [[1], [2]]),
    (
        "postponed: the new date replaces the old",
        [
            facts(1, published=6, when=days(13)),
            facts(2, article="u", anchor="text:10", when=days(13), is_moved=True),
            facts(3, article="u", anchor="text:90", when=days(20), replaces="text:10"),
            facts(4, published=21, when=days(20)),
        ],
        [[1, 2, 3, 4]],
    ),
    (
        "postponed, told after the old date",
        [
            facts(1, published=6, when=days(13)),
            facts(2, published=14, article="u", anchor="text:10", when=days(13), is_moved=True),
            facts(3, published=14, article="u", anchor="text:90", when=days(20), replaces="text:10"),
            facts(4, published=21, when=days(20)),
        ],
        [[1, 2, 3, 4]],
    ),
    (
        "two entries of an article on two days",
        [facts(1, article="u"), facts(2, article="u", anchor="text:90", when=days(12))],
        [[1], [2]],
    ),
    (
        "the lead and the details of an article",
        [facts(1, article="u"), facts(2, article="u", anchor="text:90")],
        [[1, 2]],
    ),
    (
        "a part of a visit",
        [facts(1, article="u", kind=EventKind.VISIT), facts(2, article="u", anchor="text:90", part_of="text:0")],
        [[1], [2]],
    ),
    (
        "two entries that another article tells of in one",
        [
            facts(1, article="u"),
            facts(2, article="u", anchor="text:90", parties="GB FR DE"),
            facts(3, parties="GB FR DE"),
        ],
        [[1], [2, 3]],
    ),
    (
        "two bilaterals of a day, told apart by the hour",
        [
            facts(1, article="u", people=TWO, **MORNING),
            facts(2, article="u", anchor="text:90", people=TWO, **EVENING),
        ],
        [[1], [2]],
    ),
    (
        "two bilaterals of a day, told apart by the house",
        [
            facts(1, article="u", people=TWO, hall="elysee"),
            facts(2, article="u", anchor="text:90", people=TWO, hall="matignon"),
        ],
        [[1], [2]],
    ),
    (
        "two bilaterals of a day, one told again with its hour",
        [
            facts(1, article="u", people=TWO, **MORNING),
            facts(2, article="u", anchor="text:90", people=TWO, **EVENING),
            facts(3, published=12, people=TWO, **EVENING),
        ],
        [[1], [2, 3]],
    ),
    (
        "two bilaterals of a day, each told again with its hour",
        [
            facts(1, article="u", people=TWO, **MORNING),
            facts(2, article="u", anchor="text:90", people=TWO, **EVENING),
            facts(3, published=12, people=TWO, **MORNING),
            facts(4, published=12, people=TWO, **EVENING),
        ],
        [[1, 3], [2, 4]],
    ),
    (
        "an hour told by one entry of an article alone",
        [facts(1, article="u", people=TWO), facts(2, article="u", anchor="text:90", people=TWO, **EVENING)],
        [[1, 2]],
    ),
    (
        "the hour by another clock",
        [
            facts(1, article="u", people=TWO, **MORNING),
            facts(2, article="u", anchor="text:90", people=TWO, **GMT),
        ],
        [[1, 2]],
    ),
    (
        "the hour of one meeting, told otherwise by two papers",
        [facts(1, people=TWO, **MORNING), facts(2, people=TWO, **NOON)],
        [[1, 2]],
    ),
    (
        "moved, told by parties alone where the article says so",
        [
            facts(1, published=6, when=days(11)),
            facts(2, published=10, article="u", anchor="text:10", is_moved=True),
            facts(3, published=10, article="u", anchor="text:90", when=days(13), replaces="text:10"),
            facts(4, published=14, when=days(13)),
        ],
        [[1, 2, 3, 4]],
    ),
    (
        "moved twice",
        [
            facts(1, published=5, when=days(11)),
            facts(2, published=9, article="u", anchor="text:10", is_moved=True),
            facts(3, published=9, article="u", anchor="text:90", when=days(18), replaces="text:10"),
            facts(4, published=16, article="v", anchor="text:10", when=days(18), is_moved=True),
            facts(5, published=16, article="v", anchor="text:90", when=days(25), replaces="text:10"),
            facts(6, published=26, when=days(25)),
        ],
        [[1, 2, 3, 4, 5, 6]],
    ),
    (
        "moved unsaid, a third person in the later report",
        [facts(1, people=TWO), facts(2, people=(*TWO, ZELENSKY), when=days(13), published=13)],
        [[1], [2]],
    ),
    (
        "moved unsaid to another town",
        [facts(1, people=TWO), facts(2, people=TWO, when=days(13), published=13, where=VERSAILLES)],
        [[1], [2]],
    ),
    (
        "moved unsaid, no place in the preview",
        [facts(1, people=TWO, where=None), facts(2, people=TWO, when=days(12), published=13)],
        [[1, 2]],
    ),
    (
        "a preview without a day, and the report",
        [facts(1, people=TWO, when=None, published=8, where=None), facts(2, people=TWO, published=12)],
        [[1, 2]],
    ),
    (
        "two pairs on one day in one city",
        [
            facts(1, people=TWO),
            facts(2, parties="", people=(STARMER, ZELENSKY)),
            facts(3, parties="", people=(MACRON, ZELENSKY)),
        ],
        [[1], [2], [3]],
    ),
    (
        "a report that is gone and its successor",
        [facts(1, article="u", is_gone=True), facts(2, article="u", anchor="text:3")],
        [[1, 2]],
    ),
]


@pytest.mark.parametrize(("reports", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_clusters_hold_what_is_one_meeting(reports: list[ReportFacts], expected: list[list[int]]) -> None:
    assert together(*reports) == expected


@pytest.mark.parametrize("reports", [c[1] for c in CASES], ids=[c[0] for c in CASES])
def test_links_are_the_same_both_ways(reports: list[ReportFacts]) -> None:
    assert [link(a, b) for a in reports for b in reports if a is not b] == [
        link(b, a) for a in reports for b in reports if a is not b
    ]


# ---- editors


def test_clusters_obey_the_same() -> None:
    assert together(facts(1), facts(2, parties="US JP"), rulings=(same(1, 2),)) == [[1, 2]]


def test_clusters_obey_not_the_same() -> None:
    assert together(facts(1), facts(2), rulings=(not_same(1, 2),)) == [[1], [2]]


def test_clusters_obey_the_later_of_two_words() -> None:
    assert together(facts(1), facts(2), rulings=(not_same(1, 2, at=1), same(1, 2, at=2))) == [[1, 2]]


def test_clusters_keep_apart_what_a_third_would_join() -> None:
    joined = together(facts(1), facts(2), facts(3), rulings=(not_same(1, 3),))
    assert sorted(len(c) for c in joined) == [1, 2]


def test_clusters_keep_moved_dates_apart_where_an_editor_says_so() -> None:
    old = facts(1, article="u", anchor="text:10")
    new = facts(2, article="u", anchor="text:90", when=days(20), replaces="text:10")
    assert together(old, new, rulings=(not_same(1, 2),)) == [[1], [2]]


# ---- what holds of all


@st.composite
def calendars(draw: st.DrawFn) -> list[ReportFacts]:
    """Up to a dozen reports of a few people, days and places, so that they meet often."""
    people = [STARMER, MACRON, ZELENSKY, LAMMY]
    reports = []
    for number in range(1, draw(st.integers(2, 12)) + 1):
        first = draw(st.integers(9, 14))
        when = draw(st.sampled_from([days(first), days(first, first + 2), WEEK, MONTH, None]))
        reports.append(
            facts(
                number,
                published=draw(st.integers(8, 16)),
                article=draw(st.sampled_from(["a", "b", "c", "d", "e", "f"])),
                anchor=f"text:{number}",
                when=when,
                where=draw(st.sampled_from([PARIS, LONDON, FRANCE, None])),
                parties=draw(st.sampled_from(["GB FR", "GB FR DE", "GB UA", "FR", ""])),
                people=tuple(draw(st.lists(st.sampled_from(people), max_size=3, unique=True))),
                form=draw(st.sampled_from([Format.IN_PERSON, Format.VIRTUAL, None])),
                kind=draw(st.sampled_from([EventKind.MEETING, EventKind.SUMMIT])),
                replaces=f"text:{number - 1}" if draw(st.integers(0, 5)) == 0 else "",
                **draw(st.sampled_from([{}, {}, MORNING, EVENING])),
            )
        )
    return reports


def rulings_about(reports: list[ReportFacts], numbers: list[int]) -> tuple[Ruling, ...]:
    """Some words of editors, read off numbers."""
    count = len(reports)
    pairs = [(n % count, n // 7 % count, n) for n in numbers]
    return tuple(
        Ruling(
            reports[a].id, reports[b].id, is_same=n % 2 == 0, at=datetime(2025, 4, 1, tzinfo=UTC) + timedelta(n), id=n
        )
        for a, b, n in pairs
        if a != b
    )


@settings(max_examples=150, deadline=None)
@given(calendars(), st.lists(st.integers(0, 500), max_size=3, unique=True), st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_order(reports: list[ReportFacts], numbers: list[int], dice: random.Random) -> None:
    rulings = list(rulings_about(reports, numbers))
    expected = together(*reports, rulings=tuple(rulings))
    dice.shuffle(reports)
    dice.shuffle(rulings)
    assert together(*reports, rulings=tuple(rulings)) == expected


@settings(max_examples=150, deadline=None)
@given(calendars(), st.integers(0, 11))
def test_clusters_of_a_neighbourhood_are_those_of_the_whole(reports: list[ReportFacts], place: int) -> None:
    seed = reports[place % len(reports)]
    near = closure([seed], lambda _: reports)
    ids = {r.id for r in near}
    whole = [c for c in together(*reports) if ids & set(c)]
    assert together(*near) == whole


@settings(max_examples=80, deadline=None)
@given(calendars())
def test_resolving_twice_is_resolving_once(reports: list[ReportFacts]) -> None:
    once = clusters(reports)
    held = {r.id: number for number, cluster in enumerate(once) for r in cluster}
    twice = clusters([r for cluster in reversed(once) for r in cluster])
    again = identities(twice, held)
    assert (twice, again.kept, dict(again.falling)) == (once, tuple(range(len(once))), {})


@settings(max_examples=80, deadline=None)
@given(calendars())
def test_clusters_hold_every_report_once(reports: list[ReportFacts]) -> None:
    assert sorted(i for c in together(*reports) for i in c) == sorted(r.id for r in reports)


# ---- which meeting a cluster is


def kept(*expected: list[int], held: dict[int, int | None]) -> tuple[tuple[int | None, ...], dict[int, int | None]]:
    found = [tuple(facts(n, published=n) for n in cluster) for cluster in expected]
    answer = identities(found, held)
    return answer.kept, dict(answer.falling)


def test_identity_goes_to_the_cluster_that_holds_most_of_the_meeting() -> None:
    assert kept([1], [2, 3], held={1: 7, 2: 7, 3: 7}) == ((None, 7), {})


def test_identity_goes_to_the_oldest_on_a_tie() -> None:
    assert kept([1], [2], held={1: 7, 2: 7}) == ((7, None), {})


def test_identity_of_a_merged_meeting_falls_to_the_one_that_goes_on() -> None:
    assert kept([1, 2, 3], held={1: 7, 2: 8, 3: 8}) == ((8,), {7: 0})


def test_identity_of_the_oldest_report_goes_on_where_two_merge() -> None:
    assert kept([1, 2], held={1: 7, 2: 8}) == ((7,), {8: 0})


def test_identity_of_new_reports_is_new() -> None:
    assert kept([1], [2], held={1: None, 2: 8}) == ((None, 8), {})


# ---- two sittings of one day


@pytest.mark.parametrize(
    ("clocks", "zones", "are_one"),
    [
        ((9, 19), ("Europe/Paris", "Europe/Paris"), False),
        ((9, 19), ("", ""), False),
        ((9, 12), ("", ""), True),
        ((9, 19), ("Europe/Paris", "Asia/Tokyo"), True),
        ((9, None), ("", ""), True),
    ],
)
def test_hours_tell_two_sittings_of_one_day_apart(
    clocks: tuple[int, int | None], zones: tuple[str, str], are_one: bool
) -> None:
    one, other = (
        facts(n, clock=None if hour is None else time(hour), zone=zone)
        for n, hour, zone in zip((1, 2), clocks, zones, strict=True)
    )
    assert (together(one, other) == [[1, 2]]) is are_one


def test_meetings_that_an_editor_joined_are_one_with_all_their_reports() -> None:
    preview, held = facts(1), facts(2, published=12)
    twice = facts(3, where=LONDON, when=days(14))
    assert together(preview, held, twice, rulings=(same(1, 3),)) == [[1, 2, 3]]


def test_meetings_that_an_editor_joined_take_in_nothing_that_fits_neither() -> None:
    elsewhere = facts(4, where=Venue("rome", "IT"), when=days(11))
    assert together(facts(1), facts(3, where=LONDON), elsewhere, rulings=(same(1, 3),)) == [[1, 3], [4]]
