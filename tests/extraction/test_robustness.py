"""What holds of the whole extraction, whatever it is given: it ends, it points into what it was given, it says the same
again, and its memory keeps to the length. Its parts have such tests of their own beside theirs."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from meetings.domain.extracting import as_prediction
from meetings.extraction import Extraction, extract
from meetings.extraction.explain import explain
from meetings.extraction.parser import TOGETHER, language, parse
from meetings.extraction.read import read
from meetings.extraction.types import Span

PIECES = (
    *(
        "met",
        "will meet",
        "meets",
        "hosted",
        "visits",
        "to host",
        "called",
        "phoned",
        "held talks with",
        "talks",
        "the",
    ),
    *("summit", "call", "meeting", "visit", "round", "by video", "was postponed to", "called off", "ruled out", "not"),
    *("Ana Lopes", "Lopes", "Ms Lopes", "Emre Aksoylu", "Foreign Minister", "President", "Prime Minister", "envoys"),
    *(
        "Turkey",
        "Turkish",
        "Portugal's",
        "France and Germany",
        "the EU",
        "G7",
        "UN",
        "Kremlin",
        "counterpart",
        "leaders",
    ),
    *("in Lisbon", "in", "at", "Paris", "hotel", "on Tuesday", "from 12 to 14 May", "9 May", "10am GMT", "yesterday"),
    *(
        "said",
        "told",
        "“",
        "”",
        '"',
        "‘",
        "’",
        "he",
        "they",
        "his",
        "their",
        "and",
        "with",
        "between",
        "before",
        "after",
    ),
    *(".", ",", ":", "-", "–", "(", ")", "\n", "\n\n", "\r\n", "• ", "LISBON (Reuters) - ", "Photo: AP", "Read more"),
    *("\ufeff", "\u200b", "\x00", "\u2028", "İ", "🕊", "\U0010ffff", "x" * 300, "!" * 50, "MEETS", "’s", "²"),
)
WORDY = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
ODD = st.text(max_size=300)
DAYS = st.one_of(st.dates(), st.sampled_from([date.min, date.max, date(2025, 3, 10)]))
EVENLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PUBLISHED = date(2025, 3, 10)


def spans(extraction: Extraction) -> Iterator[Span]:
    """Every span that an extraction has."""
    for report in extraction.reports:
        yield from report.evidence
        yield from (told.span for told in report.spans)
        yield from (participant.span for participant in report.participants)
        if report.place is not None:
            yield report.place.span
    for actor in extraction.actors:
        yield from actor.mentions
    for statement in extraction.statements:
        yield from statement.spans
        yield from [statement.speaker_span] if statement.speaker_span else []
    yield from (expression.span for expression in extraction.dates)
    yield from (dropped.span for dropped in extraction.dropped)


def outside(extraction: Extraction, text: str, title: str) -> list[Span]:
    """Spans that reach past the end of their part, or hold nothing but white space."""
    ends = {"text": len(text), "title": len(title)}
    return [s for s in spans(extraction) if s.end > ends[s.part] or not s.of(text, title).strip()]


@EVENLY
@given(text=WORDY, title=WORDY, published=DAYS)
def test_spans_of_any_words_lie_in_their_part(text: str, title: str, published: date) -> None:
    assert outside(extract(text, title=title, published=published), text, title) == []


@EVENLY
@given(text=ODD, title=ODD, published=DAYS)
def test_spans_of_any_text_lie_in_their_part(text: str, title: str, published: date) -> None:
    assert outside(extract(text, title=title, published=published), text, title) == []


@EVENLY
@given(text=WORDY, title=WORDY, published=DAYS)
def test_any_words_can_be_told_to_a_person_and_a_program(text: str, title: str, published: date) -> None:
    extraction = extract(text, title=title, published=published)
    told = explain(extraction, text=text, title=title)
    assert (
        told.endswith("\n"),
        json.loads(json.dumps(as_prediction(extraction, published=published)))["published"],
    ) == (
        True,
        published.isoformat(),
    )


@EVENLY
@given(text=WORDY, title=WORDY)
def test_extraction_points_at_what_it_holds(text: str, title: str) -> None:
    found = extract(text, title=title, published=PUBLISHED)
    actors = [p.actor for r in found.reports for p in r.participants] + [s.actor for s in found.statements]
    assert [n for n in actors if n is not None and not 0 <= n < len(found.actors)] == []
    assert [s.report for s in found.statements if s.report is not None and s.report >= len(found.reports)] == []
    anchors = [r.anchor for r in found.reports]
    assert len(set(anchors)) == len(anchors)


@EVENLY
@given(text=WORDY, title=WORDY)
def test_every_entry_has_evidence_and_rules(text: str, title: str) -> None:
    reports = extract(text, title=title, published=PUBLISHED).reports
    assert [r.anchor for r in reports if not (r.evidence and r.rules)] == []


@EVENLY
@given(text=WORDY, title=WORDY)
def test_extraction_is_the_same_each_time(text: str, title: str) -> None:
    one, other = (extract(text, title=title, published=PUBLISHED) for _ in range(2))
    assert (one, one.dropped) == (other, other.dropped)


# A unit that is repeated, and the characters that are given: a million where it ends soon.
HOSTILE = {
    "a word without a blank": ("a", 1_000_000),
    "brackets": ("(", 1_000_000),
    "brackets that close": ("()", 1_000_000),
    "straight quotes": ('"', 1_000_000),
    "curly quotes": ("“", 1_000_000),
    "quotes with blanks": ("“ ", 1_000_000),
    "commas": (",", 1_000_000),
    "commas with blanks": (", ", 1_000_000),
    "newlines": ("\n", 100_000),
    "mixed marks": (".,;:!?", 1_000_000),
    "zero-width blanks": ("\u200b", 1_000_000),
    "dates in a line": ("on Monday 3 March 2025 ", 24_000),
    "lines of a letter": ("a\n", 12_000),
    "quotes that never end": ("“We met Ms Lopes in Lisbon,\n\n", 24_000),
    "a quote a word": ("“a” ", 24_000),
    "meetings": ("Ana Lopes met Emre Aksoylu in Lisbon on Tuesday. ", 24_000),
    "many paragraphs": ("“They will meet Emre Aksoylu,” Ms Lopes said on Monday.\n\n", 24_000),
    "countries": ("France, ", 24_000),
    "items": ("- Talks with France, Lisbon\n", 24_000),
    "numbers": ("1 2 ", 20_000),
    "meetings in one sentence": ("Ana Lopes met Emre Aksoylu in Lisbon on Tuesday and ", 5_000),
}


@pytest.mark.parametrize(("unit", "length"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_to_its_end(unit: str, length: int) -> None:
    """What grows with the square of such a length, or worse, would not end in the time that the suite has."""
    text = (unit * (length // len(unit) + 1))[:length]
    extraction = extract(text, published=PUBLISHED)
    assert all(0 <= span.start < span.end <= length for span in spans(extraction))


MEMORY = """
from datetime import date
from pathlib import Path
from meetings.extraction import extract
for unit, length in {cases!r}:
    extract((unit * length)[:length], published=date(2025, 3, 10))
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")
def test_hostile_text_keeps_to_the_memory_of_a_worker() -> None:
    """A process of its own, since what counts is the most that it ever held (which getrusage would take over from
    the process that started it)."""
    cases = [("a", 1_000_000), ("(", 1_000_000), ("“ ", 1_000_000), ("on Monday 3 March 2025 ", 160_000)]
    command = [sys.executable, "-W", "ignore", "-c", MEMORY.format(cases=cases)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # this very interpreter
    assert int(done.stdout) / 1024 < 700  # MiB


def test_parser_takes_no_more_tokens_at_once_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the length of the pieces: its memory grows with the tokens of a batch."""
    batches: list[int] = []
    pipe = language().pipe

    def counting(docs: list[Doc], *, batch_size: int) -> Iterator[Doc]:
        batches.append(sum(map(len, docs)))
        return pipe(docs, batch_size=batch_size)

    monkeypatch.setattr(language(), "pipe", counting)
    read("Ana Lopes met Emre Aksoylu. " * 2_000, published=PUBLISHED)
    assert (len(batches) > 1, max(batches) <= TOGETHER) == (True, True)


def test_parser_gives_documents_in_their_order() -> None:
    texts = [f"{word} met." for word in ("Ana", "Emre", "Wei")]
    assert [doc.text for doc in parse(map(language().make_doc, texts))] == texts
