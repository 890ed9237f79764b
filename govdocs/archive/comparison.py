"""How far two PDFs of one letter agree: from the same bytes down to changed words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from govdocs.archive.word_differences import word_differences
from govdocs.pdf.libraries_lock import one_thread_at_a_time

if TYPE_CHECKING:
    from PIL.Image import Image

    from govdocs.archive.pdf_text import PdfText, PositionedText

TOLERANCE = 0.1  # millimetres: less than a line of a laser printer is thick
EXAMPLES = 5  # words that are named of each page
MAX_CHANGES = 50  # that are listed of one letter

_LOOK_DPI = 50
_LOOK_SHADES = ((1, 84), (6, 14))
"""Dots that are taken together, and the difference of 255 that they show: a bold one in half a millimetre, a pale one in three."""
_LOOK_SIDE = 1400  # pixels of the longer side of a page at most, whatever it says of its size
_CONTEXT = 3  # words around a change
_MOST_WORDS = 200  # of one change that are quoted


class Agreement(IntEnum):
    """How far a stored letter agrees with what it renders to now, from the best to the worst."""

    BYTES = 0
    """The same bytes."""
    LAYOUT = 1
    """Other bytes; every word in its place, and the pages look the same."""
    LOOK = 2
    """Every word in its place; a picture, a rule or a colour differs."""
    MOVED = 3
    """The same text in other places."""
    TEXT = 4
    """Other text."""
    NOT_RENDERED = 5
    """It cannot be rendered now."""
    NO_SOURCE = 6
    """There is nothing to render it from, or it is no letter of ours."""
    DAMAGED = 7
    """A stored file is missing or is not the one that was stored."""
    ABSENT = 8
    """Of two archives only one has it."""

    @property
    def label(self) -> str:
        """Its name in data and options: `not-rendered`."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True)
class MovedWords:
    """The words of a page that are elsewhere now: how many, how far at most (millimetres), and which moved most.

    `to_pages` are the pages that words of this one moved to; those have no distance.
    """

    page: int
    words: int
    millimetres: float
    examples: tuple[tuple[str, float], ...] = ()
    to_pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class ChangedWords:
    """Words that were replaced, with a few words around; either side may be empty. The page is that of the first PDF."""

    page: int
    before: str
    after: str
    left: str = ""
    right: str = ""


