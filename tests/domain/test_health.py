"""How sources fare."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.domain.health import DAYS, Standing, failing_sources, sources_health
from meetings.models import Article, Source
from tests.factories import ArticleFactory, LinkFactory, PollingFactory, SourceFactory

NOW = datetime(2025, 3, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


def a_source(*, age: timedelta = 30 * DAY, article: timedelta | None = DAY, **polling: Any) -> Source:
    made: Source = PollingFactory(**({"asked_at": NOW} | polling)).source
    Source.objects.update(created_at=NOW - age)
    if article is not None:
        ArticleFactory(source=made)
        Article.objects.update(created_at=NOW - article)
    return made


def standing() -> Standing:
    return sources_health(now=NOW)[0].standing


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (a_source, Standing.WELL),
        (lambda: a_source(failures=1), Standing.FAILING),
        (lambda: a_source(article=None), Standing.SILENT),
        (lambda: a_source(article=8 * DAY), Standing.SILENT),
        (lambda: a_source(article=6 * DAY), Standing.WELL),
        (lambda: a_source(article=None, age=DAY), Standing.WELL),
        (lambda: a_source(asked_at=None), Standing.UNASKED),
        (lambda: SourceFactory(feed_url="https://a.example.org/"), Standing.UNASKED),
        (lambda: a_source(source__enabled=False, failures=3), Standing.OFF),
        (SourceFactory, Standing.BY_HAND),
    ],
)
def test_source_stands_as_it_fares(make: Callable[[], Source], expected: Standing) -> None:
    make()
    assert standing() == expected


def test_articles_are_counted_by_the_day_on_which_they_came() -> None:
    source = a_source(article=None)
    for days in (0, 0, 1, 13, 14):
        article = ArticleFactory(source=source)
        Article.objects.filter(pk=article.pk).update(created_at=NOW - days * DAY)
    (health,) = sources_health(now=NOW)
    assert health.days == (1, *[0] * (DAYS - 3), 1, 2)
    assert health.a_day == 4 / DAYS


def test_addresses_are_counted() -> None:
    source = a_source()
    for state in ("waiting", "claimed", "failed", "done", "refused"):
        LinkFactory(source=source, state=state)
    (health,) = sources_health(now=NOW)
    assert (health.waiting, health.failed) == (2, 1)


def test_those_who_need_somebody_come_first() -> None:
    SourceFactory(name="By hand")
    a_source(source__name="Well")
    a_source(source__name="Failing", failures=2, article=None)
    assert [health.source.name for health in sources_health(now=NOW)] == ["Failing", "Well", "By hand"]
    assert failing_sources() == 1


def test_health_asks_as_much_of_three_sources_as_of_one() -> None:
    counts = []
    for more in (1, 2):
        for _ in range(more):
            a_source()
        with CaptureQueriesContext(connection) as asked:
            sources_health(now=NOW)
        counts.append(len(asked))
    assert counts == [2, 2]
