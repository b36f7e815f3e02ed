"""Forms that are larger than the site takes, answered in words that say what to do."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

CHUNK = 1_000_000
MOST_DRAINED = 100  # chunks of a refused form that are read off the line


class LargeFormMiddleware:
    """Reads the form before anybody else does. Django's own answer to one that is too large is that the address or the
    form could not be read, or with DEBUG on a page for programmers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The site's answer."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """The refusal of a form that is too large; None of any other, which goes its way."""
        try:
            request.POST  # noqa: B018  # to ask for it is to read it
        except RequestDataTooBig:
            _drain(request)
            return render(request, "413.html", {"most": settings.DATA_UPLOAD_MAX_MEMORY_SIZE}, status=413)
        return None


def _drain(request: HttpRequest) -> None:
    """Take the rest off the line: a browser that is answered while it still sends shows a broken connection."""
    for _ in range(MOST_DRAINED):
        if not request.read(CHUNK):
            return
