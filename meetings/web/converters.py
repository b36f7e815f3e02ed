"""What stands in addresses."""


class WeekConverter:
    """2025-W11. Whether the year has that week is for the view to say, in words."""

    regex = r"[0-9]{4}-W[0-9]{2}"

    def to_python(self, value: str) -> str:
        """The address's own words."""
        return value

    def to_url(self, value: object) -> str:
        """A week, or its words."""
        return str(value)
