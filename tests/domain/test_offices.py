"""Who an office alone means: the one person who was told to hold it at the time, or its country."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from meetings.domain.office_words import lone_office, office_key
from meetings.domain.resolution.actors import Held, holder
from meetings.models import Actor, Meeting
from tests.domain.extractions import article, calendar, report, take_in, told
from tests.domain.test_processing import Given, again, wipe

MAY, JUNE, JULY, YEAR = date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1), date(2026, 1, 1)

HOLDERS: list[tuple[str, date, list[Held], int | None]] = [
    ("nobody told", JUNE, [], None),
    ("told on the very day", JUNE, [Held(1, JUNE, JUNE)], 1),
    ("told before and after", JUNE, [Held(1, MAY, JULY)], 1),
    ("told two months before", JUNE, [Held(1, date(2025, 4, 2), date(2025, 4, 2))], 1),
    ("told two months after", JUNE, [Held(1, date(2025, 7, 31), YEAR)], 1),
    ("told too long before", JUNE, [Held(1, date(2025, 1, 1), date(2025, 4, 1))], None),
    ("told too long after", JUNE, [Held(1, date(2025, 8, 1), YEAR)], None),
    ("two, one of them long ago", JUNE, [Held(1, MAY, JULY), Held(2, date(2014, 1, 1), date(2017, 5, 1))], 1),
    ("two, one of them told before and after", JUNE, [Held(1, MAY, JULY), Held(2, date(2025, 4, 9), MAY)], 1),
    ("two, both told before and after", JUNE, [Held(1, MAY, JULY), Held(2, MAY, YEAR)], None),
    ("two, the change between them", JUNE, [Held(1, date(2025, 1, 1), MAY), Held(2, JULY, YEAR)], None),
    ("one told twice", JUNE, [Held(1, MAY, MAY), Held(1, JULY, JULY)], 1),
]


@pytest.mark.parametrize(("day", "held", "expected"), [c[1:] for c in HOLDERS], ids=[c[0] for c in HOLDERS])
def test_office_at_a_date_has_its_one_holder_or_nobody(day: date, held: list[Held], expected: int | None) -> None:
    assert (holder(day, held), holder(day, list(reversed(held)))) == (expected, expected)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("President", "President"),
        ("French president", "President"),
        ("foreign minister", "foreign minister"),
        ("British Foreign Secretary", "foreign minister"),
        ("Chancellor", "Chancellor"),
        ("former president", ""),
        ("president-elect", ""),
        ("deputy foreign minister", ""),
        ("envoy", ""),
        ("minister", ""),
        ("", ""),
    ],
)
def test_office_that_one_holds_at_a_time_has_a_key(words: str, key: str) -> None:
    assert office_key(words) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The French [president] will meet him", "President"),
        ("France's [president] will meet him", "President"),
        ("The [president] will meet him", "President"),
        ("the [president] of France then left", "President"),
        ("the French [foreign minister] next week", "foreign minister"),
        ("The former French [president] will meet him", ""),
        ("The French [president]-elect will meet him", ""),
        ("The German [president] will meet him", ""),
        ("the Senate [president] will meet him", ""),
        ("the [president] of the Senate will meet him", ""),
        ("the [president] of Germany will meet him", ""),
        ("A [president] will meet him", ""),
        ("His French [counterpart] will meet him", ""),
    ],
)
def test_office_alone_is_of_its_country(text: str, key: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert lone_office(text.replace("[", "").replace("]", ""), start, end, "FR") == key


# ---- through the store

OLD, NEW = date(2014, 6, 2), date(2025, 6, 2)
HOLLANDE, MACRON = ("François Hollande", "FR"), ("Emmanuel Macron", "FR")
CAMERON, MERZ = ("David Cameron", "GB"), ("Friedrich Merz", "DE")


def named(name: str, who: tuple[str, str], day: date) -> Given:
    """An article that calls somebody the president, about a meeting a month after."""
    later = date(day.year, day.month + 1, day.day)
    return article(name, published=day), told(report([who], position="President", day=later, place=("Rome", "IT")))


def alone(name: str, guest: tuple[str, str], day: date) -> Given:
    """An article that tells of the French president alone, and of a guest."""
    text = f"The French president will see {guest[0]}. " + "Nothing more was told of it. " * 9
    extraction = told(report([guest], parties=["FR"], day=day))
    (one,) = extraction.reports
    mention = one.participants[-1]
    span = type(mention.span)(text.index("president"), text.index("president") + len("president"))
    people = (*one.participants[:-1], replace(mention, span=span))
    return article(name, published=day, text=text), told(replace(one, participants=people))


SAID_OLD, SAID_NEW = named("said-old", HOLLANDE, OLD), named("said-new", MACRON, NEW)
ALONE_OLD, ALONE_NEW = alone("alone-old", CAMERON, OLD), alone("alone-new", MERZ, NEW)
ALL = (SAID_OLD, SAID_NEW, ALONE_OLD, ALONE_NEW)


def seated(url: str) -> list[str]:
    """Who takes part in the meeting that an article tells of."""
    meeting = Meeting.objects.get(reports__article__url=f"https://news.example.org/{url}")
    return sorted(str(p.actor) for p in meeting.participations.all())


@pytest.mark.django_db
def test_french_president_of_2014_and_of_2025_are_two_persons() -> None:
    take_in(*ALL)
    assert (seated("alone-old"), seated("alone-new")) == (
        ["David Cameron", "François Hollande"],
        ["Emmanuel Macron", "Friedrich Merz"],
    )


@pytest.mark.django_db
def test_meeting_of_an_office_alone_is_called_by_its_holder() -> None:
    take_in(SAID_NEW, ALONE_NEW)
    meeting = Meeting.objects.get(reports__article__url="https://news.example.org/alone-new")
    assert meeting.title == "Merz and Macron"


@pytest.mark.parametrize("order", list(permutations(ALL)))
@pytest.mark.django_db
def test_offices_give_the_same_calendar_in_any_order(order: tuple[Given, ...]) -> None:
    take_in(*ALL)
    expected = calendar()
    wipe()
    take_in(*order)
    assert calendar() == expected


@pytest.mark.django_db
def test_office_alone_makes_nobody() -> None:
    take_in(ALONE_NEW)
    assert (seated("alone-new"), Actor.objects.filter(kind="person").count()) == (["France", "Friedrich Merz"], 1)


@pytest.mark.django_db
def test_office_is_its_countrys_again_when_nothing_tells_of_the_holder() -> None:
    take_in(ALONE_NEW)
    expected = calendar()
    take_in(SAID_NEW)
    again((SAID_NEW[0], told()))
    assert calendar() == expected


@pytest.mark.django_db
def test_office_of_two_holders_at_once_is_its_countrys() -> None:
    take_in(SAID_NEW, named("other", HOLLANDE, NEW), ALONE_NEW)
    assert seated("alone-new") == ["France", "Friedrich Merz"]


@pytest.mark.django_db
def test_office_alone_tells_nothing_of_how_long_its_holder_was_in_office() -> None:
    later = date(2025, 7, 2)
    take_in(SAID_NEW, alone("later", MERZ, later))
    tenure = Actor.objects.get(name="Emmanuel Macron").tenures.get()
    assert (seated("later")[0], tenure.last_reported) == ("Emmanuel Macron", NEW)
