"""Actors, statements, articles and sources."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from meetings.enums import ActorKind, ArticleState, StatementKind
from tests.api.conftest import Get
from tests.factories import (
    TEXT,
    ActorFactory,
    ArticleFactory,
    MeetingFactory,
    ReportFactory,
    SourceFactory,
    StatementFactory,
    TenureFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


# ---- actors


def test_actor_tells_the_names_of_those_merged_into_it(get: Get) -> None:
    actor = ActorFactory(name="Volodymyr Zelenskyy", names=["Zelenskiy"])
    ActorFactory(name="Vladimir Zelensky", survivor=actor)
    assert get(f"actors/{actor.public_id}/").json()["names"] == [
        "Vladimir Zelensky",
        "Volodymyr Zelenskyy",
        "Zelenskiy",
    ]


def test_merged_actor_is_not_listed(ids: Get) -> None:
    actor = ActorFactory()
    ActorFactory(survivor=actor)
    assert ids("actors/") == [actor.public_id]


def test_merged_actor_redirects_for_good(get: Get) -> None:
    actor = ActorFactory()
    merged = ActorFactory(survivor=actor)
    answer = get(f"actors/{merged.public_id}/")
    assert (answer.status_code, answer["Location"]) == (301, f"http://testserver/api/v1/actors/{actor.public_id}/")


def test_actor_tells_its_offices(get: Get) -> None:
    tenure = TenureFactory(party=ActorFactory(kind=ActorKind.COUNTRY, code="GB"))
    (office,) = get(f"actors/{tenure.actor.public_id}/").json()["tenures"]
    assert (office["office"], office["party"]["code"], office["first_reported"], office["last_reported"]) == (
        "Prime Minister",
        "GB",
        "2025-03-01",
        "2025-03-10",
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "organisation"},
        {"name": "tlantic"},
        {"name": "TLÁNTIC"},
        {"code": "nato"},
    ],
)
def test_actors_are_found(ids: Get, asked: dict[str, str]) -> None:
    ActorFactory(name="Keir Starmer")
    nato = ActorFactory(kind=ActorKind.ORGANISATION, name="NATO", code="NATO", names=["North Atlantic Alliance"])
    assert ids("actors/", asked) == [nato.public_id]


def test_actor_is_found_by_the_name_of_one_merged_into_it(ids: Get) -> None:
    actor = ActorFactory(name="Volodymyr Zelenskyy")
    ActorFactory(name="Vladimir Zelensky", survivor=actor)
    assert ids("actors/", {"name": "vladimir"}) == [actor.public_id]


def test_country_finds_its_people_and_itself(ids: Get) -> None:
    france = ActorFactory(kind=ActorKind.COUNTRY, name="France", code="FR")
    macron = ActorFactory(name="Emmanuel Macron", country="FR")
    ActorFactory(name="Keir Starmer", country="GB")
    assert ids("actors/", {"country": "FR"}) == [macron.public_id, france.public_id]


# ---- statements


def test_statement_tells_who_said_what_about_which_meeting(get: Get) -> None:
    statement = StatementFactory(report=ReportFactory())
    answer = get(f"statements/{statement.public_id}/").json()
    assert (answer["speaker"]["id"], answer["text"], answer["meeting"]["id"]) == (
        statement.speaker.public_id,
        "We want a plan",
        statement.report.meeting.public_id,
    )


def test_statement_about_a_hidden_meeting_does_not_name_it(get: Get) -> None:
    statement = StatementFactory(report=ReportFactory(meeting=MeetingFactory(is_hidden=True)))
    assert get(f"statements/{statement.public_id}/").json()["meeting"] is None


def test_statement_that_is_no_longer_told_is_not_found(get: Get) -> None:
    statement = StatementFactory(gone_at="2025-03-11T00:00:00Z")
    assert get(f"statements/{statement.public_id}/").status_code == 404


def test_statements_are_found_by_speaker_meeting_kind_source_and_days(ids: Get) -> None:
    StatementFactory(article__published_on=date(2025, 1, 1))
    wanted = StatementFactory(
        kind=StatementKind.INDIRECT, report=ReportFactory(), article__source=SourceFactory(name="Example Wire")
    )
    asked = [
        {"speaker": wanted.speaker.name},
        {"meeting": wanted.report.meeting.public_id},
        {"kind": "indirect"},
        {"source": "example-wire"},
        {"from": "2025-03-10"},
        {"from": "2025-02-01", "to": "2025-03-10"},
    ]
    assert [ids("statements/", words) for words in asked] == [[wanted.public_id]] * len(asked)


def test_statements_of_an_unknown_meeting_are_refused(get: Get) -> None:
    answer = get("statements/", {"meeting": "0000000000"})
    assert answer.json()["errors"] == [
        {"parameter": "meeting", "detail": "no meeting has the id 0000000000: /api/v1/meetings/ lists them"}
    ]


# ---- articles


@pytest.mark.parametrize("path", ["articles/", "articles/{pk}/", "meetings/", "statements/"])
def test_text_is_never_given_to_strangers(get: Get, path: str) -> None:
    secret = "Nobody but an editor reads this sentence."
    article = ArticleFactory(text=f"{TEXT} {secret}")
    ReportFactory(article=article)
    StatementFactory(article=article)
    assert secret not in get(path.format(pk=article.pk)).content.decode()


def test_editor_reads_the_text_of_one_article(get: Get, client: Client, editor: Any) -> None:
    client.force_login(editor)
    assert get(f"articles/{ArticleFactory().pk}/").json()["text"] == TEXT


def test_list_gives_no_text_to_editors_either(get: Get, client: Client, editor: Any) -> None:
    client.force_login(editor)
    ArticleFactory()
    assert "text" not in get("articles/").json()["results"][0]


def test_user_without_permission_reads_no_text(get: Get, client: Client) -> None:
    client.force_login(UserFactory(is_staff=True))
    assert "text" not in get(f"articles/{ArticleFactory().pk}/").json()


def test_superseded_revision_is_not_listed_but_found(get: Get, ids: Get) -> None:
    new = ArticleFactory()
    old = ArticleFactory(is_current=False, superseded_by=new)
    assert ids("articles/") == [str(new.pk)]
    assert get(f"articles/{old.pk}/").json()["superseded_by"] == new.pk


def test_article_tells_of_visible_meetings_once(get: Get) -> None:
    article = ArticleFactory()
    meeting = ReportFactory(article=article).meeting
    ReportFactory(article=article, meeting=meeting)
    ReportFactory(article=article, meeting=MeetingFactory(is_hidden=True))
    told = get(f"articles/{article.pk}/").json()["meetings"]
    assert [row["id"] for row in told] == [meeting.public_id]


def test_articles_are_found_by_source_and_days(ids: Get) -> None:
    ArticleFactory(published_on=date(2025, 1, 1))
    wanted = ArticleFactory(source=SourceFactory(name="Example Wire"))
    asked = [{"source": "example-wire"}, {"from": "2025-03-10"}, {"from": "2025-02-01", "to": "2025-03-10"}]
    assert [ids("articles/", words) for words in asked] == [[str(wanted.pk)]] * 3


def test_editor_finds_articles_by_state(ids: Get, client: Client, editor: Any) -> None:
    client.force_login(editor)
    ArticleFactory()
    failed = ArticleFactory(state=ArticleState.FAILED)
    assert ids("articles/", {"state": "failed"}) == [str(failed.pk)]


def test_state_is_not_for_strangers(get: Get) -> None:
    answer = get("articles/", {"state": "failed"})
    assert (answer.status_code, answer.json()["detail"]) == (
        403,
        "`state` is for those who may change articles: log in as an editor.",
    )


def test_article_number_beyond_all_is_not_found(get: Get) -> None:
    assert get(f"articles/{10**30}/").status_code == 404


# ---- sources


def test_source_is_found_by_language_and_country(ids: Get) -> None:
    SourceFactory(name="Gazette")
    wanted = SourceFactory(name="Journal", language="fr", country="FR")
    assert [ids("sources/", words) for words in ({"language": "FR"}, {"country": "fr"})] == [[wanted.slug]] * 2
