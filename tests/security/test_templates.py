"""A user's templates: what they cannot do, attack by attack. `test_template_view.py` holds what they see."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

import govdocs
from govdocs.problems.problem import RenderFault
from tests.support.command import run
from tests.support.hostile import SECRET
from tests.support.memo import MEMO

LETTER = govdocs.loads(MEMO)
OWN = '{{% extends "govdocs/letter.html" %}}{{% block subject %}}{}{{{{ super() }}}}{{% endblock %}}'


class Planted:
    """Unpickled, it makes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


COMMANDS = [
    "document.parse_raw({bytes}, proto='pickle', allow_pickle=True)",
    "document.form.parse_raw({bytes}, proto='pickle', allow_pickle=True)",
    "(document|attr('parse_raw'))({bytes}, proto='pickle', allow_pickle=True)",
    "document['parse_raw']({bytes}, proto='pickle', allow_pickle=True)",
    "([document]|map(attribute='parse_raw')|first)({bytes}, proto='pickle', allow_pickle=True)",
    "([document]|groupby('parse_raw')|first).grouper({bytes}, proto='pickle', allow_pickle=True)",
    "([document]|sum('parse_raw', start=1))",
    "document.letterhead.parse_raw({bytes}, proto='pickle', allow_pickle=True)",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_template_runs_no_command(tmp_path: Path, command: str) -> None:
    folder, made = tmp_path / "t", tmp_path / "made"
    folder.mkdir()
    planted = pickle.dumps(Planted(made), 0).decode()  # protocol 0 is text
    hostile = command.replace("{bytes}", f"({planted!r})")
    (folder / "letter.html").write_text(OWN.format("{{ " + hostile + " }}"), "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_html(LETTER, templates=folder)
    assert [problem.code for problem in caught.value.problems] == ["template"]
    assert not made.exists()


REACHING = [
    "document.parse_file('{secret}')",
    "document.parse_obj({})",
    "document.model_validate_json('{}')",
    "document.model_validate({})",
    "document.model_construct()",
    "document.model_copy(update={'subject': 'ক'})",
    "document.model_dump_json()",
    "document.copy()",
    "document.json()",
    "document.dict()",
    "document.model_fields.body.annotation.mro()",
    "document.model_fields_set",
    "document.model_config",
    "document.schema()",
    "document.from_orm(document)",
    "document.update_forward_refs()",
    "document.origins",
    "(document.origins|first)[0].read_text()",
    "document.origins.keys()|list",
    "document.files",
    "document.source.raw",
    "document.office_file",
    "document.office_place",
    "document.warnings",
    "document['origins']",
    "document|attr('origins')",
    "[document]|map(attribute='origins')|join",
    "[document]|map(attribute='files.keys')|join",
    "[document]|selectattr('origins')|list",
    "[document]|groupby('origins')|map(attribute='grouper')|join",
    "[document]|sort(attribute='origins')|map(attribute='source')|join",
    "document.printed('origins').x",
    "document.label('model_fields').date",
    "document.label('__dict__').date",
    "document.label('model_fields_set')|list|first|upper",
    "document.own_starter_fields()",
    "document.starter_fields()",
    "document.filled({}, none)",
    "document.names()",
    "document.contradictions()",
    "document.form.filled({}, none)",
    "document.number.parse('x')",
    "document.number.copy(1, 2)",
    "document.date.gregorian.read('x', none)",
    "document.date.gregorian.date.strftime('%Y')",
    "document.date.gregorian.date.today()",
    "document.date.gregorian.date.replace(2000)",
    "document.subject.format(document)",
    "document.subject.encode()",
    "document.subject.__class__",
    "document.subject.format_map({})",
    "document.subject.translate({})",
    "document.subject.maketrans('a', 'b')",
    "''.join.__self__",
    "''.join.__class__",
    "embed.__globals__",
    "embed.__wrapped__",
    "at.__code__",
    "self._TemplateReference__context",
    "self.__class__",
    "self.subject.name",
    "range.__globals__",
    "dict.mro()",
    "dict.fromkeys([1])",
    "dict.__subclasses__()",
    "namespace.__init__",
    "cycler.__init__.__globals__",
    "joiner.__init__.__globals__.os",
    "cycler(1).items",
    "joiner()._sep",
    "namespace(a=1)._Namespace__attrs",
    "lipsum()",
    "random",
    "[1, 2]|random",
    "document|pprint",
    "[1]|tojson(indent=2)",
    "1|round(30000000, 'ceil')",
    "1.5|round(-30000000)",
    "(1).to_bytes(2000000000, 'big')",
    "(1).real",
    "(1.5).hex()",
    "'a'|center(99)",
    "'a'|indent(99)",
    "'%s'|format(document)",
    "[1]|batch(3)|list",
    "[1]|slice(3)|list",
    "'a'.ljust(2000000000)",
    "'a'.zfill(2000000000)",
    "'a'.expandtabs(2000000000)",
    "'%2000000000d' % 1",
    "'a' * 2000000000",
    "2 ** 99999999",
    "(document.subject|safe).format(document)",
    "(document.subject|safe).escape(document)",
    "({}).update",
    "({}).setdefault('a', 1)",
    "[].append(1)",
    "[].__class__",
    "(1, 2).__add__",
    "none.__class__",
    "''|attr('__class__')",
    "''['__class__']",
    "['']|map('attr', '__class__')|map(attribute='x')|join",
    "[document]|map('attr', 'parse_raw')|first|attr('x')",
    "loop",
    "caller()",
    "super.__self__",
    "parts.__name__",
    "parts._body_stream",
    "parts.heads.name",
    "parts.heads._func.__globals__",
    "parts.__class__",
    "'ক'|blocks(insets={'ক': 1}, put=document.parse_raw)",
    "('ক' ~ '\\n')|blocks(insets={'ক': 1}, put=namespace.__init__)",
]  # fmt: skip


@pytest.mark.parametrize("expression", REACHING)
def test_a_template_reaches_nothing_but_the_view(tmp_path: Path, expression: str) -> None:
    folder, secret = tmp_path / "t", tmp_path / "secret.txt"
    folder.mkdir()
    secret.write_text(SECRET, "utf-8")
    written = '{% import "parts.html" as parts with context %}{{ "" ~ (' + expression + ") }}"
    (folder / "letter.html").write_text(OWN.format(written.replace("{secret}", secret.as_posix())), "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_html(LETTER, templates=folder)
    (problem,) = caught.value.problems
    assert problem.code == "template"
    assert SECRET not in problem.bangla
    assert len(problem.bangla) < 700


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("document.subject.replace('ক', 'খ')|upper", LETTER.subject.replace("ক", "খ")),
        ("document.date.gregorian.date.year", "2024"),
        ("document.printed('copies_label') or 'নেই'", "নেই"),
        ("document['subject']", LETTER.subject),
        ("document|attr('subject')", LETTER.subject),
        ("[document]|map(attribute='subject')|join", LETTER.subject),
        ("document.form.bangla", "অফিস স্মারক"),
        ("dict(a=1).items()|map('first')|join", "a"),
        ("cycler('ক', 'খ').next()", "ক"),
        ("1.25|round(1)", "1.2"),
        ("{'a': 1}|tojson|length", "8"),
        ("document.nothing is defined", "False"),
        ("document.origins is defined", "False"),
        ("[{'a': 2}, {'a': 1}]|groupby('a')|map(attribute='grouper')|join(',')", "1,2"),
        ("range(3)|sum", "3"),
    ],
)
def test_a_template_sees_the_letter(tmp_path: Path, expression: str, text: str) -> None:
    (tmp_path / "letter.html").write_text("<p>{{ " + expression + " }}</p>", "utf-8")
    assert govdocs.render_html(LETTER, templates=tmp_path) == f"<p>{text}</p>"


#: A template, and what may be said of it: on a busy machine the time is up before the memory is full.
BOMBS = {
    "a loop without end": (
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "too-slow",
    ),
    "~": (
        "{% set ns = namespace(x='aaaaaaaa') %}{% for i in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "too-much-memory too-slow",
    ),
    "+ of lists": (
        "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "too-much-memory too-slow",
    ),
    "macros without end": ("{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}", "template too-slow"),
    "includes without end": ("{% include 'letter.html' %}", "template too-slow"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_template_without_end_ends_in_a_problem(
    bomb: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    template, code = BOMBS[bomb]
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "letter.html").write_text(OWN.format(template), "utf-8")
    (tmp_path / "memo.yaml").write_text(MEMO, "utf-8")
    limits = ("--timeout", "6", "--memory", "300")
    exit_code, out, err = run(
        capfd, "render", tmp_path / "memo.yaml", "--templates", tmp_path / "t", "--lang", "en", *limits
    )
    assert (exit_code, out) == (3, "")
    assert any(f"[{each}]" in err for each in code.split()), err
    assert "Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["memo.yaml", "t"]


def test_a_single_call_of_a_library_in_c_is_ended_by_the_system(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Comparing lists takes two minutes here, in which no exception can be raised."""
    lists = "{% set ns = namespace(k=[range(99998)|list + [5]]) %}{% for i in range(17) %}{% set ns.k = ns.k + ns.k %}{% endfor %}"
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "letter.html").write_text(
        OWN.format(lists + "{{ (range(99999)|list) in ns.k }}"), "utf-8"
    )
    (tmp_path / "memo.yaml").write_text(MEMO, "utf-8")
    exit_code, out, err = run(
        capfd, "render", tmp_path / "memo.yaml", "--templates", tmp_path / "t", "--lang", "en"
    )
    assert (exit_code, out) == (3, "")
    assert "[too-slow]" in err
    assert "Traceback" not in err
