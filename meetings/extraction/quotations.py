"""Where quotation marks open and close: curly, straight, low, angled and single, over one paragraph or several."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from meetings.enums import Part
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import Span

MARK = re.compile(r"[“”„‟\"«»‘’‚'‹›]")
CLOSERS = {
    "“": '”"“',
    "”": "”",
    "„": "“”",
    "‟": "”",
    '"': '"”',
    "«": "»",
    "»": "«",
    "‘": "’",
    "'": "'’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
}
SINGLE = frozenset("‘’‚'")
BEFORE_OPENING = frozenset("([{-–—―/:…“\"‘'„«")
AFTER_CLOSING = frozenset(")]}.,;:!?…-–—―/”\"’'»")
# What an apostrophe may open: 'em, 'tis, '90s.
CLIPPED = re.compile(r"(?:\d0s|em|tis|twas|til|cause|n|round)\b", re.IGNORECASE)
QUOTED_KINDS = frozenset((PassageKind.PROSE, PassageKind.ITEM, PassageKind.CAPTION))
FURTHEST = 6  # paragraphs that a quotation without marks of its own may run on
TERMINAL = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, or up to the paragraph's end where no mark closes them.

    `passage` is Passage.index; tokens `first` to `last` (excluded) are the words, `outer_first` to `outer_last` count
    the marks in. `continues`: it goes on with the quotation before it; `goes_on`: the next one continues it."""

    passage: int
    first: int
    last: int
    outer_first: int
    outer_last: int
    span: Span
    text: str
    closed: bool = True
    continues: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters [start, end) of a passage between two marks; `opened` and `closed`: whether the marks are there."""

    start: int
    end: int
    opened: bool = True
    closed: bool = True


def find_quotations(reading: Reading) -> tuple[Quotation, ...]:
    """The outermost quotations of the text in order. Names and titles in marks are among them: what is somebody's
    words is for others to decide."""
    passages = [p for p in reading.body if p.kind in QUOTED_KINDS and p.part is Part.TEXT]
    texts = [p.doc.text for p in passages]  # a document joins its tokens anew each time that it is asked
    stretches = [stretches_of(text) for text in texts]
    found: list[Quotation] = []
    awaited = 0  # paragraphs for which an unclosed quotation may still run on
    stopless = drops_full_stops(texts)
    for passage, row in zip(passages, stretches, strict=True):
        taken = _taken_up(passage, row, open_before=awaited > 0, stopless=stopless)
        starts = [token.idx for token in passage.doc] if taken else []
        for stretch in taken:
            quotation = _quotation(passage, stretch, starts)
            if quotation is None:
                continue
            if awaited and stretch is taken[0] and _goes_on_from(found, stretch):
                found[-1] = replace(found[-1], goes_on=True)
                quotation = replace(quotation, continues=True)
            found.append(quotation)
        awaited = _awaited(passage, taken, awaited, stopless=stopless)
    return tuple(found)


def quoted_tokens(reading: Reading) -> dict[int, frozenset[int]]:
    """By passage (Passage.index), the tokens inside quotation marks."""
    return tokens_of(find_quotations(reading))


def tokens_of(quotations: Iterable[Quotation]) -> dict[int, frozenset[int]]:
    """By passage, the tokens of quotations."""
    rows: dict[int, set[int]] = {}
    for quotation in quotations:
        rows.setdefault(quotation.passage, set()).update(range(quotation.first, quotation.last))
    return {index: frozenset(tokens) for index, tokens in rows.items()}


def drops_full_stops(texts: list[str]) -> bool:
    """Whether a text's lines lack their last full stop, as some archives' do: a quotation's closing mark is then lost
    with the stop, and a line that ends with one is where a quotation ended."""
    long = [text for text in texts if len(text) > 60]
    return (
        len(long) > 4 and sum(text[-1] not in TERMINAL and text[-1] not in "”\"’':;)" for text in long) > len(long) / 2
    )


def stretches_of(text: str) -> list[Stretch]:
    """The outermost stretches between marks. One without an opening mark ends what an earlier paragraph began, one
    without a closing mark runs to the paragraph's end. Linear in the text's length."""
    marks = [(m.start(), m.group()) for m in MARK.finditer(text)]
    closing_ahead = _closing_ahead(text, marks)
    found: list[Stretch] = []
    stack: list[tuple[str, int]] = []
    for n, (at, mark) in enumerate(marks):
        if stack and _closes(text, at, mark, stack[-1][0], more=closing_ahead[n]):
            opened = stack.pop()
            if not stack:
                found.append(Stretch(opened[1] + 1, at))
        elif len(stack) > 1 and mark not in SINGLE and _closes(text, at, mark, stack[0][0], more=False):
            found.append(Stretch(stack[0][1] + 1, at))  # a nested quotation was left open
            stack.clear()
        elif _opens(text, at, mark) and (mark not in SINGLE or closing_ahead[n] or (at == 0 and not stack)):
            if stack and mark not in SINGLE and stack[-1][0] == mark:
                found.append(Stretch(stack[0][1] + 1, at, closed=False))  # the one before was never closed
                stack.clear()
            stack.append((mark, at))
        elif not stack and not found and mark not in SINGLE and _closes(text, at, mark, mark, more=False):
            found.append(Stretch(0, at, opened=False))
    if stack and (stack[0][0] not in SINGLE or stack[0][1] == 0):
        found.append(Stretch(stack[0][1] + 1, len(text), closed=False))
    return found


def _closing_ahead(text: str, marks: list[tuple[int, str]]) -> list[bool]:
    """For each mark, whether a single mark that can only close comes after it, before the next that opens one."""
    ahead, row = False, [False] * len(marks)
    for n in range(len(marks) - 1, -1, -1):
        row[n] = ahead
        at, mark = marks[n]
        if mark not in SINGLE:
            continue
        if mark in "’'" and _may_close(text, at):
            ahead = True
        elif _opens(text, at, mark):
            ahead = False
    return row


def _may_close(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return at > 0 and not text[at - 1].isspace() and (not after or after.isspace() or after in AFTER_CLOSING)


def _closes(text: str, at: int, mark: str, opener: str, *, more: bool) -> bool:
    """Whether the mark closes what the opener opened. `more`: another mark that could close it follows."""
    if mark not in CLOSERS[opener]:
        return False
    if mark in SINGLE and opener in SINGLE:
        # The ministers' 'yes': a plural's apostrophe, where a better end comes later.
        return _may_close(text, at) and not (more and text[at - 1] in "sz" and text[at + 1 : at + 2].isspace())
    if mark == opener:
        return _may_close(text, at) or not text[at + 1 : at + 2].isalnum()
    return True


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if (
        not after
        or (after.isspace() and mark != "«")
        or (before and not before.isspace() and before not in BEFORE_OPENING)
    ):
        return False
    if mark in "’'":
        return CLIPPED.match(text, at + 1) is None and mark == "'"
    return True


def _taken_up(passage: Passage, row: list[Stretch], *, open_before: bool, stopless: bool) -> list[Stretch]:
    """The stretches that count here: words up to a closing mark alone count where a quotation was left open, and
    where full stops are dropped a paragraph without marks then counts as a whole."""
    if not open_before:
        return [stretch for stretch in row if stretch.opened or _lost_its_opening(passage, stretch)]
    if not row and stopless:
        return [Stretch(0, len(passage.doc.text), opened=False, closed=passage.doc.text[-1] in TERMINAL)]
    return row


def _lost_its_opening(passage: Passage, stretch: Stretch) -> bool:
    """A paragraph that opens with words up to '," said …': only the mark before them is missing."""
    text = passage.doc.text
    return text[stretch.end - 1] in ",?!" and len(text) > stretch.end + 1


def _goes_on_from(found: list[Quotation], stretch: Stretch) -> bool:
    """Whether a stretch takes up the quotation that was left open: without a mark, or reopened at the very start."""
    return bool(found) and not found[-1].closed and (not stretch.opened or stretch.start <= 1)


def _awaited(passage: Passage, taken: list[Stretch], awaited: int, *, stopless: bool) -> int:
    if not taken:
        return awaited - 1 if awaited and passage.kind is PassageKind.CAPTION else 0
    last = taken[-1]
    if last.closed:
        return 0
    if stopless and passage.doc.text[-1] in TERMINAL:
        return 0  # the closing mark is lost, but the stop before it is there
    return awaited - 1 if awaited and not last.opened else FURTHEST


def _quotation(passage: Passage, stretch: Stretch, starts: list[int]) -> Quotation | None:
    first = bisect_left(starts, stretch.start)
    last = bisect_left(starts, stretch.end)
    while first < last and passage.doc[last - 1].is_space:
        last -= 1
    if first >= last:
        return None
    return Quotation(
        passage=passage.index,
        first=first,
        last=last,
        outer_first=max(first - 1, 0) if stretch.opened else first,
        outer_last=min(last + 1, len(passage.doc)) if stretch.closed and stretch.end <= starts[-1] else last,
        span=passage.span(first, last),
        text=" ".join(passage.doc[first:last].text.split()),
        closed=stretch.closed,
    )
