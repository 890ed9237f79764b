"""How Word files are made: the face of Bangla letters, and the office's template. Nothing here needs python-docx."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from govdocs.errors import Refusal
from govdocs.text.bijoy import is_bijoy_font
from govdocs.word import messages

NIKOSH: Final = "Nikosh"
MAX_FONT_NAME: Final = 31  # of Windows

_NAME: Final = re.compile(r"[^\W_][^\x00-\x1f\"'<>&;{}\\/]*")


@dataclass(frozen=True)
class WordSettings:
    """The font of Bangla letters, by default Nikosh or what the template has, and the bytes of a template.

    With a Bijoy font (SutonnyMJ) the Bangla is typed for it, and not in Unicode.
    """

    font: str | None = None
    template: bytes | None = None
    template_name: str = ""

    def __post_init__(self) -> None:
        """Raises Refusal for what is no name of a font."""
        if self.font is None:
            return
        if len(self.font) > MAX_FONT_NAME or not _NAME.fullmatch(self.font):
            raise Refusal(*messages.FONT_NAME.filled(font=self.font[:MAX_FONT_NAME]), given=self.font)

    @property
    def bijoy_font(self) -> str | None:
        """The font, if it is one for which Bangla is typed in the codes of Bijoy."""
        font = self.font or ""
        return font if is_bijoy_font(font) else None

    @property
    def unicode_font(self) -> str | None:
        """The font, if its letters are those of Unicode."""
        return None if self.bijoy_font else self.font


def is_installed() -> bool:
    """Whether python-docx is there, which makes Word files."""
    return find_spec("docx") is not None


def refuse_missing_library() -> None:
    """Raises Refusal, with the command that installs it, where python-docx is not there."""
    if not is_installed():
        raise Refusal(*messages.NOT_INSTALLED)
