"""The addresses of the API."""

from django.urls import include, path, re_path
from rest_framework.routers import SimpleRouter

from meetings.api.docs import DocumentationView, SchemaView
from meetings.api.problems import NoSuchAddress
from meetings.api.views import ActorViewSet, ArticleViewSet, MeetingViewSet, SourceViewSet, StatementViewSet

router = SimpleRouter()
router.register("meetings", MeetingViewSet, basename="meeting")
router.register("actors", ActorViewSet, basename="actor")
router.register("statements", StatementViewSet, basename="statement")
router.register("articles", ArticleViewSet, basename="article")
router.register("sources", SourceViewSet, basename="source")

app_name = "api"
urlpatterns = [
    path("", include(router.urls)),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", DocumentationView.as_view(), name="docs"),
    re_path("^(?:.*/)?$", NoSuchAddress.as_view()),
]
