"""manage.py ingest, reextract, work, sweep: what they print, and how they end."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from meetings.domain.rereading import foresee
from meetings.extraction import ArticleText, Extraction, extract_many
from meetings.models import Article, Meeting, Report
from tests.factories import SourceFactory

TEXT = "Keir Starmer will meet Emmanuel Macron in Paris on Tuesday, Downing Street said. " * 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"{name}. {TEXT}")
        meta = {"title": name, "published": "2025-03-10", "publisher": "The Gazette"}
        (tmp_path / f"{name}.meta.json").write_text(json.dumps(meta))
    return tmp_path


def run(*arguments: Any, **options: Any) -> tuple[str, str, int]:
    """What a command prints, its errors, and its exit code."""
    out, err = StringIO(), StringIO()
    try:
        call_command(*map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as end:
        return out.getvalue(), err.getvalue(), int(end.code or 0)
    return out.getvalue(), err.getvalue(), 0


@pytest.mark.django_db
def test_ingest_counts_what_came(folder: Path) -> None:
    assert run("ingest", folder) == ("created 2, updated 0, unchanged 0, failed 0\n", "", 0)
    assert set(Article.objects.values_list("state", flat=True)) == {"done"}


@pytest.mark.django_db
def test_ingest_again_changes_nothing_and_says_so(folder: Path) -> None:
    run("ingest", folder)
    before = list(Meeting.objects.values())
    assert run("ingest", folder) == ("created 0, updated 0, unchanged 2, failed 0\n", "", 0)
    assert list(Meeting.objects.values()) == before


@pytest.mark.django_db
def test_ingest_of_a_changed_text_updates(folder: Path) -> None:
    run("ingest", folder)
    (folder / "one.txt").write_text(TEXT)
    assert run("ingest", folder)[0] == "created 0, updated 1, unchanged 1, failed 0\n"


@pytest.mark.django_db
def test_ingest_tells_each_fault_and_takes_in_the_rest(folder: Path) -> None:
    (folder / "three.txt").write_text("")
    (folder / "four.txt").write_text(TEXT)
    out, err, code = run("ingest", folder, folder / "five.txt", "http://127.0.0.1:8080/a")
    assert (out, code) == ("created 2, updated 0, unchanged 0, failed 4\n", 1)
    lines = err.splitlines()
    assert [line.rpartition("/")[2] if "five" not in line else "five" for line in lines[:3]] == [
        "four.txt: no publication date: give --published YYYY-MM-DD or a .meta.json beside it",
        "three.txt: the file is empty",
        "five",
    ]
    assert lines[3].startswith("http://127.0.0.1:8080/a: leads to a private address")


@pytest.mark.django_db
def test_ingest_takes_the_day_and_the_publisher_for_all(folder: Path) -> None:
    run("ingest", folder, published="2025-02-01", source="The Courier")
    rows = {(a.source.name, str(a.published_on)) for a in Article.objects.select_related("source")}
    assert rows == {("The Courier", "2025-02-01")}


@pytest.mark.django_db
def test_ingest_refuses_a_day_that_is_none(folder: Path) -> None:
    with pytest.raises(CommandError, match="--published: “Tuesday” is no date; write 2025-03-10"):
        run("ingest", folder, published="Tuesday")
    assert Article.objects.count() == 0


@pytest.mark.django_db
def test_ingest_with_queue_stores_alone(folder: Path, settings: Settings) -> None:
    settings.CELERY_BROKER_URL = ""
    out, _, _ = run("ingest", folder, queue=True)
    assert out == "stored; `manage.py work` reads them\ncreated 2, updated 0, unchanged 0, failed 0\n"
    assert set(Article.objects.values_list("state", flat=True)) == {"new"}


@pytest.mark.django_db
def test_work_drains_what_waits(folder: Path) -> None:
    run("ingest", folder, queue=True)
    run("work", drain=True)
    assert set(Article.objects.values_list("state", flat=True)) == {"done"}


@pytest.mark.django_db
def test_work_once_does_one(folder: Path) -> None:
    run("ingest", folder, queue=True)
    run("work", once=True)
    assert sorted(Article.objects.values_list("state", flat=True)) == ["done", "new"]


@pytest.mark.django_db
def test_reextract_changes_nothing_where_nothing_differs(folder: Path) -> None:
    run("ingest", folder)
    assert run("reextract", all=True) == ("changed 0, unchanged 2, failed 0\n", "", 0)


@pytest.mark.django_db
def test_reextract_leaves_what_these_rules_read(folder: Path) -> None:
    run("ingest", folder)
    assert run("reextract")[0] == "changed 0, unchanged 0, failed 0\n"


@pytest.mark.django_db
def test_reextract_of_an_unknown_article_says_which() -> None:
    with pytest.raises(CommandError, match="no article that could be read again: 99"):
        run("reextract", article=[99])


@pytest.mark.django_db
def test_sweep_says_what_it_put_back() -> None:
    assert run("sweep") == ("requeued 0, given up 0\n", "", 0)


# ---- reading again: which, and what it would change


def as_if_read_by_older_rules(**changes: Any) -> None:
    """What older rules made of it: another day, and no place."""
    Report.objects.update(starts_on=date(2025, 3, 20), ends_on=date(2025, 3, 20), place=None)
    Article.objects.update(extraction_version="older", **changes)


@pytest.mark.django_db
def test_dry_run_tells_what_would_change_and_changes_nothing(folder: Path) -> None:
    run("ingest", folder / "one.txt")
    as_if_read_by_older_rules()
    before = [list(model.objects.order_by("pk").values()) for model in (Article, Report, Meeting)]
    out, errors, code = run("reextract", "--dry-run")
    assert out.splitlines() == [
        f"article {Article.objects.get().pk}: one",
        "  ~ Starmer and Macron: dates: 2025-03-20 → 2025-03-11; place: – → Paris, FR",
        "would change 1, leave 0 as they are, fail 0; nothing was changed",
    ]
    assert (errors, code) == ("", 0)
    assert [list(model.objects.order_by("pk").values()) for model in (Article, Report, Meeting)] == before


@pytest.mark.django_db
def test_dry_run_foresees_what_the_run_does(folder: Path) -> None:
    run("ingest", folder)
    as_if_read_by_older_rules()
    assert run("reextract", "--dry-run")[0].endswith(
        "would change 2, leave 0 as they are, fail 0; nothing was changed\n"
    )
    assert run("reextract")[0] == "changed 2, unchanged 0, failed 0\n"
    assert run("reextract", "--all", "--dry-run")[0] == (
        "would change 0, leave 2 as they are, fail 0; nothing was changed\n"
    )


@pytest.mark.django_db
def test_dry_run_goes_on_behind_what_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("ingest", folder)
    first = Article.objects.order_by("published_on", "pk")[0]

    def breaking(texts: Iterable[ArticleText]) -> Iterator[Extraction]:
        for text in texts:
            if text.title == first.title:
                raise RuntimeError("out of order")
            yield from extract_many([text])

    monkeypatch.setattr("meetings.management.commands.reextract.foresee", partial(foresee, extractor=breaking))
    out, errors, _ = run("reextract", "--all", "--dry-run")
    assert errors == f"article {first.pk}: RuntimeError: out of order\n"
    assert out == "would change 0, leave 1 as they are, fail 1; nothing was changed\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--since", "2025-03-10"), 2),
        (("--since", "2025-03-11"), 0),
        (("--source", "The Gazette"), 2),
        (("--source", "the-gazette"), 2),
        (("--source", "other"), 0),
    ],
)
def test_reextract_is_narrowed(options: tuple[str, ...], count: int, folder: Path) -> None:
    run("ingest", folder)
    SourceFactory(name="Other")
    assert run("reextract", "--all", *options)[0] == f"changed 0, unchanged {count}, failed 0\n"


@pytest.mark.django_db
def test_reextract_of_a_source_that_there_is_not_says_so() -> None:
    with pytest.raises(CommandError, match="no source “The Echo”: give its name or slug"):
        run("reextract", "--source", "The Echo")
