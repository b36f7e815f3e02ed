import pytest
from pytest_django import DjangoAssertNumQueries

from meetings.domain.suggesting import namesakes, suggested
from tests.factories import ActorFactory, ParticipationFactory

pytestmark = pytest.mark.django_db


def names(words: str) -> list[str]:
    return [actor.name for actor in suggested(words)]


@pytest.mark.parametrize("words", ["ada", "Ada K", "kern", "KER", "Ms Kern", "Àda"])
def test_beginning_of_a_name_finds_who_has_it(words: str) -> None:
    ActorFactory(name="Ada Kern")
    ActorFactory(name="Bo Lind")
    assert names(words) == ["Ada Kern"]


@pytest.mark.parametrize("words", ["", " ", "da", "a%", "_da", "%", "'", "\\"])
def test_what_no_name_begins_with_finds_nobody(words: str) -> None:
    ActorFactory(name="Ada Kern")
    assert names(words) == []


def test_code_finds_its_party() -> None:
    ActorFactory(kind="country", code="FR", name="France")
    assert names("fr") == ["France"]


def test_merged_actor_is_suggested_as_the_one_that_stands_for_it() -> None:
    ActorFactory(name="Aleksandra Kern", survivor=ActorFactory(name="Ada Kern"))
    assert names("aleksandra") == ["Ada Kern"]


def test_those_of_most_meetings_come_first() -> None:
    ActorFactory(name="Ada Kern")
    ParticipationFactory(actor=ActorFactory(name="Adam Lind"))
    assert names("ada") == ["Adam Lind", "Ada Kern"]


def test_ten_are_suggested_at_most() -> None:
    for number in range(12):
        ActorFactory(name=f"Ada Kern{number}")
    assert len(names("ada")) == 10


def test_namesakes_have_the_very_name() -> None:
    for name in ("Li Hui", "Li Huiying"):
        ActorFactory(name=name)
    assert [actor.name for actor in namesakes("li hui")] == ["Li Hui"]


@pytest.mark.parametrize("rows", [1, 3])
def test_suggesting_asks_two_queries(django_assert_num_queries: DjangoAssertNumQueries, rows: int) -> None:
    for number in range(rows):
        ParticipationFactory(actor=ActorFactory(name=f"Ada Kern{number}"))
    with django_assert_num_queries(2):
        suggested("ada")
