"""Fetching, against a hostile server of our own on the loopback address."""

import threading
from datetime import timedelta

import pytest

from meetings.ingest.fetching import FetchError, Validators, fetch, shown
from meetings.ingest.waiting import read_retry_after
from tests.ingest.hostile import ARTICLE, Server, always, onward

GMT = "Mon, 10 Mar 2025 10:00:00 GMT"


def refusal(url: str, server: Server) -> FetchError:
    with pytest.raises(FetchError) as raised:
        fetch(url, limits=server.limits())
    return raised.value


@pytest.mark.parametrize(
    "path",
    [
        "article", "gzip", "gzip-in-two", "deflate", "raw-deflate", "chunked", "without-length", "without-type", "once",
        "article#part", "article ",
    ],
)  # fmt: skip
def test_page_is_fetched(path: str, server: Server) -> None:
    assert fetch(f"{server.url}/{path}", limits=server.limits()).body == ARTICLE


def test_page_that_redirects_is_known_by_where_it_ends(server: Server) -> None:
    assert fetch(f"{server.url}/once", limits=server.limits()).url == f"{server.url}/article"


def test_page_says_its_type_and_charset(server: Server) -> None:
    found = fetch(f"{server.url}/latin", limits=server.limits())
    assert (found.content_type, found.charset, found.body) == ("text/html", "iso-8859-1", b"<p>Z\xfcrich</p>")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("slow-body", "took longer than 1 seconds; try again later"),
        ("slow-headers", "took longer than 1 seconds; try again later"),
        ("slow-chunks", "took longer than 1 seconds; try again later"),
        ("continue", "took longer than 1 seconds; try again later"),
        ("silent", "no answer within 0.7 seconds; try again later"),
        ("endless-body", "larger than 200000 bytes, no article or feed"),
        ("endless-header", "cannot be fetched (got more than 65536 bytes when reading header line); try again later"),
        ("endless-headers", "sends more than 65536 bytes of headers; try again later"),
        ("endless-continue", "sends more than 65536 bytes of headers; try again later"),
        ("many-headers", "cannot be fetched (got more than 100 headers); try again later"),
        ("gzip-bomb", "larger than 200000 bytes, no article or feed"),
        ("deflate-bomb", "larger than 200000 bytes, no article or feed"),
        ("bomb-of-many", "larger than 200000 bytes, no article or feed"),
        ("garbled-gzip", "said to be gzip, but cannot be unpacked"),
        ("cut-gzip", "said to be gzip, but cannot be unpacked"),
        ("packed-oddly", "packed as br, which was not asked for"),
        ("packed-twice", "packed as gzip, gzip, which was not asked for"),
        ("short", "broke off before its end; try again later"),
        ("long", "is longer than it says; try again later"),
        ("two-lengths", "gives its length twice and differently; try again later"),
        ("cut-chunks", "broke off before its end; try again later"),
        ("no-chunks", "broke off before its end; try again later"),
        ("nothing", "cannot be fetched (Remote end closed connection without response); try again later"),
        ("no-http", "cannot be fetched (220 mail.example.org ESMTP); try again later"),
        ("image", "is image/png, which is not read here"),
        ("loop", "redirected more than 3 times"),
        ("there", "redirected more than 3 times"),
        ("nowhere-told", "redirected, but not told where to"),
        ("choices", "the server answered 300 Multiple Choices"),
        ("part", "the server answered 206 Partial Content"),
        ("unasked-304", "the server answered 304 Not Modified"),
        ("gone", "the server answered 410 Gone"),
        ("nowhere", "the server answered 404 Not Found"),
        ("busy", "the server answered 429 Too Many Requests"),
        ("resting", "the server answered 503 Service Unavailable"),
    ],
)
def test_harm_is_refused_in_a_sentence(path: str, sentence: str, server: Server) -> None:
    assert str(refusal(f"{server.url}/{path}", server)) == f"{server.url}/{path}: {sentence}"


def test_page_that_begins_without_headers_is_refused(server: Server) -> None:
    assert "cannot be fetched (<!doctype html>" in str(refusal(f"{server.url}/html-at-once", server))


