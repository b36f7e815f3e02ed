"""PostgreSQL and Redis of our own, on spare ports and in a folder that goes with them: what a test may crash."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg
import redis

POSTGRESQL = Path("/usr/lib/postgresql")  # where Debian keeps the server's programs, a folder a version
PATIENCE = 60.0  # seconds in which a server must answer
QUICK = ("-c", "fsync=off", "-c", "max_connections=60")  # the machine does not crash, only the server


def fault() -> str:
    """Why servers of our own cannot be had, in one line; empty where they can."""
    if _postgresql_programs() is None:
        return "no PostgreSQL server is installed (initdb and postgres)"
    return "" if shutil.which("redis-server") else "no redis-server is installed"


def spare_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Servers:
    """Both servers. PostgreSQL will not run as root, so that both run as `user` where we are."""

    folder: Path
    user: str | None
    programs: Path
    postgresql_port: int = field(default_factory=spare_port)
    redis_port: int = field(default_factory=spare_port)
    postgresql: subprocess.Popen[bytes] | None = None
    redis: subprocess.Popen[bytes] | None = None

    def database_url(self, name: str) -> str:
        """The address of a database of this server."""
        return f"postgres://postgres@127.0.0.1:{self.postgresql_port}/{name}"

    @property
    def broker_url(self) -> str:
        """The address of Redis."""
        return f"redis://127.0.0.1:{self.redis_port}/0"

    def create_database(self, name: str) -> None:
        """Make an empty database. `name` is a plain word."""
        with psycopg.connect(self.database_url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())

    def start_postgresql(self) -> None:
        """Start it, and wait until it answers."""
        where = ("-D", str(self.folder / "data"), "-k", str(self.folder), "-p", str(self.postgresql_port))
        self.postgresql = self._start(str(self.programs / "postgres"), *where, "-h", "127.0.0.1", *QUICK)
        _wait(self._asks_postgresql, "PostgreSQL")

    def start_redis(self) -> None:
        """Start it without anything in it, and wait until it answers."""
        port = ("--port", str(self.redis_port), "--bind", "127.0.0.1")
        self.redis = self._start("redis-server", *port, "--save", "", "--appendonly", "no", "--dir", str(self.folder))
        _wait(self._asks_redis, "Redis")

    def crash_postgresql(self) -> None:
        """Shut it down at once: sessions are cut off, and it recovers when it starts again."""
        _end(self.postgresql, signal.SIGQUIT)

    def crash_redis(self) -> None:
        """Kill it: what was queued is lost."""
        _end(self.redis, signal.SIGKILL)

    def make(self) -> None:
        """The folder of the database. Raises CalledProcessError."""
        command = [
            str(self.programs / "initdb"),
            "-D",
            str(self.folder / "data"),
            "-U",
            "postgres",
            "-A",
            "trust",
            "-N",
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.folder, **_as(self.user))  # noqa: S603

    def stop(self) -> None:
        """End both, and take their folder away."""
        _end(self.postgresql, signal.SIGQUIT)
        _end(self.redis, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{Path(command[0]).name}.log").open("ab")
        with log:
            return subprocess.Popen(  # noqa: S603  # the servers above
                command, stdout=log, stderr=subprocess.STDOUT, cwd=self.folder, start_new_session=True, **_as(self.user)
            )

    def _asks_postgresql(self) -> bool:
        try:
            psycopg.connect(self.database_url("postgres"), connect_timeout=2).close()
        except psycopg.Error:
            return False
        return True

    def _asks_redis(self) -> bool:
        client = redis.Redis(port=self.redis_port)
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()


@contextmanager
def servers() -> Iterator[Servers]:
    """Both servers, running; gone afterwards. Raises RuntimeError where they cannot be had."""
    programs = _postgresql_programs()
    if fault() or programs is None:
        raise RuntimeError(fault())
    folder, user = Path(mkdtemp(prefix="diplotrack-")), _other_user()
    if user is not None:
        shutil.chown(folder, user)
    ours = Servers(folder, user, programs)
    try:
        ours.make()
        ours.start_postgresql()
        ours.start_redis()
        yield ours
    finally:
        ours.stop()


def _postgresql_programs() -> Path | None:
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(POSTGRESQL.glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def _other_user() -> str | None:
    """Whom to run as where we are root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _as(user: str | None) -> dict[str, Any]:
    if user is None:
        return {}
    return {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}


def _wait(answers: Any, name: str) -> None:
    end = time.monotonic() + PATIENCE
    while not answers():
        if time.monotonic() > end:
            raise RuntimeError(f"{name} did not answer within {PATIENCE:g} seconds")
        time.sleep(0.1)


def _end(process: subprocess.Popen[bytes] | None, number: signal.Signals) -> None:
    if process is not None and process.poll() is None:
        process.send_signal(number)
        process.wait(timeout=PATIENCE)
