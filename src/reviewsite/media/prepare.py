"""One media file in, the files to publish out: the only way media reach a site."""

from __future__ import annotations

from reviewsite.media import documents, names, pictures
from reviewsite.media.kinds import kind_of
from reviewsite.media.prepared import Prepared, Refusal


def prepare(name: str, data: bytes) -> Prepared | Refusal:
    """Make the file `name` with the content `data` fit to publish, or say why it is refused.

    `name` is the file's own name, without folders. Pictures are drawn anew and PDFs written anew,
    so that nothing goes out which cannot be seen. The same name and data give the same bytes.
    Nothing is read, written or raised, whatever the bytes are.
    """
    kind = kind_of(name, data)
    if isinstance(kind, Refusal):
        return kind
    if refusal := names.refused(name):
        return refusal
    if kind == "PDF":
        return documents.prepare(name, data)
    return pictures.prepare(name, kind, data)
