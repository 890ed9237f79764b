"""What a PDF says beside its pages, as plain values: structure, bookmarks, links, metadata, files; read by pikepdf."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary

from govdocs.files.portable_names import FINGERPRINT

#: Types that say nothing of what is in them, where they have no attributes: what a line or a piece of a line is made of.
_TRANSPARENT = ("/Span", "/NonStruct")
_IDS = re.compile(rb"<xmpMM:(\w+ID)>.*?</xmpMM:\1>|xmpMM:\w+ID=\"[^\"]*\"")

Facts = tuple[tuple[str, str], ...]


class Element(NamedTuple):
    """An element of the structure: how deep it is, its type, its attributes, the text that is its own, without spaces, and its box."""

    depth: int
    kind: str
    facts: Facts
    text: str
    box: tuple[float, ...]

    def __str__(self) -> str:
        facts = "".join(f", {name} {value}" for name, value in self.facts)
        return f"{self.kind[1:]}{facts} ‘{self.text[:40]}’"


class Bookmark(NamedTuple):
    """A bookmark: its level, its title, the page from 1 that it leads to, and the point there."""

    level: int
    title: str
    page: int
    point: tuple[float, ...]


class Link(NamedTuple):
    """A link: its page, where it leads, and its rectangle."""

    page: int
    target: str
    box: tuple[float, ...]


class Tagged(NamedTuple):
    """All of it. `facts` are what the catalogue, the metadata and the names of attached files say, but no identifier."""

    elements: list[Element]
    bookmarks: list[Bookmark]
    links: list[Link]
    facts: dict[str, str]


def tagged(pdf: bytes, marked: list[dict[int, str]]) -> Tagged:
    """What a PDF says; `marked` is the text of each piece of marked content, by page."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        root = document.Root
        elements: list[Element] = []
        if "/StructTreeRoot" in root:
            walk = _Walk(pages, marked)
            walk.children(root.StructTreeRoot, None, None)
            elements = walk.elements()
        links = [
            link for number, page in enumerate(document.pages, 1) for link in _links(page, number, pages)
        ]
        marks = list(_bookmarks(root.get("/Outlines"), 0, pages))
        return Tagged(elements, marks, links, dict(_facts(document)))


@dataclass
class _Found:
    depth: int
    kind: str
    facts: dict[str, Any]
    box: tuple[float, ...]
    text: list[str] = field(default_factory=list)


class _Walk:
    """The structure from its root downwards, with the text of the elements that say nothing put into those above them."""

    def __init__(self, pages: dict[tuple[int, int], int], marked: list[dict[int, str]]) -> None:
        self.pages, self.marked = pages, marked
        self.found: list[_Found] = []
        self.names: dict[str, int] = {}

    def elements(self) -> list[Element]:
        """All elements; those that others name by an identifier are named by their numbers."""
        return [
            Element(
                each.depth,
                each.kind,
                tuple(sorted(self._known(each.facts).items())),
                "".join("".join(each.text).split()),
                each.box,
            )
            for each in self.found
        ]

    def children(self, parent: Any, page: int | None, above: _Found | None) -> None:
        """Add what is in an element; its text belongs to the element `above`."""
        inside = parent.get("/K")
        for child in inside if isinstance(inside, Array) else [] if inside is None else [inside]:
            self._child(child, page, above)

    def _child(self, child: Any, page: int | None, above: _Found | None) -> None:
        if not isinstance(child, Dictionary):
            self._text(page, int(child), above)
            return
        at = self.pages.get(child.Pg.objgen) if "/Pg" in child else page
        if child.get("/Type") == "/MCR":
            self._text(at, int(child.MCID), above)
        elif child.get("/Type") == "/OBJR":
            if above:
                above.facts["Annotations"] = above.facts.get("Annotations", 0) + 1
        else:
            self._element(child, at, above)

    def _element(self, element: Any, page: int | None, above: _Found | None) -> None:
        kind, facts = str(element.S), dict(self._attributes(element))
        box = tuple(facts.pop("BBox", ()))
        name = facts.pop("ID", None)
        if kind in _TRANSPARENT and above and not (facts or box or name):
            self.children(element, page, above)
            return
        if name:
            self.names[name] = len(self.found)
        own = _Found(above.depth + 1 if above else 0, kind, facts, box)
        self.found.append(own)
        self.children(element, page, own)

    def _text(self, page: int | None, mark: int, above: _Found | None) -> None:
        if above:
            above.text.append(self.marked[page or 0].get(mark, ""))

    def _attributes(self, element: Any) -> Iterator[tuple[str, Any]]:
        for name in ("/Alt", "/ActualText", "/E", "/Lang", "/ID"):
            if name in element:
                yield name[1:], str(element[name])
        given = element.get("/A")
        for group in given if isinstance(given, Array) else [] if given is None else [given]:
            for name, value in group.items():
                if name == "/BBox":
                    yield "BBox", [float(edge) for edge in value]
                elif name != "/O":
                    yield name[1:], [str(each) for each in value] if isinstance(value, Array) else str(value)

    def _known(self, facts: dict[str, Any]) -> dict[str, Any]:
        """The attributes as they can be compared."""
        headers = facts.get("Headers", ())
        named = {"Headers": str([self.names.get(name) for name in headers])} if headers else {}
        return {name: str(value) for name, value in facts.items()} | named


def _bookmarks(node: Any, level: int, pages: dict[tuple[int, int], int]) -> Iterator[Bookmark]:
    child = node.get("/First") if node is not None else None
    while child is not None:
        page, point = _place(child.get("/Dest"), pages)
        yield Bookmark(level, str(child.Title), page, point)
        yield from _bookmarks(child, level + 1, pages)
        child = child.get("/Next")


def _place(target: Any, pages: dict[tuple[int, int], int]) -> tuple[int, tuple[float, ...]]:
    if not isinstance(target, Array):
        return 0, ()
    return pages.get(target[0].objgen, -1) + 1, tuple(float(each) for each in list(target)[2:])


def _links(page: Any, number: int, pages: dict[tuple[int, int], int]) -> Iterator[Link]:
    for note in page.get("/Annots", ()):
        action = note.get("/A", Dictionary())
        inside = note.get("/Dest", action.get("/D"))
        target = str(_place(inside, pages) if isinstance(inside, Array) else inside or action.get("/URI", ""))
        said = f"{note.Subtype} {target} {note.get('/Contents', '')}"
        yield Link(number, said, tuple(float(edge) for edge in note.Rect))


def _facts(document: Any) -> Iterator[tuple[str, str]]:
    root = document.Root
    yield "version", document.pdf_version
    for name in ("/Lang", "/MarkInfo", "/ViewerPreferences", "/PageMode", "/PageLayout", "/PageLabels"):
        yield name, repr(root.get(name))
    for name, value in document.docinfo.items():
        yield name, str(value)
    if "/Metadata" in root:
        yield "XMP", _IDS.sub(b"", root.Metadata.read_bytes()).decode()
    profiles = [str(each.get("/OutputConditionIdentifier")) for each in root.get("/OutputIntents", ())]
    yield "colour profiles", ", ".join(profiles)
    for name, file in document.attachments.items():
        data = b"" if name == FINGERPRINT else file.get_file().read_bytes()
        yield f"file {name}", f"{file.relationship} {sha256(data).hexdigest()[:12]}"
