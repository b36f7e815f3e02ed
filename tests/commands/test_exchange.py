"""manage.py exportactors, importactors and their like of sources."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from meetings.models import Actor, Source
from tests.factories import ActorFactory, SourceFactory

pytestmark = pytest.mark.django_db


def call(command: str, *arguments: str) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def test_export_of_actors_is_imported_as_a_noop(tmp_path: Path, editor: Any) -> None:
    ActorFactory(name="Ada Kern", names=["Kern Ada"])
    file = tmp_path / "actors.csv"
    call("exportactors", str(file))
    assert call("importactors", str(file), "--by", editor.username) == "insert 0, update 0, noop 1, error 0\n"


def test_export_of_sources_goes_to_standard_output() -> None:
    SourceFactory(name="The Echo", slug="echo", country="NO", time_zone="Europe/Oslo")
    assert call("exportsources").splitlines()[1] == "echo,The Echo,,en,Europe/Oslo,NO,,,30,yes"


def test_dry_run_tells_and_changes_nothing(tmp_path: Path, editor: Any) -> None:
    file = tmp_path / "sources.csv"
    file.write_text("name,country\nThe Echo,NO\n")
    assert call("importsources", str(file), "--by", editor.username, "--dry-run") == (
        "line 2: insert The Echo: country: NO\ninsert 1, update 0, noop 0, error 0\n"
    )
    assert Source.objects.count() == 0


def test_line_in_error_is_told_and_the_exit_code_is_one(tmp_path: Path, editor: Any) -> None:
    file, err = tmp_path / "actors.csv", StringIO()
    file.write_text("kind,name\nplanet,Mars\nperson,Ada Kern\n")
    with pytest.raises(SystemExit, match="1"):
        call_command("importactors", str(file), "--by", editor.username, stdout=StringIO(), stderr=err)
    assert (err.getvalue()[:21], Actor.objects.get().name) == ("line 2: error Mars: t", "Ada Kern")


@pytest.mark.parametrize(
    ("text", "by", "error"),
    [
        ("name\n", "nobody", "--by: nobody logs in as “nobody”"),
        ("name;kind\n", "", "parted by semicolons: save the file with commas between them"),
        (None, "", "No such file or directory"),
    ],
)
def test_what_cannot_be_imported_is_told(text: str | None, by: str, error: str, tmp_path: Path, editor: Any) -> None:
    file = tmp_path / "actors.csv"
    if text is not None:
        file.write_text(text)
    with pytest.raises(CommandError, match=error):
        call("importactors", str(file), "--by", by or editor.username)
