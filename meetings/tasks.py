"""What Celery runs. It carries keys alone: the rows are the queue, and `domain.processing` does the work."""

import logging

from celery import shared_task

from meetings.domain import processing

log = logging.getLogger(__name__)


@shared_task
def process_article(article: int) -> None:
    """Process an article that waits."""
    done = processing.process(article)
    log.info("article %s: %s %s", done.article, done.result, done.error)


@shared_task
def sweep() -> None:
    """Put back what dead workers left, and hand out what waits."""
    swept = processing.sweep()
    log.info("sweep: %s wait again, %s given up", swept.requeued, swept.given_up)
    for article in processing.waiting():
        process_article.delay(article)


def enqueue(articles: list[int]) -> None:
    """Hand these articles to workers."""
    for article in articles:
        process_article.delay(article)
