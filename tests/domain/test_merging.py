"""Who stands for whom: by the spellings of a name, by editors' decisions, and back again."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from meetings.domain.editing import decide, withdraw_decision
from meetings.domain.resolution.actors import Spelled, namesakes, survivors
from meetings.domain.resolution.facts import Ruling
from meetings.enums import DecisionKind, Status
from meetings.models import Actor, Meeting
from tests.domain.extractions import MACRON, article, calendar, report, take_in, told
from tests.domain.test_processing import Given, again, wipe
from tests.factories import NOON

SAME, APART = DecisionKind.SAME_ACTOR, DecisionKind.NOT_SAME_ACTOR
SKY, SKYY, SKIY = ("Taras Bilensky", "UA"), ("Taras Bilenskyy", "UA"), ("Taras Bilenskiy", "UA")


def tells(name: str, *people: tuple[str, str], day: int = 9, **fields: Any) -> Given:
    """An article about a meeting of these people on Tuesday."""
    return article(name, published=date(2025, 3, day), source=name), told(report(people, **fields))


ONE, TWO, THREE = tells("one", SKYY, MACRON), tells("two", SKY, MACRON, day=10), tells("three", SKIY, MACRON, day=10)


def heads() -> dict[str, str]:
    """Who stands for those of this name that do not stand for themselves."""
    return {a.name: a.survivor.name for a in Actor.objects.exclude(survivor=None) if a.survivor}


def actor(name: str) -> Actor:
    return Actor.objects.get(name=name)


# ---- spellings


@pytest.mark.django_db
def test_spellings_of_one_country_are_one_person() -> None:
    take_in(ONE, TWO, THREE)
    assert heads() == {"Taras Bilenskyy": "Taras Bilensky", "Taras Bilenskiy": "Taras Bilensky"}


@pytest.mark.django_db
def test_meeting_seats_a_person_of_several_spellings_once() -> None:
    take_in(ONE, TWO, THREE)
    rows = Meeting.objects.get().participations.values_list("actor__name", flat=True)
    assert sorted(str(name) for name in rows) == ["Emmanuel Macron", "Taras Bilensky"]


@pytest.mark.django_db
def test_spellings_of_two_countries_are_two_persons() -> None:
    take_in(ONE, tells("two", ("Taras Bilensky", "PL"), MACRON))
    assert heads() == {}


@pytest.mark.django_db
def test_spelling_of_unknown_party_waits() -> None:
    take_in(ONE, tells("two", ("Taras Bilensky", ""), MACRON))
    assert heads() == {}


@pytest.mark.django_db
def test_spelling_that_waits_is_joined_when_its_party_is_told() -> None:
    take_in(ONE, tells("two", ("Taras Bilensky", ""), MACRON), tells("later", SKY, MACRON, day=11))
    assert heads() == {"Taras Bilenskyy": "Taras Bilensky"}


@pytest.mark.parametrize("order", list(permutations((ONE, TWO, THREE))))
@pytest.mark.django_db
def test_spellings_are_joined_in_any_order(order: tuple[Given, ...]) -> None:
    take_in(ONE, TWO, THREE)
    expected = calendar(), heads()
    wipe()
    take_in(*order)
    assert (calendar(), heads()) == expected


@pytest.mark.django_db
def test_spelling_that_no_article_gives_any_more_leaves_nothing() -> None:
    take_in(ONE)
    expected = calendar(), set(Actor.objects.values_list("name", "survivor__name"))
    take_in(TWO)
    again((TWO[0], told()))
    assert (calendar(), set(Actor.objects.values_list("name", "survivor__name"))) == expected


@pytest.mark.django_db
def test_spellings_that_an_editor_keeps_apart_stay_apart(editor: Any) -> None:
    take_in(ONE, TWO)
    decide(APART, actor("Taras Bilensky"), actor("Taras Bilenskyy"), by=editor, at=NOON)
    again(ONE, TWO)
    assert heads() == {}


@pytest.mark.django_db
def test_spellings_are_one_again_when_the_editor_takes_it_back(editor: Any) -> None:
    take_in(ONE, TWO)
    row = decide(APART, actor("Taras Bilensky"), actor("Taras Bilenskyy"), by=editor, at=NOON)
    withdraw_decision(row, by=editor, at=NOON)
    assert heads() == {"Taras Bilenskyy": "Taras Bilensky"}


# ---- editors


ARLO, ARLETTE = ("Arlo Dupont", "FR"), ("Arlette Dupont", "FR")
GIVEN = (tells("a", ARLO, SKY), tells("b", ARLETTE, SKY, status=Status.HELD, day=12))


@pytest.mark.django_db
def test_import_does_not_bring_back_who_was_merged(editor: Any) -> None:
    take_in(*GIVEN)
    decide(SAME, actor("Arlo Dupont"), actor("Arlette Dupont"), by=editor, at=NOON)
    take_in(tells("c", ARLETTE, MACRON, day=13, place=None))
    assert "Arlette Dupont" not in {
        p.actor.name for m in Meeting.objects.all() for p in m.participations.all() if p.actor
    }


@pytest.mark.django_db
def test_wrong_merge_undone_has_everything_back(editor: Any) -> None:
    take_in(*GIVEN)
    expected = calendar(), heads()
    row = decide(SAME, actor("Arlo Dupont"), actor("Arlette Dupont"), by=editor, at=NOON)
    assert heads() == {"Arlette Dupont": "Arlo Dupont"}
    again(*GIVEN)
    withdraw_decision(row, by=editor, at=NOON)
    assert (calendar(), heads()) == expected


# ---- deciding, without a database


def says(one: int, other: int, *, is_same: bool) -> Ruling:
    return Ruling(one, other, is_same=is_same, at=NOON, id=1)


def spelled(actor: int, name: str, country: str = "UA") -> Spelled:
    return Spelled((0, len(name), name), "bilensky", country, actor)


@pytest.mark.parametrize(
    ("rulings", "alike", "expected"),
    [
        ((), ((1, 2),), {2: 1}),
        ((), ((1, 2), (1, 3)), {2: 1, 3: 1}),
        ((says(1, 2, is_same=False),), ((1, 2),), {}),
        ((says(3, 2, is_same=True),), ((1, 2),), {1: 3, 2: 3}),
        ((says(3, 1, is_same=True),), ((1, 2),), {1: 3, 2: 3}),
        ((says(2, 3, is_same=False), says(1, 3, is_same=True)), ((1, 2),), {3: 1}),
    ],
)
def test_editors_word_comes_before_spellings(
    rulings: tuple[Ruling, ...], alike: tuple[tuple[int, int], ...], expected: dict[int, int]
) -> None:
    assert survivors(rulings, alike) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([spelled(1, "Bilenskyy"), spelled(2, "Bilensky")], [(2, 1)]),
        ([spelled(1, "Bilenskyy"), spelled(2, "Bilensky", "PL")], []),
        ([spelled(1, "Bilenskyy", ""), spelled(2, "Bilensky", "")], []),
        ([spelled(1, "Bilenskyy"), spelled(1, "Bilensky")], []),
    ],
)
def test_namesakes_are_of_one_country(names: list[Spelled], expected: list[tuple[int, int]]) -> None:
    assert namesakes(names) == expected
