"""`govdocs doctor`: whether this machine has what letters need, and what to do where it has not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.options import Json, Lang, language_of
from govdocs.cli.printing import put, put_json
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Text
from govdocs.problems.problem import Language

if TYPE_CHECKING:
    from govdocs.doctor import Condition


@app.command()
def doctor(
    folder: Annotated[Path, typer.Argument(help="যে ফোল্ডারে পত্রগুলো আছে; না দিলে এই ফোল্ডার।")] = Path(),
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """এই কম্পিউটারে govdocs চালাতে যা লাগে তা আছে কি না, না থাকলে কী করতে হবে।"""
    from govdocs.doctor import examined, worst

    language = language_of(lang)
    found = []
    for condition in examined(folder):
        found.append(condition)
        if not json_:
            put(_row(condition, language))
    if json_:
        rows = [condition.as_dict() for condition in found]
        put_json(json.dumps({"level": worst(found), "conditions": rows}, ensure_ascii=False, indent=2))
    else:
        put(_summary(found).message(language))
    return ExitCode.RENDER_FAULT if worst(found) == "fault" else ExitCode.FINE


def _row(condition: Condition, language: Language) -> str:
    level = messages.CONDITION_LEVELS[condition.level].message(language)
    row = f"[{level}] {condition.subject.message(language)}: {condition.found.message(language)}"
    if condition.advice is None:
        return row
    return f"{row}\n    {messages.WAY_OUT.message(language)}: {condition.advice.message(language)}"


def _summary(found: list[Condition]) -> Text:
    levels = [condition.level for condition in found]
    if "fault" in levels:
        return messages.MACHINE_FAULTS.filled(count=levels.count("fault"))
    if "look" in levels:
        return messages.MACHINE_LOOKS.filled(count=levels.count("look"))
    return messages.MACHINE_FINE
