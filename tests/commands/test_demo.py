"""The demonstration's login and where it sends people."""

import re
from datetime import date
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from tests.factories import MeetingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _development(settings: Settings) -> None:
    settings.DEBUG = True


def demo() -> str:
    out = StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


def test_demo_prints_the_fullest_week() -> None:
    MeetingFactory(starts_on=date(2025, 3, 11))
    assert "http://127.0.0.1:8000/week/2025-W11/" in demo()


def test_demo_without_meetings_prints_the_first_page() -> None:
    assert re.search(r"The calendar +(\S+)\n", demo())[1] == "http://127.0.0.1:8000/"  # type: ignore[index]


def test_demo_prints_a_login_that_opens_the_desk(client: Client) -> None:
    name, password = re.search(r"login (\S+), password (\S+)", demo()).groups()  # type: ignore[union-attr]
    assert client.login(username=name, password=password)
    assert client.get("/admin/").status_code == 200


def test_demo_makes_an_editor_and_no_more() -> None:
    demo()
    demo()
    user = get_user_model().objects.get(username="editor")
    assert [group.name for group in user.groups.all()] == ["editor"]
    assert (user.is_superuser, user.has_perm("meetings.change_meeting"), user.has_perm("auth.view_user")) == (
        False,
        True,
        False,
    )


def test_demo_is_refused_outside_of_development(settings: Settings) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="for development"):
        demo()
