"""The sample articles with their gold answers as extractions: what resolution makes of what extraction gets right."""

import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

from meetings.enums import ActorKind, DatePrecision, EventKind, Format, Role, Status
from meetings.extraction.types import (
    ExtractedParticipant,
    ExtractedPlace,
    ExtractedReport,
    Extraction,
    Interval,
    Span,
)
from meetings.ingest.article import ArticleData
from meetings.ingest.files import file_article

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


def gold_samples() -> list[tuple[ArticleData, Extraction]]:
    """Each article with its answer."""
    return [(file_article(file), _extraction(file)) for file in sorted(SAMPLES.glob("*.txt"))]


def _extraction(file: Path) -> Extraction:
    text = file_article(file).text
    answer = json.loads(file.with_name(f"{file.stem}.gold.json").read_text())
    rows = [_report(row, text) for row in answer["meetings"]]
    moved = [r for r in rows if r.status is Status.POSTPONED]
    linked = [_replacing(r, moved) for r in rows]
    return Extraction(reports=tuple({r.anchor: r for r in linked}.values()))


def _report(row: dict[str, Any], text: str) -> ExtractedReport:
    start = text.index(row["quote"])
    here = Span(start, start + len(row["quote"]))
    people = [
        ExtractedParticipant(p["name"], ActorKind.PERSON, here, party=p.get("party"), role=Role(p["role"]))
        for p in row["people"]
    ]
    parties = [p if isinstance(p, str) else _code(p["name"], text) for p in row["parties"]]
    whole = [ExtractedParticipant(p, ActorKind.COUNTRY, here, party=p) for p in parties]
    place = row["place"]
    interval = None
    if row["start"]:
        days = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
        interval = Interval(*days, DatePrecision(row["precision"]))
    return ExtractedReport(
        anchor=f"text:{start}",
        kind=EventKind.CALL if row["format"] == "virtual" else EventKind.MEETING,
        title=row["quote"][:80],
        status=Status(row["status"]),
        format=Format(row["format"]) if row["format"] else None,
        participants=tuple(people + whole),
        evidence=(here,),
        interval=interval,
        time=time.fromisoformat(row["time"]) if row["time"] else None,
        zone=row["time_zone"],
        place=ExtractedPlace(here, place["name"], place["country"]) if place else None,
    )


def _code(name: str, text: str) -> str:
    """Gold says AU for Australia and for the African Union."""
    return "African Union" if name == "AU" and "African Union" in text else name


def _replacing(report: ExtractedReport, moved: list[ExtractedReport]) -> ExtractedReport:
    """The new date of what was postponed, in the same place and by the same parties."""
    old = next((m for m in moved if m.parties == report.parties and m.anchor != report.anchor), None)
    if old is None or report.status is not Status.PLANNED:
        return report
    return replace(report, replaces=old.anchor)
