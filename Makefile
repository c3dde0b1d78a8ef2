# Everything that is done with this repository. `make` alone says what there is.
#
#   make site     build the sample workspace into site/
#   make serve    the same, rebuilt while you write
#   make test     format, lint, types, import directions, tests
#   make hard-test  the full counts of the tests in SECURITY.md, and its table anew
#   make format   put the code into its format
#   make setup    only the environment (.venv) for the two above
#   make lock     choose versions anew and write the hash-locked files
#   make accessibility-results  what the accessibility rules find, for the statement
#   make screenshots  the pictures in docs/images, anew
#   make wheel    the package, in dist/
#   make sbom     the bill of materials of what it runs on (CycloneDX), in dist/
#   make clean    take away what was made
#
# PYTHON chooses the interpreter (3.11 or newer): make site PYTHON=python3.12

PYTHON ?=
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --no-input
WORKERS ?= 2
# Wheels of the locked hashes and nothing else: no code of a package runs while it is installed.
LOCKED := --quiet --require-hashes --only-binary :all:

.DEFAULT_GOAL := help
.PHONY: help setup setup-site site serve test hard-test lint format lock screenshots wheel sbom clean \
	accessibility-results

help:
	@sed -n '1,16s/^# \{0,1\}//p' Makefile

# What is installed is known by a stamp, so a second run costs nothing. The stamps lie in the
# environment: who removes .venv removes them too.

$(VENV)/stamp-venv:
	@scripts/system-packages.sh venv "$(PYTHON)"
	python=$$(scripts/find-python.sh "$(PYTHON)") && "$$python" -m venv --clear $(VENV)
	@touch $@

# The smaller environment of `make site`: what the program runs on, and its build backend.
$(VENV)/stamp-site: $(VENV)/stamp-venv requirements.txt requirements-build.txt pyproject.toml
	$(PIP) install $(LOCKED) -r requirements.txt -r requirements-build.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/stamp-dev: $(VENV)/stamp-site requirements-dev.txt
	$(PIP) install $(LOCKED) -r requirements-dev.txt -r requirements-build.txt
	@touch $@

$(VENV)/stamp-node: $(VENV)/stamp-venv package.json package-lock.json
	@scripts/system-packages.sh browser
	npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

setup-site: $(VENV)/stamp-site

setup: $(VENV)/stamp-dev $(VENV)/stamp-node

site: setup-site
	$(BIN)/reviewsite build --output site

serve: setup-site
	$(BIN)/reviewsite serve

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict src
	$(BIN)/lint-imports --cache-dir .cache/import-linter

test: setup lint
	@scripts/system-packages.sh browser
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

accessibility-results: setup
	$(BIN)/pytest -q -n $(WORKERS) tests/browser/test_axe.py --accessibility-results $@.json

hard-test: setup
	@scripts/system-packages.sh browser
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --hard --figures .cache/figures.json
	$(BIN)/python scripts/figures.py .cache/figures.json SECURITY.md

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock:
	scripts/lock.sh "$$(scripts/find-python.sh "$(PYTHON)")"

# The day of the sample in the tests, so that pictures change only where pages do.
screenshots: setup
	@scripts/system-packages.sh browser
	$(BIN)/reviewsite build --on 2026-01-15 --output .cache/screenshots/site
	$(BIN)/python scripts/screenshots.py .cache/screenshots/site docs/images

wheel: setup
	$(BIN)/python -m build --no-isolation --outdir dist .

sbom: setup-site
	$(BIN)/python scripts/sbom.py requirements.txt dist/reviewsite.cdx.json

clean:
	rm -rf .venv .cache node_modules site dist build
