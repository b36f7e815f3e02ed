"""Threads: articles of several outlets about one meeting or two, and what they must end as. Invented by us."""

import tomllib
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from meetings.ingest.article import ArticleData

FOLDER = Path(__file__).resolve().parent.parent / "threads"


@dataclass(frozen=True, slots=True, order=True)
class Ending:
    """The state in which a meeting ends. `place` is town and country's code; `people` are the names as shown."""

    starts: date
    ends: date
    time: str
    place: str
    status: str
    parties: tuple[str, ...]
    people: tuple[str, ...]
    kind: str = "meeting"
    is_denied: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A file of `tests/threads`."""

    name: str
    articles: tuple[ArticleData, ...]
    endings: tuple[Ending, ...]


def threads() -> list[Thread]:
    """All threads, by name."""
    return [_thread(file) for file in sorted(FOLDER.glob("*.toml"))]


def _thread(file: Path) -> Thread:
    data = tomllib.loads(file.read_text())
    articles = tuple(
        ArticleData(
            url=f"https://news.example.org/{file.stem}/{number}",
            text=row["text"].strip(),
            title=row["title"],
            published_on=row["published"],
            source=row["source"],
        )
        for number, row in enumerate(data["article"], start=1)
    )
    return Thread(file.stem, articles, tuple(_ending(row) for row in data["meeting"]))


def _ending(row: dict[str, object]) -> Ending:
    clock = row.get("time")
    return Ending(
        starts=row["starts"],  # type: ignore[arg-type]  # TOML knows dates
        ends=row["ends"],  # type: ignore[arg-type]
        time=f"{clock:%H:%M}" if isinstance(clock, time) else "",
        place=str(row["place"]),
        status=str(row["status"]),
        parties=tuple(row["parties"]),  # type: ignore[arg-type]  # and lists
        people=tuple(row["people"]),  # type: ignore[arg-type]
        kind=str(row.get("kind", "meeting")),
        is_denied=bool(row.get("denied", False)),
    )
