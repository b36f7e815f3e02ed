"""The queue without a broker: read what waits, then wait for more."""

import signal
import threading
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from meetings.domain.links import sweep_links
from meetings.domain.processing import Result, drain, sweep
from meetings.domain.round import fetch_links, poll_sources


class Command(BaseCommand):
    """Ends on SIGTERM or Ctrl-C once the article at hand is done; what it had claimed is put back by the next sweep."""

    help = "Asks sources, fetches and processes what waits, and goes on waiting for more."

    def add_arguments(self, parser: ArgumentParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--once", action="store_true", help="process one article that waits, and end")
        how.add_argument("--drain", action="store_true", help="process all that waits, and end")
        parser.add_argument("--interval", type=float, default=2.0, metavar="SECONDS", help="pause between looks")

    def handle(self, *_: Any, **options: Any) -> None:
        stop = threading.Event()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
        if options["once"]:
            self._round(stop, most=1)
            return
        self._round(stop)
        while not options["drain"] and not stop.wait(options["interval"]):
            close_old_connections()
            self._look_round()
            self._round(stop)

    def _look_round(self) -> None:
        for polled in poll_sources():
            self._tell(polled.name, polled.look, polled.error)
        for fetched in fetch_links():
            self._tell(f"link {fetched.link}", fetched.fetch, fetched.error)

    def _tell(self, what: str, result: str, error: str) -> None:
        if error:
            self.stderr.write(f"{what}: {result}: {error}")

    def _round(self, stop: threading.Event, *, most: int | None = None) -> None:
        sweep()
        sweep_links(now=timezone.now())
        counts: Counter[Result] = Counter()
        for done in drain(batch=1 if most == 1 else 16):
            counts[done.result] += 1
            if done.error:
                self.stderr.write(f"article {done.article}: {done.error}")
            if stop.is_set() or counts.total() == most:
                break
        if counts:
            self.stdout.write(", ".join(f"{result} {n}" for result, n in sorted(counts.items())))
