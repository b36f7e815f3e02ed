"""What Celery runs. It carries keys alone: the rows are the queue, and `domain` does the work.

A task that is lost with its worker loses nothing: beat looks round every minute for rows that wait."""

import logging

from celery import shared_task
from django.utils import timezone

from meetings.domain import links, polling, processing

log = logging.getLogger(__name__)


@shared_task
def process_article(article: int) -> None:
    """Process an article that waits."""
    done = processing.process(article)
    log.info("article %s: %s %s", done.article, done.result, done.error)


@shared_task
def sweep() -> None:
    """Put back what dead workers left, and hand out what waits."""
    now = timezone.now()
    swept = processing.sweep()
    log.info("sweep: %s articles wait again, %s given up", swept.requeued, swept.given_up)
    log.info("sweep: %s links wait again", links.sweep_links(now=now))
    enqueue(processing.waiting())


@shared_task
def look_round() -> None:
    """Hand out the sources whose time has come, and the links that wait."""
    now = timezone.now()
    for source in polling.due(now=now):
        poll_source.delay(source)
    for link in links.waiting_links(now=now):
        fetch_link.delay(link)


@shared_task
def poll_source(source: int) -> None:
    """Ask a source for new articles, and hand out what it tells of."""
    done = polling.poll(source)
    log.info("source %s: %s, %s new %s", done.name, done.look, done.found, done.error)
    if done.found:
        for link in links.waiting_links(now=timezone.now(), source=source):
            fetch_link.delay(link)


@shared_task
def fetch_link(link: int) -> None:
    """Fetch the article behind a link. Where its turn is to come, the task comes again then."""
    done = links.fetch_link(link)
    log.info("link %s: %s %s", done.link, done.fetch, done.error)
    if done.fetch is links.Fetch.WAITING and done.again_at is not None:
        wait = (done.again_at - timezone.now()).total_seconds()
        fetch_link.apply_async((link,), countdown=max(wait, 0))
    if done.fetch is links.Fetch.STORED and done.article is not None:
        process_article.delay(done.article)


def enqueue(articles: list[int]) -> None:
    """Hand these articles to workers."""
    for article in articles:
        process_article.delay(article)
