"""Ends the build of the image unless it makes letters with the libraries of debian.lock: `check.py debian.lock`, within the image."""

from __future__ import annotations

import re
import sys
from pathlib import Path

PACKAGES = {"pango": "libpango-1.0-0", "harfbuzz": "libharfbuzz0b"}
"""The libraries that a fingerprint names, and Debian's packages of them."""


def wanted(lock: str) -> dict[str, str]:
    """The version of each library in the text of debian.lock, without what Debian adds to it.

    >>> wanted("libpango-1.0-0=1.50.12+ds-1\\nlibharfbuzz0b=6.0.0+dfsg-3")
    {'pango': '1.50.12', 'harfbuzz': '6.0.0'}
    """
    versions = dict(re.findall(r"^([a-z0-9.+-]+)=(?:\d+:)?(\d+(?:\.\d+)*)", lock, re.MULTILINE))
    return {library: versions[package] for library, package in PACKAGES.items()}


def main() -> None:
    """Make a page, and compare what it was made with."""
    from govdocs.pdf import write_pdf
    from govdocs.pdf.fingerprint import library_versions

    asked, there = wanted(Path(sys.argv[1]).read_text("utf-8")), library_versions()
    write_pdf('<html lang="bn"><title>x</title><p>কার্যালয়')
    if there != asked:
        sys.exit(f"not the libraries of debian.lock: {there}, but {asked} are asked for")
    print(*(f"{name} {version}" for name, version in there.items()), sep=", ")


if __name__ == "__main__":
    main()
