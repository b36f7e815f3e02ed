from datetime import date

from meetings.enums import Part
from meetings.extraction.read import ArticleText, dateline_of, read, read_many
from meetings.extraction.reading import PassageKind

DAY = date(2025, 3, 10)


def test_read_keeps_what_it_was_given() -> None:
    reading = read("They met.", title="Envoys meet", published=DAY, country="GB")
    assert (reading.text, reading.title, reading.published, reading.country) == ("They met.", "Envoys meet", DAY, "GB")


def test_read_numbers_passages_from_the_title_on() -> None:
    reading = read("They met.\n\nThey left.", title="Envoys meet", published=DAY)
    assert [(p.index, p.kind, p.part) for p in reading.passages] == [
        (0, PassageKind.HEADLINE, Part.TITLE),
        (1, PassageKind.PROSE, Part.TEXT),
        (2, PassageKind.PROSE, Part.TEXT),
    ]


def test_passage_spans_count_in_the_text() -> None:
    text = "They met.\n\n  The envoys left Lisbon."
    passage = read(text, published=DAY).passages[1]
    assert passage.span(1, 2).of(text, "") == "envoys"


def test_wrapped_line_does_not_break_a_name() -> None:
    text = "The foreign minister of Estonia will travel to see Prime Minister Ana\nlopes of Portugal."
    assert "\n" not in [t.text for t in read(text, published=DAY).passages[0].doc]


def test_dateline_is_a_sentence_of_its_own() -> None:
    passage = read("PARIS, March 10 (Reuters) - The envoys met on Monday.", published=DAY).passages[0]
    assert [s.text for s in passage.doc.sents][-1] == "The envoys met on Monday."


def test_dateline_is_found_again_in_its_passage() -> None:
    passage = read("PARIS, March 10 (Reuters) - The envoys met on Monday.", published=DAY).passages[0]
    found = dateline_of(passage)
    assert found is not None
    assert found.city == "PARIS"


def test_furniture_is_tokenised_but_not_parsed() -> None:
    furniture = read("We use cookies on our website.", published=DAY).passages[0]
    assert (furniture.kind, [t.text for t in furniture.doc][:2], furniture.doc[0].tag_) == (
        PassageKind.FURNITURE,
        ["We", "use"],
        "",
    )


def test_body_leaves_furniture_out() -> None:
    reading = read("We use cookies on our website.\n\nThey met.", published=DAY)
    assert [p.doc.text for p in reading.body] == ["They met."]


def test_read_many_gives_readings_in_order() -> None:
    articles = [ArticleText(f"Envoy {i} met the king." * (i % 3), DAY) for i in range(9)]
    assert [r.text for r in read_many(articles)] == [a.text for a in articles]


def test_read_many_reads_as_read_does() -> None:
    texts = ["They met.\n\nThey left.", "We use cookies on our website.", "Ana Lopes spoke in Bern."]
    many = list(read_many(ArticleText(text, DAY) for text in texts))
    alone = [read(text, published=DAY) for text in texts]
    assert [[t.tag_ for p in r.passages for t in p.doc] for r in many] == [
        [t.tag_ for p in r.passages for t in p.doc] for r in alone
    ]


def test_read_many_takes_no_article_more_than_it_needs() -> None:
    taken: list[int] = []

    def articles() -> object:
        for i in range(2000):
            taken.append(i)
            yield ArticleText("They met.", DAY)

    next(read_many(articles()))  # type: ignore[arg-type]
    assert len(taken) < 600
