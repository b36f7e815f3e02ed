"""The lock that uv keeps and the files that pip reads name the same versions."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def locked() -> dict[str, str]:
    packages = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    return {p["name"]: p["version"] for p in packages if "registry" in p["source"]}


@pytest.mark.parametrize("name", ["base", "dev"])
def test_requirements_name_the_locked_versions(name: str) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text().splitlines()
    matches = [m for line in lines if (m := re.match(r"([a-z0-9._-]+)(?:\[.*\])?==([^ ;\\]+)", line))]
    pinned = {m[1]: m[2] for m in matches}
    versions = locked()
    assert len(pinned) > 50
    assert {n: v for n, v in pinned.items() if versions.get(n) != v} == {}
