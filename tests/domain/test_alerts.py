"""Alerts and conflicts are kept beside the meetings, and an editor's word stands whatever they tell."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.answering import give_way, keep, settle_conflict
from meetings.domain.deciding import decide_all
from meetings.domain.desk import with_gone_reports
from meetings.domain.editing import correct_meeting
from meetings.enums import DecisionKind, Status
from meetings.ingest.article import ArticleData
from meetings.models import Alert, Conflict, Correction, Decision, Meeting, Report
from tests.domain.extractions import article, report, take_in, told
from tests.domain.test_processing import PREVIEW, again

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
FOURTEENTH = {"start": "2025-03-14", "end": "2025-03-14"}
VERSAILLES = ("Versailles", "FR")


def own(name: str, source: str, *, day: int = 10) -> ArticleData:
    """An article whose words are its own, so that it is no copy of any other."""
    text = " ".join(f"{name} {number}" for number in range(60))
    return article(name, source=source, published=date(2025, 3, day), text=text)


HELD = (own("held", "The Courier", day=12), told(report(status=Status.HELD)))
OTHER_TOWN = (own("town", "The Herald"), told(report(place=VERSAILLES)))
THIRD_TOWN = (own("third", "The Globe"), told(report(place=("Lyon", "FR"))))


def correct(field: str, value: Any, *, by: Any) -> Correction:
    return correct_meeting(Meeting.objects.get(), field, value, by=by, at=AT)


def raised() -> list[tuple[str, Any]]:
    return [(row.report.article.title, row.value) for row in Alert.objects.order_by("pk")]


def reject(editor: Any) -> Decision:
    (decision,) = decide_all(DecisionKind.NO_MEETING, [Meeting.objects.get()], by=editor, at=AT)
    return decision


# ---- against corrections


def test_report_that_disagrees_raises_an_alert_and_changes_nothing(editor: Any) -> None:
    take_in(PREVIEW)
    correct("status", "cancelled", by=editor)
    take_in(HELD)
    assert (raised(), Meeting.objects.get().status) == ([("held", "held")], "cancelled")


def test_what_was_told_when_the_editor_spoke_is_no_alert(editor: Any) -> None:
    take_in(PREVIEW)
    correct("dates", FOURTEENTH, by=editor)
    again(PREVIEW)
    assert raised() == []


def test_report_that_is_read_otherwise_raises_an_alert(editor: Any) -> None:
    take_in(PREVIEW)
    correct("dates", FOURTEENTH, by=editor)
    again((PREVIEW[0], told(report(day=date(2025, 3, 12)))))
    assert raised() == [("preview", {"start": "2025-03-12", "end": "2025-03-12", "precision": "day"})]


def test_alert_keeps_its_row_when_articles_are_read_again(editor: Any) -> None:
    take_in(PREVIEW)
    correct("status", "cancelled", by=editor)
    take_in(HELD)
    before = Alert.objects.get().pk
    again(PREVIEW, HELD)
    assert Alert.objects.get().pk == before


def test_alert_goes_when_nothing_tells_it_any_more(editor: Any) -> None:
    take_in(PREVIEW)
    correct("status", "cancelled", by=editor)
    take_in(HELD)
    again((HELD[0], told()))
    assert raised() == []


def test_kept_word_is_not_asked_about_again(editor: Any) -> None:
    take_in(PREVIEW)
    correct("place", {"name": "London", "country": "GB"}, by=editor)
    take_in(OTHER_TOWN)
    keep(Alert.objects.get().pk, by=editor, at=AT)
    again(OTHER_TOWN)
    assert (raised(), Meeting.objects.get().place.name) == ([], "London")  # type: ignore[union-attr]  # it has one


def test_kept_word_is_asked_about_when_another_value_is_told(editor: Any) -> None:
    take_in(PREVIEW)
    correct("place", {"name": "London", "country": "GB"}, by=editor)
    take_in(OTHER_TOWN)
    keep(Alert.objects.get().pk, by=editor, at=AT)
    take_in(THIRD_TOWN)
    assert raised() == [("third", {"name": "Lyon", "country": "FR"})]


def test_keeping_a_word_is_in_its_history(editor: Any) -> None:
    take_in(PREVIEW)
    word = correct("status", "cancelled", by=editor)
    take_in(HELD)
    keep(Alert.objects.get().pk, by=editor, at=AT)
    latest = word.history.first()
    assert (latest.history_user, latest.history_change_reason.split()[0]) == (editor, "kept")


def test_word_that_gives_way_is_withdrawn(editor: Any) -> None:
    take_in(PREVIEW)
    word = correct("status", "cancelled", by=editor)
    take_in(HELD)
    give_way(Alert.objects.get().pk, by=editor, at=AT)
    word.refresh_from_db()
    assert (raised(), Meeting.objects.get().status, word.withdrawn_by) == ([], "held", editor)


def test_answer_to_an_alert_that_has_gone_is_refused(editor: Any) -> None:
    take_in(PREVIEW)
    correct("status", "cancelled", by=editor)
    take_in(HELD)
    row = Alert.objects.get().pk
    give_way(row, by=editor, at=AT)
    with pytest.raises(ValidationError, match="this alert has gone"):
        keep(row, by=editor, at=AT)


# ---- against rejections


def test_rejected_meeting_that_another_article_tells_raises_an_alert_and_stays_hidden(editor: Any) -> None:
    take_in(PREVIEW)
    reject(editor)
    take_in(HELD)
    assert (raised(), Meeting.objects.get().is_hidden) == ([("held", None)], True)


def test_rejected_meeting_raises_no_alert_when_its_article_comes_again(editor: Any) -> None:
    take_in(PREVIEW)
    reject(editor)
    again(PREVIEW)
    assert (raised(), Meeting.objects.get().is_hidden) == ([], True)


def test_rejected_meeting_raises_no_alert_for_a_copy_of_the_same_story(editor: Any) -> None:
    words = "The presidents of two river states will meet in the old town hall to talk of dams and of fish. " * 3
    take_in((article("first", text=words), told(report())))
    reject(editor)
    take_in((article("copy", text=words, source="The Courier"), told(report())))
    assert raised() == []


def test_kept_rejection_is_asked_about_by_a_further_article_alone(editor: Any) -> None:
    take_in(PREVIEW)
    reject(editor)
    take_in(HELD)
    keep(Alert.objects.get().pk, by=editor, at=AT)
    again(HELD)
    before = raised()
    take_in((own("third", "The Globe"), told(report())))
    assert (before, raised()) == ([], [("third", None)])


def test_rejection_that_gives_way_lets_the_meeting_in(editor: Any) -> None:
    take_in(PREVIEW)
    reject(editor)
    take_in(HELD)
    give_way(Alert.objects.get().pk, by=editor, at=AT)
    assert (raised(), Meeting.objects.get().is_hidden) == ([], False)


# ---- words whose report has gone


def test_correction_whose_report_has_gone_is_told(editor: Any) -> None:
    take_in(PREVIEW)
    word = correct("title", "Paris talks", by=editor)
    again((PREVIEW[0], told()))
    assert list(with_gone_reports(Correction.objects.all())) == [word]


def test_decision_whose_report_has_gone_is_told(editor: Any) -> None:
    take_in(PREVIEW)
    decision = reject(editor)
    again((PREVIEW[0], told()))
    assert list(with_gone_reports(Decision.objects.all())) == [decision]


# ---- conflicts


def test_independent_sources_that_disagree_are_a_conflict() -> None:
    take_in(PREVIEW, OTHER_TOWN)
    assert list(Conflict.objects.values_list("field", flat=True)) == ["place"]


def test_conflict_goes_when_the_sources_agree() -> None:
    take_in(PREVIEW, OTHER_TOWN)
    again((OTHER_TOWN[0], told(report())))
    assert Conflict.objects.count() == 0


def test_conflict_of_a_hidden_meeting_is_none(editor: Any) -> None:
    take_in(PREVIEW, OTHER_TOWN)
    reject(editor)
    assert Conflict.objects.count() == 0


def test_settled_conflict_becomes_a_correction(editor: Any) -> None:
    take_in(PREVIEW, OTHER_TOWN)
    row = Report.objects.get(place__name="Versailles")
    settle_conflict(Conflict.objects.get().pk, row.pk, by=editor, at=AT, reason="Seen there")
    word = Correction.objects.get()
    assert (word.field, word.value, word.reason, Conflict.objects.count()) == (
        "place",
        {"name": "Versailles", "country": "FR"},
        "Seen there",
        0,
    )


def test_conflict_of_status_is_settled_by_a_report(editor: Any) -> None:
    take_in(HELD, (own("off", "The Herald", day=13), told(report(status=Status.CANCELLED))))
    row = Report.objects.get(status="held")
    settle_conflict(Conflict.objects.get().pk, row.pk, by=editor, at=AT)
    assert Meeting.objects.get().status == "held"


def test_conflict_that_has_gone_is_not_settled(editor: Any) -> None:
    take_in(PREVIEW, OTHER_TOWN)
    conflict, row = Conflict.objects.get().pk, Report.objects.get(place__name="Versailles").pk
    again((OTHER_TOWN[0], told(report())))
    with pytest.raises(ValidationError, match="no conflict any more"):
        settle_conflict(conflict, row, by=editor, at=AT)
