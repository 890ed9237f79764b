"""`rules`: list the rules of the audit, or explain one."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import usage
from govdocs.cli.options import Json, Lang, language_of
from govdocs.cli.printing import put, put_json
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode


@app.command()
def rules(
    name: Annotated[
        str | None, typer.Argument(help="নিয়মের নাম; না দিলে সব নিয়মের তালিকা।", metavar="RULE")
    ] = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """নিরীক্ষার নিয়মগুলো; নাম দিলে সেই নিয়মের ব্যাখ্যা: কী, কেন, উদাহরণ, উৎস।"""
    from govdocs.audit.rule_book import rules as all_rules
    from govdocs.cli.rule_pages import rule_data, rule_list, rule_page
    from govdocs.problems.suggestions import suggestion

    language = language_of(lang)
    if name is not None and name not in all_rules():
        meant = suggestion(name, all_rules())
        message = messages.RULE_MISTYPED if meant else messages.NO_SUCH_RULE
        usage(message.filled(name=name, meant=meant))
    if json_:
        data = rule_data() if name is None else next(rule for rule in rule_data() if rule["id"] == name)
        put_json(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        put(rule_list(language) if name is None else rule_page(all_rules()[name], language))
    return ExitCode.FINE
