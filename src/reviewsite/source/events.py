"""YAML's events as both of its readers give them, with what their stubs do not say."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text, as YAML's readers give it."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


class Event(Protocol):
    """A node's event, as either reader gives it: always with its marks."""

    @property
    def start_mark(self) -> Mark: ...
    @property
    def end_mark(self) -> Mark: ...
    @property
    def anchor(self) -> str | None: ...


class ScalarEvent(Event, Protocol):
    """A text."""

    @property
    def tag(self) -> str | None: ...
    @property
    def value(self) -> str: ...
    @property
    def style(self) -> str | None: ...


class StartEvent(Event, Protocol):
    """The beginning of a list or a map."""

    @property
    def tag(self) -> str | None: ...
    @property
    def flow_style(self) -> bool | None: ...
