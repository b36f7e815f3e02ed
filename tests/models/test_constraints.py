"""Every constraint of the models, each broken against the database itself."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import Model, UniqueConstraint

from meetings.enums import DecisionKind, StatementKind
from meetings.models import MeetingRedirect, Place, Source
from meetings.models.correction import ABOUT_NAMES
from tests.factories import (
    NOON,
    TUESDAY,
    ActorFactory,
    AlertFactory,
    ArticleFactory,
    ConflictFactory,
    CorrectionFactory,
    DecisionFactory,
    FallenMeetingFactory,
    LinkFactory,
    MeetingFactory,
    ParticipationFactory,
    PlaceFactory,
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

MONDAY = date(2025, 3, 10)
CONSTRAINTS = {
    constraint.name: (model, constraint)
    for model in apps.get_app_config("meetings").get_models()
    for constraint in model._meta.constraints
}


def twice(factory: Any, **shared: Any) -> None:
    factory(**shared)
    factory(**shared)


def same_meeting_as_itself() -> None:
    report = ReportFactory()
    DecisionFactory(kind=DecisionKind.SAME_MEETING, report=report, other_report=report)


def event_breaches(table: str, factory: Any) -> dict[str, Callable[[], object]]:
    """Of the columns that a report and a meeting have in common."""
    return {
        f"{table}_dates_in_order": lambda: factory(starts_on=TUESDAY, ends_on=MONDAY),
        f"{table}_dates_know_precision": lambda: factory(starts_on=TUESDAY, date_precision=None),
        f"{table}_time_has_day": lambda: factory(starts_on=None, start_time=time(9, 30)),
        f"{table}_status_known": lambda: factory(status="rumoured"),
        f"{table}_format_known": lambda: factory(format="by letter"),
        f"{table}_kind_known": lambda: factory(kind="lunch"),
        f"{table}_precision_known": lambda: factory(date_precision="decade"),
    }


BREACHES: dict[str, Callable[[], object]] = {
    "actor_kind_known": lambda: ActorFactory(kind="robot"),
    "actor_name_once": lambda: ActorFactory(name="Angela Merkel", names=["ANGELA MERKEL"]),
    "tenure_once": lambda: twice(TenureFactory, actor=ActorFactory(), party=ActorFactory()),
    "tenure_once_no_party": lambda: twice(TenureFactory, actor=ActorFactory(), party=None),
    "tenure_in_order": lambda: TenureFactory(first_reported=TUESDAY, last_reported=MONDAY),
    "article_current_url": lambda: twice(ArticleFactory, url="https://news.example.org/talks"),
    "article_url_digest": lambda: twice(ArticleFactory, url="https://a.example", digest="0" * 64, is_current=False),
    "article_state_known": lambda: ArticleFactory(state="lost"),
    "source_feed_once": lambda: twice(SourceFactory, feed_url="https://news.example.org/feed"),
    "link_state_known": lambda: LinkFactory(state="lost"),
    **event_breaches("meeting", MeetingFactory),
    "participation_once": lambda: twice(ParticipationFactory, meeting=MeetingFactory(), actor=ActorFactory()),
    "participation_role_known": lambda: ParticipationFactory(role="guest"),
    "participation_attendance_known": lambda: ParticipationFactory(attendance="in spirit"),
    "place_once": lambda: twice(PlaceFactory, name="Paris", country="FR"),
    "place_names_something": lambda: PlaceFactory(name="", country=""),
    **event_breaches("report", ReportFactory),
    "report_anchor_once": lambda: twice(ReportFactory, article=ArticleFactory(), anchor="text:0"),
    "report_span_once": lambda: twice(ReportSpanFactory, report=ReportFactory()),
    "report_span_order": lambda: ReportSpanFactory(start=7, end=7),
    "report_span_field_known": lambda: ReportSpanFactory(field="weather"),
    "report_span_part_known": lambda: ReportSpanFactory(part="lead"),
    "report_participant_rank": lambda: twice(ReportParticipantFactory, report=ReportFactory(), rank=0),
    "report_participant_span_order": lambda: ReportParticipantFactory(start=7, end=7),
    "report_participant_part_known": lambda: ReportParticipantFactory(part="lead"),
    "report_participant_kind_known": lambda: ReportParticipantFactory(kind="robot"),
    "report_participant_role_known": lambda: ReportParticipantFactory(role="guest"),
    "report_participant_attendance_known": lambda: ReportParticipantFactory(attendance="in spirit"),
    "statement_anchor_once": lambda: twice(StatementFactory, article=ArticleFactory(), anchor="text:0"),
    "statement_kind_known": lambda: StatementFactory(kind="sung"),
    "statement_span_once": lambda: twice(StatementSpanFactory, statement=StatementFactory()),
    "statement_span_order": lambda: StatementSpanFactory(start=7, end=7),
    "statement_span_part_known": lambda: StatementSpanFactory(part="lead"),
    "correction_of_one_thing": lambda: CorrectionFactory(actor=ActorFactory()),
    "correction_report_in_force": lambda: twice(CorrectionFactory, report=ReportFactory()),
    "correction_actor_in_force": lambda: twice(CorrectionFactory, report=None, actor=ActorFactory()),
    "correction_statement_in_force": lambda: twice(CorrectionFactory, report=None, statement=StatementFactory()),
    "decision_kind_known": lambda: DecisionFactory(kind="maybe"),
    "decision_names_its_two": lambda: DecisionFactory(kind=DecisionKind.SAME_MEETING),
    "decision_of_two_things": same_meeting_as_itself,
    "fallen_meeting_dates_in_order": lambda: FallenMeetingFactory(starts_on=TUESDAY, ends_on=MONDAY),
    "fallen_meeting_precision_known": lambda: FallenMeetingFactory(date_precision="decade"),
    "decision_of_a_name": lambda: DecisionFactory(name="Kern", folded="kern"),
    "decision_name_in_force": lambda: twice(
        DecisionFactory, kind=DecisionKind.NAMES_NOBODY, report=None, name="Kern", folded="kern"
    ),
    "alert_correction_once": lambda: twice(AlertFactory, correction=CorrectionFactory(), report=ReportFactory()),
    "alert_decision_once": lambda: twice(
        AlertFactory, correction=None, decision=DecisionFactory(), report=ReportFactory()
    ),
    "alert_of_one_word": lambda: AlertFactory(decision=DecisionFactory()),
    "conflict_once": lambda: twice(ConflictFactory, meeting=MeetingFactory()),
    "conflict_field_known": lambda: ConflictFactory(field="weather"),
    "possible_duplicate_once": lambda: twice(
        PossibleDuplicateFactory, report=ReportFactory(), other_report=ReportFactory()
    ),
    "possible_duplicate_obstacle_known": lambda: PossibleDuplicateFactory(obstacle="fog"),
}


def refused(act: Callable[[], object]) -> str:
    """What the database complains of: the constraint by its name, though SQLite names a unique one by its columns."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        act()
    if connection.vendor == "sqlite":
        return str(caught.value).partition(" constraint failed: ")[2]
    fault: Any = caught.value.__cause__
    return str(fault.diag.constraint_name)


