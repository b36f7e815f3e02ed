"""manage.py extract: what an article tells, as JSON, without storing anything."""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from meetings.domain.extracting import (
    NamedArticle,
    UnreadableFileError,
    articles_in,
    explained,
    predictions,
    read_article,
)


def day(text: str) -> date:
    """A date of the command line. Raises ValueError for anything but YYYY-MM-DD."""
    return date.fromisoformat(text)


class Command(BaseCommand):
    """One article to standard output, or a folder of them into another."""

    help = "Prints the meetings, actors, statements and dates that an article tells of, as JSON. Stores nothing."
    requires_system_checks = ()  # it works without a database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="a text file, or a folder of them (then --out is needed)")
        parser.add_argument("--published", type=day, help="day of publication, YYYY-MM-DD; else from NAME.meta.json")
        parser.add_argument("--title", help="headline; else from NAME.meta.json")
        parser.add_argument("--out", type=Path, help="folder for NAME.json of every NAME.txt")
        parser.add_argument("--explain", action="store_true", help="tell a person what was read, and by which rules")

    def handle(self, *_: Any, **options: Any) -> None:
        path: Path = options["path"]
        try:
            if path.is_dir():
                self._folder(path, options)
            elif path.exists():
                self._file(path, options)
            else:
                raise CommandError(f"{path}: there is no such file or folder")
        except UnreadableFileError as error:
            raise CommandError(str(error)) from error

    def _file(self, file: Path, options: dict[str, Any]) -> None:
        named = read_article(file, published=options["published"], title=options["title"])
        if options["explain"]:
            self.stdout.write(explained(named.article))
            return
        for _, prediction in predictions([named]):
            self._write(prediction, named.name, options["out"])

    def _folder(self, folder: Path, options: dict[str, Any]) -> None:
        out: Path | None = options["out"]
        if out is None:
            raise CommandError(f"{folder} is a folder: say with --out FOLDER where the answers go")
        articles: list[NamedArticle] = []
        failed = 0
        for file in articles_in(folder):
            try:
                articles.append(read_article(file, published=options["published"], title=options["title"]))
            except UnreadableFileError as error:
                self.stderr.write(str(error))
                failed += 1
        console = Console(stderr=True)
        answers = track(
            predictions(articles), "Reading", total=len(articles), console=console, disable=not console.is_terminal
        )
        for name, prediction in answers:
            self._write(prediction, name, out)
        if failed:
            raise CommandError(f"{failed} of {failed + len(articles)} articles could not be read", returncode=1)

    def _write(self, prediction: dict[str, Any], name: str, out: Path | None) -> None:
        text = json.dumps(prediction, ensure_ascii=False, indent=1)
        if out is None:
            self.stdout.write(text)
            return
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{name}.json").write_text(text + "\n", encoding="utf-8")
