from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Actor, ActorName, Meeting, Statement, Tenure
from tests.factories import ActorFactory, MeetingFactory, ParticipationFactory, PlaceFactory, StatementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 12)


@pytest.fixture
def poland() -> Actor:
    row: Actor = ActorFactory(kind="country", code="PL", name="Poland", country="")
    return row


@pytest.fixture
def kern() -> Actor:
    row: Actor = ActorFactory(kind="person", code=None, name="Ada Kern", country="PL", position="foreign minister")
    return row


def meets(actor: Actor, title: str, day: date, *others: Actor, **fields: object) -> Meeting:
    days = {"starts_on": day, "ends_on": day, "date_precision": "day"}
    row: Meeting = MeetingFactory(**{"title": title, "status": "held", "place": None, **days, **fields})
    for rank, one in enumerate((actor, *others)):
        ParticipationFactory(meeting=row, actor=one, name=one.name, party=None, rank=rank)
    return row


def page(client: Client, actor: Actor, query: str = "") -> str:
    return " ".join(client.get(f"/actor/{actor.public_id}/{query}").content.decode().split())


def section(html: str, name: str) -> str:
    """The part of the page under one heading."""
    start = html.index(f'aria-labelledby="{name}"')
    return html[start : html.find("<section", start) if html.find("<section", start) > 0 else None]


def test_page_names_office_and_country(client: Client, kern: Actor) -> None:
    html = page(client, kern)
    assert [w in html for w in ("<h1", "Ada Kern", "foreign minister, Poland", "flags/PL.svg")] == [True] * 4


def test_page_lists_the_other_names_once(client: Client, kern: Actor) -> None:
    ActorName.objects.create(actor=kern, name="A. Kern", folded="a kern")
    ActorFactory(kind="person", code=None, name="A. Kern", survivor=kern)
    assert page(client, kern).count("<bdi>A. Kern</bdi>") == 1


def test_coming_and_past_meetings_stand_apart(client: Client, kern: Actor) -> None:
    meets(kern, "Tomorrow’s talks", date(2025, 3, 13), status="planned")
    meets(kern, "Yesterday’s talks", date(2025, 3, 11))
    html = page(client, kern)
    coming, past = section(html, "coming"), section(html, "past")
    found = ["Tomorrow’s" in coming, "Yesterday’s" in coming, "Tomorrow’s" in past, "Yesterday’s" in past]
    assert found == [True, False, False, True]


def test_todays_meeting_is_still_to_come(client: Client, kern: Actor) -> None:
    meets(kern, "Today’s talks", date(2025, 3, 12), status="planned")
    assert "Today’s talks" in section(page(client, kern), "coming")


def test_undated_meeting_is_still_to_come(client: Client, kern: Actor) -> None:
    undated = {"starts_on": None, "ends_on": None, "date_precision": None}
    meets(kern, "Talks some day", date(2025, 3, 12), status="planned", **undated)
    assert "Talks some day" in section(page(client, kern), "coming")


def test_undated_meeting_that_was_held_is_past(client: Client, kern: Actor) -> None:
    meets(kern, "Talks one day", date(2025, 3, 12), starts_on=None, ends_on=None, date_precision=None)
    assert "Talks one day" in section(page(client, kern), "past")


def test_more_coming_meetings_than_fit_are_told(client: Client, kern: Actor) -> None:
    for _ in range(51):
        meets(kern, "Talks to come", date(2025, 4, 1), status="planned")
    html = page(client, kern)
    assert (html.count("Talks to come"), "There are more after these:" in html) == (50, True)


def test_country_has_the_meetings_of_those_who_speak_for_it(client: Client, kern: Actor, poland: Actor) -> None:
    row = meets(ActorFactory(kind="person", code=None), "Talks", date(2025, 3, 11))
    ParticipationFactory(meeting=row, actor=kern, party=poland)
    assert page(client, poland).count(f'href="/meeting/{row.public_id}/"') == 1


def test_hidden_meeting_is_not_listed(client: Client, kern: Actor) -> None:
    meets(kern, "Taken out", date(2025, 3, 11), is_hidden=True)
    assert "Taken out" not in page(client, kern)


