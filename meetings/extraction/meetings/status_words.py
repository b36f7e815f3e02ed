"""The words by which English news tells how an event stands: set, moved, called off, held, refused."""

PLANNING = frozenset(
    "plan expect schedule set due slate intend prepare agree aim arrange pencil book poise anticipate promise decide"
    " confirm announce fix head".split()
)
# The lemmatizer reads "hoped" as "hop".
PROPOSING = frozenset(
    "propose offer invite suggest seek hope hop want wish urge request ask consider mull float weigh ponder explore"
    " contemplate study push appeal demand".split()
)
PROPOSING_ADJECTIVES = frozenset("willing ready open prepared possible eager keen".split())
CANCELLING = frozenset("cancel scrap abandon drop axe ditch shelve scrub abort skip boycott".split())
POSTPONING = frozenset("postpone delay defer reschedule".split())
PARTICLES_CANCEL = {("call", "off"), ("pull", "out")}
PARTICLES_POSTPONE = {("put", "off"), ("push", "back"), ("put", "back")}
# Said of what does not take place. "Cancel" and "call off" are a status of their own.
DENYING = frozenset("deny refute rebut disavow".split())
REFUSING = DENYING | frozenset(
    "dismiss refuse decline reject exclude preclude oppose avoid shun snub rebuff spurn".split()
)
PARTICLES_REFUSE = {("rule", "out"), ("turn", "down"), ("slap", "down"), ("shoot", "down"), ("stay", "away")}
GOING_ON = frozenset("continue resume enter proceed".split())
PLANNED_ADJECTIVES = frozenset("planned scheduled upcoming forthcoming next coming expected future".split())
HELD_ADJECTIVES = frozenset("last recent previous earlier past latest first-ever".split())
PROPOSED_ADJECTIVES = frozenset("proposed possible potential hypothetical mooted prospective".split())

# ---- what stands with a verb or above it

SAYING = frozenset(
    "say tell announce confirm add state declare report note reveal write disclose promise agree".split()
)
IDEAS = frozenset(
    "invitation proposal offer suggestion possibility idea hope willingness readiness request chance prospect"
    " call".split()
)
PLANS = frozenset("plan preparation intention agreement schedule".split())
TAKING_PLACE = frozenset("take go happen proceed hold".split())
UNDER_WAY = frozenset(("underway", "ongoing", "under"))
# "Talks opened on Monday": they go on until something tells that they ended.
BEGINNING = frozenset("begin open start resume kick launch enter".split())
# Verbs whose present is that of a report or of an order of events, not of a diary.
TIMELESS = frozenset("say tell follow come show mark".split())
AT = frozenset(("at", "during", "after", "following", "since"))
TALKS = frozenset("talk call conversation meeting discussion negotiation".split())
WILL = frozenset(("will", "wo", "would"))
SHALL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
MAY = frozenset(("could", "may", "might"))
WOULD = frozenset(("would", "should", "can", "’d", "'d"))
HAS = frozenset(("has", "have", "'ve", "’ve"))
IS = frozenset(("is", "are", "'s", "’s", "'re", "’re"))
