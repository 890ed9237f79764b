"""A list whose entries are counted as the office writes it: ১। ২। or ০১. ০২. or ১) ২)."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.models import messages
from govdocs.models.fields import Line
from govdocs.models.for_templates import for_templates
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.samples import Usual
from govdocs.numerals import to_bangla


class Counted(Part):
    """Base of the parts that hold such a list."""

    item_mark: Line | None = named(
        "ক্রমচিহ্ন", "প্রথম সারির ক্রমিক যেভাবে লেখা; বাকিগুলো সেভাবে।", default="১।", example=Usual("০১.")
    )

    @for_templates
    def marker(self, number: int) -> str:
        """The serial number of an entry, from 1, written as the first one is: `০১.` → `১২.`; empty where there is none."""
        mark = to_bangla(self.item_mark or "")
        return (
            mark.replace("০১", to_bangla(f"{number:02}"))
            if "০১" in mark
            else mark.replace("১", to_bangla(number))
        )

    @contradiction("item_mark")
    def _item_mark_can_count(self) -> Iterator[Fault]:
        if self.item_mark and "১" not in to_bangla(self.item_mark):
            yield Fault(("item_mark",), "item-mark", *messages.ITEM_MARK.filled(item_mark=self.item_mark))
