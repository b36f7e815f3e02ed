"""The threads of the sample articles, read as their gold answers have them: one meeting each, with its right end."""

import random
from typing import Any

import pytest

from meetings.models import Meeting
from tests.domain.extractions import calendar, take_in
from tests.domain.gold import SAMPLES, gold_samples
from tests.domain.test_processing import wipe

# Town, first day, status and the articles that tell of it, by the names of their files.
THREADS: list[tuple[str, str, str, list[str]]] = [
    ("Tacna", "2025-03-04", "held", ["2025-02-26-tacna-preview", "2025-03-05-tacna-report"]),
    (
        "Vientiane",
        "2025-03-20",
        "held",
        ["2025-03-06-mekong-preview", "2025-03-11-mekong-postponed", "2025-03-21-mekong-held"],
    ),
    (
        "Amman",
        "2025-03-09",
        "held",
        ["2025-03-09-week-ahead", "2025-03-10-amman-opening", "2025-03-14-amman-close"],
    ),
    (
        "Jeddah",
        "2025-03-11",
        "held",
        [
            "2025-03-09-week-ahead",
            "2025-03-10-saturday-call-preview",
            "2025-03-11-jeddah-live",
            "2025-03-12-paris-five",
            "2025-03-17-call-preview",
        ],
    ),
    (
        "Paris",
        "2025-03-12",
        "held",
        ["2025-03-09-week-ahead", "2025-03-10-saturday-call-preview", "2025-03-12-paris-five"],
    ),
    (
        "La Malbaie",
        "2025-03-12",
        "held",
        [
            "2025-03-09-week-ahead",
            "2025-03-10-saturday-call-preview",
            "2025-03-13-charlevoix",
            "2025-03-15-saturday-call",
        ],
    ),
    ("Quito", "2025-03-13", "cancelled", ["2025-03-09-week-ahead", "2025-03-12-quito-cancelled"]),
    ("Aktau", "2025-03-14", "held", ["2025-03-09-week-ahead", "2025-03-14-aktau-boilerplate"]),
    ("Bamako", "2025-03-15", "cancelled", ["2025-03-09-week-ahead", "2025-03-17-bamako-no-visit"]),
    ("Kota Kinabalu", "2025-03-16", "held", ["2025-03-09-week-ahead", "2025-03-22-tokyo-long-read"]),
    ("", "2025-03-15", "held", ["2025-03-10-saturday-call-preview", "2025-03-15-saturday-call"]),
    ("", "2025-03-18", "held", ["2025-03-17-call-preview", "2025-03-19-two-calls"]),
    ("Luanda", "2025-03-18", "cancelled", ["2025-03-17-luanda-call-off", "2025-03-19-two-calls"]),
]


@pytest.mark.django_db
def test_threads_of_the_samples_end_as_one_meeting_each() -> None:
    given = gold_samples()
    names = {data.url: name for data, name in zip((d for d, _ in given), file_names(), strict=True)}
    take_in(*given)
    found = [
        (
            m.place.name if m.place else "",
            str(m.starts_on),
            m.status,
            sorted({names[r.article.url] for r in m.reports.all()}),
        )
        for m in Meeting.objects.select_related("place").prefetch_related("reports__article")
    ]
    assert [thread for thread in THREADS if thread not in found] == []


def file_names() -> list[str]:
    return [file.stem for file in sorted(SAMPLES.glob("*.txt"))]


@pytest.mark.django_db
def test_samples_in_another_order_give_the_same_calendar() -> None:
    given: list[Any] = gold_samples()
    take_in(*given)
    expected = calendar()
    wipe()
    random.Random(4).shuffle(given)  # a seed, so that a failure can be seen again
    take_in(*given)
    assert calendar() == expected
