"""Who may be meant by the beginning of a name. The indexes of names lead to them, however many names there are."""

from django.db import connection
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from meetings.domain.asked import coded
from meetings.domain.names import fold_name
from meetings.models import Actor, ActorName, Participation

MOST = 200  # names that are looked at
SHOWN = 10
AFTER = "\U0010ffff"  # comes after every character that a name may go on with


def suggested(words: str) -> list[Actor]:
    """Actors with a name, first or last name that begins so, or with this very code: those of most meetings first. Two
    queries."""
    folded = fold_name(words)
    if not folded:
        return []
    names = ActorName.objects.filter(_begins("folded", folded) | _begins("first", folded) | _begins("last", folded))
    found = names.order_by("folded", "pk").values_list(Coalesce("actor__survivor", "actor"), flat=True)[:MOST]
    return list(_by_meetings(Actor.objects.filter(Q(pk__in=set(found)) | coded([words]), survivor=None))[:SHOWN])


def namesakes(words: str) -> list[Actor]:
    """Actors with this very name or code, each as the one that stands for it. Two queries."""
    named = Q(folded=fold_name(words)) if fold_name(words) else Q(pk__in=[])
    found = ActorName.objects.filter(named).values_list(Coalesce("actor__survivor", "actor"), flat=True)
    return list(_by_meetings(Actor.objects.filter(Q(pk__in=set(found)) | coded([words]), survivor=None))[:SHOWN])


def _by_meetings(actors: QuerySet[Actor]) -> QuerySet[Actor]:
    theirs = Participation.objects.filter(actor=OuterRef("pk")).order_by().values("actor")
    counted = actors.annotate(meetings=Coalesce(Subquery(theirs.annotate(n=Count("pk")).values("n")), 0))
    return counted.order_by("-meetings", "name", "pk")


def _begins(column: str, words: str) -> Q:
    """SQLite's LIKE passes the index by; PostgreSQL's order of texts is not that of their characters."""
    if connection.vendor == "sqlite":
        return Q(**{f"{column}__gte": words, f"{column}__lt": words + AFTER})
    return Q(**{f"{column}__startswith": words})
