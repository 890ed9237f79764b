"""libyaml's complaints → the slips of a clerk: every wording of libyaml that is known, old and new, and what is made of it."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from govdocs.source.syntax_errors import COMPLAINTS, explain, too_deep_at

# In a context that says nothing (""), and in those of which it is said. "-": govdocs never gets to hear it, because it looks
# for it before libyaml does (characters, directives, depth) or because a text has no encoding.
SAID = {
    "block sequence entries are not allowed in this context": "special-character",
    "control characters are not allowed": "-",
    "could not find expected ':'": "missing-colon",
    "could not find expected directive name": "-",
    "did not find URI escaped octet": "yaml-syntax",
    "did not find expected '!'": "indentation",
    "did not find expected ',' or ']'": "indentation",
    "did not find expected ',' or '}'": "indentation",
    "did not find expected '-' indicator": "indentation",
    "did not find expected <document start>": "indentation",
    "did not find expected <stream-start>": "-",
    "did not find expected alphabetic or numeric character": "indentation",
    "did not find expected comment or line break": "indentation",
    "did not find expected digit or '.' character": "-",
    "did not find expected hexdecimal number": "backslash",
    "did not find expected key": "indentation",
    "did not find expected node content": "special-character",
    "did not find expected tag URI": "indentation",
    "did not find expected version number": "-",
    "did not find expected whitespace": "indentation",
    "did not find expected whitespace or line break": "indentation",
    "did not find the expected '>'": "yaml-syntax",
    "exceeded maximum nesting depth": "-",  # since libyaml 0.2.6; too_deep_at
    "found a tab character that violates indentation": "yaml-syntax",
    "found a tab character where an indentation space is expected": "yaml-syntax",
    "found an incorrect leading UTF-8 octet": "yaml-syntax",
    "found an incorrect trailing UTF-8 octet": "yaml-syntax",
    "found an indentation indicator equal to 0": "yaml-syntax",
    "found character that cannot start any token": "special-character",
    "found another document": "-",  # the composer of PyYAML 6.0.2, which is not used here; so the next two
    "found duplicate anchor; first occurrence": "-",
    "found undefined alias": "-",
    "found duplicate %TAG directive": "-",
    "found duplicate %YAML directive": "-",
    "found extremely long version number": "-",
    "found incompatible YAML document": "-",
    "found invalid Unicode character escape code": "backslash",
    "found undefined tag handle": "yaml-syntax",
    "found unexpected ':'": "yaml-syntax",
    "found unexpected document indicator": "yaml-syntax",
    "found unexpected end of stream": "open-quote",
    "found unexpected non-alphabetical character": "-",
    "found unknown directive name": "-",
    "found unknown escape character": "backslash",
    "mapping values are not allowed in this context": "indentation",
    # As PyYAML's own parser words it, where libyaml is not there
    "expected ',' or ']', but got '<stream end>'": "yaml-syntax",
    "expected <block end>, but found '<scalar>'": "indentation",
    "expected escape sequence of 2 hexdecimal numbers, but found 'x'": "yaml-syntax",
    "expected the node content, but found '<stream end>'": "special-character",
    "found character '@' that cannot start any token": "special-character",
    "found unknown escape character 'q'": "backslash",
    "mapping values are not allowed here": "indentation",
    "sequence entries are not allowed here": "yaml-syntax",
}
IN_CONTEXT = {
    "while increasing block level": "-",
    "while increasing flow level": "-",
    "while parsing a %TAG directive": "-",
    "while parsing a block collection": "indentation",
    "while parsing a block mapping": "indentation",
    "while parsing a block node": "indentation",
    "while parsing a flow mapping": "open-bracket",
    "while parsing a flow node": "open-bracket",
    "while parsing a flow sequence": "open-bracket",
    "while parsing a node": "indentation",
    "while parsing a quoted scalar": "open-quote",
    "while parsing a tag": "tag",
    "while parsing a tag directive": "-",
    "while scanning a %TAG directive": "-",
    "while scanning a %YAML directive": "-",
    "while scanning a block scalar": "special-character",
    "while scanning a directive": "-",
    "while scanning a plain scalar": "indentation",
    "while scanning a quoted scalar": "open-quote",
    "while scanning a simple key": "indentation",
    "while scanning a tag": "tag",
    "while scanning a tag directive": "-",
    "while scanning an alias": "anchor",
    "while scanning an anchor": "anchor",
    "while scanning for the next token": "indentation",
}
_WORDING = re.compile(
    rb"(?:while (?:scanning|parsing|increasing) |did not find |found (?!for )|could not find |exceeded |expected <block"
    rb"|mapping values |block sequence |control characters )[\x20-\x7e]{3,70}(?=\x00)"
)


def code(said: str, context: str = "") -> str:
    mark = yaml.Mark("f", 0, 0, 0, None, None)
    return explain(yaml.MarkedYAMLError(context, mark, said, mark), [""])[0].sentence.code


@pytest.mark.parametrize(("said", "expected"), [item for item in SAID.items() if item[1] != "-"])
def test_what_libyaml_says(said: str, expected: str) -> None:
    assert code(said) == expected


@pytest.mark.parametrize(("context", "expected"), [item for item in IN_CONTEXT.items() if item[1] != "-"])
def test_the_context_in_which_libyaml_says_it(context: str, expected: str) -> None:
    assert code("did not find expected key", context) == expected


def test_libyaml_says_nothing_that_is_not_listed() -> None:
    """A new wording is noticed here, not by a clerk."""
    extension = Path(import_module("yaml._yaml").__file__ or "").read_bytes()
    said = {wording.decode() for wording in _WORDING.findall(extension)}
    assert len(said) > 50
    assert said <= {*SAID, *IN_CONTEXT}


def test_every_complaint_of_the_table_is_one_of_libyaml() -> None:
    for complaint in COMPLAINTS:
        assert any(complaint.said.search(said) for said in SAID)
        assert any(complaint.context.search(context) for context in IN_CONTEXT)


def test_libyaml_s_own_limit_of_depth() -> None:
    mark = yaml.Mark("f", 7, 0, 7, None, None)
    assert too_deep_at(yaml.MarkedYAMLError("", None, "exceeded maximum nesting depth", mark)) == 7
    assert too_deep_at(yaml.MarkedYAMLError("", None, "found unexpected ':'", mark)) is None
