#!/bin/sh
# Prints the name of a Python that is 3.11 or newer; says so and fails where there is none.
#
#   find-python.sh [PYTHON]    PYTHON, if given, is the only one that is looked at
for name in ${1:-python3 python3.13 python3.12 python3.11 python3.14}; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        echo "$name"
        exit 0
    fi
done
echo "reviewsite needs Python 3.11 or newer; ${1:-what is on the PATH} is not." >&2
echo "On Debian 12 and later: apt-get install python3 python3-venv" >&2
exit 1
