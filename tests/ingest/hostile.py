"""A server of our own on the loopback address that does what servers should not, byte by byte as it likes."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address

from meetings.ingest.fetching import Limits
from meetings.ingest.hosts import Address, Resolver
from tests.ingest.test_files import PAGE, STAMP

ARTICLE = PAGE.format(date=STAMP).encode()
MEGABYTE = 1_000_000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"

Say = Callable[[socket.socket], None]


def answer(
    body: bytes = ARTICLE,
    *headers: str,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    length: int | None = None,
) -> bytes:
    """A whole answer; the length is that of the body where no other is told, and no type is told where it is empty."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {kind}"] if kind else []), *headers]
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def onward(to: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return answer(b"", f"Location: {to}", status=status)


def dripped(start: bytes, drop: bytes) -> Say:
    """Something, and then a little of it ever again."""

    def say(plug: socket.socket) -> None:
        plug.sendall(start)
        while True:
            plug.sendall(drop)
            time.sleep(0.05)

    return say


def flooded(start: bytes, wave: bytes) -> Say:
    """Something, and then more of it than anybody can take."""

    def say(plug: socket.socket) -> None:
        plug.sendall(start)
        while True:
            plug.sendall(wave)

    return say


def always(*addresses: str) -> Resolver:
    """A resolver that says the same of every name."""

    def resolve(_host: str, _port: int) -> list[str]:
        return list(addresses)

    return resolve


def raw_deflate(body: bytes) -> bytes:
    """Deflate without zlib's header, as some servers send it."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


ANSWERS: dict[str, bytes | Say] = {
    "/article": answer(),
    "/gzip": answer(gzip.compress(ARTICLE), "Content-Encoding: gzip"),
    "/gzip-in-two": answer(gzip.compress(ARTICLE[:100]) + gzip.compress(ARTICLE[100:]), "Content-Encoding: gzip"),
    "/deflate": answer(zlib.compress(ARTICLE), "Content-Encoding: deflate"),
    "/raw-deflate": answer(raw_deflate(ARTICLE), "Content-Encoding: deflate"),
    "/chunked": HEAD + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(ARTICLE), ARTICLE),
    "/without-length": HEAD + b"\r\n" + ARTICLE,
    "/without-type": answer(kind=""),
    "/once": onward("/article"),
    "/slow-body": dripped(HEAD + b"\r\n<html>", b"x"),
    "/slow-headers": dripped(b"HTTP/1.1 200 OK\r\nX-", b"x"),
    "/slow-chunks": dripped(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "/continue": dripped(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "/silent": lambda _: time.sleep(2),
    "/endless-body": flooded(HEAD + b"\r\n", b"x" * 65_536),
    "/endless-header": flooded(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 65_536),
    "/endless-headers": flooded(b"HTTP/1.1 200 OK\r\n", b"X: " + b"x" * 8_000 + b"\r\n"),
    "/endless-continue": flooded(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
    "/many-headers": b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 2000 + b"\r\n",
    "/gzip-bomb": answer(gzip.compress(b" " * 50 * MEGABYTE), "Content-Encoding: gzip"),
    "/deflate-bomb": answer(zlib.compress(b" " * 50 * MEGABYTE), "Content-Encoding: deflate"),
    "/bomb-of-many": answer(gzip.compress(b" " * MEGABYTE) * 50, "Content-Encoding: gzip"),
    "/garbled-gzip": answer(b"no gzip at all", "Content-Encoding: gzip"),
    "/cut-gzip": answer(gzip.compress(ARTICLE)[:-20], "Content-Encoding: gzip"),
    "/packed-oddly": answer(ARTICLE, "Content-Encoding: br"),
    "/packed-twice": answer(gzip.compress(gzip.compress(ARTICLE)), "Content-Encoding: gzip, gzip"),
    "/short": answer(length=len(ARTICLE) + 1),
    "/long": answer(length=len(ARTICLE) - 1),
    "/two-lengths": answer(ARTICLE, "Content-Length: 3"),
    "/cut-chunks": HEAD + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n<html>",
    "/no-chunks": HEAD + b"Transfer-Encoding: chunked\r\n\r\nno number\r\n<html>",
    "/nothing": b"",
    "/no-http": b"220 mail.example.org ESMTP\r\n",
    "/html-at-once": ARTICLE,
    "/image": answer(b"\x89PNG", kind="image/png"),
    "/loop": onward("/loop"),
    "/there": onward("/back"),
    "/back": onward("/there"),
    "/nowhere-told": answer(b"", status="302 Found"),
    "/choices": answer(status="300 Multiple Choices"),
    "/part": answer(status="206 Partial Content"),
    "/unasked-304": b"HTTP/1.1 304 Not Modified\r\n\r\n",
    "/gone": answer(status="410 Gone"),
    "/forbidden": answer(status="403 Forbidden"),
    "/busy": answer(b"", "Retry-After: 120", status="429 Too Many Requests"),
    "/resting": answer(
        b"",
        "Date: Mon, 10 Mar 2025 10:00:00 GMT",
        "Retry-After: Mon, 10 Mar 2025 11:00:00 GMT",
        status="503 Service Unavailable",
    ),
    "/for-good": onward("/for-good-again", "301 Moved Permanently"),
    "/for-good-again": onward("/article", "308 Permanent Redirect"),
    "/good-then-now": onward("/once", "301 Moved Permanently"),
    "/now-then-good": onward("/for-good-again", "302 Found"),
    "/validated": answer(ARTICLE, 'ETag: "v1"', "Last-Modified: Mon, 10 Mar 2025 10:00:00 GMT"),
    "/unchanged": b'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n',
    "/cookie": answer(b"", "Location: /article", "Set-Cookie: a=b", status="302 Found"),
    "/latin": answer("<p>Zürich</p>".encode("latin-1"), kind='text/html; Charset="ISO-8859-1"'),
}


class Server:
    """It answers by path with what it was told, and keeps what it was asked."""

    def __init__(self, answers: dict[str, bytes | Say]) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self._ear = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._ear.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [request.split(" ")[1] for request in self.asked]

    def limits(self, **changes: object) -> Limits:
        """Short ones, that let this server be asked and nobody else who is not public."""
        told = {"size": 200_000, "seconds": 1.0, "timeout": 0.7, "redirects": 3, "allow": self._is_self, **changes}
        return Limits(**told)  # type: ignore[arg-type]  # as told

    def stop(self) -> None:
        """Answer nobody any more."""
        with suppress(OSError):  # it is stopped already
            self._ear.shutdown(socket.SHUT_RDWR)
        self._ear.close()
        self._thread.join()

    def _is_self(self, address: Address, port: int) -> bool:
        return address == ip_address("127.0.0.1") and port == self.port

    def _listen(self) -> None:
        while True:
            try:
                plug, _ = self._ear.accept()
            except OSError:
                return
            threading.Thread(target=self._speak, args=(plug,), daemon=True).start()

    def _speak(self, plug: socket.socket) -> None:
        with plug, suppress(OSError):
            plug.settimeout(5)
            request = _request(plug)
            self.asked.append(request)
            path = request.split(" ")[1] if request.count(" ") > 1 else ""
            said = self.answers.get(path, answer(status="404 Not Found"))
            if isinstance(said, bytes):
                plug.sendall(said)
            else:
                said(plug)


def _request(plug: socket.socket) -> str:
    """What was asked, up to the end of the headers; whatever came where it is no HTTP."""
    words = b""
    while b"\r\n\r\n" not in words and words[:1] != b"\x16":  # the first byte of a TLS handshake
        piece = plug.recv(65_536)
        if not piece:
            break
        words += piece
    return words.decode("latin-1")


@contextmanager
def serving(answers: dict[str, bytes | Say]) -> Iterator[Server]:
    """A server for as long as it is needed."""
    server = Server(answers)
    try:
        yield server
    finally:
        server.stop()
