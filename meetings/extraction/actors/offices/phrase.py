"""An office as a passage tells it, and the words around offices that several finders ask for."""

from dataclasses import dataclass, field

from meetings.extraction.actors.persons import Name

DETERMINERS = frozenset("the a an this that these those both all some any his her its their our my whose".split())
CHAIN = frozenset("of for at to in on".split())
# Offices towards somebody: whom they are sent to is not whom they speak for.
SENT = frozenset(("envoy", "ambassador"))
COUNTERPART, DELEGATION, OFFICIALS = "counterpart", "delegation", "official"
COLLECTIVE = frozenset("delegation side team leadership government".split())


@dataclass(slots=True)
class OfficePhrase:
    """An office at core tokens [first, last), within the phrase [outer_first, outer_last)."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    title: str  # canonical, '' for counterparts, delegations and the like
    level: str
    text: str = ""  # as told, without country and article
    parties: tuple[str, ...] = ()
    default: str | None = None  # whose office it is where nothing else is told: the Secretary of State's
    owner: Name | None = None  # "Putin's spokesman"
    owned: str | None = None  # "his", "their"
    article: str | None = None
    is_plural: bool = False
    is_former: bool = False
    is_opposed: bool = False
    bearers: list[Name] = field(default_factory=list)

    @property
    def party(self) -> str | None:
        """The one party that the words tell."""
        return self.parties[0] if len(self.parties) == 1 else None
