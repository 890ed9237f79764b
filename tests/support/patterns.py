"""Every regular expression of the package, how each is used, and texts that would make one slow."""

from __future__ import annotations

import ast
import re
import sys
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import permutations
from pathlib import Path
from types import FunctionType
from typing import Any, Final

from govdocs.text.late_pattern import LatePattern
from tests.support.examples import ROOT

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as opcodes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]

PACKAGE: Final = ROOT / "govdocs"
_AT_ONE_PLACE: Final = frozenset({"match", "fullmatch"})
_EVERYWHERE: Final = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
_CALLS: Final = _AT_ONE_PLACE | _EVERYWHERE
_ALPHABET: Final = 8  # characters of one pattern that are tried in pairs
_ORDINARY: Final = ("ক", "a", "০", "0", " ", "্", "-", ".", "\n")


@dataclass(frozen=True)
class Used:
    """A pattern, where it is made, and whether it is looked for at every place of a text or at one only."""

    place: str
    pattern: re.Pattern[Any]
    everywhere: bool


def modules() -> list[Path]:
    """All modules of the package that can be imported for nothing."""
    return sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py")


@cache
def patterns_of_the_package() -> tuple[Used, ...]:
    """Those that stand in modules, in their tables or in calls, each once."""
    found: dict[tuple[object, int], Used] = {}
    for path in modules():
        for used in (*_named(path), *_written_in_calls(path)):
            same = found.get((used.pattern.pattern, used.pattern.flags))
            if same is None or used.everywhere > same.everywhere:
                found[used.pattern.pattern, used.pattern.flags] = used
    return tuple(found.values())


def _named(path: Path) -> Iterator[Used]:
    """The patterns that a module's names hold, themselves or in tables."""
    for name, value in vars(_module(path)).items():
        for pattern in _patterns_in(value):
            yield Used(f"{_name(path)}:{name}", pattern, not _only_at_one_place(path, name))


def _patterns_in(value: object, depth: int = 4) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, LatePattern):
        yield re.compile(value.pattern, value.given_flags)
    elif isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for each in (*value.keys(), *value.values()):
            yield from _patterns_in(each, depth - 1)
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for each in value:
            yield from _patterns_in(each, depth - 1)
    elif depth and isinstance(value, FunctionType):
        for cell in value.__closure__ or ():
            yield from _patterns_in(cell.cell_contents, depth - 1)


def _written_in_calls(path: Path) -> Iterator[Used]:
    """`re.search("…", text)` and `re.compile` within functions, as far as the module's own names make the pattern."""
    names = vars(_module(path))
    for node in ast.walk(_tree(path)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        owner, called = node.func.value, node.func.attr
        if not (isinstance(owner, ast.Name) and owner.id == "re" and called in _CALLS | {"compile"}):
            continue
        flags = [each for each in ast.walk(node) if isinstance(each, ast.Attribute) and each.attr.isupper()]
        for expression in _of_a_loop(path, node.args[0]):
            try:
                source = eval(compile(ast.Expression(expression), str(path), "eval"), {**names})
                bits = sum(int(getattr(re, each.attr, 0)) for each in flags)
                pattern = re.compile(source, bits)
            except (NameError, TypeError, AttributeError):
                continue  # made of what a document or a caller says; none of these takes a pattern from a document
            yield Used(f"{_name(path)}:{node.lineno}", pattern, called not in _AT_ONE_PLACE | {"compile"})


def _of_a_loop(path: Path, argument: ast.expr) -> list[ast.expr]:
    """The argument itself; for a loop's variable, the members of what the loop runs over."""
    if not isinstance(argument, ast.Name):
        return [argument]
    loops = (node for node in ast.walk(_tree(path)) if isinstance(node, (ast.For, ast.comprehension)))
    members = [
        member
        for loop in loops
        if argument.id in {each.id for each in ast.walk(loop.target) if isinstance(each, ast.Name)}
        for member in (loop.iter.elts if isinstance(loop.iter, (ast.Tuple, ast.List)) else ())
    ]
    return [argument, *members]


def _only_at_one_place(path: Path, name: str) -> bool:
    """Whether a pattern is only ever matched at the beginning of a text: a private one in its own module, any other in all."""
    asked = [path] if name.startswith("_") else modules()
    ways = set().union(*(_uses(each).get(name, set()) for each in asked))
    return ways == {"one"}


@cache
def _uses(path: Path) -> dict[str, set[str]]:
    """How a module uses each of its names: `.match(text)` and `.fullmatch(text)` look at one place."""
    uses: dict[str, set[str]] = defaultdict(set)
    called = {}
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CALLS:
            at_one = node.func.attr in _AT_ONE_PLACE and len(node.args) == 1
            called[id(node.func.value)] = "one" if at_one else "every"
    for node in ast.walk(_tree(path)):
        if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
            name = node.id if isinstance(node, ast.Name) else node.attr
            uses[name].add(called.get(id(node), "every"))
    return uses


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _module(path: Path) -> Any:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    return sys.modules.get(name) or import_module(name)


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def slow_texts(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """Texts that a pattern may be slow on, each as what comes first, what is repeated, and what comes last."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(source, pattern.flags & ~re.DEBUG)
    begun = {("", "")}
    for prefix, body in _repeats(tree, ""):
        begun |= {
            (prefix, body),
            ("", prefix),
            ("", prefix + body),
            ("", prefix + body * 3),
            (prefix + body, body + " "),
        }
    whole = _sample(tree)
    begun |= {("", whole), ("", whole[:-1]), ("", whole + " "), (whole[:1], whole[1:])}
    characters = list(dict.fromkeys((*_characters(tree), *_ORDINARY)))
    begun |= {("", one) for one in characters}
    begun |= {("", one + other) for one, other in permutations(characters[:_ALPHABET], 2)}
    begun |= {(one, other) for one, other in permutations(characters[:_ALPHABET], 2)}
    yield from ((first, again, "\x01") for first, again in sorted(begun) if again)


def text_of(parts: tuple[str, str, str], size: int) -> str:
    """The text of about so many characters."""
    first, again, last = parts
    return first + again * max(1, size // len(again)) + last


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Each repetition of a pattern: a text that leads to it, and texts of what it repeats."""
    for code, value in tree:
        if code in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT):
            if value[1] > 1:
                for character in dict.fromkeys([_sample(value[2]), *list(_characters(value[2]))[:6]]):
                    yield before, character
            yield from _repeats(value[2], before)
        elif code in (opcodes.SUBPATTERN, opcodes.ATOMIC_GROUP):
            yield from _repeats(value[-1] if code is opcodes.SUBPATTERN else value, before)
        elif code is opcodes.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, before)
        elif code in (opcodes.ASSERT, opcodes.ASSERT_NOT):
            yield from _repeats(value[1], before)
        before += _sample([(code, value)])