@dataclass(frozen=True)
class ChangedArea:
    """The part of a page that looks different: millimetres from its left and top edges."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Comparison:
    """How two PDFs differ: how far they agree (`rung`), their numbers of pages, and what differs."""

    rung: Agreement
    pages: tuple[int, int] = (0, 0)
    moved: tuple[MovedWords, ...] = ()
    changes: tuple[ChangedWords, ...] = ()
    change_count: int = 0
    drawn: tuple[ChangedArea, ...] = ()

    @property
    def differing_pages(self) -> tuple[int, ...]:
        """The pages of the first PDF on which something differs."""
        pages = (each.page for part in (self.moved, self.changes, self.drawn) for each in part)
        return tuple(sorted(set(pages)))

    @property
    def millimetres(self) -> float:
        """The largest displacement of a word."""
        return max((each.millimetres for each in self.moved), default=0.0)


@one_thread_at_a_time
def compare_here(before: bytes, after: bytes) -> Comparison:
    """Compare two PDFs, given as bytes, in this process; `pages_apart.compare` has limits. Raises pypdfium2.PdfiumError for what is no PDF."""
    if before == after:
        return Comparison(Agreement.BYTES)
    from govdocs.archive.pdf_text import positioned_text

    old, new = positioned_text(before), positioned_text(after)
    pages = (len(old.sizes), len(new.sizes))
    if changes := _changes(old, new):
        return Comparison(
            Agreement.TEXT, pages, changes=tuple(changes[:MAX_CHANGES]), change_count=len(changes)
        )
    moved = tuple(_moved(old, new))
    if moved or pages[0] != pages[1]:
        return Comparison(Agreement.MOVED, pages, moved=moved)
    if drawn := tuple(_drawn(before, after)):
        return Comparison(Agreement.LOOK, pages, drawn=drawn)
    return Comparison(Agreement.LAYOUT, pages)


def _changes(old: PdfText, new: PdfText) -> list[ChangedWords]:
    """Changed words of the letter; and of the margins, where both have as many pages and so the same to say."""
    changes = list(_changed_words(old.body, new.body))
    if len(old.sizes) == len(new.sizes):
        changes += _changed_words(old.margins, new.margins)
    return changes


def _changed_words(old: PositionedText, new: PositionedText) -> Iterator[ChangedWords]:
    """Where characters differ, or spaces that were written; a gap that the layout made may be a space or none."""
    before, after = old.words(), new.words()
    words, others = [old.word(span) for span in before], [new.word(span) for span in after]
    if words == others:
        return
    for start, end, start_now, end_now in word_differences(words, others):
        gone, come = "".join(words[start:end]), "".join(others[start_now:end_now])
        if gone == come and _spaces_agree(old, before[start][0], new, after[start_now][0], len(gone)):
            continue
        yield ChangedWords(
            page=old.pages[before[min(start, len(before) - 1)][0]] if before else 1,
            before=_joined(words[start:end]),
            after=_joined(others[start_now:end_now]),
            left=" ".join(words[max(0, start - _CONTEXT) : start]),
            right=" ".join(words[end : end + _CONTEXT]),
        )


def _joined(words: list[str]) -> str:
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")


def _spaces_agree(old: PositionedText, at: int, new: PositionedText, at_now: int, length: int) -> bool:
    """Whether each space that was written within equal characters is, or may be, in the other text too."""
    inside, ends = ({n - at for n in part if at < n < at + length} for part in (old.inside, old.ends))
    inside_now, ends_now = (
        {n - at_now for n in part if at_now < n < at_now + length} for part in (new.inside, new.ends)
    )
    return inside <= inside_now | ends_now and inside_now <= inside | ends


class _Displaced(NamedTuple):
    """A word that is elsewhere: its page, how far it moved in millimetres, and the page it moved to, if another."""

    page: int
    word: str
    millimetres: float
    to_page: int


def _moved(old: PdfText, new: PdfText) -> Iterator[MovedWords]:
    """Page by page, the words in other places, and pages of another size."""
    displaced = list(_displaced(old.body, new.body))
    if len(old.sizes) == len(new.sizes):
        displaced += _displaced(old.margins, new.margins)
    resized = dict(_resized(old.sizes, new.sizes))
    for page in sorted({each.page for each in displaced} | resized.keys()):
        found = [each for each in displaced if each.page == page]
        near = sorted(
            (each for each in found if each.to_page == page), key=lambda each: each.millimetres, reverse=True
        )
        yield MovedWords(
            page,
            words=len(found),
            millimetres=round(max([each.millimetres for each in near[:1]] + [resized.get(page, 0.0)]), 2),
            examples=tuple((each.word, round(each.millimetres, 2)) for each in near[:EXAMPLES])
            or tuple((each.word, 0.0) for each in found[:EXAMPLES]),
            to_pages=tuple(sorted({each.to_page for each in found} - {page})),
        )


def _displaced(old: PositionedText, new: PositionedText) -> Iterator[_Displaced]:
    for start, end in old.words():
        page, now = old.pages[start], new.pages[start]
        if page != now:
            yield _Displaced(page, old.word((start, end)), 0.0, now)
            continue
        distance = max(
            box.distance(other) for box, other in zip(old.boxes[start:end], new.boxes[start:end], strict=True)
        )
        if distance > TOLERANCE:
            yield _Displaced(page, old.word((start, end)), distance, page)


def _resized(
    old: tuple[tuple[float, float], ...], new: tuple[tuple[float, float], ...]
) -> Iterator[tuple[int, float]]:
    for page, (size, now) in enumerate(zip(old, new, strict=False), 1):
        change = max(abs(before - after) for before, after in zip(size, now, strict=True))
        if change > TOLERANCE:
            yield page, change


def _drawn(before: bytes, after: bytes) -> Iterator[ChangedArea]:
    """The parts of pages that look different, where a dot is half a millimetre."""
    from PIL import ImageChops

    for page, (old, new, scale) in enumerate(_pictures(before, after), 1):
        boxes = []
        difference = ImageChops.lighter(_outside(old, new), _outside(new, old))
        for dots, shade in _LOOK_SHADES:
            for channel in difference.reduce(dots).split():
                if box := channel.point(lambda value, least=shade: 255 * (value > least)).getbbox():
                    boxes.append([edge * dots for edge in box])
        if boxes:
            left, top, right, bottom = zip(*boxes, strict=True)
            edges = (min(left), min(top), max(right), max(bottom))
            yield ChangedArea(page, *(round(edge * 25.4 / 72 / scale, 1) for edge in edges))


def _outside(picture: Image, other: Image) -> Image:
    """How far each dot is lighter or darker than every dot around its place in the other picture.

    A glyph or rule that lies a hair lower may be drawn a whole dot lower; that is no other look.
    """
    from PIL import ImageChops, ImageFilter

    lightest, darkest = other.filter(ImageFilter.MaxFilter(3)), other.filter(ImageFilter.MinFilter(3))
    return ImageChops.lighter(ImageChops.subtract(picture, lightest), ImageChops.subtract(darkest, picture))


def _pictures(before: bytes, after: bytes) -> Iterator[tuple[Image, Image, float]]:
    """Each page of two PDFs of as many pages and equal sizes, in colours, and the dots of a point."""
    import pypdfium2

    with pypdfium2.PdfDocument(before) as old, pypdfium2.PdfDocument(after) as new:
        for page, page_now in zip(old, new, strict=True):
            scale = min(_LOOK_DPI / 72, _LOOK_SIDE / max(page.get_size()))
            first = page.render(scale=scale).to_pil().convert("RGB")
            yield first, page_now.render(scale=scale).to_pil().convert("RGB").resize(first.size), scale
