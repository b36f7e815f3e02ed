"""What every test may rely on: no network but the loopback address, and an editor to act as."""

import socket
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from tests.factories import EditorFactory

REAL_CONNECT = socket.socket.connect
REAL_LOOKUP = socket.getaddrinfo
LOCAL = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "")  # noqa: S104  # an address to compare with, not to bind


# The files that take longest, in order. Workers begin with them, so that none is left with one when the rest is done.
LONGEST = ("domain/test_order.py", "chaos/test_chaos.py", "domain/test_threads_real.py", "bench/test_gate.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; the rest keeps its order."""
    places = {Path(__file__).parent / file: place for place, file in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


class NetworkIsClosedError(RuntimeError):
    """A test reached for the network."""


def _connect(self: socket.socket, address: Any) -> None:
    if self.family != socket.AF_UNIX and address[0] not in LOCAL:
        raise NetworkIsClosedError(f"tests have no network, but one reached for {address[0]}")
    return REAL_CONNECT(self, address)


def _lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
    if host is not None and host not in LOCAL and not _is_number(str(host)):
        raise NetworkIsClosedError(f"tests have no network, but one looked up {host}")
    return REAL_LOOKUP(host, *args, **kwargs)


def _is_number(host: str) -> bool:
    """Whether a host is an address already, in whatever notation, so that nobody is asked for it."""
    try:
        socket.inet_aton(host)
    except OSError:
        return ":" in host
    return True


@pytest.fixture(autouse=True, scope="session")
def _closed_network() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _connect)
        patch.setattr(socket, "getaddrinfo", _lookup)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """SQLite in a file, as in life: in memory, threads would share one connection's cache and its locks. Of several
    workers each has a database of its own."""
    default = connections["default"]
    if default.vendor == "sqlite":
        default.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture
def editor(db: None) -> Any:
    """Somebody who may do everything at the desk."""
    return EditorFactory()
