"""Which doubts an entry raises by its own text, and what they weigh."""

from dataclasses import replace
from datetime import date

import pytest

from meetings.enums import ActorKind, Doubt, Format, Status
from meetings.extraction import extract
from meetings.extraction.confidence import QUESTIONS, Scene, Weights, confidence, doubts, rated, weights
from meetings.extraction.types import (
    Confidence,
    ExtractedActor,
    ExtractedParticipant,
    ExtractedPlace,
    ExtractedReport,
    Interval,
    Span,
)
from tests.domain.extractions import report

DAY = date(2025, 3, 11)
SURE = report()
COUNTRY = ExtractedParticipant("France", ActorKind.COUNTRY, Span(0, 5), party="FR")

CASES: list[tuple[str, ExtractedReport, tuple[Doubt, ...]]] = [
    ("two persons of two parties, a day, a town of theirs", SURE, ()),
    ("no day", report(day=None), (Doubt.NO_DAY,)),
    ("a day that no telling has", replace(SURE, rules=("noun:talk", "date:none")), (Doubt.DISTANT_DAY,)),
    ("a day that one telling has", replace(SURE, rules=("date:none", "date:clause")), ()),
    ("no place", report(place=None), (Doubt.NO_PLACE,)),
    ("a call needs none", report(place=None, form=Format.VIRTUAL), ()),
    ("a country alone", report(place=(None, "FR")), ()),
    ("in a country that takes no part", report(place=("Oslo", "NO")), (Doubt.THIRD_COUNTRY,)),
    ("a place whose country is not known", replace(SURE, place=ExtractedPlace(Span(0, 5), "Here", None)), ()),
    ("held", report(status=Status.HELD), ()),
    ("called off", report(status=Status.CANCELLED), (Doubt.OPEN_STATUS,)),
    ("only proposed", report(status=Status.PROPOSED), (Doubt.OPEN_STATUS,)),
    ("one person", report([("Keir Starmer", "GB")], parties=["FR"]), (Doubt.NO_PAIR,)),
    ("two persons of one party", report([("Keir Starmer", "GB"), ("David Lammy", "GB")], parties=["FR"]),
     (Doubt.NO_PAIR,)),
    ("a third party", report(parties=["DE"]), (Doubt.NO_PAIR,)),
    ("parties alone", report([], parties=["FR", "GB"]), (Doubt.NO_PAIR,)),
    ("somebody added", replace(SURE, rules=("verb:meet", "adds:attends")), (Doubt.ADDED,)),
    ("a country beside its president", replace(SURE, participants=(*SURE.participants, COUNTRY)),
     (Doubt.PARTY_BESIDE_PERSON,)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "entry", "raised"), CASES, ids=[c[0] for c in CASES])
def test_entry_raises_doubts(name: str, entry: ExtractedReport, raised: tuple[Doubt, ...]) -> None:
    assert doubts(entry, Scene([entry], [])) == raised


def test_person_named_in_the_sentence_without_a_part_raises_a_doubt() -> None:
    bystander = ExtractedActor("Jane Roe", ActorKind.PERSON, mentions=(Span(2, 8),))
    assert doubts(SURE, Scene([SURE], [bystander])) == (Doubt.OTHERS_NAMED,)


@pytest.mark.parametrize(
    "mention", [Span(40, 48), Span(8, 16)], ids=["in another sentence", "across the sentence's end"]
)
def test_person_named_elsewhere_raises_none(mention: Span) -> None:
    assert doubts(SURE, Scene([SURE], [ExtractedActor("Jane Roe", ActorKind.PERSON, mentions=(mention,))])) == ()


def test_person_who_takes_part_raises_none() -> None:
    seated = replace(SURE, participants=tuple(replace(p, actor=i) for i, p in enumerate(SURE.participants)))
    cast = [ExtractedActor(p.name, ActorKind.PERSON, mentions=(Span(0, 5),)) for p in SURE.participants]
    assert doubts(seated, Scene([seated], cast)) == ()


def test_two_entries_of_the_same_parties_doubt_each_other() -> None:
    other = replace(SURE, anchor="text:90", interval=Interval(date(2025, 3, 12), date(2025, 3, 12)))
    assert [r.confidence.doubts for r in rated((SURE, other), ()) if r.confidence] == [(Doubt.SAME_PARTIES,)] * 2


def test_score_falls_with_every_doubt() -> None:
    found = Weights(2.0, {Doubt.NO_DAY: 1.0, Doubt.NO_PLACE: 1.0})
    scores = [round(found.score(d), 3) for d in ((), (Doubt.NO_DAY,), (Doubt.NO_DAY, Doubt.NO_PLACE))]
    assert scores == [0.881, 0.731, 0.5]


def test_every_doubt_is_asked_for_and_weighs_against_an_entry() -> None:
    heavy = {doubt for doubt, loss in weights().losses.items() if loss > 0}
    assert (set(QUESTIONS), heavy) == (set(Doubt), set(Doubt))


def test_entry_without_doubts_is_likely() -> None:
    assert confidence(()).score > 0.9


def test_extraction_rates_what_it_finds() -> None:
    text = "Norway's prime minister, Kari Dahl, met Finnish President Matti Salo in Oslo on Monday."
    (found,) = extract(text, published=date(2025, 3, 11)).reports
    assert found.confidence == Confidence(confidence(()).score)
