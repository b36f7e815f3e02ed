import pytest

from meetings.enums import Part
from meetings.extraction import ArticleText, extract, extract_many
from meetings.extraction.types import ExtractedReport
from tests.extraction.meetings.case import PUBLISHED, Case, Told
from tests.extraction.meetings.company_corpus import COMPANY
from tests.extraction.meetings.journeys_corpus import JOURNEYS
from tests.extraction.meetings.negative_corpus import NOTHING
from tests.extraction.meetings.news_corpus import NEWS
from tests.extraction.meetings.nouns_corpus import NOUNS
from tests.extraction.meetings.occasions_corpus import OCCASIONS
from tests.extraction.meetings.partners_corpus import PARTNERS
from tests.extraction.meetings.rounds_corpus import ROUNDS
from tests.extraction.meetings.standing_corpus import STANDING
from tests.extraction.meetings.verbs_corpus import VERBS
from tests.extraction.meetings.when_where_corpus import WHEN_AND_WHERE

Read = dict[str, tuple[ExtractedReport, ...]]
CASES = (*VERBS, *NOUNS, *PARTNERS, *STANDING, *COMPANY, *ROUNDS, *NEWS, *OCCASIONS, *WHEN_AND_WHERE, *JOURNEYS)


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
def read() -> Read:
    articles = [ArticleText(c.text, title=c.title, published=PUBLISHED) for c in CASES]
    articles += [ArticleText(text, published=PUBLISHED) for text in NOTHING]
    return {a.title + a.text: e.reports for a, e in zip(articles, extract_many(articles), strict=True)}


@pytest.mark.parametrize("case", CASES, ids=lambda c: (c.title or c.text)[:60])
def test_meeting_is_told(case: Case, read: Read) -> None:
    assert [told(r) for r in read[case.title + case.text]] == [in_order(t) for t in case.told]


@pytest.mark.parametrize("text", NOTHING, ids=lambda t: t[:60])
def test_no_meeting_is_told(text: str, read: Read) -> None:
    assert [told(r) for r in read[text]] == []


def test_every_span_lies_in_its_part() -> None:
    text, title = VERBS[0].text, "Brandvold and Lindroos meet in Oslo"
    reports = extract(text, title=title, published=PUBLISHED).reports
    words = [s.span.of(text, title) for r in reports for s in r.spans]
    assert words
    assert all(words)


def test_what_the_headline_alone_tells_rests_on_the_text_too() -> None:
    text = "Slovak Prime Minister Dusan Havrila was in a good mood on Monday."
    (report,) = extract(text, title="Havrila to visit Warsaw on Friday", published=PUBLISHED).reports
    assert [span.of(text, "") for span in report.evidence if span.part is Part.TEXT] == [text]


def test_headline_of_what_the_text_tells_is_no_entry_of_its_own() -> None:
    text, title = VERBS[0].text, "Norway's Brandvold cancels Sunday call with Lindroos"
    assert len(extract(text, title=title, published=PUBLISHED).reports) == 1


def test_new_day_of_a_meeting_that_was_put_off_names_the_old_one() -> None:
    text = "Thursday's meeting of the foreign ministers of Peru and Chile in Lima has been postponed until March 20."
    old, new = extract(text, published=PUBLISHED).reports
    assert (old.replaces, new.replaces) == (None, old.anchor)


def test_new_day_told_of_an_echo_names_the_event_that_was_told_before() -> None:
    text = (
        "A summit between Chilean President Pedro Arrau and Peruvian President Rosa Quispe was due in Lima on "
        "Wednesday. The meeting was postponed to 3 April, officials said on Monday."
    )
    old, new = extract(text, published=PUBLISHED).reports
    assert (old.replaces, new.replaces) == (None, old.anchor)


def test_anchor_is_the_place_of_the_trigger() -> None:
    text = VERBS[0].text
    assert [r.anchor for r in extract(text, published=PUBLISHED).reports] == [f"text:{text.index('met')}"]


def test_extraction_of_nothing_is_empty() -> None:
    assert extract("", published=PUBLISHED).reports == ()
