"""Random documents of blocks in blocks, with all that styles say of where pages end, the same for the same number."""

import random

from tests.support.bangla_corpus import words
from tests.support.nasty_documents import element

CSS = """
@page { size: 100mm 80mm; margin: 8mm } @page wide { size: 120mm 70mm }
p, ul, div, section, blockquote { margin: 0; padding: 0 } li { list-style: none } table { border-collapse: collapse; width: 100%; table-layout: fixed }
.a { margin-top: 3mm } .b { margin-bottom: 4mm } .c { margin: 2mm 5mm } .d { margin-top: -1.3mm } .e { margin-bottom: -2.7mm } .auto { margin: auto }
.part { margin-top: 7% } .in { padding-left: 7mm } .high { padding-top: 2mm } .low { padding-bottom: 3mm; border-bottom: 1px solid }
.tall { height: 11mm } .least { min-height: 9mm } .narrow { width: 45mm } .most { max-width: 30mm } .up { position: relative; top: 1mm }
.whole { break-inside: avoid } .with { break-after: avoid } .on { break-before: avoid } .new { break-before: page } .end { break-after: page } .left { break-before: left }
.wide { page: wide } .few { orphans: 1; widows: 1 } .many { orphans: 4; widows: 3 } .keep { margin-break: keep } .drop { margin-break: discard }
.f { float: right; width: 20mm } .clear { clear: both } .own { display: flow-root } .cut { overflow: hidden } .flex { display: flex } .two { columns: 2 }
.j { text-align: justify } .first { text-indent: 5mm } .note { float: footnote } .gone { position: absolute; right: 0 } .say { string-set: said content() }
.said::before { content: "— " } .letter::first-letter { color: red } .line::first-line { color: blue } tr { break-inside: avoid } .lines { max-lines: 2 }
"""
SAID = (*"abcde", "a", "b", "a b", "in", "c in", "whole", "with", "on", "few", "many", "j", "first")
SELDOM = ("part", "high", "low", "tall", "least", "narrow", "most", "up", "new", "end", "left", "wide", "keep", "drop", "f", "clear",
          "own", "cut", "flex", "two", "auto", "gone", "say", "said", "letter", "line", "lines")  # fmt: skip
HOLDERS = ("div", "section", "ul", "div", "blockquote")


def flowing_document(number: int) -> str:
    """The HTML of a document of one to some pages; every third has nothing that is seldom in it."""
    chance = random.Random(number)
    known = words()
    seldom = 0.0 if number % 3 == 0 else 0.06

    def said(tag: str) -> str:
        names = [chance.choice(SAID) for _ in range(chance.choice((0, 0, 1, 1, 2)))]
        names += [chance.choice(SELDOM)] if chance.random() < seldom else []
        return f'{tag} class="{" ".join(names)}"'

    def text(most: int = 45) -> str:
        written = " ".join(chance.choices(known, k=min(most, chance.choice((1, 3, 8, 20, 45)))))
        if chance.random() < seldom:
            written += element("span class=note", chance.choice(known))
        return chance.choice((written, written, f"<strong>{chance.choice(known)}</strong> {written}"))

    def block(depth: int) -> str:
        kind = chance.random()
        if kind < 0.55 or depth > 3:
            return element(said(chance.choice(("p", "p", "p", "address"))), text())
        if kind < 0.63:
            rows = "".join(
                f"<tr><td>{chance.choice(known)}<td>{text(8)}" for _ in range(chance.randint(1, 4))
            )
            return f"<table>{rows}</table>"
        if kind < 0.65:
            return chance.choice(("<div></div>", "<p></p>", "<hr>", text(), "<p>ক<br><br></p>"))
        holder = chance.choice(HOLDERS)
        inside = [block(depth + 1) for _ in range(chance.randint(1, 4))]
        if holder == "ul":
            inside = [element(said("li"), each) for each in inside]
        return element(said(holder), chance.choice(("", "\n")).join(inside))

    body = "".join(block(0) for _ in range(chance.randint(2, 8)))
    return f'<!doctype html><html lang="bn"><title>{number}</title><body>{body}</body></html>'
