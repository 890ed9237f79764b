"""The used lengths of a box, computed once for all boxes of a style.

WeasyPrint resolves eighteen properties of each box whenever it is laid out, one by one, though nearly all are fixed
lengths or `auto` and come to the same each time. A style with a percentage or a sum among them is left to it.
"""

from operator import itemgetter
from typing import Any

from weasyprint.layout.percent import resolve_percentages as stock_resolve_percentages

from govdocs.pdf.speedups.fonts import FastFonts

SIDES = ("top", "right", "bottom", "left")
#: The modules of WeasyPrint that have a `resolve_percentages`.
USERS = ("absolute", "block", "column", "float", "grid", "inline", "page", "percent", "table")

LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in SIDES),
    *(f"{limit}{length}" for limit in ("", "min_", "max_") for length in ("width", "height")),
)
BORDERS = tuple(f"border_{side}_width" for side in SIDES)

_VALUES = itemgetter(*("border_collapse", "box_sizing", *BORDERS, *LENGTHS))


class _UsedLengths:
    """The used lengths of a style, and the values they were computed from: WeasyPrint changes some styles in place."""

    __slots__ = ("borders", "lengths", "values")

    def __init__(self, style: Any, values: tuple[Any, ...]) -> None:
        self.values = values
        self.lengths: dict[str, Any] | None = None
        self.borders: dict[str, Any] = {}
        collapse, sizing, *widths = values
        lengths = widths[len(BORDERS) :]
        if (
            not isinstance(style.font_config, FastFonts)
            or sizing != "content-box"
            or not all(map(_is_fixed, lengths))
        ):
            return
        used = {
            name: value if value == "auto" else value.value
            for name, value in zip(LENGTHS, lengths, strict=True)
        }
        for least in ("min_width", "min_height"):
            if used[least] == "auto":
                used[least] = 0
        borders = dict(zip(BORDERS, widths, strict=False))
        # Of a table with collapsed borders they are settled between neighbours, once.
        if collapse == "collapse":
            self.borders = borders
        else:
            used |= borders
        self.lengths = used


def _is_fixed(value: Any) -> bool:
    return value == "auto" or getattr(value, "unit", None) == "px"


def used_lengths(style: Any) -> dict[str, Any] | None:
    """The used lengths of a style with those of its borders; None where one depends on where the box is."""
    known = _known(style)
    return known.lengths and known.lengths | known.borders


def _known(style: Any) -> _UsedLengths:
    values = _VALUES(style)
    used: _UsedLengths | None = getattr(style, "used_lengths", None)
    if used is None or used.values != values:
        used = style.used_lengths = _UsedLengths(style, values)
    return used


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set the used lengths of a box; the counterpart of WeasyPrint's function."""
    used = _known(box.style)
    if used.lengths is None:
        stock_resolve_percentages(box, containing_block)
        return
    own = vars(box)
    own.update(used.lengths)
    for name, width in used.borders.items():
        own.setdefault(name, width)
