"""The fast import gives the same bytes, and leaves a whole WeasyPrint to others in the process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.pdf.speedups.fast_import import declarations


@pytest.fixture(scope="module")
def bytes_by_way() -> dict[str, str]:
    script = """
import hashlib, sys
from govdocs.pdf import Engine
html = '<html lang=bn><title>x</title><p>কার্যালয় ✓ <b>office@example.gov.bd</b>'
print(hashlib.sha256(Engine().pages(html).pdf()).hexdigest(), 'pycparser' in sys.modules, 'fontTools.subset' in sys.modules)
"""
    return {
        plain: subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "GOVDOCS_PLAIN": plain},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for plain in ("0", "1")
    }


def test_the_fast_import_has_the_same_bytes_and_leaves_the_heavy_parts_out(
    bytes_by_way: dict[str, str],
) -> None:
    (quick, *loaded), (plain, *loaded_plainly) = (bytes_by_way[way].split() for way in ("0", "1"))
    assert quick == plain
    assert loaded == ["False", "False"]
    assert loaded_plainly == ["True", "True"]


@pytest.mark.parametrize(
    ("beside", "is_slow"),
    [
        ("watched(Limits(seconds=60), print, at_once=True)", False),
        ("other_thread()", True),
    ],
)
def test_beside_which_threads_it_is_fast(beside: str, is_slow: bool) -> None:
    """The thread that holds a letter to its limits slows nothing down: a slow computer needs it before WeasyPrint is loaded."""
    script = f"""
import sys, threading
from contextlib import contextmanager
from govdocs.batch.jobs import Limits
from govdocs.batch.watchdog import watched

@contextmanager
def other_thread():
    done = threading.Event()
    threading.Thread(target=done.wait).start()
    yield
    done.set()

with {beside}:
    assert threading.active_count() == 2
    from govdocs.pdf import Engine
    Engine()
print('fontTools.subset' in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(is_slow)


def test_what_the_fast_import_left_out_is_there_for_others() -> None:
    """A program that draws documents of its own beside govdocs still has fontTools' subsetter and cffi."""
    script = """
from govdocs.pdf import Engine
Engine()
import cffi, weasyprint, weasyprint.pdf.fonts
weasyprint.pdf.fonts.harfbuzz_subset = None
assert cffi.FFI().cdef("int puts(const char *);") is None
assert weasyprint.HTML(string="<html lang=en>plain").write_pdf().startswith(b"%PDF")
assert weasyprint.pdf.fonts.subset.Options and weasyprint.pdf.fonts.instantiateVariableFont
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    "module",
    [
        "fontTools",
        "fontTools.ttLib",
        "fontTools.subset",
        "fontTools.varLib",
        "tinyhtml5",
        "cffi",
        "weasyprint",
    ],
)
def test_a_program_may_have_a_part_of_them_already(module: str, bytes_by_way: dict[str, str]) -> None:
    script = f"""
import hashlib
import {module}
from govdocs.pdf import Engine
html = '<html lang=bn><title>x</title><p>কার্যালয় ✓ <b>office@example.gov.bd</b>'
print(hashlib.sha256(Engine().pages(html).pdf()).hexdigest())
import fontTools.subset, fontTools.varLib.instancer
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == bytes_by_way["0"].split()[:1]


BEHIND_PAGES = ("govdocs.desk.preview.page_places", "govdocs.desk.preview.printed_parts")
"""Rooms that are loaded when there are pages, and WeasyPrint with them."""


def test_no_other_package_loads_weasyprint_by_itself() -> None:
    """Windows has its libraries by files of their own, which the fast import knows: who goes past it finds none of them."""
    script = f"""
import importlib, pkgutil, sys
import govdocs

class PastTheDoor:
    def find_spec(self, name, path=None, target=None):
        if name.partition('.')[0] == 'weasyprint':
            raise ImportError('past the door')

sys.meta_path.insert(0, PastTheDoor())
for room in pkgutil.walk_packages(govdocs.__path__, 'govdocs.'):
    if room.name.startswith('govdocs.pdf.') or room.name.endswith('__main__') or room.name in {BEHIND_PAGES}:
        continue
    try:
        importlib.import_module(room.name)
    except ImportError as error:
        print(room.name, error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_the_declarations_are_those_of_the_pinned_weasyprint() -> None:
    """They differ after the pin is raised: fast_import.py says how to write them again."""
    from govdocs.pdf.speedups import cffi_declarations as declared

    assert declared.__file__
    assert Path(declared.__file__).read_text("utf-8") == declarations()
