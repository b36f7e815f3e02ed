"""Names for the field that looks for somebody, as JSON."""

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from meetings.domain.asked import NotUnderstoodError, plain
from meetings.domain.suggesting import suggested
from meetings.web.pages import FRESH
from meetings.web.which import note

LEAST = 2  # characters


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Who may be meant by ?who=mac: at most ten names, each with what tells it from others."""
    try:
        who = plain(request.GET.get("who", ""))
    except NotUnderstoodError as error:
        return JsonResponse({"detail": f"who {error}"}, status=400)
    found = suggested(who) if len(who) >= LEAST else []
    response = JsonResponse({"names": [{"name": actor.name, "note": note(actor)} for actor in found]})
    patch_cache_control(response, public=True, max_age=FRESH)
    return response
