"""Pages from the web. An address may come from anybody, so fetching one is hostile ground.

No private, loopback or link-local address is asked, on any hop: the name is resolved once, the address checked, and
that very address connected to. No proxy, no credentials, few redirects; caps on time and size, before and after
unpacking."""

import time
import zlib
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from requests_hardened import Config, Manager
from requests_hardened.ip_filter import InvalidIPAddress
from urllib3.exceptions import HTTPError

from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.html import page_article
from meetings.ingest.published import Published

AGENT = "Diplotrack/0.1 (calendar of diplomatic meetings)"
TYPES = ("text/html", "application/xhtml+xml", "text/plain")
PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 47}  # what zlib is told to expect


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a page unpacked, seconds in all and for one answer, hops. `loopback` is for tests alone."""

    size: int = 5_000_000
    seconds: float = 30
    timeout: float = 10
    redirects: int = 5
    loopback: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: its body and the address that it was found at in the end."""

    url: str
    body: bytes


def is_address(words: str) -> bool:
    """Whether an argument is an address rather than a file."""
    return words.lower().startswith(("http://", "https://"))


def web_article(
    url: str, *, published: Published | None = None, source: str = "", limits: Limits | None = None
) -> ArticleData:
    """The article at an address. Raises IngestError, saying why, where there is none to be had."""
    page = fetch(url, limits=limits or Limits())
    return page_article(page.body, url=page.url, published=published, source=source)


def fetch(url: str, *, limits: Limits) -> Page:
    """The page at an address, within the limits. Raises IngestError."""
    _check(url)
    config = Config(
        ip_filter_enable=True,
        ip_filter_allow_loopback_ips=limits.loopback,
        never_redirect=False,
        default_timeout=(limits.timeout, limits.timeout),
        user_agent_override=AGENT,
    )
    deadline = time.monotonic() + limits.seconds
    with Manager(config).get_session() as session:
        session.trust_env = False  # no proxy, which would look names up itself, and no stored credentials
        session.max_redirects = limits.redirects
        try:
            headers = {"Accept": ", ".join(TYPES), "Accept-Encoding": "gzip, deflate"}
            with session.get(url, stream=True, headers=headers) as response:
                return Page(response.url, _body(response, url, limits, deadline))
        except InvalidIPAddress as error:
            raise IngestError(f"{url}: leads to a private address, and those are not asked") from error
        except requests.TooManyRedirects as error:
            raise IngestError(f"{url}: redirected more than {limits.redirects} times") from error
        except requests.Timeout as error:
            raise IngestError(f"{url}: no answer within {limits.timeout:g} seconds; try again later") from error
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            if isinstance(error, IngestError):
                raise
            raise IngestError(f"{url}: cannot be fetched ({_reason(error)})") from error


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise IngestError(f"{url}: no address that can be asked ({error})") from error
    if parts.scheme not in ("http", "https") or not host:
        raise IngestError(f"{url}: only http:// and https:// addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise IngestError(f"{parts.scheme}://{host}: an address with a name and password in it is not fetched")


def _body(response: requests.Response, url: str, limits: Limits, deadline: float) -> bytes:
    if not response.ok:
        raise IngestError(f"{url}: the server answered {response.status_code} {response.reason}".rstrip())
    kind = response.headers.get("Content-Type", "text/html").partition(";")[0].strip().lower()
    if kind not in TYPES:
        raise IngestError(f"{url}: is {kind}, no page; save its text as .txt and ingest that")
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in {*PACKED, "identity", ""}:
        raise IngestError(f"{url}: packed as {packing}, which was not asked for")
    packed = _raw(response.raw, url, limits, deadline)
    return _unpacked(packed, packing, url, limits) if packing in PACKED else packed


def _raw(stream: Any, url: str, limits: Limits, deadline: float) -> bytes:
    """What the server sends, as it comes: a byte now and then does not hold us up for longer than the deadline."""
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read1(65_536, decode_content=False):
        size += len(piece)
        if size > limits.size:
            raise IngestError(f"{url}: larger than {limits.size} bytes, no article")
        if time.monotonic() > deadline:
            raise IngestError(f"{url}: took longer than {limits.seconds:g} seconds; try again later")
        pieces.append(piece)
    return b"".join(pieces)


def _unpacked(packed: bytes, packing: str, url: str, limits: Limits) -> bytes:
    try:
        body = zlib.decompressobj(PACKED[packing]).decompress(packed, limits.size + 1)
    except zlib.error as error:
        raise IngestError(f"{url}: said to be {packing}, but cannot be unpacked") from error
    if len(body) > limits.size:
        raise IngestError(f"{url}: larger than {limits.size} bytes, no article")
    return body


def _reason(error: Exception) -> str:
    """The innermost cause, in one line."""
    cause: BaseException = error
    while cause.__cause__ is not None or (cause.args and isinstance(cause.args[0], BaseException)):
        cause = cause.__cause__ or cause.args[0]
    return " ".join(str(cause).split())[:200] or type(cause).__name__
