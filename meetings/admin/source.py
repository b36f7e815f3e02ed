from typing import Any

from celery.exceptions import OperationalError
from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import urlencode

from meetings.admin.exchange import ExchangeMixin
from meetings.admin.filters import CountryFilter
from meetings.admin.history import HistoryAdmin
from meetings.domain.exchange import Sources
from meetings.domain.health import sources_health
from meetings.domain.ingesting import IngestError
from meetings.domain.polling import look_again
from meetings.domain.sources import propose
from meetings.domain.values import checked_country, checked_zone
from meetings.models import Source
from meetings.tasks import poll_source


class SourceForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """A source; zone and country must be ones that there are, for dates are read by them."""

    homepage = forms.URLField(required=False, max_length=500, assume_scheme="https")
    feed_url = forms.URLField(
        required=False,
        max_length=2000,
        assume_scheme="https",
        help_text=Source._meta.get_field("feed_url").help_text,
    )

    class Meta:
        model = Source
        fields = (
            "name",
            "slug",
            "homepage",
            "language",
            "time_zone",
            "country",
            "feed_url",
            "link_pattern",
            "poll_minutes",
            "enabled",
        )

    def clean_time_zone(self) -> str:
        """An IANA name. Raises ValidationError."""
        return checked_zone(self.cleaned_data["time_zone"])

    def clean_country(self) -> str:
        """An ISO code. Raises ValidationError."""
        return checked_country(self.cleaned_data["country"])


class LookForm(forms.Form):
    """The address at which a feed is looked for."""

    url = forms.URLField(max_length=2000, assume_scheme="https", label="Address of the feed or of any page")
    pattern = forms.CharField(
        required=False,
        max_length=200,
        label="Links that are articles",
        help_text="only where the site has no feed: as /news/*, where * stands for anything",
    )


@admin.register(Source)
class SourceAdmin(ExchangeMixin, HistoryAdmin):
    """Publishers. The name is how ingestion knows one, so it is set once."""

    form = SourceForm
    change_list_template = "admin/meetings/source/change_list.html"
    list_display = ("name", "country", "language", "time_zone", "poll_minutes", "enabled", "articles")
    list_filter = ("enabled", "language", CountryFilter)
    search_fields = ("name", "slug", "homepage", "feed_url")
    actions = ("ask_now", "export_these")
    exchange = Sources()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Sources with the number of their articles."""
        rows: QuerySet[Any] = super().get_queryset(request).annotate(article_count=Count("articles"))
        return rows

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> tuple[str, ...]:
        """Articles that come in find their source by its name: another name would make another source."""
        return ("name", "slug") if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Source | None = None) -> dict[str, Any]:
        """The slug follows the name of a source that is being added."""
        return {} if obj else {"slug": ("name",)}

    def get_urls(self) -> list[URLPattern]:
        """Django's, with the pages of how the sources fare and of the look for a feed."""
        own = [
            path("health/", self.admin_site.admin_view(self.health), name="meetings_source_health"),
            path("look/", self.admin_site.admin_view(self.look), name="meetings_source_look"),
        ]
        return [*own, *super().get_urls()]

    def health(self, request: HttpRequest) -> HttpResponse:
        """How the sources fare. Raises PermissionDenied for who may not see them."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = sources_health(now=timezone.now())
        most = max((count for health in found for count in health.days), default=0)
        context = self.admin_site.each_context(request)
        context |= {"title": "Health of the sources", "sources": found, "most": most, "opts": self.opts}
        return TemplateResponse(request, "admin/meetings/source/health.html", context)

    def look(self, request: HttpRequest) -> HttpResponse:
        """Look for the feed of a site, and open the form of a new source with what was found filled in. Raises
        PermissionDenied for who may not add one."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = LookForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                found = propose(form.cleaned_data["url"], pattern=form.cleaned_data["pattern"])
            except IngestError as error:
                form.add_error("url", str(error))
            else:
                newest = "; ".join(found.titles)
                messages.success(request, f"{found.entries} entries at {found.feed_url}, the newest: {newest}")
                return HttpResponseRedirect(f"{reverse('admin:meetings_source_add')}?{_filled_in(found)}")
        context = self.admin_site.each_context(request)
        context |= {"title": "Look for a feed", "form": form, "opts": self.opts}
        return TemplateResponse(request, "admin/meetings/source/look.html", context)

    @admin.display(ordering="article_count")
    def articles(self, obj: Any) -> int:
        """How many articles of it are stored."""
        return int(obj.article_count)

    @admin.action(description="Ask for new articles now", permissions=["change"])
    def ask_now(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Let sources be asked whether it is their time or not."""
        keys = list(queryset.filter(enabled=True).exclude(feed_url="").order_by().values_list("pk", flat=True))
        for key in keys:
            look_again(key, now=timezone.now())
        messages.success(request, f"{len(keys)} of {queryset.count()} sources are asked next.")
        if len(keys) < queryset.count():
            messages.warning(request, "Those that are switched off or have no feed are not asked.")
        if settings.CELERY_BROKER_URL:
            _hand_out(request, keys)


def _filled_in(found: Any) -> str:
    names = ("name", "feed_url", "homepage", "language", "country", "link_pattern")
    return urlencode({name: getattr(found, name) for name in names if getattr(found, name)})


def _hand_out(request: HttpRequest, sources: list[int]) -> None:
    try:
        for source in sources:
            poll_source.delay(source)
    except OperationalError:
        messages.warning(request, "The broker does not answer; the sources are asked when it does.")
