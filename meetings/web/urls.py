"""The addresses of the reader's site."""

from django.urls import path, register_converter

from meetings.web.converters import DayConverter, MonthConverter, WeekConverter
from meetings.web.views.actor import actor_page
from meetings.web.views.agenda import agenda_page
from meetings.web.views.article import article_page
from meetings.web.views.day import day_page
from meetings.web.views.feeds import atom_feed, calendar_feed, meeting_calendar
from meetings.web.views.jump import home, to_day, to_month, to_week
from meetings.web.views.meeting import meeting_page
from meetings.web.views.month import month_page
from meetings.web.views.subscribe import subscribe_page
from meetings.web.views.suggest import suggest
from meetings.web.views.week import week_page

register_converter(WeekConverter, "week")
register_converter(MonthConverter, "month")
register_converter(DayConverter, "day")

app_name = "web"
urlpatterns = [
    path("", home, name="home"),
    path("week/", to_week, name="jump"),
    path("week/<week:week>/", week_page, name="week"),
    path("month/", to_month, name="to_month"),
    path("month/<month:month>/", month_page, name="month"),
    path("day/", to_day, name="to_day"),
    path("day/<day:day>/", day_page, name="day"),
    path("agenda/", agenda_page, name="agenda"),
    path("who/", suggest, name="suggest"),
    path("calendar.ics", calendar_feed, name="calendar-feed"),
    path("meetings.atom", atom_feed, name="atom-feed"),
    path("subscribe/", subscribe_page, name="subscribe"),
    path("meeting/<slug:public_id>.ics", meeting_calendar, name="meeting-calendar"),
    path("meeting/<slug:public_id>/", meeting_page, name="meeting"),
    path("actor/<slug:public_id>/", actor_page, name="actor"),
    path("article/<int:pk>/", article_page, name="article"),
]
