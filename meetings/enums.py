"""The vocabulary that every layer shares: stored as these strings, shown by the labels beside them."""

from enum import StrEnum


class Status(StrEnum):
    """What the reports say of a meeting (never what the calendar's date alone suggests)."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    HELD = "held"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Format(StrEnum):
    """How the parties meet: in one room, all of them remote, or some of them dialling in."""

    IN_PERSON = "in_person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


class DatePrecision(StrEnum):
    """DAY: from the first to the last day. The others: at some time within the interval."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class EventKind(StrEnum):
    """What sort of encounter it is, as the text calls it."""

    MEETING = "meeting"
    TALKS = "talks"
    SUMMIT = "summit"
    VISIT = "visit"
    CALL = "call"
    CONFERENCE = "conference"
    CONSULTATIONS = "consultations"


class Role(StrEnum):
    """The part that a participant plays."""

    HOST = "host"
    CHAIR = "chair"
    MEDIATOR = "mediator"
    PARTICIPANT = "participant"


class Attendance(StrEnum):
    """Whether a participant is in the room."""

    IN_PERSON = "in_person"
    REMOTE = "remote"


class ActorKind(StrEnum):
    """Popolo's persons and organisations, with states and informal groups told apart."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    GROUP = "group"


class StatementKind(StrEnum):
    """DIRECT: the quoted words. INDIRECT: the clause that a verb of saying reports."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Part(StrEnum):
    """Which string of an article a span counts in."""

    TEXT = "text"
    TITLE = "title"


class ReportField(StrEnum):
    """The fields of a report that spans support and that corrections may name."""

    EVENT = "event"
    DATES = "dates"
    TIME = "time"
    PLACE = "place"
    STATUS = "status"
    FORMAT = "format"


class ArticleState(StrEnum):
    """Where an article stands in the queue, which is its own row. BY_HAND: an editor's own words, read by nobody."""

    NEW = "new"
    CLAIMED = "claimed"
    DONE = "done"
    FAILED = "failed"
    NEEDS_DATE = "needs_date"
    OTHER_LANGUAGE = "other_language"
    DUPLICATE = "duplicate"
    BY_HAND = "by_hand"


class LinkState(StrEnum):
    """Where an address that a source told of stands. REFUSED: its robots.txt keeps us out."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"


class Obstacle(StrEnum):
    """The one thing that keeps two meetings apart which are alike in all else."""

    DAY = "day"
    COUNTRY = "country"
    FORM = "form"


class DecisionKind(StrEnum):
    """An editor's word about identity."""

    SAME_MEETING = "same_meeting"
    NOT_SAME_MEETING = "not_same_meeting"
    SAME_ACTOR = "same_actor"
    NOT_SAME_ACTOR = "not_same_actor"
    NO_MEETING = "no_meeting"
    NAMES_ACTOR = "names_actor"
    NAMES_NOBODY = "names_nobody"


class Doubt(StrEnum):
    """What speaks against an entry being right in all that it tells, as far as its own text shows."""

    NO_DAY = "no_day"
    DISTANT_DAY = "distant_day"
    NO_PLACE = "no_place"
    THIRD_COUNTRY = "third_country"
    OPEN_STATUS = "open_status"
    NO_PAIR = "no_pair"
    OTHERS_NAMED = "others_named"
    ADDED = "added"
    PARTY_BESIDE_PERSON = "party_beside_person"
    SAME_PARTIES = "same_parties"


# Which field of an entry a doubt is about; what is about the entry as a whole is not listed.
DOUBTED = {
    Doubt.NO_DAY: "dates",
    Doubt.DISTANT_DAY: "dates",
    Doubt.NO_PLACE: "place",
    Doubt.THIRD_COUNTRY: "place",
    Doubt.OPEN_STATUS: "status",
    Doubt.NO_PAIR: "who",
    Doubt.OTHERS_NAMED: "who",
    Doubt.ADDED: "who",
    Doubt.PARTY_BESIDE_PERSON: "who",
}


class Level(StrEnum):
    """How sure an entry is, in three steps; `domain/confidence.py` has their bounds."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