def in_the_databases_words(name: str) -> str:
    model, constraint = CONSTRAINTS[name]
    if connection.vendor == "sqlite" and isinstance(constraint, UniqueConstraint):
        return columns(model, *constraint.fields)
    return name


def columns(model: type[Model], *fields: str) -> str:
    return ", ".join(f"{model._meta.db_table}.{model._meta.get_field(field).column}" for field in fields)  # type: ignore[union-attr]  # a field of ours has a column


@pytest.mark.parametrize("name", BREACHES)
def test_constraint_refuses_what_breaks_it(name: str) -> None:
    assert refused(BREACHES[name]) == in_the_databases_words(name)


def test_every_constraint_is_tried() -> None:
    assert sorted(BREACHES) == sorted(CONSTRAINTS)


# ---- the other ways to break one


@pytest.mark.parametrize("factory", [MeetingFactory, ReportFactory])
@pytest.mark.parametrize(
    "days",
    [
        {"starts_on": TUESDAY, "ends_on": None},
        {"starts_on": None, "ends_on": TUESDAY, "date_precision": None},
    ],
)
def test_half_an_interval_is_refused(factory: Any, days: dict[str, Any]) -> None:
    assert refused(lambda: factory(**days)).endswith("_dates_in_order")


@pytest.mark.parametrize("factory", [MeetingFactory, ReportFactory])
def test_precision_without_a_day_is_refused(factory: Any) -> None:
    assert refused(lambda: factory(starts_on=None, date_precision="day")).endswith("_dates_know_precision")


