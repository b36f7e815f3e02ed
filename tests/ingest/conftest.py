"""Servers to fetch from, and one that must not be."""

from collections.abc import Iterator

import pytest

from tests.ingest.hostile import ANSWERS, Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A hostile server, new for each test."""
    with serving(dict(ANSWERS)) as found:
        yield found


@pytest.fixture
def forbidden() -> Iterator[Server]:
    """A server on the same machine that nobody is allowed to ask. It must have been asked nothing."""
    with serving({}) as found:
        yield found
        assert found.asked == []
