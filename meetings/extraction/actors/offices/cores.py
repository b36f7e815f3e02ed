"""The cores of offices: what the gazetteer holds, and nouns for people in office that it need not hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.extraction.actors.offices.phrase import COUNTERPART, DELEGATION, OFFICIALS
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, Page
from meetings.extraction.gazetteer import Hit, HitKind, Office

# Nouns for people in office that no gazetteer of offices need hold, with their level.
GROUP_NOUNS = {
    "counterparts": COUNTERPART,
    "colleagues": COUNTERPART,
    "peers": COUNTERPART,
    "opposite numbers": COUNTERPART,
    "delegations": DELEGATION,
    "delegation": DELEGATION,
    "teams": DELEGATION,
    "sides": DELEGATION,
    "side": DELEGATION,
    "delegates": DELEGATION,
    "hosts": OFFICIALS,
    "representatives": OFFICIALS,
    "authorities": OFFICIALS,
    "aides": OFFICIALS,
    "experts": OFFICIALS,
    "partners": OFFICIALS,
    "allies": OFFICIALS,
    "nations": OFFICIALS,
    "diplomats": OFFICIALS,
    "officials": OFFICIALS,
    "leadership": "leader",
    "leaders": "leader",
    "strongmen": "leader",
    "policymakers": OFFICIALS,
    "heads": "leader",
    "team": DELEGATION,
    "government": "government",
    "governments": "government",
    "mediators": "envoy",
    "negotiators": "envoy",
    "envoys": "envoy",
    "commanders": "military chief",
    "generals": "military",
    "lawmakers": "legislator",
    "troops": "",
}
SINGLE_NOUNS = {"counterpart": COUNTERPART, "opposite number": COUNTERPART, "colleague": COUNTERPART}
HEADED = frozenset("state government delegation delegations".split())


@dataclass(frozen=True, slots=True)
class Core:
    """Words for an office at tokens [first, last). `title` is its canonical name, '' for counterparts and the like;
    `default` the country whose office it is where nothing else is told."""

    first: int
    last: int
    title: str
    level: str
    is_plural: bool
    default: str | None = None


def find_cores(page: Page) -> Iterator[Core]:
    """The cores of a passage, in order, without overlaps."""
    i = 0
    while i < page.size:
        core = _heads_at(page, i) or _noun_at(page, i) or _office_at(page, i)
        if core is not None:
            yield core
        i = core.last if core is not None else i + 1


def _heads_at(page: Page, i: int) -> Core | None:
    """'heads of state', 'the heads of NATO and the EU'."""
    if page.lower[i : i + 2] != ["heads", "of"]:
        return None
    end = i + 3 if i + 2 < page.size and page.lower[i + 2] in HEADED else i + 1
    return Core(i, end, "", "leader", is_plural=True)


def _noun_at(page: Page, i: int) -> Core | None:
    hit = page.hit(i, *OFFICE_KINDS)
    for length in (2, 1) if i + 1 < page.size else (1,):
        text = " ".join(page.lower[i : i + length])
        if text in SINGLE_NOUNS:
            return Core(i, i + length, "", SINGLE_NOUNS[text], is_plural=False)
        if GROUP_NOUNS.get(text) and (hit is None or hit.end <= i + length) and not _is_other(page, i):
            return Core(i, i + length, "", GROUP_NOUNS[text], is_plural=True)
    return None


def _is_other(page: Page, i: int) -> bool:
    """The 'Nations' of 'United Nations', and 'Oslo hosts', 'she sides with'."""
    return (i in page.cover and page.cover[i].kind in PARTY_KINDS) or page.token(i).tag_ == "VBZ"


def _office_at(page: Page, i: int) -> Core | None:
    hit = page.hit(i, *OFFICE_KINDS)
    if hit is None or not isinstance(hit.entry, Office) or _is_verb(page, hit):
        return None
    office, is_plural = hit.entry, hit.kind is HitKind.OFFICE_PLURAL
    return Core(hit.start, hit.end, office.title, office.level, is_plural, office.country or None)


def _is_verb(page: Page, hit: Hit) -> bool:
    """'who heads the delegation', 'to chair the talks': words of office used as verbs."""
    token = page.token(hit.end - 1)
    return hit.end - hit.start == 1 and token.pos_ in ("VERB", "AUX") and token.text.islower()
