"""Who held which office when: look-ups at dates, and what the list itself has to keep."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from meetings.extraction.gazetteer import gazetteer, rows
from meetings.extraction.holders import Holders, by_surname, first_day, holder, holders, last_day

ROWS = rows("holders")
OFFICES = {row["title"]: row["level"] for row in rows("offices")}
LEADING = {"head of state", "head of government", "monarch", "leader"}
ALONE = {"Prime Minister", "Chancellor", "Taoiseach", "Foreign Minister", "Foreign Secretary", "Secretary of State"}
OVERLAP = 92  # days: two who hand over within a month are told by the month alone

# Full names: how news writes it, when, whose, in which office.
FULL_NAMES = [
    ("Joe Biden", "2023-05-01", "US", "President"),
    ("Joseph R. Biden", "2014-05-01", "US", "Vice President"),
    ("Donald Trump", "2024-11-20", "US", "President"),
    ("Vladimir Putin", "2010-03-01", "RU", "Prime Minister"),
    ("Vladimir Putin", "2014-03-01", "RU", "President"),
    ("Volodymyr Zelensky", "2022-02-24", "UA", "President"),
    ("Volodymyr Zelenskyy", "2022-02-24", "UA", "President"),
    ("Volodymyr Zelenskiy", "2022-02-24", "UA", "President"),
    ("Sergey Lavrov", "2015-02-11", "RU", "Foreign Minister"),
    ("Sergei Lavrov", "2015-02-11", "RU", "Foreign Minister"),
    ("Wang Yi", "2020-06-01", "CN", "Foreign Minister"),
    ("Yi Wang", "2020-06-01", "CN", "Foreign Minister"),
    ("Kishida Fumio", "2023-05-19", "JP", "Prime Minister"),
    ("Fumio Kishida", "2015-12-28", "JP", "Foreign Minister"),
    ("Yoon Suk Yeol", "2023-04-26", "KR", "President"),
    ("Abdel-Fattah el-Sissi", "2019-01-01", "EG", "President"),
    ("Abdel Fattah al-Sisi", "2019-01-01", "EG", "President"),
    ("Mohammad bin Salman", "2019-01-01", "SA", "Crown Prince"),
    ("Mohammed bin Abdulrahman Al-Thani", "2024-01-01", "QA", "Prime Minister"),
    ("Hossein Amirabdollahian", "2023-01-01", "IR", "Foreign Minister"),
    ("Recep Tayyip Erdogan", "2005-10-03", "TR", "Prime Minister"),
    ("Recep Tayyip Erdoğan", "2020-10-03", "TR", "President"),
    ("François Hollande", "2015-02-11", "FR", "President"),
    ("Francois Hollande", "2015-02-11", "FR", "President"),
    ("Aleksandar Vucic", "2015-02-11", "RS", "Prime Minister"),
    ("Mahmoud Abbas", "2023-01-01", "PS", "President"),
    ("António Costa", "2023-01-01", "PT", "Prime Minister"),
    ("António Costa", "2025-03-01", "EU", "President"),
    ("Mark Rutte", "2023-01-01", "NL", "Prime Minister"),
    ("Mark Rutte", "2025-01-01", "NATO", "Secretary General"),
    ("Ursula von der Leyen", "2022-09-01", "EU", "President"),
    ("Ban Ki-moon", "2012-09-01", "UN", "Secretary General"),
    ("Rafael Mariano Grossi", "2022-09-01", "IAEA", "Director General"),
    ("Dmitry Peskov", "2022-09-01", "RU", "Spokesman"),
    ("Rustem Umerov", "2024-09-01", "UA", "Defence Minister"),
    ("Joseph R. Biden, Jr.", "2022-09-01", "US", "President"),
    ("Salman bin Abd al-Aziz Al Saud", "2017-01-28", "SA", "King"),
    ("Sheikh Ahmad Nasser al-Sabah", "2020-09-11", "KW", "Foreign Minister"),
    ("King Felipe VI", "2024-04-19", "ES", "King"),
    ("Abdul Hamid", "2020-04-19", "BD", "President"),
    ("Abdulhamid al-Dbeibah", "2022-04-19", "LY", "Prime Minister"),
]

# Surnames: how news goes on, when, the level of the office where told, whose, who.
SURNAMES = [
    ("Biden", "2023-05-01", None, "US", "Joe Biden"),
    ("Trump", "2024-12-01", "head of state", "US", "Donald Trump"),
    ("Putin", "2014-03-01", "head of state", "RU", "Vladimir Putin"),
    ("Netanyahu", "2012-03-01", None, "IL", "Benjamin Netanyahu"),
    ("Guterres", "2020-03-01", "organisation head", "UN", "António Guterres"),
    ("Zelenskyy", "2023-03-01", None, "UA", "Volodymyr Zelensky"),
    ("Merkel", "2015-03-01", "head of government", "DE", "Angela Merkel"),
    ("Merkel", "2015-03-01", "leader", "DE", "Angela Merkel"),
    ("Xi", "2015-03-01", "head of state", "CN", "Xi Jinping"),
    ("Wang", "2015-03-01", "foreign minister", "CN", "Wang Yi"),
    ("Abiy", "2021-03-01", None, "ET", "Abiy Ahmed"),
    ("bin Salman", "2021-03-01", None, "SA", "Mohammed bin Salman"),
    ("von der Leyen", "2021-03-01", None, "EU", "Ursula von der Leyen"),
    ("Leyen", "2021-03-01", None, "EU", "Ursula von der Leyen"),
    ("López Obrador", "2021-03-01", None, "MX", "Andrés Manuel López Obrador"),
    ("Assad", "2015-03-01", None, "SY", "Bashar al-Assad"),
    ("al-Assad", "2015-03-01", None, "SY", "Bashar al-Assad"),
    ("el-Sissi", "2019-03-01", None, "EG", "Abdel Fattah el-Sisi"),
    ("Suu Kyi", "2018-03-01", None, "MM", "Aung San Suu Kyi"),
    ("Lula", "2024-03-01", None, "BR", "Luiz Inácio Lula da Silva"),
    ("Prabowo", "2025-03-01", None, "ID", "Prabowo Subianto"),
    ("Lavrov", "2021-03-01", "minister", "RU", "Sergei Lavrov"),
    ("Kim", "2018-06-12", "leader", "KP", "Kim Jong-un"),
    ("Abdul Mahdi", "2019-06-12", None, "IQ", "Adel Abdul Mahdi"),
    ("Abdel Aaty", "2025-03-01", None, "EG", "Badr Abdelatty"),
]

NOBODY = [
    ("Joe Biden", "2018-06-01"),  # out of office
    ("Angela Merkel", "2023-06-01"),
    ("Wang Yi", "2001-06-01"),  # not yet in office
    ("John Smith", "2020-06-01"),  # unknown
    ("Biden", "2023-06-01"),  # no full name
    ("Vladimir Zhirinovsky", "2014-06-01"),  # only the given name agrees
    ("", "2014-06-01"),
]

NO_SURNAME = [
    ("Kim", "2019-02-27", None),  # of North and South Korea
    ("Singh", "2021-06-01", "head of government"),  # another level
    ("Biden", "2018-06-01", None),
    ("Merkel", "2023-06-01", None),
    ("Zuckerberg", "2018-06-01", None),
    ("Rodríguez", "2016-06-01", "foreign minister"),  # Cuba's and Venezuela's
    ("Fernández", "2020-06-01", None),  # a president and a vice president
    ("Putin", "2014-06-01", "foreign minister"),
    ("Joe Biden", "2023-06-01", None),
    ("", "2014-06-01", None),
]


@pytest.mark.parametrize(("name", "at", "party", "office"), FULL_NAMES)
def test_holder_tells_party_and_office_at_the_date(name: str, at: str, party: str, office: str) -> None:
    found = holder(name, date.fromisoformat(at))
    assert found is not None
    assert (found.party, found.office, found.level) == (party, office, OFFICES[office])


@pytest.mark.parametrize(("name", "at"), NOBODY)
def test_holder_tells_nobody_rather_than_guess(name: str, at: str) -> None:
    assert holder(name, date.fromisoformat(at)) is None


@pytest.mark.parametrize(("surname", "at", "level", "party", "name"), SURNAMES)
def test_by_surname_tells_the_only_bearer(surname: str, at: str, level: str | None, party: str, name: str) -> None:
    found = by_surname(surname, date.fromisoformat(at), office_level=level)
    assert found is not None
    assert (found.party, found.name) == (party, name)


@pytest.mark.parametrize(("surname", "at", "level"), NO_SURNAME)
def test_by_surname_tells_nobody_rather_than_guess(surname: str, at: str, level: str | None) -> None:
    assert by_surname(surname, date.fromisoformat(at), office_level=level) is None


@pytest.mark.parametrize(
    ("at", "known"),
    [("2008-10-25", False), ("2008-11-15", True), ("2017-01-31", True), ("2017-03-20", True), ("2017-05-01", False)],
)
def test_holder_has_two_months_of_grace_on_both_ends(at: str, known: bool) -> None:
    assert (holder("Barack Obama", date.fromisoformat(at)) is not None) is known


def test_holder_does_not_stay_in_office_for_ever() -> None:
    assert holder("Sergei Lavrov", date(2035, 1, 1)) is None


def test_days_take_in_the_whole_month_or_year() -> None:
    assert [first_day("2011"), first_day("2011-03")] == [date(2011, 1, 1), date(2011, 3, 1)]
    assert [last_day("2011"), last_day("2012-02")] == [date(2011, 12, 31), date(2012, 2, 29)]


def test_list_holds_enough() -> None:
    assert len(ROWS) >= 4500
    assert len(Holders().bearers) >= 2900


def test_list_names_known_parties_and_offices() -> None:
    parties = set(gazetteer().countries) | {o.party for o in gazetteer().organisations.values()}
    assert sorted({row["party"] for row in ROWS} - parties) == []
    assert sorted({row["office"] for row in ROWS} - set(OFFICES)) == []


def test_list_tells_times_in_order() -> None:
    assert [row for row in ROWS if first_day(row["from"]) > last_day(row["to"])] == []


def test_list_repeats_no_row() -> None:
    keys = [tuple(row[cell] for cell in ("name", "party", "office", "from")) for row in ROWS]
    assert len(set(keys)) == len(keys)


def test_list_tells_one_person_alike_in_all_rows() -> None:
    told = defaultdict(set)
    for row in ROWS:
        told[row["name"]].add((row["names"], row["called"]))
    assert {name: forms for name, forms in told.items() if len(forms) > 1} == {}


def test_list_names_nobody_by_a_bare_surname() -> None:
    assert [row["name"] for row in ROWS for name in row["names"].split("|") if name and " " not in name] == []


def overlaps() -> Iterator[tuple[str, str, str]]:
    terms = defaultdict(list)
    for row in ROWS:
        if row["office"] in ALONE and not row["note"]:
            terms[row["party"], row["office"]].append((first_day(row["from"]), last_day(row["to"]), row["name"]))
    for (party, _), held in terms.items():
        held.sort()
        for (_, end, one), (begin, _, other) in pairwise(held):
            if (end - begin).days > OVERLAP:
                yield party, one, other


def test_list_has_one_head_of_government_and_foreign_minister_at_a_time() -> None:
    assert list(overlaps()) == []


# Countries of the gazetteer that are no members of the United Nations, or have no head that news names.
NO_MEMBERS = set("XK PS TW EH HK GL VA MO FO PR GU AS NC PF CK NU BM KY GI FK AW CW TC VG".split())
UNLISTED = {"SM": "two captains regent change every half a year"}


@pytest.mark.parametrize("year", [2015, 2020, 2024])
def test_list_has_a_head_of_every_member_of_the_united_nations(year: int) -> None:
    at = date(year, 7, 1)
    headed = {
        row["party"]
        for row in ROWS
        if OFFICES.get(row["office"]) in LEADING
        and row["office"] != "Crown Prince"
        and first_day(row["from"]) <= at <= last_day(row["to"])
    }
    assert sorted(set(gazetteer().countries) - headed - NO_MEMBERS - set(UNLISTED)) == []


@pytest.mark.parametrize(
    ("name", "is_listed"),
    [
        ("Serzh Sarkisian", True),
        ("Recep Tayyip Erdoğan", True),
        ("Sarkisian", False),
        ("Kwezi Mbathani", False),
        ("Great Hall", False),
    ],
)
def test_full_name_of_a_holder_is_listed(name: str, is_listed: bool) -> None:
    assert holders().is_listed(name) == is_listed
