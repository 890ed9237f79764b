"""Arguments of the command line → which register, who numbers, on which day."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govdocs.cli import messages
from govdocs.cli.console import usage

if TYPE_CHECKING:
    from govdocs.register import Register, State
    from govdocs.register.numbering import Numbering


def open_register(given: str | None) -> Register:
    """The register of --register, the environment, or the working directory and the folders above it. Raises Refusal."""
    from govdocs.register import Register, find_register

    return Register.at(find_register(given, Path.cwd()))


def numbering_of(given: str | None, *, beside: Path) -> Numbering:
    """Who numbers the letters of `render`, today, from --register or the register of a file or folder. Raises Refusal."""
    from govdocs.register import Register, find_register
    from govdocs.register.numbering import Numbering

    folder = beside if beside.is_dir() else beside.parent
    return Numbering(Register.at(find_register(given, folder)), date.today(), person_of(None))


def day_of(given: str | None) -> date:
    """The day of --date; today by this machine's clock without it. Raises Refusal for what is not a date."""
    from govdocs.dates.formats import parse_date

    return parse_date(given) if given else date.today()


def person_of(given: str | None) -> str:
    """The name of --by, else that of the user who is logged in. Raises Usage where that is not known."""
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user is known to this machine
        usage(messages.UNKNOWN_PERSON)


def state_of(given: str | None) -> State | None:
    """The state of --state. Raises Usage."""
    from govdocs.register.entries import STATES

    return None if given is None else one_of(given, tuple(STATES), "--state")


def one_of(given: str, choices: tuple[Any, ...], option: str) -> Any:
    """A value that must be one of several. Raises Usage with the choices."""
    if given not in choices:
        usage(messages.CHOICES.filled(option=option, choices=", ".join(choices)))
    return given
