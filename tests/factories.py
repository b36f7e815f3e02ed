"""Rows for tests. They write meetings directly, which nothing but fusion does outside of tests."""

# The base class and its decorator are Any to the type checker, for the reason given where they are named.
# mypy: disable-error-code="misc,untyped-decorator"

from datetime import UTC, date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.text import slugify
from factory import declarations, helpers
from factory.django import DjangoModelFactory

from meetings.domain.names import fold_name, name_columns
from meetings.enums import (
    ActorKind,
    DatePrecision,
    DecisionKind,
    EventKind,
    Format,
    ReportField,
    StatementKind,
    Status,
)
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
    Participation,
    Place,
    Polling,
    PossibleDuplicate,
    Report,
    ReportParticipant,
    ReportSpan,
    Source,
    Statement,
    StatementSpan,
    Tenure,
)

NOON = datetime(2025, 3, 10, 12, tzinfo=UTC)
TUESDAY = date(2025, 3, 11)
TEXT = "Keir Starmer will meet Emmanuel Macron in Paris on Tuesday. “We want a plan,” Starmer said."

# A call of a factory answers a row, and its attributes are the row's values, never the declarations that stand in the
# class: no checker knows that of a metaclass. The row itself is Any, for by its model's type each column that may be
# null would have to be asked for None, though its factory fills it.
Rows: Any = DjangoModelFactory
LazyAttribute: Any = declarations.LazyAttribute
Maybe: Any = declarations.Maybe
SelfAttribute: Any = declarations.SelfAttribute
Sequence: Any = declarations.Sequence
SubFactory: Any = declarations.SubFactory
post_generation: Any = helpers.post_generation


class UserFactory(Rows):
    class Meta:
        model = get_user_model()

    username = Sequence(lambda n: f"user{n}")
    email = LazyAttribute(lambda o: f"{o.username}@example.org")


class EditorFactory(UserFactory):
    is_staff = True
    is_superuser = True


class SourceFactory(Rows):
    class Meta:
        model = Source
        django_get_or_create = ("name",)

    name = Sequence(lambda n: f"Gazette {n}")
    slug = LazyAttribute(lambda o: slugify(o.name))
    time_zone = "Europe/London"
    country = "GB"


class PollingFactory(Rows):
    class Meta:
        model = Polling

    source = SubFactory(SourceFactory, feed_url=Sequence(lambda n: f"https://paper{n}.example.org/feed"))
    next_at = NOON


class HostFactory(Rows):
    class Meta:
        model = Host

    name = Sequence(lambda n: f"paper{n}.example.org:443")
    next_at = NOON


class LinkFactory(Rows):
    class Meta:
        model = Link

    source = SubFactory(SourceFactory)
    url = Sequence(lambda n: f"https://paper.example.org/talks-{n}")
    address = SelfAttribute("url")
    title = "Talks in Paris"
    not_before = NOON


class ArticleFactory(Rows):
    class Meta:
        model = Article

    source = SubFactory(SourceFactory)
    url = Sequence(lambda n: f"https://news.example.org/{n}")
    title = "Starmer to meet Macron"
    text = TEXT
    published_on = date(2025, 3, 10)
    published_at = NOON
    digest = Sequence(lambda n: f"{n:064x}")
    state = "done"
    processed_at = NOON


class ActorFactory(Rows):
    """A person by default; `names` takes further names beside the one that is shown."""

    class Meta:
        model = Actor
        skip_postgeneration_save = True

    kind = ActorKind.PERSON
    name = Sequence(lambda n: f"Person Number{n}")
    code = None
    country = Maybe("is_person", "GB", "")
    position = ""

    class Params:
        is_person = LazyAttribute(lambda o: o.kind == ActorKind.PERSON)

    @post_generation
    def names(self, create: bool, extracted: list[str] | None, **_: Any) -> None:
        if create:
            for name in dict.fromkeys([str(self.name), *(extracted or [])]):
                ActorName.objects.create(actor=self, **name_columns(name))


class PlaceFactory(Rows):
    class Meta:
        model = Place

    name = Sequence(lambda n: f"Town {n}")
    folded = LazyAttribute(lambda o: fold_name(o.name))
    country = "FR"
    time_zone = "Europe/Paris"


class MeetingFactory(Rows):
    class Meta:
        model = Meeting

    title = "Starmer and Macron"
    kind = EventKind.MEETING
    status = Status.PLANNED
    format = Format.IN_PERSON
    starts_on = TUESDAY
    ends_on = SelfAttribute("starts_on")
    date_precision = LazyAttribute(lambda o: DatePrecision.DAY if o.starts_on else None)
    place = SubFactory(PlaceFactory)
    changed_at = NOON


