"""Errors as problem details (RFC 9457): every error of the API is `application/problem+json`, those of ours too."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any, Never

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.defaults import server_error
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView, exception_handler

MEDIA_TYPE = "application/problem+json"
PLAIN = "about:blank"  # RFC 9457: the status says it all
PARAMETERS = "tag:diplotrack,2025:invalid-parameters"


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler. None for what it does not know: Django then answers 500 and logs it."""
    response = exception_handler(error, context)
    if response is None:
        return None
    response.data = _document(error, response)
    response.content_type = MEDIA_TYPE
    return response


def _document(error: Exception, response: Response) -> dict[str, Any]:
    status = HTTPStatus(response.status_code)
    document: dict[str, Any] = {"type": PLAIN, "title": status.phrase, "status": status.value}
    if isinstance(error, ValidationError):
        errors = list(_parameter_errors(error.detail))
        document |= {"type": PARAMETERS, "detail": "The request was not understood.", "errors": errors}
    elif isinstance(error, APIException):
        document["detail"] = str(error.detail)
    else:  # Django's own: 404 and 403
        document["detail"] = str(response.data["detail"])
    return document


def _parameter_errors(detail: Any) -> Iterator[dict[str, str]]:
    """A line for each parameter and each thing wrong with it."""
    by_parameter = detail if isinstance(detail, dict) else {"": detail}
    for parameter, messages in by_parameter.items():
        for message in messages if isinstance(messages, list) else [messages]:
            yield {"parameter": str(parameter), "detail": str(message)}


def failure(request: HttpRequest) -> HttpResponse:
    """What answers where our own code failed, after Django has logged it: a problem below /api/, else the page."""
    if not request.path.startswith("/api/"):
        return server_error(request)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    document = {"type": PLAIN, "title": status.phrase, "status": status.value, "detail": "The fault is ours."}
    return JsonResponse(document, status=status, content_type=MEDIA_TYPE)


class NoSuchAddress(APIView):
    """What answers below /api/v1/ where nothing is: a problem like any other, not a page."""

    permission_classes = (AllowAny,)
    schema = None

    def initial(self, request: Request, *_args: Any, **_kwargs: Any) -> Never:
        """Every method alike."""
        raise NotFound(f"Nothing is at {request.path}. The API's documentation is at /api/v1/docs/.")
