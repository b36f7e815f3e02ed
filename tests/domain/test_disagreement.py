"""What is told against an editor's word, and by independent sources against one another: tables of cases."""

from datetime import time
from typing import Any

import pytest

from meetings.domain.fusion import Amendment, Evidence, Place, contradictions, disagreements, fuse, plain, told_values
from meetings.domain.fusion.disagreement import agrees
from meetings.enums import Format, Status
from meetings.extraction.types import Interval
from tests.domain.test_fusion import LONDON, WEEK, days, says, told

VERSAILLES = Place("Versailles", "FR")
P, H, C, X = Status.PLANNED, Status.HELD, Status.CANCELLED, Status.POSTPONED


def on(first: int, last: int | None = None) -> dict[str, str]:
    return {"start": f"2025-03-{first}", "end": f"2025-03-{last or first}", "precision": "day"}


def against(evidence: list[Evidence], field: str, value: object, known: list[object] | None) -> list[object]:
    """What is told against this correction."""
    word = says(field, value)
    word = Amendment(word.id, word.field, word.value, word.at, known=None if known is None else tuple(known))
    return [found.value for found in disagreements(fuse(evidence, [word]), [word])]


PARIS_TOLD = {"name": "Paris", "country": "FR"}
NEW: list[tuple[str, list[Evidence], str, object, list[object] | None, list[object]]] = [
    ("another day", [told(1), told(2, published=12, interval=days(12))], "dates", on(14), [on(11)], [on(12)]),
    ("what was known when the editor spoke", [told(1)], "dates", on(14), [on(11)], []),
    ("what nobody wrote down as known", [told(1)], "dates", on(14), None, []),
    ("the editor's own day", [told(1), told(2, interval=days(14))], "dates", on(14), [on(11)], []),
    ("a day of the editor's days", [told(1, interval=days(13))], "dates", on(12, 14), [], []),
    ("more days than the editor's", [told(1, interval=days(12, 15))], "dates", on(12, 14), [], [on(12, 15)]),
    ("the week of the editor's day", [told(1, interval=WEEK)], "dates", on(14), [], []),
    ("another week", [told(1, interval=WEEK)], "dates", on(20), [], [plain(WEEK)]),
    ("a day where the editor says there is none", [told(1)], "dates", None, [], [on(11)]),
    ("a day told no more but known", [told(1, interval=None)], "dates", on(14), [on(11)], []),
    ("two new days", [told(1, interval=days(12)), told(2, interval=days(13))], "dates", on(20), [], [on(12), on(13)]),
    ("another town", [told(1)], "place", {"name": "London", "country": "GB"}, [], [PARIS_TOLD]),
    ("the country of the editor's town", [told(1, place=Place("", "FR"))], "place", PARIS_TOLD, [], []),
    ("the editor's town", [told(1)], "place", {"name": "paris", "country": ""}, [], []),
    (
        "held, where the editor says called off",
        [told(1), told(2, published=12, status=H)],
        "status",
        "cancelled",
        ["planned"],
        ["held"],
    ),
    (
        "a stale preview of what the editor calls held",
        [told(1, status=H), told(2, published=12)],
        "status",
        "held",
        [],
        [],
    ),
    ("the status that was known", [told(1)], "status", "cancelled", ["planned"], []),
    ("another form", [told(1, format=Format.VIRTUAL)], "format", "in_person", [], ["virtual"]),
    (
        "another hour",
        [told(1, time=time(9), zone="")],
        "time",
        {"time": "10:00", "zone": ""},
        [],
        [{"time": "09:00", "zone": ""}],
    ),
    (
        "the editor's hour without its zone",
        [told(1, time=time(10), zone="")],
        "time",
        {"time": "10:00", "zone": "Europe/Paris"},
        [],
        [],
    ),
    ("another venue", [told(1, venue="Elysee Palace")], "venue", "Matignon", [], ["Elysee Palace"]),
    ("the venue in other letters", [told(1, venue="matignon")], "venue", "Matignon", [], []),
    ("what a title never is", [told(1)], "title", "A better one", [], []),
]


