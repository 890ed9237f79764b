"""All that the bytes of a PDF depend on besides the document: two equal fingerprints, two equal files.

It is known without WeasyPrint being loaded: to find a thousand letters unchanged takes less time than that.
"""

import re
from hashlib import sha256
from importlib.metadata import distribution

from govdocs.pdf.faces import Faces
from govdocs.pdf.speedups.fast_import import libraries

OFFICE_FONT = "font office "
"""The beginning of the entries of second faces that the office file names."""


def fingerprint(faces: Faces, css: str) -> dict[str, str]:
    """Versions of the programs, and SHA-256 of the font files and of the style sheet."""
    return {
        "govdocs": _version("govdocs"),
        "weasyprint": _version("weasyprint"),
        "pydyf": _version("pydyf"),
        "deflate": _version("deflate"),
        "pillow": _version("pillow"),
        **library_versions(),
        **{f"font {name}": digest for name, digest in faces.fingerprint().items()},
        **office_fonts(faces),
        "css": sha256(css.encode()).hexdigest(),
    }


def _version(package: str) -> str:
    """The version of a package: the one line of its description, which `importlib.metadata.version` reads whole."""
    description = distribution(package)
    line = re.search("^Version: (.+)$", description.read_text("METADATA") or "", re.MULTILINE)
    return line[1] if line else description.version


def office_fonts(faces: Faces) -> dict[str, str]:
    """The entries of the second faces that an office file names, numbered in their order."""
    return {f"{OFFICE_FONT}{number} {font.name}": font.sha256 for number, font in enumerate(faces.office, 1)}


def library_versions() -> dict[str, str]:
    """Versions of the C libraries that make the bytes."""
    return {"pango": _pango_version(), "harfbuzz": _harfbuzz_version()}


def _pango_version() -> str:
    number = libraries().pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _harfbuzz_version() -> str:
    """Counted up part by part: of HarfBuzz's own functions WeasyPrint declares only this one."""
    parts = [0, 0, 0]
    at_least = libraries().harfbuzz.hb_version_atleast
    for i in range(len(parts)):
        while at_least(*parts[:i], parts[i] + 1, *parts[i + 1 :]):
            parts[i] += 1
    return ".".join(map(str, parts))
