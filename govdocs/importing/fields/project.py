"""The update report of a project: its cover, its labelled sections and their small tables → the fields of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.fields.pictures import paragraph_number, put_photographs
from govdocs.importing.fields.project_sections_known import TITLE, TypedSection, section_of, sections_of
from govdocs.importing.fields.project_tables_read import put_table_section
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import LIKELY, SURE, Recognition
from govdocs.importing.roles import signature_lines
from govdocs.importing.writing.prose_writing import at_start, escaped, written
from govdocs.models.project_update import HEADINGS, Cover, ProjectUpdate

_IMPLEMENTER: Final = re.compile(r"^(?:প্রকল্প\s*)?বাস্তবায়নকারী(?:\s*(?:দল|গণ))?\s*[:ঃ]?$")
_ANSWER: Final = re.compile(r"^(?P<word>হ্যাঁ|না)।\s*")
_COMMENT: Final = re.compile(r"^(?P<label>মন্তব্য)\s*[:ঃ]\s*")


def put_project(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """The fields of a project's update report."""
    lines = [line for line in lines if line.key != "gap"]
    above, sections = sections_of(lines)
    _put_cover(finding, above)
    signed: list[TextLine] = []
    if sections:
        signed = _without_signature(finding, sections[-1])
    for section in sections:
        _put_section(finding, section)
    if signed:
        labels: dict[str, str] = {}
        value, sure = signature_lines.signatory(signed, labels)
        finding.put("signature", value, sure, signed)
    else:
        finding.tree["signature"] = "না"


