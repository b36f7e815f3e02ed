"""The language that a text is in. Pages are often silent or wrong about it."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE = 20_000  # characters that are looked at
FEWEST = 60  # bytes of letters; of less nothing is told, for names and headlines look like anything
CLEAR = 0.7  # how sure it has to be; dialects of one language share what there is
LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str, *, told: str = "") -> str:
    """A BCP 47 tag. What is told stands where the text agrees with it or says nothing clear; English where nothing is
    told."""
    found = detected(text)
    if not found or told.lower().partition("-")[0] == found:
        return told or found or "en"
    return found


def detected(text: str) -> str:
    """The language of a text as an ISO 639-1 code, empty where it is not clear."""
    sample = text[:SAMPLE]
    if sum(len(letter.encode()) for letter in LETTER.findall(sample)) < FEWEST:
        return ""
    language, sureness = _identifier().classify(sample)
    return str(language) if sureness >= CLEAR else ""


@cache
def _identifier() -> LanguageIdentifier:
    """The model of the library, with probabilities that add up to one."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
