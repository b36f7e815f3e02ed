from meetings.domain.countries import country_name, country_names
from meetings.extraction.gazetteer import gazetteer
from meetings.web.flags import known_flags


def test_country_is_named_as_extraction_names_it() -> None:
    theirs = {code: country.name for code, country in gazetteer().countries.items()}
    assert {code: country_name(code) for code in theirs} == theirs


def test_unknown_code_stands_for_itself() -> None:
    assert country_name("ZZ") == "ZZ"


def test_names_are_those_of_iso_3166_and_kosovo() -> None:
    assert (len(country_names()), country_name("XK")) == (250, "Kosovo")


def test_every_country_has_a_flag() -> None:
    assert set(country_names()) - known_flags() == set()
