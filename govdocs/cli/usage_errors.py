"""What is wrong with a command line, in the words of a clerk; the parser knows only English."""

from __future__ import annotations

import re
from collections.abc import Sequence

import typer

from govdocs.cli.console import Usage
from govdocs.problems.problem import Language
from govdocs.problems.suggestions import suggestion

_SENTENCES = {
    r"No such option: (\S+).*": "{0} নামে কোনো বিকল্প নেই।",
    r"No such command '(.+?)'\..*": "‘{0}’ নামে কোনো কমান্ড নেই।",
    r"Missing argument '(.+?)'\..*": "{0} লেখা হয়নি।",
    r"Missing option '(.+?)'\..*": "{0} বিকল্পটি দিতে হয়।",
    r"Option '(.+?)' requires .*argument.*": "{0}-এর পরে তার মান লিখতে হয়।",
    r"Option '(.+?)' does not take a value\.": "{0}-এর সঙ্গে কোনো মান লেখা যায় না।",
    r"Got unexpected extra argument(?:\(s\)|s)? \((.+)\)": "‘{0}’ বাড়তি লেখা হয়েছে।",
    r"Invalid value for (.+?): .*\binteger\b.*": "{0}: একটি পূর্ণসংখ্যা লিখুন।",
    r"Invalid value for (.+?): .*\bnumber\b.*": "{0}: একটি সংখ্যা লিখুন।",
    r"Invalid value for (.+?): (.*)": "{0}: মানটি ঠিক নয় ({1})।",
}
_MEANT = re.compile(r"(?:Did you mean(?: one of)?:?|\(Possible options:) (.+?)[?)]")


def told(error: typer.TyperException, arguments: Sequence[str]) -> str:
    """The slip, the word that was perhaps meant, and where to look it up. Help that was asked for by no words stays as it is."""
    message = error.format_message()
    if isinstance(error, Usage) or message.startswith("Usage:"):
        return message
    context = getattr(error, "ctx", None)
    help_of = f"{context.command_path if context else 'govdocs'} --help"
    if requested_language(arguments) == "en":
        return f"{message}\nHelp: {help_of}"
    wanted = getattr(getattr(error, "param", None), "help", None)
    lines = [_in_bangla(message), *([f"    {wanted}"] if wanted else []), f"সাহায্য: {help_of}"]
    return "\n".join(lines)


def _in_bangla(message: str) -> str:
    for pattern, sentence in _SENTENCES.items():
        if match := re.fullmatch(pattern, message, re.DOTALL):
            words = [group.replace("'", "") for group in match.groups()]
            return sentence.format(*words) + _guess(words[0], message)
    return f"কমান্ডটি বোঝা যায়নি: {message}"


def _guess(typed: str, message: str) -> str:
    """The nearest of the names that the parser offers, if any is near; hyphens make no name like another."""
    offered = _MEANT.search(message)
    if not offered:
        return ""
    names = {name.strip("-"): name for name in re.findall(r"[^\s',]+", offered[1])}
    near = suggestion(typed.strip("-"), names)
    return f" আপনি কি ‘{names[near]}’ বোঝাতে চেয়েছেন?" if near else ""


def requested_language(arguments: Sequence[str]) -> Language:
    """The language that was asked for, before anybody has understood the command."""
    return "en" if re.search(r"(^|\0)--lang(\0|=)en(\0|$)", "\0".join(arguments)) else "bn"
