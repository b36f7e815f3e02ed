import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from tests.api.conftest import Get

pytestmark = pytest.mark.django_db


def described(get: Get) -> Any:
    return json.loads(get("schema/", accept="application/json").content)


def test_schema_is_valid_and_made_without_a_warning() -> None:
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=StringIO())


def test_schema_is_openapi_3_1(get: Get) -> None:
    assert described(get)["openapi"] == "3.1.0"


def test_schema_names_every_entity(get: Get) -> None:
    assert sorted(described(get)["paths"]) == [
        f"/api/v1/{entity}/{detail}"
        for entity, key in [
            ("actors", "public_id"),
            ("articles", "id"),
            ("meetings", "public_id"),
            ("sources", "slug"),
            ("statements", "public_id"),
        ]
        for detail in ("", f"{{{key}}}/")
    ]


@pytest.mark.parametrize("path", ["meetings/", "actors/", "statements/", "articles/", "sources/"])
def test_schema_knows_the_parameters_that_the_list_knows(get: Get, path: str) -> None:
    (complaint,) = get(path, {"?": "1"}).json()["errors"]
    known = complaint["detail"].partition("Known are ")[2].split(", ")
    parameters = described(get)["paths"][f"/api/v1/{path}"]["get"]["parameters"]
    assert sorted(parameter["name"] for parameter in parameters) == sorted(known)


def test_schema_describes_every_parameter(get: Get) -> None:
    parameters = [p for path in described(get)["paths"].values() for p in path["get"]["parameters"]]
    assert [p["name"] for p in parameters if p["in"] == "query" and not p.get("description", "").strip()] == []


def test_schema_asks_nobody_to_log_in(get: Get) -> None:
    operations = [path["get"] for path in described(get)["paths"].values()]
    assert all({} in operation["security"] for operation in operations)


def test_documentation_takes_nothing_from_elsewhere(client: Client, db: None) -> None:
    page = client.get("/api/v1/docs/").content.decode()
    assert "drf_spectacular_sidecar" in page
    assert "//" not in page.replace("http://testserver", "")


def test_documentation_alone_may_style_in_its_markup(client: Client, db: None) -> None:
    policies = {path: client.get(path)["Content-Security-Policy"] for path in ("/api/v1/docs/", "/api/v1/sources/")}
    assert {path: "'unsafe-inline'" in policy for path, policy in policies.items()} == {
        "/api/v1/docs/": True,
        "/api/v1/sources/": False,
    }
