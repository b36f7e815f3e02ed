"""Names in headlines, whose capitals hide where a name ends. All persons are invented."""

from datetime import date

import pytest

from meetings.extraction.actors import find_actors
from meetings.extraction.read import read
from tests.extraction.actors.casts import persons

TEXT = "Turkish Foreign Minister Emre Aksoylu received Greek Foreign Minister Nikos Karalidis in Ankara on Monday."
BOTH = ["Emre Aksoylu", "Nikos Karalidis"]
TITLES = (
    "Aksoylu Meets Karalidis in Ankara",
    "Aksoylu Urges Calm After Karalidis Visit",
    "AKSOYLU MEETS KARALIDIS IN ANKARA",
    "TURKISH FOREIGN MINISTER AKSOYLU MEETS KARALIDIS",
    "TURKISH FOREIGN MINISTER EMRE AKSOYLU MEETS GREEK COUNTERPART NIKOS KARALIDIS",
    "FOREIGN MINISTER EMRE AKSOYLU RECEIVES GREEK COUNTERPART",
    "Foreign Minister Emre Aksoylu Receives Foreign Minister Nikos Karalidis",
    "Aksoylu, Karalidis hold talks",
    "Aksoylu: ‘We want a treaty’",
    "Turkey’s Aksoylu and Greece’s Karalidis meet",
    "Readout of Foreign Minister Aksoylu’s Meeting with Foreign Minister Karalidis",
    "Aksoylu Speaks by Phone With Karalidis",
    "Mr Aksoylu receives Mr Karalidis",
)


@pytest.mark.parametrize("title", TITLES)
def test_headline_names_whom_the_text_names(title: str) -> None:
    cast = find_actors(read(TEXT, title=title, published=date(2025, 3, 12)))
    assert sorted(e.name for e in persons(cast)) == BOTH


@pytest.mark.parametrize("title", ["Popescu-Vlad Urges Calm", "POPESCU-VLAD URGES CALM", "Popescu-Vlad: no treaty"])
def test_headline_names_whom_the_text_names_with_a_hyphen(title: str) -> None:
    text = "Romanian Foreign Minister Ana-Maria Popescu-Vlad asked for calm."
    cast = find_actors(read(text, title=title, published=date(2025, 3, 12)))
    assert [e.name for e in persons(cast)] == ["Ana-Maria Popescu-Vlad"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("TURKISH FOREIGN MINISTER EMRE AKSOYLU MEETS GREEKS", ["Emre Aksoylu"]),
        ("PRESIDENT AARNE KOSKELAINEN OF FINLAND OPENS CONFERENCE", ["Aarne Koskelainen"]),
        ("MINISTERS MEET IN GENEVA", []),
        ("EU leaders meet in Brussels", []),
    ],
)
def test_headline_alone_names_persons(title: str, names: list[str]) -> None:
    cast = find_actors(read("The talks went on.", title=title, published=date(2025, 3, 12)))
    assert [e.name for e in persons(cast)] == names
