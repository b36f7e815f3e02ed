import re
from datetime import UTC, date, datetime, time

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Article, Correction, Meeting, MeetingRedirect, Report
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    CorrectionFactory,
    EditorFactory,
    MeetingFactory,
    ParticipationFactory,
    PlaceFactory,
    ReportFactory,
    ReportParticipantFactory,
    ReportSpanFactory,
    SourceFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

TEXT = (
    "Ministers are in town. The ministers of France and Poland meet in Paris on Wednesday. "
    "“We want a plan,” said Ada Kern. Nobody else reads this last sentence."
)
DAY = {"starts_on": date(2025, 3, 12), "ends_on": date(2025, 3, 12), "date_precision": "day"}


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 10)


@pytest.fixture
def article() -> Article:
    row: Article = ArticleFactory(
        source=SourceFactory(name="The Gazette"), title="Ministers to meet", text=TEXT, published_on=date(2025, 3, 9)
    )
    return row


@pytest.fixture
def paris() -> Meeting:
    place = PlaceFactory(name="Paris", folded="paris", country="FR")
    row: Meeting = MeetingFactory(title="Ministers in Paris", status="planned", format="in_person", place=place, **DAY)
    return row


@pytest.fixture
def report(article: Article, paris: Meeting) -> Report:
    fields = {"status": "planned", "format": "in_person", "place": paris.place, **DAY}
    row: Report = ReportFactory(article=article, meeting=paris, title="Ministers in Paris", **fields)
    mark(row, "event", "The ministers of France and Poland meet in Paris on Wednesday.")
    mark(row, "dates", "on Wednesday")
    return row


def mark(report: Report, field: str, words: str) -> None:
    start = report.article.text.index(words)
    ReportSpanFactory(report=report, field=field, part="text", start=start, end=start + len(words))


def correct(report: Report, field: str, reason: str) -> Correction:
    return Correction.objects.create(
        report=report,
        field=field,
        value={},
        by=EditorFactory(),
        at=datetime(2025, 3, 11, 9, tzinfo=UTC),
        reason=reason,
    )


def page(client: Client, meeting: Meeting) -> str:
    return " ".join(client.get(f"/meeting/{meeting.public_id}/").content.decode().split())


def test_page_tells_when_and_where_in_words(client: Client, paris: Meeting, report: Report) -> None:
    html = page(client, paris)
    assert [w in html for w in ("Wednesday 12 March 2025", "Paris, France", "In person", "Planned")] == [True] * 4


def test_time_is_told_with_its_zone(client: Client, paris: Meeting, report: Report) -> None:
    Meeting.objects.update(start_time=time(10), time_zone="Europe/Paris")
    assert "10:00, Paris time" in page(client, paris)


def test_fact_shows_its_sentence_with_the_words_marked(client: Client, paris: Meeting, report: Report) -> None:
    expected = 'The ministers of France and Poland meet in Paris <mark class="m-fact">on Wednesday</mark>.'
    assert expected in page(client, paris)


def test_sentence_names_its_article(client: Client, paris: Meeting, report: Report, article: Article) -> None:
    html = page(client, paris)
    assert f'<a href="/article/{article.pk}/"><bdi>The Gazette</bdi>' in html


def test_text_beyond_the_sentences_is_not_shown(client: Client, paris: Meeting, report: Report) -> None:
    assert "Nobody else reads" not in page(client, paris)


def test_participant_shows_who_it_is_and_for_whom(client: Client, paris: Meeting, report: Report) -> None:
    poland = ActorFactory(kind="country", code="PL", name="Poland")
    kern = ActorFactory(kind="person", code=None, name="Ada Kern", country="PL")
    ParticipationFactory(
        meeting=paris,
        actor=kern,
        name="Kern",
        party=poland,
        position="foreign minister",
        role="chair",
        attendance="remote",
        from_place="Warsaw",
    )
    html = page(client, paris)
    wanted = (">Ada Kern<", ">Poland<", "foreign minister", "Chair", "takes part remotely, from Warsaw", 'alt="Poland"')
    assert [w in html for w in wanted] == [True] * 6