def test_survivor_has_the_meetings_of_the_merged(client: Client, kern: Actor) -> None:
    meets(ActorFactory(kind="person", code=None, name="A. Kern", survivor=kern), "Talks", date(2025, 3, 11))
    assert ">Talks</a>" in page(client, kern)


def test_merged_actor_redirects_to_the_survivor(client: Client, kern: Actor) -> None:
    merged = ActorFactory(kind="person", code=None, survivor=kern)
    response = client.get(f"/actor/{merged.public_id}/")
    assert (response.status_code, response.headers["Location"]) == (301, f"/actor/{kern.public_id}/")


def test_unknown_actor_is_not_found_in_words(client: Client) -> None:
    response = client.get("/actor/0000000000/")
    assert (response.status_code, "There is nobody here" in response.content.decode()) == (404, True)


def test_companions_are_counted_with_how_many_were_held(client: Client, kern: Actor) -> None:
    other = ActorFactory(kind="person", code=None, name="Bo Lind", country="")
    meets(kern, "One", date(2025, 3, 10), other)
    meets(kern, "Two", date(2025, 3, 11), other, status="planned")
    meets(kern, "Three", date(2025, 3, 11), other, status="cancelled")
    row = f'<a href="/actor/{other.public_id}/"><bdi>Bo Lind</bdi></a> </th> <td>2</td> <td>1</td>'
    assert row in page(client, kern)


def test_statement_is_shown_with_its_article(client: Client, kern: Actor) -> None:
    row: Statement = StatementFactory(speaker=kern, kind="direct", text="We want a plan")
    html = page(client, kern)
    assert ("“We want a plan”" in html, f"/article/{row.article.pk}/" in html) == (True, True)


def test_office_is_told_with_its_days(client: Client, kern: Actor, poland: Actor) -> None:
    Tenure.objects.create(
        actor=kern,
        office="foreign minister",
        party=poland,
        first_reported=date(2025, 1, 5),
        last_reported=date(2025, 3, 9),
    )
    html = section(page(client, kern), "offices")
    assert ("reported 5 January – 9 March 2025" in html, f"/actor/{poland.public_id}/" in html) == (True, True)


def test_past_meetings_come_in_pages(client: Client, kern: Actor) -> None:
    for day in range(1, 28):
        meets(kern, f"Talks {day:02}", date(2025, 2, day))
    first, second = page(client, kern), page(client, kern, "?page=2")
    assert [("Talks 27" in p, "Talks 01" in p) for p in (first, second)] == [(True, False), (False, True)]


@pytest.mark.parametrize("asked", ["?page=99", "?page=x", "?page=-1"])
def test_page_that_is_none_is_the_nearest(client: Client, kern: Actor, asked: str) -> None:
    assert client.get(f"/actor/{kern.public_id}/{asked}").status_code == 200


def test_names_are_escaped(client: Client) -> None:
    actor = ActorFactory(kind="person", code=None, name="<script>alert(1)</script>", position="<i>")
    html = page(client, actor)
    assert ("<script>" in html, "<i>" in html) == (False, False)


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int, kern: Actor
) -> None:
    for number in range(rows):
        party = ActorFactory(kind="country", code=f"X{number}")
        for day in (date(2025, 3, 1 + number), date(2025, 3, 20 + number)):
            other = ActorFactory(kind="person", code=None)
            row = meets(kern, f"Talks {number}", day, other, place=PlaceFactory())
            ParticipationFactory(meeting=row, actor=ActorFactory(kind="person", code=None), party=party)
        StatementFactory(speaker=kern)
        dates = {"first_reported": date(2025, 1, 1), "last_reported": date(2025, 2, 1)}
        Tenure.objects.create(actor=kern, office=f"Office {number}", party=party, **dates)
        ActorName.objects.create(actor=kern, name=f"K {number}", folded=f"k {number}")
        ActorFactory(kind="person", code=None, survivor=kern)
    with django_assert_num_queries(16):
        client.get(f"/actor/{kern.public_id}/")
