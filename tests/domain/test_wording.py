"""Values in plain words."""

from typing import Any

import pytest

from meetings.domain.wording import in_words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dates", {"start": "2025-03-14", "end": "2025-03-15", "precision": "day"}, "14 Mar 2025 to 15 Mar 2025"),
        ("place", {"name": "Paris", "country": "FR"}, "Paris, FR"),
        ("place", {"name": "", "country": "FR"}, "FR"),
        ("time", {"time": "10:00", "zone": "Europe/Paris"}, "10:00 Europe/Paris"),
        ("format", "in_person", "in person"),
        ("dates", None, "none"),
        ("participant:x", None, "does not take part"),
        ("participant:x", {"name": "Ada Kern", "kind": "person"}, "takes part"),
        ("participant:x", {"role": "participant", "party": "PL"}, "for Poland"),
        ("participant:x", {"party": ""}, "for nobody"),
        (
            "participant:x",
            {"role": "host", "attendance": "in_person", "position": "envoy", "from_place": "Kyiv"},
            "host, in person, envoy, from Kyiv",
        ),
    ],
)
def test_value_is_told_in_words(field: str, value: Any, words: str) -> None:
    assert in_words(field, value) == words
