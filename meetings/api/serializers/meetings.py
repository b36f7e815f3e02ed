"""A meeting as the API tells it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.api.serializers.evidence import ReportSerializer
from meetings.api.serializers.fields import ActorReference, AddressField
from meetings.domain.confidence import SETTLED, level_of, reasons
from meetings.domain.fusion import independent
from meetings.domain.loading import tellers_of
from meetings.enums import ActorKind, Attendance, DatePrecision, Doubt, EventKind, Format, Level, Role, Status
from meetings.models import Correction, Meeting, Participation, Place, Report


class DatesSerializer(serializers.Serializer[Meeting]):
    """The days. With a precision other than `day` the meeting is at some time within them."""

    start = serializers.DateField(source="starts_on", allow_null=True)
    end = serializers.DateField(source="ends_on", allow_null=True)
    precision = serializers.ChoiceField(
        source="date_precision", choices=[p.value for p in DatePrecision], allow_null=True
    )
    words = serializers.CharField(source="date_words", help_text="in the article's own words")


class TimeSerializer(serializers.Serializer[Meeting]):
    """The time of day where it begins, on the clocks of its zone."""

    time = serializers.TimeField(source="start_time", format="%H:%M")
    zone = serializers.CharField(source="time_zone", help_text="IANA name, or an offset as +03:00; empty: not told")


class PlaceSerializer(serializers.Serializer[Place]):
    """A city, or a country alone (then `name` is empty)."""

    name = serializers.CharField()
    country = serializers.CharField(help_text="ISO 3166-1 alpha-2; empty: not told")
    time_zone = serializers.CharField(help_text="IANA name, of the place")


class ParticipantSerializer(serializers.Serializer[Participation]):
    """Who takes part. A name that resolved to nobody has no actor."""

    name = serializers.CharField(help_text="as the reports have it")
    actor = ActorReference(allow_null=True)
    party = ActorReference(allow_null=True, help_text="whom it speaks for")
    position = serializers.CharField()
    role = serializers.ChoiceField(choices=[role.value for role in Role])
    attendance = serializers.ChoiceField(choices=[a.value for a in Attendance], allow_null=True)
    from_place = serializers.CharField(help_text="where a remote participant is")


class CorrectionSerializer(serializers.Serializer[Correction]):
    """An editor's word on one field. It outranks all reports."""

    field = serializers.CharField()
    at = serializers.DateTimeField()
    reason = serializers.CharField()


class ConfidenceSerializer(serializers.Serializer[Meeting]):
    """How sure a meeting is: that its dates, place, status and participants are right, all at once."""

    score = serializers.FloatField(source="confidence", help_text="a measured probability, 0 to 1")
    level = serializers.SerializerMethodField(help_text="in three steps")
    doubts = serializers.ListField(
        child=serializers.ChoiceField(choices=[doubt.value for doubt in Doubt]), help_text="what speaks against it"
    )
    settled = serializers.ListField(
        child=serializers.ChoiceField(choices=list(SETTLED)), help_text="what an editor set, and so is certain"
    )
    why = serializers.SerializerMethodField(help_text="the same in words")

    @extend_schema_field(serializers.ChoiceField(choices=[level.value for level in Level]))
    def get_level(self, meeting: Meeting) -> str | None:
        """High, medium or low."""
        return level_of(meeting.confidence)

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_why(self, meeting: Meeting) -> list[str]:
        """What an editor set, and the doubts."""
        return list(reasons(meeting.doubts, meeting.settled))


class MeetingSerializer(serializers.Serializer[Meeting]):
    """A meeting, with the words of every report that it rests on."""

    id = serializers.CharField(source="public_id", help_text="lasting; an id that falls away redirects")
    url = AddressField("web:meeting", key="public_id", help_text="its page")
    api = AddressField("api:meeting-detail", key="public_id", help_text="this")
    title = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in EventKind])
    status = serializers.ChoiceField(choices=[status.value for status in Status])
    format = serializers.ChoiceField(choices=[f.value for f in Format], allow_null=True)
    dates = DatesSerializer(source="*")
    time = serializers.SerializerMethodField()
    place = PlaceSerializer(allow_null=True)
    venue = serializers.CharField()
    parties = serializers.SerializerMethodField(
        help_text="ISO codes of countries and short names of organisations, in order of mention"
    )
    participants = ParticipantSerializer(source="participations", many=True)
    publishers = serializers.SerializerMethodField(help_text="how many tell of it; an editor who entered it is none")
    independent_sources = serializers.SerializerMethodField(
        help_text="how many of them tell of it by a text of their own: a wire story counts once, whoever prints it"
    )
    confidence = serializers.SerializerMethodField(help_text="null where it was not measured")
    evidence = serializers.SerializerMethodField()
    corrections = serializers.SerializerMethodField(help_text="in force, the later last")
    sequence = serializers.IntegerField(help_text="rises on every material change")
    changed = serializers.DateTimeField(source="changed_at", help_text="when it last changed in substance")

    @extend_schema_field(TimeSerializer(allow_null=True))
    def get_time(self, meeting: Meeting) -> dict[str, Any] | None:
        """Null where nobody told a time: it is not midnight."""
        return TimeSerializer(meeting).data if meeting.start_time else None

    @extend_schema_field(ConfidenceSerializer(allow_null=True))
    def get_confidence(self, meeting: Meeting) -> dict[str, Any] | None:
        """Null where no report was measured."""
        return ConfidenceSerializer(meeting).data if meeting.confidence is not None else None

    def get_parties(self, meeting: Meeting) -> list[str]:
        """Each once."""
        codes = [_party_code(row) for row in meeting.participations.all()]
        return list(dict.fromkeys(code for code in codes if code))

    def get_publishers(self, meeting: Meeting) -> int:
        """Of the reports that their articles still tell."""
        return len({teller.source for teller in tellers_of(_told(meeting))})

    def get_independent_sources(self, meeting: Meeting) -> int:
        """Of the same."""
        return independent(tellers_of(_told(meeting)))

    @extend_schema_field(ReportSerializer(many=True))
    def get_evidence(self, meeting: Meeting) -> Any:
        """Of the reports that their articles still tell."""
        return [ReportSerializer(report, context=self.context).data for report in _told(meeting)]

    @extend_schema_field(CorrectionSerializer(many=True))
    def get_corrections(self, meeting: Meeting) -> Any:
        """Of all its reports."""
        rows = [row for report in meeting.reports.all() for row in report.corrections.all()]
        return [CorrectionSerializer(row).data for row in sorted(rows, key=lambda row: (row.at, row.pk))]


def _told(meeting: Meeting) -> list[Report]:
    return [report for report in meeting.reports.all() if report.gone_at is None]


def _party_code(row: Participation) -> str | None:
    """Whom a participant speaks for, or what it is where it stands for itself."""
    if row.party is not None:
        return (row.party.survivor or row.party).code
    if row.actor is None or row.actor.kind == ActorKind.PERSON:
        return None
    return (row.actor.survivor or row.actor).code
