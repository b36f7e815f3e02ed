"""Who said what: quotations with their speakers, and clauses that verbs of saying report."""

from meetings.extraction.actors import Cast
from meetings.extraction.quotations import Quotation, find_quotations
from meetings.extraction.reading import Reading
from meetings.extraction.statements.direct import direct_statements
from meetings.extraction.statements.indirect import indirect_statements
from meetings.extraction.statements.speakers import Voices
from meetings.extraction.types import ExtractedStatement

__all__ = ["find_statements"]


def find_statements(reading: Reading, cast: Cast) -> tuple[ExtractedStatement, ...]:
    """The statements of an article in the order of the text; `report` is left None."""
    quotations = find_quotations(reading)
    voices = Voices(reading, cast)
    direct = direct_statements(reading, voices, quotations)
    indirect = indirect_statements(reading, voices, _quoted(quotations))
    return tuple(sorted([*direct, *indirect], key=lambda s: s.spans[0].start))


def _quoted(quotations: tuple[Quotation, ...]) -> dict[int, frozenset[int]]:
    rows: dict[int, set[int]] = {}
    for quotation in quotations:
        rows.setdefault(quotation.passage, set()).update(range(quotation.first, quotation.last))
    return {index: frozenset(tokens) for index, tokens in rows.items()}
