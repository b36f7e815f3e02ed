import pytest

from meetings.extraction import ArticleText, extract, extract_many
from meetings.extraction.types import ExtractedReport
from tests.extraction.meetings.corpus import NEGATIVE, POSITIVE, PUBLISHED, Case, Told


def told(report: ExtractedReport) -> Told:
    interval = report.interval
    days = "" if interval is None else f"{interval.start:%m-%d}"
    if interval is not None and interval.end != interval.start:
        days += f"/{interval.end:%m-%d}"
    place = report.place
    return Told(
        report.status,
        report.format or "",
        days,
        "" if place is None else place.name or place.country or "",
        " ".join(sorted(p.name.split()[-1] for p in report.people)),
        " ".join(sorted(report.parties)),
    )


def in_order(expected: Told) -> Told:
    people, parties = (" ".join(sorted(words.split())) for words in (expected.people, expected.parties))
    return Told(expected.status, expected.format, expected.days, expected.where, people, parties)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[ExtractedReport, ...]]:
    texts = [*(c.text for c in POSITIVE), *NEGATIVE]
    articles = (ArticleText(text, published=PUBLISHED) for text in texts)
    return {text: e.reports for text, e in zip(texts, extract_many(articles), strict=True)}


@pytest.mark.parametrize("case", POSITIVE, ids=lambda c: c.text[:60])
def test_meeting_is_told(case: Case, read: dict[str, tuple[ExtractedReport, ...]]) -> None:
    assert [told(r) for r in read[case.text]] == [in_order(t) for t in case.told]


@pytest.mark.parametrize("text", NEGATIVE, ids=lambda t: t[:60])
def test_no_meeting_is_told(text: str, read: dict[str, tuple[ExtractedReport, ...]]) -> None:
    assert [told(r) for r in read[text]] == []


def test_every_span_lies_in_its_part() -> None:
    text, title = POSITIVE[0].text, "Brandvold and Lindroos meet in Oslo"
    reports = extract(text, title=title, published=PUBLISHED).reports
    words = [s.span.of(text, title) for r in reports for s in r.spans]
    assert words and all(words)


def test_anchor_is_the_place_of_the_trigger() -> None:
    text = POSITIVE[0].text
    assert [r.anchor for r in extract(text, published=PUBLISHED).reports] == [f"text:{text.index('met')}"]


def test_extraction_of_nothing_is_empty() -> None:
    assert extract("", published=PUBLISHED).reports == ()
