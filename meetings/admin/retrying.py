"""A button on a row's page that lets it be tried again."""

from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path, reverse

BUTTON = "admin/meetings/again.html"


class RetryMixin:
    """For a page of rows that are jobs. Its own action does the work; the button is that action for one row."""

    change_form_template: Any = BUTTON
    retry_action = ""

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Whoever may change such rows may have them tried again."""
        meta = self._admin.opts
        return request.user.has_perm(f"{meta.app_label}.change_{meta.model_name}")

    def get_urls(self) -> list[URLPattern]:
        """Django's, with the button's."""
        name = f"{self._admin.opts.app_label}_{self._admin.opts.model_name}_again"
        view = self._admin.admin_site.admin_view(self.again)
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]  # it is mixed into a ModelAdmin
        return [path("<int:pk>/again/", view, name=name), *urls]

    def again(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Try the row again. Raises PermissionDenied for who may not."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not self.has_retry_permission(request):
            raise PermissionDenied
        rows = self._admin.get_queryset(request).filter(pk=pk)
        getattr(self, self.retry_action)(request, rows)
        meta = self._admin.opts
        return HttpResponseRedirect(reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[pk]))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Django's; the button stands there for who may press it, where there is anything to try again."""
        row: Model | None = kwargs.get("obj")
        meta = self._admin.opts
        if row is not None and self.can_retry(row) and self.has_retry_permission(request):
            context["again"] = reverse(f"admin:{meta.app_label}_{meta.model_name}_again", args=[row.pk])
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
        return response

    def can_retry(self, row: Any) -> bool:
        """Whether there is anything to try again."""
        raise NotImplementedError

    @property
    def _admin(self) -> "admin.ModelAdmin[Model]":
        return cast("admin.ModelAdmin[Model]", self)
