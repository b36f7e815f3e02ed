"""Who stands for whom: by editors' decisions, and by the spellings of one name. Runs within the calendar's lock.

Nothing is rewritten: a mention goes on to lead to the actor that bears its very name, and `survivor` tells who stands
for that one. So a merge can be taken back, and who stands for whom depends on what is told now alone."""

from collections.abc import Iterable

from meetings.domain.clustering import neighbours_of
from meetings.domain.linking import Linked, look_again, names_in_force, names_of, niceness
from meetings.domain.loading import actor_rulings
from meetings.domain.resolution.actors import Spelled, namesakes, survivors
from meetings.domain.resolution.facts import Ruling
from meetings.enums import ActorKind
from meetings.models import Actor, ActorName, ReportParticipant

ROUNDS = 3  # a surname that joins another person may tell of that one's country, and so of its namesakes


def settle_actors(linked: Linked) -> None:
    """Work out who stands for whom among the actors that linking touched, and what hangs on that. The reports that
    lead to somebody else now are noted, with those that were linked to them before."""
    for _ in range(ROUNDS):
        if not _settle(linked):
            return


def _settle(linked: Linked) -> bool:
    rulings = actor_rulings()
    family = _family(linked.actors, rulings)
    heads = survivors((r for r in rulings if r.one in family), namesakes(_spelled(family)))
    stored = dict(Actor.objects.filter(pk__in=family).exclude(survivor=None).values_list("pk", "survivor_id"))
    changed = {pk for pk in family if stored.get(pk) != heads.get(pk)}
    if not changed:
        return False
    concerned = changed | {head for pk in changed for head in (stored.get(pk), heads.get(pk)) if head is not None}
    reports = set(ReportParticipant.objects.filter(actor__in=concerned).values_list("report", flat=True))
    linked.reports |= neighbours_of(reports) | reports
    for pk in sorted(changed):
        Actor.objects.filter(pk=pk).update(survivor=heads.get(pk))
    linked.changed = True
    linked.actors |= concerned
    look_again(names_of(concerned), linked)
    return True


def _family(actors: Iterable[int], rulings: Iterable[Ruling]) -> set[int]:
    """These actors, all that bear a name of theirs by any spelling, and all that editors spoke of with any of them."""
    family = set(Actor.objects.filter(pk__in=list(actors)).values_list("pk", flat=True))
    edge = family
    rulings = list(rulings)
    while edge:
        found = {a for r in rulings for a in (r.one, r.other) if edge & {r.one, r.other}}
        keys = ActorName.objects.filter(actor__in=edge, actor__kind=ActorKind.PERSON).exclude(spelling="")
        alike = ActorName.objects.filter(spelling__in=set(keys.values_list("spelling", flat=True)))
        found |= set(alike.filter(actor__kind=ActorKind.PERSON).values_list("actor", flat=True))
        found |= set(Actor.objects.filter(survivor__in=edge).values_list("pk", flat=True))
        heads = Actor.objects.filter(pk__in=edge).values_list("survivor", flat=True)
        found |= {head for head in heads if head is not None}
        edge = found - family
        family = family | edge
    return family


def _spelled(family: set[int]) -> list[Spelled]:
    names = names_in_force().filter(actor__in=family, actor__kind=ActorKind.PERSON).select_related("actor")
    return [Spelled(niceness(n.name), n.spelling, n.actor.country, n.actor_id) for n in names]
