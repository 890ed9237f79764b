"""The parts of a form: addressees, signatory, greeting and close, labels, the owners of decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govdocs.audit import messages
from govdocs.audit.reading.annexed_numbers import annexed_to
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.audit.within.decisions import is_to_be_done, names_who, says_when
from govdocs.errors import Text
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.reading import label_before
from govdocs.models.copies import Copies
from govdocs.models.form import LetterPart
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.models.parts import Signatory
from govdocs.models.written_values import Day
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote
from govdocs.text.bijoy import looks_like_bijoy
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# Who writes to whom


@rule("nobody-addressed", source=INSTRUCTIONS)
def nobody_addressed(paper: Paper) -> Iterator[Finding]:
    """পত্রটি কাকে লেখা, তা কোথাও নেই: প্রাপক, বিতরণ ও অনুলিপি তিনটিই খালি।

    কেন: প্রাপক ছাড়া পত্র জারি করা যায় না।

    উদাহরণ: অফিস স্মারকে বিষয়, বক্তব্য ও স্বাক্ষর আছে, প্রাপক নেই।

    The letter is addressed to nobody: it has neither addressee nor distribution nor copies.

    Why: a letter without a recipient cannot be issued.

    Example: an office memorandum with subject, body and signature, and no addressee.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.prints(LetterPart.TO) or annexed_to(letter.number):
        return
    if not any(passage.at[0] in _ADDRESSED for passage in paper.texts):
        yield Finding((), *messages.NOBODY_ADDRESSED)


_ADDRESSED = {"to", "distribution", "copies", "mail"}


@rule("signature-without-post", severity=Severity.NOTICE, source=INSTRUCTIONS)
def signature_without_post(paper: Paper) -> Iterator[Finding]:
    """স্বাক্ষরকারীর নাম আছে, পদবি নেই।

    কেন: পত্র পদের পক্ষে জারি হয়; পদবি ছাড়া কার কর্তৃত্বে জারি, তা বোঝা যায় না।

    উদাহরণ: স্বাক্ষর: {নাম: নাসরিন আক্তার}

    The signatory has a name and no post.

    Why: a letter is issued by a post; without it nobody knows on whose authority.

    Example: signature: {name: নাসরিন আক্তার}
    """
    for at, signatory in paper.every(Signatory):
        if at == ("signature",) and not signatory.posts:
            yield Finding(
                at,
                *messages.SIGNATURE_WITHOUT_POST.filled(name=signatory.name),
            )


@rule("recipient-twice", source="এক তালিকায় এক প্রাপক একবার")
def recipient_twice(paper: Paper) -> Iterator[Finding]:
    """বিতরণ বা অনুলিপির তালিকায় একই প্রাপক, বা এক প্রাপকের একই স্থান, দুইবার রয়েছে।

    কেন: প্রাপকের সংখ্যা (/১(সংখ্যা)) এক বেশি হয়ে যায়, একই দপ্তর দুটি কপি পায়, আর যে স্থানের নাম লেখার কথা ছিল সে স্থান বাদ পড়ে।

    উদাহরণ: ৩ ও ৭ নম্বর ক্রমিকে ‘জেলা প্রশাসক, গাজীপুর’।

    One recipient stands twice in the list of copies, or one place twice among those of a recipient.

    Why: the number of recipients, /১(n), becomes too high, one office gets two copies, and the place that was meant is left out.

    Example: 'জেলা প্রশাসক, গাজীপুর' as number 3 and as number 7.
    """
    for at, copies in paper.every(Copies):
        first: dict[str, int] = {}
        for index, recipient in enumerate(copies.recipients):
            entry = _entry(recipient.line)
            before = first.setdefault(entry, index) if entry else index
            if before != index:
                yield Finding(
                    (*at, "recipients", index),
                    *messages.RECIPIENT_TWICE.filled(recipient=recipient.line, number=before + 1),
                )
            for place, name, earlier in _again(recipient.places):
                message = messages.RECIPIENT_TWICE.filled(recipient=name, number=earlier)
                yield Finding((*at, "recipients", index, "places", place), *message)
    for index, text in enumerate(getattr(paper.document, "to", None) or ()):
        for _, name, earlier in (each for line in text.split("\n") for each in _again(line.split(" / "))):
            message = messages.RECIPIENT_TWICE.filled(recipient=name, number=earlier)
            yield Finding(("to", index), *message, quote=Quote(name, 1))


