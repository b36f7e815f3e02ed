"""An article's page: readers get the sentences that were used, editors the whole text with every span marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from meetings.domain.queries import article_detail
from meetings.enums import Part
from meetings.models import Article, Meeting, Report
from meetings.models.base import SpanModel
from meetings.web.annotate import Mark, annotate, annotate_paragraphs
from meetings.web.pages import not_found, page
from meetings.web.quotes import Quote, origin, quotes

PARTICIPANT, STATEMENT = "participant", "statement"


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of one meeting: the sentences. `public_id` is '' where it leads to no meeting."""

    title: str
    public_id: str
    quotes: tuple[Quote, ...]


@require_safe
def article_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One article."""
    article = article_detail().filter(pk=pk).first()
    if article is None:
        return not_found(request, "There is no such article.")
    can_edit = request.user.has_perm("meetings.change_meeting")
    marks = _marks(article) if can_edit else {}
    context = {
        "article": article,
        "outside": _outside(article.url),
        "told": _told(article),
        "copies": [origin(copy) for copy in (article.story.copies.all() if article.story else ()) if copy != article],
        "said": quotes(article, [span for row in article.statements.all() for span in row.spans.all()]),
        "can_edit": can_edit,
        "full_title": annotate(article.title, marks.get(Part.TITLE, [])) if can_edit else "",
        "full_text": annotate_paragraphs(article.text, marks.get(Part.TEXT, [])) if can_edit else (),
        "legend": sorted({mark.name for found in marks.values() for mark in found}),
    }
    return page(request, "web/article.html", context)


def _outside(url: str) -> str:
    """The address, where it is one that a link may lead to: file: and the like are none."""
    return url if urlsplit(url).scheme in ("http", "https") else ""


def _told(article: Article) -> list[Told]:
    """The sentences by meeting; several reports of one meeting stand together. Hidden meetings are left out."""
    groups: dict[str, tuple[Meeting | None, list[Report]]] = {}
    for report in article.reports.all():
        meeting = report.meeting
        if meeting is not None and meeting.is_hidden:
            continue
        key = meeting.public_id if meeting else f"report {report.pk}"
        groups.setdefault(key, (meeting, []))[1].append(report)
    return [
        Told(
            title=meeting.title if meeting else reports[0].title,
            public_id=meeting.public_id if meeting else "",
            quotes=quotes(article, (span for report in reports for span in _spans(report))),
        )
        for meeting, reports in groups.values()
    ]


def _spans(report: Report) -> Iterable[SpanModel]:
    return (*report.spans.all(), *report.participants.all())


def _marks(article: Article) -> dict[str, list[Mark]]:
    """All spans by part, each named for what it supports and told of which meeting."""
    found: dict[str, list[Mark]] = {Part.TITLE: [], Part.TEXT: []}
    for report in article.reports.all():
        for span in report.spans.all():
            found[span.part].append(Mark(span.start, span.end, span.field, f"{span.field} of “{report.title}”"))
        for mention in report.participants.all():
            words = f"{mention.name} in “{report.title}”"
            found[mention.part].append(Mark(mention.start, mention.end, PARTICIPANT, words))
    for statement in article.statements.all():
        for said in statement.spans.all():
            words = f"{statement.speaker_name} {'speaks' if said.is_speaker else 'is quoted'}"
            found[said.part].append(Mark(said.start, said.end, STATEMENT, words))
    return found
