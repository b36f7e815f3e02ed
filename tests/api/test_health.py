import socket
from typing import Any

import pytest
from django.db import DatabaseError
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from diplotrack.celery import app


def test_healthz_answers_without_the_database(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_readyz_answers_when_the_database_does(client: Client, settings: Any) -> None:
    settings.CELERY_BROKER_URL = ""
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "checks": {"database": "ok"}})


@pytest.mark.django_db
def test_readyz_tells_that_migrations_are_missing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: [1, 2])
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]["database"]) == (
        503,
        "2 migrations are not applied: run manage.py migrate",
    )


@pytest.mark.django_db
def test_readyz_tells_that_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise DatabaseError("password=secret")

    monkeypatch.setattr(MigrationExecutor, "migration_plan", away)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]["database"]) == (503, "does not answer")


@pytest.mark.django_db
def test_readyz_tells_that_the_broker_is_away(client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))  # bound, but nobody listens
        address = f"redis://127.0.0.1:{unheard.getsockname()[1]}/0"
        settings.CELERY_BROKER_URL = address
        monkeypatch.setitem(app.conf, "broker_url", address)
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]) == (503, {"database": "ok", "broker": "does not answer"})


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_only_read(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
