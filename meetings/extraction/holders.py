"""Who held which office at a date: the last resort for a person whom an article names without telling a party.

`data/holders.tsv` says what each column holds. It is loaded once; a look-up is one access to a dictionary and a look at
the few who share a word of the name. The answer is the one clear candidate or none."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from meetings.extraction.actors.levels import GENERIC
from meetings.extraction.actors.names import is_family_first, is_same, words_of
from meetings.extraction.gazetteer import rows

Words = tuple[str, ...]

GRACE = timedelta(days=61)  # news speaks of a president-elect, and for a while of those who have left
TRUSTED_TO = date(2027, 12, 31)  # whoever was in office when the list was compiled is not taken to stay for ever
BREAKS = re.compile(r"[\s\-‐‑]+")
# Spellings of one name, folded; the first stands for all.
SPELLINGS = {
    spelling: group.split()[0]
    for group in (
        "mohammed muhammad mohamed mohammad muhammed mohamad mohamud mohamoud mahamud mehmed",
        "ahmed ahmad", "hussein hossein hussain husain husein", "hassan hasan", "abdul abdel abd abdal",
        "abdullah abdallah abdulla", "abdulrahman abdelrahman abdurrahman abdirahman", "abdulaziz abdelaziz",
        "abdulfattah abdelfattah", "yusuf yousef youssef yousuf yusef", "khalid khaled", "said saeed sayed saied",
        "mustafa mostafa moustafa", "mahmud mahmoud mehmood", "omar omer umar", "osman othman usman uthman",
        "ali aly", "faisal faysal feisal", "ibrahim ebrahim", "ismail ismael esmail", "javad jawad", "kasem qasim kassem",
        "alexander aleksandr aleksander alexandr alyaksandr", "sergey serhiy siarhei", "dmitry dmytro dzmitry",
        "mikhail mykhailo", "vladimir uladzimir", "yevgeny evgeny", "yury yuri iury", "igor ihor", "andrei andrey",
        "bin ben ibn", "filip philip phillip", "stephen steven", "jeffrey geoffrey jeffery",
    )
    for spelling in group.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office. `party` is an ISO code or the short name of an organisation, `level` the office's."""

    name: str
    party: str
    office: str
    level: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """A holder's time in office, by the first and the last day that its months or years allow."""

    holder: Holder
    first: date
    last: date

    def covers(self, at: date, grace: timedelta = timedelta()) -> bool:
        """Whether the date falls into it, or near it."""
        return self.first - grace <= at <= self.last + grace


class Holders:
    """All tenures, by the words of a full name and by what news calls their holders for short."""

    def __init__(self) -> None:
        levels = {row["title"]: row["level"] for row in rows("offices")}
        self._named: dict[str, list[tuple[Words, Tenure]]] = {}
        self._called: dict[Words, list[Tenure]] = {}
        for row in rows("holders"):
            holder = Holder(row["name"], row["party"], row["office"], levels.get(row["office"], ""))
            self._add(row, Tenure(holder, first_day(row["from"]), last_day(row["to"])))

    def _add(self, row: dict[str, str], tenure: Tenure) -> None:
        names = [name_words(n) for n in (row["name"], *row["names"].split("|")) if n]
        for words in names:
            for end in {words[0], words[-1]}:
                self._named.setdefault(end, []).append((words, tenure))
        told = [name_words(n) for n in row["called"].split("|") if n]
        for short in dict.fromkeys(told or (short for words in names for short in _shorts(words))):
            self._called.setdefault(short, []).append(tenure)

    def named(self, words: Words) -> Iterator[Tenure]:
        """The tenures of those who may bear this full name."""
        for end in {words[0], words[-1]}:
            yield from (tenure for known, tenure in self._named.get(end, ()) if is_same(known, words))

    def called(self, words: Words) -> Iterable[Tenure]:
        """The tenures of those whom news calls by these words."""
        return self._called.get(words, ())


def holder(name: str, at: date) -> Holder | None:
    """Who of this full name was in office at the date, or two months before or after."""
    words = name_words(name)
    return _one(holders().named(words), at) if len(words) > 1 else None


def by_surname(surname: str, at: date, *, office_level: str | None = None) -> Holder | None:
    """The only one in office at the date, or two months before or after, whom news calls by this name; where the
    level of an office is told, the only one in such an office."""
    words = name_words(surname)
    levels = GENERIC.get(office_level or "", frozenset()) | {office_level}
    found = (t for t in holders().called(words) if office_level is None or t.holder.level in levels)
    return _one(found, at) if words else None


def _one(tenures: Iterable[Tenure], at: date) -> Holder | None:
    """The one person of these tenures, in the first listed of the offices held at the date itself, else near it."""
    near = list(dict.fromkeys(t for t in tenures if t.covers(at, GRACE)))
    held = [t.holder for t in near if t.covers(at)] or [t.holder for t in near]
    is_clear = len({t.holder.name for t in near}) == 1 and len({h.party for h in held}) == 1
    return held[0] if is_clear else None


def name_words(name: str) -> Words:
    """The folded words of a name, with one spelling of those that are written in many ways."""
    words = words_of(tuple(part for part in BREAKS.split(name) if part))
    return tuple(SPELLINGS.get(word, word) for word in words)


def _shorts(words: Words) -> Iterator[Words]:
    """What a person of this name is called: the family's name, with or without what stands between it and the first."""
    if is_family_first(words):
        yield words[:1]
        return
    yield from (words[i:] for i in range(1, len(words)))


def first_day(told: str) -> date:
    """The first day of a month or year."""
    year, _, month = told.partition("-")
    return date(int(year), int(month or 1), 1)


def last_day(told: str) -> date:
    """The last day of a month or year; where none is told, the last for which the list may be trusted."""
    if not told:
        return TRUSTED_TO
    year, _, month = told.partition("-")
    months = int(year) * 12 + int(month or 12)
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


@cache
def holders() -> Holders:
    """The one list of a process."""
    return Holders()
