"""Who may see what only the desk sees."""

from django.http import HttpRequest
from rest_framework.request import Request


def may_see_the_desk(request: Request | HttpRequest) -> bool:
    """Those who may change articles: they see full texts, states and errors."""
    return bool(request.user.has_perm("meetings.change_article"))
