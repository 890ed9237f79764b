"""A .docx as what it is, XML in a zip: read within bounds, no entity expanded, nothing outside opened."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import cached_property
from typing import Any, Final

from govdocs.errors import Refusal, Text
from govdocs.importing import messages

MAX_FILE: Final = 100 * 1024 * 1024
MAX_UNPACKED: Final = 300 * 1024 * 1024
MAX_XML: Final = 48 * 1024 * 1024
MAX_PARTS: Final = 5_000
_OLE: Final = b"\xd0\xcf\x11\xe0"
_DOCTYPES: Final = (b"<!DOCTYPE", b"<\0!\0D\0O\0C", b"\0<\0!\0D\0O\0C")
_BROKEN: Final = (
    zipfile.BadZipFile,
    KeyError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    zlib.error,
    ValueError,
)
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class PackedFile:
    """The parts of a zip of XML. Raises Refusal for what is none, is locked, or unpacks beyond the bounds."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if len(data) > MAX_FILE:
            raise self.refusal(messages.TOO_LARGE, most=MAX_FILE >> 20)
        if data.startswith(_OLE):
            raise self.refusal(messages.LOCKED)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise self.refusal(messages.NOT_A_PACKAGE) from None
        entries = self._zip.infolist()
        if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise self.refusal(messages.UNPACKS_TOO_BIG, most=MAX_UNPACKED >> 20)
        self._entries = {_part_name(entry.filename): entry for entry in entries}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    @cached_property
    def parts_with_relations(self) -> tuple[str, ...]:
        """The names of the parts that are related to others."""
        found = (part.rpartition("_rels/") for part in self._entries if part.endswith(".rels"))
        return tuple(folder + base.removesuffix(".rels") for folder, mark, base in found if mark and base)

    def __contains__(self, part: str) -> bool:
        return _part_name(part) in self._entries

    def raw(self, part: str, most: int = MAX_UNPACKED) -> bytes:
        """The bytes of a part."""
        try:
            with self._zip.open(self._entries[_part_name(part)]) as stream:
                data = stream.read(most + 1)
        except _BROKEN:
            raise self.refusal(messages.NOT_A_PACKAGE) from None
        if len(data) > most:
            raise self.refusal(messages.UNPACKS_TOO_BIG, most=most >> 20)
        return data

    def xml(self, part: str) -> Any:
        """The root element of a part; None where there is no such part."""
        if part not in self:
            return None
        return self.parsed(self.raw(part, MAX_XML))

    def parsed(self, data: bytes) -> Any:
        """The root element of some XML. Raises Refusal for what is none, or has definitions of its own."""
        from lxml import etree

        if any(mark in data for mark in _DOCTYPES):
            raise self.refusal(messages.WITH_DOCTYPE)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError):
            raise self.refusal(messages.NOT_A_PACKAGE) from None
        if root is None or root.getroottree().docinfo.doctype:
            raise self.refusal(messages.WITH_DOCTYPE)
        return root

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """The relations of a part by id: their type (its last word), their target, and whether that is outside the file."""
        folder, _, base = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        found: dict[str, tuple[str, str, bool]] = {}
        for one in () if root is None else root.iter(_RELATIONS):
            target = str(one.get("Target") or "")
            outside = one.get("TargetMode") == "External"
            if not outside:
                target = (
                    target.lstrip("/")
                    if target.startswith("/")
                    else posixpath.normpath(posixpath.join(folder, target))
                )
            found[str(one.get("Id"))] = (str(one.get("Type") or "").rpartition("/")[2], target, outside)
        return found

    def refusal(self, sentence: Text, **facts: object) -> Refusal:
        """What the file is refused with."""
        return Refusal(*sentence.filled(name=self.name, **facts), given=self.name)


def _part_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
