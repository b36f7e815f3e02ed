"""Sixty articles about twelve meetings, through the real extraction: twelve meetings, each in its right end."""

import random
from collections.abc import Iterable

import pytest

from meetings.domain.articles import store_article
from meetings.domain.processing import drain
from meetings.enums import ActorKind
from meetings.ingest.article import ArticleData
from meetings.models import Meeting
from tests.domain.extractions import calendar
from tests.domain.test_processing import wipe
from tests.domain.threads import Ending, Thread, threads

THREADS = threads()


def take(articles: Iterable[ArticleData]) -> None:
    """Store these and process them as a worker does."""
    for data in articles:
        store_article(data)
    list(drain())


def endings() -> list[Ending]:
    """The meetings that are there, by what of them counts."""
    rows = Meeting.objects.select_related("place").prefetch_related("participations__party", "participations__actor")
    return sorted(_ending(row) for row in rows)


def _ending(meeting: Meeting) -> Ending:
    seats = list(meeting.participations.all())
    people = [seat for seat in seats if not (seat.actor and seat.actor.kind != ActorKind.PERSON)]
    return Ending(
        starts=meeting.starts_on,  # type: ignore[arg-type]  # without a date it is no ending, and sorting fails
        ends=meeting.ends_on,  # type: ignore[arg-type]
        time=f"{meeting.start_time:%H:%M}" if meeting.start_time else "",
        place=f"{meeting.place.name}, {meeting.place.country}" if meeting.place else "",
        status=str(meeting.status),
        parties=tuple(sorted({seat.party.code or "" for seat in seats if seat.party})),
        people=tuple(sorted(seat.actor.name if seat.actor else seat.name for seat in people)),
        kind=str(meeting.kind),
        is_denied=meeting.reports.filter(is_denial=True).exists(),
    )


def test_threads_are_sixty_articles_about_twelve_meetings() -> None:
    assert (sum(len(t.articles) for t in THREADS), sum(len(t.endings) for t in THREADS)) == (60, 12)


@pytest.mark.parametrize("thread", THREADS, ids=lambda thread: thread.name)
@pytest.mark.django_db
def test_thread_ends_as_its_meetings(thread: Thread) -> None:
    take(thread.articles)
    assert endings() == sorted(thread.endings)


@pytest.mark.django_db
def test_all_threads_together_end_as_twelve_meetings() -> None:
    take(article for thread in THREADS for article in thread.articles)
    assert endings() == sorted(ending for thread in THREADS for ending in thread.endings)


@pytest.mark.django_db
def test_threads_in_another_order_give_the_same_calendar() -> None:
    articles = [article for thread in THREADS for article in thread.articles]
    take(articles)
    expected = calendar()
    wipe()
    random.Random(5).shuffle(articles)  # a seed, so that a failure can be seen again
    for data in articles:
        take([data])
    assert calendar() == expected
