"""Verdicts as one self-contained HTML page: what differs in words, and the pages side by side with differences in colour."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import TYPE_CHECKING

from govdocs.archive import messages
from govdocs.archive.comparison import Agreement
from govdocs.archive.pages_apart import read_apart
from govdocs.archive.reports import Verification
from govdocs.archive.verdict import Verdict
from govdocs.archive.verdict_text import agreement_words, details, summary
from govdocs.numerals import to_bangla
from govdocs.pdf.libraries_lock import LIBRARIES
from govdocs.problems.problem import Language, RenderFault

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MAX_SHOWN = 40  # letters whose pages are shown; all are described in words
MAX_PAGES = 6  # of one letter

_DPI = 80
_SIDE = 1400  # dots of a page's longer side at most, whatever it says of its size
_SHADE = 60  # of 255: a difference that the eye sees
_REMOVED, _ADDED = (196, 30, 30), (20, 70, 200)
_PATCH = 9  # dots around a difference that are made pale
_PALE = 0.14
_BAR = 6  # dots: the bar at the side of lines that differ
_QUALITY = 60
_CLASSES = {Agreement.BYTES: "same", Agreement.LAYOUT: "near"}


@dataclass(frozen=True)
class PagePair:
    """A page of both PDFs as `data:` URLs; empty where one of them does not have that page."""

    number: int
    before: str
    after: str


def as_html(done: Verification, language: Language = "bn") -> str:
    """The report as the text of one HTML file, with a Bangla font inside, since not every server has one."""
    from importlib.resources import files

    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "digits": lambda value: to_bangla(str(value)) if language == "bn" else str(value),
        "words": lambda agreement: agreement_words(agreement, language),
        "message": lambda problem: problem.message(language),
    }
    template = environment.from_string((files("govdocs.archive") / "report.html").read_text("utf-8"))
    shown = {verdict.name for verdict in islice(_with_pages(done), MAX_SHOWN)}
    return template.render(
        done=done,
        language=language,
        words={name: text.message(language) for name, text in messages.REPORT_WORDS.items()},
        font=_font(),
        summary=summary(done.verdicts, language),
        classes={agreement: _CLASSES.get(agreement, "other") for agreement in Agreement},
        failing=done.failing,
        details=lambda verdict: tuple(details(verdict, language)),
        page_pairs=lambda verdict: page_pairs(done, verdict) if verdict.name in shown else (),
        names=lambda verdict: (
            verdict.files
            or tuple(messages.REPORT_WORDS[side].message(language) for side in ("before", "after"))
        ),
        unseen=lambda verdict: bool(verdict.comparison) and verdict.name not in shown,
    )


def page_pairs(done: Verification, verdict: Verdict) -> tuple[PagePair, ...] | None:
    """The differing pages of a letter, stored and as rendered now, with differences in colour; None where they cannot be drawn within
    the limits.
    """
    if done.pair is None or verdict.comparison is None or not verdict.comparison.differing_pages:
        return ()
    try:
        return read_apart(drawn_pairs, *done.pair(verdict), verdict.comparison.differing_pages[:MAX_PAGES])
    except RenderFault:
        return None


def drawn_pairs(stored: bytes, now: bytes, numbers: tuple[int, ...]) -> tuple[PagePair, ...]:
    """Those pages of two PDFs, with what differs in colour."""
    import pypdfium2

    pairs = []
    for number in numbers:
        with LIBRARIES, pypdfium2.PdfDocument(stored) as before, pypdfium2.PdfDocument(now) as after:
            old, new = _picture(before, number), _picture(after, number)
        pairs.append(PagePair(number, *(_url(picture) for picture in _coloured(old, new))))
    return tuple(pairs)


def _with_pages(done: Verification) -> Iterator[Verdict]:
    return (verdict for verdict in done.failing if verdict.comparison)


def _picture(document: PdfDocument, number: int) -> Image | None:
    if number > len(document):
        return None
    page = document[number - 1]
    scale = min(_DPI / 72, _SIDE / max(page.get_size()))
    picture: Image = page.render(scale=scale).to_pil().convert("RGB")
    return picture


def _coloured(old: Image | None, new: Image | None) -> tuple[Image | None, Image | None]:
    """Both pictures, with what only one of them has in its colour."""
    from PIL import ImageChops

    if old is None or new is None:
        return old, new
    new = new.resize(old.size)
    bands = (
        band.point(lambda shade: 255 * (shade > _SHADE)) for band in ImageChops.difference(old, new).split()
    )
    differs = reduce(ImageChops.lighter, bands)
    return _marked(old, new, differs, _REMOVED), _marked(new, old, differs, _ADDED)


def _marked(picture: Image, other: Image, differs: Image, colour: tuple[int, int, int]) -> Image:
    """The picture with pale patches where the two differ, its own ink there in a colour, and a bar beside those lines."""
    from PIL import Image, ImageChops, ImageFilter

    ink = ImageChops.subtract(other.convert("L"), picture.convert("L")).point(
        lambda shade: min(255, 3 * shade)
    )
    patches = differs.filter(ImageFilter.MaxFilter(_PATCH))
    plain = Image.new("RGB", picture.size, colour)
    pale = Image.composite(Image.blend(picture, plain, _PALE), picture, patches)
    marked = Image.composite(plain, pale, ImageChops.multiply(ink, patches))
    lines = patches.resize((1, picture.height), box=(0, 0, *picture.size)).point(
        lambda shade: 255 * (shade > 0)
    )
    bar = plain.resize((_BAR, picture.height))
    marked.paste(bar, (0, 0), lines.resize(bar.size))
    return marked


def _url(picture: Image | None) -> str:
    if picture is None:
        return ""
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", quality=_QUALITY)
    return "data:image/webp;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def _font() -> str:
    """Hind Siliguri as a `data:` URL of WOFF."""
    from fontTools.ttLib import TTFont

    from govdocs.pdf import Faces

    font = TTFont(Faces.hind_siliguri().regular, recalcTimestamp=False)  # the same report, the same bytes
    font.flavor = "woff"
    buffer = io.BytesIO()
    font.save(buffer)
    return "data:font/woff;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
