"""News for the press: title, number, headline, dates, dateline, text, who issues it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govdocs.importing.fields.letter import put_body, put_head
from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import is_day_line
from govdocs.importing.lines.number_line import split_number
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.lines.titles import title_form
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE, Recognition
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.role_names import Placed

_TITLE: Final = re.compile(
    r"^(?P<title>তথ্য\s?বিবরণী|প্রেস নোট|প্রেস রিলিজ|প্রেস বিজ্ঞপ্তি|সংবাদ বিজ্ঞপ্তি|প্রেস ইশতেহার)\s*+(?:[:ঃ-]\s*+)?(?:(?:নম্বর|নং)\s*+)?(?:[:ঃ-]\s*+)?(?P<number>[\d০-৯]*+)\s*+$"
)
_PUBLISHED: Final = re.compile(r"^(?P<label>প্রকাশন তারিখ|প্রকাশের তারিখ|প্রকাশিত|প্রকাশ)\s*[:ঃ-]+\s*")
_UPDATED: Final = re.compile(r"^(?P<label>সর্ব-?\s?শেষ হাল-?\s?নাগাদ(?:\s?করা)?|হালনাগাদ)\s*+[:ঃ-]*+\s*+")
_RELEASE: Final = re.compile(r"^(?:তাৎক্ষণিক প্রকাশের জন্য|.{0,30}প্রকাশের জন্য)\s*[।]?$")
_DATELINE: Final = re.compile(
    r"^(?P<place>[^\d০-৯,:ঃ।(]{2,25}),\s*+(?P<bangla>[\d০-৯]{1,2}(?:\s?(?:লা|রা|ঠা|ই|শে))?\s++\S+)\s*+\((?P<day>[\d০-৯]{1,2}(?:\s?(?:লা|রা|ঠা|ই|শে))?\s++\S+?)\)\s*+[:ঃ]?\s*+"
)
_END: Final = re.compile(r"^(?:[#=*-]{1,5}|সমাপ্ত)$")
_DESK: Final = re.compile(r"^[^\s/]+/[^\s/]+/.*[\d০-৯]{4}.*(?:ঘণ্টা|ঘন্টা|টা)?$")
_SPEAKER: Final = re.compile(r"^(?:--|—|–)\s*\S.{2,60}$")
_CONTACT: Final = re.compile(r"^(?:যোগাযোগ|বিস্তারিত যোগাযোগ)\s*[:ঃ-]")
_LONG: Final = 110


def put_press_note(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """The fields of a press note."""
    heads: list[TextLine] = []
    before: list[TextLine] = []
    text: list[TextLine] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.key in ("gap", "page_number") or (line.area == "footer" and cues.PAGE_MARK.match(line.text)):
            at += 1
            continue
        if line.table:
            text.append(line)
        elif not _is_set_apart(finding, line, bool(text)):
            if text and signature_lines.weight(lines, at) >= 3:
                count = signature_lines.length(lines, at)
                value, sure = signature_lines.signatory(lines[at : at + count], {})
                finding.put("issued_by", value, sure, lines[at : at + count])
                at += count
                continue
            if text or len(line.text) > _LONG or line.key == "news" or _DATELINE.match(line.text):
                text.append(line)
            elif line.key == "letterhead" or (
                _is_office(line) and not before and "title" not in finding.tree
            ):
                heads.append(line)
            else:
                before.append(line)
        at += 1
    put_head(finding, [Placed(line, "letterhead") for line in heads])
    _put_headline(finding, before)
    _take_dateline(finding, text)
    put_body(finding, text, "text")
    finding.tree.pop("tables", None)


def _is_office(line: TextLine) -> bool:
    return bool(
        cues.GOVERNMENT.search(line.text) or cues.OFFICE_ENDS.search(line.text) or cues.WEB.search(line.text)
    )


def _is_set_apart(finding: Recognition, line: TextLine, in_text: bool) -> bool:
    """Whether a line is a field of its own, which is then put."""
    text = line.text
    found = _TITLE.match(text)
    if found and "title" not in finding.tree:
        finding.put("title", found["title"], SURE, [line])
        if found["number"]:
            finding.put("number", found["number"], LIKELY, [line])
    elif not in_text and title_form(text) in ("handout", "press-note") and "title" not in finding.tree:
        finding.put("title", text, SURE, [line])
    elif found := _PUBLISHED.match(text):
        _put_day(finding, "published", text[found.end() :], line)
        finding.set_label("published", found["label"], "প্রকাশের তারিখ")
    elif found := _UPDATED.match(text):
        _put_day(finding, "updated", text[found.end() :], line)
        finding.set_label("updated", found["label"], "সর্বশেষ হালনাগাদ")
    elif not in_text and (cues.DATE.match(text) or is_day_line(text)) and "published" not in finding.tree:
        label = cues.DATE.match(text)
        _put_day(finding, "published", text[label.end() :] if label else text, line)
        if label:
            finding.set_label("published", label["label"], "প্রকাশের তারিখ")
    elif not in_text and cues.NUMBER.match(text) and len(text) < 60 and "number" not in finding.tree:
        number, behind = split_number(text)
        finding.put("number", number, SURE, [line])
        finding.rest += [behind] if behind else []
    elif _RELEASE.match(text):
        finding.put("release", text, SURE, [line])
    elif in_text and _END.match(text):
        finding.put("end_mark", text, SURE, [line])
    elif in_text and len(text) < 90 and _DESK.match(text):
        finding.put("desk", text, SURE, [line])
    elif in_text and _CONTACT.match(text):
        finding.put("contact", re.sub(_CONTACT, "", text).strip(), LIKELY, [line])
    else:
        return False
    return True


def _put_day(finding: Recognition, name: str, text: str, line: TextLine) -> None:
    day = cues.GREGORIAN_DAY.search(text)
    if day is None:
        finding.rest.append(line.full)
        return
    finding.put(name, day[0].strip(), SURE, [line])
    rest = (text[: day.start()] + text[day.end() :]).strip(" ,()।")
    finding.rest += [rest] if rest else []


def _put_headline(finding: Recognition, lines: list[TextLine]) -> None:
    """Kicker, headline and speaker: the boldest or last of the lines over the text is the headline."""
    speakers = [line for line in lines if _SPEAKER.match(line.text)]
    lines = [line for line in lines if line not in speakers]
    if speakers:
        finding.put("speaker", speakers[0].text, LIKELY, speakers[:1])
        finding.rest += [line.full for line in speakers[1:]]
    if not lines:
        return
    headline = next((line for line in lines if line.key == "headline"), None) or next(
        (line for line in lines if line.bold), lines[-1]
    )
    at = lines.index(headline)
    finding.put("heading", headline.text, SURE if headline.bold or len(lines) == 1 else POSSIBLE, [headline])
    if at:
        finding.put("kicker", lines[at - 1].text, LIKELY, [lines[at - 1]])
    finding.rest += [line.full for index, line in enumerate(lines) if index not in (at, at - 1)]


def _take_dateline(finding: Recognition, text: list[TextLine]) -> None:
    """`ঢাকা, ৮ ফাল্গুন (২১ ফেব্রুয়ারি):` before the text, where the day is that of the publication."""
    from dataclasses import replace

    if not text or text[0].table:
        return
    found = _DATELINE.match(text[0].text)
    if not found:
        return
    published = str(finding.tree.get("published", ""))
    year = re.search(r"[\d০-৯]{4}", published)
    value = {"place": found["place"].strip(), "bangla": found["bangla"].strip()}
    if year:
        value["date"] = f"{found['day'].strip()} {year[0]}"
        finding.put("dateline", value, LIKELY, text[:1])
        rest = text[0].text[found.end() :]
        text[0] = replace(text[0], text=rest, stretches=())
        if not rest.strip():
            text.pop(0)
