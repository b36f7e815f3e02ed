"""The desk's groups, kept after every migration."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from meetings.domain.desk import ADMINISTRATOR, EDITOR, VIEWER, keep_groups
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def may(group: str, permission: str) -> bool:
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return bool(user.has_perm(permission))


@pytest.mark.parametrize(
    ("permission", "who"),
    [
        ("meetings.view_meeting", [VIEWER, EDITOR, ADMINISTRATOR]),
        ("meetings.view_historicalcorrection", [VIEWER, EDITOR, ADMINISTRATOR]),
        ("meetings.change_meeting", [EDITOR, ADMINISTRATOR]),
        ("meetings.add_correction", [EDITOR, ADMINISTRATOR]),
        ("meetings.change_correction", [EDITOR, ADMINISTRATOR]),
        ("meetings.add_decision", [EDITOR, ADMINISTRATOR]),
        ("meetings.change_actor", [EDITOR, ADMINISTRATOR]),
        ("meetings.add_source", [EDITOR, ADMINISTRATOR]),
        ("meetings.change_article", [EDITOR, ADMINISTRATOR]),
        ("meetings.add_meeting", [EDITOR, ADMINISTRATOR]),
        ("meetings.delete_meeting", []),
        ("meetings.delete_correction", []),
        ("meetings.change_report", []),
        ("auth.view_user", [ADMINISTRATOR]),
        ("auth.change_user", [ADMINISTRATOR]),
        ("auth.change_group", [ADMINISTRATOR]),
    ],
)
def test_permission_belongs_to_those_groups(permission: str, who: list[str]) -> None:
    assert [group for group in (VIEWER, EDITOR, ADMINISTRATOR) if may(group, permission)] == who


def test_groups_are_kept_once() -> None:
    keep_groups()
    assert list(Group.objects.order_by("name").values_list("name", flat=True)) == [ADMINISTRATOR, EDITOR, VIEWER]


def test_migration_puts_a_changed_group_right() -> None:
    group = Group.objects.get(name=VIEWER)
    before = set(group.permissions.values_list("codename", flat=True))
    group.permissions.set([Permission.objects.get(codename="delete_user")])
    call_command("migrate", verbosity=0)
    assert set(group.permissions.values_list("codename", flat=True)) == before
