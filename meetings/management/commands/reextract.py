"""Read articles again, after extraction got better."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from meetings.domain.processing import Result, articles_to_read_again, drain, requeue
from meetings.management.progress import progress


class Command(BaseCommand):
    """Resumable: the articles wait as rows, and what an interrupted run left is read by `work` or the next run."""

    help = "Reads articles again. What editors corrected stands; where nothing differs, nothing changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="every article, not only those that older rules read")
        which.add_argument("--article", type=int, action="append", metavar="ID", help="this one; may be repeated")

    def handle(self, *_: Any, **options: Any) -> None:
        articles = articles_to_read_again(options["article"], every=options["all"])
        missing = sorted(set(options["article"] or ()) - set(articles))
        if missing:
            raise CommandError(f"no article that could be read again: {', '.join(map(str, missing))}")
        requeue(articles)
        counts: Counter[Result] = Counter()
        for done in progress(drain(articles), label="Extracting", total=len(articles)):
            counts[done.result] += 1
            if done.error:
                self.stderr.write(f"article {done.article}: {done.error}")
        failed = counts[Result.FAILED] + counts[Result.AGAIN]
        self.stdout.write(f"changed {counts[Result.CHANGED]}, unchanged {counts[Result.UNCHANGED]}, failed {failed}")
        if failed:
            raise SystemExit(1)