def test_participant_shows_its_sentence(client: Client, paris: Meeting, report: Report) -> None:
    kern = ActorFactory(kind="person", code=None, name="Ada Kern")
    ParticipationFactory(meeting=paris, actor=kern, party=None)
    start = TEXT.index("Ada Kern")
    ReportParticipantFactory(report=report, actor=kern, name="Ada Kern", part="text", start=start, end=start + 8)
    assert 'said <mark class="m-fact">Ada Kern</mark>.' in page(client, paris)


def test_participant_merged_into_another_keeps_its_sentence(client: Client, paris: Meeting, report: Report) -> None:
    kern = ActorFactory(kind="person", code=None, name="Ada Kern")
    alias = ActorFactory(kind="person", code=None, name="A. Kern", survivor=kern)
    ParticipationFactory(meeting=paris, actor=kern, party=None)
    start = TEXT.index("Ada Kern")
    ReportParticipantFactory(report=report, actor=alias, name="Ada Kern", part="text", start=start, end=start + 8)
    assert 'said <mark class="m-fact">Ada Kern</mark>.' in page(client, paris)


def test_participant_who_resolves_to_nobody_is_a_name_without_a_link(client: Client, paris: Meeting) -> None:
    ParticipationFactory(meeting=paris, actor=None, party=None, name="a delegation")
    assert '<p class="who"> <bdi>a delegation</bdi> </p>' in page(client, paris)


def test_other_value_is_shown_with_who_reports_it(client: Client, paris: Meeting, report: Report) -> None:
    tuesday = {"starts_on": date(2025, 3, 11), "ends_on": date(2025, 3, 11), "date_precision": "day"}
    other = ArticleFactory(source=SourceFactory(name="The Courier"), text=TEXT + " ")
    ReportFactory(article=other, meeting=paris, status="planned", place=paris.place, **tuesday)
    html = page(client, paris)
    assert ("Also reported: <b>Tuesday 11 March 2025</b>" in html, "<bdi>The Courier</bdi>" in html) == (True, True)


def test_vaguer_value_is_no_other_value(client: Client, paris: Meeting, report: Report) -> None:
    week = {"starts_on": date(2025, 3, 10), "ends_on": date(2025, 3, 16), "date_precision": "week"}
    france = PlaceFactory(name="", folded="", country="FR")
    fields = {"status": "planned", "format": None, "place": france, "start_time": None, "venue": "", **week}
    ReportFactory(article=report.article, meeting=paris, **fields)
    assert "Also reported" not in page(client, paris)


def test_correction_is_told_with_its_day_and_reason(client: Client, paris: Meeting, report: Report) -> None:
    correct(report, "dates", "The ministry says so")
    html = page(client, paris)
    assert 'Corrected by an editor on <time datetime="2025-03-11">11 March 2025</time>: The ministry says so' in html


def test_correction_of_a_participant_is_told_by_name(client: Client, paris: Meeting, report: Report) -> None:
    CorrectionFactory(report=report, field="participant:0123456789", value={"name": "Ada Kern", "role": "host"})
    CorrectionFactory(report=report, field="participant:9876543210", value=None)
    html = page(client, paris)
    assert ("<b>Ada Kern</b>" in html, "<b>Who takes part</b>" in html, "articipant:" in html) == (True, True, False)


def test_editor_who_corrected_is_not_named(client: Client, paris: Meeting, report: Report) -> None:
    editor = correct(report, "dates", "").by
    assert editor.get_username() not in page(client, paris)


def test_withdrawn_correction_is_not_told(client: Client, paris: Meeting, report: Report) -> None:
    row = correct(report, "dates", "A slip")
    row.withdrawn_by, row.withdrawn_at = row.by, row.at
    row.save()
    assert "A slip" not in page(client, paris)


def test_correction_stays_when_its_report_is_gone(client: Client, paris: Meeting, report: Report) -> None:
    correct(report, "title", "A better title")
    Report.objects.update(gone_at=datetime(2025, 3, 11, tzinfo=UTC))
    html = page(client, paris)
    assert ("A better title" in html, "No article tells of it any longer." in html) == (True, True)


