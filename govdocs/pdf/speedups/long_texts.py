"""Break lines off a long text without reading all of it for each: WeasyPrint encodes and decodes the whole, four times a line.

That is the square of the text wherever its lines are not found by adding up (line_breaks.py): of words that are wider than their line.
"""

from typing import Any, Final

import weasyprint.layout.inline
from weasyprint.formatting_structure.boxes import TextBox

from govdocs.source.tree import MOST_LETTERS

#: A text of fewer characters is left to WeasyPrint.
LONG: Final = 8 * MOST_LETTERS
#: So many characters of it are looked at for a line: more than `unbroken.py` takes, which is as far as a space behind 2 * MOST_LETTERS.
WINDOW: Final = 4 * MOST_LETTERS

_COLLAPSED = ("normal", "nowrap", "pre-line")

_stock_split_text_box = weasyprint.layout.inline.split_text_box
_stock_skip_first_whitespace = weasyprint.layout.inline.skip_first_whitespace
_stock_split_inline_level = weasyprint.layout.inline.split_inline_level

_last: tuple[str, bytes] = "", b""


def encoded(text: str) -> bytes:
    """The text as UTF-8, which is made once while lines of the same text are asked for."""
    global _last
    known, data = _last
    if known is not text:
        data = text.encode()
        _last = text, data
    return data


def split_long_text(
    context: Any, box: Any, available_width: float | None, skip: int, is_line_start: bool = True
) -> tuple[Any, int | None, bool]:
    """WeasyPrint's `split_text_box`, given no more of a long text than a line can have."""
    if available_width is not None and len(box.text) > LONG:
        data = encoded(box.text)
        window = data[skip : skip + 4 * WINDOW].decode(errors="ignore")
        is_rest = skip + 4 * WINDOW >= len(data)
        end = len(window) if is_rest else window.find(" ", WINDOW) + 1
        if end:
            near = box.copy_with_text(window[:end])
            line, resume, is_preserved = _stock_split_text_box(
                context, near, available_width, 0, is_line_start
            )
            if resume is not None or is_rest:
                return line, None if resume is None else resume + skip, is_preserved
    whole: tuple[Any, int | None, bool] = _stock_split_text_box(
        context, box, available_width, skip, is_line_start
    )
    return whole


def skip_first_whitespace(box: Any, skip_stack: Any) -> Any:
    """Where a line begins behind the spaces that collapse; the counterpart of WeasyPrint's function."""
    if not (isinstance(box, TextBox) and len(box.text) > LONG):
        return _stock_skip_first_whitespace(box, skip_stack)
    index = next(iter(skip_stack)) if skip_stack else 0
    data = encoded(box.text)
    if index == len(data):
        return "continue"
    if box.style["white_space"] in _COLLAPSED:
        while data[index : index + 1] == b" ":
            index += 1
    return {index: None} if index else None


def split_inline_level(
    context: Any,
    box: Any,
    position_x: float,
    max_x: float,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    absolute_boxes: Any,
    fixed_boxes: Any,
    line_placeholders: Any,
    waiting_floats: Any,
    line_children: Any,
    first_letter_style: Any,
    first_line_style: Any,
) -> Any:
    """As much of a box as a line takes; the counterpart of WeasyPrint's function, for a long text."""
    if first_line_style or not (isinstance(box, TextBox) and len(box.text) > LONG):
        return _stock_split_inline_level(
            context,
            box,
            position_x,
            max_x,
            bottom_space,
            skip_stack,
            containing_block,
            absolute_boxes,
            fixed_boxes,
            line_placeholders,
            waiting_floats,
            line_children,
            first_letter_style,
            first_line_style,
        )
    layout = weasyprint.layout.inline  # by the names that may have been replaced
    layout.resolve_percentages(box, containing_block)
    box.position_x = position_x
    skip = next(iter(skip_stack)) or 0 if skip_stack else 0
    line, resume, is_preserved = layout.split_text_box(
        context, box, max_x - position_x, skip, is_line_start=not line_children
    )
    last = box.text[-1] if resume is None else _letter_before(box.text, resume)
    resume_at = None if resume is None else {resume: None}
    return line, resume_at, is_preserved, box.text[0], last, {"left": 0, "right": 0}


def _letter_before(text: str, place: int) -> str:
    """The letter that ends at a byte of the text: it has at most four bytes."""
    return encoded(text)[max(0, place - 4) : place].decode(errors="ignore")[-1]
