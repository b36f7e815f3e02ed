"""The addresses for other people's pages and for machines that read the whole site."""

from django.urls import path, register_converter

from meetings.web.converters import WeekConverter
from meetings.web.views.embed import embedded_week
from meetings.web.views.robots import robots, sitemap, sitemap_index

register_converter(WeekConverter, "embedded_week")

app_name = "outside"
urlpatterns = [
    path("embed/week/", embedded_week, name="embed-now"),
    path("embed/week/<embedded_week:week>/", embedded_week, name="embed"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemap-index"),
    path("sitemap-<slug:section>.xml", sitemap, name="sitemap"),
]
