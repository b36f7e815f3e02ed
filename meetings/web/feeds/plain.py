"""An entry of a feed in plain words, line by line. Pure."""

from collections.abc import Iterator

from meetings.domain.wording import days
from meetings.web.feeds.entries import Entry, Sentence


def description(entry: Entry) -> str:
    """When, whether, where, who, the sentence with its source, and where to read on."""
    return "\n".join(_lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    yield f"{entry.when}, {entry.clock}" if entry.clock else entry.when
    yield f"{entry.status}. {entry.note}" if entry.note else entry.status
    if entry.where:
        yield entry.where
    if entry.people:
        yield ""
        yield "Who takes part:"
        yield from (f"– {person}" for person in entry.people)
    if entry.sentence:
        yield ""
        yield from quotation(entry.sentence)
    yield ""
    yield f"Every fact with its sentence: {entry.url}"


def quotation(sentence: Sentence) -> Iterator[str]:
    """The sentence, and where it is from."""
    day = f", {days(sentence.published, sentence.published)}" if sentence.published else ""
    yield f"“{sentence.words}”" if not sentence.words.startswith(("“", '"')) else sentence.words
    yield f"— {sentence.source}{day}: {sentence.url}"