class FallenMeetingFactory(Rows):
    class Meta:
        model = FallenMeeting

    public_id = Sequence(lambda n: f"f{n:09}")
    title = "Starmer and Macron"
    starts_on = TUESDAY
    ends_on = SelfAttribute("starts_on")
    date_precision = LazyAttribute(lambda o: DatePrecision.DAY if o.starts_on else None)
    sequence = 1
    fell_at = NOON


class ParticipationFactory(Rows):
    class Meta:
        model = Participation

    meeting = SubFactory(MeetingFactory)
    actor = SubFactory(ActorFactory)
    name = LazyAttribute(lambda o: o.actor.name if o.actor else "A delegate")
    rank = Sequence(lambda n: n % 1000)


class ReportFactory(Rows):
    class Meta:
        model = Report

    article = SubFactory(ArticleFactory)
    meeting = SubFactory(MeetingFactory)
    anchor = Sequence(lambda n: f"text:{n}")
    title = "Starmer and Macron"
    kind = EventKind.MEETING
    status = Status.PLANNED
    format = Format.IN_PERSON
    starts_on = TUESDAY
    ends_on = SelfAttribute("starts_on")
    date_precision = LazyAttribute(lambda o: DatePrecision.DAY if o.starts_on else None)
    date_words = LazyAttribute(lambda o: "on Tuesday" if o.starts_on == TUESDAY else "")


class ReportSpanFactory(Rows):
    class Meta:
        model = ReportSpan

    report = SubFactory(ReportFactory)
    field = ReportField.EVENT
    start = 0
    end = 59


class ReportParticipantFactory(Rows):
    class Meta:
        model = ReportParticipant

    report = SubFactory(ReportFactory)
    actor = SubFactory(ActorFactory)
    name = LazyAttribute(lambda o: o.actor.name if o.actor else "A delegate")
    folded = LazyAttribute(lambda o: fold_name(o.name))
    kind = LazyAttribute(lambda o: o.actor.kind if o.actor else ActorKind.PERSON)
    start = 0
    end = 12
    rank = Sequence(lambda n: n % 1000)


class StatementFactory(Rows):
    class Meta:
        model = Statement

    article = SubFactory(ArticleFactory)
    anchor = Sequence(lambda n: f"text:{n}")
    kind = StatementKind.DIRECT
    text = "We want a plan"
    speaker = SubFactory(ActorFactory)
    speaker_name = LazyAttribute(lambda o: o.speaker.name if o.speaker else "An official")
    speaker_folded = LazyAttribute(lambda o: fold_name(o.speaker_name))


class StatementSpanFactory(Rows):
    class Meta:
        model = StatementSpan

    statement = SubFactory(StatementFactory)
    start = TEXT.index("We want")
    end = TEXT.index("We want") + len("We want a plan")


class TenureFactory(Rows):
    class Meta:
        model = Tenure

    actor = SubFactory(ActorFactory)
    office = "Prime Minister"
    first_reported = date(2025, 3, 1)
    last_reported = date(2025, 3, 10)


class CorrectionFactory(Rows):
    """A correction of a report's meeting; it does not fuse: editing does."""

    class Meta:
        model = Correction

    by = SubFactory(EditorFactory)
    at = NOON
    report = SubFactory(ReportFactory)
    field = "title"
    value = "A better title"


class DecisionFactory(Rows):
    class Meta:
        model = Decision

    by = SubFactory(EditorFactory)
    at = NOON
    kind = DecisionKind.NO_MEETING
    report = SubFactory(ReportFactory)


class PossibleDuplicateFactory(Rows):
    class Meta:
        model = PossibleDuplicate

    report = SubFactory(ReportFactory)
    other_report = SubFactory(ReportFactory)
    meeting = SelfAttribute("report.meeting")
    other_meeting = SelfAttribute("other_report.meeting")
    score = 0.675
    who = 0.5
    when = 0.0
    where = 0.15
    form = 0.025
    obstacle = "day"


class AlertFactory(Rows):
    class Meta:
        model = Alert

    correction = SubFactory(
        CorrectionFactory,
        field="dates",
        value={"start": "2025-03-14", "end": "2025-03-14", "precision": "day"},
        known=[],
    )
    report = SubFactory(ReportFactory)
    meeting = SelfAttribute("report.meeting")
    value = LazyAttribute(lambda _: {"start": "2025-03-12", "end": "2025-03-12", "precision": "day"})


class ConflictFactory(Rows):
    class Meta:
        model = Conflict

    meeting = SubFactory(MeetingFactory)
    field = "dates"
