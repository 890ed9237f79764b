"""Import WeasyPrint in two fifths of the time; with `GOVDOCS_PLAIN=1` as it is.

Half of that time cffi reads C declarations that are the same each time: cffi_declarations.py has them ready made.
A third goes into what a plain letter has no use for, fontTools and a second reader of HTML: they
are loaded when something needs them after all, a font in a packed format, say. Its own style sheets are cached (style_sheet_cache.py). When the pinned WeasyPrint
is raised, write cffi_declarations.py again:

    python -m govdocs.pdf.speedups.fast_import > cffi_declarations.py && mv cffi_declarations.py govdocs/pdf/speedups/
"""

import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stdout
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any
from warnings import catch_warnings, simplefilter

from govdocs.pdf.font_settings import no_system_fonts
from govdocs.pdf.library_files import folders, load_by_file
from govdocs.pdf.speedups import is_switched_off
from govdocs.pdf.system_libraries import require_libraries

HEAD = '''"""WeasyPrint's C declarations as cffi has read them; made by fast_import.py, not to be edited."""
# ruff: noqa
# fmt: off
# mypy: ignore-errors

import _cffi_backend


class FFI(_cffi_backend.FFI):
    """The libraries' declarations; WeasyPrint calls `cdef` on it as on cffi's own."""

    def cdef(self, *_: object, **__: object) -> None:
        """Do nothing: the declarations have been read already."""


'''


def import_weasyprint() -> None:
    """Import WeasyPrint, the fast way unless it is switched off or another thread runs. Raises MissingLibrary."""
    require_libraries()
    if "weasyprint" in sys.modules:
        return
    if not _may_substitute():
        if folders():
            load_by_file(import_module("cffi").FFI)
            with _without_system_fonts():
                import_module("weasyprint")
        return
    from govdocs.pdf.speedups.style_sheet_cache import cached_on_import

    quietly = _without_system_fonts() if folders() else nullcontext()
    with quietly, _substituted(_cffi(), *_loaded_late()), cached_on_import():
        import_module("weasyprint.pdf.fonts")


@cache
def libraries() -> Any:
    """WeasyPrint's module of C libraries (Pango, HarfBuzz …), without the rest of WeasyPrint if that is not loaded.

    Raises MissingLibrary.
    """
    require_libraries()
    loaded = sys.modules.get("weasyprint.text.ffi")
    package = find_spec("weasyprint")
    if loaded:
        return loaded
    if folders() and not _may_substitute():
        load_by_file(import_module("cffi").FFI)
    if package is None or package.origin is None:
        return import_module("weasyprint.text.ffi")
    spec = spec_from_file_location("weasyprint_libraries", Path(package.origin).parent / "text" / "ffi.py")
    if spec is None or spec.loader is None:
        return import_module("weasyprint.text.ffi")
    module = module_from_spec(spec)
    with _substituted(_cffi() if _may_substitute() else None), catch_warnings():
        simplefilter("ignore")  # that there is no subsetter, which is not used here
        spec.loader.exec_module(module)
    return module


def _may_substitute() -> bool:
    """Not while another thread runs, which must not meet the substitutes; but beside one that says that it imports nothing."""
    others = (thread for thread in threading.enumerate() if thread is not threading.current_thread())
    return not is_switched_off() and all(getattr(thread, "imports_nothing", False) for thread in others)


def _cffi() -> ModuleType | None:
    try:
        from govdocs.pdf.speedups.cffi_declarations import ffi
    except (ImportError, TypeError):  # a cffi that reads another format
        return None
    load_by_file(type(ffi))
    module = ModuleType("cffi")
    vars(module)["FFI"] = lambda: ffi
    return module


def _loaded_late() -> Iterator[ModuleType]:
    """Modules that load the real ones when they, or what WeasyPrint has of them, are first used."""
    yield _LazyModule("tinyhtml5")
    if "fontTools" in sys.modules:  # the program has it: what is loaded of it needs the rest of the real one
        return
    names: dict[str, dict[str, Any]] = {
        "fontTools": {"subset": _LazyModule("fontTools.subset")},
        "fontTools.ttLib": {
            "TTFont": _read_font,
            "TTLibError": OSError,  # until a font is read, which alone raises it
            "ttFont": _LazyModule("fontTools.ttLib.ttFont"),
            "woff2": _LazyModule("fontTools.ttLib.woff2"),
        },
        "fontTools.varLib": {},
        "fontTools.varLib.instancer": {"instantiateVariableFont": _instantiate},
    }
    for name, given in names.items():
        module = ModuleType(name)
        vars(module).update(given)
        yield module


def _read_font(*arguments: Any, **options: Any) -> Any:
    real = import_module("fontTools.ttLib")
    vars(sys.modules["weasyprint.pdf.fonts"]).update(TTFont=real.TTFont, TTLibError=real.TTLibError)
    return real.TTFont(*arguments, **options)


def _instantiate(*arguments: Any, **options: Any) -> Any:
    return import_module("fontTools.varLib.instancer").instantiateVariableFont(*arguments, **options)


@contextmanager
def _without_system_fonts() -> Iterator[None]:
    """While WeasyPrint is imported: it looks whether fontconfig has settings, which our own libraries have not, and warns."""
    with no_system_fonts(), catch_warnings():
        simplefilter("ignore")
        yield


class _LazyModule(ModuleType):
    """A module that is imported when one of its names is first used."""

    def __getattr__(self, attribute: str) -> Any:
        return getattr(import_module(self.__name__), attribute)


@contextmanager
def _substituted(*modules: ModuleType | None) -> Iterator[None]:
    """Have these modules imported in place of the real ones; those loaded already stay as they are."""
    placed = {module.__name__: module for module in modules if module and module.__name__ not in sys.modules}
    sys.modules.update(placed)
    try:
        yield
    finally:
        for name in placed:
            del sys.modules[name]


def declarations() -> str:
    """The text of cffi_declarations.py for the WeasyPrint that is installed."""
    import cffi

    builder = cffi.FFI()
    text = Path(import_module("weasyprint.text.ffi").__file__ or "").read_text("utf-8")
    builder.cdef(text.partition("ffi.cdef('''")[2].partition("''')")[0])
    builder.set_source("govdocs.pdf.speedups.cffi_declarations", None)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "cffi_declarations.py"
        with redirect_stdout(sys.stderr):  # cffi prints what it writes
            builder.emit_python_code(str(made))
        return HEAD + "ffi = FFI(" + made.read_text("utf-8").partition("ffi = _cffi_backend.FFI(")[2]


if __name__ == "__main__":
    sys.stdout.write(declarations())
