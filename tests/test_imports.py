"""Who may import whom: docs/architecture.md, read off the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "meetings"
PURE = ("django", "rest_framework", "celery", "requests", "psycopg", "environs")

# The rooms of the house, the most particular first, with the rooms of ours that each may enter.
MAY: dict[str, tuple[str, ...]] = {
    "meetings.enums": (),
    "meetings.extraction": ("meetings.enums", "meetings.extraction"),
    "meetings.ingest": ("meetings.enums", "meetings.ingest"),
    "meetings.models": ("meetings.enums", "meetings.models"),
    "meetings.domain.resolution": ("meetings.enums", "meetings.extraction.types", "meetings.domain.resolution"),
    "meetings.domain.fusion": ("meetings.enums", "meetings.extraction.types", "meetings.domain.fusion"),
    "meetings.domain": (
        "meetings.models",
        "meetings.enums",
        "meetings.extraction",
        "meetings.ingest",
        "meetings.domain",
    ),
    "meetings.tasks": ("meetings.domain", "meetings.models", "meetings.enums"),
    "meetings.admin": ("meetings.domain", "meetings.models", "meetings.enums", "meetings.admin", "meetings.tasks"),
    "meetings.templatetags": ("meetings.domain", "meetings.models", "meetings.enums"),
    "meetings.api": ("meetings.domain", "meetings.models", "meetings.enums", "meetings.api", "meetings.tasks"),
    "meetings.web": ("meetings.domain", "meetings.models", "meetings.enums", "meetings.web", "meetings.tasks"),
    "meetings.management": (
        "meetings.domain",
        "meetings.models",
        "meetings.enums",
        "meetings.tasks",
        "meetings.management",
    ),
}


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            yield node.module or ""


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


def room_of(module: str) -> str | None:
    return next((room for room in sorted(MAY, key=len, reverse=True) if within(module, room)), None)


FILES = sorted(f for f in PACKAGE.rglob("*.py") if "migrations" not in f.parts)


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_module_imports_only_what_its_layer_may(file: Path) -> None:
    room = room_of(module_name(file))
    ours = [name for name in imported(file) if within(name, "meetings") and name != "meetings"]
    assert [n for n in ours if room and not any(within(n, allowed) for allowed in MAY[room])] == []


@pytest.mark.parametrize("file", [f for f in FILES if "extraction" in f.parts], ids=module_name)
def test_extraction_is_pure(file: Path) -> None:
    assert [n for n in imported(file) if n.split(".")[0] in PURE] == []


def test_modules_have_no_import_cycle() -> None:
    graph = {module_name(f): {n for n in imported(f) if within(n, "meetings")} for f in FILES}
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, f"import cycle: {' → '.join([*path, module])}"
        if module in done:
            return
        for target in graph.get(module, set()):
            if target != module:
                visit(target, (*path, module))
        done.add(module)

    for module in graph:
        visit(module, ())


def test_files_stay_readable() -> None:
    assert [module_name(f) for f in FILES if len(f.read_text().splitlines()) > 500] == []
