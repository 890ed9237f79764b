"""The heading of a column → the path of a field of the letter: `প্রাপক`, `signature.name`, `বিতরণ.প্রাপক.২`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from govdocs.errors import Refusal
from govdocs.mail_merge import messages
from govdocs.models.document import Document
from govdocs.models.fields import is_running_text
from govdocs.models.part import Part, bangla_title
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.problems.suggestions import brief, suggestion
from govdocs.source.reading import Map, Seq
from govdocs.text.unicode import same_name

_LIST_STEP = re.compile(r"\[([\d০-৯]{1,4})\]")
_NUMBER = re.compile(r"[\d০-৯]{1,4}")
_NOT_BY_ROW = ("kind", "ধরন")  # decides over everything else in a letter


def path_of(heading: str, kind: type[Document], tree: Map) -> Path | None:
    """The path of the field that a heading names, each step as the letter writes it (or would); None for no field.

    A name alone is a field of the letter itself: one inside a part needs the path of the part, so that a column ‘নাম’ of
    recipients never becomes the name of who signs. List positions count from 1 (১). Raises Refusal for a heading that
    begins as a path and leads nowhere.
    """
    steps = _steps(heading)
    in_english = any(key.isascii() for key in tree)
    annotations: list[Any] = [kind]
    node: Any = tree
    path: list[str | int] = []
    for step in steps:
        found = _step(step, annotations, node, in_english)
        if found is None:
            if not path:
                return None
            raise _leads_nowhere(heading, step, path, annotations)
        name, annotations, node = found
        path.append(name)
    if same_name(str(path[0])) in map(same_name, _NOT_BY_ROW):
        return None
    return tuple(path)


def order_of(annotation: Any) -> tuple[str, ...]:
    """The names of a part's fields, both of each, in the order of the model."""
    return tuple(
        same_name(name)
        for part in _parts([annotation])
        for field, info in part.model_fields.items()
        for name in (field, bangla_title(field, info))
    )


def is_prose(path: Path, kind: type[Document]) -> bool:
    """Whether a path of a letter leads to running text."""
    annotations: list[Any] = [kind]
    prose = False
    for step in path:
        if isinstance(step, int):
            annotations = list(_items(annotations))
            prose = any(map(is_running_text, annotations))
            continue
        named = ((part, part.names().get(same_name(step))) for part in _parts(annotations))
        info = next((part.model_fields[field] for part, field in named if field), None)
        values = list(_values(annotations))
        annotations = [info.annotation] if info else values
        prose = is_running_text(info.annotation, info.metadata) if info else any(map(is_running_text, values))
    short = ((part, part.shorthand) for part in _parts(annotations) if part.shorthand)
    fields = (part.model_fields[name] for part, name in short)
    return prose or any(is_running_text(field.annotation, field.metadata) for field in fields)


def names(kind: type[Document]) -> tuple[str, ...]:
    """The names of a document's own fields, in both languages."""
    return tuple(
        name for field, info in kind.model_fields.items() for name in (bangla_title(field, info), field)
    )


def _steps(heading: str) -> list[str | int]:
    parts = _LIST_STEP.sub(r".\1", heading).split(".")
    return [
        int(to_ascii(part)) - 1 if index and _NUMBER.fullmatch(part.strip()) else part.strip()
        for index, part in enumerate(parts)
    ]


def _step(
    step: str | int, annotations: list[Any], node: Any, in_english: bool
) -> tuple[str | int, list[Any], Any] | None:
    """The step as the letter writes it, the annotations of what it leads to, and the value there."""
    if isinstance(step, int):
        items = list(_items(annotations))
        if step < 0 or not items:
            return None
        inside = isinstance(node, Seq) and step < len(node)
        return step, items, node[step] if inside else None
    for part in _parts(annotations):
        field = part.names().get(same_name(step))
        if field is not None:
            info = part.model_fields[field]
            bangla = bangla_title(field, info)
            written = _written(node, (field, bangla)) or (field if in_english else bangla)
            return written, [info.annotation], _at(node, written)
    values = list(_values(annotations))
    if not values or not step:
        return None
    written = _written(node, (step,)) or step
    return written, values, _at(node, written)


def _written(node: Any, wanted: Iterable[str]) -> str | None:
    keys = {same_name(key): key for key in node} if isinstance(node, Map) else {}
    return next((keys[name] for name in map(same_name, wanted) if name in keys), None)


def _at(node: Any, key: str) -> Any:
    return node.get(key) if isinstance(node, Map) else None


def _leads_nowhere(heading: str, step: str | int, path: list[str | int], annotations: list[Any]) -> Refusal:
    known = [name for part in _parts(annotations) for name in _named(part)]
    meant = suggestion(str(step), known) if isinstance(step, str) else None
    before = ".".join(str(each + 1) if isinstance(each, int) else each for each in path)
    step = brief(step + 1 if isinstance(step, int) else step)
    sentence = messages.NO_SUCH_FIELD.filled(heading=brief(heading), before=before, step=step)
    if meant:
        sentence = messages.NO_SUCH_FIELD_MEANT.filled(sentence=sentence, before=before, meant=meant)
    return Refusal(*sentence)


def _named(part: type[Part]) -> Iterator[str]:
    for field, info in part.model_fields.items():
        yield from (bangla_title(field, info), field)


def _parts(annotations: Iterable[Any]) -> Iterator[type[Part]]:
    """The parts that a value may be, without those in lists."""
    for annotation in _alternatives(annotations):
        if isinstance(annotation, type) and issubclass(annotation, Part):
            yield annotation


def _items(annotations: Iterable[Any]) -> Iterator[Any]:
    for annotation in _alternatives(annotations):
        if get_origin(annotation) in (tuple, list):
            yield from (item for item in get_args(annotation) if item is not Ellipsis)


def _values(annotations: Iterable[Any]) -> Iterator[Any]:
    for annotation in _alternatives(annotations):
        if get_origin(annotation) is dict:
            yield get_args(annotation)[1]


def _alternatives(annotations: Iterable[Any]) -> Iterator[Any]:
    for annotation in annotations:
        origin = get_origin(annotation)
        if origin is Annotated:
            yield from _alternatives(get_args(annotation)[:1])
        elif origin in (Union, UnionType):
            yield from _alternatives(get_args(annotation))
        else:
            yield annotation
