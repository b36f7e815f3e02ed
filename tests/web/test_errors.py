import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory
from django.views import defaults
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def test_address_without_a_page_is_answered_in_words(client: Client) -> None:
    response = client.get("/nowhere/")
    assert (response.status_code, "There is no page at this address." in response.content.decode()) == (404, True)


def test_fault_of_ours_is_told_without_a_database(rf: RequestFactory, django_db_blocker: object) -> None:
    response = defaults.server_error(rf.get("/"))
    assert (response.status_code, "The fault is ours" in response.content.decode()) == (500, True)


def test_request_that_cannot_be_read_is_told_in_words(rf: RequestFactory) -> None:
    response = defaults.bad_request(rf.get("/"), SuspiciousOperation())
    assert (response.status_code, "Not understood" in response.content.decode()) == (400, True)


def test_forbidden_page_is_told_in_words(rf: RequestFactory) -> None:
    response = defaults.permission_denied(rf.get("/"), PermissionDenied())
    assert (response.status_code, "for those who work at the desk" in response.content.decode()) == (403, True)


def test_refused_form_is_told_in_the_same_look(rf: RequestFactory) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/admin/login/", {"username": "a", "password": "b"})
    assert (response.status_code, "diplotrack.css" in response.content.decode()) == (403, True)


def test_form_that_is_too_large_is_told_what_to_do(settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a" * 10_001})
    page = response.content.decode()
    assert (response.status_code, "uploaded as a file" in page, 'href="/admin/login/"' in page) == (413, True, True)


def test_large_form_that_is_not_refused_goes_its_way(settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000
    response = Client().post("/admin/login/", {"username": "a" * 9_000})
    assert response.status_code == 200
