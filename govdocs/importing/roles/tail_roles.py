"""The rules for the lines below the text of a letter: signature, addressee, lists of recipients, annexes."""

from __future__ import annotations

from govdocs.importing.lines import cues
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.role_names import LONG
from govdocs.importing.roles.role_state import RoleState


class TailRoles(RoleState):
    """The rules for the lines below the text of a letter: signature, addressee, lists of recipients, annexes."""

    def _in_tail(self, index: int) -> int:
        line = self.lines[index]
        text = line.text
        if cues.PAGE_MARK.match(text) and len(text) < 20:
            return self._put(index, "skip")
        if signature_lines.is_stray_word(self.lines, index):
            return self._more(index, "rest")
        if cues.ANNEX.match(text) and self.last in ("recipient", "signature", "enclosures", "to"):
            self.zone = "annex"
            return self._put(index, "annex")
        marked = bool(line.marker or cues.MARKED.match(text))
        if self.last == "enclosures" and (marked or not line.first):
            return self._put(index, "enclosures")
        if self.last in ("distribution", "copies", "recipient") and (
            marked or (not line.first and self.last == "recipient")
        ):
            return self._put(index, "recipient")
        lone_name = self.last in ("close", "by_order") and signature_lines.is_name(text)
        if lone_name or self._signs(index):
            count = signature_lines.length(self.lines, index)
            return self._put(index, "signature", count)
        if self._is_lone_post(index):
            return self._put(index, "signature", signature_lines.length(self.lines, index))
        if self.last in ("distribution", "copies") or (
            self.last == "recipient" and self._more_recipients(index)
        ):
            return self._put(index, "recipient")
        if self.last == "signature" and (signature_lines.is_contact(text) or cues.IDENTITY.match(text)):
            return self._more(index, "signature")
        if self.last == "diary" and len(text) < 60:
            return self._put(index, "diary")
        if self.last == "to" and (not line.first or text.count(" / ") > 1):
            return self._more(index, "to")
        if len(text) > LONG and self.last == "enclosures" and not {"recipient", "signature"} & self.seen:
            return self._put(index, "enclosures")
        if len(text) <= LONG + 15:
            return (
                self._more(index, "to")
                if self.last == "to"
                else self._put(index, "to")
                if self._may_be_addressee(index)
                else self._annex(index)
            )
        return self._annex(index)

    def _is_lone_post(self, index: int) -> bool:
        """Whether a post at the right, or in the middle, signs a numbered list of recipients without a name, as the last lines of all."""
        line = self.lines[index]
        if (
            self.last != "recipient"
            or index < self.last_list
            or len(self.lines) - index > 3
            or not (line.align in ("right", "center") or line.at_right)
        ):
            return False
        rest = self.lines[index:]
        return signature_lines.is_post(line.text) and all(
            len(one.text) <= signature_lines.LONGEST and not one.table and not one.marker for one in rest
        )

    def _annex(self, index: int) -> int:
        if index < self.last_list:
            return self._more(index, "rest")
        self.zone = "annex"
        return self._put(index, "annex")

    def _may_be_addressee(self, index: int) -> bool:
        text = self.lines[index].text
        if self.last in ("recipient",):
            return False
        return (
            bool(cues.POST.search(text) or cues.OFFICE.search(text) or cues.HONOURED.match(text))
            or self.last == "number"
        )

    def _more_recipients(self, index: int) -> bool:
        """Whether a line without a number goes on with a list of recipients whose lines have none."""
        line = self.lines[index]
        before = [one for one in self.found if one.role == "recipient"]
        numbered = any(one.line.marker or cues.MARKED.match(one.line.text) for one in before)
        if numbered:
            return (
                not self.lines[index - 1].text.rstrip().endswith(("।", ";"))
                and not line.gap
                and len(line.text) < LONG
                and bool(cues.OFFICE.search(line.text) or cues.POST.search(line.text))
                and not signature_lines.is_name(line.text)
            )
        return len(line.text) < 160 and bool(
            cues.OFFICE.search(line.text)
            or cues.POST.search(line.text)
            or "কপি" in line.text
            or "নথি" in line.text
        )

    def _is_behind_all(self, index: int) -> bool:
        """Whether a line stands behind the signature under the last list of recipients, so that it is of an annex."""
        if (
            self.zone != "tail"
            or self.last not in ("signature", "recipient")
            or not 0 <= self.last_list < index
            or "recipient" not in self.seen
        ):
            return False
        line = self.lines[index]
        if self.last == "recipient" and (
            line.marker
            or cues.MARKED.match(line.text)
            or not (line.align in ("center", "right") or line.column)
            or signature_lines.weight(self.lines, index) >= 3
            or self._is_lone_post(index)
        ):
            return False
        is_more = (
            signature_lines.is_contact(line.text)
            or cues.DIARY.match(line.text)
            or cues.PAGE_MARK.match(line.text)
        )
        second = line.column is not None and signature_lines.weight(self.lines, index) >= 3
        in_diary = any(cues.DIARY.match(one.text) for one in self.lines[index : index + 4])
        return not (is_more or second or in_diary or line.area != "body")
