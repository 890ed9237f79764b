"""To whom a letter goes, whose attention it asks for, and what is annexed to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Any, Final

from govdocs.errors import Text
from govdocs.importing import messages
from govdocs.importing.lines import cues
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE, Recognition
from govdocs.importing.roles.role_names import Placed
from govdocs.importing.writing.prose_writing import written
from govdocs.numerals import to_bangla

_LONG_ADDRESS: Final = 5  # ends of lines in one address
_WORD_OVER: Final = re.compile(r"প্রাপক(?:গণ)?\s*+(?:[:ঃ]\s*+[-–]?|[,–-])?+\s*+(?=$|(?<=[\s:ঃ–-])\S)")


def put_addressees(finding: Recognition, lines: Sequence[Placed]) -> None:
    """To whom it goes: each block its own lines. The word বরাবর over them stays with them; প্রাপক is told."""
    blocks = [[one.line for one in group] for _, group in groupby(lines, key=lambda one: one.block)]
    texts: list[str] = []
    used: list[TextLine] = []
    reasons: list[Text] = []
    for block in blocks:
        if block and (word := _WORD_OVER.match(block[0].text)):
            reasons.append(messages.WORD_NOT_PRINTED.filled(word=word[0].strip()))
            rest = block[0].text[word.end() :]
            block = [*([replace(block[0], text=rest, stretches=())] if rest else []), *block[1:]]
        numbered = [bool(line.marker or cues.MARKED.match(line.text)) for line in block]
        items: list[str] = []
        for line, begins in zip(block, numbered, strict=True):
            text = " ".join(line.full.split())
            if items and not begins:
                items[-1] += f"\n{text}"
            else:
                items.append(text)
        texts += _without_numbers(items) if len(items) > 1 else items
        used += block
    if any(text.count("\n") >= _LONG_ADDRESS for text in texts):
        reasons.append(messages.LONG_ADDRESS)
    if texts:
        sure = (
            SURE
            if len(texts) == 1
            and any(cues.POST.search(line.text) or cues.OFFICE.search(line.text) for line in used)
            else LIKELY
            if used
            else POSSIBLE
        )
        finding.put("to", texts[0] if len(texts) == 1 else texts, sure, used, *reasons)


def _without_numbers(items: list[str]) -> list[str]:
    usual = [f"{to_bangla(place)}।" for place in range(1, len(items) + 1)]
    if all(text.startswith(mark) for text, mark in zip(items, usual, strict=True)):
        return [text[len(mark) :].strip() for text, mark in zip(items, usual, strict=True)]
    return items


def put_attention(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """Whose attention is asked for."""
    if not lines:
        return
    if len(lines) > 1 and all(cues.ATTENTION.match(line.text) for line in lines):
        texts = []
        for line in lines:
            finding.tree.pop("attention", None)
            put_attention(finding, [line])
            texts.append(finding.tree["attention"])
        finding.tree["attention"] = texts
        return
    found = cues.ATTENTION.match(lines[0].text)
    text = " ".join(line.text for line in lines)
    if found:
        text = text[found.end() :]
        finding.set_label("attention", found["label"] + found["colon"].strip(), "[দৃষ্টি আকর্ষণ")
        if found["label"].startswith(("[", "(")):
            text = (
                text.rstrip(" )]")
                if text.rstrip()[-1:] in ")]" and text.count("(") < text.count(")") + text.count("]")
                else text
            )
    finding.put("attention", " ".join(text.split()), SURE if found else LIKELY, lines)


def put_annexes(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """What follows the letter: annexes of running text and tables, each from where a page was begun on."""
    starts = [0, *(at for at, line in enumerate(lines) if at and line.new_page)]
    annexes = [_annex(finding, lines[at:end]) for at, end in pairwise([*starts, len(lines)])]
    finding.put("annexes", [one for one in annexes if one], POSSIBLE, lines)


def _annex(finding: Recognition, lines: Sequence[TextLine]) -> dict[str, Any] | None:
    if not lines:
        return None
    label = lines[0].text if not lines[0].table and cues.ANNEX.match(lines[0].text) else ""
    rest = list(lines[1:] if label else lines)
    text = written(rest)
    if not text:
        finding.rest += [label] if label else []
        return None
    annex: dict[str, Any] = {"sort": "paper"}
    if label:
        annex["label"] = label
    return annex | {"body": text}