def test_statement_stands_in_quotation_marks_with_its_speaker(client: Client, paris: Meeting, report: Report) -> None:
    kern = ActorFactory(kind="person", code=None, name="Ada Kern")
    StatementFactory(article=report.article, report=report, speaker=kern, kind="direct", text="“We want a plan,”")
    html = page(client, paris)
    assert ("“We want a plan,”</p>" in html, f'<a href="/actor/{kern.public_id}/">' in html) == (True, True)


def test_statement_gone_from_its_article_is_not_shown(client: Client, paris: Meeting, report: Report) -> None:
    StatementFactory(
        article=report.article, report=report, text="Taken back", gone_at=datetime(2025, 3, 11, tzinfo=UTC)
    )
    assert "Taken back" not in page(client, paris)


def test_page_tells_when_it_was_first_and_last_reported(client: Client, paris: Meeting, report: Report) -> None:
    later = ArticleFactory(source=SourceFactory(name="The Courier"), text=TEXT + " ", published_on=date(2025, 3, 11))
    ReportFactory(article=later, meeting=paris, **DAY)
    told = " ".join(re.sub("<[^>]+>", "", page(client, paris)).split())
    assert "First reported 9 March 2025, last 11 March 2025, by 2 publishers." in told


def by_hand(meeting: Meeting, day: int) -> None:
    desk = ArticleFactory(source=SourceFactory(name="The desk"), published_on=date(2025, 3, day), state="by_hand")
    ReportFactory(article=desk, meeting=meeting, **DAY)


def test_editor_who_entered_it_is_no_publisher(client: Client, paris: Meeting, report: Report) -> None:
    by_hand(paris, 11)
    told = " ".join(re.sub("<[^>]+>", "", page(client, paris)).split())
    assert "First reported 9 March 2025, by 1 publisher. Entered by an editor 11 March 2025." in told


def test_what_an_editor_alone_entered_is_not_reported(client: Client, paris: Meeting) -> None:
    by_hand(paris, 11)
    told = " ".join(re.sub("<[^>]+>", "", page(client, paris)).split())
    assert ("Entered by an editor 11 March 2025." in told, "First reported" in told) == (True, False)


def test_report_is_told_with_its_headline_and_what_it_tells_marked(
    client: Client, paris: Meeting, report: Report
) -> None:
    html = page(client, paris)
    part = html[html.index("Who tells of it") :]
    assert ("Ministers to meet</cite>" in part, '<mark class="m-fact">on Wednesday</mark>' in part) == (True, True)


def test_form_that_no_sentence_tells_says_so(client: Client, paris: Meeting, report: Report) -> None:
    assert '<bdi>In person</bdi> <span class="quiet">as nothing says otherwise</span>' in page(client, paris)


def test_call_rests_on_the_sentence_that_tells_of_it(client: Client, paris: Meeting, report: Report) -> None:
    for rows in (Meeting.objects, Report.objects):
        rows.update(format="virtual")
    html = page(client, paris)
    assert "that this rests on: Form" in html


def test_planned_meeting_whose_day_passed_is_not_confirmed(
    client: Client, paris: Meeting, report: Report, settings: Settings
) -> None:
    settings.TODAY = date(2025, 3, 16)
    html = page(client, paris)
    note = "It was planned; no article tells that it took place."
    assert ('<span class="status">Not confirmed</span>' in html, note in html) == (True, True)


def test_denial_names_who_denies(client: Client, paris: Meeting, report: Report) -> None:
    Report.objects.update(is_denial=True, denied_by="the ministry")
    assert "Denied by the ministry" in page(client, paris)


def test_denial_is_told_without_a_status(client: Client, paris: Meeting, report: Report) -> None:
    before = page(client, paris).count("(planned)")
    Report.objects.update(is_denial=True, denied_by="the ministry")
    assert (before, page(client, paris).count("(planned)")) == (1, 0)


