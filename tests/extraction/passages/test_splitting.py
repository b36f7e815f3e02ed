import textwrap
import time

import pytest

from meetings.enums import Part
from meetings.extraction.passages import LONGEST, Piece, for_parser, split
from meetings.extraction.reading import PassageKind

LONG = (
    "The foreign minister of Estonia will travel to Lisbon on Monday for talks with her counterpart about the gas deal."
)


def texts(text: str) -> list[str]:
    return [piece.text for piece in split(text)]


def kinds(text: str) -> list[PassageKind]:
    return [piece.kind for piece in split(text)]


def test_title_is_the_first_piece() -> None:
    assert split("They met.", " Envoys meet ") == (
        Piece(PassageKind.HEADLINE, Part.TITLE, 1, "Envoys meet"),
        Piece(PassageKind.PROSE, Part.TEXT, 0, "They met."),
    )


def test_empty_text_has_no_pieces() -> None:
    assert split(" \n\t\n ", "  ") == ()


def test_blank_line_separates_a_caption_from_the_next_paragraph() -> None:
    assert kinds("The envoys arrive (Jo Hart/PA)\n\nThe envoys met on Monday.") == [
        PassageKind.CAPTION,
        PassageKind.PROSE,
    ]


def test_lines_of_a_sentence_each_are_separate() -> None:
    assert texts(f"{LONG}\n{LONG}") == [LONG, LONG]


def test_lines_whose_full_stops_were_dropped_are_separate() -> None:
    lines = [LONG[:-1], "Neither side would say more", "The talks were held in a hotel outside the old town"]
    assert texts("\n".join(lines)) == lines


def test_line_that_goes_on_in_lower_case_continues() -> None:
    text = "The foreign minister of Estonia will travel to Lisbon\non Monday for talks with her counterpart."
    assert texts(text) == [text]


WRAPPED = (
    "The President spoke today with Prime Minister Ana Lopes of Portugal and\n"
    "President Jaan Ilves of Estonia. They discussed the gas deal with Algeria\n"
    "and agreed to meet in Lisbon on May 3. The President thanked Prime Minister\n"
    "Lopes for her part in the talks of Monday and said that more would follow\n"
    "before the summer."
)


def test_text_wrapped_by_hand_is_one_paragraph() -> None:
    assert texts(WRAPPED) == [WRAPPED]


def test_wrapped_paragraphs_stay_apart() -> None:
    assert texts(f"{WRAPPED}\n\n{WRAPPED}") == [WRAPPED, WRAPPED]


def test_wrapped_line_may_begin_with_the_day_of_a_date() -> None:
    text = textwrap.fill(f"{LONG} She will then receive her colleague at home on May 25. {LONG} {LONG}", 84)
    assert ("\n25. " in text, texts(text)) == (True, [text])


def test_bullet_begins_a_piece_in_wrapped_text() -> None:
    assert texts(f"{WRAPPED}\n- A first point") == [WRAPPED, "- A first point"]


def test_short_lines_of_a_list_are_separate() -> None:
    assert texts("- Ana Lopes, Portugal\n- Jaan Ilves, Estonia") == ["- Ana Lopes, Portugal", "- Jaan Ilves, Estonia"]


def test_headlines_below_a_related_label_are_furniture() -> None:
    text = f"{LONG}\n\nRelated stories\n\nEnvoys return to Bern\n\nWhat the gas deal means\n\n{LONG}"
    assert kinds(text) == [
        PassageKind.PROSE,
        PassageKind.FURNITURE,
        PassageKind.FURNITURE,
        PassageKind.FURNITURE,
        PassageKind.PROSE,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "  One.\r\n\r\n\tTwo goes here. \u00a0\n\n\nThree (Jo Hart/PA)",
        "A" * 25_000,
        "word " * 9_000,
        f"{LONG} " * 300,
        "\u2028One line.\u2028Another line.",
        "“Odd\x0bwhite space\x0cbetween.”",
    ],
)
def test_pieces_are_the_text_at_their_offsets(text: str) -> None:
    assert [text[p.start : p.start + len(p.text)] for p in split(text)] == texts(text)


@pytest.mark.parametrize("text", ["A" * 25_000, "word " * 9_000, f"{LONG} " * 300])
def test_pieces_lose_nothing_but_white_space(text: str) -> None:
    assert "".join("".join(texts(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["A" * 25_000, "word " * 9_000, f"{LONG} " * 300])
def test_no_piece_is_longer_than_the_parser_takes(text: str) -> None:
    assert max(len(t) for t in texts(text)) <= LONGEST


def test_long_paragraph_is_cut_after_a_sentence() -> None:
    assert all(t.endswith(".") for t in texts(f"{LONG} " * 300))


def test_parser_gets_blanks_for_line_breaks() -> None:
    assert for_parser("Ana\nLopes\tmet") == "Ana Lopes met"


def test_parser_gets_long_runs_in_bits_of_the_same_length() -> None:
    bits = for_parser("A" * 1000)
    assert (len(bits), max(map(len, bits.split()))) == (1000, 200)


def test_parser_gets_few_of_a_mark_without_end() -> None:
    assert for_parser("Talks ........ 9 ---- 10") == "Talks ....     9 ---- 10"


def test_parser_gets_marks_in_bits_of_the_same_length() -> None:
    bits = for_parser("()" * 100)
    assert (len(bits), max(map(len, bits.split()))) == (200, 20)


def test_parser_gets_an_address_whole() -> None:
    assert for_parser("See https://example.org/2025/03/10/talks?a=1&b=(2).") == (
        "See https://example.org/2025/03/10/talks?a=1&b=(2)."
    )


def cpu_seconds(text: str) -> float:
    started = time.process_time()
    split(text)
    return time.process_time() - started


@pytest.mark.parametrize("unit", ["(", "A", "a\n", "\n", "“a ” ’ "])
def test_hostile_text_is_split_in_linear_time(unit: str) -> None:
    """Four times the text takes about four times as long; what grows with the square takes sixteen times."""
    short, whole = (cpu_seconds(unit * (length // len(unit))) for length in (100_000, 400_000))
    assert whole < 9 * short + 1


DIARY = (
    "This diary is filed daily. FRIDAY, MAY 4 ** OSLO - Danish minister meets Norwegian counterpart - 0900 GMT. "
    "** ROME/PARIS – Chinese minister visits Italy and France (to May 6) LIMA, Peru - APEC ministers meet - 1330 GMT. "
    "- - - - SATURDAY, MAY 5 BAKU - Kazakh leader arrives."
)


def test_entries_of_a_diary_that_run_on_are_pieces() -> None:
    assert texts(DIARY) == [
        "This diary is filed daily.",
        "FRIDAY, MAY 4",
        "** OSLO - Danish minister meets Norwegian counterpart - 0900 GMT.",
        "** ROME/PARIS – Chinese minister visits Italy and France (to May 6)",
        "LIMA, Peru - APEC ministers meet - 1330 GMT. - - - -",
        "SATURDAY, MAY 5",
        "BAKU - Kazakh leader arrives.",
    ]
    assert kinds(DIARY)[1:3] == [PassageKind.STAMP, PassageKind.ITEM]


def test_datelines_alone_make_no_diary() -> None:
    text = "TIRANA - The envoys met.\nSKOPJE - They then flew on - late - to Sofia. The EU - and NATO - said nothing."
    assert kinds(text) == [PassageKind.PROSE, PassageKind.PROSE]
