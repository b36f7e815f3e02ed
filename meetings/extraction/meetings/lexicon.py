"""The words by which English news tells of encounters, and what each says of who is who.

Lists are closed classes of the language of diplomacy, gathered by the maintainers from general usage."""

from dataclasses import dataclass
from enum import StrEnum

from meetings.enums import EventKind, Format


class Side(StrEnum):
    """Which side of a verb receives the other."""

    SUBJECT = "subject"
    OBJECT = "object"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """How a verb takes its participants: as direct object, and behind which prepositions.

    `needs_actor`: the verb has so many other senses that only an actor at the other end makes it an encounter.
    `plural_alone`: a plural subject is enough ("the leaders met")."""

    kind: EventKind
    preps: tuple[str, ...] = ()
    takes_object: bool = False
    format: Format | None = None
    host: Side = Side.NEITHER
    needs_actor: bool = True
    plural_alone: bool = False
    person_only: bool = False


MEETING, TALKS, SUMMIT, VISIT, CALL = (
    EventKind.MEETING,
    EventKind.TALKS,
    EventKind.SUMMIT,
    EventKind.VISIT,
    EventKind.CALL,
)
CONFERENCE, CONSULTATIONS = EventKind.CONFERENCE, EventKind.CONSULTATIONS

# Going somewhere: an encounter for a head of state or government, whose host the state is, or where talks are told.
JOURNEYS = frozenset({"travel", "fly", "arrive", "head", "land", "journey", "depart"})

