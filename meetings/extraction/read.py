"""From text to readings: cut, tokenise, parse; one article or a stream of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from meetings.extraction.datelines import Dateline, dateline
from meetings.extraction.parser import language, parse
from meetings.extraction.passages import Piece, for_parser, split
from meetings.extraction.reading import Passage, PassageKind, Reading

TOGETHER = 512  # pieces that go through the parser in one stream
LINED = frozenset((PassageKind.PROSE, PassageKind.ITEM))
UNBROKEN = 5  # tokens with which prose opens behind a dateline
SENTENCE_ENDS = frozenset(".!?…:;")


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What reading needs of an article. `country` is the publisher's (ISO 3166-1 alpha-2), where known."""

    text: str
    published: date
    title: str = ""
    country: str | None = None


def read(text: str, *, title: str = "", published: date, country: str | None = None) -> Reading:
    """The article as the finders see it."""
    return next(read_many([ArticleText(text, published, title, country)]))


def read_many(articles: Iterable[ArticleText]) -> Iterator[Reading]:
    """The readings of many articles, in order. Their pieces share the parser's batches, which is what makes a folder
    fast; a few hundred pieces are held at a time."""
    batch: list[tuple[ArticleText, tuple[Piece, ...]]] = []
    waiting = 0
    for article in articles:
        pieces = split(article.text, article.title)
        batch.append((article, pieces))
        waiting += len(pieces)
        if waiting >= TOGETHER:
            yield from _readings(batch)
            batch, waiting = [], 0
    yield from _readings(batch)


def dateline_of(passage: Passage) -> Dateline | None:
    """The dateline that a passage opens with; its words are a sentence of their own in the passage's document."""
    return dateline(passage.doc.text) if passage.kind in LINED else None


def _readings(batch: list[tuple[ArticleText, tuple[Piece, ...]]]) -> Iterator[Reading]:
    docs = [[_tokenised(piece) for piece in pieces] for _, pieces in batch]
    # The pipeline fills the documents in place; what it yields are the same objects.
    for _ in parse(
        doc
        for (_, pieces), row in zip(batch, docs, strict=True)
        for piece, doc in zip(pieces, row, strict=True)
        if piece.kind is not PassageKind.FURNITURE
    ):
        continue
    for (article, pieces), row in zip(batch, docs, strict=True):
        passages = tuple(
            Passage(i, piece.kind, piece.part, piece.start, doc)
            for i, (piece, doc) in enumerate(zip(pieces, row, strict=True))
        )
        yield Reading(article.text, article.title, article.published, passages, article.country)


def _tokenised(piece: Piece) -> Doc:
    doc = language().make_doc(_without_dash(piece))
    if piece.kind is PassageKind.FURNITURE:
        return _one_sentence(doc)  # so that whoever asks for its sentence gets one
    if piece.kind in LINED and (opening := dateline(piece.text)):
        _set_apart(doc, opening)
    return doc


def _set_apart(doc: Doc, opening: Dateline) -> None:
    """Make a dateline a sentence of its own, and keep the parser, which it confuses, from breaking off the adjectives
    that the prose opens with ('RABAT - Malian / President X')."""
    for token in doc:
        if token.idx >= opening.length:
            token.is_sent_start = True
            for other in doc[token.i + 1 : token.i + UNBROKEN]:
                if other.nbor(-1).text in SENTENCE_ENDS:
                    break
                other.is_sent_start = False
            break


def _without_dash(piece: Piece) -> str:
    """The piece for the parser. A dash that a dateline leaves at its first word ('— -The') would become part of it."""
    words = for_parser(piece.text)
    opening = dateline(piece.text) if piece.kind in LINED else None
    if opening is None or words[opening.length - 1] != "-":
        return words
    return f"{words[: opening.length - 1]} {words[opening.length :]}"


def _one_sentence(doc: Doc) -> Doc:
    """The document as a single sentence. Made anew: to tell its tokens one by one, spaCy looks through all of them
    for each."""
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[token.i == 0 for token in doc],
    )
