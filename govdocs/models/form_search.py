"""The forms that a clerk may mean by what it is for: a lease, a leave, a tender."""

from __future__ import annotations

from collections.abc import Iterable

from govdocs.models.form import Form, forms
from govdocs.text.unicode import same_name


def search_forms(words: str, own: Iterable[Form] = ()) -> tuple[Form, ...]:
    """The forms that what a clerk types may mean, of an office's own and of the package: only the nearest ones.

    Nearest is a form that is called so or has the whole as a word to search by; then one with each of the words among its names
    and words to search by, at the beginning of a word; then one with each of them anywhere there.
    """
    found = [(_nearness(words, form), form) for form in (*own, *forms().values())]
    nearest = min((near for near, _ in found), default=_NOT_FOUND)
    return tuple(form for near, form in found if near == nearest < _NOT_FOUND)


_NOT_FOUND = 3


def _nearness(words: str, form: Form) -> int:
    wanted = same_name(words)
    if not wanted.strip("_"):
        return _NOT_FOUND
    names = [same_name(name) for name in (*form.called, form.english, *form.search)]
    if wanted in names:
        return 0
    each = wanted.split("_")
    if all(any(f"_{name}".find(f"_{word}") >= 0 for name in names) for word in each):
        return 1
    return 2 if all(any(word in name for name in names) for word in each) else _NOT_FOUND
