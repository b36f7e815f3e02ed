"""Time and memory of extraction."""

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from meetings.extraction import ArticleText, extract_many
from meetings.extraction.parser import language

BATCH = 64  # texts that the bare parser is given at once
LONG_RUN, EVERY = 1_000, 100  # articles
MOST, GROWTH = 700, 10  # MiB that a worker may take, and may grow by once it has seen every article


@dataclass(frozen=True, slots=True)
class Speed:
    """What a measurement gave; `ratio` is the time of the whole extraction against that of the bare parser."""

    articles: float
    words: float
    ratio: float
    rounds: int


def speed(articles: list[ArticleText], *, rounds: int) -> Speed:
    """Both times are of one process and one pipeline, the same texts, taken in turns: machines differ, the ratio
    counts."""
    texts = [a.text for a in articles]
    pairs = [
        (_seconds(lambda: language().pipe(texts, batch_size=BATCH)), _seconds(lambda: extract_many(articles)))
        for _ in range(rounds)
    ]
    best = min(whole for _, whole in pairs)
    return Speed(
        articles=len(texts) / best,
        words=sum(len(t.split()) for t in texts) / best,
        ratio=statistics.median(whole / bare for bare, whole in pairs),
        rounds=rounds,
    )


def memory() -> float:
    """What this process holds now, in MiB; where the system does not tell, the most that it ever held."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return peak_memory()
    return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20


def peak_memory() -> float:
    """The most that this process ever held, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def long_run(articles: list[ArticleText]) -> Iterator[tuple[int, float]]:
    """A worker's life: the articles again and again; how many were read and what is held, every hundred."""
    for read, _ in enumerate(extract_many(islice(cycle(articles), LONG_RUN)), 1):
        if read % EVERY == 0:
            yield read, memory()


def grown(held: list[tuple[int, float]], *, seen_after: int) -> float:
    """By how much memory grew once every article had been seen, in MiB."""
    settled = next((mib for read, mib in held if read >= seen_after), held[-1][1])
    return max(0.0, held[-1][1] - settled)


def _seconds(work: Callable[[], Iterable[object]]) -> float:
    """How long it takes to go through all that work gives, of which nothing is kept."""
    start = time.perf_counter()
    for _ in work():
        pass
    return time.perf_counter() - start
