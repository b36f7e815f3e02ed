"""Ties a name to the office and the party that its sentence tells: before it, behind it, in brackets, in lists."""

from dataclasses import dataclass, field

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.offices import CHAIN, COUNTERPART, DELEGATION, DETERMINERS, OfficePhrase
from meetings.extraction.actors.page import PARTY_KINDS, Page, code_of
from meetings.extraction.actors.persons import Name
from meetings.extraction.actors.words import BARE_TITLES
from meetings.extraction.gazetteer import Hit, HitKind
from meetings.extraction.reading import PassageKind

HEADLINES = (PassageKind.HEADLINE, PassageKind.HEADING)
DASHES = frozenset(("–", "—", "-", "--"))
OPENERS = frozenset((",", "(", *DASHES))
ENTRIES = frozenset("who is was are has been now currently then also serves serving served as acts acting".split())
HEADING = frozenset("heads heading headed leads leading led represents representing chairs chairing".split())
WINDOW = 24  # tokens before a name in which its titles may stand
EXPLICIT, OF, POSSESSIVE, OWNER = 5, 4, 3, 2


@dataclass(slots=True)
class Tie:
    """What one place tells of a person. `parties` are codes with their strength, the strongest first to count."""

    name: Name
    outer_first: int
    outer_last: int
    phrases: list[OfficePhrase] = field(default_factory=list)
    parties: list[tuple[int, str]] = field(default_factory=list)
    position: str | None = None
    level: str | None = None

    def add(self, phrase: OfficePhrase, strength: int = EXPLICIT) -> None:
        """Give the bearer an office."""
        phrase.bearers.append(self.name)
        self.phrases.append(phrase)
        self.outer_first = min(self.outer_first, phrase.outer_first)
        self.outer_last = max(self.outer_last, phrase.outer_last)
        if phrase.party and not phrase.is_former and not phrase.is_opposed:
            self.parties.append((strength, phrase.party))


def tie_names(page: Page, names: list[Name], phrases: list[OfficePhrase]) -> list[Tie]:
    """A tie for every name, in order."""
    ties = [Tie(name, name.start, name.last) for name in names]
    by_end = {phrase.outer_last: phrase for phrase in phrases}
    by_start = {phrase.outer_first: phrase for phrase in phrases}
    starts = {name.start for name in names}
    for tie in ties:
        _before(page, tie, by_end)
        _behind(page, tie, by_start, starts)
    for tie in ties:
        if not tie.phrases:
            _introduced(page, tie, by_end)
    for phrase in phrases:
        if phrase.is_plural and phrase.level != DELEGATION:
            _shared(page, phrase, ties)
    _listed(page, ties, phrases)
    return ties


# ------------------------------------------------------------ before the name


def _before(page: Page, tie: Tie, by_end: dict[int, OfficePhrase]) -> None:
    start = tie.name.start
    # A title of honour may itself be an office: "King Charles", "Crown Prince Mohammed".
    ending = [by_end[i] for i in range(tie.name.first, start - 1, -1) if i in by_end and not by_end[i].is_plural]
    if ending:
        for phrase in ending:
            tie.add(phrase)
        _more_before(page, tie, by_end)
        return
    if start and page.lower[start - 1] in APOSTROPHES:
        hit = page.hit_before(start - 1, *PARTY_KINDS, HitKind.CITY)
        if hit is not None and (code := code_of(hit)):
            tie.outer_first = hit.start
            tie.parties.append((OF, code))
        return
    _window(page, tie)


def _more_before(page: Page, tie: Tie, by_end: dict[int, OfficePhrase]) -> None:
    """'Prime Minister and Foreign Minister X', 'party leader and prime minister X': a second office before the first.
    'The Vice President and President X' are two."""
    first = tie.outer_first
    if first < 2 or page.lower[first - 1] not in ("and", "/", "&"):
        return
    other = by_end.get(first - 1)
    if other is not None and not other.is_plural and not other.bearers and other.article != "the":
        tie.add(other)


def _window(page: Page, tie: Tie) -> None:
    """Titles that the gazetteer does not know: 'Chinese Politburo Member and Director of the Office of … Yang'."""
    i = start = tie.name.start
    found: list[tuple[int, Hit]] = []
    title = start
    while i > 0 and start - i < WINDOW:
        hit = page.hit_before(i, *PARTY_KINDS)
        if hit is not None:
            found.append((hit.start, hit))
            i = hit.start
            continue
        if page.hit_before(i, HitKind.OFFICE) is not None or page.lower[i - 1] in BARE_TITLES:
            title = i - 1
        elif not _titular(page, i - 1):
            break
        i -= 1
    if not found:
        _bare(page, tie)
        return
    at, hit = found[0] if len(found) == 1 or found[-1][1].kind is not HitKind.DEMONYM else found[-1]
    adjacent = at == start - (hit.end - hit.start)
    official = title < start or hit.kind in (HitKind.ORGANISATION, HitKind.METONYM) or adjacent
    code = code_of(hit)
    if not official or code is None:
        return
    tie.parties.append((OF, code))
    tie.outer_first = min(at, tie.outer_first)
    if title < start:
        tie.position = tie.position or " ".join(page.doc[title:start].text.split())


