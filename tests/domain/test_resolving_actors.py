"""Which actor a name is: a table of cases without a database."""

import pytest

from meetings.domain.names import fold_name, is_full_name, short_names
from meetings.domain.resolution.actors import Candidate, Mention, Resolved, Verdict, resolve_person
from meetings.domain.spelling import spelling_key

OPEN, MAKE = Resolved(Verdict.OPEN), Resolved(Verdict.MAKE)


def found(actor: int) -> Resolved:
    return Resolved(Verdict.FOUND, actor)


def told(name: str, party: str = "") -> Mention:
    folded = fold_name(name)
    return Mention(folded, is_full_name(name), party, spelling_key(folded))


def known(actor: int, name: str, *parties: str, family_first: bool = False) -> Candidate:
    folded = fold_name(name)
    called = short_names(folded, family_first=family_first)
    return Candidate(actor, folded, frozenset(parties), frozenset(called), frozenset(map(spelling_key, called)))


STARMER, MACRON = known(1, "Keir Starmer", "GB"), known(2, "Emmanuel Macron", "FR")
HOLLANDE, ZELENSKY = known(3, "François Hollande", "FR"), known(4, "Volodymyr Zelensky", "UA")
LI, XI = known(5, "Li Qiang", "CN", family_first=True), known(6, "Xi Jinping", "CN", family_first=True)
LEYEN = known(7, "Ursula von der Leyen", "EU")
WONGS = (known(8, "Wong Kan Seng", "SG"), known(9, "Penny Wong", "AU"))
KIMS = (known(10, "Kim Min-seok", "KR", family_first=True), known(11, "Kim Yong-hyun", "KR", family_first=True))
LEES = (known(12, "Lee Jae-myung", "KR", family_first=True), known(13, "Li Jae", "KR", family_first=True))

CASES: list[tuple[str, Mention, tuple[Candidate, ...], Resolved]] = [
    # full names
    ("a full name that nobody bears", told("Keir Starmer", "GB"), (), MAKE),
    ("a full name that one bears", told("Keir Starmer", "GB"), (STARMER,), found(1)),
    ("a full name with a title", told("Sir Keir Starmer"), (STARMER,), found(1)),
    ("a full name without accents", told("Francois Hollande", "FR"), (HOLLANDE,), found(3)),
    ("a full name told for another party", told("Keir Starmer", "IE"), (STARMER,), found(1)),
    ("a full name that two bear", told("Keir Starmer"), (STARMER, known(21, "Keir Starmer", "IE")), OPEN),
    ("a full name of which one bears the surname", told("Brigitte Macron", "FR"), (MACRON,), MAKE),
    ("a full name in another spelling, joined by its country later", told("Volodymyr Zelenskyy"), (ZELENSKY,), MAKE),
    ("no name at all", told("Mr"), (known(22, "Mr", "GB"),), found(22)),
    ("nothing", Mention("", is_full=False), (STARMER,), OPEN),
    # surnames
    ("a surname that nobody bears", told("Starmer", "GB"), (), OPEN),
    ("a surname with its country", told("Macron", "FR"), (MACRON, HOLLANDE), found(2)),
    ("a surname with another country", told("Macron", "DE"), (MACRON,), OPEN),
    ("a surname without a country", told("Macron"), (MACRON,), OPEN),
    ("a surname of one for whom no country is told", told("Macron", "FR"), (known(2, "Emmanuel Macron"),), OPEN),
    ("a title and a surname", told("Sir Keir", "GB"), (STARMER,), OPEN),
    ("a surname of two countries", told("Wong", "AU"), WONGS, found(9)),
    ("a surname of two ministers of two countries", told("Khan", "PK"),
     (known(31, "Asif Khan", "PK"), known(32, "Sadiq Khan", "GB")), found(31)),
    ("a surname of two ministers of one country", told("Kim", "KR"), KIMS, OPEN),
    ("a surname of one who spoke for two", told("Tusk", "PL"), (known(33, "Donald Tusk", "PL", "EU"),), found(33)),
    ("the same by the other", told("Tusk", "EU"), (known(33, "Donald Tusk", "PL", "EU"),), found(33)),
    ("one person by two names", told("Zelensky", "UA"), (ZELENSKY, known(4, "Vladimir Zelensky", "UA")), found(4)),
    ("a first name", told("Emmanuel", "FR"), (MACRON,), OPEN),
    ("a family's name that comes first", told("Xi", "CN"), (XI, LI), found(6)),
    ("a given name that comes last", told("Jinping", "CN"), (XI,), OPEN),
    ("a surname with all that belongs to it", told("von der Leyen", "EU"), (LEYEN,), found(7)),
    ("a surname without what belongs to it", told("Leyen", "EU"), (LEYEN,), found(7)),
    ("a middle name", told("Min", "KR"), KIMS, OPEN),
    ("a short name that an editor added", told("Bibi"), (known(34, "Bibi", "IL"),), found(34)),
    # the president of one year and of another
    ("the president of 2014", told("Hollande", "FR"), (MACRON, HOLLANDE), found(3)),
    ("the president of 2025", told("Macron", "FR"), (HOLLANDE, MACRON), found(2)),
    # spellings
    ("a surname in another spelling", told("Zelenskiy", "UA"), (ZELENSKY,), found(4)),
    ("a surname in a third spelling", told("Zelenskyy", "UA"), (ZELENSKY,), found(4)),
    ("another spelling told for another party", told("Zelenskiy", "RU"), (ZELENSKY,), OPEN),
    ("another spelling without a party", told("Zelenskiy"), (ZELENSKY,), OPEN),
    ("another spelling that two bear", told("Zelenskiy", "UA"), (ZELENSKY, known(35, "Olena Zelenskyy", "UA")), OPEN),
    ("one spelled just so, and one otherwise", told("Lee", "KR"), LEES, found(12)),
    ("the other of these two", told("Li", "KR"), LEES, found(13)),
    ("a name with an umlaut written out", told("Mueller", "DE"), (known(36, "Heiko Müller", "DE"),), found(36)),
    ("a name that only looks alike", told("Lavrov", "RU"), (known(37, "Sergey Lavrentyev", "RU"),), OPEN),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "candidates", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_name_finds_its_one_bearer_or_nobody(
    mention: Mention, candidates: tuple[Candidate, ...], expected: Resolved
) -> None:
    assert resolve_person(mention, candidates) == expected


@pytest.mark.parametrize(("mention", "candidates"), [c[1:3] for c in CASES], ids=[c[0] for c in CASES])
def test_name_finds_the_same_whoever_comes_first(mention: Mention, candidates: tuple[Candidate, ...]) -> None:
    assert resolve_person(mention, reversed(candidates)) == resolve_person(mention, candidates)
