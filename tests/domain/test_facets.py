from datetime import date

import pytest
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from meetings.domain.facets import Facets, Figure, count_facets
from meetings.domain.queries import visible_meetings
from meetings.domain.selection import Selection
from meetings.models import Actor, Meeting
from tests.factories import ActorFactory, MeetingFactory, ParticipationFactory, PlaceFactory

pytestmark = pytest.mark.django_db


def facets(asked: str = "") -> Facets:
    return count_facets(visible_meetings(), Selection.read(QueryDict(asked)))


def told(figures: tuple[Figure, ...]) -> list[tuple[str, int, bool]]:
    return [(figure.pair[1], figure.count, figure.is_chosen) for figure in figures]


def country(code: str) -> Actor:
    row: Actor = ActorFactory(kind="country", code=code, name=f"Land {code}")
    return row


def talks(*parties: Actor, **fields: object) -> Meeting:
    row: Meeting = MeetingFactory(**{"place": None, **fields})
    for party in parties:
        ParticipationFactory(meeting=row, actor=None, party=party, name="a delegate")
    return row


def test_total_is_what_fits() -> None:
    talks(status="held")
    talks(status="planned")
    assert (facets().total, facets("status=held").total) == (2, 1)


def test_value_of_which_any_will_do_leaves_its_own_kind_aside() -> None:
    talks(status="held", kind="talks")
    talks(status="planned", kind="talks")
    talks(status="planned", kind="summit")
    found = facets("status=held")
    assert (told(found.statuses), told(found.kinds)) == (
        [("planned", 2, False), ("held", 1, True)],
        [("talks", 1, False)],
    )


def test_chosen_value_that_nothing_has_is_told_with_none() -> None:
    talks(status="planned")
    assert told(facets("status=held").statuses) == [("planned", 1, False), ("held", 0, True)]


def test_parties_are_counted_within_what_is_chosen() -> None:
    france, poland, spain = country("FR"), country("PL"), country("ES")
    talks(france, poland)
    talks(france)
    talks(spain)
    assert told(facets("party=FR").countries) == [("FR", 2, True), ("PL", 1, False)]


def test_party_counts_once_where_it_is_there_and_spoken_for() -> None:
    france = country("FR")
    row = talks(france)
    ParticipationFactory(meeting=row, actor=france)
    ParticipationFactory(meeting=row, actor=ActorFactory(), party=france)
    assert told(facets().countries) == [("FR", 1, False)]


def test_merged_actors_are_counted_as_the_one_that_stands_for_them() -> None:
    survivor = ActorFactory(name="Ada Kern")
    ParticipationFactory(meeting=talks(), actor=ActorFactory(name="A. Kern", survivor=survivor))
    ParticipationFactory(meeting=talks(), actor=survivor)
    assert told(facets().persons) == [(survivor.public_id, 2, False)]


def test_organisation_without_a_code_is_asked_for_by_id() -> None:
    body = ActorFactory(kind="organisation", code=None, name="A contact group")
    talks(body)
    assert [figure.pair for figure in facets().organisations] == [("actor", body.public_id)]


def test_most_frequent_parties_are_told_and_no_more_than_eight() -> None:
    countries = [country(f"X{n}") for n in range(10)]
    for party in countries:
        talks(party)
    talks(countries[9])
    found = facets().countries
    assert (len(found), told(found)[0]) == (8, ("X9", 2, False))


def test_places_are_told_by_country_and_by_town() -> None:
    paris = PlaceFactory(name="Paris", country="FR")
    talks(place=paris)
    talks(place=PlaceFactory(name="", folded="", country="FR"))
    talks(place=PlaceFactory(name="Oslo", country="NO"))
    found = facets("country=FR")
    assert (told(found.where), told(found.towns)) == (
        [("FR", 2, True), ("NO", 1, False)],
        [("paris,FR", 1, False)],
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_counting_asks_three_queries(django_assert_num_queries: DjangoAssertNumQueries, rows: int) -> None:
    for number in range(rows):
        row = talks(country(f"X{number}"), place=PlaceFactory(), starts_on=date(2025, 3, 1 + number))
        ParticipationFactory(meeting=row, actor=ActorFactory(survivor=ActorFactory()))
    with django_assert_num_queries(3):
        count_facets(visible_meetings(), Selection())
