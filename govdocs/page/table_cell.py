"""A cell of a table as HTML: a long list has thousands, and a macro would take most of the time of its page."""

from __future__ import annotations

from markupsafe import Markup

from govdocs.models.tables import Align, Cell
from govdocs.prose.markdown import cell as text_of_cell


def table_cell(cell: Cell, align: Align = Align.LEFT) -> Markup:
    """The cell with its text and its spans, of a column that is aligned so."""
    look = "" if align is Align.LEFT else f' class="{align}"'
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    text = text_of_cell(cell.text) if cell.text else ""
    return Markup(f"<td{look}{columns}{rows}>{text}</td>")
