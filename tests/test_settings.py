"""What the settings refuse, each by starting a process of its own with them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from diplotrack.databases import database

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "diplotrack.settings",
    "DEBUG": "false",
    "SECRET_KEY": "a-key-for-this-test-alone",
    "ALLOWED_HOSTS": "calendar.example.org",
    "DATABASE_URL": "",
}


def started(**settings: str) -> tuple[int, str]:
    """The exit code and the last line of the complaint. An empty variable outranks a file .env that may be there."""
    command = [sys.executable, "-c", "import django; django.setup()"]
    environment = {**os.environ, **PRODUCTION, **settings}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # our own interpreter
    lines = done.stderr.strip().splitlines()
    return done.returncode, lines[-1].removeprefix("django.core.exceptions.") if lines else ""


def test_production_starts_once_it_is_told_what_it_needs() -> None:
    assert started() == (0, "")


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_refuses_to_start_untold(name: str) -> None:
    assert started(**{name: ""}) == (
        1,
        f"ImproperlyConfigured: set {name} in the environment: with DEBUG off there is no default for it",
    )


def test_development_starts_untold() -> None:
    assert started(DEBUG="true", SECRET_KEY="", ALLOWED_HOSTS="") == (0, "")


def test_database_of_another_make_is_refused() -> None:
    assert started(DATABASE_URL="mysql://somebody@db/diplotrack") == (
        1,
        "ImproperlyConfigured: DATABASE_URL names django.db.backends.mysql; Diplotrack runs on sqlite:// or postgres://",
    )


def test_database_is_sqlite_where_none_is_named(tmp_path: Path) -> None:
    settings = database("", base=tmp_path)
    assert (settings["ENGINE"], settings["NAME"], settings["OPTIONS"]["transaction_mode"]) == (
        "django.db.backends.sqlite3",
        str(tmp_path / "var" / "diplotrack.sqlite3"),
        "IMMEDIATE",
    )


def test_connections_to_postgresql_are_pooled(tmp_path: Path) -> None:
    settings = database("postgres://somebody:secret@db:5432/diplotrack", base=tmp_path)
    assert (settings["HOST"], settings["NAME"], settings["OPTIONS"]["pool"]["max_size"]) == ("db", "diplotrack", 8)
