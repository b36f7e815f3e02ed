from datetime import date

import pytest

from meetings.domain.queries import meeting_detail, meetings_between
from meetings.models import Meeting
from meetings.web.standing import Told, told_standing
from tests.factories import ArticleFactory, MeetingFactory, ReportFactory, SourceFactory

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 12)


def told(*, today: date = DAY, status: str = "planned", sources: int = 1, **report: object) -> Told:
    """The standing of a meeting on 12 March that so many publishers tell of, the last one as `report` says."""
    meeting: Meeting = MeetingFactory(status=status, starts_on=DAY, ends_on=DAY, date_precision="day")
    for number in range(sources):
        article = ArticleFactory(source=SourceFactory(name=f"Paper {number}"), published_on=date(2025, 3, 8 + number))
        ReportFactory(article=article, meeting=meeting, **(report if number == sources - 1 else {}))
    return told_standing(meetings_between(DAY, DAY).get(), today=today)


@pytest.mark.parametrize(
    ("day", "status", "sources", "word", "shape"),
    [
        (12, "planned", 1, "Planned", "is-planned"),
        (12, "planned", 2, "Confirmed", "is-planned is-confirmed"),
        (15, "planned", 2, "Confirmed", "is-planned is-confirmed"),
        (16, "planned", 2, "Not confirmed", "is-unconfirmed"),
        (16, "proposed", 1, "Not confirmed", "is-unconfirmed"),
        (16, "held", 1, "Held", "is-held"),
        (12, "ongoing", 1, "Under way", "is-ongoing"),
        (13, "ongoing", 1, "Was under way", "is-held"),
        (16, "postponed", 1, "Postponed", "is-postponed"),
        (16, "cancelled", 1, "Called off", "is-cancelled"),
    ],
)
def test_standing_is_told_in_word_and_shape(day: int, status: str, sources: int, word: str, shape: str) -> None:
    standing = told(today=date(2025, 3, day), status=status, sources=sources)
    assert (standing.word, standing.shape) == (word, shape)


def test_denied_meeting_says_by_whom() -> None:
    assert told(sources=2, is_denial=True, denied_by="Islamabad") == Told("Denied", "is-denied", "Denied by Islamabad.")


def test_held_meeting_that_somebody_denies_says_by_whom() -> None:
    assert told(status="held", denied_by="Islamabad") == Told("Held", "is-held", "Denied by Islamabad.")


def test_standing_of_a_meeting_is_the_same_on_its_page_and_in_lists() -> None:
    listed = told(sources=2, is_denial=True, denied_by="Islamabad")
    assert told_standing(meeting_detail().get(), today=DAY) == listed
