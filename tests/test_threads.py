"""Threads: whoever shares what, each PDF has the bytes that it has alone, and the process lives."""

from __future__ import annotations

import io
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFile

import govdocs
from govdocs.errors import Refusal
from govdocs.models.document import Document
from govdocs.models.pictures import PictureFile
from govdocs.output import Renderer
from govdocs.pdf import Engine
from govdocs.pdf.contents import pictures_of, text_of
from tests.support.many_letters import LETTER, letters

THREADS = 8

#: Short, and no two with the same words, sizes and faces: what one thread has measured must never be used by another.
PAGES = [
    f"<html lang='bn'><title>{'কখগঘ'[number]}</title><style>body {{ font-size: {9 + 3 * number}pt }}</style>"
    f"<p>{words} <b>{words}</b></p><table><tr><td>{words}<td>{'১২৩৪'[number]} Latin {number}</table>"
    for number, words in enumerate(("সভার নোটিশ", "ক্ষতিপূরণের আবেদন", "জ্ঞাতার্থে প্রেরণ", "শ্রীমঙ্গল উপজেলা"))
]


def letter(number: int) -> Document:
    return govdocs.loads(LETTER.replace("১২৫", str(number)).replace("সভা", "সভা ও কর্মশালা " * number))


@cache
def alone(number: int) -> bytes:
    return Engine().pages(PAGES[number]).pdf()


@contextmanager
def working(work: Callable[[], object]) -> Iterator[None]:
    """Another thread that does the work again and again."""
    done, failed = threading.Event(), []

    def repeat() -> None:
        try:
            while not done.is_set():
                work()
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=repeat)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
    assert failed == []


@pytest.mark.parametrize(("engines", "count"), [(1, 300), (THREADS, 96)], ids=["one for all", "one each"])
def test_eight_threads_make_three_hundred_pdfs_each_as_alone(engines: int, count: int) -> None:
    made = [Engine() for _ in range(engines)]
    order = [i * 7 % 11 % len(PAGES) for i in range(count)]
    with ThreadPoolExecutor(THREADS) as pool:
        pdfs = list(pool.map(lambda i: made[i % engines].pages(PAGES[order[i]]).pdf(), range(count)))
    assert [i for i, pdf in enumerate(pdfs) if pdf != alone(order[i])] == []


def test_threads_that_share_a_renderer_load_one_engine_and_make_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    documents = [letter(number) for number in range(3)]
    wanted = [Renderer().pdf(document) for document in documents]
    engines: list[Engine] = []

    def counted(*arguments: Any, **options: Any) -> Engine:
        engines.append(Engine(*arguments, **options))
        return engines[-1]

    monkeypatch.setattr("govdocs.pdf.Engine", counted, raising=False)
    shared, together = Renderer(), threading.Barrier(4)

    def work(number: int) -> list[bytes]:
        together.wait()
        return [shared.pdf(documents[(number + i) % 3]) for i in range(3)]

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(work, range(4)))
    assert made == [[wanted[(number + i) % 3] for i in range(3)] for number in range(4)]
    assert len(engines) == 1


def test_render_many_with_threads_makes_what_each_letter_is_alone(tmp_path: Path) -> None:
    source = letters(tmp_path / "in", *(f"{number:02}.yaml" for number in range(12)))
    with ThreadPoolExecutor(4) as pool:
        done = list(govdocs.render_many(source, tmp_path / "out", executor=pool))
    assert [each.problems for each in done] == [()] * 12
    renderer = Renderer()
    for path in source.iterdir():
        made = (tmp_path / "out" / f"{path.stem}.pdf").read_bytes()
        assert made == renderer.pdf(govdocs.load(path))


def test_pdfs_are_read_while_others_are_made() -> None:
    pdf, engine = alone(0), Engine()
    wanted = text_of(pdf), pictures_of(pdf, dpi=20)
    with working(lambda: engine.pages(PAGES[1]).pdf()):
        for _ in range(20):
            assert (text_of(pdf), pictures_of(pdf, dpi=20)) == wanted


def test_each_thread_hears_the_complaints_of_its_own_document_alone() -> None:
    engine, good = Engine(), PAGES[2]
    bad = good.replace("<p>", "<img alt='ক' src='data:image/png;base64,AAAA'><p>")
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda i: engine.pages(bad if i % 2 else good, strict=False), range(40)))
    codes = [[fault.code for fault in each.faults] for each in pages]
    assert codes == [[], ["picture-unreadable"]] * 20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_process_that_is_forked_while_a_thread_renders_can_render() -> None:
    engine, wanted = Engine(), alone(3)
    with working(lambda: engine.pages(PAGES[1]).pdf()):
        for _ in range(3):
            child = multiprocessing.get_context("fork").Process(target=same_bytes, args=(engine, wanted))
            child.start()
            child.join(60)
            assert child.exitcode == 0


def same_bytes(engine: Engine, wanted: bytes) -> None:
    os._exit(0 if engine.pages(PAGES[3]).pdf() == wanted else 1)


@pytest.mark.parametrize("lenient", [False, True])
def test_a_picture_that_is_cut_off_is_refused_by_every_thread(
    tmp_path: Path, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pillow's leniency is one setting for all threads, and WeasyPrint leaves it switched on."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    buffer = io.BytesIO()
    Image.effect_noise((300, 200), 90).save(buffer, "PNG")
    (tmp_path / "whole.png").write_bytes(buffer.getvalue())
    (tmp_path / "cut.png").write_bytes(buffer.getvalue()[:-900])

    def is_taken(number: int) -> bool:
        name = ("whole.png", "cut.png")[number % 2]
        try:
            return bool(PictureFile.open(name, tmp_path / name))
        except Refusal:
            return False

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(is_taken, range(80))) == [True, False] * 40
    assert lenient == ImageFile.LOAD_TRUNCATED_IMAGES
