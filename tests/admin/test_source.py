"""Sources and places at the desk."""

import pytest

from meetings.models import Place, Source
from tests.admin.desk import Desk, errors
from tests.domain.extractions import take_in
from tests.domain.test_processing import PREVIEW

pytestmark = pytest.mark.django_db


def test_source_is_added(desk: Desk) -> None:
    new = {"name": "The Courier", "slug": "the-courier", "time_zone": "Europe/Paris", "country": "fr"}
    desk.post(Source, desk.form(Source, "add") | new, "add")
    source = Source.objects.get()
    assert (source.name, source.country, source.history.get().history_user) == ("The Courier", "FR", desk.user)


def test_edit_of_a_source_stands_when_its_articles_come_in_again(desk: Desk) -> None:
    take_in(PREVIEW)
    desk.edit(Source.objects.get(), time_zone="Asia/Tokyo", country="JP")
    take_in(PREVIEW)
    assert list(Source.objects.values_list("name", "time_zone", "country")) == [("The Gazette", "Asia/Tokyo", "JP")]


def test_name_of_a_source_stays_for_articles_find_it_by_that(desk: Desk) -> None:
    take_in(PREVIEW)
    desk.edit(Source.objects.get(), name="Another")
    assert Source.objects.get().name == "The Gazette"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [("time_zone", "Paris", "is no time zone"), ("country", "ZZ", "no country's ISO code")],
)
def test_source_that_cannot_be_is_told(field: str, value: str, message: str, desk: Desk) -> None:
    take_in(PREVIEW)
    assert message in errors(desk.edit(Source.objects.get(), **{field: value}))[0]


def test_spelling_and_zone_of_a_place_stand_when_articles_are_read_again(desk: Desk) -> None:
    take_in(PREVIEW)
    desk.edit(Place.objects.get(), name="PARIS", time_zone="Europe/London")
    take_in(PREVIEW)
    assert list(Place.objects.values_list("name", "time_zone")) == [("PARIS", "Europe/London")]


def test_place_does_not_become_another(desk: Desk) -> None:
    take_in(PREVIEW)
    assert "only the spelling can change" in errors(desk.edit(Place.objects.get(), name="Lyon"))[0]
