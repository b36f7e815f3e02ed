"""Those who write, photograph or comment: named, but never at the table."""

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.page import PARTY_KINDS, Page
from meetings.extraction.actors.ties import Tie
from meetings.extraction.actors.words import COMMENTATORS, HOUSES, REPORTING, THINK_TANKS
from meetings.extraction.reading import PassageKind

REACH = 14  # tokens of an appositive in which a calling is looked for


def is_author(page: Page, tie: Tie) -> bool:
    """Whether the words about a name mark its bearer as one who reports or comments."""
    return _is_credited(page, tie) or _works_for_press(page, tie) or (not tie.phrases and _comments(page, tie))


def _is_credited(page: Page, tie: Tie) -> bool:
    """'(Jonathan Brady/PA)', 'Photo by X', 'Reporting by X and Y'."""
    first, last = tie.name.start, tie.name.last
    after = page.lower[last] if last < page.size else ""
    if after == "/" or "/" in page.texts[last - 1]:
        return True
    if page.passage.kind is PassageKind.CAPTION and first and page.texts[first - 1] == "(" and after in ("via", ","):
        return any(w in HOUSES for w in page.lower[last : last + 4])
    if first >= 2 and page.lower[first - 1] in ("by", ":") and page.lower[first - 2] in REPORTING:
        return True
    return after in ("reports", "contributed") and (
        last + 1 >= page.size or page.lower[last + 1] in ("from", "to", ".", ":", "for")
    )


def _works_for_press(page: Page, tie: Tie) -> bool:
    """'told Reuters' John Smith', 'the BBC's X'."""
    first = tie.name.start
    if first >= 2 and page.lower[first - 1] in APOSTROPHES:
        return page.lower[first - 2] in HOUSES
    return first >= 1 and page.lower[first - 1] in HOUSES


def _comments(page: Page, tie: Tie) -> bool:
    first, last = tie.name.start, tie.name.last
    if first and page.lower[first - 1] in COMMENTATORS:
        return True
    if last < page.size and page.lower[last] in ("of", "from", "at"):
        return _has_calling(page, last + 1, THINK_TANKS)
    if last + 1 < page.size and page.lower[last] in (",", "–", "—", "("):
        return _has_calling(page, last + 1, COMMENTATORS | THINK_TANKS)
    return False


def _has_calling(page: Page, start: int, callings: frozenset[str]) -> bool:
    """A calling within one appositive, with no verb before it."""
    for i in range(start, min(start + REACH, page.size)):
        if page.lower[i] in callings:
            return True
        if (page.token(i).is_punct and page.texts[i] not in ("-", '"', "“", "”", "'", "’")) or page.token(i).tag_ in (
            "VBD",
            "MD",
        ):
            return False
        if page.hit(i, *PARTY_KINDS) and page.lower[i] in HOUSES:
            return True
    return False
