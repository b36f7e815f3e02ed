"""What several entities are described with: addresses, and short references to one another."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers

from meetings.enums import ActorKind
from meetings.models import Actor, Article, Meeting, Source


class AddressField(serializers.URLField):
    """The absolute address of a row, under a URL name and by one of its columns."""

    def __init__(self, name: str, *, key: str, help_text: str) -> None:
        super().__init__(source="*", read_only=True, help_text=help_text)
        self.name = name
        self.key = key

    def to_representation(self, value: Any) -> str:
        """Of the row."""
        path = reverse(self.name, args=[getattr(value, self.key)])
        return str(self.context["request"].build_absolute_uri(path))


class ActorReference(serializers.Serializer[Actor]):
    """An actor in a few words. Of a merged one, the actor that it is the same as."""

    id = serializers.CharField(source="public_id")
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in ActorKind])
    code = serializers.CharField(allow_null=True)
    url = AddressField("web:actor", key="public_id", help_text="its page")

    def to_representation(self, instance: Actor) -> dict[str, Any]:
        """Of the survivor, where the actor was merged into another."""
        return super().to_representation(instance.survivor or instance)


class SourceReference(serializers.Serializer[Source]):
    """A source in a few words."""

    slug = serializers.CharField()
    name = serializers.CharField()


class ArticleReference(serializers.Serializer[Article]):
    """An article in a few words."""

    id = serializers.IntegerField()
    title = serializers.CharField()
    url = serializers.CharField(help_text="where it was published; file:NAME for a file that has no address")
    page = AddressField("web:article", key="pk", help_text="its page here")
    source = SourceReference()  # type: ignore[assignment]  # DRF's own attribute is read off before
    published = serializers.DateField(source="published_on", allow_null=True)


class MeetingReference(serializers.Serializer[Meeting]):
    """A meeting in a few words."""

    id = serializers.CharField(source="public_id")
    title = serializers.CharField()
    url = AddressField("web:meeting", key="public_id", help_text="its page")
