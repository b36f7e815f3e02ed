"""Measure extraction: its figures against gold annotations, its time against the bare parser, its memory.

    python -m bench.extraction [--corpus dev|samples] [--errors]   figures beside their floors, readouts, time, memory
    python -m bench.extraction --memory                            a worker's life of 1,000 articles
    python -m bench.extraction --pin                               raise the floors to what is seen

The shared benchmark (score.py, dev/, readouts/) lives beside the project, or where DIPLOTRACK_BENCH says. Where it is
absent the plain figures of the sample articles, the time and the memory are printed alone."""

import argparse
import sys

from bench.corpora import FOLDERS, READOUTS, fault, load
from bench.floors import Floors, floors, raised, write
from bench.plain import PLAIN, plain_figures
from bench.scoring import GATED, Figures, figures, readout_figures
from bench.speed import GROWTH, MOST, grown, long_run, peak_memory, speed
from meetings.extraction.parser import language


def main() -> int:
    """Print what was asked for. Answers the exit code."""
    options = _options()
    language()
    if options.memory:
        return _memory()
    if options.pin:
        return _pin()
    for corpus in [options.corpus] if options.corpus else FOLDERS:
        _quality(corpus, errors=options.errors)
    if not options.corpus:
        _print_table("plain", plain_figures(), floors())
        _readouts(errors=options.errors)
    _speed(options.corpus or ("samples" if fault() else "dev"), rounds=options.rounds)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", choices=FOLDERS, help="this one alone")
    parser.add_argument("--errors", action="store_true", help="what was missed, added or wrong")
    parser.add_argument("--rounds", type=int, default=5, help="of the measurement of time")
    parser.add_argument("--memory", action="store_true", help="memory over 1,000 articles; fails where it grows")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is seen; none is lowered")
    return parser.parse_args()


def _quality(corpus: str, *, errors: bool) -> None:
    if reason := fault():
        print(f"{corpus}: figures left out: {reason}")
        return
    found = figures(FOLDERS[corpus], log=(lambda line: print(line, file=sys.stderr)) if errors else None)
    _print_table(corpus, found, floors())


def _print_table(corpus: str, found: Figures, pinned: Floors) -> None:
    print(f"\n{corpus:24} {'seen':>6} {'floor':>6}")
    for figure, seen in found.items():
        floor = pinned.get(corpus, {}).get(figure)
        mark = "  BELOW" if floor is not None and (seen is None or seen < floor) else ""
        print(f"{figure:24} {_number(seen):>6} {'' if floor is None else f'{floor:.3f}':>6}{mark}".rstrip())


def _number(seen: float | None) -> str:
    return f"{seen:.3f}" if isinstance(seen, float) else str(seen)


def _readouts(*, errors: bool) -> None:
    if not fault() and READOUTS.is_dir():
        print(f"\nreadouts\n{readout_figures(errors=errors)}".rstrip())


def _speed(corpus: str, *, rounds: int) -> None:
    print(f"\n{'peak memory, MiB':24} {peak_memory():.0f}")  # before the bare parser takes more for whole articles
    seen = speed(list(load(FOLDERS[corpus]).values()), rounds=rounds)
    print(f"{'articles per second':24} {seen.articles:.1f} ({corpus})")
    print(f"{'words per second':24} {seen.words:.0f}")
    print(f"{'time against the parser':24} {seen.ratio:.2f} (median of {rounds} rounds)")


def _memory() -> int:
    folders = [folder for folder in (*FOLDERS.values(), READOUTS) if folder.is_dir()]
    articles = [article for folder in folders for article in load(folder).values()]
    held = []
    for read, mib in long_run(articles):
        print(f"{read:5} articles  {mib:4.0f} MiB", flush=True)
        held.append((read, mib))
    more = grown(held, seen_after=len(articles))
    print(f"grown by {more:.1f} MiB since every article was seen; at most {GROWTH}, and {MOST} in all, are right")
    return int(more > GROWTH or held[-1][1] > MOST)


def _pin() -> int:
    if reason := fault():
        print(f"nothing is pinned: {reason}", file=sys.stderr)
        return 2
    before = floors()
    after = {corpus: raised(before.get(corpus, {}), figures(folder), GATED) for corpus, folder in FOLDERS.items()} | {
        "plain": raised(before.get("plain", {}), plain_figures(), PLAIN)
    }
    write(after)
    for corpus, table in after.items():
        for figure, floor in table.items():
            if floor != (old := before.get(corpus, {}).get(figure, 0.0)):
                print(f"{corpus:8} {figure:24} {old:.3f} → {floor:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
