"""What can be wrong with a picture or a PDF: RS046 to RS049."""

from __future__ import annotations

from reviewsite.diagnostics import error

REFUSED = error(
    "RS046",
    "A kind of file that is not published",
    """
    A review's site holds pictures (PNG, JPEG, WebP, GIF) and PDFs, and no other kind of file. The
    end of the name and the content must say the same: a photograph called `map.png` that is really
    a JPEG is refused too, because what a file calls itself is how mistakes get past people.

    Word, Excel, PowerPoint and OpenDocument files are refused because most of what they hold is out
    of sight: hidden sheets and rows, the data behind a chart, comments, earlier wordings, the name
    of whoever typed them. A London council once answered a request with a workbook whose hidden
    sheets held the details of 6,528 people; it stood on the web for about two years before anybody
    noticed, in 2023. Make a PDF of what people are meant to see, or put the table into the text.

    SVG pictures and web pages are refused because they can carry scripts, and an SVG made by a
    drawing program often keeps layers that cannot be seen. Export a PNG.

    A PDF is refused if it is locked with a password, or if it is a form of the kind (XFA) that only
    one program can show. It is refused if it has layers that not every reader sees, by whatever
    rule: switched off, off on the screen or on paper, shown where others are off. What is on them
    would be in the file and be seen. It is refused if it is marked for redaction and the
    words beneath are still there. Comments and
    attachments are taken out of the others, and what is filled into a form becomes part of the
    page. A black box drawn over words hides nothing from anybody: such a PDF looks redacted and is
    not.

    A picture that moves for more than five seconds is refused because a reader could not stop it
    (WCAG 2.2, success criterion 2.2.2). A shorter one is kept, and plays once.
    """,
)

TOO_LARGE = error(
    "RS047",
    "A picture or PDF is too large",
    """
    A picture may have up to 10 MB, 40 million pixels and 16,000 pixels along a side; a PDF up to
    20 MB and 2,000 pages. That is more than any camera needs for a picture that is shown at 1,600
    pixels at most. Make the picture smaller, or split the PDF; a reader on a telephone will be
    grateful for it.

    A small file can hold a picture that fills the memory of the computer that opens it. Such a file
    is reported here as well.
    """,
)

BROKEN = error(
    "RS048",
    "A picture or PDF is broken",
    """
    The file has the name of a picture or a PDF and cannot be read to its end: it was cut short when
    it was copied or sent, or something has changed its bytes. Every picture is drawn anew before it
    is published and every PDF is written anew, so that nothing hidden goes out with it; that needs
    a file that is whole.

    Open it in the program that made it and save it again. For a PDF, printing it to a new PDF
    nearly always helps.
    """,
)

NAME = error(
    "RS049",
    "A file name that does not travel",
    """
    The name of a picture or PDF is part of its address on the web. It may have the letters `a-z`,
    figures, hyphens, underscores and full stops, begins with a letter or figure, and has at most
    100 characters. Capitals, spaces and accents work on one computer and not on the next; a few
    names (`con`, `aux`, `nul`, `com1`) cannot be saved under Windows at all.

    Names of pictures that end in `-400` or `-800` are kept for the smaller sizes that are made of
    every picture.

    The message shows the name mended. Change it in the folder and wherever the text refers to it.
    """,
)
