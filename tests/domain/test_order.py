"""The same articles in any order, and each twice, give the same calendar, row for row."""

import random
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction

from bench.dump import Dump, differences, dump
from meetings.domain.articles import store_article
from meetings.domain.processing import Extractor, drain, requeue
from meetings.extraction import ArticleText, Extraction, extract_many
from meetings.ingest.article import ArticleData
from meetings.ingest.files import article_files, file_article
from meetings.models import Actor, Article, Meeting, MeetingRedirect, Participation, Tenure

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
# The second database is asked for a few of them: what it does otherwise, it does in any order.
ORDERS = 20 if connection.vendor == "sqlite" else 3


def sample_articles() -> list[ArticleData]:
    """The sample set with, of every fifth, a revision (another last paragraph, a day later) and, of every fourth, a
    copy that another paper prints: now to the letter, now with a paragraph more."""
    samples = [file_article(file) for file in article_files(SAMPLES)]
    return [*samples, *map(revision, samples[::5]), *(copy(d, n) for n, d in enumerate(samples[1::4]))]


def revision(data: ArticleData) -> ArticleData:
    assert data.published_on is not None
    text = data.text.rstrip().rpartition("\n\n")[0] or data.text
    fields = {"text": text + "\n\nThis version tells less.", "published_on": data.published_on + timedelta(days=1)}
    return changed(data, **fields)


def copy(data: ArticleData, number: int) -> ArticleData:
    more = "" if number % 2 else "\n\nOur own correspondent adds that it rained in the capital all day."
    return changed(data, url=f"https://copy.example.org/{number}", source=f"Copyist {number}", text=data.text + more)


def changed(data: ArticleData, **fields: object) -> ArticleData:
    values = {name: getattr(data, name) for name in ArticleData.__dataclass_fields__}
    return ArticleData(**(values | {"published_at": None} | fields))


@pytest.fixture(scope="module")
def articles() -> list[ArticleData]:
    return sample_articles()


@pytest.fixture(scope="module")
def remembered(articles: list[ArticleData]) -> Extractor:
    """Extraction that reads each text once, for all orders."""
    read: dict[ArticleText, Extraction] = {}

    def extractor(texts: Iterable[ArticleText]) -> Iterator[Extraction]:
        wanted = list(texts)
        new = [text for text in dict.fromkeys(wanted) if text not in read]
        read.update(zip(new, extract_many(new), strict=True))
        yield from (read[text] for text in wanted)

    return extractor


def take_in(articles: Iterable[ArticleData], extractor: Extractor) -> None:
    for data in articles:
        stored = store_article(data).article
        list(drain([stored], extractor=extractor))


def wipe() -> None:
    for model in (MeetingRedirect, Participation, Article, Meeting, Tenure, Actor):
        model.objects.all().delete()


@pytest.fixture(scope="module")
def expected(
    articles: list[ArticleData], remembered: Extractor, django_db_setup: None, django_db_blocker: object
) -> Dump:
    """The calendar of the articles in the order of their addresses."""
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        take_in(sorted(articles, key=lambda d: (d.published_on, d.url)), remembered)
        found = dump()
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(ORDERS))
def test_order_of_arrival_gives_the_same_calendar(
    seed: int, articles: list[ArticleData], remembered: Extractor, expected: Dump
) -> None:
    shuffled = [*articles, *articles]
    random.Random(seed).shuffle(shuffled)  # a seed, so that a failure can be seen again
    take_in(shuffled, remembered)
    assert "\n".join(differences(expected, dump())) == ""


@pytest.mark.django_db
def test_reading_all_again_gives_the_same_calendar(
    articles: list[ArticleData], remembered: Extractor, expected: Dump
) -> None:
    take_in(articles, remembered)
    again = list(Article.objects.filter(is_current=True).order_by("-url").values_list("pk", flat=True))
    requeue(again)
    list(drain(again, extractor=remembered))
    assert "\n".join(differences(expected, dump())) == ""
