"""Nothing is lost, whatever dies: `make chaos`.

1. A PostgreSQL and a Redis of our own, on spare ports; generated articles, no two alike.
2. A quiet run: one process reads them all, one after the other.
3. A wild run: Celery workers read them while workers are killed at random and started anew, Redis is killed once with
   all that it queued, and PostgreSQL once, in the middle of whatever was going on.
4. Both calendars, row for row but for ids, times and sequence numbers, must be the same.

Exit code 1 where they are not, with what differs. The seed says which articles and which deaths."""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from bench.servers import Servers, fault, servers

ROOT = Path(__file__).resolve().parent.parent
CELERY = [sys.executable, "-m", "celery", "--app", "diplotrack"]
WORKER = ("worker", "--pool", "solo", "--loglevel", "WARNING", "--without-gossip", "--without-mingle")
CLAIM_SECONDS = 8  # long enough for an article, short enough to wait for
SWEEP_SECONDS = 3
MAX_ATTEMPTS = 100  # here nobody's fault is the article's own


@dataclass(frozen=True, slots=True)
class Plan:
    """How wild it gets. `every`: articles that are done between two deaths of workers, at
    random, so that slow machines come to an end as well; `limit`: seconds for all of it."""

    articles: int = 300
    workers: int = 4
    seed: int = 1
    every: tuple[int, int] = (2, 8)
    limit: float = 1800.0


@dataclass(slots=True)
class Outcome:
    """What came of it: lines that tell what differs (none where all is well), and what was done to the workers."""

    differences: list[str] = field(default_factory=list)
    killed: int = 0
    seconds: float = 0.0
    states: dict[str, int] = field(default_factory=dict)
    meetings: int = 0


def run(plan: Plan, *, say: Any = print) -> Outcome:
    """Both runs, compared. Raises RuntimeError where the servers cannot be had or the wild run comes to no end."""
    with servers() as ours:
        for name in ("quiet", "wild"):
            ours.create_database(name)
            _step(ours, name, "load", str(plan.articles), str(plan.seed))
        begun = time.monotonic()
        _step(ours, "quiet", "drain")
        say(f"quiet: {plan.articles} articles in {time.monotonic() - begun:.0f} s, one process")
        outcome = _wild(ours, plan, say)
        one, other = (json.loads(_step(ours, name, "dump")) for name in ("quiet", "wild"))
        outcome.differences += _differences(one, other)
        outcome.meetings = len(other["meetings"])
        return outcome


def _wild(ours: Servers, plan: Plan, say: Any) -> Outcome:
    dice = random.Random(plan.seed)  # noqa: S311  # a seed, so that a failure can be seen again
    herd = _Herd(ours, plan.workers)
    outcome = Outcome()
    begun = time.monotonic()
    crashes = [(1 / 3, "Redis", ours.crash_redis, ours.start_redis)]
    crashes.append((2 / 3, "PostgreSQL", ours.crash_postgresql, ours.start_postgresql))
    try:
        due = plan.articles - dice.randint(*plan.every)
        while (waiting := _waiting(ours)) > 0:
            if time.monotonic() - begun > plan.limit:
                raise RuntimeError(f"{waiting} articles still wait after {plan.limit:g} seconds; see {herd.log}")
            if crashes and 1 - waiting / plan.articles >= crashes[0][0]:
                _, name, crash, start = crashes.pop(0)
                say(f"wild: {name} dies with {waiting} articles to go")
                crash()
                time.sleep(dice.uniform(0.5, 2.0))
                start()
            if waiting <= due:
                outcome.killed += herd.kill_one(dice)
                due = waiting - dice.randint(*plan.every)
            herd.restart()
            time.sleep(0.2)
    finally:
        herd.stop()
    outcome.seconds = time.monotonic() - begun
    outcome.states = _states(ours)
    outcome.differences += [f"never came to pass: {name} dies" for _, name, _, _ in crashes]
    say(f"wild: in {outcome.seconds:.0f} s, {plan.workers} workers, {outcome.killed} killed; {outcome.states}")
    return outcome


class _Herd:
    """The workers and the scheduler, each a process of its own."""

    def __init__(self, ours: Servers, number: int) -> None:
        self.ours = ours
        self.log = ours.folder.parent / f"{ours.folder.name}.workers.log"
        self.workers = [self._worker() for _ in range(number)]
        self.beat = self._beat()

    def kill_one(self, dice: random.Random) -> int:
        """Kill a worker at random. Answers how many were killed."""
        worker = dice.choice(self.workers)
        if worker.poll() is not None:
            return 0
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        return 1

    def restart(self) -> None:
        """Start anew what died."""
        self.workers = [w if w.poll() is None else self._worker() for w in self.workers]
        if self.beat.poll() is not None:
            self.beat = self._beat()

    def stop(self) -> None:
        """Kill all."""
        for process in (*self.workers, self.beat):
            if process.poll() is None:
                process.kill()
            process.wait()
        self.log.unlink(missing_ok=True)

    def _worker(self) -> subprocess.Popen[bytes]:
        return self._start(*WORKER)

    def _beat(self) -> subprocess.Popen[bytes]:
        schedule = self.ours.folder.parent / f"{self.ours.folder.name}.schedule"
        return self._start("beat", "--scheduler", "celery.beat:Scheduler", "--schedule", str(schedule), "--pidfile=")

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603  # Celery's own command
                [*CELERY, *arguments], cwd=ROOT, env=_environment(self.ours, "wild"), stdout=log, stderr=log
            )


def _environment(ours: Servers, database: str) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": ours.database_url(database),
        "CELERY_BROKER_URL": ours.broker_url,
        "CLAIM_SECONDS": str(CLAIM_SECONDS),
        "SWEEP_SECONDS": str(SWEEP_SECONDS),
        "MAX_ATTEMPTS": str(MAX_ATTEMPTS),
        "LOG_LEVEL": "WARNING",
        "DEBUG": "true",
    }


def _step(ours: Servers, database: str, *arguments: str) -> str:
    """One of the steps of `bench.steps`, in a process of its own. Answers what it prints."""
    command = [sys.executable, "-W", "ignore", "-m", "bench.steps", *arguments]
    done = subprocess.run(  # noqa: S603  # the command above
        command, cwd=ROOT, env=_environment(ours, database), stdout=subprocess.PIPE, check=True
    )
    return done.stdout.decode()


def _waiting(ours: Servers) -> int:
    states = _states(ours)
    return states.get("new", 0) + states.get("claimed", 0)


def _states(ours: Servers) -> dict[str, int]:
    with psycopg.connect(ours.database_url("wild")) as connection:
        return dict(connection.execute("SELECT state, count(*) FROM meetings_article GROUP BY state").fetchall())


def _differences(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    lines = []
    for table, rows in one.items():
        here, there = ({json.dumps(row) for row in found} for found in (rows, other[table]))
        lines += [f"- {table}: {row}" for row in sorted(here - there)]
        lines += [f"+ {table}: {row}" for row in sorted(there - here)]
        if here == there and len(rows) != len(other[table]):
            lines.append(f"{table}: {len(rows)} rows in the quiet run, {len(other[table])} in the wild one")
    return lines


def main(arguments: Sequence[str]) -> int:
    """Run it as the arguments say. Answers the exit code."""
    parser = argparse.ArgumentParser(prog="bench.chaos", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if reason := fault():
        print(f"left out: {reason}")
        return 1
    outcome = run(Plan(options.articles, options.workers, options.seed))
    for line in outcome.differences[:40]:
        print(line[:400])
    print(f"{outcome.meetings} meetings, {len(outcome.differences)} differences")
    return 1 if outcome.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
