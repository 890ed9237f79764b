"""The same letter for each contender: page, margins, sizes, leading and faces as govdocs' own style sheet has them."""

import json
from collections.abc import Callable
from dataclasses import asdict
from html import escape

from documents import Block, Paragraph, Source, Table

from govdocs.page.environment import style_sheet
from govdocs.pdf import Faces

FONTS = Faces.hind_siliguri().regular.parent


def as_yaml(source: Source) -> str:
    return source.yaml


def as_page(source: Source) -> str:
    """govdocs' own page, the style sheet apart: what its engine is given."""
    return source.page


def as_html(source: Source) -> str:
    """The page with style sheet and faces, as a user of WeasyPrint or Chromium would write it."""
    rules = "".join(
        f'@font-face {{ font-family: "Hind Siliguri"; src: url("{path.as_uri()}"); font-weight: {weight} }}\n'
        for path, weight, _ in Faces.hind_siliguri().files()
    )
    style = f'<style>{rules}{style_sheet()}\nbody {{ font-family: "Hind Siliguri" }}</style>'
    return source.page.replace("</head>", f"{style}</head>", 1)


def as_blocks(source: Source) -> str:
    """For programs that are called block by block."""
    kinds = [{"kind": type(block).__name__, **asdict(block)} for block in source.blocks]
    return json.dumps(kinds, ensure_ascii=False)


# Typst

TYPST = """\
#set document(title: "পত্র")
#let digits(n) = str(n).clusters().map(c => str.from-unicode(str.to-unicode(c) - 48 + 0x9e6)).join()
#set page(paper: "a4", margin: (top: 20mm, right: 22mm, bottom: 20mm, left: 25mm), footer: context {
  let number = counter(page).get().first()
  if number > 1 { align(center, text(10pt, digits(number) + " / " + digits(counter(page).final().first()))) }
})
#set text(font: "Hind Siliguri", size: 12pt, lang: "bn", fallback: false, top-edge: 1.05em, bottom-edge: -0.45em)
#set par(leading: 0em, spacing: 2.2mm, linebreaks: LINEBREAKS)
#set table(stroke: 0.5pt, inset: (x: 1.6mm, y: 1.1mm))
#show table: set text(10.5pt, top-edge: 1em, bottom-edge: -0.4em)
"""


def as_typst(source: Source) -> str:
    return TYPST.replace("LINEBREAKS", "auto") + _typst_blocks(source.blocks)


def as_simple_typst(source: Source) -> str:
    """Lines filled one after the other, as all other contenders do."""
    return TYPST.replace("LINEBREAKS", '"simple"') + _typst_blocks(source.blocks)


def _typst_blocks(blocks: list[Block]) -> str:
    return "\n".join(
        _typst_table(block) if isinstance(block, Table) else _typst_paragraph(block) for block in blocks
    )


def _typst_paragraph(block: Paragraph) -> str:
    runs = "".join(f"#strong({_quoted(text)})" if bold else f"#{_quoted(text)}" for text, bold in block.runs)
    match block.style:
        case "centred":
            return f"#block(spacing: 0pt, width: 100%, align(center)[#par[{runs}]])"
        case "signature":
            return f"#block(spacing: 0pt, inset: (left: 85mm), width: 100%, align(center)[#par[{runs}]])"
        case "item":
            return (
                f"#pad(left: 2.2em, par(justify: true, first-line-indent: 0pt, hanging-indent: 0pt)[{runs}])"
            )
        case "justified":
            return f"#par(justify: true)[{runs}]"
    return f"#par[{runs}]"


def _typst_table(block: Table) -> str:
    head, *rows = block.rows
    widths = ", ".join(f"{width}fr" for width in block.widths)
    lines = (", ".join(map(_quoted, row)) for row in rows)
    return (
        f"#table(columns: ({widths}), table.header({', '.join(map(_quoted, head))}),\n"
        + ",\n".join(lines)
        + ")"
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


# LibreOffice

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)

FACE = (
    'style:font-name="Hind" style:font-name-complex="Hind" fo:language="en" fo:country="US" '
    'style:language-complex="bn" style:country-complex="BD"'
)


def _size(points: float, weight: str = "normal") -> str:
    return (
        f'fo:font-size="{points}pt" style:font-size-complex="{points}pt" '
        f'fo:font-weight="{weight}" style:font-weight-complex="{weight}"'
    )


