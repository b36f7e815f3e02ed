"""How to have the calendar in one's own: the addresses of a choice of meetings."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from meetings.domain.selection import SelectionError
from meetings.web.feeds.answers import refused
from meetings.web.feeds.choice import Choice, ChoiceError
from meetings.web.feeds.links import feed_links
from meetings.web.pages import page


@require_safe
def subscribe_page(request: HttpRequest) -> HttpResponse:
    """The addresses of a choice, and what is in them."""
    try:
        choice = Choice.read(request.GET)
    except (ChoiceError, SelectionError) as error:
        return refused(request, error)
    return page(request, "web/subscribe.html", {"section": "subscribe", "choice": choice, "feeds": feed_links(choice)})
