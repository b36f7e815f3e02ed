"""The steps of `bench.steps`."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from django.core.management import call_command
from django.db import connection

from bench.dump import dump
from bench.generating import articles
from bench.stores import LAST_DAY, build
from meetings.domain.articles import store_article
from meetings.domain.processing import drain
from meetings.extraction import ArticleText, Extraction, extract_many
from meetings.ingest.article import ArticleData

WARM_UP = 20  # articles that are read before the clock runs


def load(number: str, seed: str) -> None:
    """Migrate, and store generated articles."""
    call_command("migrate", verbosity=0)
    for data in articles(int(number), seed=int(seed)):
        store_article(data)


def read() -> None:
    """Read all that waits."""
    for _ in drain():
        pass


def ready() -> None:
    """Load the model, say so, and read all that waits once a line comes in: what a worker does that has been up for a
    while. Then tell how many were read here."""
    list(extract_many([text_of(articles(1, seed=3)[0])]))
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    print(sum(1 for _ in drain()), flush=True)


def bare(number: str, seed: str) -> None:
    """Print articles a second of the extraction alone, of the articles that `load` stores."""
    texts = [text_of(data) for data in articles(int(number), seed=int(seed))]
    list(extract_many(texts[:1]))
    begun = time.perf_counter()
    list(extract_many(texts))
    print(len(texts) / (time.perf_counter() - begun))


def text_of(data: ArticleData) -> ArticleText:
    """What extraction reads of an article."""
    return ArticleText(data.text, data.published_on or LAST_DAY, data.title)


def tell() -> None:
    """Print the calendar."""
    print(json.dumps(dump(), default=str))


def fill(number: str) -> None:
    """Migrate, and write so many meetings."""
    call_command("migrate", verbosity=0)
    build(int(number))


def cost(number: str, seed: str) -> None:
    """Print milliseconds an article, on average: in all, of extraction alone, and of storing alone. Its meetings are in
    the last weeks of the store."""
    given = articles(int(number) + WARM_UP, seed=int(seed), first=LAST_DAY - timedelta(days=30))
    spent: list[tuple[float, float]] = [_once(data) for data in given][WARM_UP:]
    print(
        json.dumps(
            {
                "whole": statistics.mean(whole for whole, _ in spent) * 1000,
                "extraction": statistics.mean(bare for _, bare in spent) * 1000,
                "store": statistics.mean(whole - bare for whole, bare in spent) * 1000,
            }
        )
    )


def _once(data: ArticleData) -> tuple[float, float]:
    """Seconds of storing and processing an article, and of its extraction within them."""
    bare = 0.0

    def timed(texts: Iterable[ArticleText]) -> Iterator[Extraction]:
        nonlocal bare
        begun = time.perf_counter()
        found = list(extract_many(texts))
        bare = time.perf_counter() - begun
        yield from found

    begun = time.perf_counter()
    stored = store_article(data).article
    list(drain([stored], extractor=timed))
    return time.perf_counter() - begun, bare


STEPS: dict[str, Callable[..., None]] = {
    "load": load, "drain": read, "dump": tell, "build": fill, "cost": cost, "ready": ready,
    "bare": bare,
}  # fmt: skip
