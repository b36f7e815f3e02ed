# One image for web, worker and beat. The language model is a dependency like any other, so it is inside.
FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements/base.txt /tmp/base.txt
RUN /venv/bin/pip install --require-hashes -r /tmp/base.txt

FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --system --uid 10001 --user-group --create-home --home-dir /home/diplotrack diplotrack
WORKDIR /app
COPY --from=build /venv /venv
COPY manage.py ./
COPY diplotrack diplotrack
COPY meetings meetings
COPY templates templates
# Collecting static files needs settings that load, not the real secret.
RUN DEBUG=false SECRET_KEY=build-only ALLOWED_HOSTS=localhost DATABASE_URL=sqlite:////tmp/build.sqlite3 \
    python manage.py collectstatic --noinput --verbosity 0
# By number: a host that demands a user other than root cannot look a name up.
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen(r.Request('http://127.0.0.1:8000/healthz', headers={'Host': 'localhost'}), timeout=4)"]
# No control socket: it would lie in the home folder, which is read-only under docker-compose.yml.
CMD ["gunicorn", "diplotrack.wsgi:application", "--bind=0.0.0.0:8000", "--no-control-socket", "--workers=2", "--threads=4", "--timeout=60", "--access-logfile=-"]
