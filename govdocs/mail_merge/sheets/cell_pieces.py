"""The text of a cell, which comes in pieces, perhaps in a great many; what is longer than a cell may be is not collected."""

from __future__ import annotations

from govdocs.mail_merge.sheets.sheet import MAX_CELL


class CellPieces:
    """Collects pieces to one character more than the bound, by which `Sheet.add` refuses the cell."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._free = MAX_CELL + 1

    def add(self, piece: str) -> None:
        """Append a piece, or what of it there is room for."""
        if piece and self._free:
            self._pieces.append(piece[: self._free])
            self._free -= len(self._pieces[-1])

    @property
    def full(self) -> bool:
        """Whether more was given than a cell may hold."""
        return not self._free

    def take(self) -> str:
        """The text, after which the next cell begins."""
        if not self._pieces:
            return ""
        text = "".join(self._pieces)
        self._pieces, self._free = [], MAX_CELL + 1
        return text
