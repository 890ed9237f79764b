"""Verdicts as a table for people, JSON for programs, and JUnit XML for CI; `html_report` makes the page with pictures."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from govdocs.archive.comparison import Agreement
from govdocs.archive.verdict import Verdict
from govdocs.archive.verdict_text import agreement_words, details, summary
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import Language, Problem

ReportForm = Literal["table", "json", "junit", "html"]
REPORT_FORMS: tuple[ReportForm, ...] = ("table", "json", "junit", "html")

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Verification:
    """What was verified: its name, the verdicts, other problems, the present fingerprint, and how far letters must agree (`same`).

    `pair` gives the two PDFs of a verdict, stored and rendered now, for reports that show pages.
    """

    name: str
    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...] = ()
    fingerprint: Mapping[str, str] | None = None
    same: Agreement = Agreement.BYTES
    pair: Callable[[Verdict], tuple[bytes, bytes]] | None = None

    @property
    def failing(self) -> tuple[Verdict, ...]:
        """The letters that agree less than they must."""
        return tuple(verdict for verdict in self.verdicts if verdict.rung > self.same)


def as_table(done: Verification, language: Language = "bn", *, every: bool = True) -> str:
    """A line for each letter with what differs below it, then a summary; without `every` only letters that fail."""
    return "\n".join(_rows(done, language, every=every))


def as_json(done: Verification) -> str:
    """All verdicts, with their problems in both languages."""
    counts = Counter(verdict.rung for verdict in done.verdicts)
    data = {
        "version": version("govdocs"),
        "archive": done.name,
        "same": done.same.label,
        "fingerprint": dict(done.fingerprint or {}),
        "summary": {rung.label: counts[rung] for rung in Agreement},
        "letters": [{**verdict.as_dict(), "passed": verdict.rung <= done.same} for verdict in done.verdicts],
        "problems": [problem.as_dict() for problem in done.problems],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_junit(done: Verification, language: Language = "bn") -> str:
    """One test suite with a test case for each letter: what differs is a failure, what could not be compared an error.

    The element and attribute names are those that Jenkins, GitLab and the GitHub actions for JUnit read. No times are given:
    the same verdicts make the same file.
    """
    suite = Element("testsuite", name=_clean(done.name))
    for verdict in done.verdicts:
        case = SubElement(suite, "testcase", classname=_clean(done.name), name=_clean(verdict.name), time="0")
        words = agreement_words(verdict.rung, language)
        if verdict.rung > done.same:
            kind = (
                "failure" if verdict.rung <= Agreement.TEXT or verdict.rung is Agreement.DAMAGED else "error"
            )
            failure = SubElement(case, kind, message=_clean(words), type=verdict.rung.label)
            failure.text = _clean("\n".join([verdict.title, *details(verdict, language)]))
        elif verdict.rung:
            SubElement(case, "system-out").text = _clean("\n".join([words, *details(verdict, language)]))
    for problem in done.problems:
        case = SubElement(suite, "testcase", classname=_clean(done.name), name=problem.code, time="0")
        if problem.severity.value == "error":
            failure = SubElement(
                case, "failure", message=_clean(problem.message(language)), type=problem.code
            )
            failure.text = _clean(f"{problem.where}\n{problem.hint(language)}")
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


def _rows(done: Verification, language: Language, *, every: bool) -> Iterator[str]:
    for verdict in done.verdicts if every else done.failing:
        yield f"{visible(verdict.name)}: {agreement_words(verdict.rung, language)}"
        about = [visible(verdict.title)] if verdict.title else []
        yield from (f"    {line}" for line in (*about, *details(verdict, language)))
    yield summary(done.verdicts, language)


def _clean(text: str) -> str:
    """The text with U+FFFD for each character that XML does not allow."""
    return _NOT_XML.sub("\ufffd", text)
