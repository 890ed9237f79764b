"""Random tables of cells with texts, their lines ended by the author or in paragraphs, over some columns; with all that decides where a page ends; the same for the same number."""

import random
from collections.abc import Iterator

from tests.support.bangla_corpus import words

CSS = """
@page { size: 210mm 110mm; margin: 9mm 8mm; @bottom-center { content: counter(page, bengali); font-size: 7pt } }
@page wide { size: 240mm 90mm; margin: 7mm }
p, h2 { margin: 0 0 2mm; font-size: 11pt } h2 { break-after: avoid } .avoid { break-before: avoid } .whole { break-inside: avoid }
.signature { break-inside: avoid; break-before: avoid; text-align: center } .new { break-before: page } .wide { page: wide }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 1mm 0 3mm; font-size: 10pt; line-height: 1.4 }
.narrow { width: 80%; margin-left: auto } .spaced { margin: 4mm 0 } .below { margin-top: 6mm; padding-top: 1mm }
th, td { border: 0.5pt solid; padding: 1mm 1.5mm; vertical-align: top } th { text-align: center; vertical-align: middle }
.bare td { border: 0 } .double { border: 3pt double red } .thick th { border-bottom: 2pt solid blue }
.thin td:last-child { border-right: 0.2pt dotted } .none { border-style: hidden }
.r { text-align: right } .c { text-align: center } .m { vertical-align: middle } .b { vertical-align: bottom; font-weight: 600 }
.small { font-size: 7pt; line-height: 1 } .kept { white-space: nowrap } .green { color: green } .high { line-height: 2.3 }
tr { break-inside: avoid } .run { break-inside: avoid } .stay { break-after: avoid } .begin { break-before: page }
td p { margin: 0; font-size: inherit } .r p { text-align: right } .aside { color: red; font-size: 8pt; text-align: center }
strong { font-weight: 600 } .green strong { font-size: 6pt } .r strong { font-size: 13pt; color: blue }
.tall { height: 11mm } .auto { table-layout: auto } .shrunk { table-layout: auto; width: auto }
"""

LONG_WORDS = (
    "www.example.gov.bd/notices/circulars/2025/0001/annex",
    "অনাবশ্যকপ্রয়োজনাতিরিক্তব্যবস্থাপনাধীনতা",
    "ই-ফাইল",
    "১২,৩৪,৫৬৭/-",
)
MARKS = ("(ক)", "✓", "—", "office@example.gov.bd", "PDF/A-3", "½", "Rules, 1996", "‘খ’")


def difficult_tables(number: int) -> str:
    """The HTML of a document of one to some pages, of tables and of what stands around them."""
    chance = random.Random(number)
    parts = "".join(part for _ in range(chance.randint(1, 4)) for part in _part(chance))
    return f'<!doctype html>\n<html lang="bn"><head><title>ছক</title></head><body>{parts}</body></html>'


def _part(chance: random.Random) -> Iterator[str]:
    for _ in range(chance.choice((0, 0, 1, 3, 6))):
        yield f"<p>{_text(chance, 25)}</p>"
    if chance.random() < 0.3:
        yield f"<h2>{_text(chance, 4)}</h2>"
    around = chance.choice(
        ("", "", "", "div", 'div class="whole"', 'div class="below"', 'div class="wide"', "blockquote")
    )
    table = _table(chance)
    yield f"<{around}>{table}</{around.split()[0]}>" if around else table
    if chance.random() < 0.5:
        name = chance.choice(("avoid", "signature", "new", "plain"))
        yield f'<p class="{name}">{_text(chance, 12)}<br>{_text(chance, 3)}</p>'


def _table(chance: random.Random) -> str:
    count = chance.randint(1, 5)
    kind = chance.choice(("", "", "auto", "shrunk"))
    shares = [chance.randint(1, 5) for _ in range(count)]
    columns = "".join(f'<col style="width: {100 * share / sum(shares):.1f}%">' for share in shares)
    if kind and chance.random() < 0.7:
        columns = ""
    longest = chance.choice((1, 2, 4, 12))
    head = _head(chance, count) if chance.random() < 0.7 else ""
    groups = []
    for _ in range(chance.choice((1, 1, 2, 8))):
        rows = "".join(_row(chance, count, longest) for _ in range(chance.choice((1, 3, 9))))
        groups.append(f'<tbody class="{chance.choice(("", "run", "stay", "double"))}">{rows}</tbody>')
    names = " ".join(
        [kind]
        + [
            chance.choice((name, "", ""))
            for name in ("narrow", "spaced", "bare", "thick", "thin", "double", "small")
        ]
    )
    columns = f"<colgroup>{columns}</colgroup>" if columns else ""
    return f'<table class="{names}">{columns}{head}{"".join(groups)}</table>'


def _head(chance: random.Random, count: int) -> str:
    rows = (
        "".join(f'<th scope="col">{_text(chance, 2)}</th>' for _ in range(count))
        for _ in range(chance.choice((1, 1, 2)))
    )
    return f"<thead>{''.join(f'<tr>{row}</tr>' for row in rows)}</thead>"


def _row(chance: random.Random, count: int, longest: int) -> str:
    cells = []
    column, count = 0, count if chance.random() < 0.9 else chance.randint(1, count)
    is_wide = chance.random() < 0.06
    while column < count:
        name = chance.choice(
            ("", "", "", "r", "c", "m", "b", "green", "high", "none", "tall")
            if chance.random() < 0.4
            else ("",)
        )
        wide = chance.randint(1, count - column) if is_wide else 1
        span = f' colspan="{wide}"' if wide > 1 else ""
        if column == 0 and chance.random() < 0.2:
            cells.append(f'<th scope="row" class="{name}"{span}>{_text(chance, 2)}</th>')
        else:
            inside = _inside(chance, longest) if chance.random() < 0.9 else " "
            cells.append(f'<td class="{name}"{span}>{inside}</td>\n')
        column += wide
    name = chance.choice(("", "", "", "", "stay", "avoid", "begin" if chance.random() < 0.1 else ""))
    return f'<tr class="{name}">{"".join(cells)}</tr>'


def _inside(chance: random.Random, longest: int) -> str:
    """What is in a cell: a text, its lines ended by the author, or in paragraphs."""
    shape = chance.random()
    if shape < 0.7:
        return _text(chance, longest)
    texts = [_text(chance, longest) for _ in range(chance.randint(1, 3))]
    if shape < 0.77:
        return chance.choice(("<strong>{}</strong>", "<p><strong>{}</strong></p>")).format("<br>".join(texts))
    if shape < 0.87:
        return chance.choice(("<br>", "<br>\n")).join(texts)
    name = chance.choice(("", "", ' class="aside"', ' class="green"'))
    texts[-1] = "<br>".join((texts[-1], *texts[1:2]))
    return "\n".join(f"<p{name}>{text}</p>" for text in texts)


def _text(chance: random.Random, longest: int) -> str:
    picked = [chance.choice(WORDS) for _ in range(chance.randint(1, longest))]
    if chance.random() < 0.1:
        picked.insert(chance.randrange(len(picked) + 1), chance.choice(MARKS))
    if chance.random() < 0.002:
        picked.append(chance.choice(LONG_WORDS))
    return " ".join(picked)


WORDS = words()[:2000]
