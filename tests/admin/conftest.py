"""The desk as a client sees it, and its forms read off the page and posted back, hidden fields and all."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tests.admin.desk import Desk
from tests.factories import UserFactory


def _desk(group: str) -> Desk:
    user = UserFactory(is_staff=True, is_superuser=group == "superuser")
    user.groups.set(Group.objects.filter(name=group))
    client = Client()
    client.force_login(user)
    return Desk(client, user)


@pytest.fixture
def desk(db: None) -> Desk:
    """An editor's desk."""
    return _desk("editor")


@pytest.fixture
def desk_of(db: None) -> Callable[[str], Desk]:
    """The desk of somebody in a group, or of a superuser."""
    return _desk
