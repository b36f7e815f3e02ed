"""Who an office alone means: "the French president" is the one person who was told to be that at the time.

Such a mention is of its country as long as nobody, or more than one, was told to hold the office then. It is looked at
again whenever what is told of the office's holders changes. Runs within the calendar's lock."""

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.domain.clustering import neighbours_of
from meetings.domain.linking import Linked, names_in_force
from meetings.domain.naming import party_actor
from meetings.domain.office_words import office_key
from meetings.domain.resolution.actors import Held, holder
from meetings.enums import ActorKind
from meetings.models import ReportParticipant, Tenure

Post = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Change:
    """A mention, and whom it leads to now."""

    row: ReportParticipant
    actor: int | None


def look_at_offices(linked: Linked, *, own: int | None = None) -> None:
    """Decide anew about every mention by an office alone that what linking touched may concern. The reports of the
    article `own` are known to be concerned."""
    codes = linked.offices | set(offices_of(linked.actors))
    if not codes:
        return
    rows = ReportParticipant.objects.filter(report__gone_at=None, party_code__in=codes).exclude(office="")
    rows = rows.select_related("report__article").defer("report__article__text", "report__article__traceback")
    changes = [change for change in _decided(list(rows)) if change.actor != change.row.actor_id]
    elsewhere = {change.row.report_id for change in changes if change.row.report.article_id != own}
    linked.reports |= neighbours_of(elsewhere) | elsewhere if elsewhere else set()
    for change in changes:
        change.row.actor_id = change.actor
        change.row.save(update_fields=["actor"])
    linked.changed |= bool(changes)


def offices_of(actors: Iterable[int]) -> list[str]:
    """The codes of those for whom these persons are told to hold offices."""
    found = Tenure.objects.filter(actor__in=list(actors)).exclude(party=None)
    return [code for code in found.values_list("party__code", flat=True).distinct().order_by() if code]


def _decided(rows: list[ReportParticipant]) -> Iterable[_Change]:
    held = _held({row.party_code for row in rows}) if rows else {}
    for row in rows:
        day = row.report.article.published_on
        found = holder(day, held.get((row.office, row.party_code), ())) if day else None
        party = party_actor(row.party_code) if found is None else None
        yield _Change(row, found if found is not None else (party.pk if party else None))


def _held(codes: set[str]) -> dict[Post, list[Held]]:
    """Who holds which office of these parties, by those that stand for them after merges."""
    rows = Tenure.objects.filter(party__code__in=codes, actor__kind=ActorKind.PERSON)
    rows = rows.filter(actor__in=names_in_force().values("actor")).select_related("actor", "party")
    found: dict[Post, list[Held]] = {}
    for row in rows:
        key, code = office_key(row.office), row.party.code if row.party else None
        if key and code:
            actor = row.actor.survivor_id or row.actor_id
            found.setdefault((key, code), []).append(Held(actor, row.first_reported, row.last_reported))
    return found
