"""The Bangla of a Word file typed for a Bijoy font, for offices that demand it: runs of that font between those in Unicode."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from govdocs.text.bijoy_writing import bijoy_stretches, is_bangla
from govdocs.word.elements import RUN_ORDER, Element, el, insert_in_order, on, tag, worded
from govdocs.word.style_sheet import faces


@dataclass
class BijoyRuns:
    """Types the text of elements for a Bijoy font. `left` are the Bangla parts that it cannot draw, in order."""

    font: str
    left: list[str] = field(default_factory=list)

    def type_all(self, root: Element) -> None:
        """Every run below an element that holds words."""
        for run in [run for run in root.iter(tag("r")) if run.find(tag("t")) is not None]:
            typed = list(self._typed(run))
            parent, place = run.getparent(), run.getparent().index(run)
            parent[place : place + 1] = typed

    def _typed(self, run: Element) -> Iterator[Element]:
        """The runs that stand for one: as long as the font is the same, its contents stay together."""
        look = run.find(tag("rPr"))
        current, was_bijoy = self._run_like(look, is_bijoy=False), False
        for content in [child for child in run if child is not look]:
            for part, is_bijoy in self._parts(content):
                if is_bijoy != was_bijoy:
                    if _has_contents(current):
                        yield current
                    current, was_bijoy = self._run_like(look, is_bijoy=is_bijoy), is_bijoy
                current.append(part)
        yield current

    def _parts(self, content: Element) -> Iterator[tuple[Element, bool]]:
        if content.tag != tag("t"):
            yield content, False
            return
        for text, typed in bijoy_stretches(content.text or ""):
            if typed is None and is_bangla(text):
                self.left.append(text.strip())
            yield worded("t", text if typed is None else typed), typed is not None

    def _run_like(self, look: Element | None, *, is_bijoy: bool) -> Element:
        look = el("rPr") if look is None else copy.deepcopy(look)
        if is_bijoy:
            for present in look.findall(tag("rFonts")):
                look.remove(present)
            fonts = faces(self.font, self.font)
            insert_in_order(look, fonts, RUN_ORDER)
            insert_in_order(look, on("noProof", wanted=True), RUN_ORDER)
        return el("r", look) if len(look) else el("r")


def _has_contents(run: Element) -> bool:
    return any(child.tag != tag("rPr") for child in run)
