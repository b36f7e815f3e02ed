"""The words that dates are made of: each has a kind, which the patterns are written in, and a value."""

import calendar
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a word does in a date. The value is the one letter that stands for it where patterns are matched."""

    OTHER = "_"
    WEEKDAY = "W"  # Monday
    SHORTDAY = "w"  # Mon, Sat: a day only beside a date
    MONTH = "M"  # January
    SHORTMONTH = "m"  # Mar, and names that are words or people's names too: May, March, June
    NUMBER = "D"  # 1 to 31 in digits
    NTH = "r"  # 9th
    COUNT = "N"  # other numbers and number words; the value 0 is an uncertain few
    YEAR = "Y"
    NUMERIC = "I"  # 10/03/2025: three numbers and their marks
    QUARTERNAME = "Z"  # Q1
    ORDINAL = "O"  # first, second, last of several
    NEXT = "T"
    LAST = "L"
    THIS = "H"
    EVERY = "E"
    DAYS = "d"
    WEEKS = "k"
    WEEKEND = "e"
    FORTNIGHT = "f"
    MONTHS = "o"
    YEARS = "y"
    QUARTER = "q"
    HALF = "h"
    SEASON = "s"
    PART = "P"  # early, mid, late
    EDGE = "G"  # the start, middle or end of something
    SOONER = "R"  # earlier, later
    SIDE = "b"  # before, after
    AGO = "g"
    TODAY = "X"
    DAYPART = "Q"  # morning, night
    FROM = "F"
    TO = "J"
    UNTIL = "u"
    SINCE = "S"
    DASH = "-"
    AND = "&"
    OR = "|"
    SLASH = "/"
    THE = "t"
    ARTICLE = "A"
    OF = "v"
    IN = "i"
    WITHIN = "n"
    ON = "l"
    BY = "B"
    FOR = "p"  # for, to … prepositions that as often stand before people
    AHEAD = "a"
    EVE = "V"
    THAT = "x"
    TIME = "z"
    THAN = "8"
    NOW = "5"
    FEAST = "6"  # Christmas, Easter, New (Year)
    HOURS = "7"
    POSSESSIVE = "'"
    COMMA = ","
    STOP = "."
    OPEN = "("
    CLOSE = ")"


class Share(IntEnum):
    """Which part of a period is meant."""

    EARLY = 1
    MID = 2
    LATE = 3
    START = 4
    END = 5


@dataclass(frozen=True, slots=True)
class Word:
    """A kind with its value: the weekday's, month's or count's number, or how far a word points."""

    kind: Kind
    value: int = 0


FEW = 0
WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
# Names that sentences also hold as verbs or as people's names.
DOUBTFUL_MONTHS = frozenset(("may", "march", "april", "june", "august"))
COUNTS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
FEASTS = "christmas easter boxing new good palm maundy ash whit"
ORDINALS = "first second third fourth fifth"

