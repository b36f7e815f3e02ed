from typing import Any

from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from meetings.admin.actor_form import ActorForm, NameFormSet, NewActorForm
from meetings.admin.base import ReadOnlyInline, desk_link, user_of
from meetings.admin.deciding import ActorDecidingAdmin
from meetings.admin.exchange import ExchangeMixin
from meetings.admin.filters import CountryFilter
from meetings.admin.history import HistoryAdmin
from meetings.domain.editing import return_fields_of_actor
from meetings.domain.editing_actors import add_name, correct_actor, make_actor, remove_name
from meetings.domain.exchange import Actors
from meetings.models import Actor, ActorName, Participation, Tenure


class NameInline(admin.TabularInline):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """The names that lead to the actor. One that reports give stays; others may be added and taken away."""

    model = ActorName
    template = "admin/inline.html"
    formset = NameFormSet
    fields = ("name",)
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may correct the actor; a new one has its one name first."""
        return obj is not None and request.user.has_perm("meetings.change_actor")

    has_delete_permission = has_add_permission

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A name is added or taken away, not changed."""
        return False


class TenureInline(ReadOnlyInline):
    """The offices that reports tell of."""

    model = Tenure
    fk_name = "actor"
    fields = ("office", "party", "first_reported", "last_reported")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tenure]:
        """Its offices with whom they are of."""
        return super().get_queryset(request).select_related("party")


@admin.register(Actor)
class ActorAdmin(ExchangeMixin, HistoryAdmin, ActorDecidingAdmin):
    """Persons, countries, organisations and groups. What is changed here stands against what reports tell."""

    list_display = ("name", "kind", "code", "country", "position", "stands_for", "meetings")
    list_filter = ("kind", ("survivor", admin.EmptyFieldListFilter), CountryFilter)
    list_select_related = ("survivor",)
    search_fields = ("name", "code", "public_id", "names__name", "names__folded")
    inlines = (NameInline, TenureInline)
    form = ActorForm
    change_list_template = "admin/meetings/actor/change_list.html"
    actions: tuple[str, ...] = (*ActorDecidingAdmin.actions, "export_these")
    exchange = Actors()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Actors with the number of their meetings."""
        theirs = Participation.objects.filter(actor=OuterRef("pk")).order_by().values("actor").annotate(n=Count("pk"))
        rows: QuerySet[Any] = (
            super().get_queryset(request).annotate(meeting_count=Coalesce(Subquery(theirs.values("n")), 0))
        )
        return rows

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Another form to make one than to correct one."""
        return super().get_form(request, obj, change, **({} if obj else {"form": NewActorForm}), **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Each field and, where it is corrected, the way back to the reports."""
        if obj is None:
            return [(None, {"fields": NewActorForm.Meta.fields})]
        fixed = ("code", "stands_for", "public_id")
        if not self.has_change_permission(request, obj):
            return [(None, {"fields": (*ActorForm.groups, *fixed)})]
        corrected = set(obj.corrections.filter(withdrawn_at=None).values_list("field", flat=True))
        lines = [(name, *((f"return_{name}",) if name in corrected else ())) for name in ActorForm.groups]
        return [(None, {"fields": [*(name for line in lines for name in line), "reason", *fixed]})]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The code is how reports lead to it: once it is there, it stays."""
        return ("code", "stands_for", "public_id") if obj else ()

    def view_on_site(self, obj: Actor) -> str:
        """What readers see of it."""
        return reverse("web:actor", args=[obj.public_id])

    def save_model(self, request: HttpRequest, obj: Actor, form: Any, change: bool) -> None:
        """Make it, or correct it."""
        by, at = user_of(request), timezone.now()
        if not change:
            values = {name: form.cleaned_data[name] for name in ("name", "country", "position")}
            made = make_actor(kind=obj.kind, values=values, code=obj.code, by=by, at=at)
            obj.pk, obj.public_id = made.pk, made.public_id
            return
        if values := form.values():
            correct_actor(obj, values, by=by, at=at, reason=form.cleaned_data["reason"])
        return_fields_of_actor(obj, form.returned(), by=by, at=at)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Names are added and taken away; what reports tell of offices is not the desk's to write."""
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        if not isinstance(formset, NameFormSet):
            return
        by, at = user_of(request), timezone.now()
        for row in formset.removed():
            remove_name(row, by=by, at=at)
            formset.deleted_objects.append(row)
        for name in formset.added():
            formset.new_objects.append(add_name(form.instance, name, by=by, at=at))

    @admin.display(description="the same as", ordering="survivor")
    def stands_for(self, obj: Actor) -> SafeString | str:
        """Who stands for it, after a merge."""
        return desk_link(obj.survivor)

    @admin.display(ordering="meeting_count")
    def meetings(self, obj: Any) -> int:
        """In how many meetings it takes part."""
        return int(obj.meeting_count)
