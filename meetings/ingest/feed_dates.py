"""When feeds say that something was published: dates of RFC 822, of ISO 8601, and what passes for them."""

import re
from datetime import datetime, time
from email.utils import parsedate_to_datetime

from meetings.ingest.published import EARLIEST, Published

LONGEST = 64  # characters; what is longer is no date
# Zones by name that feeds write, where a name means one offset (IST is India's, Ireland's and Israel's: not read).
# RFC 822 has GMT, UT and the American ones, which the standard library reads.
ZONES = {
    "WET": "+0000", "WEST": "+0100", "BST": "+0100", "CET": "+0100", "MET": "+0100", "CEST": "+0200", "EET": "+0200",
    "SAST": "+0200", "EEST": "+0300", "MSK": "+0300", "TRT": "+0300", "PKT": "+0500", "WIB": "+0700", "HKT": "+0800",
    "SGT": "+0800", "JST": "+0900", "KST": "+0900", "AEST": "+1000", "AEDT": "+1100", "NZST": "+1200", "NZDT": "+1300",
}  # fmt: skip
ZONE_NAME = re.compile(r"\b([A-Z]{3,4})$")
LOOSE_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]\s?(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d\d:?\d\d|)", re.IGNORECASE
)
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_date(words: str) -> Published:
    """The day as it was where the date was written, and the moment where its zone is told. Both None for what is no
    date. Midnight to the second is how a day alone is often written: it is no moment."""
    told = " ".join(words.split())
    if not told or len(told) > LONGEST:
        return None, None
    try:
        found = _iso(told) or parsedate_to_datetime(ZONE_NAME.sub(lambda m: ZONES.get(m[1], m[1]), told))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, None
    if found.date() < EARLIEST:
        return None, None
    is_moment = found.tzinfo is not None and found.time() != time.min
    return found.date(), found if is_moment else None


def _iso(told: str) -> datetime | None:
    """Raises ValueError."""
    if DAY.fullmatch(told):
        return datetime.fromisoformat(told)
    found = LOOSE_ISO.fullmatch(told)
    if found is None:
        return None
    zone = found[3].upper()
    return datetime.fromisoformat(f"{found[1]}T{found[2][:15]}{'Z' if zone in ('UTC', 'GMT') else zone}")
