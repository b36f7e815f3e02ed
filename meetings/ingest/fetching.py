"""Fetching from addresses that anybody may have written. It is hostile ground.

Each hop is looked at before it is asked: scheme, host, port, and every address of the host (`hosts.py`); it is one of
those very addresses that is connected to. No proxy, no cookies, no credentials, no referrer. Caps on hops, time,
headers, and on the body before and after unpacking."""

import http.client
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from meetings.ingest.article import IngestError
from meetings.ingest.hosts import (
    Address,
    HostError,
    Resolver,
    addresses_of,
    host_of,
    is_open_port,
    look_up,
    nobody,
    within,
)
from meetings.ingest.packing import PACKINGS, PackingError, TooLargeError, unpacked
from meetings.ingest.waiting import read_retry_after
from meetings.ingest.wire import Answer, Clock, WireError, asked

AGENT = "Diplotrack/0.1 (calendar of diplomatic meetings)"
PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
FEED_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
    "application/xml",
    "text/xml",
    "application/gzip",  # a sitemap in a file that is packed itself
    "application/x-gzip",
    "application/octet-stream",  # what servers say of an ending that they do not know
    *PAGE_TYPES,
)
REDIRECTS = (301, 302, 303, 307, 308)
FOR_GOOD = (301, 308)
GONE = (404, 410)
PASSING = (408, 425, 429)  # and all from 500 on
SHOWN = 300  # characters of an address in a message


