"""The words that dates are made of: each has a kind, which the patterns are written in, and a value."""

import calendar
from dataclasses import dataclass
from enum import StrEnum


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
    SPELL = "c"  # hours, decades, centuries: durations that make no date
    PART = "P"  # early, mid, late, end
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
    A = "A"
    OF = "v"
    IN = "i"
    WITHIN = "n"
    ON = "l"
    BY = "B"
    AHEAD = "a"
    EVE = "V"
    THAT = "x"
    TIME = "z"
    POSSESSIVE = "p"
    COMMA = ","
    STOP = "."
    OPEN = "("
    CLOSE = ")"
    CLOCK = "K"  # 10:30, 2.15pm
    HALVES = "j"  # a.m., pm
    ZONE = "Z"
    LOCAL = "C"
    HOURS = "U"  # hrs, o'clock
    MILITARY = "G"  # 1500: a time only before a zone


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
ORDINALS = "first second third fourth fifth"

EARLY, MID, LATE, END = 1, 2, 3, 4


def _table() -> dict[str, Word]:
    table: dict[str, Word] = {}

    def add(kind: Kind, **values: str) -> None:
        """Words by their value: _1 is 1, m1 is -1."""
        for key, words in values.items():
            number = int(key[1:]) * (-1 if key.startswith("m") else 1)
            table.update({word: Word(kind, number) for word in words.split()})

    for n, name in enumerate(COUNTS.split(), start=1):
        table[name] = Word(Kind.COUNT, n)
    for n, name in enumerate(ORDINALS.split(), start=1):
        table[name] = Word(Kind.ORDINAL, n)
    add(Kind.COUNT, _0="few several couple some many", _2="both")
    add(Kind.ORDINAL, m1="final closing", _1="opening")
    add(Kind.NEXT, _1="next coming upcoming forthcoming following")
    add(Kind.LAST, m1="last past previous recent preceding")
    add(Kind.THIS, _0="this these current same")
    add(Kind.EVERY, _0="every each most any per")
    add(Kind.DAYS, _1="day days")
    add(Kind.WEEKS, _1="week weeks")
    add(Kind.WEEKEND, _1="weekend weekends")
    add(Kind.FORTNIGHT, _1="fortnight")
    add(Kind.MONTHS, _1="month months")
    add(Kind.YEARS, _1="year years")
    add(Kind.QUARTER, _1="quarter")
    add(Kind.HALF, _1="half")
    add(Kind.SEASON, _3="spring springtime", _6="summer summertime", _9="autumn fall", _12="winter wintertime")
    add(Kind.SPELL, _0="hour hours minute minutes decade decades century centuries")
    add(Kind.PART, _1="early start beginning outset", _2="mid middle", _3="late", _4="end close")
    add(Kind.SOONER, m1="earlier", _1="later")
    add(Kind.SIDE, m1="before previously prior", _1="after")
    add(Kind.AGO, m1="ago")
    add(Kind.TODAY, _0="today tonight", _1="tomorrow", m1="yesterday")
    add(Kind.DAYPART, _0="morning afternoon evening night noon midnight lunchtime midday dawn dusk")
    add(Kind.FROM, _0="from between")
    add(Kind.TO, _0="to through thru")
    add(Kind.UNTIL, _0="until till")
    add(Kind.SINCE, _0="since")
    add(Kind.DASH, _0="- – — -- ‑ −")
    add(Kind.AND, _0="and &")
    add(Kind.OR, _0="or")
    add(Kind.SLASH, _0="/")
    add(Kind.THE, _0="the")
    add(Kind.A, _1="a an")
    add(Kind.OF, _0="of")
    add(Kind.IN, _0="in")
    add(Kind.WITHIN, _0="within over during for throughout")
    add(Kind.ON, _0="on")
    add(Kind.BY, _0="by")
    add(Kind.AHEAD, _0="ahead")
    add(Kind.EVE, _0="eve")
    add(Kind.THAT, _0="that")
    add(Kind.TIME, _0="time")
    add(Kind.POSSESSIVE, _0="'s ’s ' ’")
    add(Kind.COMMA, _0=",")
    add(Kind.STOP, _0=".")
    add(Kind.OPEN, _0="( [")
    add(Kind.CLOSE, _0=") ]")
    add(Kind.HALVES, _0="am a.m. a.m", _12="pm p.m. p.m")
    add(Kind.LOCAL, _0="local")
    add(Kind.HOURS, _0="hrs hours o'clock o’clock h")
    table["hours"] = Word(Kind.SPELL)
    return table


def _names() -> dict[str, Word]:
    """Words that are dates only with a capital."""
    table = {name: Word(Kind.WEEKDAY, n) for name, n in WEEKDAYS.items()}
    for name, n in WEEKDAYS.items():
        table[name[:3]] = Word(Kind.SHORTDAY, n)
    table |= {"tues": Word(Kind.SHORTDAY, 1), "thur": Word(Kind.SHORTDAY, 3), "thurs": Word(Kind.SHORTDAY, 3)}
    for name, n in MONTHS.items():
        table[name] = Word(Kind.SHORTMONTH if name in DOUBTFUL_MONTHS else Kind.MONTH, n)
        table.setdefault(name[:3], Word(Kind.SHORTMONTH, n))
        table.setdefault(f"{name[:3]}.", Word(Kind.MONTH, n))
    return table | {"sept": Word(Kind.SHORTMONTH, 9), "sept.": Word(Kind.MONTH, 9)}


WORDS = _table()
NAMES = _names()
