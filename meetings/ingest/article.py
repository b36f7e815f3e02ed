"""What the outside world gives: one article, before anything is stored."""

from dataclasses import dataclass
from datetime import date, datetime


class IngestError(ValueError):
    """Something that cannot be taken in. The message is one line and says what to do."""


@dataclass(frozen=True, slots=True)
class ArticleData:
    """One published text. `url` is its canonical address, or file:NAME.

    `published_on` is the day where the publisher is; `published_at` the moment, aware, where it is told; both None
    where nobody says when. `modified_at` is when it was changed last, aware, where that is told. `source` is the
    publisher's name; `language` a BCP 47 tag."""

    url: str
    text: str
    title: str = ""
    published_on: date | None = None
    published_at: datetime | None = None
    source: str = ""
    homepage: str = ""
    language: str = "en"
    byline: str = ""
    country: str = ""
    modified_at: datetime | None = None
