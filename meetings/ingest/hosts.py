"""Which machines of the net may be asked: those that are public, and nobody's own.

A name is resolved once; every address that it has is looked at, and it is one of those that is connected to. So a name
that answers differently the next time (DNS rebinding) gains nothing by it."""

import queue
import re
import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import idna

Address = IPv4Address | IPv6Address
Resolver = Callable[[str, int], list[str]]

# IANA's registry of special-purpose IPv4 addresses (RFC 6890), multicast and reserved ones, and what clouds tell their
# own machines' secrets at: 169.254.169.254 and 100.100.100.200 are in these, Azure's is not.
CLOSED_4 = tuple(
    map(
        IPv4Network,
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "168.63.129.16/32".split(),
    )
)
# Of IPv6 only the global unicast block is open (RFC 4291), less what IANA's registry sets aside in it: protocol
# assignments with Teredo and ORCHID, documentation, 6to4.
OPEN_6 = IPv6Network("2000::/3")
CLOSED_6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: how a net without IPv4 reaches it
ISATAP = (0x00005EFE, 0x02005EFE)  # RFC 5214: the interface's upper half, where the lower is an IPv4 address

# https://fetch.spec.whatwg.org/#port-blocking, those above 1023; below it only the web's own two are asked.
BLOCKED_PORTS = frozenset(
    (1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, *range(6665, 6670), 6679, 6697, 10080)
)
HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


class HostError(ValueError):
    """A host that is not asked. The message ends a sentence that begins with its name."""


def nobody(_address: Address, _port: int) -> bool:
    """No exception from the rule."""
    return False


def host_of(words: str) -> str:
    """A host as it is asked for: lower case, in ASCII (UTS 46), without the dots at its end. Raises HostError.

    A number in an unusual notation (2130706433, 0x7f.1, 0177.0.0.1) is no name, and nobody writes one in good faith."""
    host = words.strip().lower()
    if ":" in host:
        return _literal_6(host)
    host = _ascii(host).rstrip(".")
    if not HOST.fullmatch(host) or len(host) > 253:
        raise HostError("has no host name that can be asked")
    if NUMBER.fullmatch(host.rpartition(".")[2]):
        try:
            return str(IPv4Address(host))
        except ValueError:
            raise HostError("names a machine by a number in an unusual notation, and those are not asked") from None
    return host


def is_open_port(port: int) -> bool:
    """Whether pages may be served at a port. Mail, files and databases answer to text that they take for commands."""
    return port in (80, 443) or (1024 <= port <= 65535 and port not in BLOCKED_PORTS)


def is_public(address: Address) -> bool:
    """Whether an address is anybody's to ask: not private, loopback, link-local, shared, multicast or reserved, nor one
    that such an address is wrapped in."""
    if isinstance(address, IPv4Address):
        return not any(address in net for net in CLOSED_4)
    if address in NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    if address not in OPEN_6 or any(address in net for net in CLOSED_6):
        return False
    if (int(address) >> 32) & 0xFFFFFFFF in ISATAP:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    return True


def addresses_of(
    host: str, port: int, *, resolve: Resolver, allow: Callable[[Address, int], bool] = nobody
) -> list[Address]:
    """The addresses of a host, each of them one that may be asked. Raises HostError, and OSError where it has none.

    One closed address among open ones closes the host: nobody's name has both but by design."""
    found = [_plain(ip_address(words)) for words in _literal_or(host, port, resolve)]
    if not found:
        raise OSError("the name has no address")
    if not all(is_public(address) or allow(address, port) for address in found):
        raise HostError("leads to a private address, and those are not asked")
    return list(dict.fromkeys(found))


def look_up(host: str, port: int) -> list[str]:
    """What the system's resolver says, in its order. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [
        str(where[0]).partition("%")[0] for family, *_, where in found if family in (socket.AF_INET, socket.AF_INET6)
    ]


def within(seconds: float, resolve: Resolver) -> Resolver:
    """A resolver that waits no longer than `seconds`; the system's own cannot be told to. Raises TimeoutError."""

    def patient(host: str, port: int) -> list[str]:
        answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(resolve(host, port))
            except Exception as error:  # noqa: BLE001  # it is raised again, where it is waited for
                answers.put(error)

        threading.Thread(target=ask, daemon=True, name="resolver").start()
        try:
            answer = answers.get(timeout=max(seconds, 0.001))
        except queue.Empty:
            raise TimeoutError("the name could not be looked up in time") from None
        if isinstance(answer, Exception):
            raise answer
        return answer

    return patient


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        return idna.encode(host, uts46=True).decode()
    except (idna.IDNAError, UnicodeError) as error:
        raise HostError("has no host name that can be asked") from error


def _literal_6(host: str) -> str:
    try:
        address = IPv6Address(host)
    except ValueError:
        raise HostError("has no host name that can be asked") from None
    if address.scope_id:
        raise HostError("leads to a private address, and those are not asked")
    return str(address)


def _literal_or(host: str, port: int, resolve: Resolver) -> list[str]:
    try:
        return [str(ip_address(host))]
    except ValueError:
        return resolve(host, port)


def _plain(address: Address) -> Address:
    """An IPv4 address for one that is mapped into IPv6."""
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
