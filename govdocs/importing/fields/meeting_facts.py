"""The labelled lines of minutes: who presided, where and when the meeting was, who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govdocs.importing import messages
from govdocs.importing.lines import cues
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import LIKELY, SURE, Recognition
from govdocs.importing.roles.signature_lines import is_post

_WEEKDAY: Final = re.compile(r"[(,]? ?(?:রোজ ?)?((?:শনি|রবি|সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র)\S{0,2}বার)\s*[),]?")
_TIME: Final = re.compile(r"(?:(?:সকাল|বেলা|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত|অপরাহ্ণ|অপরাহ্ন|পূর্বাহ্ণ|পূর্বাহ্ন) ?)?[\d০-৯]{1,2}\s?[.:ঃ]\s?[\d০-৯]{2}\s*(?:টায়|টা|ঘটিকায়|ঘটিকা|মিনিট)?")  # fmt: skip
_LABEL: Final = re.compile(r"^(?P<label>[^:ঃ।]{2,45}?)\s*(?P<sign>[:ঃ])\s*(?P<text>.*)$")


def put_facts(finding: Recognition, lines: Sequence[TextLine], at: int) -> int:
    """The labelled lines: who presided, where, when, who was there."""
    held: dict[str, str] = {}
    last = ""
    while at < len(lines):
        line = lines[at]
        text = line.text
        if line.table or len(text) > 330 or cues.DECISIONS.match(text):
            break
        found = _LABEL.match(text)
        if found and cues.CHAIR.match(text):
            finding.put("chair", _chair(_bare(found["text"])), SURE, [line])
            finding.set_label("chair", _label_of(found), "সভাপতি")
            last = "chair"
        elif found and cues.MEETING_PLACE.match(text) and "place" not in finding.tree:
            finding.put("place", _bare(found["text"]), SURE, [line])
            finding.set_label("place", _label_of(found), "সভার স্থান")
            last = "place"
        elif found and (cues.MEETING_TIME.match(text) or (last and found["label"].strip() == "তারিখ")):
            _take_time(finding, held, found["text"], _label_of(found))
            last = "held"
        elif found and cues.ATTENDANCE.match(text) and len(text) < 200:
            finding.put("attendance", _bare(found["text"]) or None, SURE, [line])
            finding.set_label("attendance", _label_of(found), "উপস্থিতি")
            last = "attendance"
        elif (
            last == "chair"
            and "chair" in finding.tree
            and len(text) < 90
            and not text.endswith("।")
            and not found
        ):
            chair = finding.tree["chair"]
            name = "posts" if is_post(text) and "office" not in chair else "office"
            chair[name] = (
                [*chair.get(name, []), text] if isinstance(chair.get(name, []), list) else [chair[name], text]
            )
        elif found and len(text) < 130 and last and found["text"].strip() and not text.endswith("।"):
            finding.tree.setdefault("particulars", {})[found["label"].strip()] = _bare(found["text"])
        elif last in ("place", "attendance") and len(text) < 70 and not line.first:
            finding.tree[last] = f"{finding.tree[last]} {text}"
        elif not last and len(text) < 90 and not text.endswith("।") and at < 25 and not line.marker:
            finding.rest.append(line.full)
        else:
            break
        at += 1
    _put_held(finding, held)
    for name in ("posts", "office"):
        chair = finding.tree.get("chair", {})
        if isinstance(chair.get(name), list) and len(chair[name]) == 1:
            chair[name] = chair[name][0]
    return at


def _put_held(finding: Recognition, held: dict[str, str]) -> None:
    """When the meeting was; its label where the lines say another one than the page would."""
    labels = held.pop("labels", "").split("\n")
    mixed = held.pop("mixed", "")
    if not held:
        return
    if "date" in held:
        held.setdefault("weekday", "না")  # the page would say one
    reasons = [messages.MARKS_DIFFER.filled(text=mixed)] if mixed else []
    finding.put("held", held, SURE if len(held) > 1 else LIKELY, (), *reasons)
    if len(labels) == 1:
        finding.set_label("held", labels[0], "তারিখ ও সময়")


def _chair(text: str) -> dict[str, str]:
    """Who presided: the name, and the post behind its comma."""
    name, comma, post = text.partition(", ")
    return (
        {"name": f"{name},", "posts": post}
        if comma and is_post(post) and not is_post(name)
        else {"name": text}
    )


def _bare(text: str) -> str:
    return " ".join(text.strip(" :ঃ").split())


def _take_time(finding: Recognition, held: dict[str, str], text: str, label: str) -> None:
    """Day, weekday and time of the meeting out of a line; what else it says becomes a fact of its own."""
    rest = text
    day = cues.GREGORIAN_DAY.search(rest)
    found: dict[str, str] = {}
    if day:
        found["date"] = day[0].strip()
        rest = rest[: day.start()] + " " + rest[day.end() :]
    if weekday := _WEEKDAY.search(rest):
        found["weekday"] = weekday[1]
        rest = rest.replace(weekday[0], " ", 1)
    if time := _TIME.search(rest):
        found["time"] = time[0].strip()
        rest = rest.replace(time[0], " ", 1)
    if rest.strip(" ,;।:()–-/") or not found or found.keys() & held.keys():
        finding.tree.setdefault("particulars", {})[label] = _bare(text)
        return
    if len(found) > 1:
        _keep_marks(found, text)
    held["labels"] = "\n".join(filter(None, (held.get("labels", ""), label)))
    held |= found


def _keep_marks(found: dict[str, str], text: str) -> None:
    """The mark between day, weekday and time, which the page has only where it is said; marks that differ are told."""
    order = [found[name] for name in ("date", "weekday", "time") if name in found]
    places = [text.find(part) for part in order]
    between = {
        text[at + len(part) : after].strip()
        for at, part, after in zip(places, order, places[1:], strict=False)
    }
    if between == {""}:
        return
    if (
        places == sorted(places)
        and len(between) == 1
        and len(mark := between.pop()) <= 2
        and mark in (",", ";", "।", "-", "–")
    ):
        found["mark"] = mark
    else:
        found["mixed"] = _bare(text)


def _label_of(found: re.Match[str]) -> str:
    """A label as it is typed; a visarga in place of the colon is part of it."""
    return str(found["label"].strip() + ("ঃ" if found["sign"] == "ঃ" else ""))
