"""Actors and sources at the desk as CSV: export, and import with a preview."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from lxml import html

from meetings.models import Actor, Correction, Source
from tests.admin.desk import Desk, address, messages
from tests.factories import ActorFactory, SourceFactory

pytestmark = pytest.mark.django_db
MODELS: list[type[Model]] = [Actor, Source]
NEW = "kind,name,country\nperson,Ada Kern,PL\nplanet,Mars One,\n"


def url(model: type[Model], page: str) -> str:
    return address(model, page)


def give(desk: Desk, text: str | bytes, model: type[Model] = Actor, name: str = "people.csv") -> Any:
    body = text.encode() if isinstance(text, str) else text
    return desk.client.post(url(model, "import"), {"file": SimpleUploadedFile(name, body)})


def sealed(answer: Any) -> str:
    (field,) = html.fromstring(answer.content.decode()).xpath("//input[@name='sealed']")
    return str(field.get("value"))


def carry_out(desk: Desk, answer: Any, **more: str) -> Any:
    return desk.client.post(url(Actor, "import"), {"sealed": sealed(answer), **more}, follow=True)


def words(answer: Any) -> str:
    return " ".join(html.fromstring(answer.content.decode()).text_content().split())


def rows(answer: Any) -> list[str]:
    found = html.fromstring(answer.content.decode()).xpath("//div[@class='exchange']//tbody/tr")
    return [" ".join(row.text_content().split()) for row in found]


# ---- export


@pytest.mark.parametrize(("model", "make"), [(Actor, ActorFactory), (Source, SourceFactory)])
def test_all_are_exported_as_a_file(model: type[Model], make: Callable[..., Any], desk: Desk) -> None:
    make(name="=Ada Kern")
    answer = desk.client.get(url(model, "export"))
    assert (answer.headers["Content-Type"], answer.headers["Content-Disposition"]) == (
        "text/csv; charset=utf-8", f'attachment; filename="{model._meta.verbose_name_plural}.csv"',
    )  # fmt: skip
    assert ",'=Ada Kern," in answer.content.decode()


def test_action_exports_those_that_were_chosen(desk: Desk) -> None:
    one, _ = ActorFactory(name="Ada Kern"), ActorFactory(name="Jo Lund")
    text = desk.act("export_these", one).content.decode()
    assert ("Ada Kern" in text, "Jo Lund" in text) == (True, False)


def test_export_asks_as_much_of_three_actors_as_of_one(desk: Desk) -> None:
    counts = []
    for more in (1, 2):
        ActorFactory.create_batch(more)
        with CaptureQueriesContext(connection) as asked:
            desk.client.get(url(Actor, "export"))
        counts.append(len(asked))
    assert counts[0] == counts[1]


# ---- import


def test_preview_tells_each_line_and_changes_nothing(desk: Desk) -> None:
    answer = give(desk, NEW)
    assert rows(answer) == [
        "2 insert Ada Kern person",
        "3 error Mars One the kind is one of person, country, organisation, group, not “planet”",
    ]
    assert Actor.objects.count() == 0


def test_preview_counts_what_stays_without_listing_it(desk: Desk) -> None:
    ActorFactory(name="Ada Kern")
    answer = give(desk, desk.client.get(url(Actor, "export")).content)
    assert (rows(answer), "0 to be added, 0 to be changed, 1 as they are, 0 in error." in words(answer)) == ([], True)
    assert "Import" not in {b.get("value") for b in html.fromstring(answer.content.decode()).xpath("//input")}


def test_import_does_what_the_preview_told(desk: Desk) -> None:
    told = messages(carry_out(desk, give(desk, NEW)))
    assert told == ["1 added, 0 changed, 0 as they were, 1 left out."]
    assert (Actor.objects.get().country, Correction.objects.first().by, Correction.objects.first().reason) == (  # type: ignore[union-attr]
        "PL", desk.user, "as it was made",
    )  # fmt: skip


def test_import_is_shown_again_where_somebody_changed_them_meanwhile(desk: Desk) -> None:
    previewed = give(desk, NEW)
    ActorFactory(name="Ada Kern", country="NO")
    answer = carry_out(desk, previewed)
    assert messages(answer) == ["Nothing was changed: somebody changed them meanwhile. This is what comes now."]
    assert (rows(answer)[0], Actor.objects.get().country) == ("2 update Ada Kern country: NO → PL", "NO")


def test_import_that_was_tampered_with_is_refused(desk: Desk) -> None:
    answer = carry_out(desk, give(desk, NEW), sealed="made:up")
    assert messages(answer) == ["The preview came back changed or from another login: choose the file again."]
    assert Actor.objects.count() == 0


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            b"name;kind\n",
            "Nothing was changed: the cells are parted by semicolons: save the file with commas between them.",
        ),
        (b"x" * 1_000_001, "the file has 1000001 bytes, and 1000000 are the most here: cut it"),
        (b"name\n" + b"A\n" * 2001, "the file has 2001 lines, and 2000 are the most here"),
        (b"", "The submitted file is empty."),
    ],
)
def test_file_that_is_no_table_is_told(body: bytes, told: str, desk: Desk) -> None:
    assert told in words(give(desk, body))


def test_source_is_imported(desk: Desk) -> None:
    answer = give(desk, "name,country\nThe Echo,NO\n", Source)
    desk.client.post(url(Source, "import"), {"sealed": sealed(answer)})
    assert Source.objects.get().history.get().history_user == desk.user


# ---- who may


@pytest.mark.parametrize("model", MODELS)
def test_viewer_exports_and_does_not_import(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    viewer = desk_of("viewer")
    asked = [viewer.client.get(url(model, page)).status_code for page in ("export", "import")]
    assert (asked, viewer.client.post(url(model, "import"), {"sealed": "x"}).status_code) == ([200, 403], 403)


@pytest.mark.parametrize("model", MODELS)
def test_nobody_without_rights_exports(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    assert desk_of("nobody").client.get(url(model, "export")).status_code == 403


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(("group", "offered"), [("viewer", [True, False]), ("editor", [True, True])])
def test_files_are_offered_to_those_who_may(
    model: type[Model], group: str, offered: list[bool], desk_of: Callable[[str], Desk]
) -> None:
    page = desk_of(group).client.get(address(model)).content.decode()
    assert [f'"{url(model, name)}"' in page for name in ("export", "import")] == offered
