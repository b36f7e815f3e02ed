"""What a site lets robots ask for: its /robots.txt, by RFC 9309. Keeping the answer for a while is the caller's."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlsplit

from protego import Protego

from meetings.ingest.fetching import FEED_TYPES, FetchError, Limits, fetch

ROBOT = "diplotrack"  # our product token
LARGEST = 500 * 1024  # bytes that are read of it; the RFC asks for no less (2.5)
LONGEST_DELAY = timedelta(hours=1)  # who asks for more is asked once in an hour
KEPT = 100  # sitemaps
PAGES = ("text/html", "application/xhtml+xml")  # what some sites answer everything with
AGENT_LINE = re.compile(r"\s*user[- ]?agent\s*:?\s*([^#]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site allows. `delay`: how long it wants between two requests; None where it does not say.
    `sitemaps`: the addresses of its sitemaps. `is_known`: whether it could be asked; where it could not, nothing is
    allowed for now, and it is worth asking again soon. `body`: the file itself, for keeping; `error`: why
    there is none."""

    delay: timedelta | None = None
    sitemaps: tuple[str, ...] = ()
    is_known: bool = True
    protego: Protego | None = None
    body: bytes = b""
    error: str = ""

    def allows(self, url: str) -> bool:
        """Whether an address of the site may be asked for."""
        if self.protego is None:
            return self.is_known
        return bool(self.protego.can_fetch(url, ROBOT))


EVERYTHING = Rules()
NOTHING = Rules(is_known=False)


def read_robots(body: bytes) -> Rules:
    """The rules that a robots.txt tells; what cannot be read of it forbids nothing."""
    whole, _, _ = body[:LARGEST].rpartition(b"\n") if len(body) > LARGEST else (body, b"", b"")
    protego = Protego.parse("\n".join(map(_line, whole.decode("utf-8-sig", "replace").splitlines())))
    seconds = protego.crawl_delay(ROBOT)
    return Rules(
        delay=None if seconds is None else min(timedelta(seconds=min(seconds, 86_400)), LONGEST_DELAY),
        sitemaps=tuple(dict.fromkeys(s for s in protego.sitemaps if s.startswith(("http://", "https://"))))[:KEPT],
        protego=protego,
        body=whole,
    )


def robots_url(url: str) -> str:
    """Where the rules for an address stand: at the root of its scheme, host and port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt"


def fetch_robots(url: str, *, limits: Limits) -> Rules:
    """The rules for an address, from its site (RFC 9309, 2.3.1): an answer of 4xx allows everything, for there are no
    rules; an error of the server, or none of its answers, allows nothing for now. 429 is the server's "not now"."""
    patient = replace(limits, size=max(limits.size, LARGEST))
    try:
        found = fetch(robots_url(url), limits=patient, accept="text/plain, */*;q=0.1", types=FEED_TYPES)
    except FetchError as error:
        is_told = 400 <= error.status < 500 and not error.is_temporary
        return EVERYTHING if is_told else replace(NOTHING, error=str(error))
    return read_robots(found.body) if found.content_type not in PAGES else EVERYTHING


def _line(line: str) -> str:
    """A line, with every robot but us under one name: rules for thousands of them would be multiplied out."""
    found = AGENT_LINE.match(line)
    if found is None:
        return line
    name = found[1].strip().lower()
    return f"User-agent: {ROBOT if ROBOT in name else '*' if name.startswith('*') else 'another'}"
