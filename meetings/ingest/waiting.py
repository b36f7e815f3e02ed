"""How long a server asks to be left alone."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=30)  # who asks for more has made a mistake


def read_retry_after(words: str, *, told_at: str = "") -> timedelta | None:
    """The header Retry-After (RFC 9110, 10.2.3): seconds, or a date. None where it is neither.

    A date counts from the server's own clock, its header Date, where that can be read: ours may be wrong."""
    told = words.strip()
    if told.isascii() and told.isdigit():
        return min(timedelta(seconds=int(told[:9])), LONGEST)
    until = _moment(told)
    if until is None:
        return None
    wait = until - (_moment(told_at) or datetime.now(UTC))
    return min(max(wait, timedelta(0)), LONGEST)


def _moment(words: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
