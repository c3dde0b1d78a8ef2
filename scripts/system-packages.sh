#!/bin/sh
# Sees to the programs that no lock file can bring.
#
#   system-packages.sh venv [PYTHON]    what `make site` needs: a Python that can make environments
#   system-packages.sh browser          what `make test` needs besides: Chromium, Node, npm, Java, Poppler
#
# Installs what is missing where it may (root on Debian or Ubuntu); names it where it may not.
set -eu

missing=""

need() { # a Debian package, then the test that shows it is there
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

here=$(dirname "$0")

venv_works() {
    # `import venv` succeeds on a bare Debian; only pip's own bundle shows that an
    # environment can be made.
    python=$("$here/find-python.sh" "$1") && "$python" -c 'import venv, ensurepip'
}

chromium_is_there() {
    command -v chromium || test -x "${CHROMIUM:-/usr/bin/chromium}"
}

check() {
    missing=""
    case ${1:-} in
    venv)
        need python3 "$here/find-python.sh" "${2:-}"
        need python3-venv venv_works "${2:-}"
        ;;
    browser)
        need chromium chromium_is_there
        need nodejs command -v node
        need npm command -v npm
        need default-jre-headless java -version
        need poppler-utils command -v pdftotext
        ;;
    *)
        echo "usage: $0 venv [PYTHON] | browser" >&2
        exit 2
        ;;
    esac
}

check "$@"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing what is missing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages, one word each
    apt-get install -y -qq --no-install-recommends $missing
    check "$@"
    [ -z "$missing" ] && exit 0
    echo "Still missing after installing:$missing" >&2
    exit 1
fi

echo "Missing on this machine (Debian and Ubuntu names):$missing" >&2
echo "Install with: sudo apt-get install --no-install-recommends$missing" >&2
exit 1
