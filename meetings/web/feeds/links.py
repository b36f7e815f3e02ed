"""The addresses of a choice of meetings, as readers copy them."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils.html import format_html

from meetings.web.feeds.choice import Choice
from meetings.web.feeds.entries import absolute

EMBED_THEMES = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """`webcal` opens in a calendar programme, `calendar` is the same for copying; `page` tells of them all, and `other`
    of those with what has no day, or without it, `code` is
    what puts the week into other people's pages."""

    name: str
    page: str
    calendar: str
    webcal: str
    atom: str
    other: str
    code: str


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
        code=frame_code(absolute(reverse("outside:embed-now") + choice.query), choice.name),
    )


def frame_code(address: str, name: str) -> str:
    """HTML to be copied."""
    frame = format_html('<iframe src="{}" title="{}" width="100%" height="640" loading="lazy"></iframe>', address, name)
    return str.__str__(frame)


def with_theme(choice: Choice, theme: str) -> str:
    """The choice as the embedded week writes it in an address, light or dark as it is."""
    if theme == EMBED_THEMES[0]:
        return choice.query
    return f"{choice.query}&theme={theme}" if choice.query else f"?theme={theme}"
