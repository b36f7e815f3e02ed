"""The gazetteer's hits in a passage, looked up once and shared by all finders."""

from meetings.extraction.gazetteer import Hit, gazetteer
from meetings.extraction.reading import Passage

KEY = "gazetteer_hits"


def hits_in(passage: Passage) -> tuple[Hit, ...]:
    """The hits in the passage's tokens, in the order of the text. They are kept with the parsed document."""
    kept: tuple[Hit, ...] | None = passage.doc.user_data.get(KEY)
    if kept is None:
        kept = tuple(gazetteer().scan([token.text for token in passage.doc]))
        passage.doc.user_data[KEY] = kept
    return kept
