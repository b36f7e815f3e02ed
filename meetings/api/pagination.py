"""Pages by cursor: a page goes on after the last row shown, so that rows which come or go meanwhile shift nothing.

A row's place is a sort key without nulls (a sentinel stands for what is not told) and then its primary key, which is
unique; the cursor carries both. Counting costs a query of its own and is done when asked for."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import DateField, F, Model, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param
from rest_framework.views import APIView

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
LARGEST_KEY = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Order:
    """One way to sort a list: by a column, then by primary key in the same direction.

    `missing` stands where the column is null; choose it so that those rows come last. `read` reads the column's value
    back from a cursor and raises ValueError or TypeError for what is none."""

    column: str
    read: Callable[[str], Any]
    descending: bool = False
    missing: Any = None
    field: "DateField[Any, Any] | None" = None

    @property
    def key(self) -> F | Coalesce:
        """What is sorted by, never null."""
        if self.missing is None:
            return F(self.column)
        return Coalesce(F(self.column), Value(self.missing, output_field=self.field))


def by_day(column: str, *, descending: bool = False) -> Order:
    """By a day that may be unknown; the unknown come last either way."""
    missing = date.min if descending else date.max
    return Order(column, date.fromisoformat, descending, missing, DateField())


def by_moment(column: str, *, descending: bool = False) -> Order:
    """By a moment that is always known."""
    return Order(column, _read_moment, descending)


def by_text(column: str) -> Order:
    """By a text that is always there."""
    return Order(column, str)


def _read_moment(words: str) -> datetime:
    """Raises ValueError for what is none, or none with a zone that any calendar holds."""
    moment = datetime.fromisoformat(words)
    if moment.tzinfo is None:
        raise ValueError(words)
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(words) from error


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page begins: behind (or, going backwards, before) the row with this key, in this order."""

    order: str
    backwards: bool
    value: str
    key: int

    def encode(self) -> str:
        """As it stands in an address."""
        packed = json.dumps([self.order, self.backwards, self.value, self.key], separators=(",", ":"))
        return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")

    @classmethod
    def decode(cls, words: str) -> "Cursor":
        """Raises ValueError for what `encode` did not make."""
        try:
            padded = words.encode("ascii") + b"=" * (-len(words) % 4)
            order, backwards, value, key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        except (binascii.Error, UnicodeError, TypeError, RecursionError) as error:
            raise ValueError(words) from error
        known = isinstance(order, str) and isinstance(backwards, bool) and isinstance(value, str)
        if not known or "\x00" in value or type(key) is not int or not 0 < key <= LARGEST_KEY:
            raise ValueError(words)
        return cls(order, backwards, value, key)


class CursorPages(BasePagination):
    """The parameters `order`, `limit`, `cursor` and `count`. The view's `orders` lists its orders, the first of them
    being the one that is meant when nothing is said."""

    parameters = ("order", "limit", "cursor", "count")

    def paginate_queryset(
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        """One page of rows. Raises ValidationError, by parameter."""
        orders: dict[str, Order] = view.orders  # type: ignore[union-attr]  # every list view of ours has them
        self.request = request
        self.order_name = _one_of(request, "order", tuple(orders))
        limit = _limit(request)
        cursor = self._cursor(request)
        order = orders[self.order_name]
        self.count = queryset.count() if _one_of(request, "count", ("false", "true")) == "true" else None
        rows = self._slice(queryset.annotate(sort_key=order.key), order, cursor, limit)
        more = len(rows) > limit
        rows = rows[:limit]
        backwards = cursor is not None and cursor.backwards
        if backwards:
            rows.reverse()
        self.has_next = bool(rows) and (more if not backwards else True)
        self.has_previous = bool(rows) and (more if backwards else cursor is not None)
        self.page: Sequence[Model] = rows
        return rows

    def get_paginated_response(self, data: Any) -> Response:
        """The page with the addresses beside it, and the count where it was asked for."""
        body: dict[str, Any] = {"next": None, "previous": None}
        if self.has_next:
            body["next"] = self._address(self.page[-1], backwards=False)
        if self.has_previous:
            body["previous"] = self._address(self.page[0], backwards=True)
        if self.count is not None:
            body["count"] = self.count
        return Response({**body, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The same, for OpenAPI."""
        address = {"type": ["string", "null"], "format": "uri"}
        count = {"type": "integer", "description": "How many there are in all; with `count=true` only."}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": address, "previous": address, "count": count, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """The four parameters, for OpenAPI."""
        limit = {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT}
        names = list(view.orders)
        order = {"type": "string", "enum": names, "default": names[0]}
        told = (
            ("order", order, "How the list is sorted. What has no date comes last."),
            ("limit", limit, "How many entries a page holds."),
            ("cursor", {"type": "string"}, "Where the page begins: follow `next` and `previous`, never make one up."),
            ("count", {"type": "boolean", "default": False}, "Also count all entries, which takes longer."),
        )
        return [
            {"name": name, "in": "query", "required": False, "schema": schema, "description": description}
            for name, schema, description in told
        ]

    def _slice(self, rows: QuerySet[Any], order: Order, cursor: Cursor | None, limit: int) -> list[Any]:
        """One row more than a page, the nearest to the cursor first."""
        backwards = cursor is not None and cursor.backwards
        descending = order.descending != backwards
        if cursor is not None:
            rows = rows.filter(_beyond(order, cursor, descending=descending))
        sign = "-" if descending else ""
        return list(rows.order_by(f"{sign}sort_key", f"{sign}pk")[: limit + 1])

    def _cursor(self, request: Request) -> Cursor | None:
        words = request.query_params.get("cursor")
        if words is None:
            return None
        try:
            cursor = Cursor.decode(words)
        except ValueError as error:
            raise ValidationError({"cursor": ["is none of ours: follow `next` from the first page"]}) from error
        if cursor.order != self.order_name:
            raise ValidationError(
                {"cursor": [f"belongs to order={cursor.order}: ask for that, or begin without a cursor"]}
            )
        return cursor

    def _address(self, row: Any, *, backwards: bool) -> str:
        value = row.sort_key if isinstance(row.sort_key, str) else row.sort_key.isoformat()
        cursor = Cursor(self.order_name, backwards, value, row.pk)
        here = remove_query_param(self.request.build_absolute_uri(), "cursor")
        return str(replace_query_param(here, "cursor", cursor.encode()))


def _beyond(order: Order, cursor: Cursor, *, descending: bool) -> Q:
    try:
        value = order.read(cursor.value)
    except (ValueError, TypeError) as error:
        raise ValidationError({"cursor": ["is none of ours: follow `next` from the first page"]}) from error
    compare = "lt" if descending else "gt"
    return Q(**{f"sort_key__{compare}": value}) | Q(sort_key=value, **{f"pk__{compare}": cursor.key})


def _limit(request: Request) -> int:
    words = request.query_params.get("limit", str(DEFAULT_LIMIT))
    # isdecimal alone lets in digits of other scripts, and a thousand of them.
    if not (words.isascii() and words.isdecimal() and len(words) < 6 and 1 <= int(words) <= MAX_LIMIT):
        raise ValidationError({"limit": [f"is a whole number from 1 to {MAX_LIMIT}"]})
    return int(words)


def _one_of(request: Request, parameter: str, allowed: tuple[str, ...]) -> str:
    words = request.query_params.get(parameter, allowed[0])
    if words not in allowed:
        raise ValidationError({parameter: [f"is one of: {', '.join(allowed)}"]})
    return words
