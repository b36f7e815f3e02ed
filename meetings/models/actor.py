from django.db import models
from simple_history.models import HistoricalRecords

from meetings.enums import ActorKind
from meetings.models.base import choices, new_public_id, one_of


class Actor(models.Model):
    """A person, country, organisation or group, known by many names.

    Merges are decisions (SAME_ACTOR) and can be withdrawn: no reference to an actor is ever rewritten. `survivor` is
    what the decisions in force, and the spellings of one name, make of them: worked out by resolution, null for an
    actor that stands for itself."""

    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    kind = models.CharField(max_length=12, choices=choices(ActorKind))
    name = models.CharField(max_length=200, help_text="as it is shown")
    code = models.CharField(
        max_length=40,
        null=True,
        blank=True,
        unique=True,
        help_text="ISO 3166-1 alpha-2 of a country, common short name of an organisation; none for a person",
    )
    country = models.CharField(max_length=2, blank=True, help_text="of a person: ISO 3166-1 alpha-2")
    position = models.CharField(max_length=200, blank=True, help_text="the latest office reported")
    survivor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords(excluded_fields=["survivor"])

    class Meta:
        ordering = ["name", "id"]
        constraints = [one_of("kind", ActorKind, name="actor_kind_known")]

    def __str__(self) -> str:
        return self.name


class ActorName(models.Model):
    """One name of an actor. `folded` is what look-ups compare: lower case, no accents, no titles; `spelling` is the
    key that the spellings of a name have in common; `first` and `last` are those of its first and last word, by which a
    lone surname is looked up."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, db_index=True, editable=False)
    first = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    last = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    spelling = models.CharField(max_length=200, blank=True, db_index=True, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["actor", "folded"], name="actor_name_once")]

    def __str__(self) -> str:
        return self.name


class Tenure(models.Model):
    """A person in an office for a party, from the first to the last day that reports tell of it."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="tenures")
    office = models.CharField(max_length=200)
    party = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="officers")
    first_reported = models.DateField()
    last_reported = models.DateField()

    class Meta:
        ordering = ["-last_reported", "office"]
        constraints = [
            models.UniqueConstraint(fields=["actor", "office", "party"], name="tenure_once"),
            models.UniqueConstraint(
                fields=["actor", "office"],
                condition=models.Q(party__isnull=True),
                name="tenure_once_no_party",
            ),
            models.CheckConstraint(
                condition=models.Q(first_reported__lte=models.F("last_reported")), name="tenure_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}, {self.office}"
