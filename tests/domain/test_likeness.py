"""Which texts are near-copies of one another."""

from itertools import combinations
from pathlib import Path

import pytest

from bench.corpora import SHARED, fault
from meetings.domain.likeness import ALIKE, RECIPE, are_alike, likeness, shingles_of, signature_of, unpacked
from tests.domain.copies import COPIES, OTHERS, PAIRS_OF_ONE_TEMPLATE, WIRE

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
KNOWN_COPIES = {("2025-03-10-nairobi-copy", "2025-03-10-nairobi-wire")}


def alike(one: str, other: str) -> bool:
    a, b = signature_of("", one), signature_of("", other)
    assert a is not None
    assert b is not None
    return are_alike(a.numbers, b.numbers)


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES.keys())
def test_near_copy_is_alike(text: str) -> None:
    assert alike(WIRE, text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_another_text_is_not_alike(text: str) -> None:
    assert not alike(WIRE, text)


@pytest.mark.parametrize(("one", "other"), PAIRS_OF_ONE_TEMPLATE.values(), ids=PAIRS_OF_ONE_TEMPLATE.keys())
def test_two_texts_of_one_template_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_samples_have_the_copies_that_are_known_and_no_other() -> None:
    assert set(alike_in(SAMPLES)) == KNOWN_COPIES


@pytest.mark.skipif(bool(fault()), reason="the shared benchmark is not here")
@pytest.mark.parametrize("folder", ["dev", "readouts"])
def test_readouts_of_one_office_are_not_alike(folder: str) -> None:
    assert list(alike_in(SHARED / folder)) == []


def alike_in(folder: Path) -> list[tuple[str, str]]:
    """The pairs of texts of a folder that are alike, whatever their days."""
    found = {file.stem: signature_of("", file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.txt"))}
    signatures = {name: s.numbers for name, s in found.items() if s is not None}
    return [pair for pair in combinations(signatures, 2) if likeness(*(signatures[n] for n in pair)) >= ALIKE]


def test_headline_makes_no_difference_but_to_the_very_same_words() -> None:
    a, b = signature_of("Talks in Lisbon", WIRE), signature_of("Rangel to host Bourita", WIRE)
    assert a is not None
    assert b is not None
    assert (a.numbers == b.numbers, a.words == b.words) == (True, False)


def test_white_space_makes_no_difference_to_the_very_same_words() -> None:
    a, b = signature_of("T", WIRE), signature_of(" T ", COPIES["other white space"])
    assert a is not None
    assert b is not None
    assert a.words == b.words


def test_few_words_are_one_shingle() -> None:
    assert shingles_of("Talks off.") == {"talks off"}


@pytest.mark.parametrize("text", ["", "  \n", "— …"])
def test_text_without_words_has_no_signature(text: str) -> None:
    assert signature_of("A title", text) is None


def test_signature_is_stored_as_it_was() -> None:
    signature = signature_of("", WIRE)
    assert signature is not None
    assert unpacked(signature.packed()) == signature.numbers


def test_signature_is_that_of_its_recipe() -> None:
    """Where this fails, the library or the rules give other numbers than before: name the recipe anew."""
    signature = signature_of("", "The ministers will meet in Rome on Monday.")
    assert signature is not None
    assert (RECIPE, signature.numbers[:4], signature.bands[0]) == (
        "rensa 0.5, 4 words, 128, 1",
        (3265673370, 3492933169, 3272781196, 3242898524),
        1549702945600089813,
    )
