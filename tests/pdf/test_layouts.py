"""Our pages are WeasyPrint's: difficult documents of all kinds laid out in both ways; and that the comparison sees what differs.

`python -m tests.support.difficult_documents 2000` compares so many.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import pikepdf
import pytest

import govdocs
from govdocs.pdf.layout import lines
from govdocs.problems.problem import Place, Problem
from tests.support.difficult_documents import difficult_document, difficult_text
from tests.support.examples import EXAMPLES
from tests.support.layouts import Layouts, compare, compare_problems, plainly

DIFFICULT = 40


@pytest.fixture(scope="module")
def layouts() -> Layouts:
    return Layouts()


@pytest.mark.parametrize("number", range(DIFFICULT))
def test_a_difficult_document_has_the_same_pages(layouts: Layouts, number: int) -> None:
    assert layouts.differences(difficult_document(number)) == []


def test_the_documents_are_of_all_kinds_and_can_be_valid_at_once() -> None:
    made = [difficult_document(number) for number in range(60)]
    assert len({type(document) for document in made}) == 5
    again = Counter(difficult_text(number)[0] == each.source.text for number, each in enumerate(made) if each.source)  # fmt: skip
    assert again[True] > 55
    assert difficult_text(7) == difficult_text(7) != difficult_text(8)


# That the comparison sees what differs


LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: [পরীক্ষা দপ্তর]
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।
বক্তব্য: |
  সময়সূচি [ওয়েবসাইট](https://example.gov.bd) থেকে নিন।

  |ক|খ|
  |---|---|
  |এক|দুই|

  > দ্রষ্টব্য
পরিশিষ্ট:
  - {ধরন: ধারণাপত্র, শিরোনাম: পটভূমি, বক্তব্য: পরের পাতার কথা।, অনুস্বাক্ষর: {ছবি: pictures/initials.png}}
"""


@cache
def letter() -> bytes:
    return govdocs.render_pdf(govdocs.loads(LETTER, name="letter.yaml", folder=EXAMPLES[0].parent))


