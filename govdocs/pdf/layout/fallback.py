"""Documents that are laid out by WeasyPrint alone, because something in them turned out not to be plain."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import local
from typing import TypeVar

from govdocs.errors import Refusal, raised_at
from govdocs.pdf import messages
from govdocs.pdf.faults import RenderError

_Result = TypeVar("_Result")
_state = local()


class NotPlainError(Exception):
    """Something that this layout cannot do as WeasyPrint does it."""


class LayoutWarning(RuntimeWarning):
    """The layout of plain tables and lines has failed where WeasyPrint's has not: a fault of govdocs, and not of the document."""


def is_allowed() -> bool:
    """Whether tables and lines may be laid out here in the document in work."""
    return getattr(_state, "allowed", False)


def by_either_layout(make: Callable[[], _Result], is_good: Callable[[_Result], bool]) -> _Result:
    """What `make` makes with plain tables and lines laid out here.

    Where one of them is not plain, or the pages have faults or are not good, it is made again by WeasyPrint alone, and raises what it
    raises then. What fails here and not there is a fault of this layout: the document is made, with a LayoutWarning.
    """
    failure: BaseException | None = None
    try:
        with allowing(True):
            made = make()
        if is_good(made):
            return made
    except (Refusal, MemoryError):
        raise
    except Exception as error:
        failure = error.__cause__ if isinstance(error, RenderError) else error
    with allowing(False):
        made = make()
    if failure is not None and not isinstance(failure, NotPlainError):
        said = messages.OWN_LAYOUT_FAILED.filled(error=type(failure).__name__, at=raised_at(failure))
        warnings.warn(f"{said.bn} / {said.en}", LayoutWarning, stacklevel=2)
    return made


@contextmanager
def allowing(allowed: bool) -> Iterator[None]:
    """Whether anything may be laid out here within the block."""
    before = is_allowed()
    _state.allowed = allowed
    try:
        yield
    finally:
        _state.allowed = before