def _titular(page: Page, i: int) -> bool:
    """Whether a token may stand within a title before a name."""
    token = page.token(i)
    if page.lower[i] in ("of", "for", "and", "the", "&", *APOSTROPHES) or page.is_hyphen(i):
        return page.lower[i] != "and" or (page.texts[i - 1][0].isupper() and page.texts[i + 1][0].isupper())
    if token.ent_type_ in ("PERSON", "DATE", "TIME"):
        return False
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[0].isalpha()


def _bare(page: Page, tie: Tie) -> None:
    start = tie.name.start
    if start and page.lower[start - 1] in BARE_TITLES and page.texts[start - 1][0].isupper():
        tie.position = page.texts[start - 1]
        tie.outer_first = start - 1


# ------------------------------------------------------------ behind the name


def _behind(page: Page, tie: Tie, by_start: dict[int, OfficePhrase], starts: set[int]) -> None:
    i = tie.name.last
    if i >= page.size:
        return
    if page.lower[i] == "of":
        _of(page, tie, i + 1)
        i = tie.outer_last
    elif page.lower[i] in ("from", "for"):
        _from(page, tie, i + 1)
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
    if after in (",", ".", "and", ";", ")") and page.lower[i - 1] == "from":
        tie.parties.append((POSSESSIVE, code))
        tie.outer_last = hit.end


def _party_at(page: Page, i: int) -> Hit | None:
    if i < page.size and page.lower[i] == "the":
        i += 1
    return page.hit(i, HitKind.COUNTRY, HitKind.ORGANISATION) if i < page.size else None


def _appositive(page: Page, tie: Tie, i: int, by_start: dict[int, OfficePhrase], starts: set[int]) -> int | None:
    """The office between commas, dashes or brackets after a name. Answers where it ends, None where there is none."""
    bracket = page.lower[i] == "("
    at = i + 1
    if at + 1 < page.size and page.texts[at].isdigit() and page.lower[at + 1] in (",", ")"):  # an age
        at += 2
        return at - 1 if page.lower[at - 1] == "," else at
    if bracket or page.hit(at, HitKind.COUNTRY):
        hit = page.hit(at, HitKind.COUNTRY, HitKind.ORGANISATION)
        if (
            bracket
            and hit is not None
            and hit.end < page.size
            and page.lower[hit.end] == ")"
            and (code := code_of(hit))
        ):
            tie.parties.append((OF, code))
            tie.outer_last = hit.end + 1
            return hit.end + 1
    while at < page.size and page.lower[at] in ENTRIES:
        at += 1
    if at < page.size and page.lower[at] in HEADING:
        return _leads(page, tie, at, by_start)
    phrase = next((by_start[j] for j in range(at, min(at + 4, page.size)) if j in by_start), None)
    if phrase is None or (phrase.is_plural and phrase.level != DELEGATION) or phrase.outer_last in starts:
        return None
    if any(page.token(j).is_punct or page.token(j).pos_ in ("VERB", "ADP") for j in range(at, phrase.outer_first)):
        return None
    end = phrase.outer_last
    if at == i + 1 and end < page.size and _goes_on(page, end):
        return None
    if page.passage.kind in HEADLINES and (end >= page.size or page.lower[end] not in (",", ")")):
        return None  # a headline's "Trump, Saudi King agree" lists two
    tie.add(phrase)
    _second(page, tie, end, by_start)
    return tie.outer_last


def _goes_on(page: Page, end: int) -> bool:
    """'After meeting X, the foreign minister said': the office is the subject of what follows, no appositive."""
    return page.token(end).pos_ in ("VERB", "AUX") and page.token(end).tag_ not in ("VBN", "VBG")


def _second(page: Page, tie: Tie, end: int, by_start: dict[int, OfficePhrase]) -> None:
    """'the foreign minister and chief negotiator'."""
    if end + 1 < page.size and page.lower[end] == "and" and (other := by_start.get(end + 1)) and not other.is_plural:
        if other.outer_last >= page.size or page.lower[other.outer_last] in (",", ".", ";", ")"):
            tie.add(other)


