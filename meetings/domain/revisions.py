"""What a revision changed, in lines that a reader understands. Written once, when it takes the place of the version
before: afterwards what that told is no longer stored."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.domain.loading import order_of
from meetings.models import Article, Report

SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a version tells of one meeting. `people`: folded names of those who take part, with the names as told;
    `when`, `where` and `status` in words, '' where nothing is told."""

    title: str
    people: tuple[tuple[str, str], ...]
    when: str = ""
    where: str = ""
    status: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The folded names."""
        return frozenset(folded for folded, _ in self.people)


@dataclass(frozen=True, slots=True)
class Version:
    """A text with what it tells."""

    title: str
    text: str
    entries: tuple[Entry, ...]


def version_before(article: Article, earlier: Iterable[Article]) -> Version | None:
    """The version that an article takes the place of: the latest that was read. None where none was, or where the
    change is on record."""
    read = [a for a in earlier if a.processed_at is not None and a.published_on is not None]
    if not article.is_current or article.changes is not None or not read:
        return None
    return version_of(max(read, key=order_of))


def version_of(article: Article) -> Version:
    """A stored article with what it tells now."""
    reports = Report.objects.filter(article=article, gone_at=None).select_related("place")
    entries = (_entry(report) for report in reports.prefetch_related("participants").order_by("anchor"))
    return Version(article.title, article.text, tuple(entries))


def record(article: Article, before: Version) -> None:
    """Write down what differs between the version before and what the article tells now."""
    article.changes = changes(before, version_of(article))
    Article.objects.filter(pk=article.pk).update(changes=article.changes)


def changes(before: Version, after: Version) -> list[str]:
    """The differences, a line each: what each meeting is told to be now, which are told no more or for the first time,
    the headline, and how many sentences came and went."""
    pairs = _matched(before.entries, after.entries)
    lines = [line for old, new in pairs for line in _differences(old, new)]
    kept, found = {id(old) for old, _ in pairs}, {id(new) for _, new in pairs}
    lines += [f"no longer told: {entry.title}" for entry in before.entries if id(entry) not in kept]
    lines += [f"told now: {entry.title}" for entry in after.entries if id(entry) not in found]
    if before.title != after.title:
        lines.append(f"headline: “{before.title}” is now “{after.title}”")
    came, went = _sentences(after.text), _sentences(before.text)
    lines.append(f"text: +{(came - went).total()} −{(went - came).total()} sentences")
    return lines


def _matched(before: Sequence[Entry], after: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Entries of the two versions that are of one meeting: those with the most names in common first."""
    shared = (
        (-len(old.names & new.names), old.when != new.when, i, j)
        for i, old in enumerate(before)
        for j, new in enumerate(after)
        if old.names & new.names
    )
    pairs: list[tuple[int, int]] = []
    for _, _, i, j in sorted(shared):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return [(before[i], after[j]) for i, j in sorted(pairs)]


def _differences(old: Entry, new: Entry) -> Iterable[str]:
    for name, one, other in (("", old.when, new.when), ("place ", old.where, new.where)):
        if one != other:
            yield f"{new.title}: {name}moved from {one or 'nothing told'} to {other or 'nothing told'}"
    if old.status != new.status:
        yield f"{new.title}: was {old.status}, is {new.status}"
    gone = [name for folded, name in old.people if folded not in new.names]
    come = [name for folded, name in new.people if folded not in old.names]
    if gone:
        yield f"{new.title}: {', '.join(gone)} no longer named"
    if come:
        yield f"{new.title}: {', '.join(come)} named now"


def _sentences(text: str) -> Counter[str]:
    return Counter(" ".join(s.split()) for s in SENTENCE.split(text) if s and s.strip())


def _entry(report: Report) -> Entry:
    people = tuple((p.folded or p.name, p.name) for p in report.participants.all())
    return Entry(report.title, people, _when(report), _where(report), report.get_status_display())


def _when(report: Report) -> str:
    if report.starts_on is None or report.ends_on is None:
        return ""
    days = _day(report.starts_on)
    if report.ends_on != report.starts_on:
        days += f" to {_day(report.ends_on)}"
    return f"{days}, {report.start_time:%H:%M}" if report.start_time else days


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _where(report: Report) -> str:
    return ", ".join(part for part in (report.venue, str(report.place) if report.place else "") if part)
