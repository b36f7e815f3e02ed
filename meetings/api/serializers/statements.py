"""A statement as the API tells it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.api.serializers.fields import ActorReference, AddressField, ArticleReference, MeetingReference
from meetings.enums import Part, StatementKind
from meetings.models import Statement, StatementSpan


class StatementSpanSerializer(serializers.Serializer[StatementSpan]):
    """Where the words, or their speaker, stand."""

    is_speaker = serializers.BooleanField()
    part = serializers.ChoiceField(choices=[part.value for part in Part])
    start = serializers.IntegerField(help_text="the first character, counted from 0")
    end = serializers.IntegerField(help_text="the character after the last")


class StatementSerializer(serializers.Serializer[Statement]):
    """Words of a speaker in an article: quoted (`direct`) or reported (`indirect`)."""

    id = serializers.CharField(source="public_id")
    api = AddressField("api:statement-detail", key="public_id", help_text="this")
    kind = serializers.ChoiceField(choices=[kind.value for kind in StatementKind])
    text = serializers.CharField()
    speaker = ActorReference(allow_null=True)
    speaker_name = serializers.CharField(help_text="as the article has it")
    article = ArticleReference()
    meeting = serializers.SerializerMethodField(help_text="which it is about, where it is about one")
    spans = StatementSpanSerializer(many=True)

    @extend_schema_field(MeetingReference(allow_null=True))
    def get_meeting(self, statement: Statement) -> Any:
        """Never one that an editor took out."""
        meeting = statement.report.meeting if statement.report else None
        if meeting is None or meeting.is_hidden:
            return None
        return MeetingReference(meeting, context=self.context).data
