"""An organisation whose short name is a country's code stays apart from the country, but in a prediction."""

from datetime import date

import pytest

from meetings.domain.extracting import as_prediction
from meetings.domain.naming import party_actor
from meetings.enums import ActorKind
from meetings.extraction import Extraction, extract
from meetings.extraction.gazetteer import gazetteer

DAY = date(2025, 3, 10)
TEXT = (
    "African Union Commission chairperson Moussa Diarra will meet Ethiopian Foreign Minister Hanna Bekele in Nairobi on"
    " Wednesday. Australian Foreign Minister Kate Lawson will meet her Kenyan counterpart, Peter Otieno, in Nairobi on"
    " Thursday."
)


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return extract(TEXT, title="", published=DAY)


def test_short_name_that_is_a_code_is_written_out() -> None:
    codes = set(gazetteer().countries)
    apart = {o.short: o.party for o in gazetteer().organisations.values() if o.short != o.party}
    assert apart == {"AU": "African Union"}
    assert codes & set(gazetteer().organisations) == set()


def test_union_and_country_are_told_apart(extraction: Extraction) -> None:
    told = {party for report in extraction.reports for party in report.parties}
    assert {"African Union", "AU"} <= told


def test_union_and_country_are_told_apart_as_actors(extraction: Extraction) -> None:
    kinds = {actor.code: actor.kind for actor in extraction.actors if actor.code in ("AU", "African Union")}
    assert kinds == {"African Union": ActorKind.ORGANISATION, "AU": ActorKind.COUNTRY}


def test_prediction_calls_both_au(extraction: Extraction) -> None:
    prediction = as_prediction(extraction, published=DAY)
    parties = [party for meeting in prediction["meetings"] for party in meeting["parties"]]
    people = {person["name"]: person["party"] for m in prediction["meetings"] for person in m["people"]}
    assert (parties.count("AU"), "African Union" in parties) == (2, False)
    assert (people["Moussa Diarra"], people["Kate Lawson"]) == ("AU", "AU")


@pytest.mark.django_db
def test_union_and_country_are_two_actors() -> None:
    union, country = party_actor("African Union"), party_actor("AU")
    assert union is not None
    assert country is not None
    assert [(a.name, a.kind, a.code) for a in (union, country)] == [
        ("African Union", ActorKind.ORGANISATION, "African Union"),
        ("Australia", ActorKind.COUNTRY, "AU"),
    ]


@pytest.mark.parametrize(("party", "short"), [("African Union", "AU"), ("AU", "AU"), ("EU", "EU"), ("XX", "XX")])
def test_party_has_a_short_name(party: str, short: str) -> None:
    assert gazetteer().short(party) == short
