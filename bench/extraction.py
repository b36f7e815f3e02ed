"""Measure extraction: its figures against gold annotations, its time against the bare parser, its memory.

    python -m bench.extraction [--gold FOLDER] [--scorer FILE] [--rounds N] [--errors]

FOLDER holds ID.txt, ID.meta.json and ID.gold.json. Without the scorer (score.py of the shared benchmark) the time and
the memory are printed alone. Both times are of one process and one pipeline, the same texts, taken in turns; what
counts is their ratio, since machines differ."""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from meetings.domain.extracting import as_prediction
from meetings.extraction import ArticleText, extract_many
from meetings.extraction.parser import BATCH, language

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "bench"
SAMPLES = ROOT / "samples"


def main() -> int:
    """Print the figures. Answers the exit code."""
    options = _options()
    articles = load(options.gold)
    if not articles:
        print(f"no articles in {options.gold}: give --gold a folder of ID.txt with ID.meta.json", file=sys.stderr)
        return 2
    language()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        write_predictions(articles, out)
        if options.scorer.exists():
            command = [sys.executable, str(options.scorer), str(options.gold), str(out)]
            subprocess.run(command + ["--errors"] * options.errors, check=True)  # noqa: S603  # the scorer that the caller named
        else:
            print(f"no scorer at {options.scorer}: figures of quality left out")
    _print_speed(articles, rounds=options.rounds)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    default = SHARED / "dev" if (SHARED / "dev").is_dir() else SAMPLES
    parser.add_argument("--gold", type=Path, default=default)
    parser.add_argument("--scorer", type=Path, default=SHARED / "score.py")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--errors", action="store_true", help="what was missed, added or wrong")
    return parser.parse_args()


def load(folder: Path) -> dict[str, ArticleText]:
    """The articles of a folder by their ID."""
    articles = {}
    for file in sorted(folder.glob("*.txt")):
        meta = json.loads(file.with_suffix("").with_suffix(".meta.json").read_text())
        published = date.fromisoformat(meta["published"][:10])
        articles[file.stem] = ArticleText(file.read_text(), title=meta.get("title") or "", published=published)
    return articles


def write_predictions(articles: dict[str, ArticleText], out: Path) -> None:
    """A prediction an article, as JSON, into a folder."""
    for (name, article), extraction in zip(articles.items(), extract_many(articles.values()), strict=True):
        prediction = as_prediction(extraction, published=article.published)
        (out / f"{name}.json").write_text(json.dumps(prediction, ensure_ascii=False))


def _print_speed(articles: dict[str, ArticleText], *, rounds: int) -> None:
    texts = [a.text for a in articles.values()]
    words = sum(len(t.split()) for t in texts)
    pairs = [
        (_seconds(lambda: language().pipe(texts, batch_size=BATCH)), _seconds(lambda: extract_many(articles.values())))
        for _ in range(rounds)
    ]
    ratio = statistics.median(w / b for b, w in pairs)
    best = min(w for _, w in pairs)
    print(f"{'articles per second':24} {len(texts) / best:.1f}")
    print(f"{'words per second':24} {words / best:.0f}")
    print(f"{'time against the parser':24} {ratio:.2f} (median of {rounds} rounds)")
    print(f"{'peak memory, MiB':24} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


def _seconds(work: Callable[[], Iterable[object]]) -> float:
    """How long it takes to go through all that work gives, of which nothing is kept."""
    start = time.perf_counter()
    for _ in work():
        pass
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
