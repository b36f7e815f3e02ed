"""Alerts of what is told against an editor's word on somebody who takes part, which stands."""

from typing import Any

import pytest

from meetings.domain.answering import give_way, keep, objections
from meetings.domain.editing import correct_meeting
from meetings.models import Actor, Alert, Correction, Meeting
from tests.domain.extractions import MACRON, report, take_in, told
from tests.domain.test_alerts import AT, own, raised
from tests.domain.test_processing import PREVIEW, again

pytestmark = pytest.mark.django_db

FURTHER = (own("further", "The Courier"), told(report()))
THIRD = (own("third", "The Globe"), told(report()))
FOR_PARIS = (own("paris", "The Herald"), told(report((("Keir Starmer", "FR"), MACRON))))


def correct(value: Any, *, by: Any) -> Correction:
    """An editor's word on Starmer."""
    starmer = Actor.objects.get(name="Keir Starmer")
    return correct_meeting(Meeting.objects.get(), f"participant:{starmer.public_id}", value, by=by, at=AT)


def names() -> list[str]:
    return [row.name for row in Meeting.objects.get().participations.all()]


def test_report_that_names_whom_an_editor_took_out_raises_an_alert(editor: Any) -> None:
    take_in(PREVIEW)
    correct(None, by=editor)
    take_in(FURTHER)
    assert (raised(), names()) == ([("further", {})], ["Emmanuel Macron"])


def test_article_that_named_him_before_raises_no_alert_when_it_comes_again(editor: Any) -> None:
    take_in(PREVIEW, FURTHER)
    correct(None, by=editor)
    again(PREVIEW, FURTHER)
    assert raised() == []


def test_kept_removal_is_asked_about_by_a_further_story_alone(editor: Any) -> None:
    take_in(PREVIEW)
    correct(None, by=editor)
    take_in(FURTHER)
    keep(Alert.objects.get().pk, by=editor, at=AT)
    again(FURTHER)
    before = raised()
    take_in(THIRD)
    assert (before, raised()) == ([], [("third", {})])


def test_removal_that_gives_way_lets_him_in_again(editor: Any) -> None:
    take_in(PREVIEW)
    correct(None, by=editor)
    take_in(FURTHER)
    give_way(Alert.objects.get().pk, by=editor, at=AT)
    assert (raised(), names()) == ([], ["Keir Starmer", "Emmanuel Macron"])


def test_report_that_tells_another_party_raises_an_alert(editor: Any) -> None:
    take_in(PREVIEW)
    correct({"party": "GB", "role": "host"}, by=editor)
    again((PREVIEW[0], told(report((("Keir Starmer", "FR"), MACRON)))))
    assert raised() == [("preview", {"party": "FR"})]


def test_part_that_is_kept_is_not_asked_about_again(editor: Any) -> None:
    take_in(PREVIEW)
    correct({"party": "IE"}, by=editor)
    again((PREVIEW[0], told(report((("Keir Starmer", "FR"), MACRON)))))
    keep(Alert.objects.get().pk, by=editor, at=AT)
    assert raised() == []


def test_alert_of_a_part_is_shown_by_name_with_its_sentence(editor: Any) -> None:
    take_in(PREVIEW)
    correct(None, by=editor)
    take_in(FURTHER)
    (found,) = objections(Alert.objects.all())
    assert (found.about, found.said, found.told, len(found.passages)) == (
        "Keir Starmer",
        "does not take part",
        "takes part",
        1,
    )


def test_order_of_arrival_does_not_matter(editor: Any) -> None:
    take_in(PREVIEW)
    correct(None, by=editor)
    take_in(FURTHER, THIRD)
    first = sorted(map(str, raised()))
    again(THIRD, PREVIEW, FURTHER)
    assert sorted(map(str, raised())) == first
