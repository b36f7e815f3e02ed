"""The state that 'its' and 'their' mean: 'Its ambassador in Lima, X'."""

from meetings.extraction.actors.page import Page, code_of
from meetings.extraction.actors.ties import Tie
from meetings.extraction.gazetteer import HitKind

LONGEST = 14  # tokens of a title before the name, or of a relative clause behind it


class Owners:
    """Remembers the state that 'its' and 'their' mean while a text is read."""

    def __init__(self) -> None:
        self._last: str | None = None
        self._subject: tuple[int, str] | None = None  # passage, code
        self._at = 0
        self._passage = -1

    def advance(self, page: Page, to: int) -> None:
        """Read a passage up to a token."""
        index = page.passage.index
        if index != self._passage:
            self._passage, self._at = index, 0
        for i in range(self._at, to):
            hit = page.hit(i, HitKind.COUNTRY, HitKind.METONYM, HitKind.ORGANISATION)
            if hit is not None and (code := code_of(hit)) is not None:
                self._last = code
                if page.token(hit.end - 1).dep_ in ("nsubj", "nsubjpass"):
                    self._subject = (index, code)
        self._at = max(self._at, to)

    def of(self, page: Page, tie: Tie) -> str | None:
        """The state whose ambassador or minister is told by 'its' or 'their'."""
        if not any(phrase.owned in ("its", "their") for phrase in tie.phrases) and not _owned_title(page, tie):
            return None
        if self._subject is not None and self._passage - self._subject[0] <= 1:
            return self._subject[1]
        return self._last


def _owned_title(page: Page, tie: Tie) -> bool:
    """'Its director of defence policy, X': an office that no list holds."""
    start = tie.name.start
    if start < 3 or page.lower[start - 1] != ",":
        return False
    for i in range(start - 2, max(start - 2 - LONGEST, -1), -1):
        if page.lower[i] == "its":
            return True
        if (page.token(i).is_punct and not page.is_hyphen(i)) or page.token(i).pos_ in ("VERB", "AUX"):
            return False
    return False
