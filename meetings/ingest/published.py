"""When something was published, as people and pages write it. Never today by silence."""

from datetime import date, datetime

from meetings.ingest.article import IngestError

Published = tuple[date | None, datetime | None]
EARLIEST = date(1900, 1, 1)


def read_published(words: str, *, where: str) -> Published:
    """The day where the publisher is, and the moment where the time is told with its zone.

    `words`: an ISO date, or date and time. Raises IngestError for anything else; `where` names the place of it."""
    told = words.strip()
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        raise IngestError(f"{where}: “{told}” is no date; write 2025-03-10, or 2025-03-10T13:05:00+03:00") from None
    if moment.date() < EARLIEST:
        raise IngestError(f"{where}: {told} is too long ago for a date of publication")
    return moment.date(), moment if moment.tzinfo is not None else None
