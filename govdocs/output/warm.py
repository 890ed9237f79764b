"""The renderers that the process keeps warm: those used last, shared by all threads.

One for each thread would be no faster: pages are made by one thread at a time (govdocs.pdf.libraries_lock), and a server that
starts a thread for each request would never find one that is warm.
"""

from __future__ import annotations

import atexit
from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path

from govdocs.files.recent import Recent
from govdocs.output.renderer import Renderer
from govdocs.page.own_templates import state_of

MAX_WARM = 4  # renderers of a program that alternates between a few offices


def warm(renderer: Renderer) -> Renderer:
    """The copy of a renderer that this process keeps warm; the given one stays cold, and can be pickled.

    A changed font, template or style sheet makes a new one, so that nobody can see that it was kept.
    """
    key = renderer, _own_files(renderer)
    return _warm.get(key) or _warm.put(key, replace(renderer))


_warm: Recent[Hashable, Renderer] = Recent(MAX_WARM)
# An engine that ends with the interpreter finds the libraries gone to which it would give its memory back.
atexit.register(_warm.clear)


def _own_files(renderer: Renderer) -> Hashable:
    """The fonts and templates, with the time and size by which a change is noticed."""
    return tuple(map(_seen, _fonts(renderer))), state_of(renderer.own_templates)


def _fonts(renderer: Renderer) -> list[Path]:
    """The files of an office, or those of the default face: its package may be renewed while the process runs."""
    from govdocs.pdf import Faces, RenderError

    try:
        return (renderer.faces or Faces.hind_siliguri()).paths()
    except RenderError:  # it is not installed: whoever makes the first page says so
        return []


def _seen(font: Path) -> Hashable:
    """What is seen of a file from outside; its path alone where it is gone, which is said when it is read."""
    try:
        status = font.stat()
    except OSError:
        return font
    return font, status.st_mtime_ns, status.st_size
