"""How names are written: folded for comparing, cut into pieces, with their capitals, in the plural."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

MARKS = "-'’,/+"
# Letters that no decomposition leads back to plain ones.
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})
# They follow the noun that takes the plural: "attorneys general", "presidents-elect".
POSTPOSED = frozenset("general elect designate plenipotentiary delegate".split())
PREPOSITIONS = frozenset("of for to in without at ad d'affaires".split())


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, accents off, straight apostrophes."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().translate(PLAIN)


def pieces(name: str) -> list[str]:
    """A name cut where either the text's tokeniser or ours may cut: at blanks, hyphens, apostrophes and commas."""
    for mark in MARKS:
        name = name.replace(mark, f" {'’' if mark in chr(39) + '’' else mark} ")
    return name.split()


def spellings(name: str) -> Iterator[str]:
    """A name as listed and in the forms that go without saying: hyphens left out, the saint written out."""
    yield name
    bare = name.replace("-", " ").strip()
    if bare != name:
        yield bare
    if name.startswith("St "):
        yield f"St. {name[3:]}"
        yield f"Saint {name[3:]}"


def is_cased(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words have a name's capitals. A line in capitals may hold any name; a name in capitals stays in them
    ('WHO' is not 'Who', 'US' not 'Us')."""
    return all(_is_cased(n, w) for n, w in zip(name, words, strict=True))


def _is_cased(name: str, word: str) -> bool:
    if name == word or name.islower() or name == "The":
        return True
    if name.isupper():
        return word.isupper()
    return word[:1].isupper() or not name[:1].isupper()


def plurals(name: str) -> Iterator[str]:
    """The plurals of a title: of its head, which may stand before a preposition or an adjective, 'spokespeople' beside
    'spokespersons', 'attorney generals' beside 'attorneys general'."""
    words = name.split()
    head = max(next((i for i, w in enumerate(words) if w in PREPOSITIONS), len(words)) - 1, 0)
    heads = [head - 1] if head and words[head] in POSTPOSED else [head]
    if words[head] == "general":
        heads.append(head)
    for i in dict.fromkeys(heads):
        plural = " ".join((*words[:i], _plural(words[i]), *words[i + 1 :]))
        yield plural
        if "persons" in plural:
            yield plural.replace("persons", "people")


def _plural(word: str) -> str:
    """The plural of one word; of a hyphened one, of its first part where the second says more of it."""
    first, hyphen, rest = word.partition("-")
    if hyphen and rest.split("-")[0] in POSTPOSED | PREPOSITIONS:
        return f"{_plural(first)}-{rest}"
    if word.endswith("man"):
        return f"{word[:-2]}en"
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "ch", "x")) else f"{word}s"
