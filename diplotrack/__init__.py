"""The site: settings, addresses, the Celery application."""

from diplotrack.celery import app as celery_app

__all__ = ["celery_app"]