def _leads(page: Page, tie: Tie, at: int, by_start: dict[int, OfficePhrase]) -> int | None:
    """', who heads the Turkish delegation,', ', who leads the IAEA'."""
    phrase = next((by_start[j] for j in range(at + 1, min(at + 4, page.size)) if j in by_start), None)
    if phrase is not None and phrase.party:
        tie.parties.append((OF, phrase.party))
        return None
    hit = _party_at(page, at + 1)
    if hit is not None and hit.kind is HitKind.ORGANISATION and (code := code_of(hit)):
        tie.parties.append((OF, code))
    return None


def _copula(page: Page, tie: Tie, by_start: dict[int, OfficePhrase]) -> None:
    """'Fidan is Turkey's top diplomat'."""
    i = tie.name.last
    if i + 1 < page.size and page.lower[i] in ("is", "became", "remains") and (phrase := by_start.get(i + 1)):
        if phrase.party and not phrase.is_plural and not tie.phrases and page.lower[i + 1] not in ("a", "an"):
            tie.add(phrase)
            tie.outer_first, tie.outer_last = tie.name.start, tie.name.last


# ------------------------------------------------------------ an office, then the name between commas


def _introduced(page: Page, tie: Tie, by_end: dict[int, OfficePhrase]) -> None:
    """'his French counterpart, X,' and 'the country's top diplomat, X,'."""
    start = tie.name.start
    if start < 2 or page.lower[start - 1] not in (",", ":", *DASHES) or page.is_hyphen(start - 1):
        return
    phrase = by_end.get(start - 1)
    if phrase is None or phrase.is_plural or phrase.bearers:
        return
    told = (
        phrase.article in DETERMINERS - {"a", "an"} or phrase.parties or phrase.owner or phrase.article in APOSTROPHES
    )
    after = page.lower[tie.name.last] if tie.name.last < page.size else "."
    closed = after in (",", ".", ";", ")", ":", "?", "!", "and", *DASHES) or page.token(tie.name.last).is_punct
    if told and closed:
        tie.add(phrase)


# ------------------------------------------------------------ lists


def _listed(page: Page, ties: list[Tie], phrases: list[OfficePhrase]) -> None:
    """'the foreign ministers of France, Jean A, and Germany, Anna B': each after a country."""
    plurals = [p for p in phrases if p.is_plural]
    for tie in ties:
        start = tie.name.start
        if tie.phrases or tie.parties or tie.position or start < 2 or page.lower[start - 1] not in (",", "("):
            continue
        hit = page.hit_before(start - 1, HitKind.COUNTRY, HitKind.ORGANISATION)
        if hit is None or (code := code_of(hit)) is None:
            continue
        sentence = page.token(start).sent.start
        before = [p for p in plurals if sentence <= p.first < start]
        if (before and before[-1].outer_last >= hit.end) or (before and any(n for n in before[-1].bearers)):
            before[-1].bearers.append(tie.name)
            _give(tie, before[-1], code)


def _give(tie: Tie, phrase: OfficePhrase, party: str | None) -> None:
    tie.position = tie.position or phrase.title or None
    tie.level = tie.level or (phrase.level if phrase.title else None)
    if party:
        tie.parties.append((OF, party))


def _shared(page: Page, phrase: OfficePhrase, ties: list[Tie]) -> None:
    """'Foreign Ministers X and Y', 'the presidents of Russia and Turkey, X and Y', 'chiefs X of A and Y of B'."""
    i = phrase.outer_last
    if i < page.size and page.lower[i] in (",", ":", "were", "are", "will", *DASHES):
        i += 1
    named: list[Tie] = []
    by_start = {tie.name.start: tie for tie in ties}
    while (tie := by_start.get(i)) is not None:
        named.append(tie)
        i = tie.outer_last
        while i < page.size and page.lower[i] in (",", "and", "&", "respectively"):
            i += 1
    if not named or any(tie.phrases for tie in named) or (len(named) < 2 and phrase.outer_last != named[0].name.start):
        return
    parties: tuple[str | None, ...] = (None,) * len(named)
    if len(phrase.parties) == len(named):
        parties = phrase.parties
    elif len(phrase.parties) == 1:
        parties = phrase.parties * len(named)
    for tie, party in zip(named, parties, strict=True):
        phrase.bearers.append(tie.name)
        _give(tie, phrase, None if tie.parties else party)
    if phrase.outer_last == named[0].name.start:
        named[0].outer_first = min(named[0].outer_first, phrase.outer_first)


__all__ = ["CHAIN", "COUNTERPART", "Tie", "tie_names"]
