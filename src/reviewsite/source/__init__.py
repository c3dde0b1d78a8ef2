"""One file as its author wrote it, with the line and column of every key and value."""

from reviewsite.source.nodes import (
    Entry,
    Map,
    Node,
    Plain,
    Scalar,
    Seq,
    Source,
    YamlFile,
    is_empty,
    locate,
    plain,
    written,
)

__all__ = [
    "Entry",
    "Map",
    "Node",
    "Plain",
    "Scalar",
    "Seq",
    "Source",
    "YamlFile",
    "is_empty",
    "locate",
    "plain",
    "written",
]
