"""What is found of a style once, and kept with it for all boxes and documents that have the style."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

_Find = TypeVar("_Find", bound=Callable[..., Any])


def once_for_a_style(find: _Find) -> _Find:
    """A function of a style and what else it is given, whose results are kept with the style."""
    name = find.__name__

    @wraps(find)
    def found(style: Any, *of: Any) -> Any:
        try:
            return vars(style)[name][of]
        except KeyError:
            known = vars(style).setdefault(name, {})
            known[of] = find(style, *of)
            return known[of]

    return cast(_Find, found)
