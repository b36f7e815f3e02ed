"""A progress bar on a terminal, and nothing elsewhere."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def progress(things: Iterable[T], *, label: str, total: int) -> Iterator[T]:
    """The same things; while they go by, a bar on a terminal."""
    if not sys.stderr.isatty():
        yield from things
        return

    yield from track(things, description=label, total=total, console=Console(stderr=True), transient=True)
