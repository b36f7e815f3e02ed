"""Which words of office may mean whom: 'the leader' a president, 'the minister' a foreign minister."""

MINISTERS = frozenset(
    (
        "minister", "foreign minister", "defence minister", "finance minister", "trade minister", "energy minister",
        "interior minister", "economy minister", "deputy foreign minister", "deputy minister",
    )
)  # fmt: skip
TOP = frozenset(("head of state", "head of government", "monarch", "leader"))
GENERIC = {
    "leader": TOP,
    "minister": MINISTERS,
    "chief": frozenset(("chief", "intelligence chief", "military chief", "organisation head", "security adviser",
                        "security chief")),
    "official": frozenset(("official", "senior official", "deputy foreign minister", "envoy", "adviser",
                           "security adviser", "chief of staff", "diplomat")),
    "adviser": frozenset(("adviser", "security adviser", "chief of staff")),
    "military": frozenset(("military", "military chief")),
    "organisation head": frozenset(("organisation head",)),
    "deputy foreign minister": frozenset(("deputy foreign minister", "deputy minister")),
    "deputy minister": frozenset(("deputy foreign minister", "deputy minister")),
    "envoy": frozenset(("envoy",)),
    "head of government": frozenset(("head of government",)),
}  # fmt: skip
DIPLOMATS = frozenset(("foreign minister", "deputy foreign minister", "ambassador", "envoy", "official"))
# Offices of a state, whose holder speaks for it even where the country goes without saying.
OF_STATE = frozenset(
    (
        "head of state", "vice president", "head of government", "deputy head of government", "monarch",
        "foreign minister", "deputy foreign minister", "defence minister", "finance minister", "trade minister",
        "energy minister", "interior minister", "economy minister", "minister", "deputy minister", "security adviser",
        "senior official", "chief of staff", "military chief", "intelligence chief", "envoy", "legislator",
        "spokesperson", "adviser", "ambassador", "governor", "leader", "military", "official",
    )
)  # fmt: skip
# Titles that are told in few countries, the likeliest first.
HOMES = {
    "secretary of state for": ("GB",),
    "foreign secretary": ("GB", "IN", "PK", "BD", "PH"),
    "defence secretary": ("GB", "IN", "PK"),
    "defense secretary": ("US", "PH"),
    "secretary of defense": ("US",),
    "secretary of state": ("US",),
    "treasury secretary": ("US",),
    "home secretary": ("GB", "IN"),
    "chancellor of the exchequer": ("GB",),
    "external affairs minister": ("IN",),
    "taoiseach": ("IE",),
    "tánaiste": ("IE",),
    "state councilor": ("CN",),
    "state councillor": ("CN",),
    "chief of the defence staff": ("GB", "IN"),
    "supreme leader": ("IR",),
    "pope": ("VA",),
    "foreign policy chief": ("EU",),
    "high representative": ("EU",),
    "mossad": ("IL",),
    "shin bet": ("IL",),
    "cia": ("US",),
    "fbi": ("US",),
    "mi6": ("GB",),
    "fsb": ("RU",),
    "under secretary": ("US",),
    "assistant secretary": ("US",),
    "cabinet secretary": ("KE",),
    "deputy secretary": ("US",),
}
# The whole of what is told: "Secretary Rubio", "Counselor Chollet" are how one government alone speaks of its own.
WHOLE_HOMES = {"secretary": ("US",), "counselor": ("US",)}


def means(word_level: str, title: str, levels: set[str], titles: set[str], told: str) -> bool:
    """Whether an office told by `told` ("top diplomat") at `word_level` may mean one with these levels and titles."""
    if told in ("diplomat", "top diplomat", "chief diplomat"):
        return bool(levels & ({"foreign minister"} if told != "diplomat" else DIPLOMATS))
    if word_level in levels:
        # 'Chancellor' and 'Prime Minister' are one level, but nobody's two offices.
        return (
            word_level not in ("head of government", "monarch")
            or not titles
            or title in titles
            or (title == "Prime Minister" and not titles & {"Chancellor", "Taoiseach"})
        )
    return bool(GENERIC.get(word_level, frozenset()) & levels)
