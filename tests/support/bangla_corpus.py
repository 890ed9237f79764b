"""A document of more than 40,000 characters: every conjunct in use, both scripts, tables, lists, footers.

Composed of the words and sentences in tests/support/corpus/: the sentences' gaps are filled with the words in turn,
so that each word stands in several places, in justified and in ragged text.
"""

from collections.abc import Iterator
from html import escape
from itertools import cycle, islice
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"

#: Letters with a dot below are in use in both spellings; no normal form may be applied on the way.
NUKTA = {"\u09dc": "\u09a1\u09bc", "\u09dd": "\u09a2\u09bc", "\u09df": "\u09af\u09bc"}

CSS = """
@page { size: A4; margin: 20mm 18mm 22mm 25mm; @bottom-center { content: none } }
@page :nth(n+2) { @bottom-center { content: counter(page, bengali) " / " counter(pages, bengali) } }
body { font-size: 12pt; line-height: 1.5 }
p { text-align: justify; margin: 0 0 3mm }
.ragged { text-align: left; font-size: 10.5pt }
h2 { font-size: 13pt; margin: 4mm 0 2mm }
table { border-collapse: collapse; width: 100%; margin-bottom: 3mm }
th, td { border: 0.5pt solid; padding: 1mm 2mm; vertical-align: top; text-align: left }
tr { break-inside: avoid }
ol { list-style: none; padding: 0; margin: 0 0 3mm }
li { margin-left: 8mm }
"""


def words() -> list[str]:
    """All words, those with a dotted letter in both spellings."""
    known: dict[str, None] = {}
    for word in (FOLDER / "words.txt").read_text("utf-8").split():
        for one, two in NUKTA.items():
            word = word.replace(two, one)
        known[word] = None
        for one, two in NUKTA.items():
            word = word.replace(one, two)
        known[word] = None
    return list(known)


def sentences() -> Iterator[str]:
    """Sentences without end, words and numbers following in turn."""
    word, numbers = cycle(words()), cycle(bangla(n) for n in (12, 305, 4678, 19, 50230, 7, 123456, 88))
    small = cycle(bangla(n) for n in range(3, 99))
    dates = cycle(f"{bangla(n):০>2} আষাঢ় ১৪৩২ বঙ্গাব্দ/{bangla(n + 14)} জুন ২০২৫" for n in range(1, 16))
    mails = cycle(("office@example.gov.bd", "first.last-name_01@example.org", "info+bn@example.com"))
    sites = cycle(("www.example.gov.bd", "https://example.gov.bd/a/b?x=1&y=২#z", "example.org/নথি/১"))
    gaps = {"w": word, "n": numbers, "k": small, "d": dates, "e": mails, "u": sites}
    for frame in cycle((FOLDER / "sentences.txt").read_text("utf-8").splitlines()):
        sentence = frame
        for gap, values in gaps.items():
            while f"{{{gap}}}" in sentence:
                sentence = sentence.replace(f"{{{gap}}}", next(values), 1)
        yield sentence


def bangla(number: int) -> str:
    return str(number).translate({48 + digit: 0x09E6 + digit for digit in range(10)})


def html(sections: int = 31) -> str:
    """The document; 31 sections are some 44,000 characters of text."""
    body, source, word = [], sentences(), cycle(words())
    for number in range(1, sections + 1):
        take = [escape(sentence) for sentence in islice(source, 11)]
        row = list(islice(word, 18))
        body.append(f"<h2>{bangla(number)}। {row[0]} ও {row[1]}</h2>")
        body.append(f"<p>{' '.join(take[:4])}</p>")
        items = (f"<li>{bangla(i)}। {item}</li>" for i, item in enumerate(take[4:6], 1))
        body.append(f"<ol>{''.join(items)}</ol>")
        body.append("<table><thead><tr><th scope=col>ক্রমিক</th><th scope=col>বিবরণ</th>")
        body.append("<th scope=col>পরিমাণ (৳)</th></tr></thead><tbody>")
        body.extend(
            f"<tr><td>{bangla(i)}।</td><td>{cell}</td><td>{bangla(i * 12345)}.০০</td></tr>"
            for i, cell in enumerate(take[6:8], 1)
        )
        body.append("</tbody></table>")
        body.append(f'<p class="ragged">{" ".join(take[8:])} <b>{" ".join(row[2:10])}</b> ')
        body.append(f"<i>{' '.join(row[10:18])}</i></p>")
    return f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{"".join(body)}</body></html>'
