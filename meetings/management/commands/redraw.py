"""Bring meetings, and what editors are asked, to what this version makes of the reports."""

from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand

from meetings.domain.redrawing import Neighbourhood, redraw_all, reports_to_draw
from meetings.management.progress import progress


class Command(BaseCommand):
    """Resumable: the reports go by in the order of their numbers, and a run that was stopped says where to go on."""

    help = (
        "Draws all meetings anew from the reports as they stand, with possible duplicates, alerts and conflicts, as "
        "after an upgrade. No article is read again; what editors said stands; where nothing differs, nothing changes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="tell what would change, and change nothing")
        parser.add_argument(
            "--from", type=int, default=0, dest="start", metavar="REPORT", help="go on with the report of this number"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        is_rehearsal = options["dry_run"]
        reports = reports_to_draw(start=options["start"])
        found = redraw_all(reports, is_rehearsal=is_rehearsal)
        failed = self._tell(progress(found, label="Drawing", total=len(reports)), is_rehearsal=is_rehearsal)
        if failed:
            raise SystemExit(1)

    def _tell(self, found: Iterable[Neighbourhood], *, is_rehearsal: bool) -> int:
        """What came of it, also where it is stopped. Answers how many could not be drawn."""
        created = changed = gone = failed = 0
        asked: set[object] = set()
        place = 0
        try:
            for one in found:
                place = one.report
                created += one.redrawn.created
                changed += one.redrawn.changed
                gone += one.redrawn.gone
                asked |= one.redrawn.asked
                if one.error:
                    failed += 1
                    self.stderr.write(f"report {one.report}: {one.error}")
        except KeyboardInterrupt:
            self.stderr.write(f"stopped; manage.py redraw --from {place + 1} goes on")
            failed += 1
        meetings = f"meetings created {created}, changed {changed}, gone {gone}"
        ending = "; nothing was changed" if is_rehearsal else ""
        self.stdout.write(f"{meetings}; questions raised or settled {len(asked)}; failed {failed}{ending}")
        return failed
