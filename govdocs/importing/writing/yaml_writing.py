"""Recognition → the YAML of a document: a comment at each doubt, and what found no field under অবশিষ্ট."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.readers.plain_names import picture_name
from govdocs.importing.recognition import DOUBTFUL, Recognition, in_one_line
from govdocs.importing.writing.field_names import in_language
from govdocs.models.kinds import kind_named
from govdocs.problems.problem import InvalidDocument, Language, Problem
from govdocs.source.yaml_text import yaml_text
from govdocs.text.unicode import same_name

_FIRST: Final = ("form", "parts", "faithful", "style", "report", "labels", "security", "priority", "banner", "supersedes", "letterhead", "number_label", "number", "date", "title")  # fmt: skip
_MOST_ATTEMPTS: Final = 12


def written(
    finding: Recognition,
    language: Language,
    name: str,
    *,
    faithful: bool = False,
    movable: Container[str] | None = None,
) -> str:
    """The YAML, which loads: what cannot be read as its field is moved to the remainder first."""
    tree = without_tabs(finding.tree)
    finding.rest = without_tabs([text for text in finding.rest if text.strip()])
    if finding.form:
        tree["form"] = finding.form
    if faithful:
        tree["faithful"] = "হ্যাঁ"
    for _ in range(_MOST_ATTEMPTS):
        text = _text(tree, finding, language, name)
        bad = _unreadable(text, {picture_name(finding.file, one.name): one.data for one in finding.pictures})
        if not bad or not _set_aside(tree, finding, bad, movable):
            return text
    return text


def _text(tree: dict[str, Any], finding: Recognition, language: Language, name: str) -> str:
    kind = kind_named(finding.kind)
    assert kind is not None
    order = {field: place for place, field in enumerate(kind.model_fields)}
    first = {field: place for place, field in enumerate(_FIRST)}
    keys = sorted(
        tree, key=lambda key: (first.get(key, len(first)), order.get(key, 999) if key not in first else 0)
    )
    whole = in_language({key: tree[key] for key in keys}, kind, language)
    lines = [f"# {_say(messages.MADE_FROM.filled(name=in_one_line(name)), language)}"]
    names = list(whole)
    english = ["kind", *keys]
    for key, field in zip(names, english, strict=True):
        if field == "kind" and finding.kind_confidence < DOUBTFUL:
            lines.append(_comment(_say(messages.KIND_NOT_SURE, language), language))
        if found := finding.fields.get(field):
            lines += [_comment(_say(reason, language), language) for reason in found.to_look_at()]
        lines.append(yaml_text({key: whole[key]}).rstrip("\n"))
    if finding.rest:
        rest = in_language({"remainder": finding.rest}, kind, language)
        rest.pop(next(iter(rest)))
        lines.append(f"\n# {_say(messages.REMAINDER, language)}")
        lines.append(yaml_text(rest).rstrip("\n"))
    lines += [
        f"# {_say(messages.COMMENT_WAS.filled(text=in_one_line(text)), language)}"
        for text in finding.comments
    ]
    return "\n".join(lines) + "\n"


def _comment(text: str, language: Language) -> str:
    return f"# {_say(messages.SEE.filled(reason=text), language)}"


def _say(text: Any, language: Language) -> str:
    return str(text.bn if language == "bn" else text.en)


def _unreadable(text: str, files: dict[str, bytes]) -> list[Problem]:
    from govdocs.loading.loader import loads

    try:
        loads(text, files=files)
    except InvalidDocument as error:
        return [problem for problem in error.problems if problem.is_error]
    return []


def _set_aside(
    tree: dict[str, Any], finding: Recognition, problems: list[Problem], movable: Container[str] | None
) -> bool:
    """Move the fields that cannot be read to the remainder, as deep as they are; whether any was moved."""
    kind = kind_named(finding.kind)
    assert kind is not None
    names = kind.names()
    moved = False
    for problem in problems:
        top = names.get(same_name(str(problem.path[0]))) if problem.path else None
        if top is None or top not in tree or top in ("form", "kind", "faithful"):
            continue
        if movable is not None and top not in movable:
            continue
        finding.rest += list(texts_of(tree.pop(top)))
        finding.fields.pop(top, None)
        moved = True
    return moved


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a value, one by one."""
    if isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts_of(one)
    elif value is not None and str(value) not in ("gregorian", "one_line", "after_post", "না"):
        yield str(value)


def without_tabs(value: Any) -> Any:
    """A tree in whose texts a space stands for each tab."""
    if isinstance(value, dict):
        return {key.replace("\t", " "): without_tabs(one) for key, one in value.items()}
    if isinstance(value, list):
        return [without_tabs(one) for one in value]
    return value.replace("\t", " ") if isinstance(value, str) else value
