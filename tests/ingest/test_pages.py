"""Articles from the web."""

from datetime import date

import pytest

from meetings.ingest.pages import is_address, web_article
from tests.ingest.hostile import Server


def test_page_becomes_an_article(server: Server) -> None:
    data = web_article(f"{server.url}/article", limits=server.limits())
    assert (data.title, data.published_on, data.source) == (
        "Ministers to meet in Nairobi",
        date(2025, 3, 10),
        "The Gazette",
    )


def test_page_does_not_pass_for_that_of_another_host(server: Server) -> None:
    assert web_article(f"{server.url}/article", limits=server.limits()).url == f"{server.url}/article"


@pytest.mark.parametrize(
    ("words", "expected"), [("https://x.org/a", True), ("HTTP://x.org", True), ("a/http.txt", False)]
)
def test_address_is_told_from_a_file(words: str, expected: bool) -> None:
    assert is_address(words) is expected
