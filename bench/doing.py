"""The steps of `bench.steps`."""

import json
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from django.core.management import call_command
from django.db.models import Count, Max, Min

from bench.dump import dump
from bench.generating import articles
from bench.stores import LAST_DAY, build
from meetings.domain.articles import store_article
from meetings.domain.processing import drain
from meetings.extraction import ArticleText, Extraction, extract_many
from meetings.ingest.article import ArticleData
from meetings.models import Article

WARM_UP = 20  # articles that are read before the clock runs


def load(number: str, seed: str) -> None:
    """Migrate, and store generated articles."""
    call_command("migrate", verbosity=0)
    more(number, seed)


def more(number: str, seed: str) -> None:
    """Store generated articles, under addresses of their seed."""
    for data in articles(int(number), seed=int(seed)):
        store_article(replace(data, url=f"{data.url}?seed={seed}"))


def read() -> None:
    """Read all that waits."""
    for _ in drain():
        pass


def tell() -> None:
    """Print the calendar."""
    print(json.dumps(dump(), default=str))


def fill(number: str) -> None:
    """Migrate, and write so many meetings."""
    call_command("migrate", verbosity=0)
    build(int(number))


def cost(number: str) -> None:
    """Print milliseconds an article, on average: in all, of extraction alone, and of storing alone. Its meetings are in
    the last weeks of the store."""
    given = articles(int(number) + WARM_UP, seed=5, first=LAST_DAY - timedelta(days=30))
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


def rate(seed: str) -> None:
    """Print articles a second, from the first that was done to the last."""
    rows = Article.objects.filter(url__endswith=f"?seed={seed}")
    found = rows.aggregate(n=Count("pk"), first=Min("processed_at"), last=Max("processed_at"))
    print((found["n"] - 1) / (found["last"] - found["first"]).total_seconds())


STEPS: dict[str, Callable[..., None]] = {
    "load": load, "more": more, "drain": read, "dump": tell, "build": fill, "cost": cost, "rate": rate,
}  # fmt: skip
