"""Files and addresses to stored articles, one by one, so that what is wrong with one keeps no other out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from meetings.domain.articles import Stored, store_article
from meetings.domain.web import web_limits
from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.files import article_files, file_article
from meetings.ingest.pages import is_address, web_article
from meetings.ingest.published import Published, read_published

__all__ = ["IngestError", "TakenIn", "publication", "take_in", "things"]


@dataclass(frozen=True, slots=True)
class Thing:
    """A file or an address to be taken in; or the reason why there is none."""

    words: str
    file: Path | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking one in came to: the stored article, or the error in one line."""

    words: str
    stored: Stored | None = None
    error: str = ""


def publication(words: str | None) -> Published | None:
    """The option --published. Raises IngestError."""
    return read_published(words, where="--published") if words else None


def things(arguments: Iterable[str]) -> list[Thing]:
    """The files and addresses that arguments name, each once; a folder stands for its articles."""
    found: list[Thing] = []
    for words in dict.fromkeys(arguments):
        if is_address(words):
            found.append(Thing(words))
            continue
        try:
            found += [Thing(str(file), file) for file in article_files(Path(words))]
        except IngestError as error:
            found.append(Thing(words, error=str(error)))
    return list({thing.words: thing for thing in found}.values())


def take_in(found: Iterable[Thing], *, published: Published | None = None, source: str = "") -> Iterator[TakenIn]:
    """Read and store each."""
    for thing in found:
        if thing.error:
            yield TakenIn(thing.words, error=thing.error)
            continue
        try:
            stored = store_article(_read(thing, published, source))
        except IngestError as error:
            yield TakenIn(thing.words, error=str(error))
        else:
            yield TakenIn(thing.words, stored)


def _read(thing: Thing, published: Published | None, source: str) -> ArticleData:
    if thing.file is not None:
        return file_article(thing.file, published=published, source=source)
    return web_article(thing.words, published=published, source=source, limits=web_limits())
