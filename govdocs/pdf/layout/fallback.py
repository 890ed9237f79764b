"""Documents that are laid out by WeasyPrint alone, because something in them turned out not to be plain."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import local
from typing import TypeVar

from govdocs.errors import Refusal

_Result = TypeVar("_Result")
_state = local()


class NotPlainError(Exception):
    """Something that this layout cannot do as WeasyPrint does it."""


def is_allowed() -> bool:
    """Whether tables may be laid out here in the document in work."""
    return getattr(_state, "allowed", False)


def note_use() -> None:
    """Take note that a table of the document in work is laid out here."""
    _state.used = True


def by_either_layout(make: Callable[[], _Result], is_good: Callable[[_Result], bool]) -> _Result:
    """What `make` makes with plain tables laid out here.

    Where that fails, or is not good, it is made again by WeasyPrint alone, and raises what it raises then.
    """
    _state.used = False
    try:
        with _allowing(True):
            made = make()
        if is_good(made) or not _state.used:
            return made
    except (Refusal, MemoryError):
        raise
    except Exception:
        if not _state.used:
            raise
    with _allowing(False):
        return make()


@contextmanager
def _allowing(allowed: bool) -> Iterator[None]:
    _state.allowed = allowed
    try:
        yield
    finally:
        _state.allowed = False
