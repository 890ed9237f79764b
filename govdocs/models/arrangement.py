"""অংশ: which parts a document prints, in which order, and which of them side by side.

A form, or a kind of document, has its own order; a document may say another one. A part that is given and not named stands where
it usually stands, so that nothing that was typed is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from govdocs.models import messages
from govdocs.models.document import Document
from govdocs.models.fields import Choice
from govdocs.models.part import Fault, contradiction

P = TypeVar("P", bound=Choice)

Rows = tuple[tuple[P, ...], ...]
"""The parts from the top of the page to its bottom; those of one row stand side by side."""


def with_given(rows: Rows[P], given: Iterable[P], usual: Sequence[P]) -> Rows[P]:
    """The rows, and each part that is given and not in them after the last one that usually stands before it."""
    arranged, there = list(rows), {*chain.from_iterable(rows)}
    for part in given:
        if part not in there:
            before = set(usual[: usual.index(part)])
            places = (
                index for index in range(len(arranged), 0, -1) if not before.isdisjoint(arranged[index - 1])
            )
            arranged.insert(next(places, 0), (part,))
            there.add(part)
    return tuple(arranged)


class Arranged(Document):
    """Base of the kinds whose parts may stand in any order. They declare the field `parts` with their own choice of parts."""

    fields_of_parts: ClassVar[Mapping[Any, tuple[str, ...]]]
    """The fields that each part prints."""

    if TYPE_CHECKING:
        parts: Any

    @property
    def letterhead_at_right(self) -> bool:
        """Whether the letterhead stands at the right, and not in the middle. Kinds override it."""
        return False

    @contradiction("parts")
    def _each_part_stands_once(self) -> Iterator[Fault]:
        seen: set[Choice] = set()
        for index, row in enumerate(self.parts):
            for part in row:
                if part in seen:
                    yield Fault(("parts", index), "part-twice", *messages.PART_TWICE.filled(part=part.bangla))
                seen.add(part)

    @contradiction("parts")
    def _parts_leave_nothing_out(self) -> Iterator[Fault]:
        if not self.parts:
            return
        printed = {name for part in chain.from_iterable(self.parts) for name in self.fields_of_parts[part]}
        for name in dict.fromkeys(chain.from_iterable(self.fields_of_parts.values())):
            if name not in printed and self._says(name):
                yield Fault(
                    (name,), "not-in-parts", *messages.NOT_IN_PARTS.filled(field=self.both_names(name))
                )

    @contradiction("labels")
    def _number_has_one_label(self) -> Iterator[Fault]:
        if "number" in self.labels.model_fields_set and "number_label" in self.model_fields_set:
            yield Fault(("number_label",), "label-twice", *messages.LABEL_TWICE)

    def _says(self, name: str) -> bool:
        """Whether the document itself gives a field that is to be printed at a place of its own."""
        value = getattr(self, name)
        return (
            bool(value) and name in self.model_fields_set and value != type(self).model_fields[name].default
        )
