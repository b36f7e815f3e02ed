"""What a subscription asks for: which meetings, and whether also those whose day nobody told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import QueryDict

from meetings.domain.countries import country_name
from meetings.domain.queries import visible_meetings
from meetings.domain.selection import Selection, encode
from meetings.domain.subscribed import lately_off, within_reach
from meetings.models import Meeting
from meetings.web import words

VAGUE = {"": False, "0": False, "1": True}
NAME = "Diplomatic meetings"
LONGEST = 200  # characters of a name


class ChoiceError(ValueError):
    """What is asked for cannot be read; the message says why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for. `vague`: also what is known only to the week or month, or has no day."""

    selection: Selection
    vague: bool = False

    @classmethod
    def read(cls, query: QueryDict) -> "Choice":
        """The choice of an address; what views add to it, as dates, is passed over. At most three queries.

        Raises ChoiceError, and SelectionError for what the filters cannot be."""
        vague = query.get("vague", "")
        if vague not in VAGUE:
            raise ChoiceError(f"“vague” is 1 or 0, not {vague[:40]}.")
        return cls(Selection.read(query), vague=VAGUE[vague])

    @property
    def query(self) -> str:
        """Its one spelling in an address, with the question mark: '?actor=…&vague=1', or nothing."""
        pairs = [*self.selection.pairs, *([("vague", "1")] if self.vague else [])]
        return f"?{encode(pairs)}" if pairs else ""

    @property
    def name(self) -> str:
        """'Diplomatic meetings', or with what it is narrowed to: 'Diplomatic meetings: France, held'."""
        name = f"{NAME}: {', '.join(self._parts())}" if self.selection else NAME
        return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"

    def narrow(self, meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
        """Those of the meetings that are chosen."""
        return self.selection.apply(meetings)

    def subscribed(self, *, today: date) -> QuerySet[Meeting]:
        """The meetings that a subscription to this holds on a day. Of those whose status was chosen it keeps for a
        while also what was called off or put off since: else they would go without a word."""
        near = within_reach(visible_meetings(), today=today, vague=self.vague)
        kept = self.narrow(near)
        if not self.selection.statuses:
            return kept
        off = lately_off(self.selection.apply(near, besides={"status"}), today=today)
        return near.filter(Q(pk__in=kept.order_by().values("pk")) | Q(pk__in=off.order_by().values("pk")))

    def _parts(self) -> Iterator[str]:
        chosen = self.selection
        yield from (actor.name for actor in (*chosen.actors, *chosen.parties))
        yield from (f"in {country_name(code)}" for code in chosen.countries)
        yield from (f"in {words.place(place)}" for place in chosen.places)
        yield from (words.STATUS[status].lower() for status in chosen.statuses)
        yield from (words.FORMAT_SHORT[form].lower() for form in chosen.formats)
        yield from (words.KIND[kind].lower() for kind in chosen.kinds)
        if chosen.words:
            yield f"“{chosen.words}”"
