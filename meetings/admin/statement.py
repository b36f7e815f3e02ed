from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from meetings.admin.base import ReadOnlyAdmin, ReadOnlyInline
from meetings.models import Statement, StatementSpan


class SpanInline(ReadOnlyInline):
    """Where in the article its words and its speaker stand."""

    model = StatementSpan
    fields = ("part", "start", "end", "is_speaker")
    show_change_link = False


@admin.register(Statement)
class StatementAdmin(ReadOnlyAdmin):
    """What was said, by whom, in which article."""

    list_display = ("__str__", "kind", "speaker", "article", "report")
    list_filter = ("kind", ("gone_at", admin.EmptyFieldListFilter))
    list_select_related = ("speaker", "article", "report")
    search_fields = ("text", "speaker_name", "speaker__name", "article__title")
    autocomplete_fields = ("speaker", "article", "report")
    inlines = (SpanInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        """Statements without the whole text of their articles."""
        return super().get_queryset(request).defer("article__text", "article__traceback")

    def view_on_site(self, obj: Statement) -> str:
        """The page of its article."""
        return reverse("web:article", args=[obj.article_id])
