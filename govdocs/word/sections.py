"""Runs of pages that are alike: upright, landscape or of the gazette, with what each page repeats at its head and foot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from govdocs.models.markings import Gazette
from govdocs.numerals import to_bangla
from govdocs.word.drawings import draft_mark
from govdocs.word.elements import SECTION_ORDER, Element, drawn, el, tag, worded
from govdocs.word.measures import mm
from govdocs.word.style_names import STYLES
from govdocs.word.style_sheet import character_style


@dataclass(frozen=True)
class PageSize:
    """A page and its margins, in twentieths of a point."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right


UPRIGHT: Final = PageSize(mm(210), mm(297), mm(20), mm(22), mm(20), mm(25))
LANDSCAPE: Final = PageSize(mm(297), mm(210), mm(18), mm(15), mm(16), mm(15))
OF_GAZETTE: Final = PageSize(mm(210), mm(297), mm(24), mm(22), mm(22), mm(22))


@dataclass
class PageRun:
    """One such run of pages; `properties` stands in the text and is filled when all is known."""

    paper: PageSize
    properties: Element = field(default_factory=lambda: el("sectPr"))
    security: str = ""
    gazette: Gazette | None = None
    is_first: bool = False


@dataclass(frozen=True)
class PageEdge:
    """A head or a foot of pages, as a part of the file."""

    relation: str
    name: str
    element: Element

    @property
    def is_head(self) -> bool:
        return bool(self.element.tag == tag("hdr"))


class PageEdges:
    """The heads and feet in use, each once."""

    def __init__(self, draft: str, font: str) -> None:
        self._draft = draft
        self._font = font
        self._known: dict[tuple[object, ...], PageEdge] = {}

    @property
    def all(self) -> list[PageEdge]:
        return [*self._known.values()]

    def fill(self, section: PageRun, *, odd_and_even: bool) -> None:
        """Write the properties of a section: paper, heads, feet and numbers."""
        paper = section.paper
        references = [*self._references(section, odd_and_even=odd_and_even)]
        orientation = "landscape" if paper.width > paper.height else None
        start = section.gazette.page if section.gazette and section.is_first else None
        children = {
            "type": el("type", val="nextPage"),
            "pgSz": el("pgSz", w=paper.width, h=paper.height, orient=orientation),
            "pgMar": el(
                "pgMar",
                top=paper.top,
                right=paper.right,
                bottom=paper.bottom,
                left=paper.left,
                header=mm(10),
                footer=mm(9),
                gutter=0,
            ),
            "pgNumType": el("pgNumType", start=start) if start else None,
            "titlePg": el("titlePg") if section.is_first else None,
        }
        section.properties.extend(references)
        section.properties.extend(children[name] for name in SECTION_ORDER if children.get(name) is not None)

    def _references(self, section: PageRun, *, odd_and_even: bool) -> list[Element]:
        kinds = ["default", *(["even"] if odd_and_even else []), *(["first"] if section.is_first else [])]
        edges = [
            (name, kind, self._edge(name, kind, section)) for name in ("header", "footer") for kind in kinds
        ]
        return [_reference(name, kind, edge) for name, kind, edge in edges]

    def _edge(self, name: str, kind: str, section: PageRun) -> PageEdge:
        maker = self._head if name == "header" else self._foot
        key, contents = maker(kind, section)
        if (name, *key) not in self._known:
            number = sum(edge.is_head == (name == "header") for edge in self._known.values()) + 1
            element = el("hdr" if name == "header" else "ftr", contents)
            self._known[(name, *key)] = PageEdge(f"rId{name.title()}{number}", f"{name}{number}.xml", element)
        return self._known[(name, *key)]

    def _head(self, kind: str, section: PageRun) -> tuple[tuple[object, ...], Element]:
        mark = [draft_mark(self._draft, self._font)] if self._draft else []
        width = section.paper.text_width
        if kind == "first":
            return ("first",), _line("running_head", *mark)
        if section.gazette:
            running = _words(section.gazette.running_head)
            parts = (
                [*_page_number("PAGE"), _tab(), running]
                if kind == "even"
                else [_tab(), running, _tab(), *_page_number("PAGE")]
            )
            return ("gazette", kind, section.gazette.running_head), _line(
                "running_head", *mark, *parts, width=width
            )
        words = [_words(section.security, bold=True)] if section.security else []
        return ("security", section.security), _line("running_head", *mark, *words)

    def _foot(self, kind: str, section: PageRun) -> tuple[tuple[object, ...], Element]:
        if section.gazette:
            if kind != "first":
                return ("nothing",), _line("page_number")
            price = section.gazette.price or ""
            page = section.gazette.page
            number = [_words(to_bangla(page))] if page else _page_number("PAGE")
            parts = [_words(price), _tab(), _words("( "), *number, _words(" )")]
            return ("gazette", price, page), _line("page_number", *parts, width=section.paper.text_width)
        if kind == "first":
            return ("nothing",), _line("page_number")
        parts = [*_page_number("PAGE"), _words(" / "), *_page_number("NUMPAGES")]
        return ("numbers",), _line("page_number", *parts)


def _line(style: str, *runs: Element, width: int = 0) -> Element:
    """The one paragraph of a head or a foot; with a width it has tabs to the middle and to the right."""
    layout = el("pPr", el("pStyle", val=STYLES[style].identifier))
    if width:
        stops = (("center", width // 2), ("right", width))
        layout.append(el("tabs", *(el("tab", val=name, pos=place) for name, place in stops)))
        layout.append(el("jc", val="left"))
    return el("p", layout, *runs)


def _words(text: str, *, bold: bool = False) -> Element:
    return el("r", el("rPr", el("b"), el("bCs")) if bold else None, worded("t", text))


def _tab() -> Element:
    return el("r", el("tab"))


def _page_number(field_name: str) -> list[Element]:
    """A number that Word counts, in a face in which its digits look as Bangla ones do."""

    def run(content: Element) -> Element:
        return el("r", el("rPr", el("rStyle", val=character_style("page_digits"))), content)

    code = worded("instrText", f" {field_name} ")
    begin, between, end = (el("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    return [run(begin), run(code), run(between), run(worded("t", "1")), run(end)]


def _reference(name: str, kind: str, edge: PageEdge) -> Element:
    element = drawn(f"w:{name}Reference", r_id=edge.relation)
    element.set(tag("type"), kind)
    return element
