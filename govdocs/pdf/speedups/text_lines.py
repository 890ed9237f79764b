"""Lay out a line that holds one piece of text, without looking for what else a line may hold.

Of the lines that are boxes nearly all are such. `layout/lines.py` asks for them where a line is to be boxes. The remaining steps are in WeasyPrint's
order, so that sums come to the same last digit.
"""

from typing import Any

import weasyprint.layout.inline
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout.inline import text_align

from govdocs.pdf.speedups.line_breaks import split_text_box, strut
from govdocs.pdf.speedups.shaping import text_style
from govdocs.pdf.speedups.used_lengths import resolve_percentages

#: WeasyPrint lets a line be wider by this, for what sums of widths lose.
ALLOWANCE = 1 + 1e-9

_stock_get_next_linebox = weasyprint.layout.inline.get_next_linebox


def get_next_linebox(
    context: Any,
    linebox: Any,
    position_y: float,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    absolute_boxes: Any,
    fixed_boxes: Any,
    first_letter_style: Any,
    first_line_style: Any,
) -> Any:
    """The next line and where the one after it begins; the counterpart of WeasyPrint's function."""
    if not (first_letter_style or first_line_style or context.excluded_shapes):
        start = _start(linebox, skip_stack)
        line = None if start is None else _line(context, linebox, position_y, start, containing_block)
        if line:
            return line
    return _stock_get_next_linebox(
        context,
        linebox,
        position_y,
        bottom_space,
        skip_stack,
        containing_block,
        absolute_boxes,
        fixed_boxes,
        first_letter_style,
        first_line_style,
    )


def _start(linebox: Any, skip_stack: Any) -> int | None:
    """The byte at which the text of the line begins, spaces passed over; None where there may be more than text."""
    index, inner = next(iter(skip_stack.items())) if skip_stack else (0, None)
    if index + 1 != len(linebox.children):
        return None
    text = linebox.children[index]
    if type(text) is not TextBox or text.style is not linebox.style:
        return None
    style = text_style(text.style)
    shaped = style and style.shaped(text.text, text.style)
    place = shaped.place(next(iter(inner)) if inner else 0) if shaped else None
    if not shaped or place is None:
        return None
    if text.style["white_space"] == "pre":
        return shaped.offsets[place]
    if shaped.words[-1].text == " ":
        return None
    while shaped.words[place].text == " ":
        place += 1
    return shaped.offsets[place]


def _line(context: Any, linebox: Any, position_y: float, start: int, containing_block: Any) -> Any:
    left = containing_block.content_box_x()
    available_width = left + containing_block.width - left
    linebox.position_x, linebox.position_y = left, position_y
    index = len(linebox.children) - 1
    text = linebox.children[index]
    resolve_percentages(text, containing_block)
    text.position_x, text.position_y = left + linebox.text_indent, position_y
    room = (left + available_width) * ALLOWANCE - text.position_x
    text, resume, is_break_preserved = split_text_box(context, text, room, start)
    if text is None or is_break_preserved:
        return None
    resume_at = None if resume is None else {index: {resume: None}}

    line = linebox.copy_with_children([text])
    line.width = text.position_x + text.width - left
    line_height, line.baseline = strut(line.style)
    line.height = line.style["font_size"]
    line.margin_top = line.margin_bottom = (line_height - line.height) / 2
    linebox.width, linebox.height = line.width, line.height
    offset_x = text_align(context, line, available_width, last=resume_at is None)

    text.position_y = -text.baseline
    top = min(-line.baseline, text.position_y)
    bottom = max(-line.baseline + line.margin_height(), text.position_y + text.margin_height())
    line.baseline, line.position_y, line.height = -top, top, bottom - top
    line.margin_top = line.margin_bottom = 0
    line.translate(offset_x, position_y - top)
    line.position_y = position_y
    return line, resume_at
