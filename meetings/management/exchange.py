"""What the commands that write tables out and read them in have in common."""

from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from meetings.domain.exchange import Exchange, Line, Outcome, foresee, import_lines, read_table
from meetings.domain.exchange.lines import Word


class ExportCommand(BaseCommand):
    """Writes a table to a file, or to standard output."""

    exchange: Exchange

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Django's."""
        parser.add_argument("file", nargs="?", type=Path, help="where to; else to standard output")

    def handle(self, *_: Any, **options: Any) -> None:
        """Django's. Raises CommandError where the file cannot be written."""
        body = self.exchange.export()
        if options["file"] is None:
            self.stdout.write(body.decode("utf-8-sig"), ending="")
            return
        try:
            options["file"].write_bytes(body)
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}; name a file that can be written to") from error


class ImportCommand(BaseCommand):
    """Reads a table in, in an editor's name. Lines in error are told and left out; the exit code is 1 then."""

    exchange: Exchange

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Django's."""
        parser.add_argument("file", type=Path, help="a CSV file in UTF-8, whose first line names the columns")
        parser.add_argument("--by", required=True, metavar="NAME", help="the login in whose name it is done")
        parser.add_argument("--dry-run", action="store_true", help="tell what it would come to, and change nothing")

    def handle(self, *_: Any, **options: Any) -> None:
        """Django's. Raises CommandError for a file or an editor that there is not, and for what is no table."""
        file: Path = options["file"]
        by = User.objects.filter(username=options["by"]).first()
        if by is None:
            raise CommandError(f"--by: nobody logs in as “{options['by']}”")
        word = Word(by, timezone.now(), f"import of {file.name}")
        try:
            rows = read_table(file.read_bytes(), self.exchange.columns)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except ValidationError as error:
            raise CommandError(f"{file}: {'; '.join(error.messages)}") from error
        if options["dry_run"]:
            self._tell(foresee(self.exchange, rows, word))
        else:
            self._tell(import_lines(self.exchange, rows, word)[0])

    def _tell(self, lines: list[Line]) -> None:
        counts = Counter(line.outcome for line in lines)
        for line in lines:
            words = f"line {line.number}: {line.outcome} {line.what}: {'; '.join(line.changes)}"
            if line.outcome is Outcome.ERROR:
                self.stderr.write(words)
            elif line.outcome is not Outcome.NOOP:
                self.stdout.write(words)
        self.stdout.write(", ".join(f"{outcome} {counts[outcome]}" for outcome in Outcome))
        if counts[Outcome.ERROR]:
            raise SystemExit(1)
