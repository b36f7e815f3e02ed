from datetime import date, timedelta
from typing import Any

import pytest

from meetings.api.pagination import Cursor
from tests.api.conftest import Get
from tests.factories import NOON, ActorFactory, ArticleFactory, MeetingFactory, SourceFactory, StatementFactory

pytestmark = pytest.mark.django_db


def walk(get: Get, path: str, parameters: dict[str, Any], *, way: str = "next") -> list[list[str]]:
    """The ids of all pages from the first on."""
    answer = get(path, parameters).json()
    pages = [[str(row["id"]) for row in answer["results"]]]
    while answer[way]:
        answer = get(answer[way].removeprefix("http://testserver/api/v1/")).json()
        pages.append([str(row["id"]) for row in answer["results"]])
    return pages


@pytest.fixture
def five() -> list[str]:
    """Two on one day, one later, two without a day: in the order of days."""
    days = [date(2025, 3, 11), date(2025, 3, 11), date(2025, 3, 12), None, None]
    return [MeetingFactory(starts_on=day).public_id for day in days]


def test_pages_hold_every_row_once(get: Get, five: list[str]) -> None:
    assert walk(get, "meetings/", {"limit": 2}) == [five[:2], five[2:4], five[4:]]


def test_pages_in_descending_order_hold_every_row_once(get: Get, five: list[str]) -> None:
    pages = walk(get, "meetings/", {"limit": 2, "order": "-date"})
    assert pages == [[five[2], five[1]], [five[0], five[4]], [five[3]]]


def test_way_back_is_the_way_there(get: Get, five: list[str]) -> None:
    last = get("meetings/", {"limit": 2}).json()
    while last["next"]:
        last = get(last["next"].removeprefix("http://testserver/api/v1/")).json()
    back = get(last["previous"].removeprefix("http://testserver/api/v1/")).json()
    first = get(back["previous"].removeprefix("http://testserver/api/v1/")).json()
    assert [[row["id"] for row in page["results"]] for page in (back, first)] == [five[2:4], five[:2]]
    assert first["previous"] is None


def test_row_that_comes_meanwhile_shifts_nothing(get: Get, five: list[str]) -> None:
    first = get("meetings/", {"limit": 2}).json()
    MeetingFactory(starts_on=date(2025, 3, 1))
    second = get(first["next"].removeprefix("http://testserver/api/v1/")).json()
    assert [row["id"] for row in second["results"]] == five[2:4]


def test_next_keeps_the_other_parameters(get: Get, five: list[str]) -> None:
    answer = get("meetings/", {"limit": 1, "undated": "only"}).json()
    assert "limit=1" in answer["next"]
    assert "undated=only" in answer["next"]


def test_list_is_not_counted_unasked(get: Get, five: list[str]) -> None:
    assert "count" not in get("meetings/").json()


def test_count_is_of_all_pages(get: Get, five: list[str]) -> None:
    assert get("meetings/", {"count": "true", "limit": 2}).json()["count"] == 5


def test_pages_by_change_hold_every_row_once(get: Get) -> None:
    expected = [MeetingFactory(changed_at=NOON + timedelta(microseconds=n)).public_id for n in (0, 1, 500_000)]
    assert walk(get, "meetings/", {"limit": 1, "order": "changed"}) == [[i] for i in expected]


def test_pages_of_actors_of_one_name_hold_every_row_once(get: Get) -> None:
    expected = [ActorFactory(name="Li Hui").public_id for _ in range(3)]
    assert walk(get, "actors/", {"limit": 1}) == [[i] for i in expected]


def test_pages_of_articles_without_a_date_hold_every_row_once(get: Get) -> None:
    dated = ArticleFactory()
    undated = [ArticleFactory(published_on=None) for _ in range(2)]
    expected = [str(article.pk) for article in (dated, *reversed(undated))]
    assert walk(get, "articles/", {"limit": 1}) == [[i] for i in expected]


def test_pages_of_statements_hold_every_row_once(get: Get) -> None:
    expected = [StatementFactory(article__published_on=date(2025, 3, n)).public_id for n in (3, 2, 1)]
    assert walk(get, "statements/", {"limit": 2}) == [expected[:2], expected[2:]]


def test_empty_list_has_no_neighbours(get: Get) -> None:
    assert get("sources/").json() == {"next": None, "previous": None, "results": []}


def test_cursor_of_another_order_is_refused(get: Get, five: list[str]) -> None:
    address = get("meetings/", {"limit": 1}).json()["next"] + "&order=-date"
    answer = get(address.removeprefix("http://testserver/api/v1/"))
    assert answer.json()["errors"] == [
        {"parameter": "cursor", "detail": "belongs to order=date: ask for that, or begin without a cursor"}
    ]


@pytest.mark.parametrize(
    ("path", "cursor"),
    [
        ("meetings/", Cursor("date", False, "yesterday", 1)),
        ("meetings/", Cursor("date", False, "2025-03-10", 0)),
        ("meetings/", Cursor("date", False, "2025-03-10", 2**63)),
        ("sources/", Cursor("name", False, "a\0b", 1)),
    ],
)
def test_cursor_that_was_made_up_is_refused(get: Get, path: str, cursor: Cursor) -> None:
    assert get(path, {"cursor": cursor.encode()}).status_code == 400


@pytest.mark.parametrize("moment", ["2025-03-10T12:00:00", "0001-01-01T00:00:00+23:59", "noon"])
def test_cursor_of_a_moment_needs_a_real_one(get: Get, moment: str) -> None:
    cursor = Cursor("changed", False, moment, 1).encode()
    assert get("meetings/", {"order": "changed", "cursor": cursor}).status_code == 400


def test_source_pages_follow_the_alphabet(get: Get) -> None:
    for name in ("Beta", "Alpha", "Gamma"):
        SourceFactory(name=name)
    assert [row["name"] for row in get("sources/", {"limit": 2}).json()["results"]] == ["Alpha", "Beta"]
