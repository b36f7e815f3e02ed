from typing import Any

import pytest
from django.test import Client, RequestFactory
from rest_framework.throttling import AnonRateThrottle

from meetings.api.problems import failure
from meetings.api.views import MeetingViewSet
from tests.api.conftest import Get

pytestmark = pytest.mark.django_db


def complaint(answer: Any) -> tuple[int, str, str]:
    """Status, parameter and detail of an answer that complains of one parameter."""
    assert answer["Content-Type"] == "application/problem+json"
    (error,) = answer.json()["errors"]
    return answer.status_code, error["parameter"], error["detail"]


def test_unknown_parameter_is_refused_with_the_known_ones(get: Get) -> None:
    assert complaint(get("sources/", {"languages": "en"})) == (
        400,
        "languages",
        "is no parameter here: did you mean language? Known are language, country, order, limit, cursor, count",
    )


def test_every_unknown_parameter_is_named(get: Get) -> None:
    errors = get("meetings/", {"form": "2025-03-10", "until": "2025-03-11"}).json()["errors"]
    assert [error["parameter"] for error in errors] == ["form", "until"]


@pytest.mark.parametrize(
    ("parameters", "parameter", "detail"),
    [
        ({"from": "10.3.2025"}, "from", "is no day: write it as 2025-03-10"),
        ({"from": "2025-02-30"}, "from", "is no day: write it as 2025-03-10"),
        ({"from": "2025-03-12", "to": "2025-03-11"}, "from", "is later than `to`, which is 2025-03-11"),
        (
            {"status": "done"},
            "status",
            "done is none of: planned, ongoing, held, proposed, postponed, cancelled",
        ),
        ({"undated": "maybe"}, "undated", "maybe is none of: include, exclude, only"),
        (
            {"country": "UK"},
            "country",
            "UK is no country's code: write it by ISO 3166-1 alpha-2, as FR",
        ),
        (
            {"party": "ATLANTIS"},
            "party",
            "no party has the code ATLANTIS: write a country as FR, an organisation as NATO",
        ),
        ({"actor": "Nobody"}, "actor", "no actor is called Nobody: look for it under /api/v1/actors/?name=…"),
        ({"source": "none"}, "source", "no source is called none: /api/v1/sources/ lists them"),
        ({"from": ""}, "from", "is empty: give it a value or leave it out"),
        (
            {"from": ["2025-03-10", "2025-03-11"]},
            "from",
            "is given more than once, and means one thing only",
        ),
        ({"actor": "100%"}, "actor", "no actor is called 100%: look for it under /api/v1/actors/?name=…"),
        ({"actor": "a\0b"}, "actor", "is a name or code of at most 200 characters"),
        ({"limit": "0"}, "limit", "is a whole number from 1 to 200"),
        ({"limit": "201"}, "limit", "is a whole number from 1 to 200"),
        ({"limit": "٣"}, "limit", "is a whole number from 1 to 200"),
        ({"count": "yes"}, "count", "is one of: false, true"),
        ({"order": "title"}, "order", "is one of: date, -date, changed, -changed"),
        ({"cursor": "nonsense"}, "cursor", "is none of ours: follow `next` from the first page"),
        ({"cursor": "é"}, "cursor", "is none of ours: follow `next` from the first page"),
    ],
)
def test_bad_parameter_is_told_what_to_do(get: Get, parameters: dict[str, Any], parameter: str, detail: str) -> None:
    assert complaint(get("meetings/", parameters)) == (400, parameter, detail)


def test_missing_thing_is_a_problem(get: Get) -> None:
    answer = get("meetings/0000000000/")
    assert (answer.status_code, answer["Content-Type"], answer.json()) == (
        404,
        "application/problem+json",
        {
            "type": "about:blank",
            "title": "Not Found",
            "status": 404,
            "detail": "No meeting has this id. /api/v1/meetings/ lists them.",
        },
    )


def test_unknown_address_is_a_problem(get: Get) -> None:
    answer = get("nothing/here/")
    assert (answer.status_code, answer.json()["detail"]) == (
        404,
        "Nothing is at /api/v1/nothing/here/. The API's documentation is at /api/v1/docs/.",
    )


def test_address_without_its_slash_leads_to_the_one_with_it(get: Get) -> None:
    assert get("meetings")["Location"] == "/api/v1/meetings/"


def test_writing_is_not_allowed_yet(db: None, client: Client, editor: Any) -> None:
    client.force_login(editor)
    answer = client.post("/api/v1/meetings/", {}, content_type="application/json")
    assert (answer.status_code, answer["Content-Type"], answer["Allow"]) == (
        405,
        "application/problem+json",
        "GET, HEAD, OPTIONS",
    )


def test_writing_by_a_stranger_is_forbidden(client: Client) -> None:
    answer = client.post("/api/v1/meetings/", {}, content_type="application/json")
    assert (answer.status_code, answer.json()["title"]) == (403, "Forbidden")


def test_media_type_that_is_not_spoken_is_a_problem(get: Get) -> None:
    answer = get("meetings/", accept="text/csv")
    assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")


def test_too_many_requests_are_a_problem_that_says_when_to_come_again(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "2/min"})
    answers = [get("sources/") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Content-Type"] == "application/problem+json"
    assert 0 < int(answers[2]["Retry-After"]) <= 60


def test_limit_does_not_believe_what_the_caller_says_of_its_address(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "1/min"})
    answers = [get("sources/", **{"x-forwarded-for": f"192.0.2.{n}"}) for n in range(2)]
    assert [answer.status_code for answer in answers] == [200, 429]


@pytest.mark.parametrize("path", ["meetings/%00/", "actors/a%00b/", "statements/%FF/", "sources/%00/", "articles/%00/"])
def test_id_that_nothing_can_have_is_not_found(get: Get, path: str) -> None:
    answer = get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_failure_of_our_own_is_a_problem_that_tells_nothing_of_it(
    get: Get, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr(MeetingViewSet, "serializer_class", None)
    answer = get("meetings/")
    assert (answer.status_code, answer["Content-Type"], answer.json()) == (
        500,
        "application/problem+json",
        {"type": "about:blank", "title": "Internal Server Error", "status": 500, "detail": "The fault is ours."},
    )


def test_failure_of_a_page_is_a_page(rf: RequestFactory) -> None:
    assert failure(rf.get("/week/"))["Content-Type"] == "text/html; charset=utf-8"
