"""The addresses of the site, a room a line."""

from django.contrib import admin
from django.urls import include, path

from diplotrack.health import healthz, readyz

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("meetings.api.urls")),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("", include("meetings.web.outside_urls")),
    path("", include("meetings.web.urls")),
]
handler500 = "meetings.api.problems.failure"
