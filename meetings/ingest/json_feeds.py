"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from meetings.ingest.article import IngestError
from meetings.ingest.decoding import decoded
from meetings.ingest.entries import READ, Entry, Feed, FeedKind, absolute, kept, language_tag, plain
from meetings.ingest.feed_dates import read_date


def read_json_feed(body: bytes, *, url: str) -> Feed:
    """The feed. Raises IngestError."""
    try:
        told = json.loads(decoded(body))
    except (ValueError, RecursionError) as error:
        raise IngestError(f"{url}: not readable as JSON; give the address of a feed") from error
    if not isinstance(told, dict) or not isinstance(told.get("items"), list):
        raise IngestError(f"{url}: is JSON, but no JSON Feed; give the address of a feed")
    items = [item for item in told["items"][:READ] if isinstance(item, dict)]
    return Feed(
        FeedKind.JSON,
        kept(_entry(item, url) for item in items),
        title=plain(told.get("title")),
        homepage=absolute(told.get("home_page_url"), url),
        language=language_tag(told.get("language")),
    )


def _entry(item: dict[str, Any], url: str) -> Entry:
    day, moment = read_date(_word(item.get("date_published")))
    return Entry(
        url=absolute(item.get("url"), url) or absolute(item.get("external_url"), url),
        title=plain(item.get("title")),
        published_at=moment,
        published_on=day,
        id=_word(item.get("id"))[:500],
        updated_at=read_date(_word(item.get("date_modified")))[1],
    )


def _word(value: object) -> str:
    return str(value) if isinstance(value, str | int) else ""
