"""In which order the parts of an old letter stand, where that is not the order in which the form has them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.fields.letter import split_at_copies
from govdocs.importing.recognition import LIKELY, Recognition
from govdocs.importing.roles.role_names import Placed
from govdocs.models.arrangement import with_given
from govdocs.models.form import LetterPart, form_named
from govdocs.models.letter_parts import FIELDS, PARTS, USUAL_ORDER

_NUMBERS: Final = {LetterPart.NUMBER_AND_DATE, LetterPart.NUMBER, LetterPart.DATE}


def put_order(finding: Recognition, lines: Sequence[Placed], form: str) -> None:
    """Write the order of the parts, where it is another one than the form's."""
    first, later = split_at_copies([one for one in lines if one.role != "skip"])
    own = [*first, *(one for one in later if one.role in ("distribution", "copies", "diary"))]
    given = [part for part in USUAL_ORDER if any(name in finding.tree for name in FIELDS[part])]
    typed = _rows(own, finding.tree)
    known = set(chain.from_iterable(typed))
    usual = [part for row in with_given(form_named(form).parts, given, USUAL_ORDER) for part in row]
    if sum(bool(one.line.doubts) for one in own) * 4 > len(
        own
    ):  # a scan, of which the order is not sure either
        return
    if [part for part in usual if part in known] == [*chain.from_iterable(typed)] or len(known) < 3:
        return
    missing = [part for part in given if part not in known and not (part in _NUMBERS and known & _NUMBERS)]
    rows = with_given(typed, missing, USUAL_ORDER)
    value: list[Any] = [row[0].value if len(row) == 1 else [part.value for part in row] for row in rows]
    finding.put("parts", value, LIKELY, (), messages.ORDER_DIFFERS)


def _rows(lines: Sequence[Placed], tree: dict[str, Any]) -> tuple[tuple[LetterPart, ...], ...]:
    """The parts from top to bottom, each where it begins; the addressee beside the signature in one row with it."""
    found: list[tuple[LetterPart, ...]] = []
    runs = [(part, [*run]) for part, run in groupby(lines, key=lambda one: _part_of(one, tree)) if part]
    for place, (part, run) in enumerate(runs):
        part = _number_or_date(part, run, runs)
        if part in chain.from_iterable(found):
            continue
        signed = next(
            (other for other in runs[place + 1 : place + 3] if other[0] is LetterPart.SIGNATURE), None
        )
        if part is LetterPart.TO and signed and _stands_beside(run[0], signed[1][0]):
            found.append((part, LetterPart.SIGNATURE))
        else:
            found.append((part,))
    return tuple(found)


def _part_of(one: Placed, tree: dict[str, Any]) -> LetterPart | None:
    """The part that a line is of; None where it has no place of its own, or its field was not filled."""
    if one.role in ("number", "date"):
        return LetterPart.NUMBER_AND_DATE
    part = PARTS.get("letterhead" if one.role == "corner" else one.role)
    return part if part and any(field in tree for field in FIELDS[part]) else None


def _number_or_date(
    part: LetterPart, run: Sequence[Placed], runs: Sequence[tuple[LetterPart, Sequence[Placed]]]
) -> LetterPart:
    """Number or date alone where they stand at two places."""
    apart = [{one.role for one in other} for kind, other in runs if kind is LetterPart.NUMBER_AND_DATE]
    if part is not LetterPart.NUMBER_AND_DATE or len(apart) != 2 or apart[0] & apart[1]:
        return part
    return LetterPart.NUMBER if run[0].role == "number" else LetterPart.DATE


def _stands_beside(left: Placed, right: Placed) -> bool:
    a, b = left.line, right.line
    return a.column is not None and b.column is not None and a.column < b.column and a.row == b.row
