"""Random documents with what is difficult to lay out, the same for the same number."""

import random

from tests.support.bangla_corpus import words

CSS = """
@page { size: A5; margin: 20mm; @bottom-center { content: counter(page, bengali) } @top-right { content: "ক" } }
@page :first { @top-left { width: 3cm; border: 1px solid } @bottom-left { content: "খ"; font-size: 7px } }
@page wide { size: A5 landscape; @footnote { border-top: 1px solid } }
.note { float: footnote } .note::footnote-call { content: counter(footnote, bengali) }
.mark { display: inline-block; white-space: pre; min-width: 6mm } .as { white-space: pre } .wide { page: wide } .q::before { content: "— " } .q::after { content: " ।"; color: red }
.item::before { display: list-item; content: "ছ"; list-style: square inside } .m::marker { color: blue }
.bengali { list-style: bengali } .inside { list-style: inside } .plain { list-style: none }
.tight { letter-spacing: 1px } .far { word-spacing: 4px } .keep { white-space: nowrap } .pre { white-space: pre-line }
.j { text-align: justify } .r { text-align: right } .hang { padding-left: 9mm; text-indent: -9mm }
.box { border: 1px solid; padding: 3% 2mm; margin: 2mm auto; width: 70% } .f { float: right; width: 30% }
.flex { display: flex } .grid { display: grid; grid-template-columns: 1fr 2fr } .ib { display: inline-block; width: 12mm }
.u { text-decoration: underline } .up { position: relative; top: -2pt } .abs { position: absolute; right: 0; top: 3mm }
.keep { background: #ffd } .hang { background: #eef; border-radius: 2mm } .flex { box-shadow: 1px 1px 2px }
tr:nth-child(3) { background: #efe } tr + tr > td:last-child { border: 3px double red } tbody { border-left: 2px dotted }
table { border-collapse: collapse } td, th { border: 1px solid; padding: 1mm }
"""

BLOCKS = (
    "p",
    "p class=j",
    "p class=r",
    "p class=hang",
    "p class=q",
    "div class=box",
    "h2",
    "blockquote",
    "p class=pre",
)
SPANS = ("b", "i", "sup", "em class=u", "span class=tight", "span class=far", "span class=up", "span class=ib",
         "span class=note", "span class=item", "a href='#x'", "small", "span class=keep", "span class=q",
         "span class=mark", "span class=mark", "span class=as")  # fmt: skip
LISTS = ("ul", "ol", "ol class=bengali", "ul class=inside", "ul class=plain", "ol class='plain m'")
MARKS = (
    "—",
    "৳ ১২,৩৪৫/-",
    "office@example.gov.bd",
    "✓",
    "½",
    "\u00a0",
    "‘ক’",
    "PDF/A-3",
    "১০:৩০",
    "<br>",
    "…",
)
PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/%3E"


def nasty_document(number: int) -> str:
    """The HTML of a document of one to some pages."""
    chance = random.Random(number)
    known = words()

    def text(most: int = 14) -> str:
        pieces = chance.choices(known, k=chance.randint(1, most))
        for i in range(len(pieces)):
            if chance.random() < 0.15:
                pieces[i] = chance.choice(MARKS)
            elif chance.random() < 0.12:
                pieces[i] = element(chance.choice(SPANS), text(3))
        return chance.choice((" ", " ", " ", "  ", "\n")).join(pieces)

    def table() -> str:
        columns = chance.randint(1, 4)
        head = "".join(f"<th>{text(2)}" for _ in range(columns))
        rows = ""
        for _ in range(chance.randint(1, 6)):
            span = chance.randint(1, columns)
            rows += f"<tr><td colspan={span}>{text(6)}" + "".join(
                f"<td>{text(4)}" for _ in range(columns - span)
            )
        return f"<table{chance.choice(('', ' style=width:100%', ' style=table-layout:fixed;width:90%'))}><thead><tr>{head}<tbody>{rows}</table>"

    def block() -> str:
        kind = chance.random()
        if kind < 0.55:
            return element(chance.choice(BLOCKS), text(24))
        if kind < 0.7:
            items = "".join(f"<li>{text()}" for _ in range(chance.randint(1, 5)))
            return element(chance.choice(LISTS), items)
        if kind < 0.85:
            return table()
        if kind < 0.9:
            return (
                f"<div class={chance.choice(('flex', 'grid'))}><div>{text()}</div><div>{text()}</div></div>"
            )
        if kind < 0.94:
            return f"<div class={chance.choice(('f', 'abs', 'wide'))}>{text()}</div>"
        return f'<p><img alt="ক" src="{PICTURE}"> {text()}<hr>'

    body = "".join(block() for _ in range(chance.randint(1, 7)))
    return f'<!doctype html><html lang="bn"><title>{number}</title><body id=x>{body}</body></html>'


def element(tag: str, content: str) -> str:
    return f"<{tag}>{content}</{tag.split()[0]}>"
