"""The names that countries and territories are shown by. `data/countries.csv` says where they are from."""

import csv
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "countries.csv"


@cache
def country_names() -> dict[str, str]:
    """English short name by ISO 3166-1 alpha-2 code (and XK)."""
    lines = (line for line in DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {row["code"]: row["name"] for row in csv.DictReader(lines)}


def country_name(code: str) -> str:
    """The name of a country, or the code itself where nobody knows it."""
    return country_names().get(code, code)
