"""Speakers without a name: which words describe them, and whether they are persons or bodies."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from meetings.extraction.furniture import word_set

ARTICLES = word_set("a an the one this that another some")
INDEFINITE = word_set("a an one another")
LONGEST = 14  # tokens of a description
# What bears words and yet says nothing.
THINGS = word_set("banner sign placard poster headline slogan inscription caption plaque song film book title label")
# Bodies that speak as one, and are called 'it'.
BODIES = word_set(
    """
    ministry government office embassy consulate delegation team side party group movement committee council commission
    parliament cabinet army military navy force police court agency bureau department administration secretariat mission
    organisation organization union bloc alliance federation authority presidency junta militia company bank institute
    association body panel board campaign coalition newspaper network broadcaster foundation charity watchdog
    """
)
# Those who speak for others or of others, by their callings.
PERSONS = word_set(
    """
    official diplomat spokesman spokeswoman spokesperson minister secretary adviser advisor aide envoy source expert
    analyst leader president premier chancellor chief lawyer professor lecturer researcher historian activist lawmaker
    legislator senator negotiator mediator commander general colonel lieutenant officer soldier mayor governor
    resident witness farmer fisherman host guest colleague counterpart deputy chairman chairwoman head director wife
    husband widow mother father son daughter brother sister man woman boy girl student worker teacher doctor nurse
    journalist reporter correspondent editor author writer critic supporter veteran economist scholar fellow member
    ambassador consul representative delegate participant organiser organizer trader banker businessman businesswoman
    executive manager founder engineer scientist driver shopkeeper refugee king queen prince princess emir sultan pope
    bishop cardinal priest imam speaker judge prosecutor observer commentator campaigner insider interpreter translator
    """
)
# Those whom somebody else has.
SERVING = word_set("secretary spokesman spokeswoman spokesperson aide assistant adviser advisor deputy lawyer")
FEMALE = word_set(
    "spokeswoman chairwoman businesswoman woman girl wife widow mother daughter sister queen princess nun"
)
MALE = word_set(
    "spokesman chairman businessman fisherman man boy husband father son brother king prince emir sultan pope"
)


# What belongs to a description behind its noun, by its tie to it.
PARTS: tuple[tuple[str, Callable[[Token], bool]], ...] = (
    ("prep", lambda part: part.lower_ in ("of", "for", "from", "in", "with", "at", "to", "on")),
    ("amod", lambda part: part.lower_ in ("close", "familiar", "present")),
    ("acl", lambda part: part.lower_ in ("briefed", "involved", "close")),
    ("cc", lambda part: part.pos_ == "CCONJ"),
    ("conj", lambda part: part.pos_ in ("NOUN", "PROPN")),
)


def is_person(head: Token) -> bool:
    """Whether a noun that speaks is one person rather than several, a body or a place."""
    return (
        head.ent_type_ not in ("ORG", "GPE") and head.tag_ in ("NN", "NNP", "JJ") and head.lemma_.lower() not in BODIES
    )


def is_introduced(head: Token) -> bool:
    """'A Western diplomat': told of for the first time, and nobody by name."""
    return head.lemma_.lower() in PERSONS | BODIES and any(c.lower_ in INDEFINITE for c in head.lefts)


def gender_of(head: Token) -> str | None:
    """'m' or 'f' where the noun tells it."""
    word = head.lemma_.lower()
    return "f" if word in FEMALE else "m" if word in MALE else None


def phrase(head: Token) -> tuple[int, int]:
    """The tokens of a description: its words before the head and what hangs on it by 'of', 'for', 'in' or 'and';
    what is told besides ('who asked not to be named') stays out."""
    last = head.i + 1
    for part in _right_parts(head):
        end = _end_of(part)
        if part.left_edge.i > last + 1 or end - head.left_edge.i > LONGEST or end <= last:
            break
        last = end
    first = max(head.left_edge.i, head.i - LONGEST)
    # An aside or a whole clause before the head is no part of the name.
    for token in head.doc[first : head.i]:
        aside = token.dep_ in ("advmod", "cc", "mark", "punct") and token.head.i >= head.i
        if (aside or token.text in ',;:“”"') and token.text != "-":
            first = token.i + 1
    return min(first, head.i), last


def _end_of(part: Token) -> int:
    """The token after a part, what is told besides left out."""
    for token in part.doc[part.left_edge.i + 1 : part.right_edge.i + 1]:
        if token.text in (",", "—", "–") or token.tag_ in ("WP", "WDT"):
            return token.i
    return part.right_edge.i + 1


def _right_parts(head: Token) -> Iterator[Token]:
    for child in head.rights:
        if any(child.dep_ == dep and belongs(child) for dep, belongs in PARTS):
            yield child
        elif child.dep_ != "case":
            return
