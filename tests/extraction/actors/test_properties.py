"""What holds of any text, however odd."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.enums import ActorKind
from meetings.extraction.actors import Cast, find_actors
from meetings.extraction.read import read
from tests.extraction.work import calls

PIECES = (
    *("Turkish", "Turkey", "Turkey's", "Ankara", "US", "U.S.-Iraq", "EU/UK", "the", "The", "bloc", "Baltic", "Kremlin"),
    *("foreign", "minister", "Foreign Minister", "ministers", "President", "head", "heads", "of", "office", "envoy"),
    *("counterpart", "counterparts", "delegation", "officials", "officials from", "King", "Sir", "Mr", "Dr.", "H.E."),
    *("Emre", "Aksoylu", "Wei", "Popescu-Vlad", "van", "der", "al-", "bin", "II", "O'Brien", "J.", "K", "Ó", "MEETS"),
    *("met", "said", "is", "sending", "represented by", "speaks for", "For", "and", "or", ",", ".", ":", ";", "/", "-"),
    *("–", "(", ")", "“", "”", "'", "’s", "'s", "\n\n", "Photo by", "(AP)", "he", "her", "their", "its", "who", "12"),
    *("Monday", "\u200b", "İ", "ß", "🕊", "²", "x" * 60),
)
WORDY = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
QUICKLY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cast_of(text: str, title: str = "") -> Cast:
    return find_actors(read(text, title=title, published=date(2025, 3, 12)))


def squeezed(text: str) -> str:
    return "".join(text.split())


@QUICKLY
@given(text=WORDY, title=WORDY)
def test_mentions_of_any_words_lie_in_their_part(text: str, title: str) -> None:
    mentions = cast_of(text, title).mentions
    assert [m.text for m in mentions if squeezed(m.span.of(text, title)) != squeezed(m.text)] == []


@QUICKLY
@given(text=WORDY, title=WORDY)
def test_whole_phrase_of_a_mention_holds_its_core(text: str, title: str) -> None:
    mentions = cast_of(text, title).mentions
    assert [m.text for m in mentions if not m.outer_first <= m.first < m.last <= m.outer_last] == []


@QUICKLY
@given(text=WORDY, title=WORDY)
def test_every_entity_is_mentioned_in_order(text: str, title: str) -> None:
    cast = cast_of(text, title)
    mentioned = dict.fromkeys(m.entity for m in cast.mentions if m.entity is not None)
    assert list(mentioned) == list(range(len(cast.entities)))


@QUICKLY
@given(text=WORDY, title=WORDY)
def test_names_of_persons_are_apart(text: str, title: str) -> None:
    cast = cast_of(text, title)
    named = [m for m in cast.mentions if m.entity is not None and cast.entities[m.entity].kind is ActorKind.PERSON]
    assert [(a.text, b.text) for a, b in pairwise(named) if a.passage == b.passage and a.last > b.first] == []


@QUICKLY
@given(text=st.text(max_size=200), title=st.text(max_size=60))
def test_any_text_has_a_cast(text: str, title: str) -> None:
    cast = cast_of(text, title)
    assert len(cast.extracted()) == len(cast.entities)


@QUICKLY
@given(text=WORDY)
def test_cast_is_the_same_each_time(text: str) -> None:
    one, other = cast_of(text), cast_of(text)
    assert (one.entities, one.mentions) == (other.entities, other.mentions)


HOSTILE = {
    "names": "Emre Aksoylu, ",
    "one name": "Aksoylu ",
    "hyphens": "Ana-",
    "particles": "van der bin al ",
    "titles": "Foreign Minister ",
    "honorifics": "His Excellency Dr. Sir ",
    "owners": "Turkey's ",
    "offices of offices": "head of the office of ",
    "lists of parties": "officials from France, Germany and ",
    "lists of names": "Foreign Ministers Aksoylu of Turkey and Karalidis of Greece, ",
    "pronouns": "Mr Aksoylu said he met her. ",
    "offices alone": "The foreign minister met the Greek foreign minister. ",
    "passages": "Foreign Minister Emre Aksoylu met the president. He thanked the Greek minister.\n\n",
    "many persons": "",
    "brackets": "(Turkey) (",
    "slashes": "EU/UK/",
    "capitals": "FOREIGN MINISTER AKSOYLU MEETS ",
    "counterparts": "his counterpart, ",
}


def people(count: int) -> str:
    """Sentences about as many people, each with a surname of its own."""
    letters = "abcdefghij"
    names = ("".join(letters[int(digit)] for digit in f"{n:04}").capitalize() for n in range(count))
    return " ".join(f"Minister Emre K{name} met the president." for name in names)


def work(unit: str, length: int) -> int:
    text = unit * (length // len(unit)) if unit else people(length // 40)
    reading = read(text, published=date(2025, 3, 12))
    return calls(lambda: find_actors(reading))


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_length(unit: str) -> None:
    work(unit, 1_000)  # what is read once and kept
    short, long = work(unit, 4_000), work(unit, 16_000)
    assert long < max(8 * short, 100_000)
