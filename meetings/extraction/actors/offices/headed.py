"""What a chief or a head is chief of, which tells the level of the office: an organisation, a group, a president's
office."""

from meetings.extraction.actors.offices.phrase import OfficePhrase
from meetings.extraction.actors.page import Page
from meetings.extraction.gazetteer import gazetteer

CHIEF = "chief"
PRESIDENTIAL = frozenset(("president", "presidential"))
STAFFS = frozenset(("office", "administration"))


def headed_level(page: Page, phrase: OfficePhrase) -> str:
    """The level of an office, told by its core or, of a mere chief, by what stands around it."""
    if phrase.level != CHIEF:
        return phrase.level
    words = set(page.lower[phrase.outer_first : phrase.outer_last])
    if words & PRESIDENTIAL and words & STAFFS:
        return "chief of staff"
    organisation = gazetteer().organisations.get(phrase.party or "")
    if organisation is None or not _is_all(page, phrase):
        return phrase.level
    return "leader" if organisation.kind == "group" else "organisation head"


def _is_all(page: Page, phrase: OfficePhrase) -> bool:
    """Whether nothing but the organisation is told: 'the UN chief', 'head of the UN', but not 'UN refugee chief'."""
    before = page.cover.get(phrase.first - 1)
    if len(phrase.text.split()) > 1:
        return False
    behind = page.cover.get(phrase.outer_last - 1)
    return phrase.outer_last == phrase.last or (before is None and behind is not None)
