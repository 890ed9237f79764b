"""The parts of a letter, each of the lines that were placed there → the values of its fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.fields.addressee import put_addressees, put_annexes, put_attention
from govdocs.importing.fields.copies import put_lists
from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import day_value
from govdocs.importing.lines.number_line import split_number
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.lines.titles import title_as_printed, title_form
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE, Recognition
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.role_names import Placed
from govdocs.importing.writing.prose_writing import has_no_head, written
from govdocs.memo_number.reading import label_before

USUAL_LABELS: Final = {"subject": "বিষয়", "references": "সূত্র", "enclosures": "সংযুক্তি", "attention": "[দৃষ্টি আকর্ষণ", "date": "তারিখ", "distribution": "বিতরণ", "copies": "অনুলিপি", "effective": "কার্যকর হওয়ার তারিখ"}  # fmt: skip
_MOST_HEADS: Final = 7


def put_letter(finding: Recognition, lines: Sequence[Placed]) -> None:
    """The fields of a letter."""
    lines = [one for one in lines if one.role != "skip"]
    first, later = split_at_copies(lines)
    put_head(finding, lines)
    for role in ("security", "priority", "supersedes"):
        if found := _of(lines, role):
            text = found[0].text
            if role == "supersedes":
                text = cues.SUPERSEDES.match(text)["text"]  # type: ignore[index]
            finding.put(role, text, SURE, found[:1])
            finding.rest += [line.full for line in found[1:]]
    if banners := _of(lines, "banner"):
        finding.put("banner", _one_or_many([line.text for line in banners]), LIKELY, banners)
    put_number_and_date(finding, first)
    if titles := _of(lines, "title"):
        text = "\n".join(title_as_printed(line.text) for line in titles)
        finding.put("title", text, SURE if title_form(titles[0].text) else POSSIBLE, titles)
    put_addressees(finding, [one for one in lines if one.role == "to"])
    put_labelled(finding, _of(lines, "subject"), "subject", cues.SUBJECT)
    put_listed(finding, _of(lines, "references"), "references", cues.REFERENCES)
    for line in _of(lines, "particulars"):
        label = cues.FROM.match(line.text)
        assert label is not None
        finding.put("particulars", {label["label"].strip(): line.text[label.end() :]}, LIKELY, [line])
    if found := _of(lines, "salutation"):
        finding.put("salutation", found[0].text, SURE, found[:1])
        finding.rest += [line.full for line in found[1:]]
    body = _of(lines, "body")
    if len(body) > 1 and not body[-1].table and not body[-1].marker and cues.CLOSING.match(body[-1].text):
        closing = body.pop()
        finding.put("closing", closing.text, LIKELY, [closing])
    put_body(finding, body)
    put_listed(finding, _of(lines, "enclosures"), "enclosures", cues.ENCLOSURES)
    for role in ("form_number", "by_order", "close", "gazette_line"):
        if found := _of(lines, role):
            joint = "\n" if role == "close" else " "
            finding.put(role, joint.join(line.text for line in found), SURE, found)
    put_labelled(finding, _of(lines, "effective"), "effective", cues.EFFECTIVE)
    put_signatures(finding, [one for one in first if one.role == "signature"])
    put_attention(finding, _of(lines, "attention"))
    put_lists(finding, later)
    if found := _of(lines, "diary"):
        finding.put("diary", "\n".join(line.text for line in found), LIKELY, found)
    put_annexes(finding, _of(lines, "annex"))
    finding.rest += [line.full for line in _of(lines, "rest")]


def _of(lines: Sequence[Placed], role: str) -> list[TextLine]:
    return [one.line for one in lines if one.role == role]


def _one_or_many(texts: list[str]) -> Any:
    return texts[0] if len(texts) == 1 else texts


def split_at_copies(lines: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The lines of the letter itself, and those of its lists of recipients: from the second number on, or the first list."""
    seen_body = not any(one.role == "body" for one in lines)
    for index, one in enumerate(lines):
        seen_body = seen_body or one.role in ("body", "signature")
        if one.role in ("distribution", "copies") or (
            one.role == "number"
            and seen_body
            and any(two.role == "number" for two in lines[:index])
            and _list_follows(lines, index)
        ):
            return list(lines[:index]), list(lines[index:])
        if one.role == "number" and seen_body and _list_follows(lines, index):
            return list(lines[:index]), list(lines[index:])
    return list(lines), []


def _list_follows(lines: Sequence[Placed], index: int) -> bool:
    following = [one.role for one in lines[index + 1 : index + 6]]
    return "distribution" in following or "copies" in following


def put_head(finding: Recognition, placed: Sequence[Placed]) -> None:
    """The letterhead: the lines in the middle, and what stands in the corners."""
    middle = [one.line for one in placed if one.role == "letterhead"]
    corners = [one.line for one in placed if one.role == "corner"]
    heads = list(dict.fromkeys(line.text for line in middle))
    first = next((place for place, text in enumerate(heads) if cues.GOVERNMENT.search(text)), 0)
    stray = [
        text for text in heads[:first] if not any(letter.isalpha() for letter in text)
    ]  # typed by a receiving office
    heads = [text for text in heads if text not in stray]
    finding.rest += stray
    value: dict[str, Any] = {}
    if heads:
        value["lines"] = heads[:_MOST_HEADS]
        finding.rest += heads[_MOST_HEADS:]
    sides = {
        "left": [line for line in corners if (line.column or 0) == 0 and line.area != "footer"],
        "right": [line for line in corners if line.column and line.area != "footer"],
    }
    for side, texts in sides.items():
        if _is_person(texts) and finding.kind == "letter" and "sender" not in finding.tree:
            labels: dict[str, str] = {}
            sender, sure = signature_lines.signatory(texts, labels)
            finding.put("sender", sender, sure, texts)
        elif texts and heads:
            value[side] = "\n".join(line.text for line in texts)
        else:
            finding.rest += [line.full for line in texts]
    finding.rest += [line.full for line in corners if line.area == "footer"]
    if value:
        sure = (
            SURE
            if any(cues.GOVERNMENT.search(text) or cues.OFFICE.search(text) for text in heads)
            else POSSIBLE
        )
        finding.put("letterhead", value if len(value) > 1 else {"lines": value["lines"]}, sure, middle)


