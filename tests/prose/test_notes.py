"""Footnotes: numbers that lead to their notes, notes that lead back, and every anchor its own."""

from __future__ import annotations

import re

from tests.prose.told import told

from reviewsite import prose
from reviewsite.library.items import sections
from reviewsite.pages.described import opening

TEXT = """The budget rose.[^b] So did[^a] demand.[^b]

[^a]: See [the accounts](https://www.example.gov.uk/accounts).
[^b]: In the year
to March.

    | Year | Cost |
    |---|---:|
    | 2024 | 12 |

## After the notes
"""


def _ids(made: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', made)


def _leads(made: str) -> set[str]:
    return set(re.findall(r'href="#([^"]+)"', made))


def test_a_number_leads_to_its_note_and_the_note_back() -> None:
    """In the order of the numbers; a note that is called twice leads to both places."""
    made = str(prose.html(TEXT))
    body, notes = made.split('<section class="notes" role="doc-endnotes" aria-label="Notes">')
    assert re.findall(r'href="#(_note-\d)" role="doc-noteref" aria-label="(.*?)">(\d)<', body) == [
        ("_note-1", "Note 1", "1"),
        ("_note-2", "Note 2", "2"),
        ("_note-1", "Note 1", "1"),
    ]
    first, second = re.findall(r"<li (.*?)</li>", notes, re.S)
    assert first.startswith('id="_note-1" value="1"><p>In the year\nto March.</p>')
    assert re.findall(r'href="#(.*?)" role="doc-backlink" aria-label="(.*?)"', first) == [
        ("_note-1-1", "Back to the text, from note 1 (1)"),
        ("_note-1-2", "Back to the text, from note 1 (2)"),
    ]
    assert 'class="right">12</td>' in first
    assert '<a href="https://www.example.gov.uk/accounts"' in second
    assert (
        'href="#_note-2-1" role="doc-backlink" aria-label="Back to the text, from note 2"' in second
    )
    assert "After the notes</h2>" in body
    assert _leads(made) <= set(_ids(made))
    assert len(_ids(made)) == len(set(_ids(made)))


def test_texts_that_share_a_page_share_no_anchor() -> None:
    """Two on a page count on; on the page that holds everything each part has its own."""
    taken: dict[str, int] = {}
    texts = [prose.html(TEXT, taken=taken), prose.html(TEXT, taken=taken)]
    texts += [prose.html(TEXT, taken=taken, prefix=f"{part}--") for part in ("home", "about")]
    every = [id for one in texts for id in _ids(str(one))]
    assert len(every) == len(set(every))
    for one in texts:
        assert _leads(str(one)) <= set(_ids(str(one)))
    assert 'value="3"' in texts[1]
    assert 'value="1"' in texts[3]


def test_a_note_may_call_another() -> None:
    """Which then has its number after those of the text."""
    made = prose.html("One[^a] two[^c].\n\n[^a]: See[^b].\n[^b]: Here.\n[^c]: There.")
    assert re.findall(r'value="(\d)"><p>(\w+)', made) == [
        ("1", "See"),
        ("2", "There"),
        ("3", "Here"),
    ]


def test_what_is_no_call_stays_as_it_is_typed() -> None:
    """In code, in a heading, after a backslash, or where there is no such note."""
    text = "## Cost[^1]\n\n`[^1]` \\[^1] [^2] [^1](https://a.gov.uk)[^1]\n\n[^1]: Note."
    made = str(prose.html(text))
    assert '<h2 id="cost-1">Cost[^1]</h2>' in made
    assert "<code>[^1]</code> [^1] [^2] <a" in made
    assert made.count("doc-noteref") == 1


def test_a_call_within_a_link_stands_after_it() -> None:
    """No link stands in another."""
    made = str(prose.html("See [the plan[^1] here](https://a.gov.uk/).\n\n[^1]: Note."))
    assert ">the plan here</a><sup" in made


def test_plain_words_hold_the_note_and_not_its_number() -> None:
    """So a search finds the note's words, and no number runs into a sentence."""
    assert prose.words("It rose.[^1]\n\n[^1]: The accounts.") == "It rose. The accounts."
    made = prose.unnumbered(prose.html("It rose.[^1]\n\n[^1]: So."))
    assert made.startswith('<p id="p-it-rose">It rose.</p>')
    assert "↩" not in made


def test_each_section_has_the_notes_that_it_calls() -> None:
    """Wherever in the body they stand, and those that they call themselves."""
    text = (
        "It rose.[^1]\n\n[^2]: Two, see[^3].\n\n## Next\n\nIt fell.[^2]\n\n[^1]: One.\n[^3]: Three."
    )
    assert prose.sections(text) == [
        ("", "It rose.[^1]\n\n[^1]: One."),
        ("Next", "It fell.[^2]\n\n[^2]: Two, see[^3].\n\n[^3]: Three."),
    ]


def test_no_text_becomes_another_by_a_sign_that_cannot_be_typed() -> None:
    """What stands for a call between two steps may come out of an entity."""
    made = str(prose.html("A &#x1c;7&#x1c; b &#x1c;0&#x1c;.[^1]\n\n[^1]: Note. <p>&#x1d;</p>"))
    assert made.count("<li ") == 1


def test_what_is_wrong_with_notes_is_told() -> None:
    """With the place, and what to write."""
    text = (
        "A[^1] b[^acounts].\n\n[^1]: One.\n[^1]: Again.\n[^accounts]: Three.\n[^4]: See[^4].\n"
        "[^5]:\n\n- item\n\n  [^6]: Six.\n\nC[^6][^1](https://a.gov.uk)\n"
    )
    found = [(one.code, one.span.line, one.message.split(",")[0]) for one in told(text)]
    assert sorted(found) == [
        ("RS446", 5, "there is no note “acounts” in this text"),
        ("RS448", 8, "there is a note “1” above"),
        ("RS448", 9, "nothing in this text calls the note “accounts”"),
        ("RS448", 10, "nothing in this text calls the note “4”"),
        ("RS448", 11, "the note “5” says nothing"),
        ("RS449", 15, "a footnote stands in no list or quotation"),
    ]
    (near,) = [one for one in told(text) if one.code == "RS446"]
    assert "A[^1] b[^accounts]." in near.help


def test_a_note_is_in_search_and_in_no_opening_as_a_number() -> None:
    """With its words under the heading that it ends, and no number run into a sentence."""
    text = "The budget rose by a third.[^1] So did demand.\n\n[^1]: The accounts."
    ((_, _, words),) = sections(text)
    assert " ".join(words.split()) == "The budget rose by a third. So did demand. The accounts."
    assert opening(str(prose.html(text))) == "The budget rose by a third. So did demand."


def test_links_say_where_they_lead_in_the_pages_language() -> None:
    """Whatever the language of the text."""
    made = str(prose.html("It rose.[^1]\n\n[^1]: So.", lang="cy"))
    assert 'aria-label="Nodiadau"' in made
    assert 'aria-label="Nodyn 1"' in made
    assert 'aria-label="Yn ôl i’r testun, o nodyn 1"' in made
