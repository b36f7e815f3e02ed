from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MeetingsConfig(AppConfig):
    """The one app of the site."""

    name = "meetings"
    verbose_name = "Calendar"

    def ready(self) -> None:
        """Keep the desk's groups after every migration; Django's own handler has made the permissions by then."""
        post_migrate.connect(_keep_groups, sender=self)


def _keep_groups(**_: Any) -> None:
    from meetings.domain.desk import keep_groups  # noqa: PLC0415  # models are not to be had before apps are ready

    keep_groups()
