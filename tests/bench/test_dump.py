"""Two dumps: what only one of them has."""

import pytest

from bench.dump import differences, dump
from meetings.models import Meeting, Participation
from tests.domain.extractions import article, report, take_in, told

pytestmark = pytest.mark.django_db


def test_dump_of_the_same_calendar_is_the_same() -> None:
    take_in((article("a"), told(report())))
    assert differences(dump(), dump()) == []


@pytest.mark.parametrize("columns", [{"title": "Another"}, {"status": "held"}, {"venue": "the palace"}])
def test_dump_tells_a_column_that_differs(columns: dict[str, str]) -> None:
    take_in((article("a"), told(report())))
    before = dump()
    Meeting.objects.update(**columns)
    assert [line[:11] for line in differences(before, dump())] == ["- meetings:", "+ meetings:"]


def test_dump_tells_a_participant_who_is_gone() -> None:
    take_in((article("a"), told(report())))
    before = dump()
    Participation.objects.filter(rank=1).delete()
    assert len(differences(before, dump())) == 2


def test_dump_tells_rows_that_stand_twice() -> None:
    one, other = {"meetings": [("a",), ("a",)]}, {"meetings": [("a",)]}
    assert differences(one, other) == ["meetings: 2 rows and 1, some of them more than once"]


def test_dump_leaves_out_ids_times_and_sequences() -> None:
    take_in((article("a"), told(report())))
    before = dump()
    Meeting.objects.update(public_id="0000000000", sequence=9)
    assert dump() == before
