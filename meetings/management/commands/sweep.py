"""Put back what dead workers left."""

from typing import Any

from django.core.management.base import BaseCommand

from meetings.domain.processing import sweep


class Command(BaseCommand):
    """What `manage.py work` and Celery beat do by themselves."""

    help = "Puts articles back that a dead worker held, and gives those up that killed too many."

    def handle(self, *_: Any, **__: Any) -> None:
        swept = sweep()
        self.stdout.write(f"requeued {swept.requeued}, given up {swept.given_up}")
