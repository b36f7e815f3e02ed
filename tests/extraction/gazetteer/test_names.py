"""Every name is found as a whole, and as what it is."""

from collections.abc import Mapping

import pytest

from meetings.extraction.gazetteer import Entry, Hit, HitKind, Office, gazetteer
from meetings.extraction.parser import language
from tests.extraction.gazetteer import corpus


def forms(table: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each form with what it stands for."""
    return [(form, expected) for expected, row in table.items() for form in row.split("|")]


def hits(text: str) -> list[Hit]:
    return gazetteer().scan([token.text for token in language().make_doc(text)])


def named(text: str, kind: HitKind) -> list[Entry]:
    """What a text names where a hit of this kind reaches to its end."""
    size = len(language().make_doc(text))
    return [hit.entry for hit in hits(text) if hit.kind is kind and hit.end == size and hit.start <= 1]


def party(text: str, kind: HitKind) -> str:
    """The first reading's party."""
    entry = named(text, kind)[0]
    assert not isinstance(entry, str)
    return str(getattr(entry, "party", ""))


@pytest.mark.parametrize(("form", "code"), forms(corpus.COUNTRIES))
def test_country_is_known_by_name(form: str, code: str) -> None:
    assert party(form, HitKind.COUNTRY) == code


@pytest.mark.parametrize(("form", "code"), forms(corpus.DEMONYMS))
def test_country_is_known_by_its_people(form: str, code: str) -> None:
    assert party(form, HitKind.DEMONYM) == code


@pytest.mark.parametrize(("form", "code"), forms(corpus.METONYMS))
def test_state_is_known_by_its_seats(form: str, code: str) -> None:
    assert party(form, HitKind.METONYM) == code


@pytest.mark.parametrize(("form", "city"), forms(corpus.CITIES))
def test_city_is_known_by_all_its_names(form: str, city: str) -> None:
    (found,) = named(form, HitKind.CITY)
    assert f"{getattr(found, 'country', '')} {getattr(found, 'name', '')}" == city


@pytest.mark.parametrize(("form", "city"), forms(corpus.CITIES))
def test_city_is_looked_up_by_all_its_names(form: str, city: str) -> None:
    code, name = city.split(" ", 1)
    found = gazetteer().city(form, code)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("form", "venue"), forms(corpus.VENUES))
def test_venue_is_known_by_name(form: str, venue: str) -> None:
    assert [getattr(entry, "name", "") for entry in named(form, HitKind.VENUE)] == [venue]


@pytest.mark.parametrize(("form", "organisation"), forms(corpus.ORGANISATIONS))
def test_organisation_is_known_by_name(form: str, organisation: str) -> None:
    assert party(form, HitKind.ORGANISATION) == organisation


@pytest.mark.parametrize(("form", "organisation"), forms(corpus.EPITHETS))
def test_organisation_is_known_by_epithet(form: str, organisation: str) -> None:
    assert party(form, HitKind.EPITHET) == organisation


@pytest.mark.parametrize(("form", "level"), forms(corpus.OFFICES))
def test_office_has_its_level(form: str, level: str) -> None:
    assert [e.level for e in named(form, HitKind.OFFICE) if isinstance(e, Office)][:1] == [level]


@pytest.mark.parametrize(("form", "level"), forms(corpus.PLURALS))
def test_office_is_known_in_the_plural(form: str, level: str) -> None:
    assert [e.level for e in named(form, HitKind.OFFICE_PLURAL) if isinstance(e, Office)][:1] == [level]


@pytest.mark.parametrize(
    "text", ["Who", "who", "Us", "us", "Au", "it", "Is", "No", "So", "Pm", "pm", "eu", "un", "Oas"]
)
def test_name_in_capitals_is_no_word(text: str) -> None:
    assert hits(text) == []


def test_name_of_several_pieces_is_one_hit() -> None:
    text = "the Democratic Republic of Congo and the Republic of Congo"
    assert [(hit.start, hit.end) for hit in hits(text) if hit.kind is HitKind.COUNTRY] == [(1, 5), (7, 10)]


def test_city_that_is_a_state_is_a_place_first() -> None:
    assert [hit.kind for hit in hits("Singapore")] == [HitKind.CITY, HitKind.COUNTRY]


def test_brussels_speaks_for_the_union_and_lies_in_belgium() -> None:
    city = gazetteer().city("Brussels")
    assert city is not None
    assert (city.country, city.party) == ("BE", "EU")


def test_phrase_that_means_something_else_is_told_as_such() -> None:
    assert [(hit.kind, hit.start, hit.end) for hit in hits("the Paris Agreement")] == [(HitKind.OTHER, 1, 3)]
