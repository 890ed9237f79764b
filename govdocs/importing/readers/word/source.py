"""The YAML that a Word file of ours carries, and which of its paragraphs are no longer as they were made of it."""

from __future__ import annotations

import base64
import binascii
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from govdocs.importing.readers.packed_file import PackedFile
from govdocs.importing.readers.word.fonts import W
from govdocs.importing.readers.word.made_again import marks_made_again
from govdocs.word.carried_source import NAMESPACE, letters_of, mark_of

MAX_COMPARED = 4_000  # paragraphs; in longer files it is only said whether all are as they were


class CarriedSource(NamedTuple):
    """The main YAML, the others by name, the texts of changed paragraphs, and the styles of those that are gone."""

    text: str
    companions: tuple[tuple[str, bytes], ...] = ()
    changed: tuple[str, ...] | None = None
    removed: tuple[str, ...] = ()
    is_confirmed: bool = True
    """Whether the paragraphs were compared with what the YAML makes, and not only with what the file says of itself."""


def carried_source(
    file: PackedFile, relations: dict[str, tuple[str, str, bool]], body: Any
) -> CarriedSource | None:
    """What a file of ours carries; None in any other."""
    root = _carried(file, relations)
    if root is None:
        return None
    main = None
    others: list[tuple[str, bytes]] = []
    for one in root.findall(f"{{{NAMESPACE}}}file"):
        data = _data(one)
        if one.get("main") == "yes":
            main = data
        elif data is not None:
            others.append((str(one.get("name") or ""), data))
    try:
        text = None if main is None else main.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if text is None:
        return None
    stated = str(root.get("paragraphs") or "").split()
    made = marks_made_again(text, dict(others))
    marks = next((one for one in made if one == stated), made[0] if made else stated)
    changed, removed = _differences(marks, body) if marks else (None, ())
    return CarriedSource(text, tuple(others), changed, removed, is_confirmed=bool(made))


def _carried(file: PackedFile, relations: dict[str, tuple[str, str, bool]]) -> Any:
    for kind, target, outside in relations.values():
        if kind == "customXml" and not outside and target in file:
            root = file.xml(target)
            if root.tag == f"{{{NAMESPACE}}}source":
                return root
    return None


def _data(element: Any) -> bytes | None:
    text = str(element.text or "")
    if element.get("encoding") != "base64":
        return text.encode()
    try:
        return base64.b64decode(text)
    except binascii.Error:
        return None


def _differences(stated: list[str], body: Any) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """The texts that are not among those stated, in their order; and the styles of those stated that are not there."""
    letters = [text for paragraph in body.iter(f"{W}p") if (text := letters_of(paragraph))]
    before = [one.rpartition(":")[2] for one in stated]
    now = [mark_of(text) for text in letters]
    if before == now:
        return (), ()
    if max(len(before), len(now)) > MAX_COMPARED:
        return None, ()
    changed: list[str] = []
    removed: list[str] = []
    for what, start, end, start_now, end_now in SequenceMatcher(
        a=before, b=now, autojunk=False
    ).get_opcodes():
        if what != "equal":
            changed += letters[start_now:end_now]
            removed += [one.rpartition(":")[0] for one in stated[start:end]]
    return tuple(changed), tuple(removed)
