"""All that the command prints goes through here: names and values may hold what a terminal or a CI would obey.

`say` is for words on stderr, `put` for words and lists on stdout, `put_path` for the name of an artefact, `put_json` and
`put_data` for what programs read.
"""

from __future__ import annotations

import re
import sys
from pathlib import PurePath
from typing import Final, TextIO

from govdocs.problems.excerpt import harmless, visible

_UNSEEN: Final = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def say(message: str, stream: TextIO | None = None) -> None:
    """Words for the person at the terminal, on stderr."""
    print(harmless(message), file=stream or sys.stderr)


def put(text: object, end: str = "\n", stream: TextIO | None = None) -> None:
    """Words, lists and differences on stdout, or where that is for data on another stream."""
    print(harmless(str(text)), end=end, file=stream or sys.stdout)


def put_path(path: object, stream: TextIO | None = None) -> None:
    """The path of an artefact in one line of stdout, or where that is for data of another stream.

    One that a CI would take for its command begins with `./`.
    """
    text = str(path)
    own = text.lstrip().startswith((":", "#")) and not PurePath(text).is_absolute()
    print(visible(f"./{text}" if own else text), file=stream or sys.stdout)


def put_json(text: str, stream: TextIO | None = None) -> None:
    """JSON on stdout; characters that a terminal would obey are written as their numbers, which means the same."""
    print(_UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text), file=stream or sys.stdout)


def put_data(text: str, stream: TextIO | None = None) -> None:
    """What a program reads, as it is: whoever wrote it has taken care of what stands in it."""
    (stream or sys.stdout).write(text)
