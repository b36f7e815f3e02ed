"""How alike the texts of two articles are: shingles, a MinHash signature of them, and the bands that find its like.

Pure. Near-copies of the sample articles and the shared benchmark (335 texts, most of them short official readouts from
a handful of templates) share 0.76 of their runs of four words; of the texts that are no copies, those most alike share
0.33. `ALIKE` stands between: a text cut to three fifths is a copy, one of which half is new is none."""

import hashlib
import re
import struct
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from rensa import RMinHash

# Names all that a signature depends on; those of two recipes are never compared. Whoever changes anything below, or
# the library's major version, names it anew.
RECIPE = "rensa 0.5, 4 words, 128, 1"
WORDS_OF_A_SHINGLE = 4
PERMUTATIONS = 128
SEED = 20_250_310
ROWS = 4  # numbers of a band: 32 bands find 95 of 100 pairs that share 0.55, 99.8 that share 0.65
ALIKE = 0.55

WORD = re.compile(r"[^\W_]+")
# PARIS, March 10 (Reuters) - …     (AP) —
OPENING = re.compile(r"\A\s*[^\n()]{0,60}\([^()\n]{2,40}\)\s*[-–—]+\s+")
# Reporting by A. Writer; editing by B. Other     © Agency     (With inputs from agencies)
IMPRINT = re.compile(
    r"^\W*(?:(?:additional )?reporting|writing|editing|edited|compiled|translated|with inputs?|inputs) (?:by|from)\b.*$"
    r"|^\W*(?:©|\(c\)|copyright\b).*$|^.{0,80}\bcontributed to this (?:report|story)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """What is stored of an article to find its copies: `numbers` estimate what share of their shingles two texts have
    in common; `words` is the SHA-256 of title and text, white space collapsed, which only the very same words share."""

    numbers: tuple[int, ...]
    words: str

    @property
    def bands(self) -> tuple[int, ...]:
        """Numbers of 63 bits. Two alike share one, as a rule; two that are not, hardly ever."""
        rows = iter(self.numbers)
        bands = iter(lambda: tuple(islice(rows, ROWS)), ())
        return tuple(_band(place, band) for place, band in enumerate(bands))

    def packed(self) -> bytes:
        """The numbers as they are stored: four bytes each, the most significant first."""
        return struct.pack(f">{len(self.numbers)}I", *self.numbers)


def signature_of(title: str, text: str) -> Signature | None:
    """The signature of an article; None of one without words."""
    shingles = shingles_of(text)
    if not shingles:
        return None
    hashed = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    hashed.update(sorted(shingles))
    words = "\0".join((" ".join(title.split()), " ".join(text.split())))
    return Signature(tuple(hashed.digest()), hashlib.sha256(words.encode()).hexdigest())


def unpacked(numbers: bytes) -> tuple[int, ...]:
    """The numbers of a signature as `Signature.packed` gave them."""
    return struct.unpack(f">{len(numbers) // 4}I", numbers)


def are_alike(some: Sequence[int], others: Sequence[int]) -> bool:
    """Whether one of two texts is a near-copy of the other, by the numbers of their signatures. That they share a band
    is asked as well: what the look-up would not find is none, whichever of the two came first."""
    return likeness(some, others) >= ALIKE and any(
        some[row : row + ROWS] == others[row : row + ROWS] for row in range(0, len(some), ROWS)
    )


def likeness(some: Sequence[int], others: Sequence[int]) -> float:
    """The estimated share of shingles in common (Jaccard), give or take 0.04."""
    return sum(a == b for a, b in zip(some, others, strict=True)) / len(some)


def shingles_of(text: str) -> set[str]:
    """Runs of four words in lower case, without marks, the agency's opening and the imprint. A text of fewer words is
    one run."""
    prose = IMPRINT.sub("", OPENING.sub("", unicodedata.normalize("NFKC", text)))
    words = WORD.findall(prose.casefold())
    if not words:
        return set()
    last = max(len(words) - WORDS_OF_A_SHINGLE, 0)
    return {" ".join(words[start : start + WORDS_OF_A_SHINGLE]) for start in range(last + 1)}


def _band(place: int, band: tuple[int, ...]) -> int:
    key = f"{RECIPE}|{place}|{','.join(map(str, band))}".encode()
    return int.from_bytes(hashlib.blake2b(key, digest_size=8).digest()) >> 1
