"""Names as look-ups compare them. Pure, so that every decider may use it."""

import re
import unicodedata

from meetings.domain.spelling import spelling_key

# Words before a name that are no part of it. Offices are none of them: "President Macron" is a mention, not a name.
BEFORE_NAMES = (
    "sir dame lord lady baron baroness mr mrs ms miss mx dr prof professor his her their excellency he majesty "
    "highness royal shri smt sheikh sheikha ayatollah hojjatoleslam reverend rev archbishop cardinal bishop admiral "
    "adm general gen lieutenant lt colonel col captain capt major maj brigadier brig hon honourable honorable rt "
    "right the senator sen ambassador haji hajji"
)
WITHIN_NAMES = (
    "al bin ibn bint abu ben da das de del dela della den der di do dos du el la las le los ter ten van von zu zur "
    "of y e san"
)
SUFFIXES = frozenset(("jr", "sr"))
HONORIFICS = frozenset(BEFORE_NAMES.split())
PARTICLES = frozenset(WITHIN_NAMES.split())
# Letters that no decomposition takes apart.
LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Lower case, no accents, plain apostrophes and hyphens, single blanks."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def fold_name(name: str) -> str:
    """A name folded to what stays the same however a paper writes it: 'Sir Keir Starmer' is 'keir starmer'.

    Honorifics before it and 'Jr' after it go, hyphens are blanks, 'J. D.' and 'JD' are one, a middle initial goes.
    At most 200 characters, as the database holds them."""
    words = re.sub(r"[-\"“”,()]+", " ", fold(name).replace("'", "").replace(".", ". ")).split()
    words = _initials_joined(words)
    while len(words) > 1 and words[0] in HONORIFICS:
        words.pop(0)
    if len(words) > 2:
        words = [words[0], *(w for w in words[1:-1] if len(w) > 1), words[-1]]
    if len(words) > 2 and words[-1] in SUFFIXES:
        words.pop()
    return " ".join(words)[:200].strip()


def _initials_joined(words: list[str]) -> list[str]:
    """Full stops off, and single letters that follow one another as one word."""
    joined: list[str] = []
    last_was_initial = False
    for word in (w.strip(".") for w in words):
        if not word:
            continue
        is_initial = len(word) == 1
        if is_initial and last_was_initial:
            joined[-1] += word
        else:
            joined.append(word)
        last_was_initial = is_initial
    return joined


def is_full_name(name: str) -> bool:
    """Whether a name has two parts of its own: 'Li Qiang' has, 'Sir Keir', 'Mr Li', 'van Buren' and 'Macron' have not.

    'Sir Keir' folds to one word, 'van Buren' to a particle and one word."""
    return sum(word not in PARTICLES for word in fold_name(name).split()) >= 2


def short_names(folded: str, *, family_first: bool = False) -> tuple[str, ...]:
    """What a person of this folded full name is called for short: 'leyen', 'der leyen' and 'von der leyen'; or the
    first word, where families come first."""
    words = folded.split()
    if len(words) < 2:
        return ()
    if family_first:
        return (words[0],)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return tuple(" ".join(words[at:]) for at in range(start, len(words)))


def name_columns(name: str) -> dict[str, str]:
    """The columns of an ActorName for this name: as it is shown, and as look-ups compare it."""
    folded = fold_name(name)
    words = folded.split() or [""]
    keys = {"spelling": spelling_key(folded), "first": spelling_key(words[0]), "last": spelling_key(words[-1])}
    return {"name": name[:200], "folded": folded, **keys}
