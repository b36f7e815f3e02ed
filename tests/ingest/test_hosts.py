"""Which machines may be asked."""

from ipaddress import ip_address

import pytest

from meetings.ingest.hosts import HostError, addresses_of, host_of, is_open_port, is_public
from tests.ingest.hostile import always


@pytest.mark.parametrize(
    "words",
    [
        "8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "169.253.0.1",
        "223.255.255.1", "2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::808:808",
    ],
)  # fmt: skip
def test_public_address_may_be_asked(words: str) -> None:
    assert is_public(ip_address(words)) is True


@pytest.mark.parametrize(
    "words",
    [
        "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254",  # noqa: S104  # to ask, not to bind
        "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1",
        "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "168.63.129.16",
        "::", "::1", "::7f00:1", "::808:808", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "100::1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2001::1", "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "5f00::1", "4000::1",
        "2a00::5efe:127.0.0.1", "2a00::200:5efe:10.0.0.1",
    ],
)  # fmt: skip
def test_address_that_is_not_public_may_not_be_asked(words: str) -> None:
    assert is_public(ip_address(words)) is False


@pytest.mark.parametrize(
    ("words", "host"),
    [
        ("Example.ORG", "example.org"),
        ("example.org.", "example.org"),
        ("zürich.example", "xn--zrich-kva.example"),
        ("xn--zrich-kva.example", "xn--zrich-kva.example"),
        ("my_site.example.org", "my_site.example.org"),
        ("8.8.8.8", "8.8.8.8"),
        ("8.8.8.8.", "8.8.8.8"),
        ("①.1.1.1", "1.1.1.1"),
        ("2606:4700:0:0::1111", "2606:4700::1111"),
        ("3com.example", "3com.example"),
    ],
)
def test_host_has_one_form(words: str, host: str) -> None:
    assert host_of(words) == host


@pytest.mark.parametrize(
    "words",
    [
        "", ".", "a..b", "-", "a b", "a/b", "a%00b", "x" * 64, ".".join(["abcdefgh"] * 30), "2130706433", "0x7f.1",
        "1.2.3", "0177.0.0.1", "127.0.0.1.0x", "fe80::1%eth0", "1::2::3", "256.1.1.1", "a.b.09", "\u200d.example",
    ],
)  # fmt: skip
def test_host_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(HostError):
        host_of(words)


@pytest.mark.parametrize(
    ("port", "expected"),
    [(80, True), (443, True), (8080, True), (8443, True), (49152, True)]
    + [(port, False) for port in (0, -1, 22, 25, 81, 587, 2049, 5060, 6000, 6379, 6667, 10080, 65536)],
)
def test_port_is_one_for_pages(port: int, expected: bool) -> None:
    assert is_open_port(port) is expected


def test_address_mapped_into_ipv6_is_asked_as_what_it_is() -> None:
    found = addresses_of("mapped.example.org", 80, resolve=always("::ffff:8.8.8.8", "8.8.8.8"))
    assert found == [ip_address("8.8.8.8")]


def test_name_without_an_address_is_an_error_of_the_net() -> None:
    with pytest.raises(OSError, match="the name has no address"):
        addresses_of("empty.example.org", 80, resolve=always())
