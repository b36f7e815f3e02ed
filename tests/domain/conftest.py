"""A press to take articles from, whose machine is one of ours."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.press import Press, running_press


@pytest.fixture
def press(settings: Settings) -> Iterator[Press]:
    """A press on this machine, which the settings open; its turns come at once."""
    settings.PRIVATE_NETWORKS = ["127.0.0.1"]
    settings.HOST_DELAY = 0.0
    with running_press() as found:
        yield found