@pytest.mark.parametrize("factory", [ReportSpanFactory, ReportParticipantFactory, StatementSpanFactory])
@pytest.mark.parametrize(("start", "end"), [(8, 7), (-1, 7)])
def test_span_that_is_no_stretch_is_refused(factory: Any, start: int, end: int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        factory(start=start, end=end)


def test_correction_of_nothing_is_refused() -> None:
    assert refused(lambda: CorrectionFactory(report=None)) == "correction_of_one_thing"


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (DecisionKind.NO_MEETING, ("report", "other_report")),
        (DecisionKind.SAME_MEETING, ("actor", "other_actor")),
        (DecisionKind.NOT_SAME_MEETING, ("report", "other_actor")),
        (DecisionKind.SAME_ACTOR, ("report", "other_report")),
        (DecisionKind.NOT_SAME_ACTOR, ("actor",)),
        (DecisionKind.NAMES_ACTOR, ("report",)),
        (DecisionKind.NAMES_NOBODY, ("actor",)),
    ],
)
def test_decision_that_names_the_wrong_things_is_refused(kind: str, named: tuple[str, ...]) -> None:
    things = {n: ReportFactory() if "report" in n else ActorFactory() for n in named}
    name = {"name": "Kern", "folded": "kern"} if kind in ABOUT_NAMES else {}
    words = {"kind": kind, "report": None, **name, **things}
    assert refused(lambda: DecisionFactory(**words)) == "decision_names_its_two"


def test_decision_that_an_actor_is_itself_is_refused() -> None:
    actor = ActorFactory()
    words = {"kind": DecisionKind.NOT_SAME_ACTOR, "report": None, "actor": actor, "other_actor": actor}
    assert refused(lambda: DecisionFactory(**words)) == "decision_of_two_things"


@pytest.mark.parametrize(
    ("factory", "column", "value"),
    [
        (ActorFactory, "public_id", "0000000000"),
        (ActorFactory, "code", "NATO"),
        (FallenMeetingFactory, "public_id", "0000000000"),
        (MeetingFactory, "public_id", "0000000000"),
        (StatementFactory, "public_id", "0000000000"),
        (SourceFactory, "slug", "gazette"),
    ],
)
def test_key_that_others_look_up_by_is_unique(factory: Any, column: str, value: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        twice(factory, **{column: value})


def test_source_name_is_unique() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.bulk_create([Source(name="Gazette", slug="one"), Source(name="Gazette", slug="two")])


def test_id_that_fell_away_leads_to_one_meeting() -> None:
    MeetingRedirect.objects.create(old_id="0000000000", meeting=MeetingFactory())
    with pytest.raises(IntegrityError), transaction.atomic():
        MeetingRedirect.objects.create(old_id="0000000000", meeting=MeetingFactory())


# ---- what stands beside each other in peace


def test_field_is_corrected_anew_once_the_old_word_is_withdrawn() -> None:
    old = CorrectionFactory(withdrawn_at=NOON)
    assert CorrectionFactory(report=old.report).pk > old.pk


def test_two_fields_of_a_meeting_are_corrected() -> None:
    first = CorrectionFactory(field="title")
    assert CorrectionFactory(report=first.report, field="venue").pk > first.pk


def test_two_actors_bear_one_name() -> None:
    assert ActorFactory(name="Li Hui").pk < ActorFactory(name="Li Hui").pk


def test_actors_without_a_code_are_many() -> None:
    assert ActorFactory(code=None).pk < ActorFactory(code=None).pk


def test_names_that_resolved_to_nobody_sit_side_by_side() -> None:
    first = ParticipationFactory(actor=None)
    assert ParticipationFactory(actor=None, meeting=first.meeting).pk > first.pk


def test_office_is_held_for_two_parties() -> None:
    first = TenureFactory(party=ActorFactory())
    assert TenureFactory(actor=first.actor, party=ActorFactory()).pk > first.pk


def test_revision_takes_the_address_of_what_it_supersedes() -> None:
    old = ArticleFactory(is_current=False)
    assert ArticleFactory(url=old.url).pk > old.pk


def test_words_quoted_and_reported_share_an_anchor() -> None:
    quoted = StatementFactory()
    reported = StatementFactory(article=quoted.article, anchor=quoted.anchor, kind=StatementKind.INDIRECT)
    assert reported.pk > quoted.pk


def test_country_alone_is_a_place() -> None:
    place = PlaceFactory(name="", country="FR")
    assert str(Place.objects.get(pk=place.pk)) == "FR"


def test_event_of_one_day_begins_and_ends_on_it() -> None:
    assert MeetingFactory(starts_on=TUESDAY, ends_on=TUESDAY).ends_on == TUESDAY
