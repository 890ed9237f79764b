"""The HTML of a letter for somebody else's editor: plain paragraphs and tables with styles of their own, numbers typed, no classes.

D-Nothi writes its letters in TinyMCE, which keeps paragraphs, tables, bold and alignment, and knows nothing of our style sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Final

from govdocs.page.plain_text import plain_text

_VOID: Final = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "wbr"))
_SILENT: Final = frozenset(("head", "style", "title", "script", "colgroup"))
_INLINE: Final = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "u": "u",
    "sup": "sup",
    "sub": "sub",
}
_BLOCKS: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption"))
_TABLE: Final = frozenset(("table", "thead", "tbody", "tr", "td", "th"))

_AT_RIGHT: Final = frozenset(("signature", "close", "by-order", "at-right", "signatory"))
_CENTRED: Final = frozenset(("letterhead", "title", "lines", "center", "annex-label", "banner", "ending"))
_RIGHT: Final = frozenset(("right", "date"))
_BOLD: Final = frozenset(("label", "title", "subject"))
_ROWS: Final = frozenset(("number-and-date",))
"""Boxes whose children stand side by side."""

FIELDS: Final = (
    "number",
    "date",
    "to",
    "subject",
    "references",
    "salutation",
    "body",
    "enclosures",
    "signature",
    "copies",
)
"""What is copied one by one, in the order of the screen."""


@dataclass
class CleanLetter:
    """The whole letter as HTML, and the text of its fields by their names; `pictures` were left out, by their alternative texts."""

    html: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()


def cleaned(html: str) -> CleanLetter:
    """The letter of a page of ours."""
    reader = _LetterReader()
    reader.feed(str.__str__(html))  # a plain text: Markup would escape what is put to its pieces
    reader.close()
    fields = {name: plain_text(raw).strip() for name, raw in reader.fields.items()}
    return CleanLetter(
        "".join(reader.out),
        {name: fields[name] for name in FIELDS if fields.get(name)},
        tuple(filter(None, reader.pictures)),
    )


@dataclass
class _Open:
    """An element that is open: its classes, what closes it in the new text, and the field that it is."""

    tag: str
    classes: frozenset[str]
    closing: str = ""
    field: str = ""


class _LetterReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.fields: dict[str, str] = {}
        self.pictures: list[str] = []
        self._stack: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = frozenset(given.get("class", "").split())
        if tag in _VOID:
            self._void(tag, given)
            return
        one = _Open(tag, classes, field=self._field(given, classes))
        opening, one.closing = self._as_html(tag, classes, given)
        self._write(opening, "" if tag in _INLINE or tag == "span" else f"<{tag}>")
        self._stack.append(one)
        if one.field:
            self.fields[one.field] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not any(one.tag == tag for one in self._stack):
            return
        while self._stack:
            one = self._stack.pop()
            silent = one.tag in _SILENT or one.tag in _INLINE or one.tag == "span"
            self._write(one.closing, "" if silent else f"</{one.tag}>")
            if one.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if any(one.tag in _SILENT for one in self._stack):
            return
        text = data if data.strip() else " " * (self._in_text and bool(data))
        is_label = any("label" in one.classes for one in self._stack)
        self._write(escape(text, quote=False), "" if is_label else escape(text, quote=False))

    @property
    def _in_text(self) -> bool:
        return any(one.tag in _BLOCKS or one.tag in ("td", "th") for one in self._stack)

    def _void(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br":
            self._write("<br>", "<br>")
        elif tag == "img":
            self.pictures.append(given.get("alt", ""))

    def _write(self, html: str, for_fields: str) -> None:
        if html and not any(one.tag in _SILENT for one in self._stack):
            self.out.append(html)
        if for_fields:
            for name in {one.field for one in self._stack if one.field}:
                self.fields[name] += for_fields

    def _field(self, given: dict[str, str], classes: frozenset[str]) -> str:
        """The field that an element is; each once, at its first place."""
        name = given.get("data-at", "")
        if not name:
            name = next((one for one in ("number", "date") if one in classes), "")
        return name if name in FIELDS and name not in self.fields else ""

    def _as_html(self, tag: str, classes: frozenset[str], given: dict[str, str]) -> tuple[str, str]:
        around = classes.union(*(one.classes for one in self._stack))
        if tag in _INLINE:
            return f"<{_INLINE[tag]}>", f"</{_INLINE[tag]}>"
        if tag == "span":
            return ("<strong>", "</strong>") if "label" in classes else ("", "")
        if tag == "table":
            line = "border-collapse: collapse; width: 100%"
            return f'<table style="{line}"{_border(classes)}>', "</table>"
        if tag in _TABLE:
            return self._cell(tag, classes, given)
        if classes & _ROWS:
            return '<table style="width: 100%"><tbody><tr>', "</tr></tbody></table>"
        if self._stack and self._stack[-1].classes & _ROWS:
            style = "text-align: right" if "date" in classes else "text-align: left"
            return f'<td style="{style}">', "</td>"
        if tag not in _BLOCKS:
            return "", ""
        if any(one.classes & _ROWS for one in self._stack):
            return "", "<br>"
        style = self._style(around)
        bold = tag != "p" or bool(classes & _BOLD)
        opening, closing = ("<strong>", "</strong>") if bold else ("", "")
        return f'<p style="{style}">{opening}', f"{closing}</p>"

    def _style(self, around: frozenset[str]) -> str:
        depth = sum(one.tag == "li" for one in self._stack)
        indent = f"; margin-left: {2 * depth}em" if depth else ""
        if around & _AT_RIGHT:
            return "text-align: center; margin-left: 55%"
        if around & _CENTRED and "prose" not in around:
            return "text-align: center"
        if around & _RIGHT:
            return "text-align: right"
        return f"text-align: {'justify' if 'prose' in around else 'left'}{indent}"

    def _cell(self, tag: str, classes: frozenset[str], given: dict[str, str]) -> tuple[str, str]:
        if tag not in ("td", "th"):
            return f"<{tag}>", f"</{tag}>"
        is_grid = any(one.tag == "table" and "grid" in one.classes for one in self._stack)
        align = next((one for one in ("center", "right") if one in classes), "left")
        border = "border: 1px solid #000; padding: 2px 6px; " if is_grid else ""
        spans = "".join(
            f' {name}="{escape(given[name])}"' for name in ("colspan", "rowspan") if name in given
        )
        return f'<{tag} style="{border}text-align: {align}"{spans}>', f"</{tag}>"


def _border(classes: frozenset[str]) -> str:
    return ' border="1"' if "grid" in classes else ""
