"""An article and its source as the API tells them. The text is for editors alone."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.api.serializers.fields import AddressField, ArticleReference, MeetingReference, SourceReference
from meetings.enums import ArticleState
from meetings.models import Article, Source


class SourceSerializer(serializers.Serializer[Source]):
    """A publisher or feed that articles come from."""

    slug = serializers.CharField()
    api = AddressField("api:source-detail", key="slug", help_text="this")
    name = serializers.CharField()
    homepage = serializers.CharField()
    language = serializers.CharField(help_text="BCP 47")
    time_zone = serializers.CharField(help_text="IANA name: whose `today` its articles speak of")
    country = serializers.CharField(help_text="ISO 3166-1 alpha-2; empty: not told")


class ArticleSerializer(serializers.Serializer[Article]):
    """An article without its text: what it is, and which meetings it tells of."""

    id = serializers.IntegerField()
    url = serializers.CharField(help_text="where it was published; file:NAME for a file that has no address")
    page = AddressField("web:article", key="pk", help_text="its page here")
    api = AddressField("api:article-detail", key="pk", help_text="this")
    title = serializers.CharField()
    byline = serializers.CharField()
    language = serializers.CharField()
    source = SourceReference()  # type: ignore[assignment]  # DRF's own attribute is read off before
    published = serializers.DateField(source="published_on", allow_null=True, help_text="the day, at the publisher's")
    published_at = serializers.DateTimeField(allow_null=True)
    is_current = serializers.BooleanField(help_text="no later revision of it is stored")
    superseded_by = serializers.IntegerField(
        source="superseded_by_id", allow_null=True, help_text="the id of the revision that took its place"
    )
    also_carried_by = serializers.SerializerMethodField(help_text="other articles with the same text, more or less")
    meetings = serializers.SerializerMethodField(help_text="which it tells of")

    @extend_schema_field(ArticleReference(many=True))
    def get_also_carried_by(self, article: Article) -> Any:
        """The earliest first."""
        copies = article.story.copies.all() if article.story else ()
        return [ArticleReference(copy, context=self.context).data for copy in copies if copy.pk != article.pk]

    @extend_schema_field(MeetingReference(many=True))
    def get_meetings(self, article: Article) -> Any:
        """Each once, in the order of the text."""
        told = [report.meeting for report in article.reports.all() if report.meeting]
        shown = {meeting.pk: meeting for meeting in told if not meeting.is_hidden}
        return [MeetingReference(meeting, context=self.context).data for meeting in shown.values()]


class EditorsArticleSerializer(ArticleSerializer):
    """An article as those see it who may change articles: with its place in the queue."""

    state = serializers.ChoiceField(choices=[state.value for state in ArticleState])
    error = serializers.CharField(help_text="what went wrong, in one line")


class FullArticleSerializer(EditorsArticleSerializer):
    """The same with its text."""

    text = serializers.CharField()
