"""Figures of quality without the shared scorer: plain questions to the sample articles, which are always there.

An entry is found where one of the same first and last day has a party or a person of gold. What gold marks as optional
neither gains nor costs."""

from collections import Counter
from collections.abc import Iterable

from bench.corpora import FOLDERS, Json, golds, load, predictions
from bench.scoring import Figures

PLAIN = ("entries.f1", "status", "format", "city", "parties", "quotes")


def plain_figures() -> Figures:
    """The figures of the sample articles."""
    folder = FOLDERS["samples"]
    answers = predictions(load(folder))
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for name, gold in golds(folder).items():
        for figure, was_right, weight in _told(gold, answers[name]):
            right[figure] += was_right
            asked[figure] += weight
    return {figure: right[figure] / asked[figure] for figure in PLAIN}


def _told(gold: Json, answer: Json) -> Iterable[tuple[str, int, int]]:
    """Each question of an article: its figure, what counts as right, and what was asked."""
    pairs = _paired(gold["meetings"], answer["meetings"])
    required = [(g, p) for g, p in pairs if not g.get("optional")]
    asked = sum(not g.get("optional") for g in gold["meetings"])
    offered = len(answer["meetings"]) - (len(pairs) - len(required))
    yield "entries.f1", 2 * len(required), asked + offered
    for wanted, given in required:
        yield "status", given["status"] in (wanted["status"], *wanted.get("status_also", ())), 1
        yield "format", given["format"] in (wanted["format"], *wanted.get("format_also", ())), 1
        yield "city", _city(given) in (_city(wanted), *((wanted["place"] or {}).get("aliases", ()))), 1
        yield "parties", _parties(wanted) <= _parties(given), 1
    said = {_words(s["text"]) for s in answer["statements"] if s["kind"] == "direct"}
    for quote in gold["statements"]:
        if quote["kind"] == "direct" and not quote.get("optional"):
            yield "quotes", _words(quote["text"]) in said, 1


def _paired(gold: list[Json], answered: list[Json]) -> list[tuple[Json, Json]]:
    """Gold entries with the one that stands for each: those that share most come first, what is required before what
    is optional."""
    shared = [
        (-_shared(g, p), bool(g.get("optional")), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(answered)
        if (g["start"], g["end"]) == (p["start"], p["end"]) and _shared(g, p)
    ]
    found: dict[int, int] = {}
    for _, _, i, j in sorted(shared):
        if i not in found and j not in found.values():
            found[i] = j
    return [(gold[i], answered[j]) for i, j in found.items()]


def _shared(gold: Json, answered: Json) -> int:
    return len(_parties(gold) & _parties(answered)) + len(_people(gold) & _people(answered))


def _parties(meeting: Json) -> set[str]:
    return {party if isinstance(party, str) else party["name"] for party in meeting["parties"]}


def _people(meeting: Json) -> set[str]:
    return {person["name"].split()[-1] for person in meeting["people"]}


def _city(meeting: Json) -> str | None:
    return (meeting["place"] or {}).get("name")


def _words(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
