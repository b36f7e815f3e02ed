"""Read articles again, after extraction got better."""

from argparse import ArgumentParser
from collections import Counter
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from django.utils import timezone

from meetings.domain.processing import Result, articles_to_read_again, drain, requeue
from meetings.domain.rereading import foresee
from meetings.management.progress import progress
from meetings.models import Source


class Command(BaseCommand):
    """Resumable: the articles wait as rows, and what an interrupted run left is read by `work` or the next run."""

    help = (
        "Reads articles again: those that older rules read, or as the options say. What editors corrected stands; "
        "where nothing differs, nothing changes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="every article, not only those that older rules read")
        parser.add_argument("--article", type=int, action="append", metavar="ID", help="this one; may be repeated")
        parser.add_argument("--since", type=_day, metavar="DATE", help="only those published from 2025-03-10 on")
        parser.add_argument("--source", default="", metavar="NAME", help="only those of this source, by name or slug")
        parser.add_argument("--dry-run", action="store_true", help="tell what would change, and change nothing")

    def handle(self, *_: Any, **options: Any) -> None:
        articles = self._wanted(options)
        if options["dry_run"]:
            self._foresee(articles)
            return
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

    def _wanted(self, options: dict[str, Any]) -> list[int]:
        source = options["source"]
        if source and not Source.objects.filter(Q(name=source) | Q(slug=source)).exists():
            raise CommandError(f"no source “{source}”: give its name or slug as the desk shows it")
        articles = articles_to_read_again(
            options["article"], every=options["all"], since=options["since"], source=source
        )
        missing = sorted(set(options["article"] or ()) - set(articles))
        if missing:
            raise CommandError(f"no article that could be read again: {', '.join(map(str, missing))}")
        return articles

    def _foresee(self, articles: list[int]) -> None:
        counts: Counter[str] = Counter()
        for seen in progress(foresee(articles, now=timezone.now()), label="Reading", total=len(articles)):
            counts["failed" if seen.error else "changed" if seen.lines else "unchanged"] += 1
            if seen.error:
                self.stderr.write(f"article {seen.article}: {seen.error}")
            if seen.lines:
                self.stdout.write("\n".join((f"article {seen.article}: {seen.title}", *(f"  {x}" for x in seen.lines))))
        self.stdout.write(
            f"would change {counts['changed']}, leave {counts['unchanged']} as they are, fail {counts['failed']}; "
            "nothing was changed"
        )


def _day(words: str) -> date:
    return date.fromisoformat(words)
