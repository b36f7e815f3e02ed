"""A desk to act at: pages fetched, their forms filled in and posted as a browser would."""

from dataclasses import dataclass
from html import unescape
from typing import Any

from django.db.models import Model
from django.test import Client
from django.urls import reverse
from lxml import html


def address(thing: Model | type[Model], page: str = "") -> str:
    """The address of a row's page, or of a model's list."""
    meta = thing._meta
    args = [thing.pk] if isinstance(thing, Model) else []
    page = page or ("change" if args else "changelist")
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=args)


@dataclass
class Desk:
    """Somebody's desk."""

    client: Client
    user: Any

    def get(self, thing: Any, page: str = "", **query: str) -> Any:
        """The answer to a page."""
        return self.client.get(address(thing, page), query)

    def text(self, thing: Any, page: str = "") -> str:
        """The words of a page, blanks run together."""
        return " ".join(html.fromstring(self.get(thing, page).content.decode()).text_content().split())

    def form(self, thing: Any, page: str = "") -> dict[str, Any]:
        """The form of a page as it would be posted, untouched."""
        response = self.get(thing, page)
        tree = html.fromstring(response.content.decode())
        (form,) = [f for f in tree.forms if f.get("id", "").endswith("_form") and f.get("method") == "post"]
        for field in form.xpath(".//input[not(@value) and not(@type='checkbox')]"):
            field.set("value", "")  # a browser posts these, where lxml leaves them out
        return {name: value for name, value in form.form_values() if "__prefix__" not in name}

    def post(self, thing: Any, form: dict[str, Any], page: str = "") -> Any:
        """The answer to a form, redirects followed."""
        return self.client.post(address(thing, page), form, follow=True)

    def edit(self, thing: Any, **changes: Any) -> Any:
        """Open a row's page, change these fields and save."""
        return self.post(thing, self.form(thing) | changes)

    def act(self, action: str, *rows: Any, reason: str = "") -> Any:
        """Choose rows of a list and an action."""
        data = {"action": action, "_selected_action": [row.pk for row in rows], "reason": reason}
        return self.client.post(address(type(rows[0])), data, follow=True)


def messages(response: Any) -> list[str]:
    """What the desk told after an act."""
    return [str(message) for message in response.context["messages"]]


def errors(response: Any) -> list[str]:
    """What the desk told of a form."""
    return [unescape(str(error)) for error in response.context["errors"]]
