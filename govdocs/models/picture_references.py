"""Pictures that a page names instead of holding them: a PDF takes their bytes as they are, and HTML need not be parsed around them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdocs.models.pictures import PictureFile

_named: ContextVar[dict[str, PictureFile] | None] = ContextVar("named", default=None)


@contextmanager
def by_reference() -> Iterator[dict[str, PictureFile]]:
    """Within this block the `url` of a picture is a name, under which the picture is in the dict that this yields."""
    pictures: dict[str, PictureFile] = {}
    token = _named.set(pictures)
    try:
        yield pictures
    finally:
        _named.reset(token)


def reference_to(picture: PictureFile) -> str | None:
    """The name of a picture, where pages are made by reference; of the same bytes the same in every document."""
    pictures = _named.get()
    if pictures is None:
        return None
    name = f"picture:{picture.digest}"
    pictures[name] = picture
    return name
