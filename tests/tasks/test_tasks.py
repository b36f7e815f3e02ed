"""What Celery runs, run here without a broker."""

import pytest

from meetings import tasks
from meetings.domain.articles import store_article
from meetings.models import Article
from tests.domain.extractions import article

pytestmark = pytest.mark.django_db


def test_process_article_processes_the_row() -> None:
    tasks.process_article(store_article(article("a")).article)
    assert Article.objects.get().state == "done"


def test_process_article_of_a_row_that_is_gone_ends_quietly() -> None:
    tasks.process_article(99)
    assert Article.objects.count() == 0
