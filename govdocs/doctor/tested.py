"""Writes tested.txt anew, from a lock file and the libraries of this machine: `python -m govdocs.doctor.tested requirements.lock`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
_HEAD = "# What govdocs was tested with; written by `make lock`, read by `govdocs doctor`."


def text_of(lock: str, libraries: dict[str, str]) -> str:
    """The text of tested.txt: a line `name==version` for each pin, then for each library."""
    pins = [f"{name}=={number}" for name, number in _PIN.findall(lock)]
    return "\n".join((_HEAD, *pins, *(f"{name}=={number}" for name, number in libraries.items()), ""))


if __name__ == "__main__":
    from govdocs.pdf.fingerprint import library_versions

    made = text_of(Path(sys.argv[1]).read_text("utf-8"), library_versions())
    Path(__file__).with_name("tested.txt").write_text(made, "utf-8")
