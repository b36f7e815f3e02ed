"""Every page of the desk: that it opens, for whom, and with how many queries."""

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings import models
from meetings.models import (
    Actor,
    ActorName,
    Alert,
    Article,
    Conflict,
    Correction,
    Decision,
    FallenMeeting,
    Host,
    Link,
    Meeting,
    MeetingRedirect,
    OpenName,
    Participation,
    Place,
    Polling,
    PossibleDuplicate,
    Report,
    Source,
    Statement,
    Tenure,
)
from tests.admin.desk import Desk, address
from tests.factories import (
    ActorFactory,
    AlertFactory,
    ArticleFactory,
    ConflictFactory,
    CorrectionFactory,
    DecisionFactory,
    FallenMeetingFactory,
    HostFactory,
    LinkFactory,
    MeetingFactory,
    ParticipationFactory,
    PlaceFactory,
    PollingFactory,
    PossibleDuplicateFactory,
    ReportFactory,
    ReportParticipantFactory,
    ReportSpanFactory,
    SourceFactory,
    StatementFactory,
    StatementSpanFactory,
    TenureFactory,
)

pytestmark = pytest.mark.django_db
NAMES = (f"Kern{letters}" for letters in map("".join, product("abcdefghij", repeat=2)))


def an_actor() -> Actor:
    actor: Actor = ActorFactory(survivor=ActorFactory())
    TenureFactory(actor=actor, party=ActorFactory(kind="country", country=""))
    CorrectionFactory(report=None, actor=actor, field="country", value="GB")
    return actor


def a_name() -> ActorName:
    actor: Actor = ActorFactory()
    return actor.names.get()


def a_report() -> Report:
    report: Report = ReportFactory(meeting__place=PlaceFactory(), place=PlaceFactory())
    ReportSpanFactory(report=report)
    ReportParticipantFactory(report=report)
    return report


def a_meeting() -> Meeting:
    meeting: Meeting = a_report().meeting  # type: ignore[assignment]  # it has one
    CorrectionFactory(report=meeting.reports.get())
    ParticipationFactory(meeting=meeting, party=ActorFactory(kind="country", country=""))
    ParticipationFactory(meeting=meeting, actor=None)
    a_redirect(meeting)
    return meeting


def a_redirect(meeting: Meeting | None = None) -> MeetingRedirect:
    meeting = meeting or MeetingFactory()
    return MeetingRedirect.objects.create(old_id=f"o{meeting.public_id[:9]}", meeting=meeting)


def a_statement() -> Statement:
    statement: Statement = StatementFactory(report=ReportFactory())
    StatementSpanFactory(statement=statement)
    return statement


def a_duplicate() -> PossibleDuplicate:
    row: PossibleDuplicate = PossibleDuplicateFactory()
    for report in (row.report, row.other_report):
        ReportSpanFactory(report=report)
        ReportParticipantFactory(report=report)
        ParticipationFactory(meeting=report.meeting)
    return row


def an_alert() -> Alert:
    alert: Alert = AlertFactory()
    ReportSpanFactory(report=alert.report, field="dates")
    return alert


def a_conflict() -> Conflict:
    conflict: Conflict = ConflictFactory()
    for day in (11, 12):
        report = ReportFactory(meeting=conflict.meeting, starts_on=date(2025, 3, day))
        ReportSpanFactory(report=report, field="dates")
    return conflict


def an_open_name() -> OpenName:
    row = ReportParticipantFactory(actor=None, name=next(NAMES), party_code="FR", position="envoy")
    ParticipationFactory(meeting=row.report.meeting, actor=None, name=row.name)
    actor = ActorFactory(name=f"Ada {row.name}", survivor=ActorFactory())
    TenureFactory(actor=actor, party=ActorFactory(kind="country", country=""))
    return OpenName.objects.get(pk=row.pk)


def a_decision() -> Decision:
    decision: Decision = DecisionFactory(kind="same_meeting", other_report=ReportFactory())
    return decision


MAKERS: dict[type[Model], Callable[[], Any]] = {
    Actor: an_actor,
    ActorName: a_name,
    Alert: an_alert,
    Article: lambda: ReportFactory().article,
    Conflict: a_conflict,
    Correction: CorrectionFactory,
    Decision: a_decision,
    FallenMeeting: FallenMeetingFactory,
    Host: HostFactory,
    Link: LinkFactory,
    Meeting: a_meeting,
    MeetingRedirect: a_redirect,
    OpenName: an_open_name,
    Participation: lambda: ParticipationFactory(party=ActorFactory(kind="country", country="")),
    Place: lambda: MeetingFactory().place,
    Polling: PollingFactory,
    PossibleDuplicate: a_duplicate,
    Report: a_report,
    Source: lambda: ArticleFactory(source=SourceFactory()).source,
    Statement: a_statement,
    Tenure: lambda: TenureFactory(party=ActorFactory(kind="country", country="")),
}
MODELS = sorted(MAKERS, key=lambda model: model.__name__)
WITH_HISTORY: list[type[Model]] = [Actor, Correction, Decision, Source]
EDITED: list[type[Model]] = [Actor, Correction, Decision, Meeting, Place, Source]


