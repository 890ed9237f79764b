"""--help, wholly in the language of the command: typer's own words are English, and it cuts long lines short."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from govdocs.cli import messages
from govdocs.cli.language import without_language
from govdocs.problems.problem import Language

F = TypeVar("F", bound=Callable[..., Any])

_WIDEST: Final = 100
_NAMES: Final = 26  # columns; what is longer has a line of its own
_PLACEHOLDERS: Final = {
    "AFTER": "পরেরটি",
    "BEFORE": "আগেরটি",
    "DATA": "তালিকা",
    "DIR": "ফোল্ডার",
    "FILE": "ফাইল",
    "FILES": "ফাইল",
    "FOLDER": "ফোল্ডার",
    "KIND": "ধরন",
    "LETTER": "পত্র",
    "N": "সংখ্যা",
    "NAME": "নাম",
    "NUMBER": "নম্বর",
    "TEXT": "লেখা",
    "URL": "ঠিকানা",
    "WORD": "শব্দ",
}
_TYPES: Final = {"int": "N", "float": "N", "path": "FILE"}
"""What stands for a value of a type that says no placeholder of its own; TEXT for any other."""


class Verb(TyperCommand):
    """A verb whose --help is ours."""

    def get_help(self, ctx: Any) -> str:
        return help_of(self, ctx)


class Verbs(TyperGroup):
    """A command of several verbs whose --help is ours, with the verbs in the order in which they are listed."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As typer's; --lang, which only asks for the language of the help here, is known already."""
        asks_for_verb = any(argument in self.commands for argument in args)
        return super().parse_args(ctx, args if asks_for_verb else without_language(args))

    def get_help(self, ctx: Any) -> str:
        return help_of(self, ctx)


class App(typer.Typer):
    """A Typer whose verbs are `Verb`s."""

    def command(self, name: str | None = None, **options: Any) -> Callable[[F], F]:
        """As typer's."""
        return super().command(name, cls=Verb, **options)


def help_of(command: Any, ctx: Any) -> str:
    """The help of a command: how it is used, what it does, what may be given."""
    language: Language = ctx.find_root().obj or "bn"
    words = [parameter for parameter in command.params if not parameter.opts[0].startswith("-")]
    options = [parameter for parameter in command.params if parameter.opts[0].startswith("-")]
    verbs = getattr(command, "commands", {})
    usage = [ctx.command_path, *(_usual(word, language) for word in words)]
    usage += [messages.HELP_OPTIONS.message(language)] if options or not verbs else []
    usage += [messages.HELP_VERB.message(language)] if verbs else []
    parts = [
        textwrap.fill(
            f"{messages.HELP_USAGE.message(language)} {' '.join(usage)}",
            _width(),
            subsequent_indent="    ",
            break_on_hyphens=False,
        ),
        textwrap.indent(_wrapped(_said(command.help, language), _width() - 2), "  "),
        _table(
            messages.HELP_GIVEN,
            ((_usual(word, language), _about(word, language)) for word in words),
            language,
        ),
        _table(messages.HELP_OPTION, _rows(options, language), language),
        _table(messages.HELP_VERBS, _verbs(command, ctx, language), language),
    ]
    return "\n\n".join(part for part in parts if part)


def placeholder(name: str, language: Language) -> str:
    """What stands for a value in help and in messages: FILE, or ফাইল.

    >>> placeholder("FILE|URL", "bn")
    'ফাইল|ঠিকানা'
    """
    if language == "en":
        return name
    return re.sub(r"[A-Z]+", lambda word: _PLACEHOLDERS.get(word[0], word[0]), name)


def _verbs(command: Any, ctx: Any, language: Language) -> Iterator[tuple[str, str]]:
    verbs = getattr(command, "commands", {})
    for name in command.list_commands(ctx) if verbs else ():
        yield name, _said(verbs[name].help, language)


def _rows(options: Iterable[Any], language: Language) -> Iterator[tuple[str, str]]:
    for option in options:
        if not option.hidden:
            takes = "" if option.is_flag else f" {_value(option, language)}"
            both = [f"{', '.join(option.opts)}{takes}", *option.secondary_opts]
            yield " / ".join(both), _about(option, language)
    yield "--help", messages.HELP_HELP.message(language)


def _about(parameter: Any, language: Language) -> str:
    """What a parameter is, and its value where it is not given."""
    said = _said(parameter.help, language)
    if parameter.required or not parameter.show_default:
        return said
    if getattr(parameter, "secondary_opts", None):
        default = (parameter.opts if parameter.default else parameter.secondary_opts)[0]
    elif getattr(parameter, "is_flag", False) or parameter.default in (None, "", ()):
        return said
    else:
        default = str(parameter.default)
    return f"{said} {messages.HELP_DEFAULT.filled(value=default).message(language)}"


def _usual(word: Any, language: Language) -> str:
    """An argument in the line of use: in brackets where it may be left out, with dots where there may be several."""
    name = _value(word, language)
    if word.nargs == -1 and not name.endswith("…"):
        name += "…"
    return name if word.required else f"[{name}]"


def _value(parameter: Any, language: Language) -> str:
    if parameter.metavar:
        return placeholder(parameter.metavar, language)
    if not parameter.opts[0].startswith("-"):
        return placeholder(parameter.opts[0].upper(), language)
    annotation = getattr(getattr(parameter, "type_descriptor", None), "annotation", str)
    return placeholder(_TYPES.get(getattr(annotation, "__name__", "str").lower(), "TEXT"), language)


def _said(text: str | None, language: Language) -> str:
    said = " ".join((text or "").split())
    if language == "bn":
        return said
    from govdocs.cli.help_english import ENGLISH  # for those who ask for it

    return ENGLISH.get(said, said)


def _table(title: Any, rows: Iterable[tuple[str, str]], language: Language) -> str:
    lines = [line for row in rows for line in _row(*row)]
    return "\n".join([title.message(language), *lines]) if lines else ""


def _row(name: str, about: str) -> Sequence[str]:
    wrapped = _wrapped(about, _width() - _NAMES - 2).splitlines() or [""]
    if len(name) > _NAMES - 2:
        return [f"  {name}", *(f"{'':{_NAMES + 2}}{line}" for line in wrapped)]
    return [f"  {name:{_NAMES}}{wrapped[0]}".rstrip(), *(f"{'':{_NAMES + 2}}{line}" for line in wrapped[1:])]


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def _width() -> int:
    return max(50, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST))
