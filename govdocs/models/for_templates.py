"""The mark of a method that templates of a user's folder may call; fields and properties of a Part they see without one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

MARK: Final = "is_for_templates"


def for_templates(function: F) -> F:
    """Let templates of a user's folder call a method of a Part. It must give back what it may show, and change nothing."""
    setattr(function, MARK, True)
    return function
