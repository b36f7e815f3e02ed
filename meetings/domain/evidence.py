"""The sentences that facts rest on, cut out of an article around their spans. Pure, and quick enough for a request.

A reader gets these sentences and never the whole text, so none is longer than LONGEST."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from meetings.enums import Part
from meetings.models.base import SpanModel

LONGEST = 600  # characters of a sentence that are shown; more is cut around what matters
REACH = 5 * LONGEST  # how far from a span its sentence is looked for

# A line break ends a paragraph, but for one within a sentence of a text that is wrapped at a fixed width.
BREAK = re.compile(r"\n[ \t]*\n|\n(?![ \t]*[a-z])")
STOP = re.compile(r"(?:[.!?…؟]+[\"'”’»)\]]*(?=\s)|[。！？])\s*")
ABBREVIATED = re.compile(
    r"(?:^|[\s(“‘\"'])"
    r"(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Brig|Sen|Rep|Gov"
    r"|Amb|St|Jr|Sr|No|Nos|vs|etc|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$"
)


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A piece of an article, as a rule one sentence. `start` counts in `part`; `marks` are (start, end) within `text`.

    `cut_before` and `cut_after` tell that the sentence goes on where the piece does not."""

    part: str
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]
    cut_before: bool = False
    cut_after: bool = False


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence, or run of sentences, around text[start:end], without white space at its ends."""
    first, last = _paragraph(text, start, end)
    for stop in STOP.finditer(text, first, last):
        if _is_abbreviation(text, stop, last):
            continue
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end - 1:
            last = stop.end()
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def passages(title: str, text: str, spans: Iterable[SpanModel]) -> tuple[Passage, ...]:
    """The sentences around spans, in the order title, text; spans of one sentence are marks in it together.

    A span past the end of its part shows nothing: a page is no place to fail over it."""
    kept = list(spans)
    found: list[Passage] = []
    for part, whole in ((Part.TITLE, title), (Part.TEXT, text)):
        within = sorted({(s.start, min(s.end, len(whole))) for s in kept if s.part == part and s.start < len(whole)})
        found.extend(_passage(part, whole, piece) for piece in _pieces(whole, within))
    return tuple(found)


@dataclass(slots=True)
class _Piece:
    """A sentence, or as much of it as is shown, from first to last, with the spans in it."""

    first: int
    last: int
    spans: list[tuple[int, int]]
    cut_before: bool = False
    cut_after: bool = False


def _pieces(whole: str, spans: list[tuple[int, int]]) -> list[_Piece]:
    """A piece for each sentence that a span stands in; spans are sorted."""
    pieces: list[_Piece] = []
    for span in spans:
        piece = _piece(whole, span)
        before = pieces[-1] if pieces else None
        if before is None or piece.first >= before.last:
            pieces.append(piece)
        elif span[1] <= before.last:
            before.spans.append(span)
        elif piece.last - before.first <= LONGEST:
            before.last, before.cut_after = piece.last, piece.cut_after
            before.spans.append(span)
        elif span[0] >= before.last:  # two views of one overlong sentence: the second goes on where the first stops
            piece.first, piece.cut_before = before.last, True
            pieces.append(piece)
        else:
            before.spans.append(span)
    return pieces


def _piece(whole: str, span: tuple[int, int]) -> _Piece:
    """The sentence around a span; of one longer than LONGEST that much, cut between words."""
    first, last = sentence_bounds(whole, *span)
    if last - first <= LONGEST:
        return _Piece(first, last, [span])
    start, end = span
    begin = max(first, min(start - max(0, LONGEST - (end - start)) // 2, last - LONGEST))
    finish = min(last, begin + LONGEST)
    if begin > first and (space := whole.find(" ", begin, start)) != -1:
        begin = space + 1
    if finish < last and (space := whole.rfind(" ", min(end, finish - 40), finish)) != -1:
        finish = space
    return _Piece(begin, finish, [span], cut_before=begin > first, cut_after=finish < last)


def _passage(part: str, whole: str, piece: _Piece) -> Passage:
    first, last = piece.first, piece.last
    marks = tuple((max(start, first) - first, min(end, last) - first) for start, end in piece.spans)
    return Passage(part, first, whole[first:last], marks, piece.cut_before, piece.cut_after)


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    for gap in BREAK.finditer(text, first, last):
        if gap.end() <= start:
            first = gap.end()
        elif gap.start() >= end:
            return first, gap.start()
    return first, last


def _is_abbreviation(text: str, stop: re.Match[str], last: int) -> bool:
    """Whether a stop belongs to its word ("Mr. Smith", "U.S. officials") or the sentence goes on after it."""
    following = text[stop.end() : stop.end() + 1]
    if stop.end() < last and following.islower():
        return True
    return bool(ABBREVIATED.search(text, max(0, stop.start() - 12), stop.start() + 1))
