"""What the API answers: a list and a detail for each entity, read-only."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.decorators.http import conditional_page
from rest_framework import mixins, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from meetings.api.filters.actors import ActorFilter
from meetings.api.filters.articles import ArticleFilter, SourceFilter
from meetings.api.filters.meetings import MeetingFilter
from meetings.api.filters.statements import StatementFilter
from meetings.api.pagination import CursorPages, Order, by_day, by_moment, by_text
from meetings.api.permissions import may_see_the_desk
from meetings.api.schema import ReadingSchema
from meetings.api.serializers.actors import ActorSerializer
from meetings.api.serializers.articles import (
    ArticleSerializer,
    EditorsArticleSerializer,
    FullArticleSerializer,
    SourceSerializer,
)
from meetings.api.serializers.meetings import MeetingSerializer
from meetings.api.serializers.statements import StatementSerializer
from meetings.api.strictness import StrictFilterBackend
from meetings.domain.queries import actor_detail, copies_of_stories, current_meeting, meeting_detail
from meetings.models import Actor, Article, Meeting, Report, Source, Statement

READING = ("GET", "HEAD", "OPTIONS")
# What the columns may hold. Whatever else is asked for is not there, and no database is asked: PostgreSQL takes no NUL.
PUBLIC_ID = "[0-9a-z]{1,10}"
SLUG = "[-a-zA-Z0-9_]{1,80}"


class MovedError(Exception):
    """The thing asked for is now found under another id."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@method_decorator(conditional_page, name="dispatch")  # an ETag of what is sent, and 304 for who has it
class ReadOnly(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Any]):
    """A list and a detail. Any page of the web may read them, though never in the name of who is logged in."""

    schema = ReadingSchema()
    pagination_class = CursorPages
    filter_backends = [StrictFilterBackend]
    orders: dict[str, Order]

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        """With leave for scripts of other sites, who are answered as strangers, and none to keep it unasked."""
        finished: Response = super().finalize_response(request, response, *args, **kwargs)
        finished["Access-Control-Allow-Origin"] = "*"
        finished["Access-Control-Allow-Methods"] = ", ".join(READING)
        finished["Access-Control-Allow-Headers"] = "If-None-Match"
        finished["Access-Control-Expose-Headers"] = "ETag, Retry-After"
        patch_cache_control(finished, no_cache=True)
        return finished

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One, or the way to where it is now."""
        try:
            return super().retrieve(request, *args, **kwargs)
        except MovedError as moved:
            address = reverse(f"api:{self.basename}-detail", args=[moved.key])
            return Response(status=301, headers={"Location": request.build_absolute_uri(address)})
        except Http404 as missing:
            there = reverse(f"api:{self.basename}-list")
            raise NotFound(f"No {self.basename} has this id. {there} lists them.") from missing


class MeetingViewSet(ReadOnly):
    """Meetings, each with the sentences that it rests on. Those that an editor took out are not there."""

    queryset = meeting_detail().filter(is_hidden=False)
    serializer_class = MeetingSerializer
    filterset_class = MeetingFilter
    lookup_field = "public_id"
    lookup_value_regex = PUBLIC_ID
    orders = {
        "date": by_day("starts_on"),
        "-date": by_day("starts_on", descending=True),
        "changed": by_moment("changed_at"),
        "-changed": by_moment("changed_at", descending=True),
    }

    def get_object(self) -> Meeting:
        """Raises MovedError for an id that fell away."""
        try:
            found: Meeting = super().get_object()
        except Http404:
            meeting = current_meeting(self.kwargs["public_id"])
            if meeting is None or meeting.is_hidden:
                raise
            raise MovedError(meeting.public_id) from None
        return found


class ActorViewSet(ReadOnly):
    """Persons, countries, organisations and groups. Those merged into another are found there."""

    queryset = (
        actor_detail()
        .select_related(None)
        .prefetch_related(None)
        .prefetch_related("names", "merged__names", "tenures__party__survivor")
    )
    serializer_class = ActorSerializer
    filterset_class = ActorFilter
    lookup_field = "public_id"
    lookup_value_regex = PUBLIC_ID
    orders = {"name": by_text("name")}

    def get_queryset(self) -> QuerySet[Actor]:
        """The list has survivors alone."""
        actors: QuerySet[Actor] = super().get_queryset()
        return actors.filter(survivor=None) if self.action == "list" else actors.select_related("survivor")

    def get_object(self) -> Actor:
        """Raises MovedError for one that was merged."""
        actor: Actor = super().get_object()
        if actor.survivor is not None:
            raise MovedError(actor.survivor.public_id)
        return actor


class StatementViewSet(ReadOnly):
    """What was said, quoted or reported."""

    queryset = (
        Statement.objects.filter(gone_at=None)
        .select_related("article__source", "speaker__survivor", "report__meeting")
        .defer("article__text", "article__traceback")
        .prefetch_related("spans")
    )
    serializer_class = StatementSerializer
    filterset_class = StatementFilter
    lookup_field = "public_id"
    lookup_value_regex = PUBLIC_ID
    orders = {
        "-published": by_day("article__published_on", descending=True),
        "published": by_day("article__published_on"),
    }


class ArticleViewSet(ReadOnly):
    """Articles and the meetings that they tell of. Editors who are logged in also see each article's state and error,
    and of a single one the text."""

    queryset = Article.objects.select_related("source", "story").prefetch_related(
        Prefetch("story__copies", copies_of_stories()),
        Prefetch("reports", Report.objects.filter(gone_at=None).select_related("meeting")),
    )
    filterset_class = ArticleFilter
    lookup_value_regex = "[0-9]{1,18}"
    orders = {
        "-published": by_day("published_on", descending=True),
        "published": by_day("published_on"),
    }

    def get_queryset(self) -> QuerySet[Article]:
        """The list has the latest revisions alone."""
        articles: QuerySet[Article] = super().get_queryset()
        if self.action != "list":
            return articles
        return articles.filter(is_current=True).defer("text", "traceback", "story__text", "story__traceback")

    def get_serializer_class(self) -> type[BaseSerializer[Article]]:
        """Editors see the state, and of a single article the text."""
        if not may_see_the_desk(self.request):
            return ArticleSerializer
        return EditorsArticleSerializer if self.action == "list" else FullArticleSerializer


class SourceViewSet(ReadOnly):
    """Publishers and feeds."""

    queryset = Source.objects.all()
    serializer_class = SourceSerializer
    filterset_class = SourceFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG
    orders = {"name": by_text("name")}
