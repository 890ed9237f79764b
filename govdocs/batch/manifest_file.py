"""The file of a manifest: one line of JSON for each output, read within bounds and checked line by line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from govdocs.batch import messages
from govdocs.files.location import Location
from govdocs.problems.problem import Place, Problem, Severity

MAX_MANIFEST_BYTES = 256 * 1024 * 1024  # 800 bytes for a letter with office and pictures: 300,000 letters

Digests = dict[str, str]
"""Files by name, each with its SHA-256 in hexadecimal."""


@dataclass(frozen=True)
class Recipe:
    """What all letters of one run have in common: options, and digests of fonts and templates."""

    draft: bool
    embed_source: bool
    fonts: str
    templates: str


class BrokenManifest(Exception):  # noqa: N818
    """A manifest is not as it was written; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line

    def problem(self, path: Location) -> Problem:
        """The warning that everything is made again."""
        sentence = messages.BROKEN_MANIFEST.filled(path=path, line=self.line, reason=self)
        return sentence.problem(Place(str(path), self.line, 1, self.line, 1), severity=Severity.WARNING)


def read_bytes(path: Location) -> bytes:
    """The bytes of a manifest; none where there is no manifest. Raises BrokenManifest."""
    try:
        if path.exists() and not path.is_file():
            raise BrokenManifest(1, messages.NOT_A_FILE)
        with path.open("rb") as file:
            data = file.read(MAX_MANIFEST_BYTES + 1)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise BrokenManifest(1, error.strerror or messages.CANNOT_BE_OPENED) from error
    if len(data) > MAX_MANIFEST_BYTES:
        raise BrokenManifest(1, messages.TOO_BIG)
    return data


def entries(data: bytes) -> dict[str, bytes]:
    """The lines of a manifest by their outputs; as text they take a third of the memory. Raises BrokenManifest."""
    found = {}
    for number, line in enumerate(data.splitlines(), 1):
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BrokenManifest(number, messages.NOT_JSON) from error
        if not _is_entry(entry):
            raise BrokenManifest(number, messages.INCOMPLETE)
        found[entry["output"]] = line
    return found


def _is_entry(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("output"), str)
        and all(key in entry for key in Recipe.__dataclass_fields__)
        and isinstance(entry.get("engine"), str)
        and all(_are_digests(entry.get(key)) for key in ("sources", "office", "files"))
        and all(_is_file_name(name) for name in entry["files"])
    )


def _is_file_name(name: str) -> bool:
    return name not in ("", ".", "..") and "\0" not in name and PurePath(name).name == name


def _are_digests(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(digest, str) for digest in value.values())
