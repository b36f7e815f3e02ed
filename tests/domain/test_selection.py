from datetime import date

import pytest
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from meetings.domain.queries import visible_meetings
from meetings.domain.selection import Selection, SelectionError
from meetings.enums import ActorKind, EventKind, Format, Status
from meetings.models import Actor, Meeting, Place
from tests.factories import ActorFactory, MeetingFactory, ParticipationFactory, PlaceFactory

pytestmark = pytest.mark.django_db


def read(words: str) -> Selection:
    return Selection.read(QueryDict(words))


def found(words: str) -> list[str]:
    return sorted(meeting.title for meeting in read(words).apply(visible_meetings()))


def errors(words: str) -> dict[str, str]:
    with pytest.raises(SelectionError) as caught:
        read(words)
    return caught.value.errors


@pytest.fixture
def france() -> Actor:
    row: Actor = ActorFactory(kind=ActorKind.COUNTRY, name="France", code="FR")
    return row


@pytest.fixture
def paris() -> Place:
    row: Place = PlaceFactory(name="Paris", country="FR")
    return row


# ---- written back


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ("", ""),
        ("status=held&status=planned", "status=planned&status=held"),
        ("status=held&status=held", "status=held"),
        ("kind=summit&format=hybrid", "format=hybrid&kind=summit"),
        ("country=fr&country=DE", "country=DE&country=FR"),
        ("q=+grain++deal+", "q=grain+deal"),
        ("q=%26%22", "q=%26%22"),
        ("status=&q=&utm_source=x&page=2", ""),
    ],
)
def test_query_is_canonical(asked: str, query: str) -> None:
    assert read(asked).query == query


def test_query_leads_to_the_same_selection(france: Actor, paris: Place) -> None:
    envoy = ActorFactory(name="Ada Kern")
    chosen = Selection(
        (envoy,), (france,), ("FR",), (paris,), (Status.HELD,), (Format.HYBRID,), (EventKind.TALKS,), "a, b"
    )
    assert read(chosen.query) == chosen


def test_actor_is_written_by_id_however_it_was_asked_for() -> None:
    envoy = ActorFactory(name="Ada Kern")
    assert read("actor=ada+kern").query == f"actor={envoy.public_id}"


def test_merged_actor_is_written_as_the_one_that_stands_for_it() -> None:
    survivor = ActorFactory()
    merged = ActorFactory(survivor=survivor)
    assert read(f"actor={merged.public_id}&actor={survivor.public_id}").query == f"actor={survivor.public_id}"


def test_party_merged_into_one_without_a_code_is_written_by_id() -> None:
    survivor = ActorFactory(kind=ActorKind.ORGANISATION, code=None)
    ActorFactory(kind=ActorKind.ORGANISATION, code="OLD", survivor=survivor)
    assert read("party=OLD").query == f"actor={survivor.public_id}"


def test_place_is_written_with_its_country(paris: Place) -> None:
    assert read("place=Paris").query == "place=paris,FR"


def test_nothing_chosen_is_false() -> None:
    assert (bool(read("page=2")), bool(read("status=held"))) == (False, True)


# ---- applied


def test_empty_selection_is_every_meeting() -> None:
    MeetingFactory(title="Talks")
    assert found("") == ["Talks"]


def test_actor_finds_where_it_takes_part_or_is_spoken_for(france: Actor) -> None:
    envoy = ActorFactory(name="Ada Kern")
    ParticipationFactory(meeting__title="Envoy", actor=envoy, party=france)
    ParticipationFactory(meeting__title="Country", actor=france)
    MeetingFactory(title="Neither")
    assert (found(f"actor={envoy.public_id}"), found("party=fr")) == (["Envoy"], ["Country", "Envoy"])


def test_survivor_finds_meetings_of_the_merged() -> None:
    survivor = ActorFactory()
    ParticipationFactory(meeting__title="Talks", actor=ActorFactory(survivor=survivor))
    assert found(f"actor={survivor.public_id}") == ["Talks"]


def test_actors_and_parties_are_all_together(france: Actor) -> None:
    poland = ActorFactory(kind=ActorKind.COUNTRY, code="PL")
    both = MeetingFactory(title="Both")
    for party in (france, poland):
        ParticipationFactory(meeting=both, actor=party)
    ParticipationFactory(meeting__title="One", actor=france)
    assert found("party=FR&party=PL") == ["Both"]


def test_country_is_where_it_takes_place(france: Actor, paris: Place) -> None:
    MeetingFactory(title="In Paris", place=paris)
    ParticipationFactory(meeting=MeetingFactory(title="With France", place=None), actor=france)
    assert found("country=FR") == ["In Paris"]


