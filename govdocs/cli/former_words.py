"""Former words of the command line, which still answer and name the present ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_FORMER: Final = {
    **{
        ("number", verb): ("register", verb)
        for verb in ("open", "next", "reserve", "cancel", "issue", "list", "check")
    },
    ("number", "show"): ("number",),
}
"""The first two words of a command, and what is written now."""


def with_present_words(arguments: Sequence[str]) -> list[str]:
    """The arguments in their present words; where they begin with former ones, stderr gets a line that says so."""
    former = tuple(arguments[:2])
    present = _FORMER.get((*former,)) if len(former) == 2 else None
    if present is None:
        return list(arguments)
    from govdocs.cli import messages
    from govdocs.cli.language import requested_language
    from govdocs.cli.printing import say

    sentence = messages.FORMER_WORDS.filled(former=" ".join(former), present=" ".join(present))
    say(sentence.message(requested_language(arguments)))
    return [*present, *arguments[2:]]
