"""Who is host where no verb tells it; all people and events are invented."""

import pytest

from meetings.enums import Role
from meetings.extraction import extract
from tests.extraction.meetings.case import PUBLISHED

HOSTS = (
    ("Polish President Adam Borkowicz met Portuguese President Rui Valadas in Lisbon on Saturday.", "Valadas"),
    ("Danish Foreign Minister Mette Holm met NATO Secretary-General Jan Vroom in Brussels on Monday.", "Vroom"),
    ("Danish Foreign Minister Mette Holm met Samoan Foreign Minister Sefo Leota at his office on Monday.", "Leota"),
    (
        "Croatian, Slovenian and Italian foreign ministers Ivo Matic, Jan Kos and Sandro Pellegrini met in Zagreb on "
        "Monday.",
        "Matic",
    ),
    (
        "The foreign ministers of Armenia and Azerbaijan met in Tbilisi on Monday at the invitation of Georgian "
        "Foreign Minister Irakli Lomidze.",
        "Lomidze",
    ),
    ("Chilean President Ana Sandoval welcomed Peruvian President Elena Quispe in Santiago on Monday.", "Sandoval"),
)
NO_HOST = (
    # where the world meets on the sidelines of something else
    "US Secretary of State Carl Hunt met Chilean Foreign Minister Ana Sandoval in New York on Monday.",
    "Danish Foreign Minister Mette Holm met Greek Foreign Minister Nikos Pappas in Geneva on Monday.",
    # to welcome an invitation is to host nobody
    "Danish Prime Minister Mette Holm welcomed an invitation from Japanese Prime Minister Shigeru Takamine to attend a "
    "summit in Osaka in May.",
    # nor is who receives a call
    "Danish Foreign Minister Mette Holm received a phone call on Monday from Greek Foreign Minister Nikos Pappas.",
    "Danish Foreign Minister Mette Holm spoke by phone with Greek Foreign Minister Nikos Pappas on Monday.",
)


def hosts(text: str) -> list[str]:
    reports = extract(text, published=PUBLISHED).reports
    return [p.name.split()[-1] for r in reports for p in r.people if p.role is Role.HOST]


@pytest.mark.parametrize(("text", "host"), HOSTS, ids=lambda v: v[:60])
def test_host_is_told(text: str, host: str) -> None:
    assert hosts(text) == [host]


@pytest.mark.parametrize("text", NO_HOST, ids=lambda t: t[:60])
def test_nobody_is_host(text: str) -> None:
    assert hosts(text) == []
