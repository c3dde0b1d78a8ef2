"""A PDF written anew: its pages as they are, and nothing that is not on them."""

from __future__ import annotations

import logging
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, StreamDecodeLevel

from reviewsite.media import codes, inline, layers, notes, packed, sweep
from reviewsite.media.prepared import Prepared, Refusal

MOST_BYTES = 20_000_000
MOST_PAGES = 2_000
MOST_OBJECTS = 60_000

# What a catalogue may lead to. What is not here is not reachable, and so it is not written:
# scripts and attachments (Names), actions on opening, forms, XMP, layers, private data.
_CATALOGUE = frozenset(
    {
        "/Type",
        "/Version",
        "/Pages",
        "/Lang",
        "/MarkInfo",
        "/StructTreeRoot",
        "/Outlines",
        "/PageLabels",
        "/PageLayout",
        "/PageMode",
        "/Dests",
        "/Names",
    }
)
_PAGE = frozenset(
    {
        "/Type",
        "/Parent",
        "/Resources",
        "/MediaBox",
        "/CropBox",
        "/BleedBox",
        "/TrimBox",
        "/ArtBox",
        "/Contents",
        "/Rotate",
        "/Group",
        "/Annots",
        "/StructParents",
        "/Tabs",
        "/UserUnit",
    }
)

# What the reader of PDFs has to say of a damaged one is said to its owner, as a refusal.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

# A small file can hold a stream that fills the memory. The limits are the whole process's, and
# are set before anything is opened.
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=packed.MOST,
    run_length_max_memory=packed.MOST,
    png_max_memory=packed.MOST,
    tiff_max_memory=packed.MOST,
    parser_max_nesting=100,
    # What of a drawing is odd is kept as it is, and the rest of it too.
    parser_max_errors=0,
    parser_max_container_size=1_000_000,
)


def prepare(name: str, data: bytes) -> Prepared | Refusal:
    """Write the PDF `name` anew without what nobody sees; or say why that cannot be done.

    Out go the information dictionary, XMP, attachments, scripts, actions but for links (within the
    document, to the web and to an e-mail address), comments, form fields (what is filled in becomes
    part of the page), earlier versions of the file, and the metadata of the pictures in it. In stay
    the pages, bookmarks, page labels, and the tags that a screen reader goes by.
    """
    if len(data) > MOST_BYTES:
        return _too_large(f"The PDF has {len(data) / 1_000_000:,.1f} MB; 20 MB is the most.")
    try:
        # What can only be read by guessing might bring back what was deleted from it.
        with pikepdf.open(BytesIO(data), attempt_recovery=False) as pdf:
            refusal = _refused(pdf)
            return refusal or Prepared({name: _written_anew(pdf)})
    except pikepdf.PasswordError:
        return _locked()
    except Exception:
        # A damaged PDF fails in many ways, at any point, and each of them means the same here.
        reason = "The PDF is cut short or damaged and cannot be read without guessing."
        remedy = "Save it again in the program that made it, or print it to a new PDF."
        return Refusal(codes.BROKEN, reason, remedy)


def _refused(pdf: Pdf) -> Refusal | None:
    if pdf.is_encrypted:
        return _locked()
    if len(pdf.objects) > MOST_OBJECTS:
        return _too_large(f"The PDF is made of more than {MOST_OBJECTS:,} parts.")
    if not len(pdf.pages):
        raise ValueError("no pages")
    if len(pdf.pages) > MOST_PAGES:
        return _too_large(f"The PDF has {len(pdf.pages):,} pages; {MOST_PAGES:,} is the most.")
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        reason = "The PDF is a form of a kind (XFA) that most programs cannot show."
        return Refusal(codes.REFUSED, reason, "Print it to a new PDF.")
    if layers.hidden(pdf):
        reason = "The PDF has layers that not every reader sees; what is on them would be in it."
        remedy = "Delete those layers in the program that made it, or print it to a new PDF."
        return Refusal(codes.REFUSED, reason, remedy)
    if any(note.get("/Subtype") == "/Redact" for page in pdf.pages for note in notes.of(page)):
        reason = "Parts of the PDF are marked for redaction, and the words beneath are still there."
        remedy = "Apply the redactions in the program that marked them, and look at the result."
        return Refusal(codes.REFUSED, reason, remedy)
    return None


def _written_anew(pdf: Pdf) -> bytes:
    pages = list(pdf.pages)
    for page in pages:
        _read_to_its_end(pdf, page)
        inline.bare(pdf, page)
    links = notes.draw(pdf, pages)
    for page in pages:
        sweep.keep(page.obj, _PAGE)
    _tidy_catalogue(pdf)
    _flatten_tree(pdf, [page.obj for page in pages])
    # A picture that no page draws any more is still in the file until it is taken off the list.
    pdf.remove_unreferenced_resources()
    sweep.clean(pdf, {page.obj.objgen for page in pages}, links)
    for key in list(pdf.trailer.keys()):
        if key not in ("/Root", "/Size"):
            del pdf.trailer[key]
    out = BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        preserve_pdfa=False,
        fix_metadata_version=False,
        compress_streams=True,
        stream_decode_level=StreamDecodeLevel.none,
        object_stream_mode=ObjectStreamMode.generate,
    )
    return out.getvalue()


def _read_to_its_end(pdf: Pdf, page: pikepdf.Page) -> None:
    """Raise if the drawing of a page is damaged: it would be published half empty."""
    drawing = page.obj.get("/Contents")
    for part in drawing if isinstance(drawing, Array) else [drawing]:
        if isinstance(part, Stream):
            packed.drawing(pdf, part)


def _tidy_catalogue(pdf: Pdf) -> None:
    root = pdf.Root
    sweep.keep(root, _CATALOGUE)
    if "/Names" in root:
        # Of the trees of names only the places that links lead to; not attachments, not scripts.
        names = root["/Names"]
        places = names.get("/Dests") if isinstance(names, Dictionary) else None
        del root["/Names"]
        if places is not None:
            root["/Names"] = Dictionary(Dests=places)
    if root.get("/PageMode") not in (None, "/UseNone", "/UseOutlines", "/UseThumbs"):
        del root["/PageMode"]


def _flatten_tree(pdf: Pdf, pages: list[pikepdf.Object]) -> None:
    """Give the document a new list of its pages, so that no page of an older one hangs on."""
    tree = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=len(pages), Kids=Array(pages)))
    for page in pages:
        page["/Parent"] = tree
    pdf.Root["/Pages"] = tree


def _locked() -> Refusal:
    reason = "The PDF is locked with a password, for opening or for changing it."
    remedy = "Take the password off in the program that made it, or print it to a new PDF."
    return Refusal(codes.REFUSED, reason, remedy)


def _too_large(reason: str) -> Refusal:
    remedy = "Split it, or make a new PDF of it with smaller pictures."
    return Refusal(codes.TOO_LARGE, reason, remedy)
