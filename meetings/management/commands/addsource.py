"""Add a source by its address."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from meetings.domain.ingesting import IngestError
from meetings.domain.sources import add_source, propose


class Command(BaseCommand):
    """Shows what the feed holds, so that one sees that it is the right one."""

    help = "Adds a source: the address of its feed, or of a page that has one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("url", metavar="URL", help="of a feed, a news sitemap, or any page of the site")
        parser.add_argument("--pattern", default="", help="of a page without a feed: links that are articles, /news/*")
        parser.add_argument("--name", default="", help="the publisher, else as the feed says")
        parser.add_argument("--time-zone", default="UTC", metavar="ZONE", help="where it is “today”, as Europe/London")
        parser.add_argument("--country", default="", metavar="CODE", help="ISO code, as GB: 3/4 is in April there")
        parser.add_argument("--minutes", type=int, metavar="N", help="from one look to the next (30)")
        parser.add_argument("--dry-run", action="store_true", help="show what would be added")

    def handle(self, *_: Any, **options: Any) -> None:
        try:
            proposal = propose(options["url"], pattern=options["pattern"])
            self.stdout.write(f"{proposal.feed_url}: {proposal.entries} entries, the newest:")
            for title in proposal.titles:
                self.stdout.write(f"  {title}")
            if options["dry_run"]:
                return
            source = add_source(
                proposal,
                name=options["name"],
                time_zone=options["time_zone"],
                country=options["country"],
                minutes=options["minutes"],
            )
        except IngestError as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        self.stdout.write(f"added “{source.name}”; `manage.py poll {source.slug}` asks it now")
