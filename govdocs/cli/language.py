"""The language that a command line asks for, known before anybody has understood the rest of it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Final

from govdocs.problems.problem import Language

VARIABLE: Final = "GOVDOCS_LANG"
"""The environment variable that stands for --lang where that is not given."""


def requested_language(arguments: Sequence[str]) -> Language:
    """The language of --lang, else of GOVDOCS_LANG, else Bangla."""
    given = re.search(r"(?:^|\0)--lang(?:\0|=)([^\0]*)", "\0".join(arguments))
    return "en" if (given[1] if given else os.environ.get(VARIABLE)) == "en" else "bn"


def without_language(arguments: Sequence[str]) -> list[str]:
    """The arguments without --lang and its value.

    >>> without_language(["--help", "--lang", "en", "--lang=bn"])
    ['--help']
    """
    values = {index + 1 for index, argument in enumerate(arguments) if argument == "--lang"}
    return [
        argument
        for index, argument in enumerate(arguments)
        if index not in values and argument.partition("=")[0] != "--lang"
    ]


def language_after_verb(arguments: Sequence[str]) -> list[str]:
    """The arguments with a --lang that stands before the verb behind it, where the verb's own options are.

    >>> language_after_verb(["--lang", "en", "check", "a.yaml"]), language_after_verb(["--lang=en", "check"])
    (['check', 'a.yaml', '--lang', 'en'], ['check', '--lang=en'])
    """
    taken = 2 if arguments[:1] == ["--lang"] else 1 if arguments and arguments[0].startswith("--lang=") else 0
    return [*arguments[taken:], *arguments[:taken]]