def _paragraph_style(name: str, layout: str, points: float = 12, leading: float = 18) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:line-height="{leading}pt" fo:orphans="2" fo:widows="2" {layout}/>'
        f"<style:text-properties {FACE} {_size(points)}/></style:style>"
    )


GAP = 'fo:margin-bottom="2.2mm"'
ODT_STYLES = f"""\
<office:font-face-decls><style:font-face style:name="Hind" svg:font-family="'Hind Siliguri'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties {FACE} {_size(12)}/></style:default-style>
</office:styles>
<office:automatic-styles>
{_paragraph_style("plain", GAP)}
{_paragraph_style("justified", f'{GAP} fo:text-align="justify"')}
{_paragraph_style("item", f'{GAP} fo:text-align="justify" fo:margin-left="9.3mm"')}
{_paragraph_style("centred", 'fo:text-align="center"')}
{_paragraph_style("signature", 'fo:text-align="center" fo:margin-left="85mm"')}
{_paragraph_style("cell", "", 10.5, 14.7)}
{_paragraph_style("foot", 'fo:text-align="center"', 10, 15)}
<style:style style:name="bold" style:family="text"><style:text-properties {_size(12, "bold")}/></style:style>
<style:style style:name="box" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"
 fo:padding-top="1.1mm" fo:padding-bottom="1.1mm" fo:padding-left="1.6mm" fo:padding-right="1.6mm"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
COLUMNS
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
 fo:margin-top="20mm" fo:margin-right="22mm" fo:margin-bottom="20mm" fo:margin-left="25mm"/></style:page-layout>
<style:page-layout style:name="a4-foot"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
 fo:margin-top="20mm" fo:margin-right="22mm" fo:margin-bottom="10mm" fo:margin-left="25mm"/>
<style:footer-style><style:header-footer-properties svg:height="10mm" fo:min-height="10mm" fo:margin-top="2mm"/></style:footer-style>
</style:page-layout>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="a4" style:next-style-name="following"/>
<style:master-page style:name="following" style:page-layout-name="a4-foot"><style:footer><text:p text:style-name="foot">
<text:page-number style:num-format="1"/> / <text:page-count style:num-format="1"/></text:p></style:footer></style:master-page>
</office:master-styles>
"""


def as_flat_odt(source: Source) -> str:
    tables = [block for block in source.blocks if isinstance(block, Table)]
    columns = "".join(
        f'<style:style style:name="c{table}-{column}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{163 * width / 100:.2f}mm"/></style:style>'
        for table, block in enumerate(tables)
        for column, width in enumerate(block.widths)
    )
    body = "".join(
        _odt_table(block, tables.index(block)) if isinstance(block, Table) else _odt_paragraph(block)
        for block in source.blocks
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{ODT_STYLES.replace('COLUMNS', columns)}<office:body><office:text>{body}</office:text></office:body>"
        "</office:document>"
    )


def _odt_paragraph(block: Paragraph) -> str:
    runs = "".join(
        f'<text:span text:style-name="bold">{_odt_text(text)}</text:span>' if bold else _odt_text(text)
        for text, bold in block.runs
    )
    return f'<text:p text:style-name="{block.style}">{runs}</text:p>'


def _odt_table(block: Table, number: int) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="c{number}-{i}"/>' for i in range(len(block.widths))
    )
    head, *rows = map(_odt_row, block.rows)
    return (
        f'<table:table table:name="t{number}">{columns}<table:table-header-rows>{head}</table:table-header-rows>'
        f"{''.join(rows)}</table:table>"
    )


def _odt_row(row: tuple[str, ...]) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="box"><text:p text:style-name="cell">{_odt_text(cell)}</text:p></table:table-cell>'
        for cell in row
    )
    return f'<table:table-row table:style-name="row">{cells}</table:table-row>'


def _odt_text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<text:line-break/>")


#: ending → how a letter is written in it
NOTATIONS: dict[str, Callable[[Source], str]] = {
    "yaml": as_yaml,
    "page": as_page,
    "html": as_html,
    "typ": as_typst,
    "simple.typ": as_simple_typst,
    "json": as_blocks,
    "fodt": as_flat_odt,
}
