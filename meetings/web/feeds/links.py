"""The addresses of a choice of meetings, as readers copy them."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.urls import reverse

from meetings.web.feeds.choice import Choice
from meetings.web.feeds.entries import absolute


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """`webcal` opens in a calendar programme, `calendar` is the same for copying; `page` tells of them all, and `other`
    of those with what has no day, or without it."""

    name: str
    page: str
    calendar: str
    webcal: str
    atom: str
    other: str


def feed_links(choice: Choice) -> FeedLinks:
    """The addresses to subscribe to a choice by."""
    calendar = absolute(reverse("web:calendar-feed") + choice.query)
    return FeedLinks(
        name=choice.name,
        page=reverse("web:subscribe") + choice.query,
        calendar=calendar,
        webcal=urlsplit(calendar)._replace(scheme="webcal").geturl(),
        atom=absolute(reverse("web:atom-feed") + choice.query),
        other=reverse("web:subscribe") + replace(choice, vague=not choice.vague).query,
    )
