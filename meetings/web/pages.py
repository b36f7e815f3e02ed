"""How every page is answered: with its address, its place in caches, and errors in words."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

FRESH = 60  # seconds that caches may keep a reader's page
LASTING = 3600  # seconds that they may keep a redirect: a merge can be withdrawn


def page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A page. Readers' pages may be cached for a minute, those of whoever is logged in by nobody else."""
    canonical = f"{settings.SITE_URL}{request.path}"
    shared = {"canonical": canonical, "fixed_today": settings.TODAY}
    response = render(request, template, {**shared, **(context or {})}, status=status)
    if request.user.is_authenticated:
        patch_cache_control(response, private=True, no_cache=True)
    else:
        patch_cache_control(response, public=True, max_age=FRESH)
    return response


def moved(response: HttpResponse) -> HttpResponse:
    """A redirect that caches let go of after an hour."""
    patch_cache_control(response, public=True, max_age=LASTING)
    return response


def not_found(request: HttpRequest, words: str) -> HttpResponse:
    """The page that says what is not there. Answered, not raised, so that it reads the same while DEBUG is on."""
    return page(request, "404.html", {"words": words}, status=404)