class FetchError(IngestError):
    """Something that could not be fetched. The message is one line and says why.

    `status` is the server's answer, 0 where there was none; `retry_after`, how long it asks to be left alone.
    `is_gone`: nothing is at the address any more. `is_temporary`: it is worth asking again."""

    def __init__(
        self, message: str, *, status: int = 0, retry_after: timedelta | None = None, is_temporary: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        self.is_gone = status in GONE
        self.is_temporary = is_temporary


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a body, packed and unpacked; seconds in all, and for one answer; hops.

    `allow` makes exceptions from the rule that none but public addresses are asked, as tests do for the port of a
    server of their own; `resolve` looks names up."""

    size: int = 5_000_000
    seconds: float = 30
    timeout: float = 10
    redirects: int = 5
    allow: Callable[[Address, int], bool] = nobody
    resolve: Resolver = look_up


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask by whether something changed (RFC 9110, 8.8), and the address that gave it.

    They are sent to that address and to no other; to any where none is told."""

    etag: str = ""
    last_modified: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave. `url` is where it was found in the end; `moved_to` the address to remember, given where it
    moved for good: as far as the redirects were permanent one after the other. `content_type` and `charset` are as the
    server says, in lower case. With `not_modified` there is no body, and the validators are those that were sent."""

    url: str
    body: bytes = b""
    content_type: str = ""
    charset: str = ""
    validators: Validators = Validators()
    moved_to: str = ""
    not_modified: bool = False


@dataclass(frozen=True, slots=True)
class _Request:
    """One fetch, whichever hop it is at."""

    url: str
    limits: Limits
    clock: Clock
    accept: str
    types: tuple[str, ...]
    conditional: Validators | None


def fetch(
    url: str,
    *,
    limits: Limits,
    conditional: Validators | None = None,
    accept: str | None = None,
    types: tuple[str, ...] = PAGE_TYPES,
) -> Fetched:
    """What is at an address, within the limits. `types` are the media types that are read, and `accept` how they are
    asked for. A body that names no type is taken: whoever reads it will see. Raises FetchError.

    1. Look at the address, and at all that its name leads to.
    2. Ask one of those. A redirect is the same from the start, as often as the limits say.
    3. Read what comes, unpack it, and count both."""
    clock = Clock(seconds=limits.seconds, timeout=limits.timeout)
    request = _Request(url, limits, clock, accept or ", ".join((*types, "*/*;q=0.1")), types, conditional)
    here, moved_to, is_for_good = url, "", True
    for _ in range(limits.redirects + 1):
        got = _hop(request, here)
        if isinstance(got, Fetched):
            return replace(got, moved_to=moved_to)
        status, here = got
        is_for_good = is_for_good and status in FOR_GOOD
        moved_to = here if is_for_good else moved_to
    raise FetchError(f"{shown(url)}: redirected more than {limits.redirects} times")


def shown(url: str) -> str:
    """An address in a message: in one line, not too long, without a name and password in it."""
    line = "".join(c if c.isprintable() else " " for c in url).strip()
    scheme, mark, rest = line.partition("://")
    place, slash, path = rest.partition("/")
    line = f"{scheme}{mark}{place.rpartition('@')[2]}{slash}{path}"
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _hop(request: _Request, url: str) -> Fetched | tuple[int, str]:
    """What one address gives: something, or a status and the address that it leads on to. Raises FetchError."""
    told = shown(request.url)
    try:
        return _asked(request, url)
    except FetchError:
        raise
    except (HostError, PackingError) as error:
        raise FetchError(f"{told}: {error}") from error
    except WireError as error:
        raise FetchError(f"{told}: {error}; try again later", is_temporary=True) from error
    except TooLargeError as error:
        raise FetchError(f"{told}: larger than {request.limits.size} bytes, no article or feed") from error
    except TimeoutError as error:
        raise FetchError(f"{told}: {_late(request)}; try again later", is_temporary=True) from error
    except ssl.SSLError as error:
        reason = _line(getattr(error, "verify_message", "") or error.reason or error)
        raise FetchError(f"{told}: no safe connection ({reason}); try again later", is_temporary=True) from error
    except http.client.IncompleteRead as error:
        raise FetchError(f"{told}: broke off before its end; try again later", is_temporary=True) from error
    except (http.client.HTTPException, OSError, ValueError) as error:
        raise FetchError(f"{told}: cannot be fetched ({_line(error)}); try again later", is_temporary=True) from error


def _asked(request: _Request, url: str) -> Fetched | tuple[int, str]:
    parts, host, port = _checked(request, url)
    limits, clock = request.limits, request.clock
    addresses = addresses_of(host, port, resolve=within(clock.left(), limits.resolve), allow=limits.allow)
    place = f"[{host}]" if ":" in host else host
    if port != (443 if parts.scheme == "https" else 80):
        place += f":{port}"
    address = f"{parts.scheme}://{place}{_target(parts)}"
    sent = _sent(request.conditional, address)
    headers = {"Host": place, "User-Agent": AGENT, "Accept": request.accept, "Accept-Encoding": "gzip, deflate", **sent}
    with asked(
        addresses,
        host=host,
        port=port,
        target=_target(parts),
        headers=headers,
        secure=parts.scheme == "https",
        clock=clock,
    ) as answer:
        if answer.status in REDIRECTS:
            return answer.status, _onward(request, answer, address)
        if answer.status == 304 and sent and request.conditional:
            return Fetched(address, validators=request.conditional, not_modified=True)
        return _fetched(request, answer, address)


def _checked(request: _Request, url: str) -> tuple[SplitResult, str, int]:
    """The parts of an address, its host and its port. Raises FetchError, HostError."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise FetchError(f"{shown(request.url)}: no address that can be asked") from error
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(f"{shown(request.url)}: only http:// and https:// addresses are fetched")
    if "@" in parts.netloc:
        raise FetchError(f"{shown(request.url)}: an address with a name and password in it is not fetched")
    if port is None:
        port = 443 if parts.scheme == "https" else 80
    if not is_open_port(port):
        raise FetchError(f"{shown(request.url)}: leads to port {port}, where no pages are")
    return parts, host_of(host), port


def _target(parts: SplitResult) -> str:
    """What is asked of the host: path and query, in ASCII, what is escaped already left as it is."""
    words = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return quote(words, safe="/%:=&?~#+!$,;'@()*[]|-._")


def _sent(conditional: Validators | None, address: str) -> dict[str, str]:
    if conditional is None or conditional.url not in ("", address):
        return {}
    told = {"If-None-Match": conditional.etag, "If-Modified-Since": conditional.last_modified}
    return {name: value for name, value in told.items() if value and value.isascii() and value.isprintable()}


def _onward(request: _Request, answer: Answer, address: str) -> str:
    """Where a redirect leads, without what only a browser looks at."""
    place = answer.header("Location")
    if not place:
        raise FetchError(f"{shown(request.url)}: redirected, but not told where to", status=answer.status)
    try:
        return urljoin(address, place).partition("#")[0]
    except ValueError as error:
        raise FetchError(f"{shown(request.url)}: redirected to no address that can be asked") from error


def _fetched(request: _Request, answer: Answer, address: str) -> Fetched:
    told = shown(request.url)
    if answer.status != 200:
        raise _refusal(told, answer)
    kind, _, parameters = answer.header("Content-Type").lower().partition(";")
    kind = kind.strip()
    if kind and kind not in request.types:
        raise FetchError(f"{told}: is {kind[:80]}, which is not read here")
    packing = answer.header("Content-Encoding").lower() or "identity"
    if packing not in PACKINGS:
        raise FetchError(f"{told}: packed as {packing[:40]}, which was not asked for")
    body = unpacked(_read(answer, request.limits.size), packing=packing, largest=request.limits.size)
    validators = Validators(answer.header("ETag")[:200], answer.header("Last-Modified")[:100], address)
    return Fetched(address, body, kind, _charset(parameters), validators)


def _refusal(told: str, answer: Answer) -> FetchError:
    words = f"{answer.status} {answer.reason[:80]}".strip()
    return FetchError(
        f"{told}: the server answered {_line(words)}",
        status=answer.status,
        retry_after=read_retry_after(answer.header("Retry-After"), told_at=answer.header("Date")),
        is_temporary=answer.status in PASSING or answer.status >= 500,
    )


def _read(answer: Answer, largest: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in answer.pieces():
        size += len(piece)
        if size > largest:
            raise TooLargeError
        pieces.append(piece)
    return b"".join(pieces)


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""


def _late(request: _Request) -> str:
    if request.clock.is_over:
        return f"took longer than {request.limits.seconds:g} seconds"
    return f"no answer within {request.limits.timeout:g} seconds"


def _line(error: object) -> str:
    """An error's own words, in one line."""
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return "".join(c if c.isprintable() else " " for c in " ".join(str(words).split()))[:200]
