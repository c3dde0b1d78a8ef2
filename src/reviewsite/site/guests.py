"""The names that the server of a preview answers to, so that no other website can read drafts.

A page from elsewhere may have its own name lead to this machine (DNS rebinding) and then read what
is served here as its own. It cannot change the name that the browser asks for.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any, Protocol
from urllib.parse import urlsplit

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
EVERY = frozenset({"", "0.0.0.0", "::"})
"""Hosts at which a server listens on all of a machine's addresses."""
REFUSED = "This preview is not served under that name: open the address that reviewsite showed.\n"


class Server(Protocol):
    """A server by WSGI, such as MkDocs' own."""

    def get_app(self) -> Any:
        """What answers a request."""

    def set_app(self, application: Any) -> None:
        """Let something else answer."""


def guard(server: Server, host: str) -> None:
    """Let a server that listens at `host` answer to its own names alone (RFC 9110, 15.5.20)."""
    answer: Callable[..., Iterable[bytes]] = server.get_app()

    def guarded(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if known(environ.get("HTTP_HOST", ""), host):
            return answer(environ, start)
        start("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [REFUSED.encode()]

    server.set_app(guarded)


def known(asked: str, host: str) -> bool:
    """Whether a request for the host `asked` is meant for a server that listens at `host`."""
    name = _name(asked)
    if name is None:
        return False
    if name in HERE | {host.lower()}:
        return True
    if host not in EVERY:
        return False
    own = socket.gethostname().lower()
    return _is_address(name) or name in {own, f"{own}.local"}


def _name(asked: str) -> str | None:
    """The name in a Host header, without its port; None where it is not one."""
    try:
        parts = urlsplit(f"//{asked}")
        name, _ = parts.hostname, parts.port
    except ValueError:
        return None
    plain = name and parts.netloc == asked and "@" not in asked
    return name.removesuffix(".") if name and plain else None


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False
