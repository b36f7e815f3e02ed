"""An editor's word on record: read, with its history, and withdrawn."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from meetings.admin.actions import act
from meetings.admin.base import user_of
from meetings.admin.history import HistoryAdmin
from meetings.domain.editing import withdraw
from meetings.domain.withdrawing import Word


class WithdrawForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """All that can be done to a word that was spoken."""

    withdraw = forms.BooleanField(
        required=False, label="Withdraw it", help_text="Everything will stand as if it had not been said."
    )


class WordAdmin(HistoryAdmin):
    """What a correction's page and a decision's have in common. `said` are the fields that tell what was said."""

    form = WithdrawForm
    said: tuple[str, ...] = ()
    actions = ("take_back",)
    date_hierarchy = "at"
    ordering = ("-at", "-pk")

    def get_fieldsets(self, request: HttpRequest, obj: Word | None = None) -> Any:
        """What was said, by whom and why; and the way to withdraw it, or who did."""
        said = (None, {"fields": (*self.said, "by", "at", "reason")})
        if obj is not None and obj.withdrawn_at is None:
            may_withdraw = self.has_change_permission(request, obj)
            return [said, ("Withdrawal", {"fields": ("withdraw",)})] if may_withdraw else [said]
        return [said, ("Withdrawal", {"fields": ("withdrawn_by", "withdrawn_at")})]

    def get_readonly_fields(self, request: HttpRequest, obj: Word | None = None) -> tuple[str, ...]:
        """All but the way to withdraw it."""
        return (*self.said, "by", "at", "reason", "withdrawn_by", "withdrawn_at")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Withdraw it, where that was asked for."""
        if form.cleaned_data.get("withdraw"):
            withdraw(obj, by=user_of(request), at=timezone.now())

    @admin.action(description="Withdraw", permissions=["change"])
    def take_back(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Withdraw all of these, or none where one was withdrawn before."""

        def deed() -> str:
            words = list(queryset)
            with transaction.atomic():
                for word in words:
                    withdraw(word, by=user_of(request), at=timezone.now())
            return f"{len(words)} withdrawn."

        act(request, deed)

    @admin.display(ordering="withdrawn_at")
    def standing(self, obj: Word) -> str:
        """Whether it stands."""
        return "in force" if obj.withdrawn_at is None else "withdrawn"
