"""The rules for the lines above the text of a letter: letterhead, number, date, title, addressee, subject."""

from __future__ import annotations

from dataclasses import replace

from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import is_day_line
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.lines.titles import title_form
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.role_names import LONG, Placed, Role
from govdocs.importing.roles.role_state import RoleState


class OpeningRoles(RoleState):
    """The rules for the lines above the text of a letter: letterhead, number, date, title, addressee, subject."""

    def _opening_cue(self, line: TextLine) -> Role | None:
        text = line.text
        if self._is_number(line):
            return "number"
        if self._is_rest_of_day(line):
            return "date"
        if (
            len(text) < (110 if cues.DATE.match(text) else 70)
            and (cues.DATE.match(text) or is_day_line(text))
            and not cues.MEETING_TIME.match(text)
        ):
            return "date"
        if cues.SUBJECT.match(text):
            return "subject"
        if cues.REFERENCES.match(text) and not cues.NUMBER.match(text.replace("সূত্র", "", 1)):
            return "references"
        if cues.TO_ALONE.match(text) or (
            cues.TO.match(text)
            and len(text) < 70
            and self.last != "letterhead"
            and text.split()[0].rstrip(":ঃ,") not in ("প্রতি",)
        ):
            return "to"
        if cues.FROM.match(text) and len(text) < 160 and self.seen & {"number", "date"}:
            return "particulars"
        if cues.SALUTATION.match(text) and (
            self.seen & {"number", "date", "subject", "to", "title"} or self.heads > 1
        ):
            return "salutation"
        if cues.ATTENTION.match(text) and len(text) < 200:
            return "attention"
        may_be_title = line.align == "center" or line.bold or "subject" not in self.seen
        is_apart = line.align == "center" or line.bold  # a paper may begin with its title
        if (self.zone == "opening" or self.heads or is_apart) and may_be_title and title_form(text):
            return "title"
        return None

    def _in_head(self, index: int) -> int:
        line = self.lines[index]
        text = line.text
        if line.area == "footer":
            return self._put(index, "annex" if self.zone == "annex" else "corner")
        for pattern, role in (
            (cues.SECURITY, "security"),
            (cues.FORM_NUMBER, "form_number"),
            (cues.PRIORITY, "priority"),
            (cues.SUPERSEDES, "supersedes"),
            (cues.BANNER, "banner"),
        ):
            if len(text) < 80 and pattern.match(text) and not cues.GOVERNMENT.search(text):
                return self._put(index, role)  # type: ignore[arg-type]
        if cues.HONOURED.match(text) and len(text) < 60 and self.heads > 1:
            self.zone = "opening"
            return self._put(index, "to")
        if len(text) > LONG + 25 or (cues.OPENER.match(text) and len(text) > 50):
            self.zone = "body"
            return self._in_body(index)
        if (
            line.column is not None and line.columns > 1 and not self._is_middle(line)
        ) or line.area == "text-box":
            return self._put(index, "corner")
        if line.align == "right" and not self.heads and len(text) < 60 and self._government_below(index):
            self.found.append(Placed(replace(line, column=1, columns=2), "corner", self.block))
            return 1
        self.heads += 1
        return self._put(index, "letterhead")

    def _government_below(self, index: int) -> bool:
        """Whether the letterhead begins below a line, in the middle."""
        below = self.lines[index + 1 : index + 4]
        return any(cues.GOVERNMENT.search(line.text) and line.align == "center" for line in below)

    def _is_middle(self, line: TextLine) -> bool:
        return (
            (
                line.columns == 2
                and bool(
                    cues.OFFICE.search(line.text)
                    or cues.GOVERNMENT.search(line.text)
                    or cues.WEB.search(line.text)
                )
            )
            or 0 < (line.column or 0) < line.columns - 1
            or (
                line.columns == 2
                and self.heads > 0
                and any(one.role == "letterhead" and one.line.column == line.column for one in self.found)
            )
        )

    def _in_opening(self, index: int) -> int:
        line = self.lines[index]
        text = line.text
        if (
            self.last == "references"
            and (cues.MARKED.match(text) or line.marker)
            and len(text) < 260
            and not cues.OPENER.match(text)
            and self._has_marked_reference()
        ):
            return self._put(index, "references")
        if not line.first and self.last in ("subject", "references", "to", "title"):
            return self._put(index, self.last)
        if self.last in ("subject", "references") and len(text) <= 12 and not any(map(str.isalpha, text)):
            self.found.append(Placed(replace(line, first=False), self.last, self.block))
            return 1
        if self.last == "subject" and self._goes_on(index):
            return self._put(index, "subject")
        if (
            index < self.subject_at
            and self.subject_at - index < 25
            and (len(text) < 2 * LONG or text.count(" / ") > 1)
            and line.align != "center"
        ):
            return self._put(index, "to") if self.last != "to" else self._more(index, "to")
        if cues.OPENER.match(text) or len(text) > LONG or line.marker or cues.MARKED.match(text):
            self.zone = "body"
            return self._in_body(index)
        if {"subject", "salutation"} & self.seen and (
            text.endswith(("।", ":", "ঃ")) and self.last != "to" and len(text) > 45
        ):
            self.zone = "body"
            return self._in_body(index)
        if self.last in ("title",) and "to" not in self.seen and len(text) > 60:
            self.zone = "body"
            return self._in_body(index)
        if (
            line.align == "center"
            and not ({"subject"} & self.seen)
            and self.last in ("number", "date", "title")
            and not cues.OFFICE_ENDS.search(text)
        ):
            return self._put(index, "title")
        if (
            "number" not in self.seen
            and "date" not in self.seen
            and "subject" not in self.seen
            and line.align == "center"
        ):
            return self._put(index, "letterhead")
        if (
            signature_lines.weight(self.lines, index) >= 3.5
            and "subject" in self.seen
            and "body" not in self.seen
            and self.last == "body"
        ):
            self.zone = "tail"
            return self._in_tail(index)
        return self._put(index, "to")

    def _has_marked_reference(self) -> bool:
        first = next(one.line for one in self.found if one.role == "references")
        label = cues.REFERENCES.match(first.text)
        text = first.text[label.end() :] if label else first.text
        return bool(first.marker or cues.MARKED.match(text)) or not text.strip()

    def _goes_on(self, index: int) -> bool:
        """Whether a line is more of the subject above it."""
        before, line = self.lines[index - 1], self.lines[index]
        if before.text.rstrip().endswith(("।", ".", "৷")) or cues.OPENER.match(line.text) or line.gap:
            return False
        return (
            len(before.text) > 45
            and len(line.text) <= LONG + 20
            and (line.text.endswith(("।", "প্রসঙ্গে")) or (line.bold and before.bold))
        )
