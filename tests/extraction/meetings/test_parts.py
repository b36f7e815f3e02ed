"""Which event an article tells to be part of another. All people and events are invented."""

import pytest

from meetings.extraction import extract
from tests.extraction.meetings.case import PUBLISHED

WITHIN = (
    "Leaders of the G7 gathered in Banff on Monday for a two-day summit. Canadian Prime Minister Alan Reid met "
    "Japanese Prime Minister Kenji Mori on the sidelines of the summit on Monday.",
    "ASEAN foreign ministers will meet in Vientiane on Thursday. On the margins of the meeting, Thai Foreign Minister "
    "Somchai Prasert will hold talks with his Malaysian counterpart, Aziz Rahman.",
    "NATO leaders meet in The Hague on Thursday and Friday. Turkish President Kemal Ozturk is to hold a bilateral "
    "meeting with Greek Prime Minister Nikos Pappas there on Friday.",
    "The African Union summit opens in Addis Ababa on Saturday. Egyptian President Tarek Nassar will meet Ethiopian "
    "Prime Minister Abel Tesfaye on its sidelines.",
    "The Arab League summit will be held in Amman on Saturday. Iraqi Foreign Minister Saad Al-Jumaili and Tunisian "
    "Foreign Minister Moncef Jaziri will meet on the sidelines.",
)
APART = (
    "The Arab League summit will be held in Amman on Saturday. Iraqi Foreign Minister Saad Al-Jumaili met Tunisian "
    "Foreign Minister Moncef Jaziri in Amman on Monday.",
    "The ASEAN summit was held in Vientiane on Sunday. Thai Foreign Minister Somchai Prasert met his Malaysian "
    "counterpart, Aziz Rahman, in Bangkok on Sunday.",
    "Norwegian Foreign Minister Eskil Brandvold met Danish Foreign Minister Birgit Lund in Oslo on Monday. Leaders of "
    "the G7 will hold a summit in Rome on Friday.",
)


@pytest.mark.parametrize("text", WITHIN, ids=lambda t: t[:40])
def test_part_names_the_whole(text: str) -> None:
    whole, part = extract(text, published=PUBLISHED).reports
    assert (whole.part_of, part.part_of) == (None, whole.anchor)


@pytest.mark.parametrize("text", APART, ids=lambda t: t[:40])
def test_other_days_and_towns_make_no_part(text: str) -> None:
    assert [r.part_of for r in extract(text, published=PUBLISHED).reports] == [None, None]


@pytest.mark.parametrize("text", WITHIN[1:2] + WITHIN[3:], ids=lambda t: t[:40])
def test_what_stands_beside_a_gathering_of_one_day_is_there_and_then(text: str) -> None:
    whole, part = extract(text, published=PUBLISHED).reports
    assert (part.interval, part.place) == (whole.interval, whole.place)


def test_day_behind_the_gathering_is_that_of_what_stands_beside_it() -> None:
    _, part = extract(WITHIN[0], published=PUBLISHED).reports
    assert part.date_words == "Monday"
