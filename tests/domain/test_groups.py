from dataclasses import replace

import pytest

from meetings.domain.groups import group_office, party_words
from meetings.extraction.types import Span
from meetings.models import Meeting, Participation
from tests.domain.extractions import article, report, take_in, told

WORDS = "Defence ministers of Britain and France meet on Tuesday. "


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("GB", "GB", "United Kingdom"),
        ("Britain", "GB", "Britain"),
        ("G7", "G7", "G7"),
        ("African Union", "African Union", "African Union"),
        ("Wagner", None, "Wagner"),
    ],
)
def test_party_is_called_by_its_name(name: str, code: str | None, words: str) -> None:
    assert party_words(name, code) == words


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("defence ministers", "defence minister"),
        ("the British and French foreign ministers", "foreign minister"),
        ("the foreign and defence ministers", ""),
        ("foreign ministers and defence ministers", ""),
        ("the foreign minister", ""),
        ("delegations", ""),
        ("France", ""),
    ],
)
def test_office_of_a_group_is_the_one_that_its_words_tell(words: str, office: str) -> None:
    assert group_office(words) == office


@pytest.mark.django_db
def test_group_that_extraction_knows_by_codes_reads_by_names_and_office() -> None:
    given = report((), parties=("GB", "FR"))
    group = tuple(replace(p, span=Span(0, len("Defence ministers"))) for p in given.participants)
    take_in((article("ministers", text=WORDS * 8), told(replace(given, participants=group))))
    assert list(Participation.objects.values_list("name", "actor__name", "position")) == [
        ("United Kingdom", "United Kingdom", "defence minister"),
        ("France", "France", "defence minister"),
    ]
    assert Meeting.objects.get().title == "Defence ministers of the UK and France"
