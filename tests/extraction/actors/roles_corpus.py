"""Words of office with nobody's name, in square brackets, grouped by the parties and the level that they tell."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """Texts whose marked words tell these countries and this level of office."""

    countries: tuple[str, ...]
    level: str
    texts: tuple[str, ...]


def tells(countries: str, level: str, *texts: str) -> Group:
    """A group by its countries, written "FR DE", and its level."""
    return Group(tuple(countries.split()), level, texts)


GROUPS = (
    tells(
        "FR DE IT PL",
        "counterpart",
        "He will join [counterparts] from France, Germany, Italy and Poland.",
        "He will join [counterparts] from France, Germany, Italy, and Poland.",
        "He will join his [counterparts] from France, Germany, Italy and Poland.",
        "He will join his French, German, Italian and Polish [counterparts].",
    ),
    tells(
        "US",
        "official",
        "[Officials] from the US declined to comment.",
        "US [officials] declined to comment.",
        "U.S. [officials] declined to comment.",
        "American [officials] declined to comment.",
        "Washington's [officials] declined to comment.",
        "Two US [officials] declined to comment.",
        "Senior US [officials] declined to comment.",
    ),
    tells(
        "US UA",
        "delegation",
        "The American and Ukrainian [delegations] arrived.",
        "[Delegations] from the United States and Ukraine arrived.",
        "The [delegations] of the United States and Ukraine arrived.",
    ),
    tells(
        "IR",
        "delegation",
        "The Iranian [delegation] arrived.",
        "Iran's [delegation] arrived.",
        "A [delegation] from Iran arrived.",
        "The [delegation] of Iran arrived.",
        "Tehran's [team] arrived.",
        "The Iranian [side] arrived.",
    ),
    tells(
        "EG JO",
        "foreign minister",
        "The [foreign ministers] of Egypt and Jordan arrived.",
        "[Foreign ministers] from Egypt and Jordan arrived.",
        "The Egyptian and Jordanian [foreign ministers] arrived.",
        "Egypt and Jordan's [foreign ministers] arrived.",
        "Egypt's and Jordan's [foreign ministers] arrived.",
    ),
    tells(
        "EE LV LT",
        "defence minister",
        "The Baltic [defence ministers] arrived.",
        "[Defence ministers] from the Baltic states arrived.",
        "[Defence ministers] from the three Baltic states arrived.",
        "The [defence ministers] of Estonia, Latvia and Lithuania arrived.",
    ),
    tells("DK FI IS NO SE", "head of government", "The Nordic [prime ministers] arrived."),
    tells(
        "KZ KG TJ TM UZ",
        "leader",
        "The Central Asian [leaders] arrived.",
        "[Leaders] of the Central Asian states arrived.",
    ),
    tells(
        "G7",
        "finance minister",
        "G7 [finance ministers] arrived.",
        "[Finance ministers] from the G7 arrived.",
        "The G7's [finance ministers] arrived.",
    ),
    tells("EU", "leader", "EU [leaders] arrived.", "European Union [leaders] arrived.", "[Leaders] of the EU arrived."),
    tells("NATO", "ambassador", "NATO [ambassadors] arrived."),
    tells("PL", "official", "Polish [authorities] closed the border.", "Polish [diplomats] protested."),
    tells(
        "JP KR",
        "leader",
        "The [leaders] of Japan and South Korea spoke.",
        "The Japanese and South Korean [leaders] spoke.",
    ),
    tells("UA", "envoy", "Ukrainian [negotiators] stayed.", "Ukraine's [negotiators] stayed."),
    tells("QA EG", "envoy", "Qatari and Egyptian [mediators] stayed.", "[Mediators] from Qatar and Egypt stayed."),
)

# One office, whose holder is not named.
SINGLE = (
    tells(
        "BR",
        "foreign minister",
        "The Brazilian [foreign minister] will travel to Rome.",
        "Brazil's [foreign minister] will travel to Rome.",
        "The [foreign minister] of Brazil will travel to Rome.",
        "The new Brazilian [foreign minister] will travel to Rome.",
        "Brazil’s [minister of foreign affairs] will travel to Rome.",
    ),
    tells(
        "RU",
        "ambassador",
        "Russia's [ambassador] to Estonia was summoned.",
        "The Russian [ambassador] in Tallinn was summoned.",
    ),
    tells("US", "envoy", "The US [special envoy] for Sudan will travel to Rome."),
    tells("US", "foreign minister", "The [Secretary of State] will travel to Rome."),
    tells("", "foreign minister", "The [foreign minister] will travel to Rome."),
)
