"""The agencies' opening: 'PARIS, March 10 (Reuters) - ', 'TIRANA, Albania — ', 'MOSCOW, March 10. /TASS/. '."""

import re
from dataclasses import dataclass
from functools import lru_cache

from meetings.extraction.gazetteer import gazetteer

LONGEST = 160  # characters in which a dateline must end


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when an article was filed, as its first words tell. `length` counts the characters up to the prose;
    `city_at` and `date_at` are where the words begin, -1 where they are not told."""

    city: str | None
    date: str | None
    length: int
    city_at: int
    date_at: int


MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER"
    r"|DECEMBER)\.?"
)
DATE = (
    rf"(?P<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)"
)
CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.]"
NAME = r"[A-ZÀ-Þ][\wÀ-ÿ'’.-]*"
CAPS_CITY = rf"{CAPS}(?:[ /]{{1,3}}{CAPS}){{0,4}}"
CITY = rf"{NAME}(?:[ /]{NAME}){{0,3}}"
# A country or state after the city: 'TIRANA, Albania', 'GENEVA, N.Y.'
REGION = rf"(?:, (?!{MONTH} \d){NAME}(?: (?:of |and |the )?{NAME}){{0,3}})?"
AGENCY = r"(?:\([^()]{2,40}\)|/[A-Za-z ]{2,30}/)"
# Agencies that some papers print without a dash behind the city; "African Union (AU) Commission" is none.
KNOWN = (
    "(?:AA|AFP|AGERPRES|ANA|ANI|ANSA|AP|APP|APS|ARMENPRESS|AZERTAC|BBC|BELTA|BERNAMA|BNA|BTA|CNA|CNN|CTK|DPA|dpa|EFE|ENA"
    "|HINA|IANS|INA|INTERFAX|Interfax|IRNA|ISNA|KAZINFORM|KUNA|KYODO|Kyodo|MAP|MNA|MTI|NAN|NNN|PANA|PAP|PETRA|PTI|QNA"
    "|RFE/RL|RIA|RTE|Reuters|SANA|SPA|STA|TASS|TAP|UNB|UNI|UPI|VNA|VOA|WAM|WAFA|WIC|XINHUA|Xinhua|YONHAP|Yonhap)"
)
DASH = r"(?:\s*(?:--?|–|—|―|//)\s+-?|\s*(?:--|—|―)\s*)"
FORMS = tuple(
    re.compile(form)
    for form in (
        # ASTANA. KAZINFORM – …     TASHKENT. KAZINFORM On Monday …
        rf"(?P<city>{CAPS_CITY})\. [A-Z]{{4,}}(?:{DASH}| (?=[A-ZÀ-Þ][a-zà-ÿ]))",
        # PARIS, March 10 (Reuters) -     BEIJING, May 11 --     TIRANA, Albania —     MOSCOW, March 10. /TASS/.
        # ** PARIS -     (an entry of a diary)
        rf"(?:\*+ ?)?(?P<city>{CAPS_CITY}){REGION}(?:[,.] {DATE})?\.?(?: {AGENCY})?(?:{DASH}|(?<=[/)])\.?:?\s+)",
        # NEW DELHI: …     NICOSIA. …     (the city alone, in capitals)
        rf"(?P<city>{CAPS_CITY}){REGION}(?:[,.] {DATE})?[:.] (?=[“\"‘'A-ZÀ-Þ])",
        # Kyiv, March 10 (Interfax) –     Geneva (AP) --     Tokyo, Japan (CNN) —
        rf"(?P<city>{CITY}){REGION}(?:[,.] {DATE})?\.?(?: {AGENCY}){DASH}",
        rf"(?P<city>{CITY}){REGION}[,.] {DATE}\.?{DASH}",
        # Colombo, Mar 29 (PTI) The …
        rf"(?P<city>{CITY}){REGION}[,.] {DATE}\.? \([A-Z]{{2,}}\):? (?=[“\"‘'A-ZÀ-Þ])",
        # Kampala (AFP) The …     Kampala, Mar. 29, IRNA - The …     BAKU, March 29, AZERTAC The …
        rf"(?P<city>{CITY}){REGION} \({KNOWN}\):? (?=[“\"‘'A-ZÀ-Þ])",
        rf"(?P<city>{CITY}){REGION}[,.] {DATE}[,.] {KNOWN}(?:{DASH}|[.:]? (?=[“\"‘'A-ZÀ-Þ]))",
        # Tehran, IRNA –
        rf"(?P<city>{CITY}),? {KNOWN}{DASH}",
        # (agency) - Rome, June 15 -     (Reuters) -
        rf"{AGENCY}{DASH}(?:(?P<city>{CITY}){REGION}(?:[,.] {DATE})?{DASH})?",
        # ANSA - Rome, June 15 -
        rf"{CAPS}{DASH}(?P<city>{CITY}){REGION}[,.] {DATE}{DASH}",
        # March 10 (Reuters) -
        rf"{DATE} {AGENCY}{DASH}",
        # Rome. A mounted guard …
        rf"(?P<city>{NAME})\. (?=(?:A|An|The|It|On|In|At|After|For|When|With|As)\s)",
    )
)
# New Delhi: The …     (of towns that are known alone: whoever speaks stands before a colon, too)
KNOWN_TOWN = re.compile(rf"(?P<city>{CITY}){REGION}: (?=[“\"‘'A-ZÀ-Þ])")
NO_CITY = frozenset(("I", "A", "NO", "YES", "WHO", "WHAT", "WHERE", "WHEN", "WHY", "HOW", "PHOTO", "FILE", "UPDATE"))


@lru_cache(maxsize=256)  # asked of the same openings again and again
def dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph opens with, None where it opens with prose."""
    opening = text[:LONGEST]
    for form in (*FORMS, KNOWN_TOWN):
        found = form.match(opening)
        if found is None or found.end() >= len(text):
            continue
        if form is KNOWN_TOWN and gazetteer().city(found["city"]) is None:
            continue
        groups = found.groupdict()
        city, date = groups.get("city"), groups.get("date")
        if city and city.upper().rstrip(".") in NO_CITY:
            continue
        return Dateline(
            city=city.rstrip(".") if city else None,
            date=date,
            length=found.end(),
            city_at=found.start("city") if city else -1,
            date_at=found.start("date") if date else -1,
        )
    return None
