"""Random documents that are difficult to break into lines, the same for the same number."""

import random

from tests.support.bangla_corpus import words

CSS = """
@page { size: A6; margin: 12mm; @bottom-center { content: counter(page, bengali) " / " counter(pages, bengali) } }
body { overflow-wrap: break-word } .any { overflow-wrap: anywhere } .all { word-break: break-all }
.normal { overflow-wrap: normal } .j { text-align: justify } .c { text-align: center } .r { text-align: right }
.jj { text-align: justify-all } .keep { white-space: nowrap } .pre { white-space: pre-wrap } .line { white-space: pre-line }
.far { word-spacing: 1mm } .tight { letter-spacing: 1px } .u { text-decoration: underline } .hang { text-indent: -6mm; padding-left: 6mm }
.in { text-indent: 7mm } .percent { text-indent: 10% } .caps { font-variant-caps: small-caps } .rtl { direction: rtl }
.auto { hyphens: auto } .first::first-line { font-weight: 700 } .letter::first-letter { font-size: 2em }
.cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap } .up { vertical-align: super; font-size: 70% }
.f { float: left; width: 25mm } .ib { display: inline-block } .ib2 { display: inline-block; width: 14mm }
.two { columns: 2 } .flex { display: flex } .pad { padding: 0 3mm; border: 1px solid } .none { line-height: normal }
table { border-collapse: collapse } td, th { border: 0.5pt solid; padding: 0.5mm; vertical-align: middle } .fixed { table-layout: fixed; width: 100% }
"""

#: Beside Bangla words: what has a break inside, no break, another script or face, or no width.
ODD = (
    "PDF/A-3", "office@example.gov.bd", "https://example.gov.bd/a/b?x=1&amp;y=২#z", "সহ-সভাপতি", "১২/০৩/২০২৪", "12-5", "(১২)",
    "(PDF)", "(PDF", "PDF)", "‘ক’", "“AVA", "To’", "—", "–", "-", "/", "।", "12", "3.5%", "৳১২,৩৪৫/-", "½", "✓", "➤", "✓ক", "ক✓", "●",
    "কর্মকর্তা-কর্মচারী-প্রতিনিধি", "www.example.gov.bd/a-b-c-d-e-f-g-h", "AVATAR", "Tel.", "Yes", "r.", "…", "১০:৩০", "ক্\u200cষ", "র\u200d্যাব",
    "\u200dক", "ক\u200d", "\u200c", "ত্\u200d", "\u00a0", "ক\u00a0খ", "১২\u00a0টি", "a\u00adb", "ক\u00adখ", "漢字", "שלום", "émigré", "x²", "§৫", "©", "🙂",
    "\u2011", "ক\u2011খ", "\u2060", "\u200b", "[১]", "{a}", "&lt;b&gt;", "«ক»", "ক\u0301", "\u09cdর", "িক", "\u09bc", "!", "?!", "№", "₹৫", "→", "ই-মেইল:",
    "অতিদীর্ঘশব্দযাহাকোনোলাইনেআঁটেনাকখনোই", "Donaudampfschifffahrtsgesellschaft", "", "\t", "<br>", "<wbr>", "&amp;", "A", "1", "ক",
)  # fmt: skip
SPANS = ("b", "b", "i", "small", "span class=keep", "span class=up", "span class=far", "span class=tight", "span class=u",
         "span class=ib", "span class=ib2", "span class=pad", "span lang=en", "span class=any", "span class=caps", "span class=rtl")  # fmt: skip
BLOCKS = ("p", "p class=j", "p class=j", "p class=jj", "p class=c", "p class=r", "p class='hang j'", "p class='in j'", "p class=percent",
          "p class='auto j'", "p class='auto j' lang=en", "p class=first", "p class=letter", "p class=keep", "p class=cut",
          "p class=pre", "p class=line", "p class=rtl", "p class='two j'", "h3", "div class=any", "div class=all", "p class='normal j'",
          "div class=flex", "p class=none")  # fmt: skip
SIZES = ("6pt", "8pt", "10.5pt", "12pt", "13pt", "17.3px", "2px")


def difficult_document(number: int) -> str:
    """The HTML of a document of one to some pages."""
    chance = random.Random(f"lines {number}")
    known = words()
    oddness = chance.choice((0.02, 0.1, 0.3, 0.7))

    def text(most: int = 30, depth: int = 0) -> str:
        pieces = []
        for _ in range(chance.randint(0, most)):
            kind = chance.random()
            if kind < oddness:
                pieces.append(chance.choice(ODD))
            elif kind > 0.95 and depth < 2:
                pieces.append(element(chance.choice(SPANS), text(5, depth + 1)))
            else:
                pieces.append(chance.choice(known))
            pieces.append(chance.choice((" ", " ", " ", " ", " ", " ", "\n", "  ", "-", "", "\u00a0", "/")))
        return "".join(pieces)

    def cell(tag: str) -> str:
        attributes = chance.choice(
            ("", "", "", " colspan=2", " rowspan=2", " class=keep", " class=j", " class=hang")
        )
        content = chance.choice(
            (text(3), text(8), "", element("p", text(6)), chance.choice(ODD), chance.choice(known))
        )
        return f"<{tag}{attributes}>{content}"

    def table() -> str:
        columns, rows = chance.randint(1, 5), chance.randint(1, 6)
        body = "".join("<tr>" + "".join(cell("td") for _ in range(columns)) for _ in range(rows))
        head = "".join(cell("th") for _ in range(columns))
        kind = chance.choice(("", " class=fixed", " style=width:100%", " style=width:40mm"))
        return f"<table{kind}><thead><tr>{head}<tbody>{body}</table>"

    def block() -> str:
        kind = chance.random()
        size = f" style=font-size:{chance.choice(SIZES)}" if chance.random() < 0.2 else ""
        if kind < 0.7:
            width = f" style=width:{chance.randint(2, 80)}mm" if chance.random() < 0.3 else size
            tag = chance.choice(BLOCKS)
            return f"<{tag}{width}>{text(40)}</{tag.split()[0]}>"
        if kind < 0.8:
            items = "".join(f"<li>{text()}" for _ in range(chance.randint(1, 4)))
            return f"<{chance.choice(('ul', 'ol'))}{size}>{items}</ul>"
        if kind < 0.97:
            return f"<div{size}>{table()}</div>"
        return f"<div class=f>{text(8)}</div>"

    body = "".join(block() for _ in range(chance.randint(1, 3)))
    return f'<!doctype html><html lang="bn"><title>{number}</title><body>{body}</body></html>'


def element(tag: str, content: str) -> str:
    return f"<{tag}>{content}</{tag.split()[0]}>"
