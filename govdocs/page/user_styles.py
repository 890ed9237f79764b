"""The `style.css` of a user's folder: read with a limit, and refused where it would load something or cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import tinycss2  # WeasyPrint's own reader

from govdocs.errors import Refusal
from govdocs.page import messages
from govdocs.page.own_templates import OwnTemplates, file_of
from govdocs.page.style_excesses import MOST_SIGNS, excesses, signs
from govdocs.problems.problem import Place, RenderFault
from govdocs.problems.sentence import Sentence

STYLE_FILE = "style.css"
MAX_STYLE_BYTES = 1024 * 1024
MOST_REPORTED = 20
"""So many places are reported of each kind: a sheet of a megabyte may have two hundred thousand."""

_LOADING_FUNCTIONS = frozenset(
    {"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "expression"}
)
_LOADING_RULES = frozenset({"import", "namespace"})


def user_style(templates: OwnTemplates) -> str:
    """The `style.css` of a user's templates; empty if there is none. Raises RenderFault when it cannot be used."""
    try:
        raw = file_of(templates, STYLE_FILE, MAX_STYLE_BYTES)
        css = raw.decode("utf-8-sig")
    except Refusal as error:
        raise _unreadable(messages.STYLE_OUTSIDE.filled(reason=error.text)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(messages.STYLE_UNREADABLE.filled(file=STYLE_FILE, error=error)) from error
    if len(raw) > MAX_STYLE_BYTES:
        raise _unreadable(messages.STYLE_TOO_LARGE.filled(file=STYLE_FILE))
    if (count := signs(css)) > MOST_SIGNS:
        raise _unreadable(messages.STYLE_TOO_MANY.filled(file=STYLE_FILE, count=count, most=MOST_SIGNS))
    loads = messages.STYLE_LOADS.filled(file=STYLE_FILE)
    excessive = messages.STYLE_EXCESSIVE.filled(file=STYLE_FILE)
    problems = [
        sentence.problem(Place(STYLE_FILE, line, column, line, column + 1))
        for sentence, places in ((loads, _loading(css)), (excessive, excesses(css)))
        for line, column in islice(places, MOST_REPORTED)
    ]
    if problems:
        raise RenderFault(problems)
    return css


def _loading(css: str) -> Iterator[tuple[int, int]]:
    """Line and column of all that would load something, however it is spelled; or end the style element."""
    tokens = list(reversed(tinycss2.parse_component_value_list(css, skip_comments=False)))
    while tokens:
        token = tokens.pop()
        name = getattr(token, "lower_name", None) or getattr(token, "lower_value", "")
        if (
            token.type == "url"
            or (token.type == "function" and name in _LOADING_FUNCTIONS)
            or (token.type == "at-keyword" and name in _LOADING_RULES)
        ):
            yield token.source_line, token.source_column
        tokens += reversed(getattr(token, "arguments", None) or getattr(token, "content", None) or ())
    if "</" in css:
        before = css[: css.index("</")]
        yield before.count("\n") + 1, len(before) - before.rfind("\n")


def _unreadable(sentence: Sentence) -> RenderFault:
    return RenderFault([sentence.problem(Place(STYLE_FILE, 1, 1, 1, 1))])
