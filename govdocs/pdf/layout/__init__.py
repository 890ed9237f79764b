"""A layout of our own for tables of plain cells, which are most of the boxes of a long document; WeasyPrint lays out the rest.

A table is plain where each of its cells is a text, or some paragraphs of text, each of them bold or not, in which the author may
end lines, and no style says what is not handled here (styles.py, building.py). Where the widths of columns come from the words,
WeasyPrint finds them by its own sums, from the widths of our cells. Rows are no trees of boxes but hold their lines themselves
(rows.py): each row is laid out once, whatever page it comes on, and put on pages by WeasyPrint's rules (tables.py). Lines are drawn
(drawing.py) and tagged (structure.py) from the rows.

It changes no byte, which tests prove by comparing with GOVDOCS_PLAIN=1. What turns out not to be plain only while pages are made
is laid out again by WeasyPrint, the whole document (fallback.py); so is a document with faults, that they be reported by it.
"""
