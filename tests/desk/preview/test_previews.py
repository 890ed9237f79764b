"""The preview: real pages of the text, only those that changed, and no text that takes the process with it."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator

import pytest
from PIL import Image

import govdocs
from govdocs.batch.jobs import Limits
from govdocs.desk.preview.pictures_of_pages import MOST_PIXELS, density_within, pictures_of
from govdocs.desk.preview.previews import FileRequest, Preview, PreviewMaking, PreviewRequest, Previews
from govdocs.output import warm
from govdocs.pdf.attachments import metadata_of
from tests.support.examples import ROOT
from tests.support.memo import MEMO

EXAMPLES = ROOT / "examples"
LETTER = (EXAMPLES / "official-letter.yaml").read_text("utf-8")


class Slow(PreviewMaking):
    """Never ends where the text says so."""

    def __call__(self, request: PreviewRequest | FileRequest) -> Preview | bytes:
        while "অন্তহীন" in request.text:
            pass
        return super().__call__(request)


@pytest.fixture(scope="module")
def previews() -> Iterator[Previews]:
    kept = Previews(Slow(), Limits(seconds=4, memory=1024))
    yield kept
    kept.close()


def request(text: str = LETTER, **more: object) -> PreviewRequest:
    return PreviewRequest("letter.yaml", text, EXAMPLES, **more)  # type: ignore[arg-type]


def test_the_pages_are_those_of_the_pdf_and_come_once(previews: Previews) -> None:
    seen = previews.of(request())
    assert seen
    assert [(page.width, page.height) for page in seen.pages] == [
        (793.7, 1122.5),
        (793.7, 1122.5),
        (1122.5, 793.7),
    ]
    assert all(page.png for page in seen.pages)
    assert seen.count == 3
    hashes = frozenset(page.hash for page in seen.pages)
    again = previews.of(request(have=hashes))
    assert again
    assert [page.png for page in again.pages] == [None] * 3
    changed = previews.of(request(LETTER.replace("সেবার অনুমোদিত", "সেবার সংশোধিত"), have=hashes))
    assert changed
    assert [page.png is None for page in changed.pages] == [True, True, False]
    answer = changed.as_dict()
    assert [set(page) >= {"hash", "width", "height"} for page in answer["pages"]] == [True] * 3


@pytest.mark.parametrize(
    "name", ["letter", "minutes", "official-letter", "project-update", "innovation-plan", "press-note"]
)
def test_what_is_seen_is_what_goes_out(name: str) -> None:
    """The preview lays out every box, which `render` does not: the bytes are the same all the same."""
    path, making = EXAMPLES / f"{name}.yaml", PreviewMaking(memory=None)
    text, document = path.read_text("utf-8"), govdocs.load(path)
    assert warm(making.renderer).laid_out(document).pdf(metadata_of(document)) == making.renderer.pdf(
        document
    )
    seen = making(PreviewRequest(path.name, text, EXAMPLES))
    issued = making(FileRequest(path.name, text, EXAMPLES))
    assert isinstance(seen, Preview)
    assert isinstance(issued, bytes)
    assert issued == govdocs.render_pdf(document)
    assert seen.pages == pictures_of(issued, PreviewRequest(path.name, text, EXAMPLES).density)[0]


def test_a_fault_of_layout_is_told_and_the_page_shown(previews: Previews) -> None:
    seen = previews.of(request(MEMO.replace("প্রশিক্ষণের সময়সূচি প্রেরণ।", "漢字")))
    assert seen
    assert len(seen.pages) == 1
    assert "missing-glyph" in {problem.code for problem in seen.problems}
    assert all(problem.place for problem in seen.problems if problem.code == "missing-glyph")


def test_an_invalid_text_has_problems_and_no_pages(previews: Previews) -> None:
    seen = previews.of(request("ধরন: পত্র\nবিষয়: [\n"))
    assert seen
    assert seen.pages == ()
    assert seen.problems


def test_a_text_that_never_ends_is_stopped_and_the_next_one_made(previews: Previews) -> None:
    seen = previews.of(request(LETTER + "# অন্তহীন\n"))
    assert seen
    assert [problem.code for problem in seen.problems] == ["too-slow"]
    after = previews.of(request(MEMO))
    assert after
    assert len(after.pages) == 1


def test_the_newest_text_of_a_window_wins(previews: Previews) -> None:
    """Three ask while another text is being made: the one in the middle is dropped, and one that comes late."""
    answers: dict[int, Preview | None] = {}

    def ask(serial: int, text: str) -> None:
        answers[serial] = previews.of(request(text, tab="ক", serial=serial))

    first = threading.Thread(target=ask, args=(1, LETTER + "# অন্তহীন\n"))
    first.start()
    threading.Event().wait(0.5)
    others = [threading.Thread(target=ask, args=(serial, MEMO)) for serial in (2, 3)]
    for each in others:
        each.start()
        threading.Event().wait(0.2)
    for each in (first, *others):
        each.join()
    assert answers[1]
    assert answers[2] is None
    newest = answers[3]
    assert newest
    assert newest.pages
    assert previews.of(request(MEMO, tab="ক", serial=2)) is None
    assert previews.of(request(MEMO, tab="খ", serial=1)) is not None


@pytest.mark.parametrize(
    ("given", "made"), [(0.0, 0.25), (-3, 0.25), (1, 1), (9e9, 3), (float("inf"), 3), (float("nan"), 1)]
)
def test_the_density_is_bounded(given: float, made: float) -> None:
    assert density_within(given) == made


def test_a_picture_has_the_pixels_of_the_screen_and_the_colours_of_the_page() -> None:
    coloured = govdocs.render_pdf(govdocs.load(EXAMPLES / "memo.yaml"))
    grey = govdocs.render_pdf(govdocs.loads(MEMO))
    for pdf, mode in ((coloured, "RGB"), (grey, "L")):
        (page, *_), _ = pictures_of(pdf, 2)
        assert page.png
        picture = Image.open(io.BytesIO(page.png))
        picture.load()
        assert picture.mode == mode
        assert abs(picture.width - 2 * page.width) <= 1
        assert picture.width * picture.height <= MOST_PIXELS


def test_pages_beyond_the_bound_are_counted() -> None:
    pages, count = pictures_of(govdocs.render_pdf(govdocs.loads(LETTER, folder=EXAMPLES)), 0.3, most=2)
    assert (len(pages), count) == (2, 3)
