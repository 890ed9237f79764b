"""All that the bytes of a PDF depend on besides the document: two equal fingerprints, two equal files."""

import zlib
from hashlib import sha256
from importlib.metadata import version

import PIL
import pydyf
import weasyprint
from weasyprint.text.ffi import harfbuzz, pango

from govdocs.pdf.faces import Faces


def fingerprint(faces: Faces, css: str) -> dict[str, str]:
    """Versions of the programs, and SHA-256 of the font files and of the style sheet."""
    return {
        "govdocs": version("govdocs"),
        "weasyprint": weasyprint.VERSION,
        "pydyf": pydyf.VERSION,
        "pango": _pango_version(),
        "harfbuzz": _harfbuzz_version(),
        "pillow": PIL.__version__,
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{f"font {name}": digest for name, digest in faces.fingerprint().items()},
        "css": sha256(css.encode()).hexdigest(),
    }


def _pango_version() -> str:
    number = pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _harfbuzz_version() -> str:
    """Counted up part by part: of HarfBuzz's own functions WeasyPrint declares only this one."""
    parts = [0, 0, 0]
    for i in range(len(parts)):
        while harfbuzz.hb_version_atleast(*parts[:i], parts[i] + 1, *parts[i + 1 :]):
            parts[i] += 1
    return ".".join(map(str, parts))
