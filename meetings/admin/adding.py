"""Adding an article at the desk: given, looked at in a preview, then stored or left.

What was previewed travels in the page itself, signed and for its editor alone: nothing of a discarded article is ever
stored, nobody has to clear drafts away, and what is stored is what was seen, though the page at the address changes."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from meetings.admin.base import user_of
from meetings.admin.sentences import marked
from meetings.domain.articles import Change, store_article
from meetings.domain.drafting import IngestError, dated, draft_from_address, draft_from_words, from_plain, to_plain
from meetings.domain.previewing import Preview, preview

MOST_PASTED = 1_000_000  # characters
MOST_UPLOADED = 5_000_000  # bytes
TOO_LONG = "It has %(show_value)d characters; %(limit_value)d are the most here. Upload its page as a file instead."
UNDATED = "Tell the day of publication: without it nothing can be read out of the article."


def _day() -> forms.DateInput:
    """A day, by the browser's own means."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class GivenForm(forms.Form):
    """An article as it is given: one of three ways, and what is known of it."""

    url = forms.URLField(
        required=False,
        max_length=2000,
        assume_scheme="https",
        label="Address",
        help_text="It is fetched, unless the article is pasted or uploaded below; then it is where it was published.",
    )
    text = forms.CharField(
        required=False,
        max_length=MOST_PASTED,
        widget=forms.Textarea(attrs={"rows": 12}),
        label="Its text, or the HTML of its page",
        error_messages={"max_length": TOO_LONG},
    )
    file = forms.FileField(required=False, label="A file", help_text="One that ends in .txt, .html or .htm.")
    title = forms.CharField(required=False, max_length=500, help_text="Where the page tells none, or a wrong one.")
    published = forms.DateField(
        required=False,
        widget=_day(),
        label="Day of publication",
        help_text="Where the page tells none, or a wrong one: what “on Tuesday” means depends on it.",
    )
    source = forms.CharField(required=False, max_length=200, label="Publisher", help_text="The name of its source.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs.pop("maxlength", None)  # a browser would cut what is pasted, and say nothing

    def clean_file(self) -> UploadedFile | None:
        """Raises ValidationError for a file that is no article by its size."""
        file: UploadedFile | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > MOST_UPLOADED:
            raise forms.ValidationError(f"{file.name}: {file.size} bytes are no article; {MOST_UPLOADED} are the most.")
        return file

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError where not one way was taken."""
        data = self.cleaned_data
        if data.get("text") and data.get("file"):
            raise forms.ValidationError("Paste it or upload it, not both.")
        if not self.errors and not any(data.get(name) for name in ("url", "text", "file")):
            raise forms.ValidationError("Give the address of an article, paste its text, or choose a file.")
        return data

    def draft(self) -> Any:
        """The article. Raises IngestError."""
        data = self.cleaned_data
        known = {name: data[name] for name in ("title", "published", "source")}
        file: UploadedFile | None = data["file"]
        if file is not None:
            return draft_from_words(file.read(), name=file.name or "", url=data["url"], **known)
        if data["text"]:
            return draft_from_words(data["text"].encode(), url=data["url"], **known)
        return draft_from_address(data["url"], **known)


class PreviewForm(forms.Form):
    """The article as it was previewed, and the day of publication, which may be put right."""

    sealed = forms.CharField(widget=forms.HiddenInput)
    published = forms.DateField(required=False, widget=_day(), label="Day of publication")


class AddingMixin:
    """The page of a new article, for a list of articles."""

    admin_site: Any
    opts: Any

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whoever may add articles."""
        return request.user.has_perm("meetings.add_article")

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """The three ways; then the preview; then the article. Raises PermissionDenied for who may not add one."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if "sealed" in request.POST:
            return self._previewed(request)
        form = GivenForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                return self._preview(request, form.draft())
            except IngestError as error:
                form.add_error(None, f"{error}.")
        return self._page(request, "add_form", form=form)

    def store(self, request: HttpRequest, data: Any) -> HttpResponse:
        """Store it as every other article, to be read by a worker."""
        stored = store_article(data)
        told = {
            Change.INSERT: "The article is stored; what it tells is read next.",
            Change.UPDATE: "It is stored as a revision of the article of that address; what it tells is read next.",
            Change.NOOP: "That article is stored already; nothing was changed.",
        }
        messages.success(request, told[stored.change])
        if stored.change is not Change.NOOP:
            self.stored(request, stored.article)
        return HttpResponseRedirect(reverse("admin:meetings_article_change", args=[stored.article]))

    def stored(self, request: HttpRequest, article: int) -> None:
        """What follows on storing."""

    def _previewed(self, request: HttpRequest) -> HttpResponse:
        data = _unsealed(request.POST["sealed"], user_of(request))
        if data is None:
            messages.error(request, "The preview came back changed or from another login: give the article again.")
            return HttpResponseRedirect(request.path)
        form = PreviewForm(request.POST)
        if not form.is_valid():
            return self._preview(request, data, form=form)
        data = dated(data, form.cleaned_data["published"])
        if "_store" not in request.POST:
            return self._preview(request, data)
        if data.published_on is None:
            form.add_error("published", UNDATED)
            return self._preview(request, data, form=form)
        return self.store(request, data)

    def _preview(self, request: HttpRequest, data: Any, *, form: PreviewForm | None = None) -> HttpResponse:
        found = preview(data, now=timezone.now())
        sealed = _sealed(data, user_of(request))
        form = form or PreviewForm(initial={"published": data.published_on})
        form.fields["sealed"].widget = forms.HiddenInput()
        return self._page(request, "add_preview", form=form, sealed=sealed, preview=found, entries=_shown(found))

    def _page(self, request: HttpRequest, name: str, **context: Any) -> HttpResponse:
        title = "Add an article" if name == "add_form" else "What the article tells"
        context |= self.admin_site.each_context(request)
        context |= {"title": title, "opts": self.opts}
        return TemplateResponse(request, f"admin/meetings/article/{name}.html", context)


def _shown(found: Preview) -> list[tuple[Any, list[Any]]]:
    """The entries, each with its sentences marked."""
    return [(entry, [marked(passage) for passage in entry.passages]) for entry in found.entries]


def _salt(user: User) -> str:
    return f"meetings.admin.adding.{user.pk}"


def _sealed(data: Any, user: User) -> str:
    return signing.dumps(to_plain(data), salt=_salt(user), compress=True)


def _unsealed(words: str, user: User) -> Any:
    """The article, None where it is not what this editor was shown."""
    try:
        return from_plain(signing.loads(words, salt=_salt(user)))
    except (signing.BadSignature, TypeError, ValueError, KeyError):
        return None
