"""What every part of govdocs refuses with: a Text in both languages, the Refusal that carries one, and the exit codes."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

_BANGLA_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


class ExitCode(IntEnum):
    """What the command answers to the shell."""

    FINE = 0
    INVALID = 1
    USAGE = 2
    RENDER_FAULT = 3
    DIFFERS = 4


class Text(NamedTuple):
    """One sentence in Bangla and in English; `{name}` is filled by `filled`."""

    bn: str
    en: str

    def filled(self, **facts: object) -> Text:
        """The sentence with its facts. A number is in Bangla digits in the Bangla one; a fact that is itself a Text
        gives each sentence its own language.

        >>> Text("{n}টি {what}", "{n} {what}").filled(n=12, what=Text("পত্র", "letters"))
        Text(bn='১২টি পত্র', en='12 letters')
        """
        bangla = {name: _in_bangla(fact) for name, fact in facts.items()}
        english = {name: fact.en if isinstance(fact, Text) else fact for name, fact in facts.items()}
        return Text(self.bn.format_map(bangla), self.en.format_map(english))

    def message(self, language: str = "bn") -> str:
        """The sentence in one of the two languages, `bn` or `en`."""
        return self.bn if language == "bn" else self.en


def _in_bangla(fact: object) -> object:
    if isinstance(fact, Text):
        return fact.bn
    return str(fact).translate(_BANGLA_DIGITS) if type(fact) in (int, Decimal) else fact


class Refusal(ValueError):  # noqa: N818 - a value is refused, and says why
    """A value that cannot be used; raised with what was given and what would do, in Bangla and in English.

    >>> str(Refusal("‘abc’ কোনো সংখ্যা নয়।", "'abc' is not a number"))
    "'abc' is not a number"
    """

    exit_code = ExitCode.INVALID

    def __init__(self, bangla: str, english: str, *, given: str = "") -> None:
        """`given` is the part of the value that is refused, where that is not the whole of it."""
        super().__init__(bangla, english)
        self.bangla = bangla
        self.english = english
        self.given = given

    @property
    def text(self) -> Text:
        """The sentence in both languages."""
        return Text(self.bangla, self.english)

    def message(self, language: str = "bn") -> str:
        """The sentence in one of the two languages, `bn` or `en`, as a Problem gives it."""
        return self.text.message(language)

    def __str__(self) -> str:
        return self.english


def raised_at(error: BaseException) -> str:
    """The place in the code where an exception was raised, by file and line; `?` where it was raised nowhere. No word of a letter is in it.

    >>> raised_at(ValueError("of a letter"))
    '?'
    """
    import traceback  # only now: this module is loaded first of all
    from pathlib import Path

    frames = traceback.extract_tb(error.__traceback__, limit=-1)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
