"""What a letter says, field by field, as its reader has it: without our marks, each paragraph, item and row by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.models.parts import Signatory
from govdocs.text.unicode import normalise

Fields = Counter[tuple[str, str]]
"""How often each field has each value."""

_MARKER = re.compile(r"(?:[০-৯0-9]{1,2}[।)]|\([০-৯0-9ক-হ]{1,2}\)|[ক-হ][)।]|[-*•#]+)\s+")
RULE_OF_TABLE = re.compile(r"\|[\s|:-]+\|")
_MARKS = re.compile(r"\*+|::|\[\^[^\]]*\]:?|\[\[|\]\]|(?<=\w)\^|\\$|^>+ ?")
_INSET = re.compile(r"\{\{.*\}\}")


def fields_of(document: Document) -> Fields:
    """What is in each field of a letter or minutes."""
    fields: Fields = Counter()

    def add(name: str, *values: object) -> None:
        fields.update((name, plain(value)) for value in values if value is not None and plain(value))

    add("kind", document.name)
    add("letterhead", *(document.letterhead.lines if document.letterhead else ()))
    add("number", document.number)
    add("date", document.day)
    add("subject", document.subject)
    if isinstance(document, Letter):
        add("title", document.title)
        add("to", *(line for entry in document.to for line in entry.splitlines()))
        add("reference", *document.references)
        add("salutation", document.salutation)
        add("body", *blocks(document.body or ""), *blocks(document.closing or ""))
        add("enclosure", *document.enclosures)
        add("attention", *document.attention)
    else:
        add(
            "chair", document.chair and document.chair.name, *(document.chair.posts if document.chair else ())
        )
        add("place", document.place)
        add("held", document.held and document.held.date and document.held.date.date)
        add("body", *blocks(document.discussion or ""), *blocks(document.closing or ""))
        add("decision", *(decision.text for decision in document.decisions))
        add("owner", *(owner for decision in document.decisions for owner in decision.owner))
        add("deadline", *(decision.deadline for decision in document.decisions))
    for name, value in signature_fields(document.signature):
        add(name, value)
    for kind, copies in (("distribution", document.distribution), ("copies", document.copies)):
        if copies:
            add(f"{kind} number", copies.number)
            add(kind, *(recipient.line for recipient in copies.recipients))
    return fields


def signature_fields(signature: Signatory | None) -> Iterator[tuple[str, object]]:
    """Who signs, and how he is reached."""
    if signature:
        yield from (
            ("name", (signature.name or "").strip("()")),
            ("phone", signature.phone),
            ("email", signature.email),
        )
        yield from (("post", line) for line in (*signature.posts, *signature.office))


def blocks(text: str) -> list[str]:
    """The paragraphs, items and rows of running text, without marks and markers."""
    lines: list[str] = []
    for line in plain_lines(text):
        if RULE_OF_TABLE.fullmatch(line.strip()) or not line.strip():
            lines.append("")
        elif line.lstrip().startswith("|"):
            lines.append(" ".join(cell.strip() for cell in line.strip().strip("|").split("|")))
        elif lines and lines[-1] and not _MARKER.match(line.lstrip()) and not line.lstrip().startswith("|"):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line.strip())
    return [_MARKER.sub("", line, count=1) if _MARKER.match(line) else line for line in lines if line]


def plain(value: object) -> str:
    """A value without marks, and with its spaces as they are read."""
    return " ".join(plain_line(normalise(str(value))).split()).rstrip("।;, ")


def plain_line(text: str) -> str:
    """A line as it is typed in Word: no marks of ours."""
    return _MARKS.sub("", text)


def plain_lines(text: str) -> list[str]:
    """Running text as it is typed in Word, without the places of our tables and pictures."""
    lines = [line[: len(line) - len(line.lstrip())] + plain_line(line.lstrip()) for line in text.splitlines()]
    return ["" if _INSET.fullmatch(line.strip()) else line for line in lines]
