"""An article that an editor hands in, before anything of it is stored: read off an address, a text or a file, and kept
in plain form while its preview is looked at."""

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from meetings.domain.web import web_limits
from meetings.ingest.article import ArticleData, IngestError
from meetings.ingest.handed import handed_article
from meetings.ingest.pages import web_article
from meetings.ingest.published import Published

LONGEST = 100_000  # characters that are read while an editor waits: some seconds of reading

__all__ = ["LONGEST", "IngestError", "dated", "draft_from_address", "draft_from_words", "from_plain", "to_plain"]


def draft_from_address(url: str, *, title: str = "", published: date | None = None, source: str = "") -> ArticleData:
    """The article at an address. Raises IngestError."""
    data = web_article(url, published=_published(published), source=source, limits=web_limits(), may_be_undated=True)
    return _checked(replace(data, title=title or data.title))


def draft_from_words(
    body: bytes,
    *,
    name: str = "",
    url: str = "",
    title: str = "",
    published: date | None = None,
    source: str = "",
) -> ArticleData:
    """The article of an uploaded file, or of pasted words where it has no name. Raises IngestError."""
    return _checked(
        handed_article(body, name=name, url=url, title=title, published=_published(published), source=source)
    )


def dated(data: ArticleData, day: date | None) -> ArticleData:
    """The article with the day of publication that an editor tells; as it was where he tells none, or the same."""
    return data if day is None or day == data.published_on else replace(data, published_on=day, published_at=None)


def to_plain(data: ArticleData) -> dict[str, Any]:
    """The article as JSON takes it."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(data).items()}


def from_plain(plain: dict[str, Any]) -> ArticleData:
    """What `to_plain` gave. Raises TypeError or ValueError for anything else."""
    days = {name: plain.pop(name) for name in ("published_on", "published_at", "modified_at")}
    day, published_at, modified_at = (days[name] or "" for name in days)
    return ArticleData(
        **plain,
        published_on=date.fromisoformat(day) if day else None,
        published_at=datetime.fromisoformat(published_at) if published_at else None,
        modified_at=datetime.fromisoformat(modified_at) if modified_at else None,
    )


def _published(day: date | None) -> Published | None:
    return (day, None) if day else None


def _checked(data: ArticleData) -> ArticleData:
    """Raises IngestError for a text that nobody can wait for."""
    if len(data.text) > LONGEST:
        raise IngestError(
            f"the text has {len(data.text)} characters, and {LONGEST} are the most here; "
            "give its part that matters, or take it in with `manage.py ingest`"
        )
    return data
