"""Cut an article into paragraphs, headings, captions, list items, stamps and furniture: by lines, before any parse."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from meetings.enums import Part
from meetings.extraction.diaries import entries, is_diary, opens_entry
from meetings.extraction.furniture import opens_list
from meetings.extraction.lines import kind_of
from meetings.extraction.reading import PassageKind

LONGEST = 10_000  # characters of a piece: the parser's memory and time grow with it
RUN = 200  # characters without white space that the tokeniser is given at a time
MARKS = 20  # the same of punctuation alone, which it tries from either end: its time grows with the square
NARROW, WIDE = 40, 120  # the columns between which a text counts as wrapped by hand
RAGGED = 0.5  # the share of lines that must break off in mid-sentence, and of those that go on with a small letter
LEAST_BREAKS = 6  # lines by which raggedness is told
WRAPPED = 0.8  # the share of line breaks that must fall where the next word would not have fitted


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article's text or title: `text` is exactly part[start:start + len(text)], trimmed."""

    kind: PassageKind
    part: Part
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line, trimmed: `start` is where it begins in the text, `after_blank` that a blank line comes before."""

    start: int
    text: str
    after_blank: bool

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def split(text: str, title: str = "") -> tuple[Piece, ...]:
    """The pieces of an article in order, its title first. White space between them belongs to none."""
    pieces = list(_cut(PassageKind.HEADLINE, Part.TITLE, *_trimmed(title, 0, len(title))))
    in_list = False  # of other stories' headlines
    in_diary = is_diary(text)
    for start, end in _entries(text, _apart(text, title, _paragraphs(text)), in_diary=in_diary):
        words = text[start:end]
        before_prose = all(p.kind is not PassageKind.PROSE for p in pieces[-3:]) and len(pieces) < 12
        listed = in_diary and opens_entry(words)
        kind = PassageKind.ITEM if listed else kind_of(words, before_prose=before_prose)
        in_list = opens_list(words) or (in_list and kind in LISTED and not words.isupper())
        pieces.extend(_cut(PassageKind.FURNITURE if in_list else kind, Part.TEXT, start, words))
    return tuple(pieces)


def _apart(text: str, title: str, paragraphs: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The paragraphs, with a headline that an archive prints once more before the first words as one of its own."""
    for start, end in paragraphs:
        cut = start + len(title)
        repeated = len(title) >= LEAST_TITLE and text.startswith(title, start) and cut < end
        rest = AFTER_TITLE.match(text, cut) if repeated else None
        if rest is None or rest.end() >= end:
            yield start, end
            continue
        yield start, cut
        yield rest.end(), end


def _entries(text: str, paragraphs: Iterator[tuple[int, int]], *, in_diary: bool) -> Iterator[tuple[int, int]]:
    """The paragraphs, those of a diary cut into its days and entries."""
    for start, end in paragraphs:
        if in_diary:
            yield from entries(text, start, end)
        else:
            yield start, end


LEAST_TITLE = 20  # characters of a headline that no paragraph opens with by chance
AFTER_TITLE = re.compile(r"\s*[-–—|:]+\s*")
LISTED = frozenset((PassageKind.HEADING, PassageKind.ITEM, PassageKind.FURNITURE))


def for_parser(text: str) -> str:
    """The text as the parser gets it, character for character in its place: any white space is a blank (a wrapped
    line must not break a name), a mark repeated without end (a rule of dashes or dots) is blank after a few, and a run
    without white space is broken every 200 characters, of punctuation alone every 20."""
    spaced = RULE.sub(lambda rule: rule[1] + " " * (len(rule[0]) - len(rule[1])), WHITE.sub(" ", text))
    return LONG_RUN.sub(r"\1 ", LONG_MARKS.sub(r"\1 ", spaced))


