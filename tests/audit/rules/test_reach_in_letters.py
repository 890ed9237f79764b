"""Kinds of slip in a whole short letter: each found in every form that is listed, and not in what looks like it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from govdocs.audit.rule_book import rules
from tests.support.audited import audited

_KINDS = yaml.safe_load((Path(__file__).parent.parent / "in_letters.yaml").read_text("utf-8"))
_LETTER = """ধরন: পত্র
ফরম: {form}
পত্রশীর্ষ: {{সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, {head}]}}
নম্বর: ৪৭.৬২.১০০০.০০৩.২৫.০০২.২৬-৪৮৮
তারিখ: {date}
বিষয়: {subject}
বক্তব্য: |
{body}
স্বাক্ষর: {{নাম: (মো. আনিছুর রহমান), পদবি: {post}}}
{more}"""


def _said(case: Any, code: str) -> list[str]:
    """What a rule quotes of the letter of a case: its body, or a body with its subject, form, day, letterhead and last lines."""
    given = case if isinstance(case, dict) else {"body": case}
    text = _LETTER.format(
        form=given.get("form", "অফিস স্মারক"),
        date=given.get("date", "১৫ মার্চ ২০২৬"),
        subject=given.get("subject", "তথ্য প্রেরণ।"),
        body="".join(f"  {line}\n" for line in given["body"].rstrip("\n").split("\n")),
        head=given.get("head", '"**জেলা কার্যালয়, নাটোর**"'),
        post=given.get("post", "উপপরিচালক"),
        more=given.get("more", ""),
    )
    return [problem.given for problem in audited(text, rules()[code].family) if problem.code == code]


@pytest.mark.parametrize(
    ("code", "case"), [(code, case) for code, kind in _KINDS.items() for case in kind["broken"]]
)
def test_what_is_wrong(code: str, case: dict[str, str]) -> None:
    assert _said(case, code) == [case["given"]]


@pytest.mark.parametrize(
    ("code", "case"), [(code, case) for code, kind in _KINDS.items() for case in kind["clean"]]
)
def test_what_looks_like_it(code: str, case: Any) -> None:
    assert _said(case, code) == []
