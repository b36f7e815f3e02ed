"""What the desk's actions share: a reason beside the menu, and the domain's refusals told as messages."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest


class ReasonForm(ActionForm):
    """The menu of actions, with the reason that a decision or a withdrawal is given."""

    reason = forms.CharField(required=False, max_length=500, label="Reason:")


def reason_of(request: HttpRequest) -> str:
    """What was written beside the menu."""
    return request.POST.get("reason", "").strip()[:500]


def act(request: HttpRequest, deed: Callable[[], str]) -> None:
    """Do it, and tell what came of it: the words that it answers, or why the domain refused it."""
    try:
        messages.success(request, deed())
    except ValidationError as error:
        messages.error(request, f"Nothing was changed: {'; '.join(error.messages)}.")
