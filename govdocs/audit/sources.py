"""Authorities that several families of rules cite."""

from __future__ import annotations

from typing import Final

ACADEMY: Final = "বাংলা একাডেমি প্রমিত বাংলা বানানের নিয়ম (২০১২)"
INSTRUCTIONS: Final = "সচিবালয় নির্দেশমালা ২০১৪ (ক্রোড়পত্রের নমুনা); সচিবালয় নির্দেশমালা ২০২৪, নির্দেশ ১৩৬"
PUNCTUATION: Final = "draminbd.com, যতিচিহ্নের ব্যবহার; সরকারি পত্রের প্রচলিত রীতি"
