"""The articles that extraction is measured on, and where they are."""

import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from meetings.domain.extracting import as_prediction
from meetings.extraction import ArticleText, extract_many

Json = dict[str, Any]

ROOT = Path(__file__).resolve().parent.parent
VARIABLE = "DIPLOTRACK_BENCH"
SHARED = Path(os.environ.get(VARIABLE) or ROOT.parent / "shared" / "bench")  # never a part of the project
SCORER = SHARED / "score.py"
READOUTS = SHARED / "readouts"
FOLDERS = {"dev": SHARED / "dev", "samples": ROOT / "samples"}


def fault() -> str:
    """Why the shared benchmark cannot be used, in one line; empty where it can."""
    missing = [path for path in (SCORER, FOLDERS["dev"]) if not path.exists()]
    return f"no {missing[0]}; {VARIABLE} may name another folder" if missing else ""


def load(folder: Path) -> dict[str, ArticleText]:
    """The articles of a folder (ID.txt with ID.meta.json) by their ID."""
    articles = {}
    for file in sorted(folder.glob("*.txt")):
        meta = json.loads(file.with_name(f"{file.stem}.meta.json").read_text(encoding="utf-8"))
        articles[file.stem] = ArticleText(
            file.read_text(encoding="utf-8"),
            title=meta.get("title") or "",
            published=date.fromisoformat(meta["published"][:10]),
            country=meta.get("country") or None,
        )
    return articles


def golds(folder: Path) -> dict[str, Json]:
    """The answers of a folder by the ID of their article, each with the text that its spans are of."""
    return {
        file.name.removesuffix(".gold.json"): {"text": _text(file), **json.loads(file.read_text(encoding="utf-8"))}
        for file in sorted(folder.glob("*.gold.json"))
    }


def predictions(articles: dict[str, ArticleText]) -> dict[str, Json]:
    """What extraction answers, by the ID of the article."""
    kept: Iterable[tuple[str, ArticleText]] = articles.items()
    return {
        name: as_prediction(extraction, published=article.published)
        for (name, article), extraction in zip(kept, extract_many(articles.values()), strict=True)
    }


def _text(gold: Path) -> str:
    return gold.with_name(gold.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
