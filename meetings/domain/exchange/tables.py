"""CSV (RFC 4180) as spreadsheets read and write it. Pure."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError

# A cell that begins so is a formula to a spreadsheet (OWASP, CSV injection): an apostrophe before it makes it text. One
# that begins with apostrophes and then so gets one more, so that what was added can be told from what was there.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
PARTED = {";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its number in the file, and its cells by their column. `error`: why it is none."""

    line: int
    cells: dict[str, str]
    error: str = ""


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What a guarded cell was."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The file, in UTF-8 with the mark by which spreadsheets know that."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def read_table(body: bytes, columns: Sequence[str], *, most: int | None = None) -> list[Row]:
    """The lines of a file that are not blank; of the columns some may be missing. Raises ValidationError, saying what
    to do, for what is no such table, or one of more than `most` lines."""
    text = _text(body)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    head: list[str] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if head:
                    rows.append(_row(line, head, cells))
                else:
                    head = _head(cells, columns)
            line = reader.line_num + 1
    except csv.Error as error:
        raise ValidationError(f"line {line}: not readable as CSV ({error})") from error
    if not head:
        raise ValidationError("the file is empty: its first line names the columns")
    if most is not None and len(rows) > most:
        raise ValidationError(
            f"the file has {len(rows)} lines, and {most} are the most here: cut it, or use the command"
        )
    return rows


def _text(body: bytes) -> str:
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise ValidationError("the file is in UTF-16: save it as “CSV UTF-8”")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise ValidationError(f"line {line}: not in UTF-8: save the file as “CSV UTF-8”") from error
    if "\0" in text:
        raise ValidationError("this is no CSV file: save the table as “CSV UTF-8”")
    return text


def _head(cells: list[str], columns: Sequence[str]) -> list[str]:
    """The columns that the first line names. Raises ValidationError."""
    names = [cell.strip().lower() for cell in cells]
    for mark, word in PARTED.items():
        if len(names) == 1 and mark in names[0]:
            raise ValidationError(f"the cells are parted by {word}: save the file with commas between them")
    unknown = [name for name in names if name not in columns]
    if unknown:
        raise ValidationError(f"line 1: nobody knows the column “{unknown[0]}”; there are {', '.join(columns)}")
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise ValidationError(f"line 1: the column “{twice[0]}” is there twice")
    return names


def _row(line: int, head: list[str], cells: list[str]) -> Row:
    if len(cells) > len(head) and any(cell.strip() for cell in cells[len(head) :]):
        return Row(line, {}, f"it has {len(cells)} cells, and the first line names {len(head)} columns")
    told = zip(head, cells, strict=False)
    return Row(line, {name: unguarded(cell.strip(" \r\n")).strip() for name, cell in told})
