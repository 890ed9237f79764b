"""Body text → HTML: CommonMark and tables, raw HTML off, and the list markers that offices type, kept as typed.

`১।` `১)` `(১)` `১.` `ক।` `ক)` `(ক)` `(i)` `•` `✓` `➤` begin a list item as `1.` and `-` do in plain Markdown; what is
further to the right belongs to the item above, and an item below a blank line is set apart, as a paragraph is. The
marker is real text in front of its item, so that it is read, searched and copied in the right place.

docs/marks.md is the table of all marks. What is not in it is printed as it is typed, also where CommonMark would take it for a
mark: `_`, backticks, entities, `<addresses>`, backslashes before other signs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, normalize
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from govdocs.prose.block_marks import box, heading, line_across
from govdocs.prose.emphasis import pair_stars, stars
from govdocs.prose.fitting import fit_into_document, put_insets, put_lead, render_inset
from govdocs.prose.html import TokensAsHTML
from govdocs.prose.markers import MARKER
from govdocs.prose.marks import address, escaped, escaped_in_line, link, mark, note, put_notes, reference
from govdocs.prose.typed_lists import (
    DEEPEST,
    Numbering,
    number_paragraphs,
    put_markers,
    render_marker,
    typed_list,
)
from govdocs.prose.typed_tables import render_widths, typed_table
from govdocs.text.late_pattern import late

#: One line of words and figures in which nothing can be a mark.
_PLAIN = late(r"[A-Za-z0-9ঀ-৿](?:[A-Za-z0-9ঀ-৿\u200c\u200d,;।॥/%.()–—’‘“” -]*[A-Za-z0-9ঀ-৿,;।/%.)-])?")
#: What may be a mark in a text of one line, or is printed otherwise than it is typed.
_SIGNS_IN_LINE = late(r"[*^\\&<>\"\n\r\0:](?:(?<!:)|:)")
#: What may be a mark in running text, where `_RULES_OFF` are off.
_MARKS_IN_LINE = late(r"[*^\\\[\n:](?:(?<!:)|:)")
_RULES_OFF = (
    "html_block",
    "html_inline",
    "image",
    "code",
    "fence",
    "lheading",
    "reference",
    "list",
    "backticks",
    "autolink",
    "entity",
    "escape",
    "emphasis",
    "text_join",  # of what the rules `entity` and `escape` leave
)
_NOT_IN_A_CELL = ("heading", "hr", "blockquote")


def blocks(
    text: str,
    *,
    keep_lines: bool = False,
    marker: str = "",
    lead: str = "",
    numbering: Numbering = "typed",
    insets: Mapping[str, Any] | None = None,
    put: Callable[[Any], Markup] | None = None,
) -> Markup:
    """Running text as HTML blocks: paragraphs, headings, lists, tables, boxes.

    With `keep_lines` every typed line begins a new line, as in the cell of a table. `marker` is put before the text, for an
    item that the template numbers; `lead` are words that begin its first paragraph. Where the text names one of the `insets`
    alone on a line, `put` prints it.
    """
    if is_marker_alone(text):
        return Markup("<p>{}</p>").format(text.strip())
    environment = {
        "marker": marker,
        "lead": lead,
        "numbering": numbering,
        # As plain text: markdown-it-py before 4.3 adds them to what it has, and a Markup escapes what it is added to.
        "insets": {name: str(put(inset)) for name, inset in (insets or {}).items() if put},
    }
    return Markup(_markdown(keep_lines).render(text, environment))


def is_marker_alone(text: str) -> bool:
    """Whether a text is a serial number or a dash, as in the cell of a table, and not a list without items."""
    return bool(MARKER.fullmatch(text.strip()))


def block_tokens(
    text: str,
    *,
    keep_lines: bool = False,
    marker: str = "",
    lead: str = "",
    numbering: Numbering = "typed",
    insets: Collection[str] = (),
) -> list[Token]:
    """Running text as the tokens of which `blocks` makes HTML, for other writers; that of an inset holds its name."""
    environment = {
        "marker": marker,
        "lead": lead,
        "numbering": numbering,
        "insets": {name: name for name in insets},
    }
    return _markdown(keep_lines).parse(text, environment)


def line_tokens(text: str) -> list[Token]:
    """One line of text, or several, as the tokens of which `inline` and `lines` make HTML."""
    return [token for block in _inline_markdown().parseInline(text) for token in block.children or ()]


def trimmed_lines(text: str) -> str:
    """The lines of a text that are not blank, without the spaces around them."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def cell(text: str) -> Markup:
    """The text of a table's cell as HTML: each typed line on its own; a single paragraph without its `<p>`."""
    if _PLAIN.fullmatch(text) and not MARKER.match(text):
        return Markup(text)  # as most cells of a long list: Markdown would take the longest of all
    return _cell_of_blocks(text)


