import pytest

from meetings.extraction.lines import kind_of
from meetings.extraction.reading import PassageKind
from tests.extraction.passages.corpus import CAPTIONS, FURNITURE, HEADINGS, ITEMS, PROSE, STAMPS


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_told_by_its_wording(line: str) -> None:
    assert kind_of(line) == PassageKind.FURNITURE


@pytest.mark.parametrize("line", CAPTIONS)
def test_caption_is_told_by_its_credit(line: str) -> None:
    assert kind_of(line) == PassageKind.CAPTION


@pytest.mark.parametrize("line", STAMPS)
def test_date_or_time_alone_is_a_stamp(line: str) -> None:
    assert kind_of(line) == PassageKind.STAMP


@pytest.mark.parametrize("line", ITEMS)
def test_list_and_diary_entries_are_items(line: str) -> None:
    assert kind_of(line) == PassageKind.ITEM


@pytest.mark.parametrize("line", HEADINGS)
def test_short_line_without_a_sentence_is_a_heading(line: str) -> None:
    assert kind_of(line) == PassageKind.HEADING


@pytest.mark.parametrize("line", PROSE)
def test_prose_about_cookies_and_credits_stays_prose(line: str) -> None:
    assert kind_of(line, before_prose=True) == PassageKind.PROSE


def test_name_with_a_place_is_a_byline_before_the_first_paragraph() -> None:
    assert kind_of("Ana Lopes in Lisbon", before_prose=True) == PassageKind.FURNITURE


def test_name_with_a_place_is_a_heading_among_paragraphs() -> None:
    assert kind_of("Ana Lopes in Lisbon") == PassageKind.HEADING


def test_long_run_of_brackets_is_furniture() -> None:
    assert kind_of("(" * 5000) == PassageKind.FURNITURE
