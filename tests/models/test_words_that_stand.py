"""What an editor said is never lost with what it was said of."""

import pytest
from django.db.models import ProtectedError

from meetings.enums import DecisionKind
from tests.factories import ActorFactory, CorrectionFactory, DecisionFactory, StatementFactory

pytestmark = pytest.mark.django_db


def test_report_that_was_corrected_cannot_be_deleted() -> None:
    correction = CorrectionFactory()
    with pytest.raises(ProtectedError):
        correction.report.delete()


def test_article_whose_report_was_corrected_cannot_be_deleted() -> None:
    correction = CorrectionFactory()
    with pytest.raises(ProtectedError):
        correction.report.article.delete()


def test_statement_that_was_corrected_cannot_be_deleted() -> None:
    correction = CorrectionFactory(report=None, statement=StatementFactory(), field="text")
    with pytest.raises(ProtectedError):
        correction.statement.delete()


def test_actor_that_was_decided_on_cannot_be_deleted() -> None:
    decision = DecisionFactory(
        kind=DecisionKind.SAME_ACTOR, report=None, actor=ActorFactory(), other_actor=ActorFactory()
    )
    with pytest.raises(ProtectedError):
        decision.other_actor.delete()


def test_editor_who_spoke_cannot_be_deleted() -> None:
    correction = CorrectionFactory()
    with pytest.raises(ProtectedError):
        correction.by.delete()


def test_correction_remembers_what_it_said_before() -> None:
    correction = CorrectionFactory(value="A better title")
    correction.value = "The best title"
    correction.save()
    assert [past.value for past in correction.history.order_by("history_id")] == ["A better title", "The best title"]
