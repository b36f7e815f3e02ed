"""What it costs to take an article in, and whether that grows with the calendar: `make bench-ingest`.

For SQLite and, where one can be started, PostgreSQL: stores of 1,000 and of 100,000 meetings (27 a day, so that the
greater one is ten years of them), the same articles processed against each, in turns of whole runs; then articles a
second for 1, 2 and 4 workers beside the bare extraction."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from bench.servers import fault, servers

ROOT = Path(__file__).resolve().parent.parent
STEPS = (sys.executable, "-W", "ignore", "-m", "bench.steps")
WORKERS = (1, 2, 4)
TURNS = 3
MOST = 1.2  # times the cost with the small store that the cost with the great one may be


@contextmanager
def databases(kind: str) -> Iterator[list[str]]:
    """The addresses of empty databases: two for stores, and one for each number of workers."""
    names = ("small", "great", *(f"workers{n}" for n in WORKERS))
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="diplotrack-") as folder:
            yield [f"sqlite:///{folder}/{name}.sqlite3" for name in names]
        return
    with servers() as ours:
        for name in names:
            ours.create_database(name)
        yield [ours.database_url(name) for name in names]


def measure_scale(kind: str, addresses: Sequence[str], sizes: Sequence[int], articles: int) -> list[str]:
    """What an article costs with each of the two stores. Answers what is not as it should be."""
    for address, number in zip(addresses, sizes, strict=True):
        begun = time.monotonic()
        _step(address, "build", str(number))
        print(f"{kind}: {number} meetings built in {time.monotonic() - begun:.0f} s", flush=True)
    costs = _costs(addresses, articles)
    for number, cost in zip(sizes, costs, strict=True):
        print(f"{kind}: {number:7} meetings: {cost['whole']:6.1f} ms an article, {cost['store']:.1f} of them storing")
    whole, store = (costs[1][key] / costs[0][key] for key in ("whole", "store"))
    print(f"{kind}: ratio {whole:.2f} (at most {MOST}), of the storing alone {store:.2f}", flush=True)
    return [f"{kind}: {whole:.2f} times the cost"] if whole > MOST else []


def measure_workers(kind: str, addresses: Sequence[str], articles: int) -> None:
    """Articles a second by workers, each number with a database of its own, beside the extraction alone."""
    for workers, address in zip(WORKERS, addresses, strict=True):
        _step(address, "load", str(articles), "1")
        bare = float(_step(address, "bare", str(articles), "1"))
        rate = _rate(address, workers, articles)
        print(
            f"{kind}: {workers} workers {rate:.1f} articles a second, {rate / bare:.2f} of the {bare:.1f} of one that"
            " only extracts",
            flush=True,
        )


def _costs(addresses: Sequence[str], articles: int) -> list[dict[str, float]]:
    """The mean costs with each store, of runs in turn, so that what slows the machine for a while slows each of them.
    Each turn has articles of its own."""
    runs = [
        [json.loads(_step(address, "cost", str(articles // TURNS), str(5 + turn))) for address in addresses]
        for turn in range(TURNS)
    ]
    return [
        {key: statistics.mean(run[key] for run in of_one) for key in of_one[0]} for of_one in zip(*runs, strict=True)
    ]


def _rate(address: str, workers: int, articles: int) -> float:
    """Articles a second of so many processes that have loaded the model, from the word "go" until the last is idle."""
    with ExitStack() as stack:
        running = [stack.enter_context(_worker(address)) for _ in range(workers)]
        for worker in running:
            worker.hear("ready")
        begun = time.monotonic()
        for worker in running:
            worker.say("go")
        read = sum(int(worker.hear()) for worker in running)
        seconds = time.monotonic() - begun
    if read != articles:
        raise RuntimeError(f"{workers} workers were to read {articles} articles and read {read}")
    return articles / seconds


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process that waits for the word."""

    ears: IO[str]
    mouth: IO[str]

    def say(self, word: str) -> None:
        self.ears.write(f"{word}\n")
        self.ears.flush()

    def hear(self, expected: str = "") -> str:
        """Its next line. Raises RuntimeError where it is another than expected, or none comes any more."""
        line = self.mouth.readline().strip()
        if not line or (expected and line != expected):
            raise RuntimeError("a worker failed; what it said is above")
        return line


@contextmanager
def _worker(address: str) -> Iterator[_Worker]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    process = subprocess.Popen([*STEPS, "ready"], cwd=ROOT, env=_environment(address), **pipes)  # type: ignore[call-overload]  # noqa: S603  # a command of ours
    try:
        yield _Worker(process.stdin, process.stdout)
    finally:
        process.kill()
        process.wait()


def _environment(address: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": address, "LOG_LEVEL": "WARNING", "DEBUG": "true"}


def _step(address: str, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  # a command of ours
        [*STEPS, *arguments], cwd=ROOT, env=_environment(address), stdout=subprocess.PIPE, check=True
    )
    return done.stdout.decode()


def main(arguments: Sequence[str]) -> int:
    """Measure as the arguments say. Answers the exit code."""
    parser = argparse.ArgumentParser(prog="bench.ingesting")
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--great", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--part", choices=["scale", "workers", "both"], default="both")
    options = parser.parse_args(arguments)
    kinds = ["sqlite", "postgresql"] if options.database == "both" else [options.database]
    if "postgresql" in kinds and (reason := fault()):
        print(f"left out: PostgreSQL: {reason}")
        kinds.remove("postgresql")
    faults = []
    for kind in kinds:
        with databases(kind) as (small, great, *others):
            if options.part != "workers":
                faults += measure_scale(kind, (small, great), (options.small, options.great), options.articles)
            if options.part != "scale":
                measure_workers(kind, others, options.articles)
    for line in faults:
        print(f"TOO MUCH: {line}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
