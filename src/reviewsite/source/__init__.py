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
from reviewsite.source.parsing import MOST_YAML, language, parse, parse_yaml
from reviewsite.source.quoting import mended, show
from reviewsite.source.reading import (
    MOST,
    MOST_MARKDOWN,
    MOST_TABLE,
    load,
    read,
    read_yaml,
    there,
)

__all__ = [
    "MOST",
    "MOST_MARKDOWN",
    "MOST_TABLE",
    "MOST_YAML",
    "Entry",
    "Map",
    "Node",
    "Plain",
    "Scalar",
    "Seq",
    "Source",
    "YamlFile",
    "is_empty",
    "language",
    "load",
    "locate",
    "mended",
    "parse",
    "parse_yaml",
    "plain",
    "read",
    "read_yaml",
    "show",
    "there",
    "written",
]
