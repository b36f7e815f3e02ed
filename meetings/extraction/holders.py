"""Who held which office at a date: the last resort for a person whom an article names without telling a party.

`data/holders.tsv` says what each column holds. It is loaded once; a look-up is one access to a dictionary and a look at
the few who share a word of the name. The answer is the one clear candidate or none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from meetings.extraction.actors.levels import GENERIC
from meetings.extraction.actors.names import folded, is_family_first, is_same, words_of
from meetings.extraction.actors.words import HONORIFICS, SUFFIXES
from meetings.extraction.gazetteer import rows

Words = tuple[str, ...]

GRACE = timedelta(days=61)  # news speaks of a president-elect, and for a while of those who have left
TRUSTED_TO = date(2027, 12, 31)  # whoever was in office when the list was compiled is not taken to stay for ever
GAPS = "-‐‑,"
SERVANT = "abdul"  # of God, whose names follow it
SONS = frozenset(("bin", "bint"))
OMITTED = SUFFIXES | {"al", "el", ""}  # what words_of leaves out; most names hold none of it
# Names that are written in many ways; the first spelling stands for all.
SPELLINGS = {
    folded(spelling): folded(group.split()[0])
    for group in (
        "mohammed muhammad mohamed mohammad muhammed mohamad mohamud mohamoud mahamud muhamed",
        "ahmed ahmad", "hussein hossein hussain husain husein hussien", "hassan hasan", "abdul abdel abd abdal",
        "abdullah abdallah abdulla", "abdulrahman abdelrahman abdurrahman abdirahman abdulrehman",
        "abdulaziz abdelaziz", "abdulfattah abdelfattah", "yusuf yousef youssef yousuf yusef", "khalid khaled",
        "said saeed saied", "sayed sayyed sayyid syed", "mustafa mostafa moustafa", "mahmud mahmoud mehmood",
        "omar omer umar", "osman othman usman uthman", "ali aly", "faisal faysal feisal", "ibrahim ebrahim",
        "ismail ismael esmail", "javad jawad", "kasem qasim kassem qassem", "bin ben ibn", "nouri nuri", "hamad hamed",
        "alexander aleksandr aleksander alexandr alyaksandr oleksandr", "sergey serhiy siarhei", "mikhail mykhailo",
        "dmitry dmytro dzmitry", "vladimir uladzimir", "yevgeny evgeny", "yury yuri iury", "igor ihor", "nikos nicos",
        "andrei andrey andriy andrej", "alexey aleksei oleksiy", "philip filip phillip", "stephen steven",
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


class Tenure(NamedTuple):
    """A time in office, by the first and the last day that its months or years allow."""

    name: str
    party: str
    office: str
    level: str
    first: date
    last: date

    def covers(self, at: date, grace: timedelta = timedelta()) -> bool:
        """Whether the date falls into it, or near it."""
        return self.first - grace <= at <= self.last + grace


@dataclass(slots=True, eq=False)
class Bearer:
    """A person of the list, by the words of each of its full names, with all of its tenures."""

    names: tuple[Words, ...]
    tenures: list[Tenure]


class Holders:
    """All who are listed, by the first and last words of their names and by what news calls them for short."""

    def __init__(self) -> None:
        self._named: dict[str, list[Bearer]] = {}
        self._called: dict[Words, list[Bearer]] = {}
        levels = {row["title"]: row["level"] for row in rows("offices")}
        self.bearers: dict[str, Bearer] = {}
        self._full: set[Words] = set()
        for row in rows("holders"):
            name, office = row["name"], row["office"]
            bearer = self.bearers.get(name) or self.bearers.setdefault(name, self._new(row))
            days = first_day(row["from"]), last_day(row["to"])
            bearer.tenures.append(Tenure(name, row["party"], office, levels.get(office, ""), *days))

    def _new(self, row: dict[str, str]) -> Bearer:
        names = tuple(name_words(name) for name in (row["name"], *_listed(row["names"])))
        bearer = Bearer(names, [])
        self._full.update(names)
        for end in {end for words in names for end in (words[0], words[-1])}:
            self._named.setdefault(end, []).append(bearer)
        told = {name_words(name) for name in _listed(row["called"])}
        for short in told or {short for words in names for short in _shorts(words)}:
            self._called.setdefault(short, []).append(bearer)
        return bearer

    def is_listed(self, name: str) -> bool:
        """Whether somebody who has ever held an office bears this full name."""
        words = name_words(name)
        return len(words) > 1 and words in self._full

    def named(self, words: Words) -> Iterator[Tenure]:
        """The tenures of those who bear this full name, or else of those who may."""
        bearers = [b for end in {words[0], words[-1]} for b in self._named.get(end, ())]
        for bearer in [b for b in bearers if words in b.names] or bearers:
            if any(is_same(known, words) for known in bearer.names):
                yield from bearer.tenures

    def called(self, words: Words) -> Iterator[Tenure]:
        """The tenures of those whom news calls by these words."""
        for bearer in self._called.get(words, ()):
            yield from bearer.tenures


def holder(name: str, at: date) -> Holder | None:
    """Who of this full name, with or without a title before it, was in office at the date, or two months around it."""
    words = name_words(name)
    if len(name.split()) < 2 or not words:
        return None
    if found := _one(holders().named(words), at):
        return found
    is_titled = len(words) > 2 and words[0] in HONORIFICS
    return _one(holders().named(words[1:]), at) if is_titled else None


def by_surname(surname: str, at: date, *, office_level: str | None = None) -> Holder | None:
    """The only one in office at the date, or two months before or after, whom news calls by this name; where the
    level of an office is told, the only one in such an office."""
    words = name_words(surname)
    levels = GENERIC.get(office_level or "", frozenset()) | {office_level}
    found = (t for t in holders().called(words) if office_level is None or t.level in levels)
    return _one(found, at) if words else None


def _one(tenures: Iterable[Tenure], at: date) -> Holder | None:
    """The one person of these tenures, in the first listed of the offices held at the date itself, else near it."""
    near = [t for t in tenures if t.covers(at, GRACE)]
    held = [t for t in near if t.covers(at)] or near
    if len({t.name for t in near}) != 1 or len({t.party for t in held}) != 1:
        return None
    first = held[0]
    return Holder(first.name, first.party, first.office, first.level)


def name_words(name: str) -> Words:
    """The folded words of a name, with one spelling of those that are written in many ways."""
    for gap in GAPS:
        name = name.replace(gap, " ")
    texts = tuple(name.split())
    words = tuple(map(_spelled, texts))
    if not OMITTED.isdisjoint(words):
        words = tuple(map(_spelled, words_of(texts)))
    return _joined(words) if SERVANT in words and words[-1] != SERVANT else words


@lru_cache(maxsize=20_000)
def _spelled(text: str) -> str:
    word = folded(text)
    if word[:5] in ("abdel", "abdal", "abdol"):
        word = SERVANT + word[5:]
    return SPELLINGS.get(word, word)


def _joined(words: Words) -> Words:
    """'Abdel Fattah' as the one name that it is, which others write as one."""
    at = words.index(SERVANT)
    return (*words[:at], _spelled(words[at] + words[at + 1]), *words[at + 2 :])


def _listed(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _shorts(words: Words) -> list[Words]:
    """What a person of this name is called: the family's name, with or without what stands between it and the first;
    a father's name not without the 'bin' before it."""
    if is_family_first(words):
        return [words[:1]]
    return [words[i:] for i in range(1, len(words)) if words[i - 1] not in SONS]


@cache
def first_day(told: str) -> date:
    """The first day of a month or year."""
    year, _, month = told.partition("-")
    return date(int(year), int(month or 1), 1)


@cache
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