def test_claim_that_is_denied_names_who_denies(client: Client, paris: Meeting, report: Report) -> None:
    Report.objects.update(denied_by="the ministry")
    assert "Denied by the ministry" in page(client, paris)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("summit", ("On the sidelines of", "On its sidelines:")),
        ("conference", ("On the sidelines of", "On its sidelines:")),
        ("visit", ("During", "During it:")),
        ("meeting", ("Part of", "With")),
    ],
)
def test_whole_and_its_part_lead_to_each_other(
    client: Client, paris: Meeting, report: Report, kind: str, words: tuple[str, str]
) -> None:
    within, holding = words
    whole = MeetingFactory(title="The whole", kind=kind, **DAY)
    ReportFactory(article=report.article, meeting=whole, anchor="text:1")
    Report.objects.filter(pk=report.pk).update(part_of="text:1")
    assert f'{within} <a href="/meeting/{whole.public_id}/">The whole</a>' in page(client, paris)
    assert f'{holding} <a href="/meeting/{paris.public_id}/">' in page(client, whole)


def test_meeting_leads_to_the_one_that_it_moved_to(client: Client, paris: Meeting, report: Report) -> None:
    later = MeetingFactory(title="The later date", **DAY)
    ReportFactory(article=report.article, meeting=later, anchor="text:1", replaces=report.anchor)
    assert f'Moved to <a href="/meeting/{later.public_id}/">The later date</a>' in page(client, paris)


def test_id_that_fell_away_redirects_for_good(client: Client, paris: Meeting) -> None:
    MeetingRedirect.objects.create(old_id="0ld1d0ld1d", meeting=paris)
    response = client.get("/meeting/0ld1d0ld1d/")
    assert (response.status_code, response.headers["Location"]) == (301, f"/meeting/{paris.public_id}/")


def test_redirect_is_not_kept_for_ever(client: Client, paris: Meeting) -> None:
    MeetingRedirect.objects.create(old_id="0ld1d0ld1d", meeting=paris)
    assert client.get("/meeting/0ld1d0ld1d/").headers["Cache-Control"] == "public, max-age=3600"


def test_unknown_meeting_is_not_found_in_words(client: Client) -> None:
    response = client.get("/meeting/0000000000/")
    assert (response.status_code, "There is no such meeting." in response.content.decode()) == (404, True)


def test_hidden_meeting_says_that_an_editor_took_it_out(client: Client, paris: Meeting) -> None:
    Meeting.objects.update(is_hidden=True)
    response = client.get(f"/meeting/{paris.public_id}/")
    assert (response.status_code, "An editor took this entry out" in response.content.decode()) == (404, True)


def test_hidden_meeting_is_shown_to_editors(admin_client: Client, paris: Meeting) -> None:
    Meeting.objects.update(is_hidden=True)
    assert admin_client.get(f"/meeting/{paris.public_id}/").status_code == 200


def test_words_from_articles_are_escaped(client: Client, paris: Meeting, article: Article, report: Report) -> None:
    Meeting.objects.update(title="<script>alert(1)</script>", venue="<i>")
    Article.objects.update(text=TEXT.replace("Poland", "<b>Pol"))
    Report.objects.update(title="<u>", denied_by="<s>", is_denial=True)
    html = page(client, paris)
    assert [bad in html for bad in ("<script>", "<i>", "<b>Pol", "<u>", "<s>")] == [False] * 5


def test_title_and_description_head_the_page(client: Client, paris: Meeting) -> None:
    html = page(client, paris)
    title = "<title>Ministers in Paris · Diplotrack</title>"
    about = 'content="Ministers in Paris. Wednesday 12 March 2025. Paris, France. Planned."'
    assert (title in html, about in html) == (True, True)


def test_canonical_address_is_the_sites_own(client: Client, paris: Meeting, settings: Settings) -> None:
    settings.SITE_URL = "https://calendar.example.org"
    address = f"https://calendar.example.org/meeting/{paris.public_id}/"
    assert f'<link rel="canonical" href="{address}">' in page(client, paris)


def test_reader_without_rights_gets_the_readers_page(client: Client, paris: Meeting) -> None:
    client.force_login(User.objects.create_user("reader"))
    assert "Correct this entry" not in page(client, paris)


