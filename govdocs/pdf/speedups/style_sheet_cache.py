"""Style sheets parsed once (govdocs.files.cache): WeasyPrint's own, which it parses each time it is imported, and ours.

To parse them is a tenth of the cold start of a letter; what is kept of them is there in four milliseconds.
"""

import io
import logging
import marshal
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import FunctionType
from typing import Any

import cssselect2.compiler
import tinycss2

from govdocs.files.cache import read_cached, write_cached

_HTML = "weasyprint.html"


def parsed(css: Any, name: str, *, string: str, counter_style: Any = None, **options: Any) -> Any:
    """What `css`, which is `weasyprint.CSS`, makes of a style sheet; kept under a name of this folder.

    For style sheets without `@import` and `@font-face`: what these do besides is not kept. A complaint about it is heard each
    time, since what is at fault is not kept either.
    """
    if os.environ.get("GOVDOCS_PLAIN") == "1":
        return css(string=string, counter_style=counter_style, **options)
    file = Path(__file__).with_name(name)
    package = sys.modules["weasyprint"]
    made_from = f"{package.VERSION} {tinycss2.__version__} {cssselect2.VERSION}\n{string}"
    sheet, counters = css.__new__(css), {} if counter_style is None else counter_style
    if data := read_cached(file, made_from):
        state, own_counters = pickle.loads(data)
        vars(sheet).update(state)
    else:
        own_counters = type(counters)()
        with _listening() as complaints:
            sheet = css(string=string, counter_style=own_counters, **options)
        if not complaints:
            write_cached(file, made_from, _pickled((vars(sheet), dict(own_counters))))
    counters.update(own_counters)
    return sheet


@contextmanager
def kept_on_import() -> Iterator[None]:
    """Let WeasyPrint have its own style sheets from what was kept, while it is imported."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for module in (sys.modules.get("weasyprint"), sys.modules.get(_HTML)):
            if module and finder.css:
                vars(module)["CSS"] = finder.css


class _Finder:
    """Finds nothing: it only hears that WeasyPrint has `CSS`, and is about to parse its style sheets by it."""

    css: Any = None

    def find_spec(self, name: str, *_: Any) -> None:
        if name != _HTML:
            return
        package, numbers = vars(sys.modules["weasyprint"]), count(1)
        css = self.css = package["CSS"]
        package["CSS"] = lambda **options: parsed(css, f"weasyprint-{next(numbers)}.css", **options)


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """What WeasyPrint complains of meanwhile; others hear it as well."""
    heard: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = heard.append  # type: ignore[method-assign, assignment]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)


class _Pickler(pickle.Pickler):
    """Selectors are functions that cssselect2 has compiled: kept as their code."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, FunctionType) and value.__module__ is None:
            return _test, (marshal.dumps(value.__code__),)
        return NotImplemented


def _test(code: bytes) -> FunctionType:
    return FunctionType(marshal.loads(code), vars(cssselect2.compiler))


def _pickled(value: Any) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()
