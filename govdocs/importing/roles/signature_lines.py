"""The lines under a letter → who signs: name, posts, office, telephone, mail; and how likely lines are to be that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import is_day_line
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE

LONGEST: Final = 75  # signs of a line of a signature
_MOST_LINES: Final = 12
_DAY_ALONE: Final = re.compile(
    r"^[\d০-৯]{1,2}\s?[./-]\s?[\d০-৯]{1,2}\s?[./-]\s?[\d০-৯]{2,4}(?:\s*(?:খ্রি\.?|ইং))?$"
)
_DAY_BEHIND: Final = re.compile(
    r"(?<=\S)\s++(?P<day>[\d০-৯]{1,2}\s?[./-]\s?[\d০-৯]{1,2}\s?[./-]\s?[\d০-৯]{2,4}(?:\s*(?:খ্রি\.?|ইং))?)$"
)
_WORDS_OF_A_NAME: Final = re.compile(
    r"^[(\[]?(?:[^\d০-৯@:ঃ/]|(?<=মো)[:ঃ]|(?<=মোসা)[:ঃ]|(?<=মোছা)[:ঃ]|(?<=ড)[:ঃ]|(?<=ডা)[:ঃ])+[)\]]?$"
)
_STRAY: Final = re.compile(r"[A-Za-z][A-Za-z.]{1,15}")
_LIST_OF_PEOPLE: Final = re.compile("^(?:উপস্থিত|অংশগ্রহণকারী).{0,40}তালিকা")
_CONTACTS: Final = (("phone", cues.PHONE), ("mobile", cues.MOBILE), ("fax", cues.FAX))
_USUAL: Final = {"phone": "ফোন", "mobile": "মোবাইল", "fax": "ফ্যাক্স", "email": "ই-মেইল"}
_AND: Final = re.compile(r"^(?:ও|এবং)(?:\s|$)")
_COLONS: Final = " :"


def is_contact(text: str) -> bool:
    """Whether a line is a telephone number, a fax or an address of mail."""
    return any(pattern.match(text) for pattern in (cues.PHONE, cues.MOBILE, cues.FAX, cues.EMAIL))


def is_name(text: str) -> bool:
    """Whether a line may be a person's name: a few words, none of a post or an office; or one in brackets. A day may stand behind it."""
    text = _DAY_BEHIND.sub("", text)
    if cues.IN_BRACKETS.match(text) and not cues.OFFICE_ENDS.search(text.strip("()[] ")):
        return (
            bool(_WORDS_OF_A_NAME.match(text)) and "জ্যেষ্ঠতা" not in text and not is_post(text.strip("()[] "))
        )
    bare = re.sub(r",\s*(?:এনডিসি|পিএইচডি|পিএএ|বিপিএম|পিপিএম|পিএসসি|পিইঞ্জ|ndc|PhD).*$", "", text)
    words = bare.split()
    if cues.NAMED.match(text):
        return 2 <= len(words) <= 7 and not cues.POST_ENDS.search(bare)
    return (
        2 <= len(words) <= 5
        and bool(_WORDS_OF_A_NAME.match(bare))
        and not cues.POST.search(bare)
        and not cues.OFFICE.search(bare)
        and not bare.endswith(("।", ","))
        and len(bare) <= 40
    )


def is_post(text: str) -> bool:
    """Whether a line is a post rather than an office: by the word it ends with, else by those it holds."""
    head = text.split(",")[0]
    if cues.OFFICE_ENDS.search(head) and not cues.POST_ENDS.search(head):
        return False
    return (
        bool(cues.POST.search(text))
        or bool(_AND.match(text))
        or bool(re.match(r"^[(\[](?:চ\.?\s?দা|অ\.দা|অতিরিক্ত দায়িত্ব|চলতি দায়িত্ব|রুটিন দায়িত্ব)", text))
    )


def weight(lines: Sequence[TextLine], start: int) -> float:
    """How much the lines from here on look like a signature; from 3 on they are one."""
    first = lines[start].text
    if _is_outside(lines[start]) or cues.HONOURED.match(first):
        return 0
    total, contact, post = 0.0, False, False
    if lines[start].align in ("right", "center") or lines[start].at_right:
        total += 1
    begins = cues.SIGNED.match(first) or _DAY_ALONE.match(first) or is_name(first)
    if not begins and not is_post(first):
        return 0
    for line in lines[start : start + 7]:
        text = line.text
        if line is not lines[start] and (
            _is_outside(line)
            or cues.NUMBER.match(text)
            or cues.COPIES.match(text)
            or line.column != lines[start].column
        ):
            break
        if cues.SIGNED.match(text):
            total += 3
        elif is_contact(text):
            total += 0 if contact else 2
            contact = True
        elif _DAY_ALONE.match(text):
            total += 1
        elif line is lines[start] and is_name(text):
            total += 2.5 if cues.IN_BRACKETS.match(text) else 2 if cues.NAMED.match(text) else 1.5
        elif is_name(text) and line is lines[start + 1] and not post:
            total += 1.5
        elif is_post(text):
            total += 0 if post else 1.5
            post = True
    return total if (post or contact or total >= 3.5) else min(total, 2.4)


