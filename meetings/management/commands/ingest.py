"""Take in articles: store them, read them, bring the calendar to them."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from meetings.domain.articles import Change
from meetings.domain.ingesting import IngestError, publication, take_in, things
from meetings.domain.processing import Result, drain
from meetings.management.progress import progress
from meetings.tasks import enqueue


class Command(BaseCommand):
    """What is wrong with one article is told in a line and keeps no other out; the exit code is 1 then."""

    help = "Takes in articles: text and HTML files, folders of them, addresses. Doing it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "articles", nargs="+", metavar="PATH|URL", help="a .txt or .html file, a folder, an address"
        )
        parser.add_argument("--published", metavar="DATE", help="2025-03-10: the day of publication, for all of them")
        parser.add_argument("--source", default="", metavar="NAME", help="the publisher, for all of them")
        parser.add_argument("--queue", action="store_true", help="store only; workers or `manage.py work` read them")

    def handle(self, *_: Any, **options: Any) -> None:
        try:
            published = publication(options["published"])
        except IngestError as error:
            raise CommandError(str(error)) from error
        found = things(options["articles"])
        counts: Counter[str] = Counter()
        waiting: dict[int, str] = {}
        taken = take_in(found, published=published, source=options["source"])
        for one in progress(taken, label="Reading", total=len(found)):
            if one.stored is None:
                self._fail(one.error, counts)
            else:
                counts[one.stored.change] += 1
                waiting[one.stored.article] = one.words
        if options["queue"]:
            self._hand_out(list(waiting))
        else:
            self._process(waiting, counts)
        self.stdout.write(
            f"created {counts[Change.INSERT]}, updated {counts[Change.UPDATE]}, "
            f"unchanged {counts[Change.NOOP]}, failed {counts['failed']}"
        )
        if counts["failed"]:
            raise SystemExit(1)

    def _process(self, articles: dict[int, str], counts: Counter[str]) -> None:
        for done in progress(drain(list(articles)), label="Extracting", total=len(articles)):
            if done.result in (Result.FAILED, Result.AGAIN):
                self._fail(f"{articles[done.article]}: {done.error}", counts)

    def _hand_out(self, articles: list[int]) -> None:
        if settings.CELERY_BROKER_URL:
            enqueue(articles)
        else:
            self.stdout.write("stored; `manage.py work` reads them")

    def _fail(self, error: str, counts: Counter[str]) -> None:
        counts["failed"] += 1
        self.stderr.write(error)
