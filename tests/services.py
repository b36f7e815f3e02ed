"""Which servers the tests may use, and why one cannot be used."""

import os
from functools import cache

import psycopg
import redis

POSTGRESQL_URL = os.environ.get("TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres")
REDIS_URL = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/15")


@cache
def postgresql_fault() -> str:
    """Why PostgreSQL cannot be used, in one line; empty where it can."""
    try:
        with psycopg.connect(POSTGRESQL_URL, connect_timeout=3) as connection:
            connection.execute("select 1")
    except psycopg.Error as error:
        return str(error).strip().splitlines()[0]
    return ""


@cache
def redis_fault() -> str:
    """Why Redis cannot be used, in one line; empty where it can."""
    client = redis.Redis.from_url(REDIS_URL, socket_connect_timeout=3)
    try:
        client.ping()
    except redis.RedisError as error:
        return str(error)
    finally:
        client.close()
    return ""
