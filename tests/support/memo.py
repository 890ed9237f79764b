"""A short memo with one line for each field, and the problems of a text."""

from __future__ import annotations

from pathlib import Path

import govdocs
from govdocs.problems.problem import InvalidDocument, Problem

MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।
বক্তব্য: সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর:
  নাম: নাসরিন আক্তার
"""


def problems_of(text: str, folder: Path | None = None) -> tuple[Problem, ...]:
    try:
        govdocs.loads(text, name="f.yaml", folder=folder)
    except InvalidDocument as invalid:
        return invalid.problems
    return ()
