"""How far the lines of a letter have been placed, and what of them each rule asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import is_rest_of_day
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.role_names import Placed, Role


class RoleState:
    """How far the lines of a letter have been placed, and what of them each rule asks for."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.lines = lines
        self.found: list[Placed] = []
        self.zone = "head"
        self.last: Role = "letterhead"
        self.block = 0
        self.heads = 0
        self.seen: set[Role] = set()
        self.subject_at = next(
            (at for at, line in enumerate(lines[:60]) if cues.SUBJECT.match(line.text)), -1
        )
        heads = (
            at
            for at, line in enumerate(lines)
            if self._is_list_head(line.text, cues.DISTRIBUTION) or self._is_list_head(line.text, cues.COPIES)
        )
        self.last_list = max(heads, default=-1)

    def _put(self, index: int, role: Role, count: int = 1) -> int:
        if role in ("signature", "to") and (role != self.last or count > 1):
            self.block += 1
        for line in self.lines[index : index + count]:
            self.found.append(Placed(line, role, self.block))
        if role != "skip":
            self.last = role
            self.seen.add(role)
        return count

    def _more(self, index: int, role: Role) -> int:
        self.found.append(Placed(self.lines[index], role, self.block))
        self.last = role
        return 1

    def _is_list_head(self, text: str, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(text)
        if not found or len(text) > 170:
            return False
        return bool(
            re.search(r"[:ঃ)\]–—-]\s*$", text) or len(text) - found.end() < 40 or cues.SENIORITY.search(text)
        )

    def _is_number(self, line: TextLine) -> bool:
        text = line.text
        if len(text) > 130 or line.marker:
            return False
        found = cues.NUMBER.match(text)
        if found:
            rest = text[found.end() :]
            return bool(
                re.match(r"[\d০-৯]", rest)
                or cues.DIGITAL.search(rest[:60])
                or (re.search(r"[\d০-৯]{2}", rest) and "/" in rest)
                or cues.PEN.search(rest)
            )
        bare = cues.DIGITAL.match(text)
        return bool(bare) and len(text) - len(bare[0]) < 45  # type: ignore[index]

    def _is_rest_of_day(self, line: TextLine) -> bool:
        """Whether a line is the end of the date that stands before it."""
        return self.last in ("number", "date") and is_rest_of_day(self.found[-1].line.text, line.text)

    def _signs(self, index: int) -> bool:
        return signature_lines.weight(self.lines, index) >= 3

    def _in_body(self, index: int) -> int:
        """Place a line of the text itself, and what may follow it; how many."""
        raise NotImplementedError

    def _in_tail(self, index: int) -> int:
        """Place a line below the text; how many."""
        raise NotImplementedError