def _cell_of_blocks(text: str) -> Markup:
    html = blocks(text, keep_lines=True)
    if html.startswith("<p>") and html.count("<p>") == 1 and html.rstrip().endswith("</p>"):
        return Markup(html.strip()[3:-4])  # between <p> and </p>
    return html


def inline(text: str) -> Markup:
    """One line of text as inline HTML: only **bold**, *italic*, letter-spaced and raised text are marks."""
    if not _SIGNS_IN_LINE.search(text):
        return Markup(text)
    return Markup(_inline_markdown().renderInline(text))


def lines(text: str) -> Markup:
    """Lines of text as inline HTML with `<br>` between them; blank ones are left out. A mark may reach over several."""
    return Markup(str(inline(trimmed_lines(text))).replace("<br>\n", "<br>"))


def plain(text: str) -> str:
    """One line of text without its marks, for a title: `**জরুরি** সভা ২^য়^ বার` → `জরুরি সভা ২য় বার`."""
    return inline(text).striptags()


def left_over(text: str) -> tuple[str, ...]:
    """The beginning of what follows each `**` of a text that is no mark, the stars included, up to the end of its line or cell."""
    environment: dict[str, Any] = {}
    _markdown(False).render(text, environment)
    return tuple(rest.partition("\n")[0] for rest in environment.get("left_over", ()))


@cache
def _markdown(keep_lines: bool) -> MarkdownIt:
    options = {"html": False, "xhtmlOut": False, "breaks": keep_lines, "maxNesting": 5 * DEEPEST}
    markdown = MarkdownIt("commonmark", options, renderer_cls=TokensAsHTML).enable("table")
    block, inline = markdown.block.ruler, markdown.inline.ruler
    block.at("table", typed_table, {"alt": ["paragraph", "reference"]})
    block.at("heading", heading, {"alt": ["paragraph", "reference", "blockquote"]})
    block.at("hr", line_across, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    block.at("blockquote", box, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    block.before("hr", "typed_list", typed_list, {"alt": ["paragraph", "blockquote"]})
    block.before("typed_list", "note", note, {"alt": ["paragraph"]})
    markdown.core.ruler.at("normalize", _end_lines)
    markdown.core.ruler.at("inline", _read_lines)
    inline.at("link", link)
    inline.before("link", "references", reference)
    markdown.disable([*_RULES_OFF, *(_NOT_IN_A_CELL if keep_lines else ())], ignoreInvalid=True)
    for rule in (number_paragraphs, put_lead, put_markers, put_insets, put_notes, fit_into_document):
        markdown.core.ruler.push(rule.__name__, rule)
    markdown.validateLink = _is_safe_link  # type: ignore[method-assign]
    markdown.add_render_rule("typed_marker", render_marker)
    markdown.add_render_rule("inset", render_inset)
    markdown.add_render_rule("column_widths", render_widths)
    return _with_marks(markdown, escaped)


@cache
def _inline_markdown() -> MarkdownIt:
    return _with_marks(
        MarkdownIt("zero", {"xhtmlOut": False, "breaks": True}).enable("newline"), escaped_in_line
    )


def _end_lines(state: StateCore) -> None:
    """Every end of a line as one character, where it may be none."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _read_lines(state: StateCore) -> None:
    """The marks within each text; one in which none can be, as most cells and paragraphs, is taken as it is."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _MARKS_IN_LINE.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children = [Token("text", "", 0, content=token.content)] if token.content else []


def _with_marks(markdown: MarkdownIt, escape: Callable[[StateInline, bool], bool]) -> MarkdownIt:
    inline = markdown.inline.ruler
    for name, rule in (("stars", stars), ("marks", mark), ("escaped", escape), ("address", address)):
        inline.after("text", name, rule)
    markdown.inline.ruler2.before("fragments_join", "pair_stars", pair_stars)
    return markdown


def _is_safe_link(url: str) -> bool:
    return url.lower().startswith(("https://", "http://", "mailto:"))
