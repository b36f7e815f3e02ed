"""One writer of the calendar at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# Any number will do, as long as nothing else on the server takes the same advisory lock.
KEY = 7_241_962_315


@contextmanager
def calendar_lock() -> Iterator[None]:
    """A transaction that no other resolution, fusion or correction runs beside.

    On SQLite the transaction is the lock: it is IMMEDIATE, so that it takes the one write lock when it begins. On
    PostgreSQL an advisory lock is held until the transaction ends; what it reads afterwards is what others have
    committed."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])
        yield
