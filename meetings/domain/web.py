"""The web, as this site may ask it: the fetcher's limits with what the settings open."""

from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from meetings.ingest.fetching import Limits


def web_limits() -> Limits:
    """What every fetch keeps to. Networks of our own are closed but for those that PRIVATE_NETWORKS names."""
    networks = _networks(tuple(settings.PRIVATE_NETWORKS))

    def is_ours(address: IPv4Address | IPv6Address, _port: int) -> bool:
        return any(address in network for network in networks)

    return Limits(allow=is_ours, seconds=settings.FETCH_SECONDS, timeout=settings.FETCH_TIMEOUT)


@cache
def _networks(names: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    try:
        return tuple(ip_network(name.strip()) for name in names)
    except ValueError as error:
        raise ImproperlyConfigured(f"PRIVATE_NETWORKS: {error}; write 10.1.0.0/16 or 192.168.7.20") from error
