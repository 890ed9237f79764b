"""Where a box is: its page, and the place in the source that its HTML names in `data-at`."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import Document
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from govdocs.pdf.faults import PageFault, PagePlace, fault
from govdocs.problems.sentence import Sentence

#: Longest excerpt of a fault, in characters.
EXCERPT = 60


def children(box: Any) -> list[Any]:
    """The boxes in a box; of one that is positioned the tree has a placeholder."""
    inside = getattr(box, "children", ())
    return [child._box if type(child) is AbsolutePlaceholder else child for child in inside]


def descendants(box: Any) -> Iterator[Any]:
    """The box itself and all boxes in it, in the order of the source."""
    waiting = [box]
    while waiting:
        box = waiting.pop()
        yield box
        waiting += reversed(children(box))


def excerpt_of(box: Any) -> str:
    """The text in a box, cut to `EXCERPT` characters."""
    text = " ".join(part.text for part in descendants(box) if isinstance(part, TextBox))
    text = " ".join(text.split())
    return text if len(text) <= EXCERPT else text[:EXCERPT].rstrip() + "…"


def has_text(box: Any) -> bool:
    """Whether there is anything but white space in a box."""
    return any(isinstance(part, TextBox) and part.text.strip() for part in descendants(box))


class BoxPlaces:
    """The pages and elements of one document, looked up only when there is a fault to report."""

    def __init__(self, document: Document) -> None:
        self.page_boxes = [page._page_box for page in document.pages]
        self._root: Element = document._html.etree_element

    def fault(
        self, sentence: Sentence, box: Any, *, excerpt: str | None = None, **facts: object
    ) -> PageFault:
        """The fault that a sentence describes, about a box."""
        text = excerpt_of(box) if excerpt is None else excerpt
        return fault(sentence, PagePlace(self._pages.get(id(box)), text, self.at(box.element)), **facts)

    def of_picture(self, url: str) -> PagePlace:
        """The place of the first picture of this address."""
        for element in self._root.iter():
            if url in (element.get("src"), element.get("href"), element.get("data")):
                return PagePlace(self._page_of(element), element.get("alt", ""), self.at(element))
        return PagePlace()

    def ancestors(self, element: Element | None) -> Iterator[Element]:
        """The element and those around it, inside out."""
        while element is not None:
            yield element
            element = self._parents.get(element)

    def within(self, name: str) -> dict[Element, Element]:
        """Of each element that is in one of a class, or is one itself, the nearest of that class."""
        found = (one for one in self._root.iter() if name in one.get("class", "").split())
        return {element: one for one in found for element in one.iter()}  # what is inside comes later

    def at(self, element: Element | None) -> str:
        """The nearest `data-at`, empty if there is none; of a row with `data-cells` that of its cell."""
        inside: Element | None = None
        for one in self.ancestors(element):
            if place := one.get("data-at"):
                if inside is None or one.get("data-cells") is None:
                    return place
                return f"{place}.{list(one).index(inside)}"
            inside = one
        return ""

    @cached_property
    def _parents(self) -> dict[Element, Element]:
        return {child: parent for parent in self._root.iter() for child in parent}

    @cached_property
    def _pages(self) -> dict[int, int]:
        return {id(box): number for number, box in self._numbered()}

    def _page_of(self, element: Element) -> int | None:
        return next((number for number, box in self._numbered() if box.element is element), None)

    def _numbered(self) -> Iterator[tuple[int, Any]]:
        for number, page_box in enumerate(self.page_boxes, 1):
            for box in descendants(page_box):
                yield number, box