def test_place_finds_what_takes_place_there(paris: Place) -> None:
    MeetingFactory(title="In Paris", place=paris)
    MeetingFactory(title="In Lyon", place=PlaceFactory(name="Lyon", country="FR"))
    assert found("place=paris,FR") == ["In Paris"]


@pytest.mark.parametrize("asked", ["status=held", "format=hybrid", "kind=summit"])
def test_choice_narrows(asked: str) -> None:
    MeetingFactory(title="Other", status="planned", format="in_person", kind="meeting")
    MeetingFactory(title="Wanted", status="held", format="hybrid", kind="summit")
    assert found(asked) == ["Wanted"]


def test_several_values_are_any_of_them() -> None:
    for status in ("held", "planned", "cancelled"):
        MeetingFactory(title=status, status=status)
    assert found("status=held&status=cancelled") == ["cancelled", "held"]


@pytest.mark.parametrize(
    "asked", ["q=GRAIN", "q=deal+grain", "q=vienna", "q=erdogan", "q=Erdoğan", "q=hofburg", "q=türk"]
)
def test_words_are_looked_for_in_title_place_and_names(asked: str) -> None:
    there = {"place": PlaceFactory(name="Viénna", country="AT"), "venue": "Hofburg"}
    wanted = MeetingFactory(title="Grain deal", **there)
    turkiye = ActorFactory(kind=ActorKind.COUNTRY, name="Türkiye", code="TR")
    ParticipationFactory(meeting=wanted, actor=ActorFactory(name="Recep Erdoğan"), name="the president", party=turkiye)
    MeetingFactory(title="Other talks")
    assert found(asked) == ["Grain deal"]


def test_percent_sign_is_a_word_like_any_other() -> None:
    MeetingFactory(title="Talks")
    assert found("q=%25") == []


def test_parameter_may_be_left_aside() -> None:
    MeetingFactory(title="Held", status="held", kind="talks")
    MeetingFactory(title="Planned", status="planned", kind="talks")
    rows = read("status=held&kind=talks").apply(visible_meetings(), besides=("status",))
    assert sorted(row.title for row in rows) == ["Held", "Planned"]


# ---- refused


@pytest.mark.parametrize(
    ("asked", "parameter", "words"),
    [
        ("status=HELD", "status", "HELD is none of: planned, ongoing, held, proposed, postponed, cancelled"),
        ("format=x", "format", "x is none of: in_person, virtual, hybrid"),
        ("country=UK", "country", "UK is no country's code: write it by ISO 3166-1 alpha-2, as FR"),
        ("actor=Nobody", "actor", "no actor is called Nobody"),
        ("party=ZZ", "party", "no party has the code ZZ: write a country as FR, an organisation as NATO"),
        ("place=Atlantis", "place", "no place is called Atlantis: write it as paris,FR"),
        ("q=%00", "q", "is a name or code of at most 200 characters"),
        ("actor=" + "a" * 201, "actor", "is a name or code of at most 200 characters"),
        ("&".join(f"actor={n}" for n in range(21)), "actor", "may be given at most 20 times"),
    ],
)
def test_bad_value_is_refused_in_words(asked: str, parameter: str, words: str) -> None:
    assert errors(asked) == {parameter: words}


def test_every_bad_parameter_is_told() -> None:
    assert list(errors("status=x&kind=y&country=z")) == ["country", "status", "kind"]


def test_ambiguous_actor_is_asked_for_by_id() -> None:
    ids = [ActorFactory(name="Li Hui").public_id for _ in range(2)]
    told = f"Li Hui may be any of several actors: ask by the id of one ({', '.join(ids)})"
    assert errors("actor=Li+Hui") == {"actor": told}


def test_ambiguous_place_is_asked_for_with_its_country() -> None:
    for country in ("FR", "US"):
        PlaceFactory(name="Paris", country=country)
    assert errors("place=paris") == {"place": "paris may be any of several places: paris,FR, paris,US"}


# ---- what it costs


@pytest.mark.parametrize("rows", [1, 3])
def test_reading_asks_as_many_queries_for_three_values_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    actors = [ActorFactory(survivor=ActorFactory()) for _ in range(rows)]
    places = [PlaceFactory(name=f"Port {n}") for n in range(rows)]
    asked = "&".join([f"actor={a.public_id}" for a in actors] + [f"place={p.folded},{p.country}" for p in places])
    with django_assert_num_queries(2):
        read(asked)


def test_reading_asks_nothing_where_nothing_is_chosen(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        read("status=held&country=FR&q=x")


def test_applying_asks_one_query(django_assert_num_queries: DjangoAssertNumQueries, france: Actor) -> None:
    ParticipationFactory(actor=france, meeting__starts_on=date(2025, 3, 12))
    chosen = read("party=FR&q=talks")
    with django_assert_num_queries(1):
        list(chosen.apply(Meeting.objects.all()))
