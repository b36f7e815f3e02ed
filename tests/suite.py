"""Every test, on every database and broker that answers: what `make test` runs.

First the whole suite on SQLite. Then, where PostgreSQL answers at TEST_DATABASE_URL, all that touches a database again
on it. Tests that need Redis or PostgreSQL and do not find them are left out, which is told, and with CI=true is a
failure. The gate of extraction's figures on the shared benchmark, which is no part of the project and which no machine
need have, is told where it is left out; the figures of the sample articles are asked for everywhere."""

import os
import subprocess
import sys
from pathlib import Path

from bench.corpora import fault as benchmark_fault
from bench.servers import fault as servers_fault
from tests.services import POSTGRESQL_URL, REDIS_URL, postgresql_fault, redis_fault

ROOT = Path(__file__).resolve().parent.parent
# Extraction is pure: the second database has nothing to say about it. The browser drives the same pages. The crash
# test has a PostgreSQL of its own.
ONCE = ("extraction", "samples", "bench", "chaos")
SECOND_RUN = [*(f"--ignore=tests/{folder}" for folder in ONCE), "-m", "not browser"]
# Side by side, a file to a worker, in the order that conftest gives them; each worker holds the model, so there
# are never many.
SIDE_BY_SIDE = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder"]
PRODUCTION = {
    "DEBUG": "false",
    "SECRET_KEY": "a-key-for-this-check-alone-" + "k3y9" * 12,
    "ALLOWED_HOSTS": "calendar.example.org",
    "DJANGO_SETTINGS_MODULE": "diplotrack.settings",
}


def main(arguments: list[str]) -> int:
    """Run the checks and the suites. Answers the exit code."""
    in_ci = os.environ.get("CI", "").lower() == "true"
    left_out: list[str] = []
    steps = [
        ([sys.executable, "-W", "error", "manage.py", "check"], {}),
        ([sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
        ([sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"], {}),
        ([sys.executable, "-m", "pytest", *SIDE_BY_SIDE, *arguments], {}),
    ]
    if fault := redis_fault():
        left_out.append(f"tests that need Redis at {REDIS_URL}: {fault}")
    if fault := servers_fault():
        left_out.append(f"the crash test, which starts servers of its own: {fault}")
    if fault := postgresql_fault():
        left_out.append(f"the suite on PostgreSQL at {POSTGRESQL_URL}: {fault}")
    else:
        steps.append(
            ([sys.executable, "-m", "pytest", *SIDE_BY_SIDE, *SECOND_RUN, *arguments], {"DATABASE_URL": POSTGRESQL_URL})
        )
    failures = [" ".join(command[1:]) for command, extra in steps if _run(command, extra)]
    for line in left_out:
        print(f"LEFT OUT: {line}")
    if fault := benchmark_fault():
        print(f"LEFT OUT: the figures of extraction on the shared benchmark: {fault}")
    for line in failures:
        print(f"FAILED: {line}")
    return 1 if failures or (in_ci and left_out) else 0


def _run(command: list[str], extra: dict[str, str]) -> int:
    label = " ".join(command[1:]) + (f"  [{extra['DATABASE_URL']}]" if "DATABASE_URL" in extra else "")
    print(f"── {label}", flush=True)
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **extra}, check=False).returncode  # noqa: S603  # the commands above


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
