"""How long the pages of a document may take where templates of a user arrange them: a time of the processor, with the document's length.

Templates may make of a letter a hundred thousand elements, thousands of levels or a drawing that multiplies itself, and no list of
such kinds is ever complete. So what they make of a document has the time that several times as much as ours would need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from govdocs.models.document import Document
from govdocs.models.part import Part, Value
from govdocs.models.pictures import PictureFile
from govdocs.page import messages
from govdocs.page.deadline import DeadlinePassed, deadline
from govdocs.page.own_templates import OwnTemplates, name_of
from govdocs.problems.problem import RenderFault

SECONDS: Final = 6.0
"""Of the processor, for a document however short it is: a letter takes a quarter of one."""
SIGNS_A_SECOND: Final = 5000
"""How much more of a document has a second more: ten thousand rows, which take twenty seconds, have a hundred and more."""

_VALUE: Final = 10  # signs for which a value counts besides its own: a cell that is empty is drawn, too
_BYTES: Final = 2_000  # of a picture, that count as one sign: ten megabytes for a second
_PIXELS: Final = 2_000  # of a picture, that count as one sign: ten million for a second; 16 million packed anew take 3.5 of their 6.4


@contextmanager
def in_time(templates: OwnTemplates | None, documents: Iterable[Document] = ()) -> Iterator[None]:
    """Work with the templates of a user, which is stopped after the time that the documents have. Raises RenderFault then."""
    if templates is None:
        yield
        return
    seconds = seconds_for(documents)
    try:
        with deadline(seconds):
            yield
    except DeadlinePassed:
        problem = messages.TEMPLATES_TOO_SLOW.filled(folder=name_of(templates), seconds=round(seconds))
        raise RenderFault([problem.problem()]) from None


def seconds_for(documents: Iterable[Document]) -> float:
    """The time that the pages of the documents have together."""
    return SECONDS + _signs(documents) / SIGNS_A_SECOND


def _signs(documents: Iterable[Document]) -> int:
    """What stands in the documents, and what their pictures cost, each of them once."""
    waiting: list[Any] = list(documents)
    pictures: dict[int, PictureFile] = {}
    signs = 0
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            signs += len(value) + _VALUE
        elif isinstance(value, PictureFile):
            pictures[id(value.data)] = value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, (tuple, list)):
            waiting += value
        elif isinstance(value, (Part, Value)) and hasattr(value, "__dict__"):
            waiting += vars(value).values()
    return signs + sum(len(one.data) // _BYTES + one.cost // _PIXELS for one in pictures.values())