VERBS: dict[str, VerbFrame] = {
    "meet": VerbFrame(MEETING, ("with",), takes_object=True, plural_alone=True),
    "reconvene": VerbFrame(MEETING, ("with",), plural_alone=True),
    "convene": VerbFrame(MEETING, ("with",), takes_object=True, plural_alone=True),
    "gather": VerbFrame(MEETING, ("with",), plural_alone=True, takes_object=True),
    "assemble": VerbFrame(MEETING, ("with",), plural_alone=True),
    "huddle": VerbFrame(MEETING, ("with",), plural_alone=True),
    "sit": VerbFrame(MEETING, ("with",), plural_alone=True),  # "sit down with"
    "get": VerbFrame(MEETING, ("with",), plural_alone=True),  # "get together"
    "come": VerbFrame(MEETING, ("with",), plural_alone=True),  # "come together"
    "bring": VerbFrame(MEETING, ("with",), takes_object=True, host=Side.SUBJECT),  # "brought together"
    "team": VerbFrame(MEETING, ("with",), plural_alone=True),  # "team up"
    "dine": VerbFrame(MEETING, ("with",), plural_alone=True),
    "din": VerbFrame(MEETING, ("with",), plural_alone=True),  # how the lemmatizer reads "dined"
    "lunch": VerbFrame(MEETING, ("with",)),
    "breakfast": VerbFrame(MEETING, ("with",)),
    "see": VerbFrame(MEETING, takes_object=True, person_only=True),
    "join": VerbFrame(MEETING, ("with",), takes_object=True, person_only=True),
    "host": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT),
    "receive": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT, person_only=True),
    "welcome": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT, person_only=True),
    "greet": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT, person_only=True),
    "usher": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT, person_only=True),
    "entertain": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT, person_only=True),
    "summon": VerbFrame(MEETING, takes_object=True, host=Side.SUBJECT, person_only=True),
    "confer": VerbFrame(CONSULTATIONS, ("with",), plural_alone=True),
    "consult": VerbFrame(CONSULTATIONS, ("with",)),
    "negotiate": VerbFrame(TALKS, ("with",), plural_alone=True),
    "chat": VerbFrame(MEETING, ("with", "to"), person_only=True, plural_alone=True),
    **{verb: VerbFrame(TALKS, ("with",), plural_alone=True) for verb in ("haggle", "bargain", "wrangle", "parley")},
    "take": VerbFrame(MEETING, takes_object=True, person_only=True),  # "took him aside"
    "discuss": VerbFrame(TALKS, ("with",), person_only=True),
    "spend": VerbFrame(MEETING, ("with",), person_only=True),
    "brief": VerbFrame(CONSULTATIONS, takes_object=True, person_only=True),
    "speak": VerbFrame(CALL, ("with", "to"), format=Format.VIRTUAL, person_only=True, plural_alone=True),
    "talk": VerbFrame(CALL, ("with", "to"), format=Format.VIRTUAL, person_only=True),
    "converse": VerbFrame(MEETING, ("with", "to"), person_only=True, plural_alone=True),
    "telephone": VerbFrame(CALL, takes_object=True, format=Format.VIRTUAL),
    "phone": VerbFrame(CALL, takes_object=True, format=Format.VIRTUAL),
    "ring": VerbFrame(CALL, takes_object=True, format=Format.VIRTUAL, person_only=True),
    "call": VerbFrame(CALL, takes_object=True, format=Format.VIRTUAL, person_only=True),
    "visit": VerbFrame(VISIT, takes_object=True, host=Side.OBJECT),
    "be": VerbFrame(VISIT),  # "was in Doha on Thursday"
    **{verb: VerbFrame(VISIT) for verb in JOURNEYS},
}
# Verbs that tell of an encounter only with their particle.
PARTICLE_OF = {
    "sit": frozenset(("down",)),
    "get": frozenset(("together",)),
    "come": frozenset(("together",)),
    "bring": frozenset(("together",)),
    "team": frozenset(("up",)),
    "take": frozenset(("aside",)),
}
# "call on the emir" is a visit to him.
CALL_ON = VerbFrame(MEETING, ("on", "upon"), host=Side.OBJECT, person_only=True)
# An ambassador's first audience: "presented her credentials to the king", "received credentials from the ambassadors".
_PRESENT = VerbFrame(MEETING, ("to",), host=Side.OBJECT, person_only=True)
_ACCEPT = VerbFrame(MEETING, ("from", "of"), host=Side.SUBJECT, person_only=True)
CREDENTIALS = {
    "present": _PRESENT,
    "submit": _PRESENT,
    "hand": _PRESENT,
    "receive": _ACCEPT,
    "accept": _ACCEPT,
}
# "exchange views with", "compare notes with", "hold talks with" and the like: verb and object make one predicate.
IDIOMS: dict[str, frozenset[str]] = {
    "exchange": frozenset({"view", "idea"}),
    "see": frozenset({"other"}),
    "compare": frozenset({"note"}),
    "shake": frozenset({"hand"}),
    "pay": frozenset({"visit", "call"}),
}
TRAVEL = frozenset(
    "travel fly go head arrive come journey depart jet land return embark leave stop set tour be".split()
)

# Verbs that carry an event noun: "hold talks", "attend a summit". The subject takes part, in this role.
LIGHT_PARTICIPANT = frozenset(
    "hold have attend join begin start open conduct continue resume conclude end finish complete wrap wind enter engage"
    " participate take schedule plan arrange agree launch undertake make pay do request seek accept expect need want"
    " lead prepare convene reconvene conclude announce cancel postpone delay scrap skip leave be set arrive travel fly"
    " head come go return meet visit sign discuss use follow kick".split()
)
LIGHT_HOST = frozenset("host welcome receive organise organize convene call stage".split())
LIGHT_CHAIR = frozenset("chair co-chair cochair preside head lead moderate".split())
LIGHT_MEDIATE = frozenset("mediate broker facilitate".split())
# The event is the subject: "the talks take place", "the summit will be held".
EVENTIVE = frozenset(
    "take hold begin start open continue resume conclude end finish last run occur happen focus cover proceed follow"
    " schedule plan set expect postpone delay cancel call scrap convene attend host chair lead slate arrange due come"
    " wrap wind pause stall collapse break go produce yield fail succeed bring draw gather involve include".split()
)

