"""That the strict reader refuses what the book forbids: else what it lets pass proves nothing."""

import pytest

from tests.web.feeds.rfc5545 import BrokenError, read

EVENT = "BEGIN:VEVENT|UID:a|DTSTAMP:20250310T120000Z|DTSTART;VALUE=DATE:20250312|DTEND;VALUE=DATE:20250313|END:VEVENT"
WHOLE = f"BEGIN:VCALENDAR|VERSION:2.0|PRODID:x|{EVENT}|END:VCALENDAR|"


def text(words: str) -> bytes:
    return words.replace("|", "\r\n").encode()


def test_reader_takes_a_calendar() -> None:
    assert read(text(WHOLE)).all("VEVENT")[0].text("UID") == "a"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("UID:a|", ""),
        ("UID:a|", "UID:a|UID:b|"),
        ("PRODID:x|", ""),
        ("VERSION:2.0", "VERSION:1.0"),
        ("DTSTART;VALUE=DATE:20250312|", ""),
        ("DTSTART;VALUE=DATE:20250312", "DTSTART;VALUE=DATE:20250313"),
        ("DTSTART;VALUE=DATE:20250312", "DTSTART:20250312"),
        ("DTSTART;VALUE=DATE:20250312", "DTSTART;TZID=Europe/Paris:20250312T100000"),
        ("DTSTAMP:20250310T120000Z", "DTSTAMP:20250310T120000"),
        ("UID:a|", "UID:a|SUMMARY:Talks, and more|"),
        ("UID:a|", "UID:a|SUMMARY:Talks \\x|"),
        ("UID:a|", "UID:a|STATUS:POSTPONED|"),
        ("UID:a|", "UID:a|REFRESH-INTERVAL;VALUE=DURATION:PT1H|"),
        ("UID:a|", f"UID:a|SUMMARY:{'x' * 80}|"),
        ("UID:a|", "UID:a\n|"),
        ("UID:a|", "UID:a|SUMMARY:\x07|"),
        ("VERSION:2.0|", "VERSION:2.0|REFRESH-INTERVAL:PT1H|"),
        (f"{EVENT}|", ""),
        (f"{EVENT}|", f"{EVENT}|{EVENT}|"),
        ("END:VEVENT|", ""),
        ("END:VCALENDAR|", "END:VCALENDAR"),
    ],
)
def test_reader_refuses_what_the_book_forbids(old: str, new: str) -> None:
    assert old in WHOLE
    with pytest.raises(BrokenError):
        read(text(WHOLE.replace(old, new)))
