"""A worker of Celery's own at a real Redis: what is handed out to it is processed."""

import time
from collections.abc import Iterator
from uuid import uuid4

import pytest
import redis
from celery import Celery
from celery.contrib.testing.worker import start_worker
from pytest_django import Settings

from diplotrack.celery import app as own_app
from meetings import tasks
from meetings.domain.articles import store_article
from meetings.enums import ArticleState, LinkState
from meetings.models import Article, Link
from tests.domain.extractions import article
from tests.factories import SourceFactory
from tests.press import Press, running_press
from tests.services import REDIS_URL, redis_fault

pytestmark = [
    pytest.mark.redis,
    pytest.mark.django_db(transaction=True),  # the worker is a thread with a connection of its own
    pytest.mark.skipif(bool(redis_fault()), reason=f"Redis does not answer at {REDIS_URL}"),
]
LONGEST_WAIT = 30.0


@pytest.fixture
def prefix() -> Iterator[str]:
    """What stands before every key of this test in Redis, so that no other run listens to it, and nothing stays."""
    prefix = f"test-{uuid4().hex}:"
    yield prefix
    with redis.Redis.from_url(REDIS_URL) as client:
        for key in client.scan_iter(f"{prefix}*"):
            client.delete(key)


@pytest.fixture
def worker(prefix: str) -> Iterator[None]:
    """A running worker with the site's own configuration."""
    app = Celery("test", broker=REDIS_URL)
    app.config_from_object("django.conf:settings", namespace="CELERY")
    app.conf.update(broker_url=REDIS_URL, broker_transport_options={"global_keyprefix": prefix})
    app.set_current()
    try:
        with start_worker(app, pool="solo", perform_ping_check=False, loglevel="ERROR"):
            yield
    finally:
        own_app.set_current()
        app.close()


@pytest.fixture
def press(settings: Settings) -> Iterator[Press]:
    settings.PRIVATE_NETWORKS = ["127.0.0.1"]
    settings.HOST_DELAY = 0.2
    with running_press() as found:
        yield found


def states_within(seconds: float) -> list[str]:
    """The articles' states once none waits any more, or when the time is up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and Article.objects.filter(state__in=["new", "claimed"]).exists():
        time.sleep(0.05)
    return list(Article.objects.order_by("pk").values_list("state", flat=True))


def test_worker_processes_what_is_handed_out(worker: None) -> None:
    stored = [store_article(article(name)).article for name in ("a", "b")]
    tasks.enqueue(stored)
    assert states_within(LONGEST_WAIT) == [ArticleState.DONE, ArticleState.DONE]


def test_sweep_hands_out_what_waits(worker: None) -> None:
    store_article(article("a"))
    tasks.sweep.delay()
    assert states_within(LONGEST_WAIT) == [ArticleState.DONE]


def test_round_takes_articles_from_a_feed_to_the_calendar(worker: None, press: Press) -> None:
    press.feed("/feed", "/one", "/two", "/three")
    for path in ("/one", "/two", "/three"):
        press.page(path, title=f"Talks {path}")
    SourceFactory(feed_url=f"{press.address}/feed")
    tasks.look_round.delay()
    end = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < end and Article.objects.filter(state=ArticleState.DONE).count() < 3:
        time.sleep(0.05)
    assert list(Article.objects.values_list("state", flat=True)) == [ArticleState.DONE] * 3
    assert list(Link.objects.values_list("state", "attempts")) == [(LinkState.DONE, 1)] * 3
