"""What stands before a name in its bearer's honour, and what it owns behind it."""

from meetings.extraction.actors.page import OFFICE_KINDS, Page
from meetings.extraction.actors.words import BARE_TITLES, HONORIFICS, POSSESSED, RANKS
from meetings.extraction.gazetteer import HitKind

OWNING = ("his", "her")
STYLES = frozenset(("excellency", "majesty", "highness"))


def honoured_from(page: Page, first: int) -> tuple[int, str | None]:
    """Where the honorifics and ranks before a name begin, and the one nearest to it that is no rank."""
    start, nearest = first, None
    while start > 0:
        whole = page.hit_before(start, *OFFICE_KINDS)
        if whole is not None and whole.end - whole.start > 1:
            break  # the "General" of "Secretary General"
        lower = page.lower[start - 1].rstrip(".")
        if _is_honour(page, start - 1):
            nearest = nearest or lower
        elif not _opens_style(page, start - 1, first) and not _ends_honour(page, start - 1):
            break
        start -= 1
    return start, nearest


def _is_honour(page: Page, i: int) -> bool:
    lower = page.lower[i].rstrip(".")
    if lower in OWNING:
        return False
    return page.is_honorific(i, HONORIFICS) or (lower in RANKS and page.texts[i][0].isupper())


def _opens_style(page: Page, i: int, first: int) -> bool:
    """The 'His' of 'His Majesty King Haakon'."""
    return page.lower[i] in OWNING and i + 1 < first and page.lower[i + 1] in STYLES


def _ends_honour(page: Page, i: int) -> bool:
    """The full stop of 'Dr.', where it is a token of its own."""
    return page.texts[i] == "." and i > 0 and page.lower[i - 1] in HONORIFICS


def has_title(page: Page, first: int) -> bool:
    """Whether an office stands right before a name."""
    if first == 0:
        return False
    return page.hit_before(first, *OFFICE_KINDS) is not None or page.lower[first - 1] in BARE_TITLES


def is_attributive(page: Page, last: int) -> bool:
    """'the Biden administration', 'a Trump ally': a name that only tells whose."""
    while last + 2 < page.size and page.is_hyphen(last) and page.is_name_word(last + 1):
        last += 2  # the Biden-Harris administration
    if last >= page.size or (page.token(last).tag_ == "VBZ" and page.texts[last].islower()):
        return False  # "X heads to Paris", "Y chairs the talks"
    return (
        page.lower[last] in POSSESSED
        or page.hit(last, HitKind.OFFICE_PLURAL) is not None
        or (page.hit(last, HitKind.OFFICE) is not None and page.texts[last].islower())
    )