PRIVATE = "leads to a private address, and those are not asked"
UNUSUAL = "names a machine by a number in an unusual notation, and those are not asked"
SCHEMES = "only http:// and https:// addresses are fetched"


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("http://127.0.0.1:{port}/", PRIVATE),
        ("http://localhost:{port}/", PRIVATE),
        ("http://[::1]:{port}/", PRIVATE),
        ("http://[::ffff:127.0.0.1]:{port}/", PRIVATE),
        ("http://[::ffff:7f00:1]:{port}/", PRIVATE),
        ("http://[64:ff9b::7f00:1]:{port}/", PRIVATE),
        ("http://0.0.0.0:{port}/", PRIVATE),
        ("http://127.0.0.1.:{port}/", PRIVATE),
        ("http://127\u30020\u30020\u30021:{port}/", PRIVATE),
        ("http://2130706433:{port}/", UNUSUAL),
        ("http://0x7f.1:{port}/", UNUSUAL),
        ("http://0x7f000001:{port}/", UNUSUAL),
        ("http://0177.0.0.1:{port}/", UNUSUAL),
        ("http://127.1:{port}/", UNUSUAL),
        ("//127.0.0.1:{port}/", PRIVATE),
        ("http://169.254.169.254/latest/meta-data/", PRIVATE),
        ("http://10.0.0.1/", PRIVATE),
        ("http://[fe80::1%25eth0]/", PRIVATE),
        ("https://127.0.0.1:{port}/", PRIVATE),
        ("http://name:secret@127.0.0.1:{port}/", "an address with a name and password in it is not fetched"),
        ("http://example.org\\@127.0.0.1:{port}/", "an address with a name and password in it is not fetched"),
        ("file:///etc/hostname", SCHEMES),
        ("ftp://127.0.0.1:{port}/", SCHEMES),
        ("gopher://127.0.0.1:{port}/", SCHEMES),
        ("data:text/html,words", SCHEMES),
        ("javascript:alert(1)", SCHEMES),
        ("http://[", "redirected to no address that can be asked"),
        ("http://127.0.0.1:99999/", "no address that can be asked"),
        ("http://127.0.0.1:25/", "leads to port 25, where no pages are"),
        ("http://127.0.0.1:6379/", "leads to port 6379, where no pages are"),
        ("http://exa mple.org/", "has no host name that can be asked"),
    ],
)
def test_redirect_to_a_forbidden_place_is_refused_and_never_asked(
    place: str, sentence: str, server: Server, forbidden: Server
) -> None:
    to = place.format(port=forbidden.port).encode().decode("latin-1")
    server.answers["/away"] = onward(to)
    assert str(refusal(f"{server.url}/away", server)) == f"{server.url}/away: {sentence}"
    assert server.paths == ["/away"]


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://127.0.0.1:{port}/", PRIVATE),
        ("http://[::1]:{port}/", PRIVATE),
        ("http://2130706433:{port}/", UNUSUAL),
        ("ftp://127.0.0.1:{port}/", SCHEMES),
        ("file:///etc/passwd", SCHEMES),
        ("http://", SCHEMES),
        ("http://[", "no address that can be asked"),
        ("gopher://x", SCHEMES),
    ],
)
def test_forbidden_place_is_not_asked_directly(url: str, sentence: str, server: Server, forbidden: Server) -> None:
    assert str(refusal(url.format(port=forbidden.port), server)).endswith(f": {sentence}")


