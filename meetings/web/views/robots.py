"""What machines ask first: which addresses there are, and which to leave alone."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.sitemaps import views
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from meetings.web.feeds.entries import absolute
from meetings.web.sitemaps import SITEMAPS

FRESH = 3600  # seconds
CLOSED = ("/admin/", "/api/", "/embed/", "/*?")  # views with filters are as many as there are filters


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the index, as Django's template reads it."""

    location: str
    last_mod: datetime | None


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # a view is given its request
    """The rules for robots."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), "Allow: /sitemap-*.xml?p="]
    lines += ["", f"Sitemap: {absolute(reverse('outside:sitemap-index'))}", ""]
    return _kept(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The sitemaps with all their pieces. Five queries, however many meetings."""
    parts = [part for section in SITEMAPS for part in _parts(section)]
    return _kept(TemplateResponse(request, "sitemap_index.xml", {"sitemaps": parts}, content_type="application/xml"))


@require_safe
def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """One piece of a sitemap."""
    return _kept(views.sitemap(request, {**SITEMAPS}, section=section))


def _parts(section: str) -> list[Piece]:
    made = SITEMAPS[section]()
    address, latest = absolute(reverse("outside:sitemap", args=[section])), made.get_latest_lastmod()
    pages = range(1, made.paginator.num_pages + 1)
    return [Piece(address if n == 1 else f"{address}?p={n}", latest) for n in pages]


def _kept(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=FRESH)
    return response