NOUNS: dict[str, EventKind] = {
    "meeting": MEETING,
    "meet": MEETING,
    "encounter": MEETING,
    "gathering": MEETING,
    "session": MEETING,
    "audience": MEETING,
    "appointment": MEETING,
    "bilateral": MEETING,
    "trilateral": MEETING,
    "tete-a-tete": MEETING,
    "retreat": MEETING,
    "reunion": MEETING,
    "get-together": MEETING,
    "dinner": MEETING,
    "lunch": MEETING,
    "breakfast": MEETING,
    "talk": TALKS,
    "negotiation": TALKS,
    "discussion": TALKS,
    "round": TALKS,
    "dialogue": TALKS,
    "parley": TALKS,
    "summit": SUMMIT,
    "visit": VISIT,
    "trip": VISIT,
    "tour": VISIT,
    "stopover": VISIT,
    "call": CALL,
    "conversation": CALL,
    "phonecall": CALL,
    "teleconference": CALL,
    "videoconference": CALL,
    "video-conference": CALL,
    "conference": CONFERENCE,
    "ministerial": CONFERENCE,
    "forum": CONFERENCE,
    "assembly": CONFERENCE,
    "consultation": CONSULTATIONS,
    "chat": MEETING,
    "powwow": MEETING,
    "huddle": MEETING,
    "rendezvous": MEETING,
    "engagement": MEETING,
    "meetup": MEETING,
}
HYPHENATED: dict[tuple[str, ...], EventKind] = {
    ("sit", "-", "down"): MEETING,
    ("get", "-", "together"): MEETING,
    ("one", "-", "on", "-", "one"): MEETING,
    ("face", "-", "to", "-", "face"): MEETING,
    ("meet", "-", "up"): MEETING,
    ("tête", "-", "à", "-", "tête"): MEETING,
    ("tete", "-", "a", "-", "tete"): MEETING,
}
# These name an encounter only where parties stand with them: "session" of a parliament, "round" of applause.
WEAK_NOUNS = frozenset(
    "session round forum congress assembly conference dinner lunch breakfast retreat tour reunion appointment"
    " discussion dialogue conversation call gathering audience engagement telephone exchange".split()
)
COUNCIL = "noun:council"  # the rule of bodies whose name is that of their sessions
COURTESY_CALL = "noun:courtesy-call"  # the rule of calls that are no telephone's
JOINT = "noun:joint-appearance"  # the rule of two who face the press together
# Meetings only with somebody: an appointment as minister is none.
NEEDS_WITH = frozenset({"appointment", "bilateral", "chat", "encounter", "engagement", "huddle"})
# "talk" in the singular is chatter ("talk of an encounter"), save in "talks".
PLURAL_ONLY = frozenset({"talk"})
NOT_DIPLOMATIC = frozenset(
    "press news cabinet party parliamentary parliament shareholder board campaign election"
    " business investor football cricket match training school sports conference-call earnings town hall rally"
    " committee briefing interview plenary legislative congressional senate caucus union church concert"
    " national budget panel".split()
)
VIRTUAL_WORDS = frozenset(
    "phone telephone video virtual virtually online teleconference videoconference video-conference videolink videocall"
    " zoom skype webinar remotely telephonic telephonically hotline".split()
)
REMOTE_VERBS = frozenset({"dial", "dialing", "dialling", "zoom", "beam"})

# "Two days of talks", "a flurry of calls": what is measured is the event.
MEASURES = frozenset(
    "day hour week month minute round series string flurry set number session spate bout marathon couple pair evening"
    " morning afternoon night weekend cycle sequence stretch succession host".split()
)
# Verbs whose object is a meeting that their subject only speaks of.
TALKED_OF = frozenset(
    "say tell hail praise criticise criticize condemn slam mention report describe note recall deny dismiss reject"
    " oppose support back demand urge call want see watch follow cover overshadow dominate mark spark trigger threaten"
    " derail undermine complicate welcome await expect fear doubt question discuss raise ban block prevent disrupt"
    " protest interrupt brief interpret view regard blame credit cite confirm reveal disclose rule".split()
)

# "A second round", "the previous meeting": another of the events told of.
SERIES = frozenset(
    "second third fourth fifth sixth next new another previous last first final further fresh follow-up earlier".split()
)
# Which of a series an event is.
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next previous".split())
