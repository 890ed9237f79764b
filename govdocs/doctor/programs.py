"""Python, and the packages that govdocs is made of, against what it asks for and what it was tested with."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition

PYTHONS: Final = SpecifierSet(">=3.11,<3.15")
"""As pyproject.toml asks for."""
OF_THE_BYTES: Final = ("weasyprint", "pydyf", "deflate", "pillow", "fontpkg-hind-siliguri")
"""The packages that the bytes of a PDF depend on."""


def python(_: Path) -> Iterator[Condition]:
    """The version of Python, and where it is."""
    number, bits = platform.python_version(), 64 if sys.maxsize > 2**32 else 32
    found = messages.PYTHON_FOUND.filled(
        version=number, bits=bits, system=platform.platform(terse=True), file=sys.executable
    )
    if not PYTHONS.contains(number, prereleases=True):
        yield Condition("python", messages.PYTHON, "fault", found, messages.OTHER_PYTHON)
    elif bits == 32 and sys.platform == "win32":
        yield Condition("python", messages.PYTHON, "fault", found, messages.PYTHON_OF_64_BITS)
    else:
        yield Condition("python", messages.PYTHON, "fine", found)


def packages(_: Path) -> Iterator[Condition]:
    """The packages that govdocs asks for: each there, and in a version that it allows."""
    lacking = list(_lacking())
    if lacking:
        found = messages.PACKAGES_LACKING.filled(packages=", ".join(lacking))
        yield Condition("packages", messages.PACKAGES, "fault", found, messages.INSTALL_ANEW)
        return
    different = [
        f"{name} {there} ({', '.join(tested()[name])})"
        for name in OF_THE_BYTES
        if (there := version(name)) not in tested().get(name, (there,))
    ]
    found = messages.PACKAGES_FOUND.filled(
        version=version("govdocs"), packages=", ".join(f"{name} {version(name)}" for name in OF_THE_BYTES)
    )
    if different:
        found = messages.PACKAGES_DIFFERENT.filled(version=version("govdocs"), packages=", ".join(different))
    yield Condition("packages", messages.PACKAGES, "fine", found)


def _lacking() -> Iterator[str]:
    for requirement in map(Requirement, requires("govdocs") or ()):
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        try:
            there = version(requirement.name)
        except PackageNotFoundError:
            yield f"{requirement.name} ({requirement.specifier or '*'})"
            continue
        if not requirement.specifier.contains(there, prereleases=True):
            yield f"{requirement.name} {there} ({requirement.specifier})"


@cache
def tested() -> dict[str, tuple[str, ...]]:
    """The versions of packages and libraries that govdocs was tested with; tested.txt is written by `make lock`."""
    found: dict[str, tuple[str, ...]] = {}
    for row in (files(__package__) / "tested.txt").read_text("utf-8").splitlines():
        name, mark, number = row.partition("==")
        if mark and not row.startswith("#"):
            found[canonicalize_name(name)] = (*found.get(canonicalize_name(name), ()), number.strip())
    return found