def _put_cover(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """The lines above the sections: a cover where the title stands twice, else the title alone."""
    titles = [line for line in lines if TITLE.search(line.text)]
    if titles:
        finding.put("title", titles[0].text, SURE, titles[:1])
        finding.printed += [line.text for line in titles]
    rest = [line for line in lines if line not in titles]
    if len(titles) < 2:
        finding.tree["cover"] = "না"
        agency = [line for line in rest if not line.table]
        finding.put("agency", [line.text for line in agency], LIKELY, agency)
        finding.rest += [line.full for line in rest if line.table]
        return
    cover: dict[str, Any] = {}
    agency: list[TextLine] = []  # type: ignore[no-redef]
    people: list[TextLine] = []
    last = ""
    for line in rest:
        section = section_of(line)
        if section and section.name == "project":
            _label(cover, "project_label", line.text[: len(line.text) - len(section.text)].strip())
            last = "project"
            if section.text:
                finding.cover_project += [section.text]
        elif _IMPLEMENTER.match(line.text):
            _label(cover, "implementer_label", line.text)
            last = "implementer"
        elif last == "implementer" and not line.table:
            people.append(line)
        elif last == "project" and not line.table and not agency and not line.text.startswith("কার্যালয়"):
            finding.cover_project.append(line.text)
        elif last == "project" and not line.table:
            agency.append(line)
        else:
            finding.rest.append(line.full)
    finding.put("agency", [line.text for line in agency], LIKELY, agency)
    labels: dict[str, str] = {}
    if people:
        finding.put("implementers", [signature_lines.signatory(people, labels)[0]], LIKELY, people)
    if labels:
        finding.tree.setdefault("labels", {}).update(labels)
    if "implementer_label" not in cover:
        cover["implementer_label"] = "না"
    finding.put("cover", {"printed": "হ্যাঁ", **cover}, LIKELY, rest)


def _label(cover: dict[str, Any], name: str, typed: str) -> None:
    if typed != Cover.model_fields[name].default:
        cover[name] = typed
    else:
        cover.setdefault(name, typed)


def _without_signature(finding: Recognition, section: TypedSection) -> list[TextLine]:
    """Take the lines of the signature, and all behind them, out of the last section; those behind go to the rest."""
    lines = section.lines
    at = next((at for at in range(len(lines)) if signature_lines.weight(lines, at) >= 3), None)
    if at is None:
        return []
    count = signature_lines.length(lines, at)
    signed = lines[at : at + count]
    put_photographs(
        finding, lines[at + count :], finding.pictures, finding.file, paragraph_number(signed[-1]) or 1 << 30
    )
    section.lines = lines[:at]
    return signed


def _put_section(finding: Recognition, section: TypedSection) -> None:
    finding.printed.append(section.heading)
    name = section.name
    if name == "implementers":
        _put_implementers(finding, section)
        return
    value: dict[str, Any] = {}
    if section.heading != HEADINGS[name]:
        value["heading"] = section.heading
    text = section.text
    if is_in_brackets(text):
        value["prompt"], text = text[1:-1].strip(), ""
    if name in ("service", "project"):
        _put_short(finding, section, value, text)
    elif name == "schedule":
        answer = _ANSWER.match(text)
        if answer:
            value["on_time"] = answer["word"]
            text = text[answer.end() :]
        prose = _prose(text, section.lines)
        finding.put(name, value | ({"explanation": prose} if prose else {}), SURE, section.all_lines)
    elif name in ("beneficiaries", "results", "stakeholders", "risks", "employment"):
        if not put_table_section(finding, section, value, text):
            _put_further(finding, section, value, text)
    elif name == "replication" and (comment := _comment(section)):
        at, label = comment
        own = [section.lines[at].text[label.end() :], *(line.text for line in section.lines[at + 1 :])]
        prose = _prose(text, section.lines[:at])
        value |= {"text": prose} if prose else {}
        box = _prose(own[0], section.lines[at + 1 :])
        finding.put(name, value | {"comment": box} if box else value, LIKELY, section.all_lines)
        finding.printed.append(label["label"])
    else:
        prose = _prose(text, section.lines)
        if prose:
            finding.put(name, prose if not value else value | {"text": prose}, SURE, section.all_lines)
        else:
            finding.rest.append(" ".join(filter(None, (section.heading, section.text))))


def is_in_brackets(text: str) -> bool:
    """Whether one pair of brackets holds all of a text."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth <= 0:
            return at > 1 and at == len(text) - 1 and depth == 0
    return False


def _comment(section: TypedSection) -> tuple[int, re.Match[str]] | None:
    found = ((at, _COMMENT.match(line.text)) for at, line in enumerate(section.lines) if not line.table)
    return next(((at, match) for at, match in found if match), None)


def _put_short(finding: Recognition, section: TypedSection, value: dict[str, Any], text: str) -> None:
    """A section of one line; lines that go on are joined."""
    whole = " ".join(filter(None, (text, *(line.text for line in section.lines if not line.table))))
    finding.rest += [line.full for line in section.lines if line.table]
    if section.name == "project":
        same = "".join(finding.cover_project).split() == whole.split()
        finding.rest += [] if same else finding.cover_project
    if whole:
        finding.put(section.name, whole if not value else value | {"text": whole}, SURE, section.all_lines)
    else:
        finding.rest.append(section.heading)


def _put_implementers(finding: Recognition, section: TypedSection) -> None:
    usual = ProjectUpdate.model_fields["implementers_heading"].default
    if section.heading != usual:
        finding.tree["implementers_heading"] = section.heading
    whole = " ".join(filter(None, (section.text, *(line.text for line in section.lines if not line.table))))
    finding.rest += [line.full for line in section.lines if line.table]
    finding.put("implementers_text", whole, SURE, section.all_lines)


def _put_further(finding: Recognition, section: TypedSection, value: dict[str, Any], text: str) -> None:
    """A section without the table that the form has there: one of the office's own, which stands before the conclusion."""
    prose = _prose(text, section.lines)
    if not prose:
        finding.rest.append(" ".join(filter(None, (section.heading, section.text))))
        return
    one: dict[str, Any] = {"heading": section.heading}
    if "prompt" in value:
        one["prompt"] = value["prompt"]
    if "further" in finding.tree:
        finding.tree["further"].append(one | {"text": prose})
        return
    finding.put("further", [one | {"text": prose}], LIKELY, section.all_lines, messages.SECTION_MOVED)


def _prose(text: str, lines: Sequence[TextLine]) -> str:
    """The text behind a heading and the lines below it."""
    below = written(lines)
    return "\n\n".join(filter(None, (at_start(escaped(text)) if text else "", below)))
