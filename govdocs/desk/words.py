"""Every word of the screen, in Bangla and in English, by the name that the script knows it by."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text

WORDS: Final[dict[str, Text]] = {
    "title": Text("পত্রের টেবিল", "The desk"),
}
