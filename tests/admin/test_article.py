"""Articles at the desk: what went wrong, and another try."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytest_django import Settings

from meetings import tasks
from meetings.domain.articles import Change, store_article
from meetings.domain.processing import drain
from meetings.models import Article, Meeting
from tests.admin.desk import Desk, address, messages
from tests.domain.extractions import article, reading, report, take_in, told
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def failed(db: None) -> Article:
    take_in((article("broken"), ValueError("the parser gave up")))
    return Article.objects.get()


def test_page_shows_the_error_and_where_it_came_from(failed: Article, desk: Desk) -> None:
    words = desk.text(failed)
    assert ("ValueError: the parser gave up" in words, "Traceback (most recent call last)" in words) == (True, True)


def test_failed_article_is_processed_again(failed: Article, desk: Desk) -> None:
    answer = desk.act("process_again", failed)
    assert messages(answer) == ["1 of 1 articles wait to be processed again."]
    list(drain(extractor=reading({"broken": told(report())})))
    assert (Article.objects.get().state, Meeting.objects.count()) == ("done", 1)


def test_article_that_waits_is_left(desk: Desk) -> None:
    answer = desk.act("process_again", ArticleFactory(state="new"), ArticleFactory(state="done"))
    assert messages(answer)[0] == "1 of 2 articles wait to be processed again."


def test_article_is_handed_to_the_broker(
    failed: Article, desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[int] = []
    monkeypatch.setattr(tasks.process_article, "delay", handed.append)
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    desk.act("process_again", failed)
    assert handed == [failed.pk]


def test_viewer_processes_nothing(failed: Article, desk_of: Callable[[str], Desk]) -> None:
    desk_of("viewer").act("process_again", failed)
    assert Article.objects.get().state == "failed"


def test_text_is_shown_and_not_to_be_written(failed: Article, desk: Desk) -> None:
    page: Any = desk.get(failed)
    assert ("What was told of it." in desk.text(failed), b"<textarea" in page.content) == (True, False)


# ---- articles that wait for a date


@pytest.fixture
def undated(db: None) -> Article:
    data = replace(article("undated"), published_on=None)
    store_article(data)
    return Article.objects.get()


def test_day_that_an_editor_tells_lets_the_article_be_processed(undated: Article, desk: Desk) -> None:
    desk.edit(undated, published_on="2025-03-10")
    list(drain(extractor=reading({"undated": told(report())})))
    row = Article.objects.get()
    assert (row.state, row.published_on, Meeting.objects.count()) == ("done", date(2025, 3, 10), 1)


def test_article_that_was_dated_is_known_when_it_comes_again(undated: Article, desk: Desk) -> None:
    desk.edit(undated, published_on="2025-03-10")
    again = store_article(replace(article("undated"), published_on=None))
    assert (again.change, Article.objects.count()) == (Change.NOOP, 1)


def test_article_stays_undated_where_no_day_is_told(undated: Article, desk: Desk) -> None:
    desk.edit(undated)
    assert Article.objects.get().state == "needs_date"


def test_day_of_an_article_that_has_one_is_not_changed(desk: Desk) -> None:
    row = ArticleFactory()
    assert desk.client.post(address(row), {"published_on": "2025-01-01"}).status_code == 403


def test_viewer_dates_nothing(undated: Article, desk_of: Callable[[str], Desk]) -> None:
    assert desk_of("viewer").client.post(address(undated), {"published_on": "2025-01-01"}).status_code == 403


def test_page_shows_story_and_who_also_carries_it(desk: Desk) -> None:
    first, copy = ArticleFactory(title="Wire"), ArticleFactory(title="Reprint", state="duplicate")
    Article.objects.filter(pk__in=[first.pk, copy.pk]).update(story=first)
    words = desk.text(Article.objects.get(pk=copy.pk))
    assert (f"{first.source.name}: Wire" in words, "duplicate" in words) == (True, True)
