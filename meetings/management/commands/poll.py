"""Ask sources for new articles, now."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from meetings.domain.links import Fetch
from meetings.domain.polling import Look
from meetings.domain.processing import Result, drain
from meetings.domain.round import AT_ONCE, fetch_links, poll_sources
from meetings.management.progress import progress
from meetings.models import Source
from meetings.tasks import enqueue


class Command(BaseCommand):
    """A source that fails is told in a line and keeps no other out; the exit code is 1 then."""

    help = "Asks sources for new articles, fetches them and reads them: those that are due, or those that are named."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sources", nargs="*", metavar="SOURCE", help="name or slug; due or not, it is asked")
        parser.add_argument("--all", action="store_true", help="every source that has a feed, due or not")
        parser.add_argument("--at-once", type=int, default=AT_ONCE, metavar="N", help="servers asked side by side")
        parser.add_argument("--no-fetch", action="store_true", help="ask the feeds only; workers fetch the articles")

    def handle(self, *_: Any, **options: Any) -> None:
        sources, at_once = self._named(options), max(options["at_once"], 1)
        asked: Counter[Look] = Counter()
        found = 0
        for polled in progress(
            poll_sources(sources, at_once=at_once, force=sources is not None), label="Asking", total=len(sources or ())
        ):
            asked[polled.look] += 1
            found += polled.found
            if polled.error:
                self.stderr.write(f"{polled.name}: {polled.error}")
        self.stdout.write(
            f"asked {asked.total() - asked[Look.SKIPPED]} sources: {asked[Look.FOUND]} with news, "
            f"{asked[Look.UNCHANGED]} without, {asked[Look.FAILED]} failed; {found} new addresses"
        )
        failed = asked[Look.FAILED]
        if not options["no_fetch"]:
            failed += self._fetch(at_once)
        if failed:
            raise SystemExit(1)

    def _named(self, options: dict[str, Any]) -> list[int] | None:
        """The sources to ask whether they are due or not; None for those that are."""
        with_feed = Source.objects.filter(enabled=True).exclude(feed_url="")
        if options["all"]:
            return list(with_feed.values_list("pk", flat=True))
        keys = []
        for name in options["sources"]:
            source = with_feed.filter(Q(name=name) | Q(slug=name)).first()
            if source is None:
                raise CommandError(f"no source “{name}” that is enabled and has a feed; `manage.py addsource` adds one")
            keys.append(source.pk)
        return keys or None

    def _fetch(self, at_once: int) -> int:
        """Fetch what waits, and read it, or hand it to workers. Answers how many failed."""
        counts: Counter[Fetch] = Counter()
        articles = []
        for done in fetch_links(at_once=at_once):
            counts[done.fetch] += 1
            articles += [done.article] if done.article is not None else []
            if done.error:
                self.stderr.write(f"link {done.link}: {done.error}")
        failed = counts[Fetch.FAILED] + counts[Fetch.REFUSED]
        self.stdout.write(
            f"fetched {counts[Fetch.STORED]} articles, {counts[Fetch.UNCHANGED]} known, {failed} failed, "
            f"{counts[Fetch.AGAIN]} to be tried again"
        )
        return failed + self._read(articles)

    def _read(self, articles: list[int]) -> int:
        if settings.CELERY_BROKER_URL:
            enqueue(articles)
            return 0
        read: Counter[Result] = Counter()
        for done in progress(drain(articles), label="Extracting", total=len(articles)):
            read[done.result] += 1
            if done.error:
                self.stderr.write(f"article {done.article}: {done.error}")
        return read[Result.FAILED]
