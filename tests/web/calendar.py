"""A small calendar of March 2025, and how its pages are read."""

import re
from datetime import date
from html import unescape

from django.test import Client

from meetings.models import Meeting
from tests.factories import MeetingFactory

VIEWS = ("/week/2025-W11/", "/month/2025-03/", "/day/2025-03-12/", "/agenda/?from=2025-03-12")


def meeting(title: str, first: int, last: int | None = None, **fields: object) -> Meeting:
    """A meeting in March 2025, from one day of the month to another."""
    days = {"starts_on": date(2025, 3, first), "ends_on": date(2025, 3, last or first), "date_precision": "day"}
    row: Meeting = MeetingFactory(**{"title": title, "status": "planned", "place": None, **days, **fields})
    return row


def squeezed(client: Client, address: str) -> str:
    """A page's markup on one line."""
    return " ".join(client.get(address).content.decode().split())


def links(client: Client, address: str) -> list[str]:
    """All that a page links to."""
    return [unescape(link) for link in re.findall(r'<a\s[^>]*?href="([^"]*)"', client.get(address).content.decode())]


def titles(client: Client, address: str) -> list[str]:
    """The meetings that a page shows, in its order."""
    return re.findall(r'<h[34] dir="auto"> <a href="/meeting/[^"]*">([^<]*)</a>', squeezed(client, address))


def joined(address: str, query: str) -> str:
    """An address with more asked for."""
    return f"{address}{'&' if '?' in address else '?'}{query}"
