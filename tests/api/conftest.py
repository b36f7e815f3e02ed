"""A caller of the API whose requests no earlier test has counted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

Get = Callable[..., Any]


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    cache.clear()


@pytest.fixture
def get(db: None, client: Client) -> Get:
    """GET below /api/v1/, query parameters by name (`from` in a dictionary)."""

    def ask(path: str, parameters: dict[str, Any] | None = None, **headers: Any) -> Any:
        return client.get(f"/api/v1/{path}", parameters or {}, headers=headers or None)

    return ask


@pytest.fixture
def ids(get: Get) -> Callable[..., list[str]]:
    """The ids of a list, in its order."""

    def ask(path: str, parameters: dict[str, Any] | None = None) -> list[str]:
        answer = get(path, parameters)
        assert answer.status_code == 200, answer.content
        return [str(row.get("id", row.get("slug"))) for row in answer.json()["results"]]

    return ask
