"""What the desk's queues share: a page of cards, a few at a time, and buttons that each do one deed."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from meetings.admin.actions import act
from meetings.admin.base import ReadOnlyAdmin

SHOWN = 10  # cards on a page


class QueueAdmin(ReadOnlyAdmin):
    """A list that shows each row as a card, with all that is needed to deal with it there and then.

    `template` draws the cards, `permission` is what its buttons take, `intro` says what waits there."""

    template = ""
    permission = ""
    intro = ""
    admin_site: AdminSite

    def rows(self) -> QuerySet[Any]:
        """What waits, the most urgent first."""
        raise NotImplementedError

    def cards(self, rows: Iterable[Any]) -> list[Any]:
        """These rows with all that is shown of them, in a fixed number of queries."""
        raise NotImplementedError

    def deed(self, request: HttpRequest, key: int, name: str) -> Callable[[], str]:
        """What a button does, answering the words that tell it. Raises KeyError for a button that there is not."""
        raise NotImplementedError

    def get_urls(self) -> list[URLPattern]:
        """Django's, with the address that the buttons go to."""
        own = path("<int:key>/deal/", self.admin_site.admin_view(self.deal), name=self._name("deal"))
        return [own, *super().get_urls()]

    def may_deal(self, request: HttpRequest) -> bool:
        """Whether somebody may press the buttons."""
        return request.user.has_perm(self.permission)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The queue. Raises PermissionDenied for who may not see it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        page = Paginator(self.rows(), SHOWN).get_page(request.GET.get("page"))
        return self._page(request, self.cards(page.object_list), page=page)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One card alone. Raises PermissionDenied for who may not see it, and where a form is posted."""
        if not self.has_view_permission(request) or request.method == "POST":
            raise PermissionDenied
        rows = self.rows().filter(pk=object_id) if object_id.isdecimal() else self.rows().none()
        return self._page(request, self.cards(rows))

    def deal(self, request: HttpRequest, key: int) -> HttpResponse:
        """Do what a button says, and go back to the queue. Raises PermissionDenied for who may not."""
        if not self.may_deal(request) or request.method != "POST":
            raise PermissionDenied
        try:
            deed = self.deed(request, key, request.POST.get("deed", ""))
        except KeyError:
            raise PermissionDenied from None
        return self.done(request, deed)

    def done(self, request: HttpRequest, deed: Callable[[], str]) -> HttpResponse:
        """Do it, tell what came of it, and go back to the queue."""
        act(request, deed)
        return HttpResponseRedirect(reverse(f"admin:{self._name('changelist')}"))

    def _page(self, request: HttpRequest, cards: list[Any], *, page: Any = None) -> HttpResponse:
        title = str(self.opts.verbose_name_plural).capitalize()
        context = self.admin_site.each_context(request)
        context |= {"title": title, "cards": cards, "page": page, "opts": self.opts, "intro": self.intro}
        context["media"] = self.media
        context |= {"may_deal": self.may_deal(request), "deal": f"admin:{self._name('deal')}"}
        return TemplateResponse(request, self.template, context)

    def _name(self, page: str) -> str:
        return f"meetings_{self.opts.model_name}_{page}"
