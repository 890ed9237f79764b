"""Verdicts as a table for people, JSON for programs, and JUnit XML for CI. `page` is the one with pictures."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from govdocs.archive.comparison import Rung
from govdocs.archive.verdict import Verdict
from govdocs.archive.verdict_text import details, rung_words, summary
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import Language, Problem

Form = Literal["table", "json", "junit", "html"]
FORMS: tuple[Form, ...] = ("table", "json", "junit", "html")

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Round:
    """What was verified: its name, the verdicts, what is wrong besides them, the fingerprint of now, and what must be the same.

    `pair` gives the two PDFs of a verdict, as they were and as they are now, for reports that show pages.
    """

    name: str
    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...] = ()
    fingerprint: Mapping[str, str] | None = None
    same: Rung = Rung.BYTES
    pair: Callable[[Verdict], tuple[bytes, bytes]] | None = None

    @property
    def failing(self) -> tuple[Verdict, ...]:
        """The letters that agree less than they must."""
        return tuple(verdict for verdict in self.verdicts if verdict.rung > self.same)


def as_table(done: Round, language: Language = "bn", *, every: bool = True) -> str:
    """A line for each letter with what differs below it, then how many there are of each; without `every` only those that fail."""
    return "\n".join(_rows(done, language, every=every))


def as_json(done: Round) -> str:
    """All verdicts, whatever they are, with their problems in both languages."""
    counts = Counter(verdict.rung for verdict in done.verdicts)
    data = {
        "version": version("govdocs"),
        "archive": done.name,
        "same": done.same.label,
        "fingerprint": dict(done.fingerprint or {}),
        "summary": {rung.label: counts[rung] for rung in Rung},
        "letters": [{**verdict.as_dict(), "passed": verdict.rung <= done.same} for verdict in done.verdicts],
        "problems": [problem.as_dict() for problem in done.problems],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_junit(done: Round, language: Language = "bn") -> str:
    """One test suite with a test case for each letter: what differs is a failure, what could not be compared an error.

    The element and attribute names are those that Jenkins, GitLab and the GitHub actions for JUnit read. No times are given:
    the same verdicts make the same file.
    """
    suite = Element("testsuite", name=_clean(done.name))
    for verdict in done.verdicts:
        case = SubElement(suite, "testcase", classname=_clean(done.name), name=_clean(verdict.name), time="0")
        words = rung_words(verdict.rung, language)
        if verdict.rung > done.same:
            kind = "failure" if verdict.rung <= Rung.TEXT or verdict.rung is Rung.DAMAGED else "error"
            told = SubElement(case, kind, message=_clean(words), type=verdict.rung.label)
            told.text = _clean("\n".join([verdict.title, *details(verdict, language)]))
        elif verdict.rung:
            SubElement(case, "system-out").text = _clean("\n".join([words, *details(verdict, language)]))
    for problem in done.problems:
        case = SubElement(suite, "testcase", classname=_clean(done.name), name=problem.code, time="0")
        if problem.severity.value == "error":
            told = SubElement(case, "failure", message=_clean(problem.message(language)), type=problem.code)
            told.text = _clean(f"{problem.where}\n{problem.hint(language)}")
        else:
            SubElement(case, "system-out").text = _clean(problem.message(language))
    counts = Counter(part.tag for case in suite for part in case)
    suite.attrib.update(
        tests=str(len(suite)),
        failures=str(counts["failure"]),
        errors=str(counts["error"]),
        skipped="0",
        time="0",
    )
    root = Element("testsuites", {**suite.attrib, "name": "govdocs"})
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _rows(done: Round, language: Language, *, every: bool) -> Iterator[str]:
    for verdict in done.verdicts if every else done.failing:
        yield f"{visible(verdict.name)}: {rung_words(verdict.rung, language)}"
        about = [visible(verdict.title)] if verdict.title else []
        yield from (f"    {line}" for line in (*about, *details(verdict, language)))
    yield summary(done.verdicts, language)


def _clean(text: str) -> str:
    """Without the characters that XML has no place for."""
    return _NOT_XML.sub("\ufffd", text)
