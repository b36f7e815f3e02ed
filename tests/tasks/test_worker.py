"""A worker of Celery's own at a real Redis: what is handed out to it is processed."""

import time
from collections.abc import Iterator
from uuid import uuid4

import pytest
import redis
from celery import Celery
from celery.contrib.testing.worker import start_worker

from diplotrack.celery import app as own_app
from meetings import tasks
from meetings.domain.articles import store_article
from meetings.enums import ArticleState
from meetings.models import Article
from tests.domain.extractions import article
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
