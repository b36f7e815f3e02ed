"""Names of persons as strings: folded words, likeness, the form to show."""

from functools import lru_cache

from meetings.extraction.actors.words import FAMILY_FIRST, FEMALE, MALE, PARTICLES, SUFFIXES
from meetings.extraction.gazetteer import fold

APOSTROPHES = ("'s", "’s", "'", "’")
HYPHENS = ("-", "‐", "‑")


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word of a name for comparison: no accents, no full stops, one spelling of -y, -iy and -yy at its end."""
    plain = fold(word).replace(".", "").replace("'", "").replace("‐", "-")
    for ending in ("yy", "iy", "ij", "ii", "yi"):
        if len(plain) > 5 and plain.endswith(ending):
            return plain[:-2] + "y"
    return plain[:-1] + "y" if len(plain) > 5 and plain.endswith("i") else plain


def words_of(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of a name's tokens; hyphens and articles such as al- and el- left out."""
    words = [folded(t) for t in texts if t not in HYPHENS]
    kept = [w for i, w in enumerate(words) if w and not (w in ("al", "el") and i + 1 < len(words))]
    return tuple(w for i, w in enumerate(kept) if not (i and w in SUFFIXES)) or tuple(words)


def gender_of(honorific: str | None) -> str | None:
    """'m' or 'f' where a title tells it."""
    if honorific is None:
        return None
    return "m" if honorific in MALE else "f" if honorific in FEMALE else None


def is_family_first(words: tuple[str, ...]) -> bool:
    """Whether a name is likely one of those whose first word is the family's."""
    return words[0] in FAMILY_FIRST and len(words) <= 3


def is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of two words or more may be one person's: the words of the shorter come in the longer in
    order, an initial stands for a name, and the last words agree (or the first, where the family is told first)."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    if len(short) < 2:
        return False
    if short[-1] != long[-1] and not _opens(short, long):
        return set(short) == set(long)
    rest = iter(long)
    return all(any(_stands_for(word, candidate) for candidate in rest) for word in short)


def _opens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return long[: len(short)] == short and (
        len(short) > 2
        or any(p in PARTICLES for p in long)
        or len(long) > 3
        or (len(short) == 2 and is_family_first(long))
    )


# Short forms by which news calls people, and the name that they stand for.
SHORT_FORMS = {
    short: long
    for long, shorts in {
        "joseph": "joe", "william": "bill will", "robert": "bob rob", "michael": "mike", "anthony": "tony",
        "antony": "tony", "james": "jim", "thomas": "tom", "richard": "dick rick", "edward": "ed ted",
        "elizabeth": "liz beth", "katherine": "kate kathy", "christopher": "chris", "andrew": "andy",
        "benjamin": "ben bibi", "nicholas": "nick", "ronald": "ron", "donald": "don", "kenneth": "ken", "david": "dave",
        "stephen": "steve", "steven": "steve", "peter": "pete", "samuel": "sam", "daniel": "dan", "jeffrey": "jeff",
        "gregory": "greg", "matthew": "matt", "timothy": "tim", "john": "jack", "charles": "chuck", "susan": "sue",
        "deborah": "debbie", "patricia": "pat", "alexander": "alex", "vladimir": "vlad", "volodymyr": "vlad",
    }.items()
    for short in shorts.split()
}  # fmt: skip


def _stands_for(one: str, other: str) -> bool:
    if SHORT_FORMS.get(one) == other or SHORT_FORMS.get(other) == one:
        return True
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def shown(text: str) -> str:
    """A name to show: white space as blanks, and a name in capitals in title case."""
    plain = " ".join(text.split())
    if not any(c.islower() for c in plain) and len(plain) > 3:
        return " ".join(_titled(w) for w in plain.split(" "))
    return plain


def _titled(word: str) -> str:
    if len(word.rstrip(".")) <= 1 or folded(word) in SUFFIXES - {"jr", "sr"}:
        return word
    parts = word.split("-")
    parts = [p[:1] + p[1:].lower() for p in parts]
    parts = ["Mc" + p[2:].capitalize() if p.startswith("Mc") and len(p) > 3 else p for p in parts]
    return "-".join(parts)
