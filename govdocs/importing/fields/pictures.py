"""The pictures of an old letter of which it is clear what they are: logos, signatures, the photographs of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from govdocs.errors import Refusal, Text
from govdocs.importing import messages
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldPicture
from govdocs.importing.readers.plain_names import picture_name
from govdocs.importing.recognition import LIKELY, POSSIBLE, Recognition
from govdocs.importing.roles.role_names import Placed
from govdocs.loading.surroundings import folder_with
from govdocs.models.pictures import PictureFile
from govdocs.numerals import to_ascii

_NEAR: Final = 2  # paragraphs between a hand and the name below it
_CAPTION: Final = 200


def put_pictures(
    finding: Recognition, lines: Sequence[Placed], pictures: Sequence[OldPicture], file: str
) -> None:
    """Put logos over the letterhead and hands over the names of a letter into their fields; all others stay beside it."""
    heads = [
        number
        for one in lines
        if one.role in ("letterhead", "corner")
        if (number := paragraph_number(one.line))
    ]
    signatures = list(_signatures(finding, lines))
    texts = [number for one in lines if one.role not in ("signature", "skip", "letterhead", "corner") if (number := paragraph_number(one.line))]  # fmt: skip
    for picture in (one for one in pictures if one.paragraph and is_usable(one)):
        name = picture_name(file, picture.name)
        if heads and picture.area in ("body", "header") and picture.paragraph < (min(texts) if texts else 0):
            _put_logo(finding, picture, name)
            continue
        for value, first in signatures:
            above = [number for number in texts if number < first]
            if first - _NEAR <= picture.paragraph <= first and (not above or picture.paragraph > max(above)):
                if "picture" not in value and "signed" not in value:
                    value["picture"] = name
                    finding.note("signature" if value is finding.tree.get("signature") else "copies", messages.HAND_FOUND.filled(name=name))  # fmt: skip
                break


def _put_logo(finding: Recognition, picture: OldPicture, name: str) -> None:
    head = finding.tree.get("letterhead")
    side = "right" if picture.side == "right" else "left"
    if not isinstance(head, dict) or (side in head and not isinstance(head[side], str)):
        return
    slot: dict[str, Any] = {"picture": _picture(picture, name)}
    if side in head:
        slot["text"] = head[side]
    head[side] = slot
    said: Text = messages.LOGO_FOUND.filled(name=name)
    finding.note(
        "letterhead", said if picture.side in ("left", "right") else messages.LOGO_IN_MIDDLE.filled(name=name)
    )


def _picture(picture: OldPicture, name: str) -> dict[str, Any]:
    words = " ".join(picture.description.split())
    return {"file": name} | ({"alt": words} if words else {"decorative": "হ্যাঁ"})


def _signatures(finding: Recognition, lines: Sequence[Placed]) -> Iterator[tuple[dict[str, Any], int]]:
    """The signatories that are one in their place, each with the paragraph of its first line."""
    list_at = next((at for at, one in enumerate(lines) if one.role in ("distribution", "copies")), len(lines))
    groups = (("signature", lines[:list_at]), ("copies", lines[list_at:]), ("distribution", lines[list_at:]))
    for name, own in groups:
        value = finding.tree.get(name)
        if name != "signature" and isinstance(value, dict):
            value = value.get("signature")
        blocks = {one.block for one in own if one.role == "signature"}
        first = next((paragraph_number(one.line) for one in own if one.role == "signature"), 0)
        if isinstance(value, dict) and len(blocks) == 1 and first:
            yield value, first


def paragraph_number(line: TextLine) -> int:
    """The number of the paragraph of a Word file that a line is of; 0 where it has none."""
    name, _, number = line.place.rpartition(" ")
    digits = to_ascii(number)
    return int(digits) if name == "অনুচ্ছেদ" and digits.isdecimal() else 0


def is_usable(picture: OldPicture) -> bool:
    """Whether a letter can have it: a whole PNG or JPEG."""
    folder = folder_with({picture.name: picture.data}, None)
    if folder is None or not picture.name.lower().endswith((".png", ".jpg", ".jpeg")):
        return False
    try:
        PictureFile.open(picture.name, folder / picture.name)
    except Refusal:
        return False
    return True


def photographs(
    lines: Sequence[TextLine], pictures: Sequence[OldPicture], file: str
) -> tuple[dict[str, Any] | None, list[TextLine]]:
    """The pictures among and above the lines that end a report, each with the line below it as its caption; and the lines left."""
    numbers = [paragraph_number(line) for line in lines]
    kept: list[dict[str, Any]] = []
    used: set[int] = set()
    for at, picture in enumerate(pictures):
        end = pictures[at + 1].paragraph if at + 1 < len(pictures) else 1 << 30
        below = [
            place
            for place, number in enumerate(numbers)
            if picture.paragraph <= number <= end and place not in used
        ]
        value = _picture(picture, picture_name(file, picture.name))
        if below and not lines[below[0]].table and len(lines[below[0]].text) < _CAPTION:
            used.add(below[0])
            value = {"file": value["file"], "caption": lines[below[0]].text}
        kept.append(value)
    left = [line for place, line in enumerate(lines) if place not in used]
    return ({"pictures": kept} if kept else None), left


def put_photographs(
    finding: Recognition, lines: Sequence[TextLine], pictures: Sequence[OldPicture], file: str, after: int
) -> None:
    """The photographs behind a paragraph of a report, and the lines among them, into the field of photographs."""
    shown = [
        picture
        for picture in pictures
        if picture.paragraph > after and picture.area == "body" and is_usable(picture)
    ]
    value, left = photographs(lines, shown, file)
    finding.rest += [line.full for line in left]
    if value:
        finding.put("photographs", value, POSSIBLE if left else LIKELY, [], messages.PHOTOGRAPHS_FOUND.filled(count=len(shown)))  # fmt: skip
