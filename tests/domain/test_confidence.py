"""How sure a meeting is, out of its reports and editors' words: tables of cases; and what is stored of it."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.domain.confidence import HIGH, LOW, SETTLED, WORDS, bounds, level_of, reasons
from meetings.domain.editing import correct_fields, correct_meeting, withdraw_correction
from meetings.domain.fusion import Amendment, Evidence, Sureness, fuse
from meetings.domain.fusion.evidence import Place
from meetings.enums import Doubt, EventKind, Level
from meetings.extraction.types import Confidence
from meetings.models import Meeting, Report
from tests.domain.extractions import article, report, take_in
from tests.domain.extractions import told as tells
from tests.domain.test_fusion import days, says, told
from tests.factories import EditorFactory

DATES = {"start": "2025-03-11", "end": "2025-03-11", "precision": "day"}
PLACE = {"name": "Paris", "country": "FR"}
SET: dict[str, Amendment] = {
    "dates": says("dates", DATES, at=1),
    "place": says("place", PLACE, at=2),
    "status": says("status", "planned", at=3),
    "one": says("participant:a", {}, at=4, actor=1),
    "other": says("participant:b", {}, at=5, actor=2),
}
NO_PLACE = ((Doubt.NO_PLACE, 2.0),)


def sure(*evidence: Evidence, words: str = "") -> Sureness | None:
    return fuse(evidence, [SET[word] for word in words.split()]).sureness


SCORES: list[tuple[str, list[Evidence], str, float | None]] = [
    ("one report", [told(confidence=0.6)], "", 0.6),
    ("a report that was not measured", [told()], "", None),
    ("beside one that was", [told(), told(2, confidence=0.6)], "", 0.6),
    ("a second independent source halves the doubt", [told(confidence=0.6), told(2, confidence=0.3)], "", 0.8),
    ("a third halves it again", [told(n, confidence=0.6) for n in (1, 2, 3)], "", 0.9),
    ("a copy of the same story does not",
     [told(confidence=0.6, story=7), told(2, confidence=0.6, story=7)], "", 0.6),
    ("nor a second article of one publisher",
     [told(confidence=0.6, source=7), told(2, confidence=0.6, source=7)], "", 0.6),
    ("nor a source that tells another day",
     [told(confidence=0.6), told(2, published=12, interval=days(12), confidence=0.5)], "", 0.5),
    ("nor one that tells another place",
     [told(confidence=0.6, published=12), told(2, place=Place("Lyon", "FR"), confidence=0.9)], "", 0.6),
    ("one that tells no place agrees", [told(confidence=0.6), told(2, place=None, confidence=0.6)], "", 0.8),
    ("a denial tells nothing", [told(confidence=0.6), told(2, is_denial=True, confidence=0.9)], "", 0.6),
    ("an editor's day settles a quarter", [told(confidence=0.6)], "dates", 0.7),
    ("one participant of two settles nothing", [told(confidence=0.6)], "one", 0.6),
    ("both settle a quarter", [told(confidence=0.6)], "one other", 0.7),
    ("an editor who set all is certain", [told(confidence=0.2)], "dates place status one other", 1.0),
    ("though nothing was measured", [told()], "dates place status one other", 1.0),
    ("a field that was set takes its doubt away", [told(confidence=0.5, doubts=NO_PLACE)], "place", 0.911),
]  # fmt: skip


@pytest.mark.parametrize(("name", "evidence", "words", "score"), SCORES, ids=[c[0] for c in SCORES])
def test_meeting_is_as_sure_as(name: str, evidence: list[Evidence], words: str, score: float | None) -> None:
    found = sure(*evidence, words=words)
    assert (found.score if found else None) == score


def test_doubts_are_those_of_the_surest_report() -> None:
    found = sure(told(confidence=0.4, doubts=NO_PLACE), told(2, confidence=0.6, doubts=((Doubt.NO_PAIR, 1.0),)))
    assert found == Sureness(0.8, (Doubt.NO_PAIR,), 2)


def test_doubt_about_what_an_editor_set_is_not_told() -> None:
    found = sure(told(confidence=0.5, doubts=NO_PLACE), words="place")
    assert found == Sureness(0.911, (), 1, frozenset({"place"}))


scores = st.floats(min_value=0.02, max_value=0.98)


@settings(max_examples=60)
@given(st.lists(st.tuples(scores, st.integers(1, 3), st.integers(10, 12)), min_size=1, max_size=5), st.randoms())
def test_sureness_does_not_depend_on_the_order_of_reports(rows: list[tuple[float, int, int]], dice: Any) -> None:
    evidence = [told(n, published=p, source=s, confidence=c) for n, (c, s, p) in enumerate(rows)]
    mixed = list(evidence)
    dice.shuffle(mixed)
    assert fuse(mixed).sureness == fuse(evidence).sureness


@given(scores, scores)
def test_another_source_that_agrees_never_makes_a_meeting_less_sure(one: float, other: float) -> None:
    alone, both = sure(told(confidence=one)), sure(told(confidence=one), told(2, confidence=other))
    assert (both.score if both else -1) >= (alone.score if alone else 2)


LEVELS = [(None, None), (0.0, Level.LOW), (0.49, Level.LOW), (LOW, Level.MEDIUM), (0.79, Level.MEDIUM),
          (HIGH, Level.HIGH), (1.0, Level.HIGH)]  # fmt: skip


@pytest.mark.parametrize(("score", "level"), LEVELS)
def test_level_of_a_score(score: float | None, level: Level | None) -> None:
    assert level_of(score) is level


def test_levels_share_all_scores_between_them() -> None:
    assert [len([v for v in Level if bounds(v)[0] <= n / 100 < bounds(v)[1]]) for n in range(101)] == [1] * 101


REASONS: list[tuple[dict[str, Any], int | None, tuple[str, ...]]] = [
    ({}, None, ()),
    ({}, 1, ("one source",)),
    ({}, 3, ("3 independent sources",)),
    ({"doubts": ["no_place"]}, 1, ("one source", "no place told")),
    ({"doubts": ["distant_day"]}, None, ("the day is told elsewhere in the text",)),
    ({"doubts": ["no_day", "distant_day"]}, None, ("no day told",)),
    ({"settled": ["dates"]}, None, ("an editor set the days",)),
    ({"settled": ["status", "place", "dates"]}, None, ("an editor set the days, the place and the status",)),
    ({"settled": list(SETTLED)}, 2, ("2 independent sources", "an editor set all of it")),
    ({"settled": ["who"], "doubts": ["no_day"]}, None, ("an editor set who takes part", "no day told")),
]


@pytest.mark.parametrize(("columns", "sources", "why"), REASONS)
def test_reasons_in_words(columns: dict[str, Any], sources: int | None, why: tuple[str, ...]) -> None:
    assert reasons(columns.get("doubts", ()), columns.get("settled", ()), sources=sources) == why


def test_every_doubt_has_words() -> None:
    assert set(WORDS) == set(Doubt)


# ---- what is stored

DOUBTFUL = replace(report(kind=EventKind.TALKS), confidence=Confidence(0.4, (Doubt.OTHERS_NAMED,)))
ONE = article("one", text="They will sit down in Paris on Tuesday, said the one office that was asked. " * 5)
TWO = article("two", source="The Mail", text="Paris waits for a guest from London, and the guest has accepted. " * 5)


@pytest.mark.django_db
def test_confidence_is_stored_with_its_doubts() -> None:
    take_in((ONE, tells(DOUBTFUL)))
    stored = [(row.confidence, row.doubts) for row in (Report.objects.get(), Meeting.objects.get())]
    assert stored == [(0.4, ["others_named"])] * 2


@pytest.mark.django_db
def test_second_source_raises_what_is_stored() -> None:
    take_in((ONE, tells(DOUBTFUL)), (TWO, tells(DOUBTFUL)))
    assert Meeting.objects.get().confidence == 0.7


@pytest.mark.django_db
def test_another_confidence_alone_is_no_change_to_readers() -> None:
    take_in((ONE, tells(DOUBTFUL)))
    before = Meeting.objects.get().sequence
    take_in((TWO, tells(replace(DOUBTFUL, confidence=Confidence(0.9)))))
    meeting = Meeting.objects.get()
    assert (meeting.sequence, meeting.confidence) == (before, 0.95)


@pytest.mark.django_db
def test_editor_who_sets_everything_makes_a_meeting_certain() -> None:
    take_in((ONE, tells(DOUBTFUL)))
    meeting = Meeting.objects.get()
    seats: dict[str, Any] = {f"participant:{p.actor.public_id}": {} for p in meeting.participations.all() if p.actor}
    words = {"dates": DATES, "place": PLACE, "status": "planned", **seats}
    correct_fields(meeting, words, by=EditorFactory(), at=datetime(2025, 4, 1, tzinfo=UTC))
    meeting.refresh_from_db()
    assert (meeting.confidence, meeting.doubts, meeting.settled) == (1.0, [], ["dates", "place", "status", "who"])


@pytest.mark.django_db
def test_word_that_is_withdrawn_makes_nothing_certain() -> None:
    take_in((ONE, tells(DOUBTFUL)))
    editor, at = EditorFactory(), datetime(2025, 4, 1, tzinfo=UTC)
    withdraw_correction(correct_meeting(Meeting.objects.get(), "dates", DATES, by=editor, at=at), by=editor, at=at)
    assert Meeting.objects.get().confidence == 0.4