def test_rule_that_chose_among_places_is_told(client: Client, report: Report, paris: Meeting) -> None:
    other = ArticleFactory(published_on=date(2025, 3, 8))
    ReportFactory(article=other, meeting=paris, place=PlaceFactory(name="Lyon", folded="lyon", country="FR"), **DAY)
    assert "The later report stands over the earlier one." in page(client, paris)


def test_field_that_one_report_tells_has_no_rule(client: Client, report: Report, paris: Meeting) -> None:
    assert 'class="reason"' not in page(client, paris)


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_are_as_many_for_one_report_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int, paris: Meeting
) -> None:
    for number in range(rows):
        article = ArticleFactory(text=TEXT + " " * number)
        report = ReportFactory(article=article, meeting=paris, place=PlaceFactory())
        mark(report, "dates", "on Wednesday")
        person, party = ActorFactory(kind="person", code=None), ActorFactory(kind="country", code=f"X{number}")
        ParticipationFactory(meeting=paris, actor=person, party=party)
        ReportParticipantFactory(report=report, actor=person, part="text", start=0, end=9)
        StatementFactory(article=article, report=report, speaker=person)
        correct(report, "dates", "")
        ReportFactory(article=article, meeting=MeetingFactory(**DAY), anchor="text:999999", part_of=report.anchor)
    with django_assert_num_queries(12):
        client.get(f"/meeting/{paris.public_id}/")


# ---- copies of one story


def copies_of(meeting: Meeting, *sources: str) -> list[Article]:
    """Articles of these publishers with one text, each with a report of the meeting."""
    articles: list[Article] = [ArticleFactory(text=TEXT, source=SourceFactory(name=name)) for name in sources]
    Article.objects.filter(pk__in=[a.pk for a in articles]).update(story=articles[0])
    for article in articles:
        mark(ReportFactory(article=article, meeting=meeting), "dates", "on Wednesday")
    return list(articles)


def test_copies_of_a_story_stand_together_with_all_their_links(client: Client, paris: Meeting) -> None:
    copies = copies_of(paris, "Gazette", "Courier", "Herald")
    html = page(client, paris)
    assert "One report, carried by 3 publishers" in html
    assert [f'href="/article/{copy.pk}/"' in html for copy in copies] == [True] * 3


def test_page_tells_how_many_tell_it_on_their_own_account(client: Client, paris: Meeting) -> None:
    copies_of(paris, "Gazette", "Courier", "Herald")
    assert "by 3 publishers, of whom 1 on its own account" in page(client, paris)


# ---- how sure it is


def sure(client: Client, meeting: Meeting, **columns: object) -> list[str]:
    Meeting.objects.filter(pk=meeting.pk).update(**columns)
    page = client.get(reverse("web:meeting", args=[meeting.public_id])).content.decode()
    lines = re.findall(r"<p[^>]*>\s*Confidence:.*?</p>", page, re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", "", line).split()) for line in lines]


@pytest.mark.parametrize(("score", "level"), [(0.9, "high"), (0.6, "medium"), (0.2, "low")])
def test_page_tells_how_sure_it_is_in_a_word(
    client: Client, paris: Meeting, report: Report, score: float, level: str
) -> None:
    assert sure(client, paris, confidence=score) == [f"Confidence: {level} — one source."]


def test_page_tells_why_it_is_not_sure(client: Client, paris: Meeting, report: Report) -> None:
    found = sure(client, paris, confidence=0.4, doubts=["no_place", "no_pair"])
    why = "one source; no place told; not one named person from each of two sides"
    assert found == [f"Confidence: low — {why}."]


def test_page_tells_what_an_editor_made_certain(client: Client, paris: Meeting, report: Report) -> None:
    found = sure(client, paris, confidence=0.85, settled=["dates", "place"])
    assert found == ["Confidence: high — one source; an editor set the days and the place."]


def test_page_of_what_was_not_measured_tells_no_confidence(client: Client, paris: Meeting, report: Report) -> None:
    assert sure(client, paris) == []
