"""What the data files have to keep, whoever adds to them."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from meetings.domain.countries import country_names
from meetings.extraction.actors.levels import GENERIC, MINISTERS, OF_STATE, TOP
from meetings.extraction.entries import DATA, DOUBT, listed, rows
from meetings.extraction.gazetteer import Country, gazetteer
from meetings.extraction.spelling import fold, pieces, spellings

FILES = sorted(DATA.glob("*.tsv"))
# The members of the United Nations by their ISO 3166-1 codes.
MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ
IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
""".split()
OTHERS = ["PS", "VA", "XK", "TW"]
SHARED = {"congolese", "dominican"}  # of two peoples each
HEADED = ("ambassador", "chief", "commissioner", "legislator", "organisation head", "adviser")
LEVELS = {*OF_STATE, *TOP, *MINISTERS, *HEADED, *(level for held in GENERIC.values() for level in held)}
COUNTRIES = list(gazetteer().countries.values())
CITIES = gazetteer().cities


def doubled(named: Iterable[tuple[str, str]]) -> set[str]:
    """The names that stand for more than one thing."""
    owners = defaultdict(set)
    for name, owner in named:
        for spelling in spellings(name):
            owners[" ".join(fold(p) for p in pieces(spelling))].add(owner)
    return {name for name, held in owners.items() if len(held) > 1}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_names_its_source_and_licence(path: Path) -> None:
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    text = " ".join(head).lower()
    assert "compiled by the maintainers" in text
    assert "licence" in text or "public domain" in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows_fill_no_more_than_their_columns(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    width = len(lines[0].split("\t"))
    assert [line for line in lines if len(line.split("\t")) > width] == []


def test_members_of_the_united_nations_are_193() -> None:
    assert len(set(MEMBERS)) == len(MEMBERS) == 193


@pytest.mark.parametrize("code", MEMBERS + OTHERS)
def test_state_has_people_capital_and_zone(code: str) -> None:
    country = gazetteer().countries[code]
    assert all((country.name, country.demonyms, country.capital, country.zone))


def test_codes_are_those_of_iso_3166_and_kosovo() -> None:
    assert {country.code for country in COUNTRIES} - set(country_names()) == set()


def test_codes_are_unique() -> None:
    assert len(rows("countries")) == len(COUNTRIES)


def test_country_is_told_by_its_names() -> None:
    named = [(name, c.code) for c in COUNTRIES for name in (c.name, *c.names, *c.demonyms)]
    assert doubled(named) == SHARED


@pytest.mark.parametrize(("word", "code"), [("Congolese", "CD"), ("Dominican", "DO")])
def test_shared_demonym_means_the_likelier_country(word: str, code: str) -> None:
    first = gazetteer().scan([word])[0].entry
    assert isinstance(first, Country)
    assert first.code == code


def test_city_is_told_by_its_names() -> None:
    assert doubled((name, f"{c.name}, {c.country}") for c in CITIES for name in (c.name, *c.names)) == set()


def test_cities_lie_in_countries() -> None:
    assert {city.country for city in CITIES} - set(country_names()) == set()


def test_zones_are_known() -> None:
    zones = {country.zone for country in COUNTRIES} | {city.zone for city in CITIES}
    assert zones - available_timezones() == set()


def test_capital_is_a_city() -> None:
    capitals = {city.country: city for city in CITIES[: len(COUNTRIES)]}
    assert {code: city.name for code, city in capitals.items()} == {c.code: c.capital for c in COUNTRIES}


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Kananaskis", "America/Edmonton"),
        ("Kyiv", "Europe/Kyiv"),
        ("Sharm el-Sheikh", "Africa/Cairo"),
        ("Nusa Dua", "Asia/Makassar"),
        ("Vladivostok", "Asia/Vladivostok"),
        ("Honolulu", "Pacific/Honolulu"),
        ("Goma", "Africa/Lubumbashi"),
        ("Perth", "Australia/Perth"),
        ("Azores", "Atlantic/Azores"),
        ("Tijuana", "America/Tijuana"),
        ("Urumqi", "Asia/Urumqi"),
        ("Manaus", "America/Manaus"),
    ],
)
def test_city_has_its_own_zone(name: str, zone: str) -> None:
    city = gazetteer().city(name)
    assert city is not None
    assert city.zone == zone


def test_venue_lies_in_a_city() -> None:
    towns = {(city.name, city.country) for city in CITIES}
    assert [venue for venue in gazetteer().venues if (venue.city, venue.country) not in towns] == []


def test_venue_is_told_by_its_names() -> None:
    assert doubled((name, v.name) for v in gazetteer().venues for name in (v.name, *v.names)) == set()


def test_city_is_no_venue() -> None:
    towns = [(name, "city") for c in CITIES for name in (c.name, *c.names)]
    assert doubled([*towns, *((name, "venue") for v in gazetteer().venues for name in (v.name, *v.names))]) == set()


def test_organisations_are_at_least_150() -> None:
    assert len(gazetteer().organisations) == len(rows("organisations")) > 150


def test_organisation_is_told_by_its_names() -> None:
    known = gazetteer().organisations.values()
    named = [(n, o.party) for o in known for n in (o.short, *o.names, *o.epithets)]
    assert doubled(named) == set()


def test_organisation_is_no_country_city_or_metonym() -> None:
    others = [(n, "place") for c in COUNTRIES for n in (c.name, *c.names, *c.demonyms)]
    others += [(n, "place") for c in CITIES for n in (c.name, *c.names)]
    others += [(n.removesuffix(DOUBT), "place") for row in rows("metonyms") for n in listed(row["names"])]
    named = [(n, "organisation") for o in gazetteer().organisations.values() for n in (o.short, *o.names)]
    assert doubled([*others, *named]) == set()


def test_organisation_is_of_a_known_kind() -> None:
    assert {o.kind for o in gazetteer().organisations.values()} == {"organisation", "group"}


def test_metonym_stands_for_one_party() -> None:
    assert doubled((n, row["party"]) for row in rows("metonyms") for n in listed(row["names"])) == set()


def test_office_has_a_level_that_the_cast_knows() -> None:
    assert {office.level for office in gazetteer().offices} - LEVELS == set()


def test_office_is_told_by_its_names() -> None:
    named = ((n, office.title) for office in gazetteer().offices for n in office.names)
    assert doubled(named) == {"chief adviser"}  # Bangladesh's, who governs, is written with capitals


def test_office_of_a_country_names_one() -> None:
    known = {*gazetteer().countries, *gazetteer().organisations}
    assert {office.country for office in gazetteer().offices if office.country} - known == set()


def test_files_stay_small() -> None:
    assert sum(path.stat().st_size for path in FILES if path.stem != "holders") < 250_000


def test_seat_of_a_government_stands_for_it_as_a_capital_does() -> None:
    seats = {city.name for city in CITIES[len(COUNTRIES) :] if city.capital}
    assert {"The Hague", "Tel Aviv", "Abidjan", "Cotonou"} <= seats
