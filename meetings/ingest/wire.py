"""A connection that holds nobody up: what is said over it ends by a moment, and its headers at a size.

The timeouts of sockets count from byte to byte, so that a server which sends one now and then keeps its reader for
ever. Here each wait is given no more than what is left of the whole."""

import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache
from typing import Any

import certifi

from meetings.ingest.hosts import Address

HEADERS = 65_536  # bytes of status line and headers; no server in good faith sends as many
BUFFER = 8_192  # bytes of the body that may come along with them


class WireError(OSError):
    """What no server should do; the message ends a sentence that begins with its address."""


class Clock:
    """How long may still be waited: `seconds` in all from now on, `timeout` for any one thing."""

    def __init__(self, *, seconds: float, timeout: float) -> None:
        self._end = time.monotonic() + seconds
        self._timeout = timeout

    def left(self) -> float:
        """Seconds for the next wait. Raises TimeoutError where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self._timeout)

    @property
    def is_over(self) -> bool:
        """Whether the whole has run out, and not one wait alone."""
        return time.monotonic() >= self._end


class Wire(io.RawIOBase):
    """What comes in on a socket."""

    def __init__(self, plug: socket.socket, clock: Clock) -> None:
        super().__init__()
        self._plug = plug
        self._clock = clock
        self._headers_left: int | None = HEADERS + BUFFER
        self._is_patient = True

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """As much as has come. None where nothing has and it was not to be waited for. Raises OSError."""
        self._plug.settimeout(self._clock.left() if self._is_patient else 0)
        try:
            size = self._plug.recv_into(buffer)
        except (BlockingIOError, ssl.SSLWantReadError):
            return None
        if self._headers_left is not None:
            self._headers_left -= size
            if self._headers_left < 0:
                raise WireError(f"sends more than {HEADERS} bytes of headers")
        return size

    def end_headers(self) -> None:
        """From here on the body is counted, by who reads it."""
        self._headers_left = None

    def end_body(self) -> None:
        """From here on nothing is waited for."""
        self._is_patient = False


class Answer:
    """What a server says to a request: status and headers, then the body piece by piece."""

    def __init__(self, plug: socket.socket, clock: Clock) -> None:
        self._wire = Wire(plug, clock)
        self._reader = io.BufferedReader(self._wire, BUFFER)
        self._http = http.client.HTTPResponse(self)  # type: ignore[arg-type]  # all it asks of a socket is its file
        self._http.begin()
        self._wire.end_headers()
        self.status = self._http.status
        self.reason = self._http.reason
        lengths = set(self._http.headers.get_all("Content-Length", ()))
        if len(lengths) > 1:  # RFC 9112, 6.3
            raise WireError("gives its length twice and differently")

    def makefile(self, *_: Any) -> "io.BufferedReader[Wire]":
        """What http.client reads from."""
        return self._reader

    def header(self, name: str) -> str:
        """A header's value in one line, empty where there is none. Bytes beyond ASCII are read as UTF-8."""
        value = self._http.headers.get(name, "")
        return " ".join(value.encode("latin-1", "replace").decode("utf-8", "replace").split())

    def pieces(self) -> Iterator[bytes]:
        """The body as it comes, still packed. Raises WireError where it is not as long as the server says."""
        while piece := self._http.read1(65_536):
            yield piece
        if self._http.length:
            raise WireError("broke off before its end")
        if self._http.length == 0 and self._is_followed():
            raise WireError("is longer than it says")

    def _is_followed(self) -> bool:
        """Whether more has come already behind the end."""
        self._wire.end_body()
        return bool(self._reader.peek(1))


@contextmanager
def asked(
    addresses: Sequence[Address],
    *,
    host: str,
    port: int,
    target: str,
    headers: Mapping[str, str],
    secure: bool,
    clock: Clock,
) -> Iterator[Answer]:
    """GET `target` from the first of the addresses that lets itself be connected to. `host` is asked for by name.

    Raises OSError, ssl.SSLError among them, and http.client.HTTPException."""
    with closing(_connected(addresses, port, clock)) as bare:
        plug = _encrypted(bare, host, clock) if secure else bare
        with closing(plug):
            lines = [f"GET {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
            plug.settimeout(clock.left())
            plug.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1"))
            yield Answer(plug, clock)


def _connected(addresses: Sequence[Address], port: int, clock: Clock) -> socket.socket:
    refused: OSError = OSError("no address")
    for address in addresses:
        try:
            return socket.create_connection((str(address), port), timeout=clock.left())
        except OSError as error:
            refused = error
    raise refused


def _encrypted(bare: socket.socket, host: str, clock: Clock) -> ssl.SSLSocket:
    bare.settimeout(clock.left())
    return _trust().wrap_socket(bare, server_hostname=host)


@cache
def _trust() -> ssl.SSLContext:
    """Whom the system trusts, and whom Mozilla does, for systems that name nobody."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
