"""How feeds are answered: from a version of the calendar, in two queries where the reader has it already."""

from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

from meetings.domain.selection import SelectionError
from meetings.domain.versions import Version, calendar_version
from meetings.web.pages import page

FRESH = 300  # seconds that caches may keep a feed
SHAPE = "1"  # to be raised when feeds come to say something else of the same rows


def conditional(request: HttpRequest, answer: Callable[[Version], HttpResponse]) -> HttpResponseBase:
    """304 where the reader has this version of this address, else what `answer` makes of it, marked with the version.

    The answer must be the same for everybody: it may not look at who asks."""
    version = calendar_version()
    etag = quote_etag(version.tag(SHAPE, settings.SITE_URL, request.path, _in_order(request)))
    moment = int(version.changed_at.timestamp())
    known = get_conditional_response(request, etag=etag, last_modified=moment)
    response = known if known is not None else answer(version)
    if response.status_code in (200, 304):
        response.headers["ETag"] = etag
        response.headers["Last-Modified"] = http_date(moment)
        patch_cache_control(response, public=True, max_age=FRESH)
    return response


def refused(request: HttpRequest, error: ValueError) -> HttpResponse:
    """The page that says why what is asked for cannot be read."""
    return page(request, "400.html", {"words": _sentence(error)}, status=400)


def _sentence(error: ValueError) -> str:
    if isinstance(error, SelectionError):
        return " ".join(f"“{parameter}”: {words}." for parameter, words in error.errors.items())
    return str(error)


def _in_order(request: HttpRequest) -> str:
    """The parameters, whatever the order in which they stand."""
    return urlencode(sorted(parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)))
