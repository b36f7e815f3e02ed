"""What kind a paragraph is, told by how it is worded and laid out: no parse yet."""

import re
from collections.abc import Callable

from meetings.extraction.captions import is_byline, is_caption, is_credit
from meetings.extraction.datelines import DATE, dateline
from meetings.extraction.furniture import FURNITURE
from meetings.extraction.reading import PassageKind

SHORT = 400  # characters: whatever is longer is prose
LOOKED_AT = 2_000  # characters by which noise is told
LEAST_LETTERS = 0.4  # the share of letters below which a line of some length tells nothing
ENDS = re.compile(r"[.!?…][\"”’'»)\]]*$|[\"”»]$")

TIME = r"(?:\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|hrs?|h|GMT|UTC)|\d{1,2}[:.]\d{2}|noon|midnight)"
ZONE = r"(?:\s*\(?(?:[A-Z]{2,5}|local(?: time)?|Eastern(?: time)?|\d{1,2}[:.]?\d{2} ?GMT)\)?)?"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
NAMED_DATE = DATE.replace("(?P<date>", "(?:")
ANY_DATE = (
    rf"(?:(?:{WEEKDAY}|today|tomorrow|yesterday|day \d+)(?:,? {NAMED_DATE})?|{NAMED_DATE}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
PLACE = r"(?:[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}, )?"
STAMPS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\W*{TIME}{ZONE}(?:\s*[-–—]\s*{TIME}{ZONE})?\W*$",
        rf"\W*{PLACE}(?:the )?{ANY_DATE}(?:\s*[-–—/]\s*{ANY_DATE})?(?:[,|:–—-]?\s*(?:at )?{TIME}{ZONE})?\W*$",
        rf"\W*{TIME}{ZONE},?\s*(?:on )?{ANY_DATE}\W*$",
    )
)
STAMP_LENGTH = 80
ITEM = re.compile(
    rf"[-–—•·*▪●■◦‣]+\s+\S|\d{{1,2}}[.)]\s+\S|{TIME}{ZONE}\s*[:;,|–—-]?\s+(?=[A-ZÀ-Þ\"“‘(])"
    rf"|{ANY_DATE}\s*(?:[:|–—]|-\s)\s*\S",
    re.IGNORECASE,
)
# 'Noon was too early for them': a time that opens a sentence.
PROSE_TIME = re.compile(rf"{TIME}\s+(?:was|is|had|came|and|to|on)\b", re.IGNORECASE)

LONG_HEADING, TERSE, SURE_HEADING = 16, 8, 4  # words
# Some sites drop the last full stop of a line. A headline seldom holds an article, or a form of to be or to have.
VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|been|did|said|says|told|will|would|could|should|his|her|their|he|she|it|they)\b"
)
ASKING = frozenset(("Who", "What", "Where", "When", "Why", "How"))
ARTICLE = re.compile(r"\b(?:the|a|an)\b")
OPEN_QUOTE = re.compile(r"[\"“](?![^\"”]*[\"”])")


def kind_of(text: str, *, before_prose: bool = False) -> PassageKind:
    """The kind of one paragraph. `before_prose`: none of the article's paragraphs has come yet."""
    if _is_noise(text):
        return PassageKind.FURNITURE
    if len(text) > SHORT:
        return PassageKind.ITEM if _is_item(text) else PassageKind.PROSE
    return next(kind for kind, holds in KINDS if holds(text, before_prose))


def _is_noise(text: str) -> bool:
    """Rulers, codes, brackets: hardly a letter in it. Short lines may be times or figures."""
    if "://" in text and " " not in text:
        return True
    opening = text[:LOOKED_AT]
    letters = sum(c.isalpha() for c in opening)
    if letters == 0:
        return not any(c.isdigit() for c in opening)
    return len(text) > 100 and letters < LEAST_LETTERS * len(opening)


def _is_stamp(text: str) -> bool:
    """A time or a date alone on its line, as live blogs and diaries have them."""
    return len(text) <= STAMP_LENGTH and any(form.match(text) for form in STAMPS)


def _is_item(text: str) -> bool:
    """A bullet, a number, a time or a date with a colon at the start of a line."""
    return ITEM.match(text) is not None and dateline(text) is None and not PROSE_TIME.match(text)


def _is_heading(text: str) -> bool:
    """A short line in capitals, or one that ends as no sentence does and holds none of a sentence's small words."""
    words = text.split()
    if text.isupper():
        return len(words) <= LONG_HEADING
    if len(words) > LONG_HEADING or ENDS.search(text) or text.endswith((",", ";", ":", "-")):
        return False
    if OPEN_QUOTE.match(text) or dateline(text):
        return False
    if len(words) > SURE_HEADING and VERB.search(text):
        return len(words) <= TERSE and words[0] in ASKING
    return len(words) <= TERSE or not ARTICLE.search(text)


# In this order: what is furniture is no heading, what is a stamp no item.
KINDS: tuple[tuple[PassageKind, Callable[[str, bool], bool]], ...] = (
    (PassageKind.FURNITURE, lambda text, _: any(test(text) for test in FURNITURE)),
    (PassageKind.STAMP, lambda text, _: _is_stamp(text)),
    (PassageKind.FURNITURE, lambda text, _: is_credit(text)),
    (PassageKind.CAPTION, lambda text, _: is_caption(text)),
    (PassageKind.FURNITURE, lambda text, before_prose: is_byline(text, before_prose=before_prose)),
    (PassageKind.ITEM, lambda text, _: _is_item(text)),
    (PassageKind.HEADING, lambda text, _: _is_heading(text)),
    (PassageKind.PROSE, lambda _text, _: True),
)
