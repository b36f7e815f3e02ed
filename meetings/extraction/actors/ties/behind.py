"""Offices and countries behind a name: 'of', 'from', in apposition, in brackets."""

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.offices import DELEGATION, DETERMINERS, OfficePhrase
from meetings.extraction.actors.page import Page, code_of
from meetings.extraction.actors.ties.tie import OF, OPENERS, POSSESSIVE, Tie
from meetings.extraction.gazetteer import Hit, HitKind

ENTRIES = frozenset("who is was are has been now currently then also serves serving served as acts acting".split())
HEADING = frozenset("heads heading headed leads leading led represents representing chairs chairing".split())


def tie_behind(page: Page, tie: Tie, by_start: dict[int, OfficePhrase], starts: set[int]) -> None:
    """Give a name what is told behind it. `starts` are the tokens where names begin."""
    i = tie.name.last
    if i >= page.size:
        return
    if page.lower[i] == "of":
        _of(page, tie, i + 1)
        i = tie.outer_last
    elif page.lower[i] == "from" or page.lower[i : i + 2] == [",", "from"]:
        _from(page, tie, i + 1 + (page.lower[i] == ","))
        i = tie.outer_last
    elif page.lower[i] in APOSTROPHES and (hit := page.hit(i + 1, HitKind.COUNTRY)) and (code := code_of(hit)):
        tie.parties.append((POSSESSIVE, code))
        return
    for _ in range(3):
        if i >= page.size or page.lower[i] not in OPENERS or page.is_hyphen(i):
            break
        after = _appositive(page, tie, i, by_start, starts)
        if after is None:
            break
        i = after
    _copula(page, tie, by_start)


def _of(page: Page, tie: Tie, i: int) -> None:
    hit = _party_at(page, i)
    if hit is not None and (code := code_of(hit)):
        tie.parties.append((OF, code))
        tie.outer_last = hit.end


def _from(page: Page, tie: Tie, i: int) -> None:
    """'Hanno Pevkur from Estonia,' but not 'took Putin from Russia to …'."""
    hit = _party_at(page, i)
    if hit is None or (code := code_of(hit)) is None:
        return
    after = page.lower[hit.end] if hit.end < page.size else "."
    if after in (",", ".", "and", ";", ")"):
        tie.parties.append((POSSESSIVE, code))
        tie.outer_last = hit.end


def _party_at(page: Page, i: int) -> Hit | None:
    return page.hit_past_article(i, HitKind.COUNTRY, HitKind.ORGANISATION)


def _appositive(page: Page, tie: Tie, i: int, by_start: dict[int, OfficePhrase], starts: set[int]) -> int | None:
    """What stands between commas, dashes or brackets after a name. Answers where it ends, None where it tells
    nothing of its bearer."""
    if (end := _age(page, i + 1) or _country(page, tie, i)) is not None:
        return end
    at = i + 1
    while at < page.size and page.lower[at] in ENTRIES:
        at += 1
    if at < page.size and page.lower[at] in HEADING:
        _leads(page, tie, at, by_start)
        return None
    phrase = next((by_start[j] for j in range(at, min(at + 4, page.size)) if j in by_start), None)
    if (
        phrase is None
        or not _is_own(page, phrase, at, starts)
        or _is_of_next(page, phrase, by_start, starts)
        or (at == i + 1 and _goes_on(page, phrase.outer_last))
    ):
        return None
    tie.add(phrase)
    _second(page, tie, phrase.outer_last, by_start)
    return tie.outer_last


def _age(page: Page, at: int) -> int | None:
    """Where the age of 'Ilves, 61, the Estonian president,' ends; its comma opens what follows."""
    if at + 1 < page.size and page.texts[at].isdigit() and page.lower[at + 1] in (",", ")"):
        return at + 1 if page.lower[at + 1] == "," else at + 2
    return None


def _country(page: Page, tie: Tie, i: int) -> int | None:
    """'Ilves (Estonia)'. Answers where the bracket ends."""
    hit = page.hit(i + 1, HitKind.COUNTRY, HitKind.ORGANISATION) if page.lower[i] == "(" else None
    if hit is None or hit.end >= page.size or page.lower[hit.end] != ")" or (code := code_of(hit)) is None:
        return None
    tie.parties.append((OF, code))
    tie.outer_last = hit.end + 1
    return tie.outer_last


def _is_own(page: Page, phrase: OfficePhrase, at: int, starts: set[int]) -> bool:
    """Whether an office behind a name is its bearer's, not that of the next in a list."""
    if (phrase.is_plural and phrase.level != DELEGATION) or phrase.outer_last in starts:
        return False
    between = [page.token(j) for j in range(at, phrase.outer_first)]
    if any(token.is_punct or token.pos_ in ("VERB", "ADP") for token in between):
        return False
    end = phrase.outer_last
    # A headline's "Trump, Saudi King agree" lists two.
    return not page.is_headline or (end < page.size and page.lower[end] in (",", ")"))


def _is_of_next(page: Page, phrase: OfficePhrase, by_start: dict[int, OfficePhrase], starts: set[int]) -> bool:
    """'At the invitation of X, Thai Deputy Prime Minister and Foreign Minister Y': both offices are Y's."""
    end = phrase.outer_last
    if (phrase.article is not None and phrase.article in DETERMINERS) or end >= page.size or page.lower[end] != "and":
        return False
    other = by_start.get(end + 1)
    return other is not None and other.outer_last in starts


def _goes_on(page: Page, end: int) -> bool:
    """'After meeting X, the foreign minister said': the office is the subject of what follows, no appositive."""
    if end >= page.size:
        return False
    return page.token(end).pos_ in ("VERB", "AUX") and page.token(end).tag_ not in ("VBN", "VBG")


def _second(page: Page, tie: Tie, end: int, by_start: dict[int, OfficePhrase]) -> None:
    """'the foreign minister and chief negotiator'."""
    other = by_start.get(end + 1) if end + 1 < page.size and page.lower[end] == "and" else None
    if other is None or other.is_plural:
        return
    if other.outer_last >= page.size or page.lower[other.outer_last] in (",", ".", ";", ")"):
        tie.add(other)


def _leads(page: Page, tie: Tie, at: int, by_start: dict[int, OfficePhrase]) -> None:
    """', who heads the Turkish delegation,', ', who leads the IAEA'."""
    phrase = next((by_start[j] for j in range(at + 1, min(at + 4, page.size)) if j in by_start), None)
    if phrase is not None and phrase.party:
        tie.parties.append((OF, phrase.party))
        return
    hit = _party_at(page, at + 1)
    if hit is not None and hit.kind is HitKind.ORGANISATION and (code := code_of(hit)):
        tie.parties.append((OF, code))


def _copula(page: Page, tie: Tie, by_start: dict[int, OfficePhrase]) -> None:
    """'Fidan is Turkey's top diplomat', but not 'Fidan is a Turkish diplomat whom …'."""
    i = tie.name.last
    if tie.phrases or i + 1 >= page.size or page.lower[i] not in ("is", "became", "remains"):
        return
    phrase = by_start.get(i + 1)
    if phrase is not None and phrase.party and not phrase.is_plural and page.lower[i + 1] not in ("a", "an"):
        tie.add(phrase)
        tie.outer_first, tie.outer_last = tie.name.start, i
