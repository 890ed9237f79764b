"""Which part of a letter each line is of: by our own styles where it has one, else by words and place, from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import is_day_line, is_rest_of_day
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.opening_roles import OpeningRoles
from govdocs.importing.roles.role_names import LONG, NAMESAKES, OF_STYLE, Placed, Role
from govdocs.importing.roles.tail_roles import TailRoles

_SPECK = 12  # signs


def placed(lines: Sequence[TextLine]) -> list[Placed]:
    """Every line with its part."""
    return _Placing(with_whole_days(lines)).all()


def placed_from_tail(lines: Sequence[TextLine]) -> list[Placed]:
    """The same for what stands below the text of minutes."""
    placing = _Placing(with_whole_days(lines))
    placing.zone, placing.last = "tail", "body"
    return placing.all()


def with_whole_days(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, with the end of a date that ran over to the left margin behind the date itself, which is read after it."""
    found = list(lines)
    for at, line in enumerate(lines[:-1]):
        if line.table or line.column is None or (at and is_rest_of_day(lines[at - 1].text, line.text)):
            continue
        for to, date in enumerate(lines[at + 1 : at + 4], at + 1):
            if (date.column or 0) > line.column and is_rest_of_day(date.text, line.text):
                found.insert(to, found.pop(at))
                return found
    return found


class _Placing(OpeningRoles, TailRoles):
    """Goes through the lines from top to bottom: head, opening, body, tail, annexes."""

    def all(self) -> list[Placed]:
        index = 0
        while index < len(self.lines):
            index += self._take(index)
        diary = {one.line.paragraph for one in self.found if one.role == "diary"}
        for one in self.found:
            if one.line.paragraph in diary:
                one.role = "diary"
        return self.found

    def _take(self, index: int) -> int:
        """Place the line at `index`, maybe with those behind it; how many."""
        line = self.lines[index]
        if line.key:
            return self._styled(line)
        if self._is_speck(line):
            self.found.append(Placed(line, "rest", self.block))
            return 1
        if line.area in ("footer", "header") and cues.PAGE_MARK.match(line.text):
            return self._put(index, "skip")
        if line.area == "footer":
            self.found.append(Placed(line, "rest", self.block))
            return 1
        if line.table:
            return self._table(index)
        if self.zone == "annex" or self._is_behind_all(index):
            self.zone = "annex"
            return self._put(index, "annex")
        if role := self._by_cue(index):
            return self._put(index, role)
        if line.new_page and self.zone == "tail" and "signature" in self.seen and index > self.last_list:
            self.zone = "annex"
            return self._put(index, "annex")
        return getattr(self, f"_in_{self.zone}")(index)  # type: ignore[no-any-return]

    def _is_speck(self, line: TextLine) -> bool:
        """Whether a line is no part of any letter: a sign or two that a scan was not sure of, or figures alone over the subject."""
        if line.table or line.area != "body" or len(line.text) > _SPECK:
            return False
        if line.doubts and len(line.text) <= 2:
            return self.zone != "tail" or line.text != "ও"
        return (
            self.zone == "opening"
            and not any(map(str.isalpha, line.text))
            and not is_day_line(line.text)
            and not self._is_rest_of_day(line)
            and not self._is_number(line)
            and self.last not in ("references", "subject")
        )

    def _styled(self, line: TextLine) -> int:
        key = line.key
        role: Role = key if key in NAMESAKES else OF_STYLE.get(key, "body")  # type: ignore[assignment]
        heads_again = role in ("letterhead", "corner") and self.zone in ("body", "tail")
        if (self.zone == "annex" or heads_again) and role != "skip":
            role, self.zone = "annex", "annex"
        elif key == "purpose":
            role = "distribution" if cues.DISTRIBUTION.match(line.text) else "copies"
        elif (role == "signature" and self.last in ("distribution", "copies", "recipient")) or (
            role == "signature"
            and self.last == "signature"
            and key in ("hand", "signed", "role", "signatory")
            and self._has_post()
        ):
            self.block += 1
        if role not in ("skip", self.last):
            self.block += 1
        self.zone = {
            "subject": "opening",
            "body": "body",
            "signature": "tail",
            "recipient": "tail",
            "annex": "annex",
        }.get(role, self.zone)
        self.found.append(Placed(line, role, self.block))
        if role != "skip":
            self.last = role
            self.seen.add(role)
        return 1

    def _has_post(self) -> bool:
        return any(one.block == self.block and one.line.key in ("post", "contact") for one in self.found)

    def _table(self, index: int) -> int:
        if self.zone in ("tail", "annex"):
            self.zone = "annex"
            return self._put(index, "annex")
        self.zone = "body"
        return self._put(index, "body")

    def _by_cue(self, index: int) -> Role | None:
        """The part that a line says of itself; the zone goes on with it."""
        line = self.lines[index]
        text = line.text
        short = len(text) <= LONG
        if self.zone in ("head", "opening"):
            if role := self._opening_cue(line):
                self.zone = "opening"
                return role
            return None
        if (
            cues.ENCLOSURES.match(text)
            and len(text) < 250
            and self.last != "recipient"
            and not cues.ANNEX_MARK.match(text)
        ):
            self.zone = "tail"
            return "enclosures"
        if cues.CLOSE.match(text):
            self.zone = "tail"
            return "close"
        if short and cues.BY_ORDER.match(text):
            self.zone = "tail"
            return "by_order"
        if cues.ATTENTION.match(text) and len(text) < 200:
            self.zone = "tail"
            return "attention"
        if self._is_list_head(text, cues.DISTRIBUTION):
            self.zone = "tail"
            return "distribution"
        if self._is_list_head(text, cues.COPIES):
            self.zone = "tail"
            return "copies"
        if self._is_number(line):
            self.zone = "tail"
            return "number"
        if self.zone == "tail" and self._is_rest_of_day(line):
            return "date"
        if (
            self.zone == "tail"
            and short
            and (cues.DATE.match(text) or is_day_line(text))
            and (self.last in ("number", "date") or cues.DATE.match(text))
            and self.last != "diary"
        ):
            return "date"
        if (
            cues.GAZETTE_LINE.match(text)
            and len(text) < 220
            and self.last not in ("recipient", "distribution", "copies")
        ):
            self.zone = "tail"
            return "gazette_line"
        if cues.EFFECTIVE.match(text) and short:
            return "effective"
        if short and cues.TO_ALONE.match(text):
            self.zone = "tail"
            return "to"
        if cues.DIARY.match(text):
            return "diary"
        return None

    def _in_body(self, index: int) -> int:
        if self._stands_beside_signature(index):
            self.zone = "tail"
            return self._put(index, "to")
        if self._signs(index):
            self.zone = "tail"
            return self._in_tail(index)
        if signature_lines.is_stray_word(self.lines, index):
            self.zone = "tail"
            return self._more(index, "rest")
        line = self.lines[index]
        if line.area in ("note",):
            return self._put(index, "body")
        self.zone = "body"
        return self._put(index, "body")

    def _stands_beside_signature(self, index: int) -> bool:
        """Whether a line is in a column at the left of one in which somebody signs."""
        column = self.lines[index].column
        if column is None or len(self.lines[index].text) > LONG:
            return False
        for at in range(index + 1, min(index + 12, len(self.lines))):
            other = self.lines[at].column
            if other is None or other < column:
                return False
            if other > column:
                return signature_lines.weight(self.lines, at) >= 3
        return False
