from datetime import date
from functools import partial

import pytest

from meetings.extraction.quotations import Quotation, find_quotations, stretches_of
from meetings.extraction.read import read
from tests.extraction.work import calls

DAY = date(2024, 5, 6)

# Text, and the outermost stretches between marks.
MARKED = [
    ("“We agree,” she said.", ["We agree,"]),
    ('"We agree," she said. "Or nearly."', ["We agree,", "Or nearly."]),
    ("‘We agree,’ she said.", ["We agree,"]),
    ("'We agree,' she said.", ["We agree,"]),
    ("„Wir sind einig“, sagte sie.", ["Wir sind einig"]),
    ("„We agree”, she said.", ["We agree"]),
    ("« We agree », she said.", [" We agree "]),
    ("«We agree», she said.", ["We agree"]),
    ("»We agree«, she said.", ["We agree"]),
    ("”We agree,” she said.", ["We agree,"]),
    ("He said: “They told me, ‘Stay out,’ and I did.”", ["They told me, ‘Stay out,’ and I did."]),
    ("He said: ‘They told me, “Stay out,” and I did.’", ["They told me, “Stay out,” and I did."]),
    ("He said: \"They told me, 'Stay out,' and I did.\"", ["They told me, 'Stay out,' and I did."]),
    ("“I’m sure we’ll agree,” he said.", ["I’m sure we’ll agree,"]),
    ("'I'm sure we'll agree,' he said.", ["I'm sure we'll agree,"]),
    ("‘I’m sure we’ll agree,’ he said.", ["I’m sure we’ll agree,"]),
    ("‘The ministers’ talks went well,’ he said.", ["The ministers’ talks went well,"]),
    ("'The ministers' talks went well,' he said.", ["The ministers' talks went well,"]),
    ("“The ministers’ talks went well,” he said.", ["The ministers’ talks went well,"]),
    ("The visit was “long overdue”, he said.", ["long overdue"]),
    ("The “open door” and the ‘red line’ are both gone.", ["open door", "red line"]),
    ("He asked: “Why not?” She shrugged.", ["Why not?"]),
    ("(“Not now,” he said.)", ["Not now,"]),
    ("—“Not now,” he said.", ["Not now,"]),
    ("He said “it [the deal] is done” and left.", ["it [the deal] is done"]),
    # never closed: to the end of the paragraph, or to where the next one opens
    ("He said: “We agree.", ["We agree."]),
    ('He said: "We agree.', ["We agree."]),
    ("“We agree, he said. “We really do.”", ["We agree, he said. ", "We really do."]),
    # no quotations
    ("The ministers’ talks and the envoy’s visit", []),
    ("The ministers' talks and the envoy's visit", []),
    ("It's theirs, isn't it? The '90s are over.", []),
    ("Rock ’n’ roll in the ’90s", []),
    ("Get 'em to the table, the host's aides' plan", []),
    ("The screen is 5' 10\" wide", []),
    ("Mata’afa of Nuku‘alofa", []),
    ("No marks at all.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "quoted"), MARKED)
def test_marks_enclose_the_outermost_words(text: str, quoted: list[str]) -> None:
    assert [text[s.start : s.end] for s in stretches_of(text) if s.opened] == quoted


def words(text: str) -> list[tuple[str, bool]]:
    """Each quotation with whether it continues the one before."""
    return [(q.text, q.continues) for q in find_quotations(read(text, published=DAY))]


OVER_PARAGRAPHS = [
    # each paragraph opens anew, the last closes
    ("He said: “We agree.\n\n“We really do.”", [("We agree.", False), ("We really do.", True)]),
    ('He said: "We agree.\n\n"We really do."', [("We agree.", False), ("We really do.", True)]),
    ("He said: ‘We agree.’\n\n‘We really do.’", [("We agree.", False), ("We really do.", False)]),
    (
        "“We agree.\n\n“We really do.\n\n“And we shall sign,” he said.",
        [("We agree.", False), ("We really do.", True), ("And we shall sign,", True)],
    ),
    # the paragraphs between do not open anew
    ("He said: “We agree.\n\nWe really do.”", [("We agree.", False), ("We really do.", True)]),
    # what was never closed ends with its paragraph
    ("He said: “We agree.\n\nThe talks go on in May.", [("We agree.", False)]),
    (
        "He said: “We agree.\n\nThe host spoke of “progress” too.",
        [("We agree.", False), ("progress", False)],
    ),
    # a caption between is no part of it
    (
        "He said: “We agree.\n\nThe delegations arrive (Jo Hart/PA)\n\n“We really do.”",
        [("We agree.", False), ("We really do.", True)],
    ),
]


@pytest.mark.parametrize(("text", "found"), OVER_PARAGRAPHS)
def test_quotation_over_paragraphs(text: str, found: list[tuple[str, bool]]) -> None:
    assert words(text) == found


STOPLESS = (
    "Envoys of the two countries met in the old harbour town for a third day on Tuesday\n"
    "The minister who leads the first delegation spoke to reporters at the gate of the hotel\n"
    "{}"
    "Both delegations are to leave for their capitals on the evening of the next day\n"
    "Neither of the two had said before whether a fourth round would be held at all\n"
    "A statement of the hosts is expected before the week is out, officials said"
)


def test_line_without_its_full_stop_goes_on_to_the_line_that_has_one() -> None:
    text = STOPLESS.format("“We have come a long way since the spring\nWe shall not turn back now.\n")
    assert words(text) == [("We have come a long way since the spring", False), ("We shall not turn back now.", True)]


def test_line_whose_closing_mark_was_dropped_ends_with_its_full_stop() -> None:
    assert words(STOPLESS.format("He added, “we shall not turn back.\n")) == [("we shall not turn back.", False)]


def test_quotation_whose_opening_mark_is_missing_begins_with_its_paragraph() -> None:
    assert words("They met.\n\nWe are close to a deal,” the envoy said.") == [("We are close to a deal,", False)]


def test_furniture_and_headings_hold_no_quotations() -> None:
    assert words("‘A long night’\n\nRead more: “We agree,” says envoy\n\nThey met.") == []


def test_quotation_knows_its_tokens() -> None:
    reading = read("“We agree,” she said.", published=DAY)
    (found,) = find_quotations(reading)
    assert (found.passage, found.first, found.last, found.outer_first, found.outer_last) == (0, 1, 4, 0, 5)


def test_quotation_span_covers_the_words_alone() -> None:
    text = "They met.\n\n“We agree,” she said."
    (found,) = find_quotations(read(text, published=DAY))
    assert found.span.of(text, "") == "We agree,"


def test_quotation_text_has_single_blanks() -> None:
    wrapped = "The minister told reporters in the harbour town: “We shall\nnot go there.”"
    assert words(wrapped) == [("We shall not go there.", False)]


@pytest.mark.parametrize("closed", [True, False])
def test_quotation_tells_whether_it_was_closed(*, closed: bool) -> None:
    found: tuple[Quotation, ...] = find_quotations(read("He said: “We agree." + "”" * closed, published=DAY))
    assert [q.closed for q in found] == [closed]


@pytest.mark.parametrize(
    "text",
    ["“" * 200_000, "'" * 200_000, '"' * 200_000, "“a ” ’ " * 60_000, "‘s’ " * 60_000, "s' " * 80_000, "«„“‘" * 40_000],
)
def test_hostile_marks_take_work_in_step_with_their_number(text: str) -> None:
    short, long = (calls(partial(stretches_of, text[: len(text) // parts])) for parts in (4, 1))
    assert long < 6 * max(short, 1_000)
