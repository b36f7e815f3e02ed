"""What a reader chose, as it stands in the address: which meetings, and in whose time. Every view of the calendar keeps
it, so that no cookie has to."""

from dataclasses import dataclass, field

from django.http import QueryDict

from meetings.domain.selection import PARAMETERS, Pair, Selection, SelectionError, encode
from meetings.web.zones import known_zones

NAMES = {
    "actor": "Who",
    "party": "Country or organisation",
    "country": "Where",
    "place": "Town",
    "status": "Status",
    "format": "Form",
    "kind": "Kind",
    "q": "Words",
    "zone": "Time zone",
}
OURS = (*PARAMETERS, "zone")


@dataclass(frozen=True, slots=True)
class Chosen:
    """`zone` is an IANA name, or empty for the place's own."""

    selection: Selection = field(default_factory=Selection)
    zone: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> "Chosen":
        """What an address asks for. Raises SelectionError."""
        zone = query.get("zone") or ""
        errors = {} if not zone or zone in known_zones() else {"zone": f"{zone} is no time zone: write Europe/Paris"}
        try:
            selection = Selection.read(query)
        except SelectionError as error:
            raise SelectionError(error.errors | errors) from error
        if errors:
            raise SelectionError(errors)
        return cls(selection, zone)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Parameters and values."""
        return (*self.selection.pairs, *((("zone", self.zone),) if self.zone else ()))

    def link(self, path: str, *own: Pair, without: Pair | None = None) -> str:
        """An address that keeps what is chosen, with parameters of the view's own in front."""
        pairs = [*own, *(pair for pair in self.pairs if pair != without)]
        return f"{path}?{encode(pairs)}" if pairs else path
