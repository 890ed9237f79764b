"""Pango and the libraries with it: which file of each is taken, in which version; and whether a page can be made with them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition
from govdocs.doctor.programs import tested
from govdocs.errors import Text

OLDEST_PANGO: Final = (1, 44)
"""As WeasyPrint asks for."""

_PAGE: Final = '<html lang="bn"><title>পরীক্ষা</title><p>কার্যালয়ের ক্ষেত্রে শ্রী বৈঠক ১২৩ <b>govdocs</b>'


def libraries(_: Path) -> Iterator[Condition]:
    """Each library that lays out text."""
    from govdocs.pdf.library_files import file_of
    from govdocs.pdf.system_libraries import NEEDED, loaded, missing_library

    for library, names in NEEDED.items():
        there = loaded(names)
        name, subject = library.lower(), Text(library, library)
        if there is None:
            refusal = missing_library(library)
            found = messages.LIBRARY_MISSING
            yield Condition(name, subject, "fault", found, Text(refusal.way_out.bn, refusal.way_out.en))
            continue
        number = _versions().get(library, lambda _: "")(there)
        known = tested().get(name, ())
        sentence = messages.LIBRARY_TESTED if not number or number in known else messages.LIBRARY_DIFFERENT
        if not known:
            sentence = messages.LIBRARY_FOUND
        found = sentence.filled(version=number, tested=", ".join(known), file=file_of(there))
        too_old = library == "Pango" and tuple(map(int, number.split(".")[:2])) < OLDEST_PANGO
        yield Condition(
            name, subject, "fault" if too_old else "fine", found, messages.NEWER_PANGO if too_old else None
        )


def page(_: Path) -> Iterator[Condition]:
    """A page of Bangla, laid out, written and read back."""
    from govdocs.pdf import write_pdf

    size = len(write_pdf(_PAGE))
    yield Condition("page", messages.PAGE, "fine", messages.PAGE_MADE.filled(size=size))


def _versions() -> dict[str, Callable[[Any], str]]:
    return {
        "Pango": _of_pango,
        "PangoFT2": lambda _: "",
        "HarfBuzz": _of_harfbuzz,
        "Fontconfig": _of_fontconfig,
    }


def _of_pango(library: Any) -> str:
    return _number(library.pango_version(), 10_000)


def _of_fontconfig(library: Any) -> str:
    return _number(library.FcGetVersion(), 10_000)


def _of_harfbuzz(library: Any) -> str:
    said = library.hb_version_string
    said.restype, said.argtypes = ctypes.c_char_p, ()
    return str(said().decode())


def _number(whole: int, unit: int) -> str:
    return f"{whole // unit}.{whole // 100 % 100}.{whole % 100}"
