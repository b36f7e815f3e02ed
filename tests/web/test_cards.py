from datetime import date, time

import pytest

from meetings.models import Actor, Meeting, Participation, Place
from meetings.web.cards import Flag, chip, moment, now_words, where

FR = Flag("meetings/flags/FR.svg")
PARIS = Place(name="Paris", country="FR")


def actor(kind: str, name: str, *, code: str | None = None, country: str = "", pk: int = 1) -> Actor:
    return Actor(pk=pk, kind=kind, name=name, code=code, country=country, public_id=f"id{pk:08}")


def meeting(
    first: date | None, last: date | None = None, *, status: str = "planned", precision: str = "day"
) -> Meeting:
    return Meeting(starts_on=first, ends_on=last or first, date_precision=precision, status=status)


def march(day: int) -> date:
    return date(2025, 3, day)


# ---- chips


def test_country_has_its_flag_which_its_name_tells() -> None:
    france = actor("country", "France", code="FR")
    assert chip(Participation(actor=france, party=france)).flag == FR


def test_person_has_the_flag_of_the_party_which_is_named() -> None:
    france, envoy = actor("country", "France", code="FR"), actor("person", "An Envoy", country="DE", pk=2)
    assert chip(Participation(actor=envoy, party=france)).flag == Flag(FR.file, "France")


def test_person_without_a_party_has_the_flag_of_the_country() -> None:
    assert chip(Participation(actor=actor("person", "An Envoy", country="FR"))).flag == Flag(FR.file, "France")


def test_organisation_without_a_flag_has_its_name_alone() -> None:
    nato = actor("organisation", "NATO", code="NATO")
    assert chip(Participation(actor=nato, party=nato)).flag is None


def test_organisation_with_a_flag_has_it() -> None:
    union = actor("organisation", "European Union", code="EU")
    assert chip(Participation(actor=union, party=union)).flag == Flag("meetings/flags/EU.svg")


@pytest.mark.parametrize("code", ["../../../secret", "fr", "", None])
def test_code_that_is_no_flag_has_none(code: str | None) -> None:
    assert chip(Participation(actor=actor("country", "Nowhere", code=code))).flag is None


def test_merged_actor_goes_by_the_survivors_name_and_page() -> None:
    survivor, merged = actor("person", "Ada Kern"), actor("person", "A. Kern", pk=2)
    merged.survivor = survivor
    shown = chip(Participation(actor=merged, name="Kern"))
    assert (shown.name, shown.url) == ("Ada Kern", "/actor/id00000001/")


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({}, ""),
        ({"role": "host"}, "host"),
        ({"attendance": "remote"}, "remote"),
        ({"attendance": "remote", "from_place": "Kyiv"}, "from Kyiv"),
        ({"attendance": "in_person", "from_place": "Kyiv"}, ""),
        ({"role": "chair", "attendance": "remote"}, "chair, remote"),
    ],
)
def test_note_tells_what_is_particular(fields: dict[str, str], note: str) -> None:
    assert chip(Participation(name="An envoy", **fields)).note == note


# ---- where and when


@pytest.mark.parametrize(
    ("place", "form", "words"),
    [
        (PARIS, "in_person", "Paris, France"),
        (PARIS, "hybrid", "Paris, France, partly remote"),
        (None, "virtual", "Remote"),
        (None, "in_person", ""),
        (None, None, ""),
    ],
)
def test_where_tells_place_and_form(place: Place | None, form: str | None, words: str) -> None:
    assert where(Meeting(place=place, format=form)) == words


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (meeting(march(12)), "Today"),
        (meeting(march(11), march(14)), "Day 2 of 4"),
        (meeting(march(12), march(14)), "Day 1 of 3"),
        (meeting(march(11)), ""),
        (meeting(march(13)), ""),
        (meeting(march(10), march(16), precision="week"), ""),
        (meeting(march(12), status="cancelled"), ""),
        (meeting(march(12), status="postponed"), ""),
        (meeting(None), ""),
    ],
)
def test_now_is_told_of_what_falls_on_today(row: Meeting, words: str) -> None:
    assert now_words(row, march(12)) == words


def test_moment_is_the_one_day() -> None:
    assert moment(meeting(march(12))) == "2025-03-12"


def test_moment_has_the_time_that_was_told() -> None:
    row = meeting(march(12))
    row.start_time = time(9, 5)
    assert moment(row) == "2025-03-12T09:05"


@pytest.mark.parametrize("row", [meeting(None), meeting(march(12), march(13)), meeting(march(12), precision="week")])
def test_moment_of_no_one_day_is_none(row: Meeting) -> None:
    assert moment(row) == ""
