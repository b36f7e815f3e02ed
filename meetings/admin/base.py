"""What the desk's pages share: what is only read, links, and errors of the domain told as messages."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


class DeskAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """A page of the desk. Rows are never deleted: an editor's word is withdrawn, what an article tells is its own."""

    list_per_page = 50
    show_full_result_count = False
    save_on_top = False

    class Media:
        js = ("meetings/desk.js",)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Django's, headed by what the list is of. Raises PermissionDenied for an action that somebody may not take:
        Django would say that none was chosen."""
        action = request.POST.get("action")
        if action and action not in self.get_actions(request):
            raise PermissionDenied
        title = {"title": str(self.opts.verbose_name_plural).capitalize()}
        return super().changelist_view(request, title | (extra_context or {}))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Django's; what the domain refuses after the form was found good is told, and nothing is saved."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as error:
            messages.error(request, f"Nothing was saved: {'; '.join(error.messages)}.")
            return HttpResponseRedirect(request.get_full_path())


class ReadOnlyAdmin(DeskAdmin):
    """A page of what the machine wrote: everybody may only look at it."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody changes."""
        return False


class ReadOnlyInline(admin.TabularInline):  # type: ignore[type-arg]  # as above
    """Rows that belong to another and are only looked at."""

    template = "admin/inline.html"
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody adds."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody changes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes."""
        return False


def user_of(request: HttpRequest) -> User:
    """Who sits at the desk. Raises TypeError for a request of nobody, which the desk never lets in."""
    if not isinstance(request.user, User):
        raise TypeError("the desk is for those who logged in")
    return request.user


def desk_link(obj: Model | None, words: str = "") -> SafeString | str:
    """A link to the row's own page at the desk; '–' for none."""
    if obj is None:
        return "–"
    meta = obj._meta  # Django's public name for it
    url = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[obj.pk])
    return format_html('<a href="{}">{}</a>', url, words or str(obj))


def public_link(name: str, *args: object, words: str = "page") -> SafeString:
    """A link to what readers see."""
    return format_html('<a href="{}">{}</a>', reverse(f"web:{name}", args=args), words)
