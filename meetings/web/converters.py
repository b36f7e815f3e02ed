"""What stands in addresses. Whether there is such a week, month or day is for the view to say, in words."""


class _Words:
    """The address's own words."""

    regex = r"[^/]+"

    def to_python(self, value: str) -> str:
        """As they stand."""
        return value

    def to_url(self, value: object) -> str:
        """A period, or its words."""
        return str(value)


class WeekConverter(_Words):
    """2025-W11."""

    regex = r"[0-9]{4}-W[0-9]{2}"


class MonthConverter(_Words):
    """2025-03."""

    regex = r"[0-9]{4}-[0-9]{2}"


class DayConverter(_Words):
    """2025-03-12."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
