"""A disk cache of parsed style sheets (govdocs.files.cache): WeasyPrint's own, which it parses when it is imported, and ours.

To parse them is a tenth of the cold start of a letter; from the cache they are there in four milliseconds.
"""

import io
import marshal
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
from govdocs.pdf.complaints import listening
from govdocs.pdf.speedups import is_switched_off

_HTML = "weasyprint.html"


def parsed_sheet(css: Any, name: str, *, string: str, counter_style: Any = None, **options: Any) -> Any:
    """The style sheet as `css`, which is `weasyprint.CSS`, parses it; cached under a name of this folder.

    For style sheets without `@import` and `@font-face`, whose other effects are not cached. One that WeasyPrint complains of is not
    cached either, so that the complaint comes each time.
    """
    if is_switched_off():
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
        with listening() as complaints:
            sheet = css(string=string, counter_style=own_counters, **options)
        if not complaints:
            write_cached(file, made_from, _pickled((vars(sheet), dict(own_counters))))
    counters.update(own_counters)
    return sheet


@contextmanager
def cached_on_import() -> Iterator[None]:
    """Give WeasyPrint its own style sheets from the cache, while it is imported."""
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
    """Finds no module: it replaces `CSS` at the moment when WeasyPrint has it and is about to parse its style sheets by it."""

    css: Any = None

    def find_spec(self, name: str, *_: Any) -> None:
        if name != _HTML:
            return
        package, numbers = vars(sys.modules["weasyprint"]), count(1)
        css = self.css = package["CSS"]
        package["CSS"] = lambda **options: parsed_sheet(css, f"weasyprint-{next(numbers)}.css", **options)


class _Pickler(pickle.Pickler):
    """Pickles selectors, which are functions that cssselect2 has compiled, as their code."""

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
