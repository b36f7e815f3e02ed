"""Later mentions, in square brackets, grouped by the person whom they all mean. All persons are invented."""

import re
from dataclasses import dataclass

MARKED = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True)
class Group:
    """Texts whose marked words all mean one person; None: nobody whom the text names."""

    person: str | None
    texts: tuple[str, ...]


def means(person: str | None, *texts: str) -> Group:
    """A group by its person."""
    return Group(person, texts)


def plain(text: str) -> str:
    """The text without its brackets."""
    return MARKED.sub(r"\1", text)


def marked(text: str) -> list[tuple[int, int]]:
    """The characters of the plain text that the brackets held."""
    return [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(MARKED.finditer(text))]


LATER = (
    # surnames and titles
    means(
        "Emre Aksoylu",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. [Aksoylu] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. Mr [Aksoylu] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. Mr. [Aksoylu]'s visit lasts two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. Minister [Aksoylu] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday.\n\nForeign Minister [Aksoylu] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday.\n\nThe talks with [Aksoylu] begin at noon.",
        "Turkish Foreign Minister [Emre Aksoylu] arrived on Monday. [Emre Aksoylu] will stay two days.",
        "[Aksoylu] arrived on Monday. Emre Aksoylu is Turkey's foreign minister.",
    ),
    # an office alone
    means(
        "Emre Aksoylu",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. The [foreign minister] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. The [minister] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. Turkey's [top diplomat] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. The Turkish [foreign minister] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. The Turkish [minister] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu received Greek Foreign Minister Nikos Karalidis. The Turkish "
        "[minister] spoke first.",
        "Turkish Foreign Minister Emre Aksoylu received Greek Foreign Minister Nikos Karalidis. Ankara's "
        "[top diplomat] spoke first.",
        "Greek Foreign Minister Nikos Karalidis flew to Ankara to meet Emre Aksoylu, the Turkish foreign minister. "
        "Karalidis wants a treaty; his Turkish [counterpart] does not.",
    ),
    means(
        "Ingrid Solvang",
        "Norwegian Prime Minister Ingrid Solvang left for Oslo. The [prime minister] had been ill.",
        "Norwegian Prime Minister Ingrid Solvang left for Oslo. The [premier] had been ill.",
        "Norwegian Prime Minister Ingrid Solvang left for Oslo. The Norwegian [leader] had been ill.",
        "Norwegian Prime Minister Ingrid Solvang left for Oslo.\n\nNorway's [prime minister] had been ill.",
        "Norway's prime minister was in Kyiv for talks. [Ingrid Solvang] met business leaders there.",
        "Ingrid Solvang will host the conference. The [Prime Minister] will open it at noon.",
    ),
    means(
        "Aarne Koskelainen",
        "President Aarne Koskelainen of Finland spoke. The [president] thanked the hosts.",
        "President Aarne Koskelainen of Finland spoke. President [Koskelainen] thanked the hosts.",
        "President Aarne Koskelainen of Finland spoke. The Finnish [head of state] thanked the hosts.",
        "President Aarne Koskelainen of Finland met Prime Minister Ingrid Solvang of Norway. The [president] "
        "thanked the hosts.",
        "President Aarne Koskelainen of Finland met Prime Minister Ingrid Solvang of Norway. The Finnish [leader] "
        "thanked the hosts.",
    ),
    # pronouns
    means(
        "Emre Aksoylu",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. [He] will stay two days.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. [His] plane was late.",
        "Turkish Foreign Minister Emre Aksoylu said [he] would stay two days.",
        "Mr Emre Aksoylu met Mrs Carmen Ilarraz on Monday. [He] thanked her.",
    ),
    means(
        "Carmen Ilarraz",
        "Mr Emre Aksoylu met Mrs Carmen Ilarraz on Monday. He thanked [her].",
        "Mr Emre Aksoylu met Mrs Carmen Ilarraz on Monday. [She] thanked him.",
    ),
    # two of one surname
    means(
        "Tomas Havelik",
        "Mr Tomas Havelik, the Czech minister, is no relation of Petra Havelik, a Slovak envoy. Mr [Havelik] spoke.",
        "Czech Foreign Minister Tomas Havelik met Slovak envoy Petra Havelik. [Tomas Havelik] spoke first.",
    ),
    means(
        "Petra Havelik",
        "Czech Foreign Minister Mr Tomas Havelik met Slovak envoy Petra Havelik. Ms [Havelik] spoke first.",
        "Czech Foreign Minister Tomas Havelik met Slovak envoy Petra Havelik. [Petra Havelik] spoke first.",
    ),
    # shapes of names
    means(
        "Ana-Maria Popescu-Vlad",
        "Romanian Foreign Minister Ana-Maria Popescu-Vlad left. [Popescu-Vlad] was brief.",
        "Romanian Foreign Minister Ana-Maria Popescu-Vlad left. Ms [Popescu-Vlad] was brief.",
    ),
    means(
        "Ursula van der Hoeven",
        "Dutch Finance Minister Ursula van der Hoeven left. Ms [Van der Hoeven] was brief.",
        "Dutch Finance Minister Ursula van der Hoeven left. [Van der Hoeven] was brief.",
    ),
    means(
        "Wei Jingtao",
        "Chinese Defence Minister Wei Jingtao left. [Wei] was brief.",
        "Chinese Defence Minister Wei Jingtao left. Mr [Wei] was brief.",
        "Chinese Defence Minister Wei Jingtao left. General [Wei] was brief.",
        "Chinese Defence Minister Wei Jingtao left. Minister [Wei] was brief.",
    ),
    means(
        "Han Seo-yun",
        "South Korean Foreign Minister Han Seo-yun left. [Han] was brief.",
        "South Korean Foreign Minister Han Seo-yun left. Foreign Minister [Han] was brief.",
    ),
    means(
        "Khalid bin Rashid al-Suwaidan",
        "Saudi Energy Minister Khalid bin Rashid al-Suwaidan left. [Al-Suwaidan] was brief.",
        "Saudi Energy Minister Khalid bin Rashid al-Suwaidan left. Minister [al-Suwaidan] was brief.",
        "Prince Khalid bin Rashid al-Suwaidan, the Saudi energy minister, left. Prince [Khalid] was brief.",
    ),
    means(
        "Séamus Ó Braonáin",
        "Irish Foreign Minister Séamus Ó Braonáin left. Mr [Ó Braonáin] was brief.",
    ),
    means(
        "Gareth Pennington",
        "Sir Gareth Pennington, the British defence secretary, left. Sir [Gareth] was brief.",
        "Sir Gareth Pennington, the British defence secretary, left. [Pennington] was brief.",
        "Britain's Defence Secretary Sir Gareth Pennington left. The [defence secretary] was brief.",
    ),
    means(
        "Robert F. Ashdown",
        "U.S. Defense Secretary Robert F. Ashdown left. [Robert Ashdown] was brief.",
        "U.S. Defense Secretary Robert Ashdown left. [Robert F. Ashdown] was brief.",
        "U.S. Defense Secretary Robert F. Ashdown left. Secretary [Ashdown] was brief.",
    ),
    # nobody whom the text names
    means(
        None,
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. The Greek [foreign minister] stayed at home.",
        "Norwegian Prime Minister Ingrid Solvang left for Oslo. The former [prime minister] stayed.",
        "Norwegian Prime Minister Ingrid Solvang left for Oslo. A [foreign minister] stayed.",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday. The [defence minister] stayed at home.",
        "Turkish Foreign Minister Emre Aksoylu met the Greek [president].",
        "The Norwegian [prime minister] will travel to Rome.",
        "Norwegian Prime Minister Ingrid Solvang met the opposition [leader].",
    ),
)
