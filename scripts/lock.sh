#!/bin/sh
# Chooses versions anew and writes them, with the hash of every file that may be installed:
#   requirements.txt        what the program runs on
#   requirements-dev.txt    that, and what the tests need
#   requirements-build.txt  what builds the package itself
#   package-lock.json       the accessibility rules and the HTML checker
# One set of versions serves Python 3.11, 3.12 and 3.13. No file names where packages come from:
# that is the business of the machine that installs them.
set -eu
cd "$(dirname "$0")/.."

tools=.cache/lock
[ -x "$tools/bin/uv" ] || { "${1:-python3}" -m venv "$tools" && "$tools/bin/pip" install --quiet uv; }

compile() {
    "$tools/bin/uv" --no-config pip compile --quiet --upgrade --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-header "$@"
}

compile pyproject.toml --output-file requirements.txt
compile pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt
compile --group build --constraints requirements-dev.txt --output-file requirements-build.txt
npm install --package-lock-only --ignore-scripts --silent
