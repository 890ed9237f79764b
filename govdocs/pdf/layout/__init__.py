"""A layout of our own for tables of plain cells, plain blocks and lines of plain texts, which are most of the boxes of a document; WeasyPrint lays out the rest.

A table is plain where each of its cells is a text, or some paragraphs of text, each of them bold or not, in which the author may
end lines, and no style says what is not handled here (styles.py, table_building.py). Where the widths of columns come from the words,
WeasyPrint finds them by its own sums, from the widths of our cells. Rows are no trees of boxes but hold their lines themselves
(rows.py), which are made as those of paragraphs are: each row is laid out once, whatever page it comes on, and put on pages by
WeasyPrint's rules (tables.py).

A line of a paragraph is plain where it is texts side by side: the words of the paragraph, some of them in an element of their own,
a marker or label before them (pieces.py). It holds them itself, too (lines.py). Pieces are read of the element, be it a paragraph,
a cell in a table of WeasyPrint's or a block in a line; only of what stands in a page's margin they are read of boxes.

A block is plain where nothing but its margins says where it stands. Such blocks are put on pages one below the other, by
WeasyPrint's rules (blocks.py); whatever else is among them, WeasyPrint puts there. A paragraph of pieces, and what has nothing but
such paragraphs, plain tables and their like in it, is made of its element at once (block_building.py, finished.py), and on a page it
is settled (settled.py): nobody looks for more in it.

Lines are drawn (drawing.py) and tagged (structure.py) from what holds them. It changes no byte, which tests prove by comparing with
GOVDOCS_PLAIN=1. What turns out not to be plain only while pages are made is laid out again by WeasyPrint, the whole document
(fallback.py); so is a document with faults, that they be reported by it.
"""