def edited(edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The letter with something changed."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter())) as pdf:
        edit(pdf)
        pdf.save(made, fix_metadata_version=False)
    return made.getvalue()


def redrawn(pattern: str, replacement: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """The letter of which the first page is drawn otherwise, where the pattern is found first."""

    def edit(pdf: pikepdf.Pdf) -> None:
        before = pdf.pages[0].Contents.read_bytes()
        after = re.sub(pattern.encode(), replacement, before, count=1)
        assert before != after
        pdf.pages[0].Contents = pdf.make_stream(after)

    return edited(edit)


def number(text: bytes, *, plus: float) -> bytes:
    return f"{float(text) + plus:.6f}".encode()


def moved(pixels: float) -> bytes:
    return redrawn(
        r"(1 0 0 -1 )(\S+)( \S+ Tm)", lambda found: found[1] + number(found[2], plus=pixels) + found[3]
    )


RULE = r"(?m)^(\S+) (\S+) m\n(\S+) (\S+) l$"
"""A line of the table: pixels from the left and the top edge."""


def lower(pixels: float) -> bytes:
    def put(found: re.Match[bytes]) -> bytes:
        a, b, c, d = found.groups()
        return b"%b %b m\n%b %b l" % (a, number(b, plus=pixels), c, number(d, plus=pixels))

    return redrawn(RULE, put)


def in_two(found: re.Match[bytes]) -> bytes:
    """The same line, drawn in two pieces."""
    a, b, c, d = found.groups()
    assert b == d
    middle = b"%.6f" % ((float(a) + float(c)) / 2)
    return b"%b %b m\n%b %b l\n%b %b m\n%b %b l" % (a, b, middle, b, middle, b, c, b)


FRAME = r"(\S+) (\S+) (\S+) (\S+) re\n(\S+) (\S+) (\S+) (\S+) re\nf\*"
"""The frame of a box: two rectangles, and what is between them is filled."""


def in_four(found: re.Match[bytes]) -> bytes:
    """The same frame as four rectangles."""
    (x, y, w, h), (left, top, wide, high) = sorted(
        tuple(map(float, found.groups()[n : n + 4])) for n in (0, 4)
    )
    sides = (
        (x, y, w, top - y),
        (x, top + high, w, y + h - top - high),
        (x, y, left - x, h),
        (left + wide, y, x + w - left - wide, h),
    )
    return b"\n".join(b"%.6f %.6f %.6f %.6f re" % side for side in sides) + b"\nf"


def test_the_same_bytes_are_the_same() -> None:
    assert compare(letter(), letter()) == []
    assert compare(letter(), edited(lambda pdf: None)) == []


@pytest.mark.parametrize("pixels", [0.04, -0.04])
def test_a_hair_is_no_difference(pixels: float) -> None:
    assert compare(letter(), moved(pixels)) == []
    assert compare(letter(), lower(pixels)) == []


def test_it_makes_no_difference_in_how_many_pieces_a_rule_is_drawn() -> None:
    assert compare(letter(), redrawn(RULE, in_two)) == []


def test_nor_whether_a_frame_is_one_path_or_four_rules() -> None:
    assert compare(letter(), redrawn(FRAME, in_four)) == []


def retag(pdf: pikepdf.Pdf) -> None:
    heading(pdf.Root.StructTreeRoot.K).S = pikepdf.Name.P


def heading(kids: pikepdf.Object) -> pikepdf.Object:
    """The first heading of the structure."""
    waiting = list(kids)
    while waiting:
        element = waiting.pop(0)
        if isinstance(element, pikepdf.Dictionary):
            if element.S == "/H1":
                return element
            inside = element.get("/K", [])
            waiting = [*(inside if isinstance(inside, pikepdf.Array) else [inside]), *waiting]
    raise AssertionError("no heading")


def lose_bookmark(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines.First.Next


def move_bookmark(pdf: pikepdf.Pdf) -> None:
    place = pdf.Root.Outlines.First.Dest
    place[3] = float(place[3]) - 1


def lose_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0]


def move_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].Rect[0] = 1


def lead_elsewhere(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A.URI = "https://example.org"


def rename(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "অন্য"


def lose_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def turn(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = [0, 0, 842, 595]


def cover(pdf: pikepdf.Pdf, *, behind: bool) -> None:
    page, area = pdf.pages[0], b"q 0.9 g 90 90 400 600 re f Q\n"
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(area + content if behind else b"q\n" + content + b"\nQ\n" + area)


def move_picture(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[1].Contents.read_bytes()
    pdf.pages[1].Contents = pdf.make_stream(re.sub(rb"(/\S+ Do)", rb"1 0 0 1 0.01 0 cm \1", content))


DIFFERENCES = {
    "a letter moved": (lambda: moved(0.1), r"page 1: ‘পরীক্ষা.*’ moved \+0\.10 px to the right, \+0\.00 px up"),
    "a rule moved": (lambda: lower(0.1), r"page 1: rule or area in \(0, 0, 0, 255\) only in the first"),
    "a rule left out": (lambda: redrawn(RULE, lambda found: b""), r"page 1: rule or area .* only in the first"),
    "a rule too many": (
        lambda: redrawn(RULE, lambda found: found[0] + b"\n1 1 m 90 1 l"),
        r"page 1: rule or area .* only in the second",
    ),
    "a colour": (
        lambda: redrawn(r"0 0 0 rg(?=\nBT)", lambda found: b"1 0 0 rg"),
        r"page 1: ‘পরীক্ষা.*’ colour \(0, 0, 0, 255\), \(255, 0, 0, 255\) in the second",
    ),
    "the colour of a rule": (
        lambda: redrawn(r"0 0 0 RG", lambda found: b"1 0 0 RG"),
        r"page 1: rule or area in \(255, 0, 0, 255\) only in the second",
    ),
    "the size of a letter": (
        lambda: redrawn(r" 16 Tf", lambda found: b" 16.1 Tf"),
        r"page 1: ‘.*’ moved .*; size 12\.0, 12\.075 in the second",
    ),
    "a text untagged": (
        lambda: redrawn(r"/Span\n<</MCID 0>>\nBDC", lambda found: b"/Artifact BMC"),
        r"page 1: ‘.*’ is_tagged True, False in the second",
    ),
    "a tag changed": (lambda: edited(retag), r"element \d+: H1 ‘বিষয়:.*’ → P ‘বিষয়:.*’"),
    "a bookmark lost": (lambda: edited(lose_bookmark), r"bookmark 2: ‘পটভূমি’ on level 0 to page 2 → nothing"),
    "a bookmark moved": (lambda: edited(move_bookmark), r"bookmark ‘.*’ on level 0 to page 1: at .* in the second"),
    "a link lost": (lambda: edited(lose_link), r"link 1: /Link https://example.gov.bd .* → nothing"),
    "a link moved": (lambda: edited(move_link), r"link /Link https://example.gov.bd .* at .* in the second"),
    "a link elsewhere": (lambda: edited(lead_elsewhere), r"link 1: /Link https://example.gov.bd .* → /Link https://example.org"),
    "another title": (lambda: edited(rename), r"/Title: ‘.*’, ‘অন্য’ in the second"),
    "something drawn behind another": (
        lambda: edited(lambda pdf: cover(pdf, behind=True)),
        r"page 1: looks different within",
    ),
    "a page lost": (lambda: edited(lose_page), r"2 pages, 1 in the second"),
    "a page turned": (lambda: edited(turn), r"page 1: size .* \(842.00, 595.00\) pt in the second"),
    "a picture moved": (lambda: edited(move_picture), r"page 2: picture \w+ moved .* px to the right, \+0\.00 px up"),
}  # fmt: skip


@pytest.mark.parametrize("case", DIFFERENCES)
def test_what_differs_is_named(case: str) -> None:
    make, expected = DIFFERENCES[case]
    before = edited(lambda pdf: cover(pdf, behind=False)) if "behind" in case else letter()
    found = compare(before, make())
    assert any(re.match(expected, said) for said in found), found


def test_a_problem_elsewhere_is_another() -> None:
    here = Problem("word-too-wide", "ক", "A word.", place=Place("a.yaml", 3, 1, 3, 5))
    there = Problem("word-too-wide", "ক", "A word.", place=Place("a.yaml", 4, 1, 4, 5))
    assert [*compare_problems([here, there], [there, here])] == []
    assert [*compare_problems([here], [there])] == [
        "problem only in the first: a.yaml:3:1  [word-too-wide] A word.",
        "problem only in the second: a.yaml:4:1  [word-too-wide] A word.",
    ]


def test_each_way_is_a_context_of_its_own() -> None:
    entered = []

    @contextmanager
    def another() -> Iterator[None]:
        entered.append("another")
        yield

    document = govdocs.loads(LETTER.partition("পরিশিষ্ট:")[0])
    assert Layouts(another, plainly).differences(document) == []
    assert entered == ["another"]


def test_the_first_way_has_lines_laid_out_by_us(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[str] = []
    monkeypatch.setattr(lines, "_line", lambda *_: used.append("line"))  # and WeasyPrint is to make it
    assert Layouts().differences(govdocs.loads(LETTER.partition("পরিশিষ্ট:")[0])) == []
    assert used
