"""A zip written again with some of its parts replaced: the order, the dates and all other bytes stay as they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The zip with the parts of `changed`, by their names in lower case, replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for entry in before.infolist():
            content = changed.get(entry.filename.replace("\\", "/").lstrip("/").lower())
            info = zipfile.ZipInfo(entry.filename, entry.date_time)
            info.compress_type = entry.compress_type
            info.external_attr = entry.external_attr
            info.create_system = entry.create_system
            after.writestr(info, before.read(entry) if content is None else content)
    return made.getvalue()


def xml_bytes(root: Any) -> bytes:
    """An XML part as office programs write it."""
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
