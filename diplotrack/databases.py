"""The database that an address names, with the options under which it holds many writers."""

from pathlib import Path
from typing import Any

import dj_database_url

# Write-ahead logging lets readers go on beside a writer; IMMEDIATE takes the write lock when a transaction begins,
# so that it waits its turn instead of failing half-way.
SQLITE_OPTIONS = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}
POOL = {"min_size": 1, "max_size": 8, "timeout": 20}


def database(url: str, *, base: Path) -> dict[str, Any]:
    """Django's settings for a database address; an empty one is SQLite in `base`/var.

    Raises ValueError for anything but SQLite and PostgreSQL."""
    if not url:
        folder = base / "var"
        folder.mkdir(exist_ok=True)
        url = f"sqlite:///{folder / 'diplotrack.sqlite3'}"
    settings: dict[str, Any] = dict(dj_database_url.parse(url))
    match settings["ENGINE"]:
        case "django.db.backends.sqlite3":
            settings["OPTIONS"] = {**settings.get("OPTIONS", {}), **SQLITE_OPTIONS}
        case "django.db.backends.postgresql":
            settings["OPTIONS"] = {**settings.get("OPTIONS", {}), "pool": POOL}
        case engine:
            raise ValueError(f"DATABASE_URL names {engine}; Diplotrack runs on sqlite:// or postgres://")
    return settings
