# Everything that one does with Diplotrack, a target each. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
UV ?= $(shell command -v uv)
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
STAMP := $(VENV)/.installed
HOST ?= 127.0.0.1
PORT ?= 8000
DEMO_DATABASE := sqlite:///$(CURDIR)/var/demo.sqlite3
DEMO_TODAY := 2025-03-23

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

# uv where it is installed, venv and pip where it is not: the same locked versions either way.
$(STAMP): uv.lock requirements/base.txt requirements/dev.txt
	@if [ -n "$(UV)" ]; then
		"$(UV)" sync --frozen --quiet --python $(PYTHON)
	else
		[ -x $(BIN)/pip ] || $(PYTHON) -m venv --clear $(VENV)
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	fi
	touch $@

.PHONY: env
env: $(STAMP) ## make the environment in .venv

.PHONY: demo
demo: env ## ingest the sample articles and serve the calendar at http://127.0.0.1:8000/
	@mkdir -p var
	export DATABASE_URL=$(DEMO_DATABASE) PYTHONUNBUFFERED=1 TODAY=$(DEMO_TODAY)
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) ingest samples
	$(MANAGE) demo --address http://$(HOST):$(PORT)
	$(MANAGE) work & worker=$$!
	trap 'kill $$worker 2>/dev/null || true' EXIT INT TERM
	$(MANAGE) runserver --noreload $(HOST):$(PORT)

.PHONY: run
run: env ## serve your own calendar, with a worker beside the server
	@mkdir -p var
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) work & worker=$$!
	trap 'kill $$worker 2>/dev/null || true' EXIT INT TERM
	$(MANAGE) runserver $(HOST):$(PORT)

.PHONY: browser
browser: env ## install the browser that the tests drive, where none is found
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do
		if command -v $$name >/dev/null; then exit 0; fi
	done
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
	else
		$(BIN)/playwright install chromium
	fi

.PHONY: test
test: env browser ## run every test, on SQLite and, where they answer, on PostgreSQL and Redis
	$(BIN)/python -m tests.suite $(ARGS)

.PHONY: lint
lint: env ## look over the code, its types, the templates, the container files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/djlint --quiet --lint --check templates
	$(BIN)/yamllint --strict docker-compose.yml .pre-commit-config.yaml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.compose-spec docker-compose.yml
	$(BIN)/hadolint Dockerfile

.PHONY: format
format: env ## put code and templates into shape
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(BIN)/djlint --quiet --reformat templates

.PHONY: bench-extraction
bench-extraction: env ## measure extraction: quality, throughput, memory
	$(BIN)/python -m bench.extraction $(ARGS)

.PHONY: bench-confidence
bench-confidence: env ## measure how far the confidence in an entry can be trusted
	$(BIN)/python -W ignore -m bench.confidence $(ARGS)

.PHONY: bench-ingest
bench-ingest: env ## measure what taking an article in costs beside 1,000 and 100,000 meetings
	$(BIN)/python -m bench.ingesting $(ARGS)

.PHONY: chaos
chaos: env ## kill workers, Redis and PostgreSQL while articles are read, and compare with a quiet run
	$(BIN)/python -m bench.chaos $(ARGS)

.PHONY: lock
lock: ## resolve the dependencies anew (needs uv) and write the lock and what pip reads
	uv lock --upgrade
	uv export --frozen --quiet --no-dev --no-emit-project --format requirements-txt -o requirements/base.txt
	uv export --frozen --quiet --no-emit-project --format requirements-txt -o requirements/dev.txt

.PHONY: clean
clean: ## remove the environment, the demo's database and caches
	rm -rf $(VENV) var/demo.sqlite3* .mypy_cache .ruff_cache .pytest_cache .hypothesis staticfiles
