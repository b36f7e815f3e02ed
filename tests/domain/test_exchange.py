"""Actors and sources as CSV: what is written out, what a line comes to, and that both fit each other."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from meetings.domain.deciding import decide_all
from meetings.domain.exchange import Actors, Exchange, Line, Outcome, Sources, foresee, import_lines, read_table
from meetings.domain.exchange.actors import joined, parted
from meetings.domain.exchange.lines import Word, digest_of
from meetings.domain.exchange.tables import guarded, unguarded, write_table
from meetings.enums import DecisionKind
from meetings.models import Actor, ActorName, Correction, Source
from tests.factories import NOON, ActorFactory, SourceFactory

INSERT, UPDATE, NOOP, ERROR = Outcome
ACTORS, SOURCES = Actors(), Sources()


def run(exchange: Exchange, text: str | bytes, editor: Any) -> list[Line]:
    body = text.encode() if isinstance(text, str) else text
    return import_lines(exchange, read_table(body, exchange.columns), Word(editor, NOON, "import of a.csv"))[0]


def outcomes(lines: list[Line]) -> list[Outcome]:
    return [line.outcome for line in lines]


# ---- cells


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@x"])
def test_formula_is_made_text(cell: str) -> None:
    assert (guarded(cell), unguarded(guarded(cell))) == (f"'{cell}", cell)


@pytest.mark.parametrize("cell", ["", "Paris", "'s-Hertogenbosch", "’t Hart", "a=b", "'"])
def test_other_cells_stay(cell: str) -> None:
    assert (guarded(cell), unguarded(cell)) == (cell, cell)


@given(st.text())
def test_guard_is_undone(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(st.lists(st.text(alphabet="ab|\\,\"'", min_size=1)))
def test_names_of_a_cell_are_parted_as_they_were_joined(names: list[str]) -> None:
    assert parted(joined(names)) == names


# ---- tables

COLUMNS = ("name", "kind")
BAD: list[tuple[bytes, str]] = [
    (b"", "the file is empty: its first line names the columns"),
    (b"name;kind\nA;person\n", "the cells are parted by semicolons: save the file with commas between them"),
    (b"name\tkind\n", "the cells are parted by tabs: save the file with commas between them"),
    (b"name,age\n", "line 1: nobody knows the column “age”; there are name, kind"),
    (b"name,name\n", "line 1: the column “name” is there twice"),
    (b"name\nA\nM\xfcller\n", "line 3: not in UTF-8: save the file as “CSV UTF-8”"),
    ("name\n".encode("utf-16"), "the file is in UTF-16: save it as “CSV UTF-8”"),
    (b"name\nA\n\"open\n", "line 3: not readable as CSV (unexpected end of data)"),
    (b"name\nA\nB\nC\n", "the file has 3 lines, and 2 are the most here: cut it, or use the command"),
    (b"PK\x03\x04\0\0", "this is no CSV file: save the table as “CSV UTF-8”"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "error"), BAD)
def test_file_that_is_no_table_is_told(body: bytes, error: str) -> None:
    with pytest.raises(ValidationError) as refused:
        read_table(body, COLUMNS, most=2)
    assert refused.value.messages == [error]


def test_table_is_read_with_its_mark_its_blank_lines_and_any_case() -> None:
    rows = read_table('\ufeffKind, Name\r\n\r\nperson,"Ada\nKern"\r\n,,\r\n"\'=x",B\r\n'.encode(), COLUMNS)
    assert [(row.line, row.cells) for row in rows] == [
        (3, {"kind": "person", "name": "Ada\nKern"}),
        (6, {"kind": "=x", "name": "B"}),
    ]


def test_line_with_too_many_cells_is_told() -> None:
    assert [row.error for row in read_table(b"name\nA,B\n", COLUMNS)] == [
        "it has 2 cells, and the first line names 1 columns"
    ]


def test_table_is_written_for_spreadsheets() -> None:
    assert write_table(("name",), [["Ürün, =1"], ["=1"]]) == '\ufeffname\r\n"Ürün, =1"\r\n\'=1\r\n'.encode()


# ---- actors


@pytest.mark.django_db
def test_actors_are_written_with_their_other_names(editor: Any) -> None:
    actor = ActorFactory(name="Ada Kern", country="PL", position="minister", names=["A|K", "Ada Maria Kern-Lis"])
    assert ACTORS.export().decode("utf-8-sig").splitlines() == [
        "id,kind,name,code,country,position,aliases",
        f"{actor.public_id},person,Ada Kern,,PL,minister,Ada Maria Kern-Lis|A\\|K",
    ]


@pytest.mark.django_db
def test_round_trip_of_actors_is_a_noop(editor: Any) -> None:
    ActorFactory(name="=Ada Kern", position="-1", country="", names=["@ada", "Kern|Ada"])
    ActorFactory(kind="country", code="FR", name="France", country="")
    ActorFactory(kind="organisation", code="NATO", name="NATO", country="")
    lines = run(ACTORS, ACTORS.export(), editor)
    assert (outcomes(lines), Correction.objects.count(), ActorName.objects.count()) == ([NOOP] * 3, 0, 5)


@pytest.mark.django_db
def test_new_actor_is_made_by_editing(editor: Any) -> None:
    text = (
        "kind,name,code,country,aliases\nperson,Ada Kern,,pl,Ada Maria Kern|Kern Ada\norganisation,River Board,RB,,\n"
    )
    assert run(ACTORS, text, editor) == [
        Line(2, INSERT, "Ada Kern", ("person", "also known as Ada Maria Kern", "also known as Kern Ada")),
        Line(3, INSERT, "River Board", ("organisation",)),
    ]
    kern = Actor.objects.get(name="Ada Kern")
    assert (kern.country, kern.history.last().history_user, kern.corrections.count()) == ("PL", editor, 2)


@pytest.mark.django_db
def test_same_file_again_is_a_noop(editor: Any) -> None:
    text = "kind,name,country,aliases\nperson,Ada Kern,PL,Ada Maria Kern\nperson,Jo Lund,NO,\n"
    assert [outcomes(run(ACTORS, text, editor)) for _ in range(2)] == [[INSERT, INSERT], [NOOP, NOOP]]


@pytest.mark.django_db
def test_change_becomes_a_correction_with_the_reason(editor: Any) -> None:
    actor = ActorFactory(name="Ada Kern", country="PL")
    (line,) = run(ACTORS, f"id,name,country,position\n{actor.public_id},Ada Kern-Lis,,envoy\n", editor)
    assert line == Line(2, UPDATE, "Ada Kern", ("name: Ada Kern → Ada Kern-Lis", "position: – → envoy"))
    assert {(c.field, c.value, c.reason) for c in actor.corrections.all()} == {
        ("name", "Ada Kern-Lis", "import of a.csv"),
        ("position", "envoy", "import of a.csv"),
    }


@pytest.mark.django_db
def test_actor_is_known_by_another_name_without_being_renamed(editor: Any) -> None:
    actor = ActorFactory(name="Ada Kern", names=["Ada Maria Kern"], country="PL")
    (line,) = run(ACTORS, "name,position\nAda Maria Kern,envoy\n", editor)
    actor.refresh_from_db()
    assert (line.outcome, actor.name, actor.position) == (UPDATE, "Ada Kern", "envoy")


@pytest.mark.django_db
def test_merged_actor_is_not_brought_back(editor: Any) -> None:
    one, other = ActorFactory(name="Ada Kern"), ActorFactory(name="A. Kern")
    before = ACTORS.export()
    decide_all(DecisionKind.SAME_ACTOR, [one, other], by=editor, at=NOON)
    lines = {line.what: line for line in run(ACTORS, before, editor)}
    assert (lines["A. Kern"].outcome, lines["A. Kern"].changes) == (NOOP, ("was merged into Ada Kern: left alone",))
    assert Actor.objects.get(pk=other.pk).survivor == one
    assert "A. Kern" not in ACTORS.export().decode()


MERGE = ": say that the two are the same instead"
WRONG = [
    ("id,name\nzzz,A B\n", "nobody has the id “zzz”: leave it empty for a new actor"),
    ("kind,name\nplanet,Mars One\n", "the kind is one of person, country, organisation, group, not “planet”"),
    ("kind,name\nperson,\n", "an actor needs a name"),
    ("kind,name,country\nperson,Ada Kern,XX\n", "“XX” is no country's ISO code: write FR for France"),
    ("kind,name\nperson,Jo Lund\n", "several are known as “Jo Lund”: give the id of the one that is meant"),
    ("kind,name,code\ncountry,Atlantis,AT1\n", "a country needs its ISO code, such as FR for France"),
    (
        "kind,name,code\norganisation,Board of Rivers,RB2\n",
        "Board of Rivers bears the name “Board of Rivers” already" + MERGE),
    ("kind,name,aliases\nperson,Ada Kern,Ole Berg\n", "Ole Berg bears the name “Ole Berg” already" + MERGE),
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "error"), WRONG)
def test_line_in_error_is_told_and_changes_nothing(text: str, error: str, editor: Any) -> None:
    ActorFactory.create_batch(2, name="Jo Lund", country="NO")
    ActorFactory(name="Ole Berg")
    ActorFactory(kind="organisation", code="RB", name="Board of Rivers", country="")
    (line,) = run(ACTORS, text, editor)
    assert (line.number, line.outcome, line.changes, Actor.objects.count()) == (2, ERROR, (error,), 4)


@pytest.mark.django_db
def test_code_of_an_actor_stays(editor: Any) -> None:
    actor = ActorFactory(kind="organisation", code="RB", name="River Board", country="")
    (line,) = run(ACTORS, f"id,code\n{actor.public_id},RB2\n", editor)
    assert line.changes == ("its code is “RB”: reports lead to it by that, and it stays",)


@pytest.mark.django_db
def test_lines_beside_one_in_error_are_carried_out(editor: Any) -> None:
    lines = run(ACTORS, "kind,name\nplanet,Mars One\nperson,Ada Kern\n", editor)
    assert (outcomes(lines), [a.name for a in Actor.objects.all()]) == ([ERROR, INSERT], ["Ada Kern"])


@pytest.mark.django_db
def test_two_lines_of_one_name_are_one_actor(editor: Any) -> None:
    assert outcomes(run(ACTORS, "kind,name\nperson,Ada Kern\nperson,Ada Kern\n", editor)) == [INSERT, NOOP]


@pytest.mark.django_db
def test_what_is_foreseen_is_what_comes_and_stores_nothing(editor: Any) -> None:
    rows = read_table(b"kind,name\nperson,Ada Kern\nplanet,Mars\n", ACTORS.columns)
    word = Word(editor, NOON, "import")
    foreseen = foresee(ACTORS, rows, word)
    assert Actor.objects.count() == 0
    assert import_lines(ACTORS, rows, word, foreseen=digest_of(foreseen)) == (foreseen, True)


@pytest.mark.django_db
def test_import_that_would_be_another_than_foreseen_is_left(editor: Any) -> None:
    rows = read_table(b"kind,name,country\nperson,Ada Kern,PL\n", ACTORS.columns)
    word = Word(editor, NOON, "import")
    foreseen = digest_of(foresee(ACTORS, rows, word))
    ActorFactory(name="Ada Kern", country="NO")
    lines, is_done = import_lines(ACTORS, rows, word, foreseen=foreseen)
    assert (outcomes(lines), is_done, Actor.objects.get().country) == ([UPDATE], False, "NO")


@pytest.mark.django_db
def test_more_changes_than_an_editor_can_wait_for_are_refused(editor: Any) -> None:
    ActorFactory(name="Jo Lund")
    rows = read_table(b"kind,name\nperson,Jo Lund\nperson,Ada Kern\nperson,Ole Berg\n", ACTORS.columns)
    word = Word(editor, NOON, "import")
    assert outcomes(foresee(ACTORS, rows, word, most=2)) == [NOOP, INSERT, INSERT]
    with pytest.raises(ValidationError, match="more than 1 lines would change anything"):
        foresee(ACTORS, rows, word, most=1)
    assert Actor.objects.count() == 1


# ---- sources


@pytest.mark.django_db
def test_round_trip_of_sources_is_a_noop(editor: Any) -> None:
    SourceFactory(name="=The Echo", slug="echo", feed_url="https://echo.example.org/feed", enabled=False)
    SourceFactory(name="The Harbour Gazette", homepage="https://gazette.example.org/")
    records = Source.history.count()
    assert (outcomes(run(SOURCES, SOURCES.export(), editor)), Source.history.count()) == ([NOOP, NOOP], records)


@pytest.mark.django_db
def test_source_is_made_and_changed_with_history(editor: Any) -> None:
    new = "name,time_zone,country,enabled\nThe Echo,Europe/Oslo,no,yes\n"
    assert outcomes(run(SOURCES, new, editor)) == [INSERT]
    (line,) = run(SOURCES, "slug,poll_minutes,enabled\nthe-echo,60,no\n", editor)
    assert line == Line(2, UPDATE, "The Echo", ("poll_minutes: 30 → 60", "enabled: yes → no"))
    source = Source.objects.get()
    assert (source.country, source.time_zone, source.enabled) == ("NO", "Europe/Oslo", False)
    assert {(h.history_user, h.history_change_reason) for h in source.history.all()} == {(editor, "import of a.csv")}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("name,time_zone\nA,Mars\n", "“Mars” is no time zone: write Europe/Paris"),
        ("name,enabled\nA,maybe\n", "enabled is yes or no, not “maybe”"),
        ("name,poll_minutes\nA,often\n", "poll_minutes is a number, not “often”"),
        ("name,poll_minutes\nA,1\n", "Ensure this value is greater than or equal to 5."),
        ("name,feed_url\nA,ftp://a\n", "“ftp://a” is no address of a feed: it begins with http:// or https://"),
        ("name,feed_url\nA,https://echo.example.org/feed\n", "Constraint “source_feed_once” is violated."),
        ("slug,name\necho,Another\n", "it is “The Echo”, slug echo: articles find it by that, and it stays"),
        ("slug,homepage\nnew,https://a.example.org/\n", "a source needs a name"),
    ],
)  # fmt: skip
def test_source_that_cannot_be_is_told(text: str, error: str, editor: Any) -> None:
    SourceFactory(name="The Echo", slug="echo", feed_url="https://echo.example.org/feed")
    changes = [change for line in run(SOURCES, text, editor) for change in line.changes]
    assert (changes, Source.objects.count()) == ([error], 1)
