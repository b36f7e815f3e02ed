"""Possible duplicates are kept beside the meetings, whatever comes, goes or is decided."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.asking import answer, explained, possible_duplicates
from meetings.domain.deciding import decide_all
from meetings.domain.editing import withdraw
from meetings.enums import DecisionKind
from meetings.models import Decision, Meeting, PossibleDuplicate
from tests.domain.extractions import LONDON, MACRON, RUBIO, STARMER, article, report, take_in, told
from tests.domain.test_processing import PREVIEW, again

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
ELSEWHERE = (article("elsewhere", source="The Courier"), told(report(place=LONDON)))
THIRD = (article("third", published=date(2025, 3, 9), source="The Herald"), told(report(place=LONDON)))


def proposed() -> list[tuple[str, str, str | None]]:
    rows = PossibleDuplicate.objects.order_by("pk")
    return [(r.report.article.title, r.other_report.article.title, r.obstacle) for r in rows]


def test_meetings_alike_but_for_one_thing_are_proposed() -> None:
    take_in(PREVIEW, ELSEWHERE)
    assert proposed() == [("elsewhere", "preview", "country")]


def test_meetings_are_proposed_in_whatever_order_they_came() -> None:
    take_in(ELSEWHERE, PREVIEW)
    assert proposed() == [("elsewhere", "preview", "country")]


def test_meetings_are_proposed_once_by_the_two_reports_most_alike() -> None:
    take_in(PREVIEW, ELSEWHERE, THIRD)
    assert proposed() == [("third", "preview", "country")]


def test_meetings_that_are_not_alike_are_not_proposed() -> None:
    take_in(PREVIEW, (article("other"), told(report([RUBIO, MACRON], place=LONDON))))
    assert proposed() == []


def test_proposal_keeps_its_row_when_articles_are_read_again() -> None:
    take_in(PREVIEW, ELSEWHERE)
    before = PossibleDuplicate.objects.get().pk
    again(PREVIEW, ELSEWHERE)
    assert PossibleDuplicate.objects.get().pk == before


def test_proposal_goes_when_the_reports_are_no_longer_alike() -> None:
    take_in(PREVIEW, ELSEWHERE)
    again((ELSEWHERE[0], told(report(place=LONDON, day=date(2025, 5, 1)))))
    assert proposed() == []


def test_proposal_goes_when_its_report_goes() -> None:
    take_in(PREVIEW, ELSEWHERE)
    again((ELSEWHERE[0], told()))
    assert proposed() == []


def test_proposal_goes_when_the_reports_become_one_meeting() -> None:
    take_in(PREVIEW, ELSEWHERE)
    again((ELSEWHERE[0], told(report())))
    assert (proposed(), Meeting.objects.count()) == ([], 1)


def test_the_same_makes_one_meeting(editor: Any) -> None:
    take_in(PREVIEW, ELSEWHERE)
    answer(PossibleDuplicate.objects.get().pk, is_same=True, by=editor, at=AT, reason="One trip")
    assert (proposed(), Meeting.objects.count(), Decision.objects.get().reason) == ([], 1, "One trip")


def test_not_the_same_is_never_proposed_again(editor: Any) -> None:
    take_in(PREVIEW, ELSEWHERE)
    answer(PossibleDuplicate.objects.get().pk, is_same=False, by=editor, at=AT)
    again(PREVIEW, ELSEWHERE)
    take_in(THIRD)
    assert (proposed(), Meeting.objects.count()) == ([], 2)


def test_withdrawn_answer_brings_the_proposal_back(editor: Any) -> None:
    take_in(PREVIEW, ELSEWHERE)
    decision = answer(PossibleDuplicate.objects.get().pk, is_same=True, by=editor, at=AT)
    withdraw(decision, by=editor, at=AT)
    assert (proposed(), Meeting.objects.count()) == ([("elsewhere", "preview", "country")], 2)


def test_answer_to_what_is_no_question_any_more_is_refused(editor: Any) -> None:
    take_in(PREVIEW, ELSEWHERE)
    row = PossibleDuplicate.objects.get().pk
    answer(row, is_same=False, by=editor, at=AT)
    with pytest.raises(ValidationError, match="no question any more"):
        answer(row, is_same=True, by=editor, at=AT)


def test_what_is_no_meeting_is_not_proposed(editor: Any) -> None:
    take_in(PREVIEW, ELSEWHERE)
    decide_all(DecisionKind.NO_MEETING, [Meeting.objects.get(place__country="GB")], by=editor, at=AT)
    assert proposed() == []


def test_what_was_let_in_again_is_proposed_again(editor: Any) -> None:
    take_in(PREVIEW, ELSEWHERE)
    (decision,) = decide_all(DecisionKind.NO_MEETING, [Meeting.objects.get(place__country="GB")], by=editor, at=AT)
    withdraw(decision, by=editor, at=AT)
    assert proposed() == [("elsewhere", "preview", "country")]


def test_score_is_explained_in_words() -> None:
    take_in(PREVIEW, (article("held", source="The Courier"), told(report([STARMER, MACRON, RUBIO], place=LONDON))))
    assert [(p.about, p.points, p.most, p.words) for p in explained(possible_duplicates().get())] == [
        ("who", 0.4667, 0.5, "Keir Starmer, Emmanuel Macron in both; Marco Rubio in the first alone"),
        ("when", 0.3, 0.3, "11 Mar 2025 in both"),
        ("where", 0.0, 0.15, "London, GB in the first, Paris, FR in the second"),
        ("form", 0.05, 0.05, "in person in both"),
    ]
