"""The renderers that the process keeps warm: those used last, shared by all threads.

One for each thread would be no faster: pages are made by one thread at a time (govdocs.pdf.libraries_lock), and a server that
starts a thread for each request would never find one that is warm.
"""

from __future__ import annotations

import atexit
from collections.abc import Hashable
from dataclasses import replace

from govdocs.files.recent import Recent
from govdocs.output.renderer import Renderer
from govdocs.page.own_templates import state_of

MAX_WARM = 4  # renderers of a program that alternates between a few offices


def warm(renderer: Renderer) -> Renderer:
    """The copy of a renderer that this process keeps warm; the given one stays cold, and can be pickled.

    A changed font, template or style sheet of an office makes a new one, so that nobody can see that it was kept.
    """
    key = renderer, _own_files(renderer)
    return _warm.get(key) or _warm.put(key, replace(renderer))


_warm: Recent[Hashable, Renderer] = Recent(MAX_WARM)
# An engine that ends with the interpreter finds the libraries gone to which it would give its memory back.
atexit.register(_warm.clear)


def _own_files(renderer: Renderer) -> Hashable:
    """The fonts and templates of an office, with the time and size by which a change is noticed."""
    fonts = renderer.faces.paths() if renderer.faces else []
    seen = tuple((path, (status := path.stat()).st_mtime_ns, status.st_size) for path in fonts)
    return seen, state_of(renderer.own_templates)
