"""What in a style sheet cannot be meant for a page, and would take memory or time without end: huge numbers, nesting, var()."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import tinycss2

LARGEST: Final = 10_000
"""The largest number, of whatever unit: repeat(), tab-size, pad, counters and lengths; but z-index, for which any will do."""
DEEPEST: Final = 50
"""How deep brackets, blocks and functions are nested, and how long a chain of var() is."""
MOST_TOKENS: Final = 10_000
"""To how many tokens a variable may grow where the variables in it are put in."""

MOST_SIGNS: Final = 50_000
"""How many words, numbers and signs a sheet has in all: each rule of it is tried at each box. The largest of ours has some 2,500."""

_NUMBERS = frozenset({"number", "dimension", "percentage"})


def signs(css: str) -> int:
    """How many words, numbers and signs are in a sheet."""
    lists, count = [tinycss2.parse_component_value_list(css, skip_comments=True)], 0
    while lists:
        tokens = lists.pop()
        count += sum(token.type != "whitespace" for token in tokens)
        lists += [inner for token in tokens if (inner := _inside(token))]
    return count


def excesses(css: str) -> Iterator[tuple[int, int]]:
    """Line and column of each excess; of nesting and of variables only the first."""
    top = tinycss2.parse_component_value_list(css, skip_comments=True)
    variables: dict[str, list[_Variable]] = {}
    lists = [(top, 0)]
    while lists:
        tokens, depth = lists.pop()
        if depth > DEEPEST:
            yield tokens[0].source_line, tokens[0].source_column
            return
        yield from _huge_numbers(tokens)
        for variable in _variables(tokens):
            variables.setdefault(variable.name, []).append(variable)
        lists += [(inner, depth + 1) for token in tokens if (inner := _inside(token))]
    yield from _growing(variables)


def _inside(token: Any) -> list[Any]:
    return getattr(token, "arguments", None) or getattr(token, "content", None) or []


def _huge_numbers(tokens: list[Any]) -> Iterator[tuple[int, int]]:
    of = ""  # the property
    visible = [token for token in tokens if token.type != "whitespace"]
    for token, following in pairwise([*visible, None]):
        if token.type == "ident" and following is not None and following == ":":
            of = token.lower_value
        if token.type in _NUMBERS and of != "z-index" and not -LARGEST <= token.value <= LARGEST:
            yield token.source_line, token.source_column


class _Variable:
    """A declaration of a custom property: the tokens that it has itself, and the variables in it."""

    def __init__(self, name: str, token: Any) -> None:
        self.name, self.line, self.column = name, token.source_line, token.source_column
        self.tokens = 0
        self.uses: list[str] = []

    def take(self, value: list[Any]) -> None:
        waiting = list(value)
        while waiting:
            token = waiting.pop()
            self.tokens += 1
            if _is_variable(token):
                self.uses.append(token.value)
            waiting += _inside(token)


def _variables(tokens: list[Any]) -> Iterator[_Variable]:
    declaration: list[Any] = []
    for token in [*tokens, None]:
        if token is not None and token != ";":
            declaration += [token] if token.type != "whitespace" else []
            continue
        if len(declaration) > 1 and declaration[1] == ":" and _is_variable(declaration[0]):
            variable = _Variable(declaration[0].value, declaration[0])
            variable.take(declaration[2:])
            yield variable
        declaration = []


def _is_variable(token: Any) -> bool:
    return bool(token.type == "ident" and token.value.startswith("--"))


def _growing(variables: dict[str, list[_Variable]]) -> Iterator[tuple[int, int]]:
    """The first declaration that grows too large; whatever is used in a circle is ended by the engine."""
    sizes: dict[str, int] = {}
    depths: dict[str, int] = {}
    for name in variables:
        waiting = [name]
        begun: set[str] = set()
        while waiting:
            current = waiting[-1]
            uses = [use for variable in variables.get(current, ()) for use in variable.uses]
            missing = [use for use in uses if use not in sizes and use in variables and use not in begun]
            if missing and current not in begun:
                begun.add(current)
                waiting += missing
                continue
            begun.add(current)
            waiting.pop()
            sizes[current] = max(
                variable.tokens + sum(sizes.get(use, 0) for use in variable.uses)
                for variable in variables[current]
            )
            depths[current] = 1 + max((depths.get(use, 0) for use in uses), default=0)
            if sizes[current] > MOST_TOKENS or depths[current] > DEEPEST:
                yield variables[current][0].line, variables[current][0].column
                return