@pytest.mark.parametrize(
    ("evidence", "field", "value", "known", "expected"), [c[1:] for c in NEW], ids=[c[0] for c in NEW]
)
def test_disagreement_is_what_is_new_and_other(
    evidence: list[Evidence], field: str, value: object, known: list[object] | None, expected: list[object]
) -> None:
    assert against(evidence, field, value, known) == expected


def test_disagreement_names_the_reports_that_tell_it() -> None:
    word = Amendment(1, "dates", on(20), says("dates", None).at, known=())
    fields = fuse([told(1), told(2, published=12)], [word])
    assert [found.reports for found in disagreements(fields, [word])] == [(1, 2)]


def test_told_values_are_those_without_an_editor() -> None:
    fields = fuse([told(1), told(2, published=12, interval=days(12))], [says("dates", on(20))])
    assert told_values(fields)["dates"] == [on(12), on(11)]


@pytest.mark.parametrize("value", [on(11), PARIS_TOLD, {"time": "10:00", "zone": ""}, "held", None])
def test_every_value_agrees_with_itself(value: Any) -> None:
    assert agrees("dates", value, value)


CONTRADICTING: list[tuple[str, list[Evidence], tuple[str, ...]]] = [
    ("one report", [told()], ()),
    ("two that agree", [told(1), told(2)], ()),
    ("other days", [told(1), told(2, interval=days(12))], ("dates",)),
    ("other days by one publisher", [told(1, source=9), told(2, source=9, interval=days(12))], ()),
    ("other days in copies of one story", [told(1, story=9), told(2, story=9, interval=days(12))], ()),
    ("a day and its week", [told(1), told(2, interval=WEEK)], ()),
    ("a day and days that hold it", [told(1), told(2, interval=days(10, 12))], ()),
    ("a day that was moved", [told(1, is_replaced=True), told(2, interval=days(20)), told(3)], ()),
    ("other towns", [told(1), told(2, place=VERSAILLES)], ("place",)),
    ("a town and its country", [told(1), told(2, place=Place("", "FR"))], ()),
    ("no place told by one", [told(1), told(2, place=None)], ()),
    ("held and called off", [told(1, status=H), told(2, published=12, status=C)], ("status",)),
    ("planned, then called off", [told(1), told(2, published=12, status=C)], ()),
    ("called off, and planned still", [told(1, status=C), told(2, published=12)], ("status",)),
    ("put off, and planned still that day", [told(1, status=X), told(2)], ("status",)),
    ("planned, then held", [told(1), told(2, published=12, status=H)], ()),
    ("called off and put off", [told(1, status=C), told(2, status=X)], ()),
    ("a denial", [told(1, status=H), told(2, status=C, is_denial=True)], ()),
    ("what is gone", [told(1), told(2, interval=days(12), is_gone=True)], ()),
    (
        "day, town and status",
        [told(1, status=H), told(2, status=C, interval=days(12), place=LONDON)],
        ("dates", "place", "status"),
    ),
]


@pytest.mark.parametrize(("evidence", "expected"), [c[1:] for c in CONTRADICTING], ids=[c[0] for c in CONTRADICTING])
def test_contradictions_are_of_independent_sources(evidence: list[Evidence], expected: tuple[str, ...]) -> None:
    assert contradictions(evidence, fuse(evidence)) == expected


def test_contradiction_is_over_when_an_editor_spoke() -> None:
    evidence = [told(1), told(2, interval=days(12))]
    assert contradictions(evidence, fuse(evidence, [says("dates", on(12))])) == ()


def test_plain_of_an_interval_is_what_corrections_keep() -> None:
    assert plain(Interval(days(11).start, days(12).end)) == on(11, 12)
