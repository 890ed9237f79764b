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
