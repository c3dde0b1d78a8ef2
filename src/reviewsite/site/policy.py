"""The Content-Security-Policy: what a page may load, and what a council lets in besides."""

from __future__ import annotations

from collections.abc import Iterable

from reviewsite.assemble.settings import Additions
from reviewsite.site.missing import HASH

WASM = "'wasm-unsafe-eval'"
"""Only the library's search needs it. A header cannot be loosened for one page, so it allows it for
all; the policy that each page itself has takes it away again where it is not needed."""


def policy(
    added: Additions | None = None, *, wasm: bool = False, header: bool = False, alone: bool = False
) -> str:
    """The policy as one line. `added` lets named hosts in; `frame-ancestors` works in a header
    only; `alone` is for a page that carries its style with it."""
    own = added or Additions()
    words = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *([WASM] if wasm else []), *_once(own.script_hosts)],
        "style-src": ["'self'", *([HASH] if alone else [])],
        "img-src": ["'self'", "data:", *_once(own.script_hosts + own.hosts)],
        "connect-src": ["'self'", *_once(own.script_hosts + own.hosts)],
        "font-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        **({"frame-ancestors": ["'none'"]} if header else {}),
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in words.items())


def _once(hosts: Iterable[str]) -> list[str]:
    return sorted(set(hosts))
