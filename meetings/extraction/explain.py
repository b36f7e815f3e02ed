"""An extraction told to a person: the article with its spans marked, the entries with their rules, what was dropped."""

from collections.abc import Iterator

from meetings.enums import ActorKind, Part
from meetings.extraction.types import ExtractedReport, Extraction, Interval, Span


def explain(extraction: Extraction, *, text: str, title: str = "") -> str:
    """The whole account, as lines of plain text. Marks stand in the article: [1 … 1] evidence of entry 1, {date},
    <place>."""
    lines = [*_article(extraction, text, title), "", *_entries(extraction, text, title)]
    lines += _section("Dates", (f"{d.text!r}: {_days(d.interval)} ({d.rule})" for d in extraction.dates))
    lines += _section("Actors", (_actor(a.name, a.kind, a.party or a.code, a.position) for a in extraction.actors))
    lines += _section(
        "Statements",
        (
            f"{s.speaker} ({s.kind}{'' if s.report is None else f', entry {s.report + 1}'}): {s.text}"
            for s in extraction.statements
        ),
    )
    lines += _section("Set aside", (f"{d.text!r} at {d.span.start}: {d.reason}" for d in extraction.dropped))
    return "\n".join(lines) + "\n"


def _article(extraction: Extraction, text: str, title: str) -> Iterator[str]:
    marks: list[tuple[Span, str, str]] = []
    for number, report in enumerate(extraction.reports, 1):
        marks += [(span, f"[{number} ", f" {number}]") for span in report.evidence]
        if report.place is not None:
            marks.append((report.place.span, "<", ">"))
    marks += [(d.span, "{", "}") for d in extraction.dates]
    if title:
        yield _marked(title, [m for m in marks if m[0].part is Part.TITLE])
        yield "=" * min(len(title), 100)
    yield _marked(text, [m for m in marks if m[0].part is Part.TEXT])


def _marked(whole: str, marks: list[tuple[Span, str, str]]) -> str:
    """The text with an opening and a closing mark around each span; at one place, closings come before openings."""
    edges: list[tuple[int, int, str]] = []
    for span, opening, closing in dict.fromkeys(marks):
        edges += [(span.start, 1, opening), (span.end, 0, closing)]
    pieces, at = [], 0
    for position, _, mark in sorted(edges, key=lambda e: (e[0], e[1])):
        pieces += [whole[at:position], mark]
        at = position
    return "".join([*pieces, whole[at:]])


def _entries(extraction: Extraction, text: str, title: str) -> Iterator[str]:
    yield f"Entries: {len(extraction.reports)}"
    for number, report in enumerate(extraction.reports, 1):
        yield f"{number:3} {report.title}"
        yield from (f"      {line}" for line in _entry(report, text, title))


def _entry(report: ExtractedReport, text: str, title: str) -> Iterator[str]:
    yield f"{report.kind}, {report.status}, {report.format or 'form not told'}{', denied' if report.is_denial else ''}"
    when = "no date" if report.interval is None else _days(report.interval)
    clock = f" {report.time:%H:%M} {report.zone or 'zone not told'}" if report.time else ""
    yield f"when: {when}{clock}{f' ({report.date_words!r})' if report.date_words else ''}"
    if report.place is not None:
        parts = (report.place.venue, report.place.name, report.place.country)
        yield f"where: {', '.join(p for p in parts if p)}"
    for participant in report.participants:
        who = _actor(participant.name, participant.kind, participant.party, participant.position)
        yield f"{participant.role}: {who}{' (remote)' if participant.attendance == 'remote' else ''}"
    for span in report.spans:
        yield f"{span.field} from {span.span.of(text, title)!r}"
    if report.replaces is not None:
        yield f"moved from: the entry at {report.replaces}"
    if report.confidence is not None:
        against = f", doubts: {', '.join(report.confidence.doubts)}" if report.confidence.doubts else ""
        yield f"confidence {report.confidence.score:.2f}{against}"
    yield f"anchor {report.anchor}; rules: {', '.join(report.rules)}"


def _actor(name: str, kind: ActorKind, party: str | None, position: str | None) -> str:
    told = ", ".join(part for part in (position, party) if part)
    return f"{name} [{kind}]{f' {told}' if told else ''}"


def _days(interval: Interval) -> str:
    start, end = interval.start, interval.end
    return f"{start}" if start == end else f"{start} to {end} ({interval.precision})"


def _section(name: str, rows: Iterator[str]) -> list[str]:
    found = list(rows)
    return ["", f"{name}: {len(found)}", *(f"    {row}" for row in found)] if found else []
