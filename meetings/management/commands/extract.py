"""manage.py extract: what an article tells, as JSON, without storing anything."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from meetings.domain.extracting import (
    NamedArticle,
    UnreadableFileError,
    articles_in,
    explained,
    predictions,
    read_article,
)
from meetings.management.progress import progress


def day(text: str) -> date:
    """A date of the command line. Raises ArgumentTypeError for anything but YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no date; write it as 2025-03-10") from error


class Command(BaseCommand):
    """One article to standard output, or a folder of them into another. What is wrong with one article of a folder is
    told in a line and keeps no other out; the exit code is 1 then."""

    help = "Prints the meetings, actors, statements and dates that an article tells of, as JSON. Stores nothing."
    requires_system_checks = ()  # it works without a database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="a text file, or a folder of them (then --out is needed)")
        parser.add_argument("--published", type=day, help="day of publication, YYYY-MM-DD; else from NAME.meta.json")
        parser.add_argument("--title", help="headline of the one article; else from NAME.meta.json")
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
        if options["explain"] and options["out"]:
            raise CommandError("--explain prints to standard output: leave --out away")
        named = read_article(file, published=options["published"], title=options["title"])
        if options["explain"]:
            self.stdout.write(explained(named.article))
            return
        for name, prediction in predictions([named]):
            if options["out"]:
                _write(prediction, name, _made(options["out"]))
            else:
                self.stdout.write(_json(prediction))

    def _folder(self, folder: Path, options: dict[str, Any]) -> None:
        if options["out"] is None:
            raise CommandError(f"{folder} is a folder: say with --out FOLDER where the answers go")
        for option in ("title", "explain"):
            if options[option]:
                raise CommandError(f"--{option} is for one article, and {folder} is a folder: name a file of it")
        files = articles_in(folder)
        out = _made(options["out"])
        faults: list[str] = []  # told at the end, where no progress bar runs through them
        articles = _readable(files, options["published"], faults)
        for name, prediction in progress(predictions(articles), label="Reading", total=len(files)):
            _write(prediction, name, out)
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise CommandError(f"{len(faults)} of {len(files)} articles could not be read; the others are in {out}")


def _readable(files: list[Path], published: date | None, faults: list[str]) -> Iterator[NamedArticle]:
    """The articles, read as they are asked for; what is wrong with a file is added to `faults`."""
    for file in files:
        try:
            yield read_article(file, published=published)
        except UnreadableFileError as error:
            faults.append(str(error))


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"--out {folder}: {error.strerror}; name a folder that can be written to") from error
    return folder


def _write(prediction: dict[str, Any], name: str, out: Path) -> None:
    file = out / f"{name}.json"
    try:
        file.write_text(_json(prediction) + "\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error


def _json(prediction: dict[str, Any]) -> str:
    return json.dumps(prediction, ensure_ascii=False, indent=1)
