"""Verdicts as one HTML page that needs nothing else: what differs in words, and the pages side by side with it in colour."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import TYPE_CHECKING

from govdocs.archive.comparison import Rung
from govdocs.archive.reports import Round
from govdocs.archive.verdict import Verdict
from govdocs.archive.verdict_text import details, rung_words, summary
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Language

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MAX_SHOWN = 40  # letters whose pages are shown; all are told in words
MAX_PAGES = 6  # of one letter

_DPI = 80
_SIDE = 1400  # dots of a page's longer side at most, whatever it says of its size
_SHADE = 60  # of 255: a difference that the eye sees
_GONE, _COME = (196, 30, 30), (20, 70, 200)
_PATCH = 9  # dots around a difference that are made pale
_PALE = 0.14
_BAR = 6  # dots: the bar at the side of lines that differ
_QUALITY = 60
_CLASSES = {Rung.BYTES: "same", Rung.LAYOUT: "near"}

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("পত্র যাচাইয়ের প্রতিবেদন", "Verification of letters"),
    "letter": ("পত্র", "Letter"),
    "result": ("ফল", "Result"),
    "before": ("যেমন রাখা আছে", "As it is stored"),
    "after": ("যেমন এখন হয়", "As it renders now"),
    "legend": (
        "রাখা পাতায় যা এখন নেই তা লাল, এখনকার পাতায় যা নতুন তা নীল; যে সারিতে পার্থক্য আছে তার বাঁয়ে দাগ।",
        "What is gone is red on the stored page, what is new is blue on the present one; a bar stands at the left of lines that differ.",
    ),
    "other": ("আর্কাইভ নিয়ে অন্য কথা", "Of the archive itself"),
    "means": ("যা দিয়ে এখন তৈরি হয়", "What letters are rendered by now"),
    "unseen": ("এর পরের পত্রগুলোর পাতা দেখানো হয়নি।", "The pages of the letters from here on are not shown."),
    "contents": ("সব পত্র", "All letters"),
    "differing": ("যেসব পত্রে পার্থক্য আছে", "Letters that differ"),
}


@dataclass(frozen=True)
class Leaf:
    """A page twice, as `data:` URLs; empty for one that is there on one side only."""

    number: int
    before: str
    after: str


def as_html(done: Round, language: Language = "bn") -> str:
    """The report as one file. A font that has Bangla is inside, since not every machine in a server room does."""
    from importlib.resources import files

    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "digits": lambda value: to_bangla(str(value)) if language == "bn" else str(value),
        "rung": lambda rung: rung_words(rung, language),
        "told": lambda problem: problem.message(language),
    }
    template = environment.from_string((files("govdocs.archive") / "report.html").read_text("utf-8"))
    shown = {verdict.name for verdict in islice(_with_pages(done), MAX_SHOWN)}
    return template.render(
        done=done,
        language=language,
        words={name: pair[language == "en"] for name, pair in _WORDS.items()},
        font=_font(),
        summary=summary(done.verdicts, language),
        classes={rung: _CLASSES.get(rung, "other") for rung in Rung},
        failing=done.failing,
        details=lambda verdict: tuple(details(verdict, language)),
        leaves=lambda verdict: leaves(done, verdict) if verdict.name in shown else (),
        names=lambda verdict: (
            verdict.files or tuple(_WORDS[side][language == "en"] for side in ("before", "after"))
        ),
        unseen=lambda verdict: bool(verdict.comparison) and verdict.name not in shown,
    )


def leaves(done: Round, verdict: Verdict) -> Iterator[Leaf]:
    """The differing pages of a letter, side by side, what differs in colour."""
    import pypdfium2

    if done.pair is None or verdict.comparison is None:
        return
    stored, now = done.pair(verdict)
    with pypdfium2.PdfDocument(stored) as before, pypdfium2.PdfDocument(now) as after:
        for number in verdict.comparison.differing_pages[:MAX_PAGES]:
            old, new = _picture(before, number), _picture(after, number)
            yield Leaf(number, *(_url(picture) for picture in _coloured(old, new)))


def _with_pages(done: Round) -> Iterator[Verdict]:
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
    return _marked(old, new, differs, _GONE), _marked(new, old, differs, _COME)


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

    font = TTFont(Faces.hind_siliguri().regular)
    font.flavor = "woff"
    buffer = io.BytesIO()
    font.save(buffer)
    return "data:font/woff;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