def _sample(tree: Any) -> str:
    """A short text that a pattern takes, as near as it can be said without trying."""
    text = ""
    for code, value in tree:
        if code is opcodes.LITERAL:
            text += chr(value)
        elif code in (opcodes.IN, opcodes.ANY, opcodes.NOT_LITERAL, opcodes.CATEGORY):
            text += next(_members(code, value), "ক")
        elif code in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT):
            text += _sample(value[2]) * min(max(value[0], 1), 20) if value[1] else ""
        elif code is opcodes.SUBPATTERN:
            text += _sample(value[-1])
        elif code is opcodes.ATOMIC_GROUP:
            text += _sample(value)
        elif code is opcodes.BRANCH:
            text += _sample(value[1][0])
        elif code is opcodes.ASSERT and value[0] < 0:
            text += _sample(value[1])
    return text


def _characters(tree: Any) -> Iterator[str]:
    """Characters of which a pattern speaks."""
    for code, value in tree:
        if code is opcodes.LITERAL:
            yield chr(value)
        elif code in (opcodes.IN, opcodes.ANY, opcodes.NOT_LITERAL, opcodes.CATEGORY):
            yield from _members(code, value)
        elif code in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT):
            yield from _characters(value[2])
        elif code is opcodes.SUBPATTERN:
            yield from _characters(value[-1])
        elif code is opcodes.ATOMIC_GROUP:
            yield from _characters(value)
        elif code is opcodes.BRANCH:
            for branch in value[1]:
                yield from _characters(branch)
        elif code in (opcodes.ASSERT, opcodes.ASSERT_NOT):
            yield from _characters(value[1])


def _members(code: Any, value: Any) -> Iterator[str]:
    """A few characters of a set: the ordinary ones that it holds, and the beginnings of its ranges."""
    if code is opcodes.ANY:
        yield from ("ক", " ")
        return
    if code is opcodes.NOT_LITERAL:
        yield from (each for each in _ORDINARY[:3] if ord(each) != value)
        return
    source = [(opcodes.IN, value)] if code is opcodes.IN else [(opcodes.IN, [(code, value)])]
    holds = [each for each in _ORDINARY if _in(source[0][1], each)]
    negated = any(op is opcodes.NEGATE for op, _ in source[0][1])
    named = [] if negated else [
        chr(each[0] if op is opcodes.RANGE else each)
        for op, each in source[0][1]
        if op in (opcodes.RANGE, opcodes.LITERAL)
    ]  # fmt: skip
    yield from dict.fromkeys([*holds[:4], *named[:4]])


_CATEGORIES: Final = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}


def _in(members: Any, character: str) -> bool:
    found = False
    for op, value in members:
        if op is opcodes.LITERAL:
            found |= ord(character) == value
        elif op is opcodes.RANGE:
            found |= value[0] <= ord(character) <= value[1]
        elif op is opcodes.CATEGORY:
            kind = str(value).removeprefix("CATEGORY_").removeprefix("UNI_")
            holds = bool(re.match(_CATEGORIES[kind.removeprefix("NOT_")], character))
            found |= holds != kind.startswith("NOT_")
    return found != any(op is opcodes.NEGATE for op, _ in members)
