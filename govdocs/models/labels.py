"""লেবেল: the words before what a document prints. Each kind of document has its usual ones; a document, or its form, may say others."""

from __future__ import annotations

from typing import Any

from govdocs.models.fields import Line
from govdocs.models.part import Part, named


def label(title: str, usual: str | None = None, *, of: str = "") -> Any:
    """Declare a label by the name of the field that it stands before, and as it usually is; None where the form has it."""
    described = f"{of or f'‘{title}’'} ঘরের আগে যা ছাপা হয়; না চাইলে ‘না’।"
    return named(title, described, default=usual)


class AnyLabels(Part):
    """Base of all labels; `না` leaves one out. A colon follows each, where none is typed."""


class Labels(AnyLabels):
    """The labels that every kind of document has."""

    date: Line | None = label("তারিখ", "তারিখ")
    phone: Line | None = label("ফোন", "ফোন")
    mobile: Line | None = label("মোবাইল", "মোবাইল")
    fax: Line | None = label("ফ্যাক্স", "ফ্যাক্স")
    email: Line | None = label("ই-মেইল", "ই-মেইল")


class LetterLabels(Labels):
    """The labels of a letter. The brackets of one that begins with a bracket are closed after what follows it."""

    number: Line | None = label("নম্বর")
    subject: Line | None = label("বিষয়", "বিষয়")
    references: Line | None = label("সূত্র", "সূত্র")
    effective: Line | None = label("কার্যকর-তারিখ", "কার্যকর হওয়ার তারিখ")
    enclosures: Line | None = label("সংযুক্তি", "সংযুক্তি")
    attention: Line | None = label("দৃষ্টি-আকর্ষণ", "[দৃষ্টি আকর্ষণ")
    distribution: Line | None = label("বিতরণ", "বিতরণ")
    copies: Line | None = label("অনুলিপি")


class MinutesLabels(Labels):
    """The labels of minutes, and of their attendance sheet."""

    number: Line | None = label("নম্বর")
    subject: Line | None = label("বিষয়", "বিষয়")
    chair: Line | None = label("সভাপতি", "সভাপতি")
    place: Line | None = label("স্থান", "সভার স্থান")
    held: Line | None = label("সভার-সময়", "তারিখ ও সময়")
    attendance: Line | None = label("উপস্থিতি", "উপস্থিতি")
    owner: Line | None = label("বাস্তবায়নকারী", "বাস্তবায়ন")
    deadline: Line | None = label("সময়সীমা", "সময়সীমা")
    distribution: Line | None = label("বিতরণ", "বিতরণ")
    copies: Line | None = label("অনুলিপি", "অনুলিপি")
    sheet_held: Line | None = label("তালিকার-সময়", "সভার তারিখ ও সময়", of="উপস্থিতির তালিকায় সভার সময়ের")
    sheet_place: Line | None = label("তালিকার-স্থান", "স্থান", of="উপস্থিতির তালিকায় স্থানের")


class PressLabels(Labels):
    """The labels of a press note."""

    number: Line | None = label("নম্বর")
    published: Line | None = label("প্রকাশের-তারিখ", "প্রকাশের তারিখ")
    updated: Line | None = label("হালনাগাদ", "সর্বশেষ হালনাগাদ")
    contact: Line | None = label("যোগাযোগ", "যোগাযোগ")


class ReportLabels(Labels):
    """The labels of a project's update report."""

    period: Line | None = label("প্রতিবেদনকাল", "প্রতিবেদনকাল")


class SanctionLabels(AnyLabels):
    """The labels of what identifies a sanction."""

    fiscal_year: Line | None = label("অর্থবছর", "অর্থবছর")
    office_code: Line | None = label("প্রাতিষ্ঠানিক-কোড", "প্রাতিষ্ঠানিক কোড")
    office_id: Line | None = label("অফিস-আইডি", "অফিস আইডি")
    ddo: Line | None = label("আয়ন-ব্যয়ন-কর্মকর্তা", "আয়ন ও ব্যয়ন কর্মকর্তা")
    ddo_id: Line | None = label("ডিডিও-আইডি", "ডিডিও আইডি")
    supplier: Line | None = label("সরবরাহকারী", "সরবরাহকারী")
    bill: Line | None = label("বিল-নম্বর", "বিল নম্বর")
    note: Line | None = label("নোট-নম্বর", "নোট নম্বর")
    authority: Line | None = label("ক্ষমতা", "মঞ্জুরির ক্ষমতা")


class MailLabels(AnyLabels):
    """The labels of the addresses of an e-mail."""

    sender: Line | None = label("প্রেরক", "প্রেরক")
    to: Line | None = label("প্রাপক", "প্রাপক")
    cc: Line | None = label("অনুলিপি", "অনুলিপি")
