"""The words that a meeting rests on: report by report, field by field."""

from collections.abc import Iterator
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.api.serializers.fields import ArticleReference
from meetings.domain.evidence import LONGEST, passages
from meetings.enums import Part, ReportField, Status
from meetings.models import Report, ReportParticipant
from meetings.models.base import SpanModel

PARTICIPANT = "participant"


class QuoteSerializer(serializers.Serializer[Any]):
    """A stretch of the article, with the sentence around it. Its article is never given whole."""

    field = serializers.ChoiceField(
        choices=[*(f.value for f in ReportField), PARTICIPANT],
        help_text="the field that it supports; `event` is the evidence that there is a meeting at all",
    )
    participant = serializers.CharField(allow_null=True, help_text="of the field `participant`: who")
    part = serializers.ChoiceField(choices=[part.value for part in Part], help_text="where its characters are counted")
    start = serializers.IntegerField(help_text="its first character, counted from 0")
    end = serializers.IntegerField(help_text="the character after its last")
    quote = serializers.CharField(help_text=f"the characters themselves, {LONGEST} of them at most")
    sentence = serializers.CharField(help_text=f"the sentence around them, {LONGEST} characters at most")


class ReportSerializer(serializers.Serializer[Report]):
    """What one article tells of the meeting, with the words of each field."""

    article = ArticleReference()
    story = serializers.IntegerField(
        source="article.story_key",
        help_text="the id of the first article that carries this text: copies of one story are one independent source",
    )
    status = serializers.ChoiceField(choices=[status.value for status in Status])
    is_denial = serializers.BooleanField(help_text="the article tells but that the meeting is denied")
    denied_by = serializers.CharField(
        help_text="who denies it, in the article's words; set without `is_denial` where the article tells that others"
        " claim it"
    )
    quotes = serializers.SerializerMethodField()

    @extend_schema_field(QuoteSerializer(many=True))
    def get_quotes(self, report: Report) -> list[dict[str, Any]]:
        """In the order of the text, title first."""
        found = [_quote(report, span, field=field, who=who) for span, field, who in _spans(report)]
        kept = [quote for quote in found if quote is not None]
        return sorted(kept, key=lambda q: (q["part"] != Part.TITLE, q["start"], q["end"], q["field"]))


def _spans(report: Report) -> Iterator[tuple[SpanModel, str, str | None]]:
    for span in report.spans.all():
        yield span, span.field, None
    mention: ReportParticipant
    for mention in report.participants.all():
        yield mention, PARTICIPANT, mention.name


def _quote(report: Report, span: SpanModel, *, field: str, who: str | None) -> dict[str, Any] | None:
    """None where the span stands outside its text, which tells nothing."""
    article = report.article
    around = passages(article.title, article.text, [span])
    if not around:
        return None
    whole = article.title if span.part == Part.TITLE else article.text
    return {
        "field": field,
        "participant": who,
        "part": span.part,
        "start": span.start,
        "end": span.end,
        "quote": whole[span.start : min(span.end, span.start + LONGEST)],
        "sentence": around[0].text,
    }
