"""Prepare the demonstration: an editor's login, and where to look."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError

from meetings.domain.desk import EDITOR
from meetings.domain.queries import fullest_week

NAME = "editor"


class Command(BaseCommand):
    """Creates the login anew each time, so that its password is known and never a fixed one."""

    help = "Creates an editor's login for the demonstration and prints the address of the fullest week."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="http://127.0.0.1:8000", help="where the site will answer")

    def handle(self, *_: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("the demonstration is for development: it makes a login whose password is printed")
        password = secrets.token_urlsafe(9)
        editor, _created = get_user_model().objects.get_or_create(username=NAME, defaults={"is_staff": True})
        editor.set_password(password)
        editor.is_staff = editor.is_active = True
        editor.save()
        editor.groups.set([Group.objects.get(name=EDITOR)])
        address = options["address"].rstrip("/")
        week = fullest_week()
        self.stdout.write("")
        self.stdout.write(f"  The calendar    {address}/{f'week/{week}/' if week else ''}")
        self.stdout.write(f"  The desk        {address}/admin/   login {NAME}, password {password}")
        self.stdout.write(f"  The API         {address}/api/v1/docs/")
        self.stdout.write("  Stop it with Ctrl-C.")
        self.stdout.write("")
