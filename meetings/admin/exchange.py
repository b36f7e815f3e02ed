"""Lists that are written out as CSV and read in again, with a preview of each line before anything is changed."""

from collections import Counter
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from meetings.admin.base import user_of
from meetings.domain.exchange import Exchange, Line, Outcome, foresee, import_lines, read_table
from meetings.domain.exchange.lines import Word, digest_of

# More would keep the editor waiting, and the calendar locked: a line that changes something takes 20 ms, another 3.
MOST_LINES, MOST_CHANGES = 2000, 500
MOST_BYTES = 1_000_000


class FileForm(forms.Form):
    """The file that is read in."""

    file = forms.FileField(label="A CSV file")

    def clean_file(self) -> UploadedFile:
        """Raises ValidationError for a file that is no table by its size."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise ValidationError(f"the file has {file.size} bytes, and {MOST_BYTES} are the most here: cut it")
        return file


class ExchangeMixin:
    """For the list of what `exchange` writes out and reads in."""

    exchange: Exchange
    opts: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        """Django's, with those of the file and of the page that reads one."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        own = [
            path("export/", self.admin_site.admin_view(self.export), name=f"{name}_export"),
            path("import/", self.admin_site.admin_view(self.read_in), name=f"{name}_import"),
        ]
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]  # it is mixed into a ModelAdmin
        return [*own, *urls]

    def has_import_permission(self, request: HttpRequest) -> bool:
        """Whoever may both add and change them."""
        codes = (f"{self.opts.app_label}.{deed}_{self.opts.model_name}" for deed in ("add", "change"))
        return request.user.has_perms(list(codes))

    def export(self, request: HttpRequest) -> HttpResponse:
        """All as a file. Raises PermissionDenied for who may not see them."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]  # a ModelAdmin's
            raise PermissionDenied
        return self._file()

    @admin.action(description="Export as CSV", permissions=["view"])
    def export_these(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
        """These as a file."""
        return self._file(queryset.model.objects.filter(pk__in=queryset.order_by().values("pk")))

    def read_in(self, request: HttpRequest) -> HttpResponse:
        """The file; then what its lines come to; then that. Raises PermissionDenied for who may not change them."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        if "sealed" in request.POST:
            return self._previewed(request)
        form = FileForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                return self._preview(request, file.read(), file.name or "a file")
            except ValidationError as error:
                form.add_error("file", f"Nothing was changed: {'; '.join(error.messages)}.")
        return self._page(request, form=form, columns=self.exchange.columns)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Django's, with whether the import is offered."""
        more = {"may_import": self.has_import_permission(request)}
        response: HttpResponse = super().changelist_view(request, more | (extra_context or {}))  # type: ignore[misc]
        return response

    def _preview(self, request: HttpRequest, body: bytes, name: str) -> HttpResponse:
        rows = read_table(body, self.exchange.columns, most=MOST_LINES)
        return self._shown(request, body, name, foresee(self.exchange, rows, _word(request, name), most=MOST_CHANGES))

    def _shown(self, request: HttpRequest, body: bytes, name: str, lines: list[Line]) -> HttpResponse:
        kept = {"body": body.decode("utf-8-sig"), "name": name, "foreseen": digest_of(lines)}
        sealed = signing.dumps(kept, salt=self._salt(user_of(request)), compress=True)
        changed = [line for line in lines if line.outcome is not Outcome.NOOP]
        counts = _counts(lines)
        to_do = counts[Outcome.INSERT] + counts[Outcome.UPDATE]
        return self._page(request, name=name, lines=changed, counts=counts, to_do=to_do, sealed=sealed)

    def _previewed(self, request: HttpRequest) -> HttpResponse:
        try:
            kept = signing.loads(request.POST["sealed"], salt=self._salt(user_of(request)))
        except signing.BadSignature:
            messages.error(request, "The preview came back changed or from another login: choose the file again.")
            return HttpResponseRedirect(request.path)
        body, name = kept["body"].encode(), kept["name"]
        rows = read_table(body, self.exchange.columns, most=MOST_LINES)
        lines, is_done = import_lines(self.exchange, rows, _word(request, name), foreseen=kept["foreseen"])
        if not is_done:
            messages.warning(request, "Nothing was changed: somebody changed them meanwhile. This is what comes now.")
            return self._shown(request, body, name, lines)
        counts = _counts(lines)
        messages.success(request, ", ".join(f"{counts[outcome]} {word}" for outcome, word in DONE.items()) + ".")
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))

    def _file(self, rows: QuerySet[Any] | None = None) -> HttpResponse:
        name = f"{self.opts.verbose_name_plural}.csv"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(self.exchange.export(rows), content_type="text/csv; charset=utf-8", headers=headers)

    def _page(self, request: HttpRequest, **context: Any) -> HttpResponse:
        context |= self.admin_site.each_context(request)
        context |= {"title": f"Import {self.opts.verbose_name_plural}", "opts": self.opts}
        return TemplateResponse(request, "admin/exchange/import.html", context)

    def _salt(self, user: User) -> str:
        return f"meetings.admin.exchange.{self.opts.model_name}.{user.pk}"


DONE = {Outcome.INSERT: "added", Outcome.UPDATE: "changed", Outcome.NOOP: "as they were", Outcome.ERROR: "left out"}


def _counts(lines: list[Line]) -> dict[str, int]:
    """How many lines come to what."""
    found = Counter(line.outcome for line in lines)
    return {outcome: found[outcome] for outcome in Outcome}


def _word(request: HttpRequest, name: str) -> Word:
    return Word(user_of(request), timezone.now(), f"import of {name}"[:500])
