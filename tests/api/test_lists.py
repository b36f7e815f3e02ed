"""What holds of every list: queries, caching, other sites."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings.enums import ActorKind
from meetings.models import Article
from tests.api.conftest import Get
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    CorrectionFactory,
    ParticipationFactory,
    ReportFactory,
    ReportParticipantFactory,
    ReportSpanFactory,
    SourceFactory,
    StatementFactory,
    StatementSpanFactory,
    TenureFactory,
)

pytestmark = pytest.mark.django_db


def a_meeting() -> Any:
    report = ReportFactory()
    party = ActorFactory(kind=ActorKind.COUNTRY, code=f"X{report.pk}")
    ParticipationFactory(meeting=report.meeting, party=party, actor=ActorFactory(survivor=ActorFactory()))
    ReportSpanFactory(report=report)
    ReportParticipantFactory(report=report)
    CorrectionFactory(report=report)
    return report.meeting


def an_actor() -> Any:
    tenure = TenureFactory(party=ActorFactory(kind=ActorKind.COUNTRY, survivor=ActorFactory()))
    ActorFactory(survivor=tenure.actor)
    return tenure.actor


def a_statement() -> Any:
    statement = StatementFactory(report=ReportFactory(), speaker=ActorFactory(survivor=ActorFactory()))
    StatementSpanFactory(statement=statement)
    return statement


def an_article() -> Any:
    article = ReportFactory(article=ArticleFactory()).article
    for row in (article, ArticleFactory()):
        Article.objects.filter(pk=row.pk).update(story=article)
    return article


LISTS = [
    ("meetings/", a_meeting),
    ("actors/", an_actor),
    ("statements/", a_statement),
    ("articles/", an_article),
    ("sources/", SourceFactory),
]


def queries(get: Get, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(("path", "make"), LISTS, ids=[path for path, _ in LISTS])
def test_list_asks_as_many_queries_for_three_rows_as_for_one(get: Get, path: str, make: Callable[[], Any]) -> None:
    make()
    one = queries(get, path)
    make()
    make()
    assert queries(get, path) == one


@pytest.mark.parametrize(("path", "make"), LISTS, ids=[path for path, _ in LISTS])
def test_list_and_detail_tell_the_same(get: Get, path: str, make: Callable[[], Any]) -> None:
    make()
    row = get(path).json()["results"][0]
    address = row["api"].removeprefix("http://testserver/api/v1/")
    assert get(address).json() == row


@pytest.mark.parametrize(("path", "make"), LISTS, ids=[path for path, _ in LISTS])
def test_list_that_is_unchanged_is_not_sent_again(get: Get, path: str, make: Callable[[], Any]) -> None:
    make()
    tag = get(path)["ETag"]
    again = get(path, **{"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_list_that_changed_is_sent_again(get: Get) -> None:
    tag = get("sources/")["ETag"]
    SourceFactory()
    assert get("sources/", **{"if-none-match": tag}).status_code == 200


def test_answer_is_kept_by_nobody_unasked(get: Get) -> None:
    assert get("sources/")["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["sources/", "sources/none/", "sources/?typo=1"])
def test_scripts_of_other_sites_may_read_as_strangers(get: Get, path: str) -> None:
    answer = get(path)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer


def test_scripts_of_other_sites_may_ask_before_they_read(client: Client) -> None:
    answer = client.options("/api/v1/sources/")
    assert (answer.status_code, answer["Access-Control-Allow-Methods"]) == (200, "GET, HEAD, OPTIONS")
