"""The Celery application. It carries article ids; the rows themselves are the queue."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplotrack.settings")

app = Celery("diplotrack")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["meetings"])
