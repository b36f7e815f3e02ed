from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.domain.versions import calendar_version
from meetings.models import Article, Meeting
from tests.factories import (
    NOON,
    ActorFactory,
    ArticleFactory,
    CorrectionFactory,
    DecisionFactory,
    EditorFactory,
    FallenMeetingFactory,
    MeetingFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 10)


def log() -> None:
    LogEntry.objects.create(user=EditorFactory(), action_flag=CHANGE, object_repr="Paris", action_time=LATER)


def rename() -> None:
    actor = ActorFactory()
    actor.name = "Another Name"
    actor.save()


CHANGES: dict[str, Callable[[], object]] = {
    "an article was read": lambda: Article.objects.update(processed_at=LATER),
    "a meeting changed": lambda: Meeting.objects.update(changed_at=LATER),
    "a meeting went": lambda: FallenMeetingFactory(fell_at=LATER),
    "an actor was renamed": rename,
    "a source was renamed": SourceFactory,
    "an editor corrected": CorrectionFactory,
    "an editor decided": DecisionFactory,
    "the desk changed a place": log,
}


@pytest.mark.parametrize("change", CHANGES)
def test_version_is_another_after(change: str) -> None:
    ArticleFactory()
    MeetingFactory()
    before = calendar_version().digest
    CHANGES[change]()
    assert calendar_version().digest != before


def test_version_is_another_on_another_day(settings: Settings) -> None:
    before = calendar_version().digest
    settings.TODAY = date(2025, 3, 11)
    assert calendar_version().digest != before


def test_version_stays_where_nothing_changed() -> None:
    MeetingFactory()
    assert calendar_version() == calendar_version()


def test_version_has_the_moment_of_the_last_change() -> None:
    MeetingFactory(changed_at=datetime(2025, 3, 10, 15, tzinfo=UTC))
    assert calendar_version().changed_at == datetime(2025, 3, 10, 15, tzinfo=UTC)


def test_version_of_an_empty_calendar_is_that_of_the_day() -> None:
    assert calendar_version().changed_at == datetime(2025, 3, 10, tzinfo=UTC)


def test_tag_is_of_its_parts() -> None:
    version = calendar_version()
    assert len({version.tag("a", "b"), version.tag("ab"), version.tag("a")}) == 3


@pytest.mark.parametrize("rows", [1, 3])
def test_version_takes_two_queries(django_assert_num_queries: DjangoAssertNumQueries, rows: int) -> None:
    for _ in range(rows):
        CorrectionFactory()
        MeetingFactory()
    with django_assert_num_queries(2):
        calendar_version()