def test_every_model_has_its_page_or_stands_on_anothers() -> None:
    inline = {"ReportParticipant", "ReportSpan", "Signature", "SignatureBand", "StatementSpan"}
    assert {m for m in models.__all__ if m not in inline} == {
        m.__name__ for m in admin.site._registry if m._meta.app_label == "meetings"
    }


@pytest.mark.parametrize("group", ["viewer", "editor", "administrator", "superuser"])
@pytest.mark.parametrize("model", MODELS)
def test_list_opens(model: type[Model], group: str, desk_of: Callable[[str], Desk]) -> None:
    MAKERS[model]()
    assert desk_of(group).get(model).status_code == 200


@pytest.mark.parametrize("group", ["viewer", "editor", "administrator", "superuser"])
@pytest.mark.parametrize("model", MODELS)
def test_page_opens(model: type[Model], group: str, desk_of: Callable[[str], Desk]) -> None:
    assert desk_of(group).get(MAKERS[model]()).status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_list_is_searched(model: type[Model], desk: Desk) -> None:
    MAKERS[model]()
    assert desk.get(model, q="starmer").status_code == 200


@pytest.mark.parametrize("model", WITH_HISTORY)
def test_history_opens(model: type[Model], desk: Desk) -> None:
    row = MAKERS[model]()
    row.save()
    assert desk.get(row, "history").status_code == 200


@pytest.mark.parametrize("model", WITH_HISTORY)
def test_earlier_state_opens_and_is_not_put_back(model: type[Model], desk: Desk) -> None:
    row = MAKERS[model]()
    state = f"{address(row, 'history')}{row.history.first().pk}/"
    assert [desk.client.get(state).status_code, desk.client.post(state, {}).status_code] == [200, 403]


@pytest.mark.parametrize("model", MODELS)
def test_list_asks_as_much_of_three_rows_as_of_one(model: type[Model], desk: Desk) -> None:
    MAKERS[model]()
    desk.get(model)
    counts = []
    for more in (0, 2):
        for _ in range(more):
            MAKERS[model]()
        with CaptureQueriesContext(connection) as asked:
            desk.get(model)
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("page", ["editor", "viewer"])
def test_page_of_a_meeting_asks_as_much_of_three_reports_as_of_one(page: str, desk_of: Callable[[str], Desk]) -> None:
    desk = desk_of(page)
    meeting = a_meeting()
    desk.get(meeting)
    counts = []
    for more in (0, 2):
        for _ in range(more):
            report = ReportFactory(meeting=meeting, place=PlaceFactory())
            ReportSpanFactory(report=report)
            actor = ReportParticipantFactory(report=report).actor
            ParticipationFactory(meeting=meeting, actor=actor, party=ActorFactory(kind="country", country=""))
            CorrectionFactory(report=report, field=f"participant:{actor.public_id}", value={"role": "host"})
        with CaptureQueriesContext(connection) as asked:
            desk.get(meeting)
        counts.append(len(asked))
    assert counts[0] == counts[1]


# ---- who may do what


@pytest.mark.parametrize("model", MODELS)
def test_page_is_for_those_who_logged_in(model: type[Model], client: Client) -> None:
    answer = client.get(address(MAKERS[model]()))
    assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, "/admin/login/")


@pytest.mark.parametrize("model", MODELS)
def test_viewer_changes_nothing(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    assert desk_of("viewer").client.post(address(MAKERS[model]()), {}).status_code == 403


@pytest.mark.parametrize("model", MODELS)
def test_editor_changes_what_is_an_editors(model: type[Model], desk: Desk) -> None:
    answer = desk.client.post(address(MAKERS[model]()), {})
    assert answer.status_code == (403 if model not in EDITED else answer.status_code)
    assert (b'name="_save"' in desk.get(MAKERS[model]()).content) == (model in EDITED)


@pytest.mark.parametrize("model", MODELS)
def test_nothing_is_deleted(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    row = MAKERS[model]()
    assert desk_of("superuser").client.post(address(row, "delete"), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", MODELS)
def test_editor_adds_what_is_an_editors_alone(model: type[Model], desk: Desk) -> None:
    answer = desk.client.get(f"{address(model)}add/")
    assert answer.status_code == (200 if model in (Actor, Article, Decision, Meeting, Source) else 403)


def test_editor_manages_no_users(desk: Desk) -> None:
    assert [desk.client.get(f"/admin/auth/{page}/").status_code for page in ("user", "group")] == [403, 403]


def test_administrator_manages_users(desk_of: Callable[[str], Desk]) -> None:
    client = desk_of("administrator").client
    assert [client.get(f"/admin/auth/{page}/").status_code for page in ("user", "group")] == [200, 200]


def test_unknown_meeting_is_no_error(desk: Desk) -> None:
    answers = [desk.client.get(f"/admin/meetings/meeting/{key}/change/", follow=True).status_code for key in ("9", "x")]
    assert answers == [200, 200]