def _again(names: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    """Names that come a second time: where, the name, and which of them it was first, counted from 1."""
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        entry = _entry(name)
        if entry and first.setdefault(entry, index) != index:
            yield index, name.strip(), first[entry] + 1


_DOTTED = late(r"…|\.{3,}|_{3,}")  # a blank to fill in by pen


def _entry(line: str) -> str:
    """A recipient's words, in whichever letters, for comparison; none of an entry with a blank, which may name anybody."""
    if _DOTTED.search(line):
        return ""
    if looks_like_bijoy(line):  # signs are letters there
        return " ".join(line.split())
    return " ".join(re.findall(rf"(?:{LETTER}|\w)+", line.casefold()))


# Greeting and close


@rule("salutation-against-close", source=INSTRUCTIONS)
def salutation_against_close(paper: Paper) -> Iterator[Finding]:
    """সম্ভাষণের সঙ্গে বিদায়-সম্ভাষণ মেলে না।

    কেন: ‘মহোদয়’-এর সঙ্গে ‘আপনার বিশ্বস্ত’, ‘মহোদয়গণ’-এর সঙ্গে ‘আপনাদের বিশ্বস্ত’, আধা-সরকারি পত্রের ‘প্রিয় …’-এর সঙ্গে
    ‘আন্তরিকভাবে আপনার’ লেখা হয়।

    উদাহরণ: শুরুতে ‘মহোদয়গণ’, শেষে ‘আপনার বিশ্বস্ত’।

    The close does not go with the salutation.

    Why: মহোদয় goes with আপনার বিশ্বস্ত, the plural মহোদয়গণ with আপনাদের বিশ্বস্ত, and the প্রিয় … of a demi-official letter with
    আন্তরিকভাবে আপনার.

    Example: 'মহোদয়গণ' at the beginning, and 'আপনার বিশ্বস্ত' at the end.
    """
    letter = paper.document
    if (
        not isinstance(letter, Letter)
        or not letter.printed("salutation")
        or not letter.prints(LetterPart.CLOSE)
    ):
        return
    salutation, close = (
        letter.printed("salutation").strip(" ,।"),
        (letter.printed("close") or "").strip(" ,।"),
    )
    meant = _close_for(salutation, close)
    if meant:
        message = messages.CLOSE_DIFFERS if close else messages.CLOSE_MISSING
        yield Finding(
            ("close",) if letter.close else ("salutation",),
            *message.filled(salutation=salutation, close=close, meant=meant),
            fix=meant if letter.close and paper.typed(("close",)) else None,
        )


def _close_for(salutation: str, close: str) -> str | None:
    """The close that goes with the salutation; None where the written one does."""
    plural = bool(re.search("(?:গণ|বৃন্দ)$", salutation))
    personal = salutation.startswith("প্রিয়") and "মহোদয়" not in salutation
    faithful = "আপনাদের বিশ্বস্ত" if plural else "আপনার বিশ্বস্ত"
    if not close and salutation == normalise("জনাব"):
        return None  # orders to a firm are closed by nothing but the signature
    if not close or (personal and "বিশ্বস্ত" in close):
        return "আন্তরিকভাবে আপনার" if personal else faithful
    if plural and re.search(rf"(?<!{LETTER})আপনার(?!{LETTER})", close):
        return close.replace("আপনার", "আপনাদের")
    if not plural and not personal and "আপনাদের" in close:
        return close.replace("আপনাদের", "আপনার")
    if re.match("মহোদয়|মহাশয়", salutation) and re.search("আন্তরিক|শুভেচ্ছা|প্রীতি", close):
        return faithful
    return None


@rule("label-twice", source="ছাপা পত্রে লেবেল নিজে থেকেই বসে")
def label_twice(paper: Paper) -> Iterator[Finding]:
    """ঘরের লেখার শুরুতে লেবেলটিও লেখা হয়েছে, তাই ছাপায় দুইবার আসবে; স্মারক নম্বরের আগে লেখা লেবেল ছাপা হয় না।

    কেন: ‘বিষয়:’, ‘তারিখ:’, ‘সূত্র:’, ‘সংযুক্তি:’, ‘ফোন:’ প্রভৃতি লেবেল ছাপার সময় নিজে থেকেই বসে।

    উদাহরণ: ‘বিষয়: বিষয়: মাসিক সভা’।

    A field begins with its own label, which will be printed twice; before a memo number another label is not printed.

    Why: labels such as বিষয়:, তারিখ:, সূত্র:, সংযুক্তি: and ফোন: are put by the page.

    Example: 'বিষয়: বিষয়: মাসিক সভা'.
    """
    for passage in paper.texts:
        label = _LABELLED.match(passage.text)
        if label and label["label"].replace(" ", "-") == passage.title:
            yield _label_twice(passage.at, label[0], passage.typed)
    for at, day in paper.every(Day):
        label = _DATE_LABELLED.match(day.text)
        if label and "তারিখ" in (_label_before(paper, at) or ""):
            yield _label_twice(at, label[0], paper.typed(at) or "")
    for at, _ in paper.every(MemoNumber):
        typed = label_before(paper.typed(at) or "")
        printed = _label_before(paper, at)
        if typed and not _words(printed or "").endswith(_words(typed)):
            yield Finding(at, *messages.LABEL_LEFT_OUT.filled(label=typed), quote=Quote(typed))


def _label_twice(at: Path, label: str, typed: str) -> Finding:
    return Finding(
        at,
        *messages.LABEL_TWICE.filled(label=label.strip()),
        quote=Quote(label) if label in typed else None,
        fix="" if typed.lstrip().startswith(label) else None,
    )


def _label_before(paper: Paper, at: Path) -> str | None:
    """The label that the page puts before a date or a number; None where it puts none."""
    name = next(str(step) for step in reversed(at) if step != "gregorian")
    if name == "date" and at[-1] == name and len(at) > 1:  # of a signature
        return None
    copies = getattr(paper.document, str(at[0]), None)
    if name == "number" and isinstance(copies, Copies) and copies.number_label:
        return copies.number_label
    return paper.document.label(name) if name in type(paper.document.labels).model_fields else None


def _words(label: str) -> str:
    return label.strip(" .:ঃ।–—-*")


_LABEL_END = r"(?:[ ]?[:ঃ]-?|[ ]?[–—-](?=[ ]))[ ]*(?=\S)"
_LABELLED = late(rf"(?P<label>বিষয়|সূত্র|সংযুক্তি|দৃষ্টি[ -]আকর্ষণ|ফোন|মোবাইল|ফ্যাক্স|ই-মেইল){_LABEL_END}")
_DATE_LABELLED = late(rf"(?:তারিখ|তাং){_LABEL_END}")


# Decisions


@rule("decision-without-owner", severity=Severity.NOTICE, source="কার্যবিবরণীর ছক: সিদ্ধান্ত, বাস্তবায়নকারী, সময়সীমা")
def decision_without_owner(paper: Paper) -> Iterator[Finding]:
    """সিদ্ধান্তটি কে বাস্তবায়ন করবেন বা কবের মধ্যে, তা লেখা নেই।

    কেন: বাস্তবায়নকারী ও সময়সীমা ছাড়া সিদ্ধান্তের অগ্রগতি পরের সভায় দেখা যায় না। ‘… করতে হবে’ ধরনের সিদ্ধান্তেই এটি দেখা হয়;
    বাক্যেই কে করবেন তা বলা থাকলে (‘উপজেলা প্রকৌশলীকে …’, ‘… শাখা কর্তৃক’) আর লাগে না। সময়সীমা চাওয়া হয়
    যেখানে একটি বাদে সব সিদ্ধান্তে আছে, বা কোনোটিতেই নেই: কিছু কাজ চলতেই থাকে।

    উদাহরণ: ‘প্রতিবেদন দাখিল করতে হবে’ – কে, কবে?

    A decision does not say who carries it out, or by when.

    Why: without owner and deadline the next meeting cannot follow it up. Only decisions of the kind '… must be done' are looked at;
    a sentence that says who will do it needs no owner beside it. A deadline is missed where all but one have it, or none has: some work
    goes on.

    Example: 'প্রতিবেদন দাখিল করতে হবে': by whom, and when?
    """
    if not isinstance(paper.document, Minutes):
        return
    every = enumerate(paper.document.decisions)
    to_be_done = [(index, decision) for index, decision in every if is_to_be_done(decision.text)]
    dated = [bool(decision.deadline) or says_when(decision.text) for _, decision in to_be_done]
    goes_on = any(dated) and dated.count(False) > 1
    incomplete: dict[tuple[Text, ...], list[int]] = {}
    for (index, decision), is_dated in zip(to_be_done, dated, strict=True):
        has_owner = bool(decision.owner) or names_who(decision.text)
        parts = ((messages.OWNER, has_owner), (messages.DEADLINE, goes_on or is_dated))
        missing = tuple(name for name, given in parts if not given)
        if missing:
            incomplete.setdefault(missing, []).append(index)
    for missing, indexes in incomplete.items():
        bangla, english = zip(*missing, strict=True)
        yield Finding(
            ("decisions", indexes[0]),
            *messages.DECISION_INCOMPLETE.filled(
                number=_numbers(indexes),
                missing=Text(" ও ".join(bangla), " and no ".join(english)),
                keys=Text(*(", ".join(f"{key}: …" for key in keys) for keys in (bangla, english))),
            ),
        )


def _numbers(indexes: Sequence[int]) -> Text:
    """The numbers of decisions, in both languages: ১, ২ ও ৫."""
    *before, last = (str(index + 1) for index in indexes)
    english = f"{', '.join(before)} and {last}" if before else last
    return Text(to_bangla(english.replace("and", "ও")), english)