def _is_person(lines: Sequence[TextLine]) -> bool:
    """Whether the lines in a corner are a name and a post under it, as over demi-official letters."""
    return (
        len(lines) > 1
        and signature_lines.is_name(lines[0].text)
        and signature_lines.is_post(lines[1].text)
        and not signature_lines.is_post(lines[0].text)
    )


def put_number_and_date(finding: Recognition, lines: Sequence[Placed]) -> None:
    """The number and the date; a line may hold both."""
    numbers, dates = _of(lines, "number"), _of(lines, "date")
    if numbers:
        text, behind = split_number(numbers[0].text)
        label = label_before(numbers[0].text)
        finding.put("number", text, SURE if label else LIKELY, numbers[:1])
        if label:
            finding.tree["number_label"] = label.rstrip(" :")
        if behind:
            dates = [_as(numbers[0], behind), *dates]
        finding.rest += [line.full for line in numbers[1:]]
    if dates:
        value, left = day_value([line.text for line in dates])
        label = next(
            (
                found["label"] + found["colon"].strip()
                for line in dates
                if (found := cues.DATE.match(line.text))
            ),
            "",
        )
        if value is None:
            finding.rest += [line.full for line in dates]
        else:
            finding.put("date", value, SURE if label else LIKELY, dates)
            finding.set_label("date", label, USUAL_LABELS["date"])
            finding.rest += [left] if left else []


def _as(line: TextLine, text: str) -> TextLine:
    from dataclasses import replace

    return replace(line, text=text, stretches=())


def put_labelled(
    finding: Recognition, lines: Sequence[TextLine], name: str, pattern: re.Pattern[str]
) -> None:
    """A field of one line behind its label; lines that go on are joined."""
    if not lines:
        return
    first = lines[0].text
    found = pattern.match(first)
    texts = [first[found.end() :] if found else first, *(line.text for line in lines[1:])]
    finding.put(name, " ".join(" ".join(texts).split()), SURE if found else LIKELY, lines)
    if found:
        finding.set_label(name, found["label"] + found["colon"].strip(), USUAL_LABELS[name])


def put_listed(finding: Recognition, lines: Sequence[TextLine], name: str, pattern: re.Pattern[str]) -> None:
    """A field of one text or several behind one label; the markers of several are what the page counts anyway, or stay."""
    if not lines:
        return
    found = pattern.match(lines[0].text)
    texts = [lines[0].text[found.end() :] if found else lines[0].full, *(line.full for line in lines[1:])]
    items: list[str] = []
    for text, line in zip(texts, lines, strict=True):
        text = " ".join(text.split())
        if not text:
            continue
        if (items and not cues.MARKED.match(text) and any(cues.MARKED.match(one) for one in items)) or (
            items and not line.first
        ):
            items[-1] += f" {text}"
        else:
            items.append(text)
    finding.put(name, _one_or_many(_without_usual_letters(items)), SURE if found else LIKELY, lines)
    if found:
        finding.set_label(name, found["label"] + found["colon"].strip(), USUAL_LABELS[name])


def _without_usual_letters(items: list[str]) -> list[str]:
    """Items without (ক) (খ), which the page counts itself."""
    from govdocs.numerals import letter_index

    usual = [f"({letter_index(place)})" for place in range(1, len(items) + 1)]
    if len(items) > 1 and all(text.startswith(mark) for text, mark in zip(items, usual, strict=True)):
        return [text[len(mark) :].strip() for text, mark in zip(items, usual, strict=True)]
    return items


def put_body(finding: Recognition, lines: Sequence[TextLine], name: str = "body") -> None:
    """The text of the letter with its tables."""
    tables: list[dict[str, Any]] = []
    text = written(lines, tables)
    if text:
        finding.put(name, text, SURE if len(text) > 60 else POSSIBLE, lines)
    if tables:
        finding.tree["tables"] = tables
    if any(line.table and has_no_head(line.table) for line in lines):
        finding.note(name, messages.TABLE_WITHOUT_HEAD)


def put_signatures(finding: Recognition, lines: Sequence[Placed]) -> None:
    """Who signs; of several the last is the letter's own, which stands at the right."""
    blocks = [[one.line for one in group] for _, group in groupby(lines, key=lambda one: one.block)]
    labels: dict[str, str] = {}
    people = [(signature_lines.signatory(block, labels), block) for block in blocks if block]
    if not people:
        return
    (value, sure), block = people[-1]
    others = [value for (value, _), _ in people[:-1]]
    if others:
        finding.put("co_signatures", others, LIKELY, people[0][1])
    finding.put("signature", value, sure, block)
    for name, label in labels.items():
        finding.tree.setdefault("labels", {})[name] = label