# Words by kind and value.
TABLE: tuple[tuple[Kind, int, str], ...] = (
    (Kind.COUNT, FEW, "few several couple some many"),
    (Kind.COUNT, 2, "both"),
    (Kind.ORDINAL, -1, "final closing"),
    (Kind.ORDINAL, 1, "opening"),
    (Kind.NEXT, 1, "next coming upcoming forthcoming following"),
    (Kind.LAST, -1, "last past previous recent preceding"),
    (Kind.THIS, 0, "this these current same"),
    (Kind.EVERY, 0, "every each most any per"),
    (Kind.DAYS, 1, "day days"),
    (Kind.WEEKS, 1, "week weeks"),
    (Kind.WEEKEND, 1, "weekend"),
    (Kind.FORTNIGHT, 1, "fortnight"),
    (Kind.MONTHS, 1, "month months"),
    (Kind.YEARS, 1, "year years"),
    (Kind.QUARTER, 1, "quarter"),
    (Kind.HALF, 1, "half"),
    (Kind.SEASON, 3, "spring springtime"),
    (Kind.SEASON, 6, "summer summertime"),
    (Kind.SEASON, 9, "autumn fall"),
    (Kind.SEASON, 12, "winter wintertime"),
    (Kind.PART, Share.EARLY, "early"),
    (Kind.PART, Share.MID, "mid"),
    (Kind.PART, Share.LATE, "late"),
    (Kind.EDGE, Share.START, "start beginning outset commencing starting"),
    (Kind.EDGE, Share.MID, "middle"),
    (Kind.EDGE, Share.END, "end close"),
    (Kind.SOONER, -1, "earlier"),
    (Kind.SOONER, 1, "later"),
    (Kind.SIDE, -1, "before previously prior"),
    (Kind.SIDE, 1, "after"),
    (Kind.AGO, -1, "ago"),
    (Kind.TODAY, 0, "today tonight"),
    (Kind.TODAY, 1, "tomorrow"),
    (Kind.TODAY, -1, "yesterday"),
    (Kind.DAYPART, 0, "morning afternoon evening night noon midnight lunchtime midday dawn dusk"),
    (Kind.FROM, 0, "from between"),
    (Kind.TO, 0, "to through thru"),
    (Kind.UNTIL, 0, "until till"),
    (Kind.SINCE, 0, "since"),
    (Kind.DASH, 0, "- – — -- ‑ −"),
    (Kind.AND, 0, "and &"),
    (Kind.OR, 0, "or"),
    (Kind.SLASH, 0, "/"),
    (Kind.THE, 0, "the"),
    (Kind.ARTICLE, 1, "a an"),
    (Kind.OF, 0, "of"),
    (Kind.IN, 0, "in"),
    (Kind.WITHIN, 0, "within over during throughout"),
    (Kind.ON, 0, "on"),
    (Kind.BY, 0, "by"),
    (Kind.FOR, 0, "for"),
    (Kind.AHEAD, 0, "ahead"),
    (Kind.EVE, 0, "eve"),
    (Kind.THAT, 0, "that"),
    (Kind.TIME, 0, "time"),
    (Kind.THAN, 0, "than"),
    (Kind.NOW, 0, "now"),
    (Kind.HOURS, 1, "hours"),
    (Kind.POSSESSIVE, 0, "'s ’s ' ’"),
    (Kind.COMMA, 0, ","),
    (Kind.STOP, 0, "."),
    (Kind.OPEN, 0, "( ["),
    (Kind.CLOSE, 0, ") ]"),
)


def _words() -> dict[str, Word]:
    """Words that may be written small."""
    table = {name: Word(Kind.COUNT, n) for n, name in enumerate(COUNTS.split(), start=1)}
    table |= {name: Word(Kind.ORDINAL, n) for n, name in enumerate(ORDINALS.split(), start=1)}
    table |= {f"q{n}": Word(Kind.QUARTERNAME, n) for n in range(1, 5)}
    return table | {word: Word(kind, value) for kind, value, words in TABLE for word in words.split()}


def _names() -> dict[str, Word]:
    """Words that are dates only with a capital."""
    table = {name: Word(Kind.WEEKDAY, n) for name, n in WEEKDAYS.items()}
    for name, n in WEEKDAYS.items():
        table[name[:3]] = table[f"{name[:3]}."] = Word(Kind.SHORTDAY, n)
    table |= {
        "tues": Word(Kind.SHORTDAY, 1),
        "weds": Word(Kind.SHORTDAY, 2),
        "thur": Word(Kind.SHORTDAY, 3),
        "thurs": Word(Kind.SHORTDAY, 3),
    }
    for name, n in MONTHS.items():
        table[name] = Word(Kind.SHORTMONTH if name in DOUBTFUL_MONTHS else Kind.MONTH, n)
        table.setdefault(name[:3], Word(Kind.SHORTMONTH, n))
        table.setdefault(f"{name[:3]}.", Word(Kind.MONTH, n))
    table |= {name: Word(Kind.FEAST) for name in FEASTS.split()}
    return table | {"sept": Word(Kind.SHORTMONTH, 9), "sept.": Word(Kind.MONTH, 9)}


WORDS = _words()
NAMES = _names()