def test_name_is_looked_up_once_and_its_very_address_asked(server: Server, forbidden: Server) -> None:
    """A name that is public when it is checked and private a moment later is asked at what was checked."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    limits = server.limits(resolve=lambda *_: next(answers))
    assert fetch(f"http://rebinding.example.org:{server.port}/article", limits=limits).body == ARTICLE
    assert list(answers) == [["10.0.0.1"]]


def test_name_that_turns_private_at_the_next_hop_is_refused(server: Server, forbidden: Server) -> None:
    server.answers["/away"] = onward(f"http://rebinding.example.org:{forbidden.port}/")
    limits = server.limits(resolve=always("127.0.0.1"))
    with pytest.raises(FetchError, match="leads to a private address"):
        fetch(f"http://rebinding.example.org:{server.port}/away", limits=limits)


def test_name_with_one_private_address_among_others_is_refused(server: Server) -> None:
    limits = server.limits(resolve=always("127.0.0.1", "192.168.0.1"))
    with pytest.raises(FetchError, match="leads to a private address"):
        fetch(f"http://two.example.org:{server.port}/article", limits=limits)
    assert server.asked == []


def test_name_that_leads_nowhere_is_told(server: Server) -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(FetchError) as raised:
        fetch("http://nowhere.example.org/", limits=server.limits(resolve=unknown))
    sentence = "cannot be fetched (Name or service not known); try again later"
    assert str(raised.value) == f"http://nowhere.example.org/: {sentence}"


def test_resolver_that_says_nothing_is_not_waited_for(server: Server) -> None:
    def silent(host: str, port: int) -> list[str]:
        threading.Event().wait(5)
        return []

    with pytest.raises(FetchError, match=r"no answer within 0\.7 seconds"):
        fetch("http://silent.example.org/", limits=server.limits(resolve=silent))


def test_tls_with_a_server_that_has_none_is_refused(server: Server) -> None:
    found = refusal(f"https://127.0.0.1:{server.port}/article", server)
    assert "no safe connection" in str(found) or "cannot be fetched" in str(found)
    assert found.is_temporary is True


def test_address_where_nobody_listens_is_told(server: Server) -> None:
    server.stop()
    assert str(refusal(f"{server.url}/article", server)).endswith(
        ": cannot be fetched (Connection refused); try again later"
    )


def test_password_is_not_repeated(server: Server) -> None:
    found = refusal("http://name:secret@example.org/a", server)
    assert str(found) == "http://example.org/a: an address with a name and password in it is not fetched"


def test_nothing_of_ours_goes_along_with_a_redirect(server: Server) -> None:
    fetch(f"{server.url}/cookie", limits=server.limits())
    headers = {line.partition(":")[0].lower() for line in server.asked[1].split("\r\n")[1:] if line}
    assert headers == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_proxy_of_the_environment_is_not_used(name: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    assert fetch(f"{server.url}/article", limits=server.limits()).body == ARTICLE


@pytest.mark.parametrize(
    ("path", "moved_to"),
    [
        ("article", ""),
        ("once", ""),
        ("for-good", "/article"),
        ("good-then-now", "/once"),
        ("now-then-good", ""),
    ],
)
def test_move_is_remembered_as_far_as_it_is_for_good(path: str, moved_to: str, server: Server) -> None:
    found = fetch(f"{server.url}/{path}", limits=server.limits())
    assert found.moved_to == (server.url + moved_to if moved_to else "")


def test_validators_are_kept_with_the_address_that_gave_them(server: Server) -> None:
    found = fetch(f"{server.url}/validated", limits=server.limits())
    assert found.validators == Validators('"v1"', GMT, f"{server.url}/validated")


def test_page_that_has_not_changed_says_so(server: Server) -> None:
    sent = Validators('"v1"', GMT, f"{server.url}/unchanged")
    found = fetch(f"{server.url}/unchanged", limits=server.limits(), conditional=sent)
    assert (found.not_modified, found.body, found.validators) == (True, b"", sent)
    assert f'If-None-Match: "v1"\r\nIf-Modified-Since: {GMT}\r\n' in server.asked[0]


@pytest.mark.parametrize(
    "sent",
    [
        Validators('"v1"', GMT, "https://elsewhere.example.org/"),
        Validators('"v1"\r\nX-Injected: yes'),
        Validators("", ""),
    ],
)
def test_validators_are_not_sent_elsewhere_nor_more_than_they_are(sent: Validators, server: Server) -> None:
    fetch(f"{server.url}/validated", limits=server.limits(), conditional=sent)
    assert "If-None-Match" not in server.asked[0]
    assert "X-Injected" not in server.asked[0]


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        ("gone", (410, True, False, None)),
        ("nowhere", (404, True, False, None)),
        ("forbidden", (403, False, False, None)),
        ("busy", (429, False, True, timedelta(seconds=120))),
        ("resting", (503, False, True, timedelta(hours=1))),
        ("silent", (0, False, True, None)),
        ("short", (0, False, True, None)),
        ("image", (0, False, False, None)),
        ("loop", (0, False, False, None)),
    ],
)
def test_refusal_says_what_to_do_next(
    path: str, facts: tuple[int, bool, bool, timedelta | None], server: Server
) -> None:
    found = refusal(f"{server.url}/{path}", server)
    assert (found.status, found.is_gone, found.is_temporary, found.retry_after) == facts


@pytest.mark.parametrize(
    ("words", "told_at", "wait"),
    [
        ("0", "", timedelta(0)),
        (" 90 ", "", timedelta(seconds=90)),
        ("999999999999999999999999", "", timedelta(days=30)),
        ("-5", "", None),
        ("1.5", "", None),
        ("soon", "", None),
        ("", "", None),
        ("²", "", None),
        ("Mon, 10 Mar 2025 10:05:00 GMT", GMT, timedelta(minutes=5)),
        ("Monday, 10-Mar-25 10:05:00 GMT", GMT, timedelta(minutes=5)),
        ("Mon Mar 10 10:05:00 2025", GMT, timedelta(minutes=5)),
        ("Mon, 10 Mar 2025 09:00:00 GMT", GMT, timedelta(0)),
        ("Mon, 10 Mar 2025 09:00:00 GMT", "nonsense", timedelta(0)),
        ("Mon, 10 Mar 9999 09:00:00 GMT", GMT, timedelta(days=30)),
    ],
)
def test_retry_after_is_read(words: str, told_at: str, wait: timedelta | None) -> None:
    assert read_retry_after(words, told_at=told_at) == wait


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("https://name:secret@example.org/a@b", "https://example.org/a@b"),
        ("https://example.org/\r\nX: y", "https://example.org/  X: y"),
        ("https://example.org/" + "a" * 400, "https://example.org/" + "a" * 279 + "…"),
    ],
)
def test_address_is_shown_in_one_line_without_its_password(url: str, words: str) -> None:
    assert shown(url) == words
