"""`render --watch`: do it again whenever a file changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from govdocs.cli.console import STANDARD_STREAM

INTERVAL = 0.5  # seconds between two looks at the files
_ENDINGS = {".yaml", ".yml", ".html", ".css", ".png", ".jpg", ".jpeg"}


def watch(run: Callable[[], int], files: list[str], templates: Path | None, office: Path | None) -> int:
    """Run at once, and again whenever something beside the documents, among the templates or in the office file changes.

    Ends by Ctrl-C alone.
    """
    named = [Path(file) for file in files if file != STANDARD_STREAM]
    roots = [path if path.is_dir() else path.parent for path in named]
    roots += [path for path in (templates, office) if path]
    seen: dict[Path, int] | None = None
    while True:
        now = {path: _changed(path) for root in roots for path in _watched(root)}
        if now != seen:
            seen = now
            run()
        time.sleep(INTERVAL)


def _changed(path: Path) -> int:
    """When a file was changed, in nanoseconds; 0 for one that an editor has just taken away."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _watched(root: Path) -> Iterable[Path]:
    if root.is_file():
        return [root]
    return [path for path in root.rglob("*") if path.suffix.lower() in _ENDINGS and path.is_file()]
