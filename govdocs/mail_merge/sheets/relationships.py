"""The parts of an Excel workbook by the relationships that its package states (ISO/IEC 29500-2): each may have any name."""

from __future__ import annotations

import posixpath
from typing import NamedTuple
from urllib.parse import unquote

from govdocs.mail_merge.sheets.zipped_xml import MAX_PARTS, ZippedXml

_WORKBOOK = "xl/workbook.xml"  # where programs put it, also when no relationship says so


class Relationship(NamedTuple):
    """What one part says of another."""

    id: str
    kind: str
    """The last word of its type: `worksheet`, `sharedStrings`; empty where none is given."""
    part: str


def of_part(packed: ZippedXml, part: str) -> list[Relationship]:
    """The relationships of a part; of the package itself for an empty name."""
    folder, name = posixpath.split(part)
    found = []
    for event in packed.events(posixpath.join(folder, "_rels", f"{name}.rels")):
        attributes = event.attributes
        if (
            event.kind != "start"
            or event.name != "Relationship"
            or attributes.get("TargetMode") == "External"
        ):
            continue
        kind = attributes.get("Type", "").rpartition("/")[2]
        found.append(
            Relationship(
                attributes.get("Id", ""), kind, _target(packed, folder, attributes.get("Target", ""))
            )
        )
        if len(found) > MAX_PARTS:
            packed.damaged()
    return found


def workbook(packed: ZippedXml) -> str:
    """The name of the part that lists the sheets. Raises InvalidDocument where there is none."""
    stated = [found.part for found in of_part(packed, "") if found.kind == "officeDocument"]
    for part in (*stated, _WORKBOOK):
        if part in packed:
            return part
    return packed.need(stated[0]) if stated else packed.damaged()


def _target(packed: ZippedXml, folder: str, target: str) -> str:
    """A target is relative to the folder of its source; some programs leave out the slash of an absolute one."""
    written = unquote(target).replace("\\", "/")
    relative = posixpath.normpath(posixpath.join("/", folder, written)).lstrip("/")
    absolute = posixpath.normpath(posixpath.join("/", written)).lstrip("/")
    return absolute if relative not in packed and absolute in packed else relative