WHITE = re.compile(r"\s")
RULE = re.compile(r"(([^\w\s])\2{3})\2+")
LONG_MARKS = re.compile(rf"([^\w\s]{{{MARKS - 1}}})[^\w\s](?=[^\w\s])")
LONG_RUN = re.compile(rf"(\S{{{RUN - 1}}})\S(?=\S)")


def _trimmed(text: str, start: int, end: int) -> tuple[int, str]:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    return start + left, stretch.strip()


def _lines(text: str) -> Iterator[Line]:
    start, blank = 0, True
    for raw in text.splitlines(keepends=True):
        first, trimmed = _trimmed(text, start, start + len(raw))
        if trimmed:
            yield Line(first, trimmed, blank)
        blank = not trimmed
        start += len(raw)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    lines = list(_lines(text))
    if not lines:
        return
    width = _wrap_width(lines)
    ragged = width is None and _is_ragged(lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        if not _continues(line, following, width) and not (ragged and _breaks_off(line, following)):
            yield start, line.end
            start = following.start
    yield start, lines[-1].end


def _wrap_width(lines: list[Line]) -> int | None:
    """The column at which the text was wrapped by hand, or None where its line breaks mean something."""
    breaks = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    width = max((len(a.text) for a, _ in breaks), default=0)
    if not NARROW <= width <= WIDE or max(len(line.text) for line in lines) > WIDE:
        return None
    full = sum(_is_full(a, b, width) for a, b in breaks)
    return width if full >= WRAPPED * len(breaks) and len(breaks) > 1 else None


def _is_ragged(lines: list[Line]) -> bool:
    """Whether the text was wrapped at no fixed column, as when its links were taken out later: most of its lines break
    off in mid-sentence and many go on with a small letter."""
    breaks = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    if len(breaks) < LEAST_BREAKS or max(len(line.text) for line in lines) > WIDE:
        return False
    off = [b for a, b in breaks if not a.text.endswith(ENDS)]
    return len(off) >= RAGGED * len(breaks) and sum(b.text[0].islower() for b in off) >= RAGGED * len(off)


def _breaks_off(line: Line, following: Line) -> bool:
    """Whether a line ends in mid-sentence."""
    if following.after_blank or BULLET.match(following.text) or len(line.text) < NARROW:
        return False
    return not line.text.endswith(ENDS)


def _is_full(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width


def _continues(line: Line, following: Line, width: int | None) -> bool:
    """Whether the following line goes on with the sentence or paragraph of this one."""
    if following.after_blank or BULLET.match(following.text):
        return False
    if width is not None and _is_full(line, following, width):
        # A number that opens a wrapped line ends a date ('on August / 25.') unless a sentence ended before it.
        return not (NUMBER.match(following.text) and line.text.endswith(ENDS))
    return following.text[0].islower() and len(line.text) >= NARROW and not line.text.endswith(ENDS)


BULLET = re.compile(r"[-–—•·*▪●■◦‣]\s")
NUMBER = re.compile(r"\d{1,2}[.)]\s")
ENDS = (".", "!", "?", "…", ":", ";", ".”", ".’", '."', ".'", "?”", '?"', "!”", '!"', ")", "]")


def _cut(kind: PassageKind, part: Part, start: int, text: str) -> Iterator[Piece]:
    """The piece, or its parts of at most 10,000 characters: cut after a sentence, else at a blank, else anywhere."""
    while len(text) > LONGEST:
        window = text[:LONGEST]
        at = max(window.rfind(end) + 1 for end in (". ", ".” ", '." ', "? ", "! "))
        if at < LONGEST // 2:
            at = window.rfind(" ")
        if at < LONGEST // 2:
            at = LONGEST
        yield Piece(kind, part, start, text[:at].rstrip())
        start, text = _trimmed_rest(start, text, at)
    if text:
        yield Piece(kind, part, start, text)


def _trimmed_rest(start: int, text: str, at: int) -> tuple[int, str]:
    rest = text[at:]
    left = len(rest) - len(rest.lstrip())
    return start + at + left, rest.lstrip()
