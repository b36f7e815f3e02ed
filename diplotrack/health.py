"""Whether the process lives (/healthz) and whether it can do its work (/readyz)."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import KombuError

from diplotrack.celery import app

logger = logging.getLogger(__name__)


class NotReadyError(Exception):
    """What is missing, in words that may be shown to anybody."""


@never_cache
@require_safe
def healthz(_request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers. It asks nobody else: a database that is away is no reason to restart it."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def readyz(_request: HttpRequest) -> JsonResponse:
    """200 when everything that it works with answers, else 503 with what does not."""
    checks = {name: _state(check) for name, check in _checks().items()}
    ready = all(state == "ok" for state in checks.values())
    return JsonResponse({"status": "ok" if ready else "unavailable", "checks": checks}, status=200 if ready else 503)


def _checks() -> dict[str, Callable[[], None]]:
    checks = {"database": check_database}
    if settings.CELERY_BROKER_URL:
        checks["broker"] = check_broker
    return checks


def _state(check: Callable[[], None]) -> str:
    try:
        check()
    except NotReadyError as missing:
        return str(missing)
    return "ok"


def check_database() -> None:
    """Raises NotReadyError where the database does not answer or lacks migrations."""
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        logger.warning("the database does not answer: %s", error)
        raise NotReadyError("does not answer") from error
    if plan:
        raise NotReadyError(f"{len(plan)} migrations are not applied: run manage.py migrate")


def check_broker() -> None:
    """Raises NotReadyError where the broker does not answer within three seconds."""
    try:
        with app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, interval_start=0, interval_step=0, timeout=3)
    except (KombuError, OSError) as error:
        logger.warning("the broker does not answer: %s", error)
        raise NotReadyError("does not answer") from error
