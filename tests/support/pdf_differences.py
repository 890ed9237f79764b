"""What differs between two PDFs, in words.

A hair's breadth (TOLERANCE) is no difference, nor how a page is drawn: in which pieces text is written, whether the lines of a
table are drawn cell by cell. What a reader sees, hears, finds, copies and clicks is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

import pypdfium2
from PIL import ImageChops

from tests.support.page_contents import Box, Character, DrawnPage, Ink, drawn_pages
from tests.support.tagged_contents import Bookmark, Element, Link, Tagged, tagged

PIXEL = 0.75
"""Points."""
TOLERANCE = 0.05 * PIXEL
_MOST = 40  # differences of one sort that are named
_AROUND = 60  # characters that are quoted before and after a difference
_LOOK_SCALE, _LOOK_DOTS, _LOOK_SHADE = (
    2,
    4,
    80,
)  # dots of a point, taken together, and the difference of 255 that they show


def compare(first_pdf: bytes, second_pdf: bytes) -> list[str]:
    """What differs between two PDFs, in words; nothing where both are the same to whoever uses them."""
    if first_pdf == second_pdf:
        return []
    first, second = drawn_pages(first_pdf), drawn_pages(second_pdf)
    found = [f"{len(first)} pages, {len(second)} in the second"] if len(first) != len(second) else []
    for number, (one, two) in enumerate(zip(first, second, strict=False), 1):
        found += (f"page {number}: {said}" for said in _pages(one, two))
    before, after = (
        tagged(pdf, [page.marked for page in pages])
        for pdf, pages in ((first_pdf, first), (second_pdf, second))
    )
    found += _tagged(before, after)
    return found or list(_look(first_pdf, second_pdf))


def _look(first_pdf: bytes, second_pdf: bytes) -> Iterator[str]:
    """Where two PDFs that say and place the same look different: what is drawn over what.

    Dots of two points, since pdfium draws a thin rule darker or paler, according to how it is given.
    """
    with pypdfium2.PdfDocument(first_pdf) as first, pypdfium2.PdfDocument(second_pdf) as second:
        for number, pages in enumerate(zip(first, second, strict=True), 1):
            pictures = [
                page.render(scale=_LOOK_SCALE).to_pil().convert("L").reduce(_LOOK_DOTS) for page in pages
            ]
            difference = ImageChops.difference(*pictures).point(lambda shade: 255 * (shade > _LOOK_SHADE))
            if box := difference.getbbox():
                at = [edge * _LOOK_DOTS / _LOOK_SCALE for edge in box]
                yield f"page {number}: looks different within {_points(at)} from the top"


# Pages


def _pages(first: DrawnPage, second: DrawnPage) -> Iterator[str]:
    if not _near(first.size, second.size):
        yield f"size {_points(first.size)}, {_points(second.size)} in the second"
    yield from _first_of(_characters(first.characters, second.characters))
    yield from _first_of(_ink(first.ink, second.ink, "first"))
    yield from _first_of(_ink(second.ink, first.ink, "second"))
    pictures = [[(each.box, f"picture {each.digest}") for each in page.pictures] for page in (first, second)]
    yield from _placed(*pictures)
    yield from differing_lines("text", first.text, second.text)


def _characters(first: list[Character], second: list[Character]) -> Iterator[str]:
    """Characters that moved, look different, or are only on one of the pages; neighbours with the same fate as one run."""
    waiting: dict[str, list[Character]] = defaultdict(list)
    for character in reversed(second):
        waiting[character.text].append(character)
    fates: list[tuple[str, str]] = []
    for character in first:
        others = waiting[character.text]
        if not others:
            fates.append(("only in the first", character.text))
            continue
        nearest = len(others) - 1
        if others[nearest].box.distance(character.box) > TOLERANCE:
            nearest = min(range(len(others)), key=lambda at: others[at].box.distance(character.box))
        fates.append((_fate(character, others.pop(nearest)), character.text))
    yield from _runs(fates)
    yield from _runs([("only in the second", each.text) for rest in waiting.values() for each in rest])


def _fate(first: Character, second: Character) -> str:
    """How a character differs from the one that is taken for the same; nothing where it does not."""
    said = []
    if first.box.distance(second.box) > TOLERANCE:
        said.append(f"moved {_way(first.box, second.box)}")
    for name, one, two in zip(first.look._fields, first.look, second.look, strict=True):
        if not (_near([one], [two]) if isinstance(one, float) else one == two):
            said.append(f"{name} {one}, {two} in the second")
    return "; ".join(said)


def _way(first: Box, second: Box) -> str:
    right, up = (second.left - first.left) / PIXEL, (second.bottom - first.bottom) / PIXEL
    if max(abs(right), abs(up)) * PIXEL <= TOLERANCE:
        return f"to another size, by {first.distance(second) / PIXEL:.2f} px"
    return f"{right:+.2f} px to the right, {up:+.2f} px up, at {_points(first[:2])}"


def _runs(fates: Iterable[tuple[str, str]]) -> Iterator[str]:
    run, texts = "", ""
    for fate, text in [*fates, ("", "")]:
        if fate.partition(", at ")[0] != run.partition(", at ")[0] or not fate:
            if run:
                yield f"‘{texts[:80]}’ {run}"
            run, texts = fate, ""
        texts += text


def _ink(mine: list[Ink], others: list[Ink], name: str) -> Iterator[str]:
    """The rectangles of a page that another page does not cover in the same colour."""
    by_colour: dict[tuple[int, ...], list[Box]] = defaultdict(list)
    for ink in others:
        by_colour[ink.colour].append(_wider(ink.box))
    for ink in mine:
        rest = [ink.box]
        for cover in by_colour[ink.colour]:
            rest = [piece for box in rest for piece in _without(box, cover)]
            if not rest:
                break
        if rest:
            yield f"rule or area in {ink.colour} only in the {name}: {_points(rest[0])} of {_points(ink.box)}"


def _wider(box: Box) -> Box:
    return Box(*(edge + TOLERANCE * way for edge, way in zip(box, (-1, -1, 1, 1), strict=True)))


def _without(box: Box, cover: Box) -> Iterator[Box]:
    """The parts of a rectangle that another does not cover."""
    inside = box.within(cover)
    if inside.is_empty:
        yield box
        return
    for part in (
        Box(box.left, inside.top, box.right, box.top),
        Box(box.left, box.bottom, box.right, inside.bottom),
        Box(box.left, inside.bottom, inside.left, inside.top),
        Box(inside.right, inside.bottom, box.right, inside.top),
    ):
        if not part.is_empty:
            yield part


# Structure, bookmarks, links, metadata


def _tagged(first: Tagged, second: Tagged) -> Iterator[str]:
    yield from _first_of(_elements(first.elements, second.elements))
    yield from _sequence("bookmark", first.bookmarks, second.bookmarks, lambda mark: mark[:3], _bookmark)
    yield from _sequence("link", first.links, second.links, lambda link: link[:2], _link)
    for name in sorted({*first.facts, *second.facts}):
        one, two = first.facts.get(name, "nothing"), second.facts.get(name, "nothing")
        if one != two:
            at = max(
                0, next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), 0) - _AROUND
            )
            yield f"{name}: ‘{one[at : at + 2 * _AROUND]}’, ‘{two[at : at + 2 * _AROUND]}’ in the second"


def _bookmark(one: Bookmark) -> tuple[str, Sequence[float]]:
    return f"‘{one.title}’ on level {one.level} to page {one.page}", one.point


def _link(one: Link) -> tuple[str, Sequence[float]]:
    return f"{one.target} on page {one.page}", one.box


def _elements(first: list[Element], second: list[Element]) -> Iterator[str]:
    return _sequence(
        "element", first, second, lambda element: element[:4], lambda element: (str(element), element.box)
    )


def _sequence(
    name: str,
    first: Sequence[Any],
    second: Sequence[Any],
    key: Callable[[Any], tuple[Any, ...]],
    words: Callable[[Any], tuple[str, Sequence[float]]],
) -> Iterator[str]:
    """What was put in, left out or changed in a sequence, and what of the rest is elsewhere."""
    matcher = SequenceMatcher(
        None, [key(each) for each in first], [key(each) for each in second], autojunk=False
    )
    for change, start, end, now, until in matcher.get_opcodes():
        for one, two in zip_longest(first[start:end], second[now:until]):
            if change != "equal":
                said = " → ".join(words(each)[0] if each else "nothing" for each in (one, two))
                yield f"{name} {start + 1}: {said}"
            elif not _near(words(one)[1], words(two)[1]):
                yield f"{name} {words(one)[0]}: at {_points(words(one)[1])}, {_points(words(two)[1])} in the second"


# What all of them need


def _placed(first: list[tuple[Box, str]], second: list[tuple[Box, str]]) -> Iterator[str]:
    rest = list(second)
    for box, name in first:
        same = [each for each in rest if each[1] == name]
        if not same:
            yield f"{name} only in the first, at {_points(box)}"
            continue
        nearest = min(same, key=lambda each: each[0].distance(box))
        rest.remove(nearest)
        if nearest[0].distance(box) > TOLERANCE:
            yield f"{name} moved {_way(box, nearest[0])}"
    yield from (f"{name} only in the second, at {_points(box)}" for box, name in rest)


def differing_lines(name: str, first: str, second: str) -> Iterator[str]:
    """The first line in which two texts differ."""
    for one, two in zip_longest(first.splitlines(), second.splitlines(), fillvalue="nothing more"):
        if one != two:
            yield f"{name} ‘{one}’, ‘{two}’ in the second"
            return


def _first_of(said: Iterable[str]) -> Iterator[str]:
    for number, one in enumerate(said):
        if number == _MOST:
            yield "and more of this sort"
            return
        yield one


def _near(first: Sequence[float], second: Sequence[float]) -> bool:
    return len(first) == len(second) and all(
        abs(a - b) <= TOLERANCE for a, b in zip(first, second, strict=True)
    )


def _points(numbers: Sequence[float]) -> str:
    return "(" + ", ".join(f"{number:.2f}" for number in numbers) + ") pt"
