"""manage.py redraw: an existing store brought to what this version makes of it."""

from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from meetings.domain.editing import correct_meeting
from meetings.models import Alert, Article, Conflict, Meeting, PossibleDuplicate, Report
from tests.domain.extractions import article, calendar, report, take_in, told
from tests.domain.test_alerts import AT, HELD, OTHER_TOWN
from tests.domain.test_duplicates import ELSEWHERE
from tests.domain.test_processing import PREVIEW

pytestmark = pytest.mark.django_db

NOTHING = "meetings created 0, changed 0, gone 0; questions raised or settled 0; failed 0"


def run(*options: Any) -> tuple[str, str, int]:
    """What the command prints, what of errors, and how it ends."""
    out, errors = StringIO(), StringIO()
    code = 0
    try:
        call_command("redraw", *options, stdout=out, stderr=errors)
    except SystemExit as end:
        code = int(str(end.code))
    return out.getvalue().strip(), errors.getvalue().strip(), code


def asked() -> tuple[int, int, int]:
    return Alert.objects.count(), Conflict.objects.count(), PossibleDuplicate.objects.count()


@pytest.fixture
def store(editor: Any) -> None:
    """A store with one question of each sort."""
    take_in(PREVIEW)
    correct_meeting(Meeting.objects.get(), "status", "cancelled", by=editor, at=AT)
    take_in(HELD, OTHER_TOWN, ELSEWHERE)


@pytest.fixture
def old_store(store: None) -> None:
    """The same as a version left it that knew of no questions, and that took every meeting for a visit."""
    for model in (Alert, Conflict, PossibleDuplicate):
        model.objects.all().delete()
    Meeting.objects.update(kind="visit")


@pytest.mark.usefixtures("old_store")
def test_redraw_brings_an_old_store_to_what_this_version_makes_of_it() -> None:
    assert run() == ("meetings created 0, changed 2, gone 0; questions raised or settled 3; failed 0", "", 0)
    assert (asked(), set(Meeting.objects.values_list("kind", flat=True))) == ((1, 1, 1), {"meeting"})


@pytest.mark.usefixtures("store")
def test_redraw_changes_nothing_where_nothing_differs() -> None:
    rows = [list(model.objects.order_by("pk").values()) for model in (Meeting, Alert, Conflict, PossibleDuplicate)]
    assert run() == (NOTHING, "", 0)
    assert [
        list(model.objects.order_by("pk").values()) for model in (Meeting, Alert, Conflict, PossibleDuplicate)
    ] == rows


@pytest.mark.usefixtures("old_store")
def test_redraw_is_rehearsed_without_changing_anything() -> None:
    before = calendar()
    assert run("--dry-run")[0] == (
        "meetings created 0, changed 2, gone 0; questions raised or settled 3; failed 0; nothing was changed"
    )
    assert (asked(), calendar()) == ((0, 0, 0), before)


@pytest.mark.usefixtures("old_store")
def test_redraw_goes_on_from_a_report() -> None:
    last = Report.objects.order_by("pk").last()
    assert run("--from", last.pk + 1)[0] == NOTHING  # type: ignore[union-attr]  # there are four


@pytest.mark.usefixtures("old_store")
def test_redraw_tells_what_cannot_be_drawn_and_goes_on() -> None:
    take_in((article("far", published=date(2025, 9, 1)), told(report(day=date(2025, 9, 2)))))
    Article.objects.filter(title="far").update(published_on=None)
    number = Report.objects.get(article__title="far").pk
    out, errors, code = run()
    address = "https://news.example.org/far"
    assert errors == f"report {number}: ValueError: the article {address} has no publication date"
    assert (out[-8:], code, asked()) == ("failed 1", 1, (1, 1, 1))


def test_redraw_of_an_empty_store_is_nothing() -> None:
    assert run() == (NOTHING, "", 0)
