"""The addresses of the reader's site."""

from django.urls import path, register_converter

from meetings.web.converters import WeekConverter
from meetings.web.views.actor import actor_page
from meetings.web.views.article import article_page
from meetings.web.views.feeds import atom_feed, calendar_feed, meeting_calendar
from meetings.web.views.meeting import meeting_page
from meetings.web.views.subscribe import subscribe_page
from meetings.web.views.week import home, jump, week_page

register_converter(WeekConverter, "week")

app_name = "web"
urlpatterns = [
    path("", home, name="home"),
    path("week/", jump, name="jump"),
    path("week/<week:week>/", week_page, name="week"),
    path("calendar.ics", calendar_feed, name="calendar-feed"),
    path("meetings.atom", atom_feed, name="atom-feed"),
    path("subscribe/", subscribe_page, name="subscribe"),
    path("meeting/<slug:public_id>.ics", meeting_calendar, name="meeting-calendar"),
    path("meeting/<slug:public_id>/", meeting_page, name="meeting"),
    path("actor/<slug:public_id>/", actor_page, name="actor"),
    path("article/<int:pk>/", article_page, name="article"),
]
