"""What it costs to take an article in, and whether that grows with the calendar: `make bench-ingest`.

For SQLite and, where one can be started, PostgreSQL: stores of 1,000 and of 100,000 meetings (27 a day, so that the
greater one is ten years of them), the same articles processed against each, in turns of whole runs; then articles a
second for 1, 2 and 4 workers beside the bare extraction."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.servers import fault, servers

ROOT = Path(__file__).resolve().parent.parent
MOST = 1.2  # times the cost with the small store that the cost with the great one may be


@contextmanager
def databases(kind: str) -> Iterator[list[str]]:
    """The addresses of three empty databases."""
    names = ("small", "great", "shared")
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="diplotrack-") as folder:
            yield [f"sqlite:///{folder}/{name}.sqlite3" for name in names]
        return
    with servers() as ours:
        for name in names:
            ours.create_database(name)
        yield [ours.database_url(name) for name in names]


def measure(kind: str, *, small: int, great: int, articles: int) -> list[str]:
    """Measure on one kind of database, printing as it goes. Answers what is not as it should be."""
    with databases(kind) as (one, other, shared):
        for address, number in ((one, small), (other, great)):
            begun = time.monotonic()
            _step(address, "build", str(number))
            print(f"{kind}: {number} meetings built in {time.monotonic() - begun:.0f} s", flush=True)
        costs = [_cost(address, articles) for address in (one, other)]
        bare = costs[0]["extraction"]
        for number, cost in zip((small, great), costs, strict=True):
            print(
                f"{kind}: {number:7} meetings: {cost['whole']:6.1f} ms an article, {cost['store']:.1f} of them storing"
            )
        whole, store = (costs[1][key] / costs[0][key] for key in ("whole", "store"))
        print(f"{kind}: ratio {whole:.2f} (at most {MOST}), of the storing alone {store:.2f}")
        print(f"{kind}: bare extraction {1000 / bare:.1f} articles a second")
        _step(shared, "load", "0", "1")
        for workers in (1, 2, 4):
            rate = _rate(shared, workers, articles)
            print(f"{kind}: {workers} workers {rate:.1f} articles a second", flush=True)
    return [f"{kind}: {whole:.2f} times the cost"] if whole > MOST else []


def _cost(address: str, articles: int) -> dict[str, float]:
    found: dict[str, float] = json.loads(_step(address, "cost", str(articles)))
    return found


def _rate(address: str, workers: int, articles: int) -> float:
    """Articles a second of so many processes, from the first that was done to the last: loading the model is left
    out."""
    _step(address, "more", str(articles), str(workers))
    command = [sys.executable, "-W", "ignore", "-m", "bench.steps", "drain"]
    running = [
        subprocess.Popen(command, cwd=ROOT, env=_environment(address))  # noqa: S603  # the command above
        for _ in range(workers)
    ]
    if any(process.wait() for process in running):
        raise RuntimeError("a worker failed")
    return float(_step(address, "rate", str(workers)))


def _environment(address: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": address, "LOG_LEVEL": "WARNING", "DEBUG": "true"}


def _step(address: str, *arguments: str) -> str:
    command = [sys.executable, "-W", "ignore", "-m", "bench.steps", *arguments]
    done = subprocess.run(  # noqa: S603  # the command above
        command, cwd=ROOT, env=_environment(address), stdout=subprocess.PIPE, check=True
    )
    return done.stdout.decode()


def main(arguments: Sequence[str]) -> int:
    """Measure as the arguments say. Answers the exit code."""
    parser = argparse.ArgumentParser(prog="bench.ingesting")
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--great", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    options = parser.parse_args(arguments)
    kinds = ["sqlite", "postgresql"] if options.database == "both" else [options.database]
    if "postgresql" in kinds and (reason := fault()):
        print(f"left out: PostgreSQL: {reason}")
        kinds.remove("postgresql")
    faults = []
    for kind in kinds:
        faults += measure(kind, small=options.small, great=options.great, articles=options.articles)
    for line in faults:
        print(f"TOO MUCH: {line}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
