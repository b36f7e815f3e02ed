"""An actor as the API tells it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.api.serializers.fields import ActorReference, AddressField
from meetings.enums import ActorKind
from meetings.models import Actor, Tenure


class TenureSerializer(serializers.Serializer[Tenure]):
    """An office, from the first to the last day that reports tell of it."""

    office = serializers.CharField()
    party = ActorReference(allow_null=True, help_text="whom the office is one of")
    first_reported = serializers.DateField()
    last_reported = serializers.DateField()


class ActorSerializer(serializers.Serializer[Actor]):
    """A person, country, organisation or group, with the names of those merged into it."""

    id = serializers.CharField(source="public_id", help_text="lasting; the id of a merged actor redirects")
    url = AddressField("web:actor", key="public_id", help_text="its page")
    api = AddressField("api:actor-detail", key="public_id", help_text="this")
    kind = serializers.ChoiceField(choices=[kind.value for kind in ActorKind])
    name = serializers.CharField()
    code = serializers.CharField(
        allow_null=True, help_text="ISO 3166-1 alpha-2 of a country, short name of an organisation"
    )
    country = serializers.CharField(help_text="of a person: ISO 3166-1 alpha-2; empty: not told")
    position = serializers.CharField(help_text="the latest office reported")
    names = serializers.SerializerMethodField()
    tenures = TenureSerializer(many=True)

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_names(self, actor: Actor) -> list[Any]:
        """All of them, each once, in the order of the alphabet."""
        own = [row.name for row in actor.names.all()]
        merged = [row.name for other in actor.merged.all() for row in other.names.all()]
        return sorted({*own, *merged})
