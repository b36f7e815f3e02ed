"""Given names that tell he from she, and what they do to pronouns."""

from datetime import date

import pytest

from meetings.extraction.actors import find_actors
from meetings.extraction.actors.cast import MentionKind
from meetings.extraction.actors.given import MEN, WOMEN, gender_by_name
from meetings.extraction.actors.names import words_of
from meetings.extraction.read import read


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Annalena Baerbock", "f"),
        ("Nanaia Mahuta", "f"),
        ("Volodymyr Zelensky", "m"),
        ("Andriy Yermak", "m"),
        ("Ursula von der Leyen", "f"),
        ("Andrea Orlando", None),  # a man's in Italy, a woman's elsewhere
        ("Jean Asselborn", None),
        ("Wang Yi", None),  # the family's name comes first
        ("Ursula", None),  # one word may be a family's
    ],
)
def test_a_given_name_tells_he_from_she(name: str, gender: str | None) -> None:
    assert gender_by_name(words_of(tuple(name.split()))) == gender


def test_no_name_is_of_both() -> None:
    assert not set(MEN.split()) & set(WOMEN.split())


def test_a_pronoun_passes_over_whom_it_cannot_mean() -> None:
    text = (
        "Talks in Suva\n\nNanaia Mahuta leaves Wellington on Thursday. Frank Bainimarama receives her there on Friday. "
        "On Saturday she meets Henry Puna."
    )
    cast = find_actors(read(text, published=date(2022, 5, 9)))
    pronouns = [m for m in cast.mentions if m.kind is MentionKind.PRONOUN and m.text == "she"]
    assert [cast.entities[m.entity].name for m in pronouns if m.entity is not None] == ["Nanaia Mahuta"]
