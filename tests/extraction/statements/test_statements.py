from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.enums import Part, StatementKind
from meetings.extraction import Extraction, extract
from meetings.extraction.actors import find_actors
from meetings.extraction.read import read as parsed
from meetings.extraction.statements import find_statements
from meetings.extraction.types import ExtractedStatement
from tests.extraction.work import calls

PUBLISHED = date(2024, 5, 6)
LEAD = "Portuguese Foreign Minister Ana Lopes received Estonian President Jaan Ilves in Lisbon on Monday.\n\n"


def read(text: str, title: str = "") -> Extraction:
    return extract(text, title=title, published=PUBLISHED)


def direct(text: str) -> list[ExtractedStatement]:
    return [s for s in read(text).statements if s.kind is StatementKind.DIRECT]


# Who is meant, after the lead has named both: the words of the attribution, and the speaker.
CALLED = [
    ("Lopes", "Ana Lopes"),
    ("Ms Lopes", "Ana Lopes"),
    ("Mr Ilves", "Jaan Ilves"),
    ("President Ilves", "Jaan Ilves"),
    ("the Estonian president", "Jaan Ilves"),
    ("the Portuguese foreign minister", "Ana Lopes"),
    ("the foreign minister", "Ana Lopes"),
    ("an Estonian official", "Estonian official"),
    ("the Portuguese foreign ministry", "Portuguese foreign ministry"),
]


@pytest.mark.parametrize(("called", "name"), CALLED)
def test_speaker_is_resolved_to_the_full_name(called: str, name: str) -> None:
    assert [s.speaker for s in direct(f"{LEAD}“The bridge will be built this year,” {called} said.")] == [name]


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Ana Lopes"), ("He", "Jaan Ilves")])
def test_pronoun_is_the_one_who_spoke_before(pronoun: str, name: str) -> None:
    title = "Ms Lopes" if pronoun == "She" else "Mr Ilves"
    text = f"{LEAD}{title} was hopeful. {pronoun} added: “The bridge will be built this year.”"
    assert [s.speaker for s in direct(text)] == [name]


def test_offices_side_by_side_are_two_speakers() -> None:
    text = (
        "Vice President Ana Lopes received President Jaan Ilves of Estonia. The Vice President and President Ilves "
        "dined in Sintra. The Vice President said that the talks would go on."
    )
    assert [s.speaker for s in read(text).statements] == ["Ana Lopes"]


def test_speaker_of_the_cast_is_an_actor() -> None:
    extraction = read(f"{LEAD}“The bridge will be built this year,” Lopes said.")
    (said,) = extraction.statements
    assert said.actor is not None
    assert extraction.actors[said.actor].name == "Ana Lopes"


def test_described_speaker_is_no_actor() -> None:
    assert [s.actor for s in direct("“The bridge will be built this year,” said a senior diplomat.")] == [None]


def test_speaker_span_covers_the_words_of_the_attribution() -> None:
    text = f"{LEAD}“The bridge will be built this year,” Lopes said."
    assert [s.speaker_span.of(text, "") for s in direct(text) if s.speaker_span] == ["Lopes"]


PARAGRAPHS = [
    # each paragraph opens anew
    "Lopes said: “We shall build a bridge.\n\n“It will be a long one.\n\n“And it will be ours.”",
    # the attribution comes with the first, or with the last
    "“We shall build a bridge,” Lopes said.\n\n“It will be a long one.\n\n“And it will be ours.”",
    "“We shall build a bridge.\n\n“It will be a long one.\n\n“And it will be ours,” Lopes said.",
]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_quotation_over_paragraphs_is_one_statement(text: str) -> None:
    (said,) = direct(LEAD + text)
    assert (said.speaker, len(said.spans)) == ("Ana Lopes", 3)


def test_quotation_broken_by_its_attribution_is_one_statement() -> None:
    text = LEAD + "“We shall build a bridge,” said Lopes, “and it will be a long one.”"
    (said,) = direct(text)
    assert [span.of(text, "") for span in said.spans] == ["We shall build a bridge,", "and it will be a long one."]


def test_reported_clauses_around_their_attribution_are_one_statement() -> None:
    text = LEAD + "The bridge, Lopes said, will be built this year."
    (said,) = read(text).statements
    assert [span.of(text, "") for span in said.spans] == ["The bridge", "will be built this year"]


def test_statements_come_in_the_order_of_the_text() -> None:
    text = LEAD + "Lopes said the bridge was late. “It will be built,” she said. Ilves said he was sure of it."
    starts = [s.spans[0].start for s in read(text).statements]
    assert len(starts) > 1
    assert starts == sorted(starts)


def test_headline_makes_no_statement() -> None:
    extraction = read(LEAD, title="‘We shall build a bridge this year,’ says Lopes")
    assert [s for s in extraction.statements if any(span.part is Part.TITLE for span in s.spans)] == []


def test_caption_makes_no_statement() -> None:
    assert direct(LEAD + "Ana Lopes says “we shall build a bridge” in Lisbon (Jo Hart/PA)") == []


WORDS = """
    “ ” ‘ ’ " ' « » , . : ; — ( ) [ said says told reporters that he she it they Lopes Ana Ilves the minister a diplomat
    official according to as adding and while who her his not will would was quoted saying In statement “We agree,” "No"
"""
FRAGMENTS = st.sampled_from([*WORDS.split(), "\n", "\n\n", " ", "\u00a0", "\u200b", "\x00", "é", "中", "🙂"])


@settings(max_examples=60, deadline=None)
@given(st.lists(FRAGMENTS, max_size=60).map(" ".join))
def test_any_text_is_read_and_its_spans_lie_within(text: str) -> None:
    for said in read(text).statements:
        assert said.speaker
        assert said.text
        assert all(0 <= span.start < span.end <= len(text) for span in said.spans)


HOSTILE = {
    "opened and never closed": "“We agree, she said. ",
    "closed and never opened": "We agree,” she said. ",
    "opened within opened": "“‘«",
    "nobody but pronouns": "He said she said it said they said. ",
    "one speech in another": "Lopes said that Ilves said that ",
    "words without a stop": "said Lopes, said Ilves, ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    short, long = (_work(piece * (size // len(piece))) for size in (1_500, 6_000))
    assert long < 8 * max(short, 10_000)


def _work(text: str) -> int:
    reading = parsed(text, published=PUBLISHED)
    cast = find_actors(reading)
    return calls(lambda: find_statements(reading, cast))
