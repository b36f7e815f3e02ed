"""Extraction on its own, without storing anything: files in, predictions out.

The form of a prediction is JSON as the benchmark of extraction defines it: `meetings`, `actors`, `statements`, `dates`,
spans as [start, end) of the article's text."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from meetings.enums import ActorKind, Part
from meetings.extraction import ArticleText, Extraction, extract, extract_many
from meetings.extraction.explain import explain
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.types import ExtractedActor, ExtractedReport, ExtractedStatement, Span

Json = dict[str, Any]

PAGES = (".html", ".htm")


class UnreadableFileError(ValueError):
    """A file that cannot be extracted; the message says what to do."""


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article and the name of its file without the ending."""

    name: str
    article: ArticleText


def read_article(file: Path, *, published: date | None = None, title: str | None = None) -> NamedArticle:
    """The article of a text file; what is not given is taken from NAME.meta.json beside it.

    Raises UnreadableFileError where there is no text or no publication date."""
    text = _text(file)
    meta = _meta(file)
    day = published or _day(meta.get("published"), file)
    if day is None:
        beside = _meta_file(file).name
        raise UnreadableFileError(f"{file}: no publication date; give --published YYYY-MM-DD, or put it into {beside}")
    if title is None:
        title = str(meta.get("title") or "")
    return NamedArticle(file.stem, ArticleText(text, published=day, title=title, country=meta.get("country") or None))


def _text(file: Path) -> str:
    if file.suffix.lower() in PAGES:
        raise UnreadableFileError(f"{file}: a page; save its text as .txt, or take it in with `manage.py ingest`")
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{file}: not UTF-8 text ({error.reason} at byte {error.start}); convert it first"
        ) from error
    except OSError as error:
        raise UnreadableFileError(f"{file}: {error.strerror}") from error
    if not text.strip():
        raise UnreadableFileError(f"{file}: the file is empty; put the article's text into it")
    return text


def articles_in(folder: Path) -> list[Path]:
    """The text files of a folder in the order of their names. Raises UnreadableFileError where there are none."""
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise UnreadableFileError(f"{folder}: no .txt files in this folder; each article is a NAME.txt")
    return files


def predictions(articles: Iterable[NamedArticle]) -> Iterator[tuple[str, Json]]:
    """Name and prediction of each article, in order, streamed through one parser: only those that share its batch are
    held."""
    waiting: deque[NamedArticle] = deque()

    def texts() -> Iterator[ArticleText]:
        for named in articles:
            waiting.append(named)
            yield named.article

    for extraction in extract_many(texts()):
        named = waiting.popleft()
        yield named.name, as_prediction(extraction, published=named.article.published)


def explained(article: ArticleText) -> str:
    """What is read out of an article and by which rules, for a person."""
    extraction = extract(article.text, title=article.title, published=article.published, country=article.country)
    return explain(extraction, text=article.text, title=article.title)


def as_prediction(extraction: Extraction, *, published: date) -> Json:
    """An extraction in the form of a prediction. What is told but to be denied is no meeting."""
    places = [place for place, report in enumerate(extraction.reports) if not report.is_denial]
    return {
        "published": published.isoformat(),
        "meetings": [_meeting(extraction.reports[place]) for place in places],
        "actors": [_actor(a) for a in extraction.actors],
        "statements": [_statement(s, places) for s in extraction.statements],
        "dates": [
            {
                "text": d.text,
                "evidence": [d.span.start, d.span.end],
                "start": d.interval.start.isoformat(),
                "end": d.interval.end.isoformat(),
                "precision": d.interval.precision.value,
            }
            for d in extraction.dates
            if d.span.part is Part.TEXT
        ],
    }


def _meeting(report: ExtractedReport) -> Json:
    interval, place = report.interval, report.place
    return {
        "title": report.title,
        "status": report.status.value,
        "format": report.format.value if report.format else None,
        "start": interval.start.isoformat() if interval else None,
        "end": interval.end.isoformat() if interval else None,
        "precision": interval.precision.value if interval else None,
        "time": f"{report.time:%H:%M}" if report.time else None,
        "time_zone": report.zone,
        "place": {"name": place.name, "country": place.country} if place else None,
        "people": [
            {"name": p.name, "role": p.role.value, "position": p.position, "party": _short(p.party)}
            for p in report.people
        ],
        "parties": [_short(party) for party in report.parties],
        "evidence": _spans(report.evidence),
        "anchor": report.anchor,
        "denied_by": report.denied_by,
        "rules": list(report.rules),
        "confidence": report.confidence.score if report.confidence else None,
        "doubts": list(report.confidence.doubts) if report.confidence else [],
    }


def _actor(actor: ExtractedActor) -> Json:
    country = actor.party if actor.kind is ActorKind.PERSON else actor.code
    return {"name": actor.name, "kind": actor.kind.value, "position": actor.position, "country": _short(country)}


def _short(party: str | None) -> str | None:
    """A party as a prediction calls it: there 'AU' is both Australia and the African Union."""
    return gazetteer().short(party) if party else party


def _statement(statement: ExtractedStatement, places: list[int]) -> Json:
    """A statement; `places` are those of the reports that are among the meetings."""
    return {
        "speaker": statement.speaker,
        "kind": statement.kind.value,
        "text": statement.text,
        "evidence": _spans(statement.spans),
        "meeting": places.index(statement.report) if statement.report in places else None,
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans if s.part is Part.TEXT]


def _meta_file(file: Path) -> Path:
    return file.with_name(f"{file.stem}.meta.json")


def _meta(file: Path) -> Json:
    path = _meta_file(file)
    if not path.exists():
        return {}
    try:
        meta = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise UnreadableFileError(f"{path}: not readable as JSON ({error})") from error
    if not isinstance(meta, dict):
        raise UnreadableFileError(f"{path}: an object with `published` is expected, not a {type(meta).__name__}")
    return meta


def _day(value: object, file: Path) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise UnreadableFileError(f"{_meta_file(file)}: {value!r} is no date; write it as 2025-03-10") from error