def _is_outside(line: TextLine) -> bool:
    text = line.text
    return bool(
        line.table
        or line.marker
        or len(text) > LONGEST
        or cues.MARKED.match(text)
        or (text.endswith("।") and len(text) > 30)
    )


def length(lines: Sequence[TextLine], start: int) -> int:
    """How many lines the signature from here on has."""
    seen_contact = seen_post = seen_name = seen_office = False
    count = 0
    for line in lines[start : start + _MOST_LINES]:
        text = line.text
        is_apart = count > 1 and line.gap > lines[start + 1].gap
        if count and (
            line.new_page or _is_outside(line) or line.column != lines[start].column or _is_cue(text)
        ):
            break
        if count and _changes_side(lines[start], line):
            break
        if is_contact(text):
            seen_contact = True
        elif count and seen_contact and not cues.IDENTITY.match(text):
            break
        elif cues.SIGNED.match(text) or _DAY_ALONE.match(text) or cues.IDENTITY.match(text):
            pass
        elif not seen_name and not seen_post and is_name(text):
            seen_name = True
        elif _AND.match(text):
            seen_post, seen_office = True, False
        elif is_post(text):
            if count and is_apart and seen_post and seen_name:
                break
            if seen_office and not text.startswith("("):
                break
            seen_post = True
        elif seen_post or seen_name:
            if is_apart and seen_office:
                break
            if is_name(text) and seen_office and not cues.OFFICE.search(text):
                break
            seen_office = True
        elif count:
            break
        count += 1
    return max(count, 1)


def _changes_side(first: TextLine, line: TextLine) -> bool:
    """Whether a line that stands at the left follows a block that stands elsewhere."""
    return first.align in ("right", "center") and line.align in ("left", "both", "")


def _is_cue(text: str) -> bool:
    return any(
        pattern.match(text)
        for pattern in (
            cues.NUMBER,
            cues.COPIES,
            cues.DISTRIBUTION,
            cues.ENCLOSURES,
            cues.ATTENTION,
            cues.TO_ALONE,
            cues.DATE,
            cues.SUBJECT,
            cues.ANNEX,
            _LIST_OF_PEOPLE,
        )
    )


def is_stray_word(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a word, as a hand is read by a scanner, stands alone over the lines of a signature."""
    text = lines[index].text
    return (
        index + 1 < len(lines)
        and bool(_STRAY.fullmatch(text))
        and not lines[index].table
        and is_name(lines[index + 1].text)
        and weight(lines, index + 1) >= 3
    )


def signatory(lines: Sequence[TextLine], labels: dict[str, str]) -> tuple[dict[str, Any], float]:
    """The value of a signature, and how sure it is; `labels` takes those of telephone and mail that are not the usual ones."""
    value: dict[str, Any] = {}
    posts: list[str] = []
    office: list[str] = []
    for line in lines:
        text = line.text.strip()
        contact = _contact(text)
        if contact:
            name, label, given = contact
            if name in value:
                office.append(text)
                continue
            value[name] = given
            if label and label.rstrip(_COLONS) != _USUAL[name]:
                labels.setdefault(name, label.rstrip(_COLONS))
        elif cues.SIGNED.match(text) and "signed" not in value:
            value["signed"] = text
        elif (_DAY_ALONE.match(text) or is_day_line(text)) and "date" not in value:
            value["date"] = text
        elif (found := cues.IDENTITY.match(text)) and "identity" not in value:
            value["identity"] = text[found.end() :]
            if found["label"] != "পরিচিতি নম্বর":
                value["identity_label"] = found["label"]
            if posts:
                value["identity_place"] = "after_post"
        elif "name" not in value and not posts and not office and is_name(text):
            day = _DAY_BEHIND.search(text)
            value["name"] = text[: day.start()] if day else text
            if day:
                value.setdefault("date", day["day"])
        elif is_post(text) and not office:
            posts.append(text)
        elif posts or "name" in value:
            office.append(text)
        else:
            posts.append(text)
    if posts:
        value["posts"] = posts[0] if len(posts) == 1 else posts
    if office:
        value["office"] = office[0] if len(office) == 1 else office
    order = (
        "date",
        "signed",
        "name",
        "identity",
        "identity_label",
        "identity_place",
        "posts",
        "office",
        "phone",
        "mobile",
        "fax",
        "email",
    )
    sure = SURE if "name" in value and posts else LIKELY if posts else POSSIBLE
    return {name: value[name] for name in order if name in value}, sure


def _contact(text: str) -> tuple[str, str, str] | None:
    for name, pattern in _CONTACTS:
        if found := pattern.match(text):
            return name, (found["label"] + found["colon"]).strip(), text[found.end() :].strip()
    if found := cues.EMAIL.match(text):
        return "email", ((found["label"] or "") + (found["colon"] or "")).strip(), found["mail"]
    return None
