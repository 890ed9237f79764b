"""What is wrong with a command line, in Bangla: typer's own sentences, which are English, each with ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import typer

from govdocs.cli import messages
from govdocs.cli.console import Usage
from govdocs.cli.help import placeholder
from govdocs.cli.language import requested_language
from govdocs.problems.suggestions import suggestion

_SENTENCES: Final = {
    r"No such option: (\S+).*": "{0} নামে কোনো বিকল্প নেই।",
    r"No such command '(.+?)'\..*": "‘{0}’ নামে কোনো কমান্ড নেই।",
    r"Missing argument '(.+?)'\..*": "‘{0}’ দেওয়া হয়নি।",
    r"Missing option '(.+?)'\..*": "{0} বিকল্পটি দিতে হয়।",
    r"Option '(.+?)' requires .*argument.*": "{0}-এর পরে তার মান লিখতে হয়।",
    r"Option '(.+?)' does not take a value\.": "{0}-এর সঙ্গে কোনো মান লেখা যায় না।",
    r"Got unexpected extra argument(?:\(s\)|s)? \((.+)\)": "‘{0}’ বাড়তি লেখা হয়েছে।",
    r"Invalid value for (.+?): .*\binteger\b.*": "{0}: একটি পূর্ণসংখ্যা লিখুন।",
    r"Invalid value for (.+?): .*\b(?:number|float)\b.*": "{0}: একটি সংখ্যা লিখুন।",
    r"Invalid value for (.+?): (.*)": "{0}: মানটি ঠিক নয় ({1})।",
}
"""typer's sentences, those of its versions 0.12 to 0.29 and of click 8 before, as patterns of the whole message; the first
that matches counts. tests/cli/test_usage_errors.py asks the installed typer for each of them."""
_UNKNOWN: Final = "কমান্ডটি বোঝা যায়নি: {0}"
_OFFERED: Final = re.compile(r"(?:Did you mean(?: one of)?:?|\(Possible options:) (.{1,1000}?)[?)]")


def explain(error: typer.TyperException, arguments: Sequence[str]) -> str:
    """The mistake, the word that was probably meant, and which --help to read; in the language of the arguments.

    A sentence of ours, and the help of a command that was given no arguments, stay as they are.
    """
    if isinstance(error, Usage):
        return error.sentence.message(requested_language(arguments))
    message = error.format_message()
    if message.startswith(messages.HELP_USAGE):
        return message
    context = getattr(error, "ctx", None)
    help_ = messages.HELP.filled(command=context.command_path if context else "govdocs")
    if requested_language(arguments) == "en":
        return f"{message}\n{help_.en}"
    wanted = getattr(getattr(error, "param", None), "help", None)
    return "\n".join([in_bangla(message), *([f"    {wanted}"] if wanted else []), help_.bn])


def in_bangla(message: str) -> str:
    """A sentence of typer in Bangla, with the name that was probably meant; one that is not known is quoted."""
    for pattern, sentence in _SENTENCES.items():
        if match := re.fullmatch(pattern, message, re.DOTALL):
            words = [group.replace("'", "") for group in match.groups()]
            shown = map(_named, words) if "argument '" in pattern else words
            return sentence.format(*shown) + _guess(words[0], message)
    return _UNKNOWN.format(message)


def _named(word: str) -> str:
    """An argument, which typer names as the function does or by its placeholder, as --help names it."""
    upper = word.upper().strip("[]")
    return placeholder(upper, "bn") if placeholder(upper, "bn") != upper else word


def _guess(typed: str, message: str) -> str:
    """The nearest of the names that typer offers, if one is near; hyphens alone make no name like another."""
    offered = _OFFERED.search(message)
    if not offered:
        return ""
    names = {name.strip("-"): name for name in re.findall(r"[^\s',]+", offered[1])}
    near = suggestion(typed.strip("-"), names)
    return messages.DID_YOU_MEAN.filled(name=names[near]).bn if near else ""
