"""Who said what: quotations with their speakers, and clauses that verbs of saying report."""

from meetings.extraction.actors import Cast
from meetings.extraction.quotations import find_quotations, tokens_of
from meetings.extraction.reading import Reading
from meetings.extraction.statements.direct import direct_statements
from meetings.extraction.statements.indirect import indirect_statements
from meetings.extraction.statements.speakers import Voices
from meetings.extraction.types import ExtractedStatement

__all__ = ["find_statements"]


def find_statements(reading: Reading, cast: Cast) -> tuple[ExtractedStatement, ...]:
    """The statements of an article in the order of the text; `report` is left None."""
    quotations = find_quotations(reading)
    quoted = tokens_of(quotations)
    voices = Voices(reading, cast, quoted)
    direct = direct_statements(reading, voices, quotations)
    indirect = indirect_statements(reading, voices, quoted)
    return tuple(sorted([*direct, *indirect], key=lambda s: s.spans[0].start))
