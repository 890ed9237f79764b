"""The archive of letters: a folder that can be read without govdocs, and the proof that its letters are unchanged.

from govdocs.archive import Archive
archive = Archive("archive")
archive.add("letter.pdf")
for verdict in archive.verify(workers=4):
    print(verdict.name, verdict.rung.label)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govdocs.archive.comparison import (
        Agreement,
        ChangedArea,
        ChangedWords,
        Comparison,
        MovedWords,
    )
    from govdocs.archive.journal_lines import ArchivedLetter
    from govdocs.archive.pages_apart import compare
    from govdocs.archive.store import Added, Archive
    from govdocs.archive.verdict import Difference, Verdict
    from govdocs.archive.verify_pdf import verify

__all__ = [
    "Added",
    "Agreement",
    "Archive",
    "ArchivedLetter",
    "ChangedArea",
    "ChangedWords",
    "Comparison",
    "Difference",
    "MovedWords",
    "Verdict",
    "compare",
    "verify",
]

_HOMES = {
    "comparison": ("Agreement", "ChangedArea", "ChangedWords", "Comparison", "MovedWords"),
    "journal_lines": ("ArchivedLetter",),
    "pages_apart": ("compare",),
    "store": ("Added", "Archive"),
    "verdict": ("Difference", "Verdict"),
    "verify_pdf": ("verify",),
}
_MODULE_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name in _MODULE_OF:
        return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
