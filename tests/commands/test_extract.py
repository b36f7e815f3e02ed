"""manage.py extract: an article or a folder of them to JSON, and what it says of what cannot be read."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from meetings.domain.extracting import NamedArticle, predictions
from meetings.extraction import ArticleText
from meetings.extraction.read import TOGETHER
from meetings.management.commands.extract import day

TEXT = "Foreign Minister Ana Lopes of Portugal will meet her Estonian counterpart in Lisbon on Tuesday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for name in ("one", "two"):
        (made / f"{name}.txt").write_text(TEXT)
        (made / f"{name}.meta.json").write_text('{"title": "Lopes in talks", "published": "2025-03-10T08:00:00Z"}')
    return made


def run(*arguments: Any) -> str:
    out = StringIO()
    call_command("extract", *map(str, arguments), stdout=out)
    return out.getvalue()


def refusal(*arguments: Any) -> tuple[str, int, str]:
    """What the command ends with, its exit code, and the lines before that."""
    err = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("extract", *map(str, arguments), stdout=StringIO(), stderr=err)
    return str(refused.value), refused.value.returncode, err.getvalue()


def starts(answer: str) -> list[str]:
    return [meeting["start"] for meeting in json.loads(answer)["meetings"]]


def test_file_is_printed_as_json(folder: Path) -> None:
    answer = json.loads(run(folder / "one.txt"))
    assert list(answer) == ["published", "meetings", "actors", "statements", "dates"]


def test_file_is_dated_by_what_lies_beside_it(folder: Path) -> None:
    assert starts(run(folder / "one.txt")) == ["2025-03-11"]


def test_published_outranks_what_lies_beside(folder: Path) -> None:
    assert starts(run(folder / "one.txt", "--published", "2025-04-10")) == ["2025-04-15"]


def test_file_with_out_is_written_there(folder: Path, tmp_path: Path) -> None:
    printed = run(folder / "one.txt", "--out", tmp_path / "new" / "answers")
    assert (printed, starts((tmp_path / "new" / "answers" / "one.json").read_text())) == ("", ["2025-03-11"])


def test_explanation_names_the_rules_under_the_title(folder: Path) -> None:
    told = run(folder / "one.txt", "--explain", "--title", "Lopes to see Estonians")
    assert (told.startswith("Lopes to see Estonians\n====="), "rules: " in told) == (True, True)


def test_folder_is_written_an_answer_each(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    printed = run(folder, "--out", tmp_path / "out")
    written = {file.name: starts(file.read_text()) for file in (tmp_path / "out").iterdir()}
    assert (printed, written) == ("", {"one.json": ["2025-03-11"], "two.json": ["2025-03-11"]})
    assert capfd.readouterr() == ("", "")  # no progress bar where no terminal is


def test_folder_answers_as_each_file_does(folder: Path, tmp_path: Path) -> None:
    run(folder, "--out", tmp_path)
    assert (tmp_path / "one.json").read_text() == run(folder / "one.txt")


def test_folder_tells_each_fault_and_writes_the_rest(folder: Path, tmp_path: Path) -> None:
    (folder / "blank.txt").write_text(" \n")
    (folder / "latin.txt").write_bytes("Café".encode("latin-1"))
    (folder / "undated.txt").write_text(TEXT)
    end, code, lines = refusal(folder, "--out", tmp_path / "out")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["one.json", "two.json"]
    assert (end, code) == (f"3 of 5 articles could not be read; the others are in {tmp_path / 'out'}", 1)
    assert [line.removeprefix(f"{folder}/") for line in lines.splitlines()] == [
        "blank.txt: the file is empty; put the article's text into it",
        "latin.txt: not UTF-8 text (unexpected end of data at byte 3); convert it first",
        "undated.txt: no publication date; give --published YYYY-MM-DD, or put it into undated.meta.json",
    ]


def test_folder_needs_somewhere_to_write(folder: Path) -> None:
    assert refusal(folder)[:2] == (f"{folder} is a folder: say with --out FOLDER where the answers go", 1)


@pytest.mark.parametrize("option", [("--title", "Talks"), ("--explain",)])
def test_option_for_one_article_is_refused_for_a_folder(folder: Path, tmp_path: Path, option: tuple[str, ...]) -> None:
    end, code, _ = refusal(folder, "--out", tmp_path, *option)
    assert (end, code) == (f"{option[0]} is for one article, and {folder} is a folder: name a file of it", 1)


def test_explanation_is_not_written_to_a_folder(folder: Path, tmp_path: Path) -> None:
    end = refusal(folder / "one.txt", "--explain", "--out", tmp_path)[0]
    assert end == "--explain prints to standard output: leave --out away"


def test_folder_without_articles_is_refused(tmp_path: Path) -> None:
    end, code, _ = refusal(tmp_path, "--out", tmp_path)
    assert (end, code) == (f"{tmp_path}: no .txt files in this folder; each article is a NAME.txt", 1)


def test_out_that_is_a_file_is_refused(folder: Path) -> None:
    out = folder / "one.txt"
    assert refusal(folder, "--out", out)[0] == f"--out {out}: File exists; name a folder that can be written to"


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("none.txt", "there is no such file or folder"),
        ("page.html", "a page; save its text as .txt, or take it in with `manage.py ingest`"),
        ("odd.txt", "'soon' is no date; write it as 2025-03-10"),
        ("list.txt", "an object with `published` is expected, not a list"),
    ],
)
def test_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str, fault: str) -> None:
    (tmp_path / "page.html").write_text("<p>Talks</p>")
    for stem, beside in (("odd", '{"published": "soon"}'), ("list", "[]")):
        (tmp_path / f"{stem}.txt").write_text(TEXT)
        (tmp_path / f"{stem}.meta.json").write_text(beside)
    end, code, _ = refusal(tmp_path / name)
    assert (end.split(": ", 1)[1], code) == (fault, 1)


def test_published_that_is_no_date_is_refused() -> None:
    with pytest.raises(Exception, match="'10 March' is no date; write it as 2025-03-10"):
        day("10 March")


def test_articles_are_read_as_they_are_needed() -> None:
    """However many there are, only those that share a batch of the parser are held."""
    taken = 0

    def endless() -> Iterator[NamedArticle]:
        nonlocal taken
        while True:
            taken += 1
            yield NamedArticle(f"{taken}", ArticleText(TEXT, published=day("2025-03-10")))

    answers = predictions(endless())
    assert ([next(answers)[0] for _ in range(3)], taken) == (["1", "2", "3"], TOGETHER)
