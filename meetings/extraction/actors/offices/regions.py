"""Groups of countries that news calls by a region: 'the Baltic states', 'Nordic prime ministers'."""

from dataclasses import dataclass

from meetings.extraction.actors.page import Page

REGIONS = {
    "baltic": ("EE", "LV", "LT"),
    "benelux": ("BE", "NL", "LU"),
    "nordic": ("DK", "FI", "IS", "NO", "SE"),
    "central asian": ("KZ", "KG", "TJ", "TM", "UZ"),
    "scandinavian": ("DK", "NO", "SE"),
}
LENGTHS = (2, 1)  # tokens of their names


@dataclass(frozen=True, slots=True)
class Region:
    """A region named at tokens [start, end)."""

    start: int
    end: int
    countries: tuple[str, ...]


def region_from(page: Page, start: int) -> Region | None:
    """The region whose name begins here."""
    return _named(page, [(start, start + length) for length in LENGTHS])


def region_to(page: Page, end: int) -> Region | None:
    """The region whose name ends here."""
    return _named(page, [(max(end - length, 0), end) for length in LENGTHS])


def _named(page: Page, ranges: list[tuple[int, int]]) -> Region | None:
    for start, end in ranges:
        countries = REGIONS.get(" ".join(page.lower[start:end]))
        if countries is not None:
            return Region(start, min(end, page.size), countries)
    return None
