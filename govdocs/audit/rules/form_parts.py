"""What the form of a letter, or its kind of document, asks for and the document does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import days_in, times_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, FindingText, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.within.self_named import called_otherwise, calls_itself
from govdocs.errors import Text
from govdocs.models.form import Form, LetterPart
from govdocs.models.letter import Letter
from govdocs.models.letter_parts import LABELS, needed_fields
from govdocs.models.other_kinds import Minutes
from govdocs.problems.problem import Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise, same_name


@rule("form-needs", source=INSTRUCTIONS)
def form_needs(paper: Paper) -> Iterator[Finding]:
    """সচিবালয় নির্দেশমালার ফরমে যে অংশ থাকে, পত্রে তা নেই।

    কেন: নির্দেশমালার নমুনা ফরমে অংশটি আছে। কোনো পত্রে তা না থাকলে ঘরে ‘না’ লিখে রাখলে আর জানানো হয় না।

    উদাহরণ: অফিস স্মারকে বিষয় নেই; সরকারি পত্রে সম্ভাষণ নেই।

    A part that the form has in the Secretariat Instructions is not in the letter.

    Why: the sample form of the Instructions has it. Where a letter goes without, write 'no' in the field and nothing is said.

    Example: an office memorandum without a subject, an official letter without a salutation.
    """
    if isinstance(paper.document, Letter) and paper.document.form.editions:
        for name in _missing(paper, paper.document):
            yield _lacks(paper.document, name, messages.FORM_NEEDS)


@rule("form-has-no", severity=Severity.NOTICE, source=INSTRUCTIONS)
def form_has_no(paper: Paper) -> Iterator[Finding]:
    """সচিবালয় নির্দেশমালার ফরমে যে অংশ থাকে না, পত্রে তা আছে।

    কেন: অফিস স্মারক, অফিস আদেশ, পরিপত্র, প্রজ্ঞাপন ও অনানুষ্ঠানিক নোটের নমুনায় সম্ভাষণ ও বিদায়-সম্ভাষণ নেই; তা সরকারি ও আধা-সরকারি পত্রে থাকে।
    যা লেখা হয়েছে তা ছাপা হয়।

    উদাহরণ: অফিস স্মারকে ‘মহোদয়’ ও ‘আপনার বিশ্বস্ত’।

    The letter has a part that its form does not have in the Secretariat Instructions.

    Why: the samples of office memoranda, office orders, circulars, notifications and unofficial notes have neither salutation nor
    close; official and demi-official letters have them. What is typed is printed.

    Example: 'মহোদয়' and 'আপনার বিশ্বস্ত' in an office memorandum.
    """
    letter = paper.document
    if isinstance(letter, Letter) and letter.form.editions:
        for part in letter.form.has_no:
            if getattr(letter, part.value):
                yield _lacks(letter, part.value, messages.FORM_HAS_NO)


@rule("form-usually-has", severity=Severity.NOTICE, source="প্রচলিত রীতি (govdocs kinds --forms)")
def form_usually_has(paper: Paper) -> Iterator[Finding]:
    """প্রচলিত রীতির ফরমে বা দলিলে যে অংশ সাধারণত থাকে, তা নেই।

    কেন: অংশটি ভুলে বাদ পড়ে থাকতে পারে। ঘরে ‘না’ লিখে রাখলে আর জানানো হয় না।

    উদাহরণ: সভার নোটিশের বিবরণে ‘স্থান’ নেই; কার্যবিবরণীতে স্বাক্ষর নেই।

    A part that such a document usually has, by custom, is not there.

    Why: it may have been forgotten. Where it is not wanted, write 'no' in the field and nothing is said.

    Example: a notice of a meeting without its place, minutes without a signature.
    """
    document = paper.document
    if not isinstance(document, Letter):
        for name in document.usual:
            if name == "date" and isinstance(document, Minutes) and document.held:
                continue  # many minutes have no other day than that of the meeting
            if not _told(paper, name):
                yield Finding((name,), *messages.USUALLY_HAS.filled(field=type(document).both_names(name)))
        return
    if not document.form.editions:
        for name in _missing(paper, document):
            if not (name == "sanction" and "টাকা" in (document.body or "")):  # the running text says it
                yield _lacks(document, name, messages.FORM_USUALLY_HAS)
    yield from _particulars(document)


@rule("form-of-another-edition", source=INSTRUCTIONS)
def form_of_another_edition(paper: Paper) -> Iterator[Finding]:
    """পত্রে যে সংস্করণের কথা লেখা, সচিবালয় নির্দেশমালার সেই সংস্করণে ফরমটি নেই।

    কেন: ২০২৪ সংস্করণে নতুন ফরম এসেছে; আগের সংস্করণের পত্রে তা থাকার কথা নয়।

    উদাহরণ: ‘ফরম: বিজ্ঞপ্তি’ ও ‘সংস্করণ: ২০১৪’।

    The edition that the letter names does not have its form.

    Why: the edition of 2024 brought new forms.

    Example: the form 'notice' with 'edition: 2014'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or letter.edition is None:
        return
    editions = letter.form.editions_named
    if editions and letter.edition not in editions:
        facts = {
            "edition": Text(letter.edition.bangla, letter.edition.value),
            "form": letter.form.both,
            "named_in": Text(
                ", ".join(edition.bangla for edition in editions),
                ", ".join(edition.value for edition in editions),
            ),
        }
        yield Finding(("edition",), *messages.FORM_OF_ANOTHER_EDITION.filled(**facts))


def _missing(paper: Paper, letter: Letter) -> Iterator[str]:
    """The fields of the parts that the form asks for, of which the letter says nothing at all."""
    for part in letter.form.required:
        if part is LetterPart.SIGNATURE and _is_signed(letter):
            continue
        if part is LetterPart.TO and (letter.distribution or letter.copies):
            continue  # those it is sent to stand there
        if part is LetterPart.DISTRIBUTION and letter.to and not letter.form.editions:
            continue
        for name in needed_fields(part):
            if name == "close" and letter.salutation:
                continue  # salutation-against-close says so
            if not _told(paper, name) and not (name in LABELS and letter.printed(name)):
                yield name


def _told(paper: Paper, name: str) -> bool:
    """Whether the document says something of a field, be it that it goes without."""
    document = paper.document
    if any(getattr(document, field, None) for field in (name, f"{name}_for_pen")):
        return True
    return name in document.model_fields_set and paper.says_no((name,))


def _is_signed(letter: Letter) -> bool:
    """Some letters are signed only once, under the distribution or the copies."""
    return any(part and part.signature for part in (letter, letter.distribution, letter.copies))


def _particulars(letter: Letter) -> Iterator[Finding]:
    """The particulars that the form usually has. Those that speak of as many things in their own words are an office's own."""
    usual, given = letter.form.particulars, [same_name(label) for label in letter.particulars]
    missing = [label for label in usual if not _is_given(label, given)]
    if letter.leaves_out("particulars") or (len(missing) == len(usual) <= len(given)):
        return
    if not given and any(True for _ in days_in(letter.body or "")):
        return  # what they would say is in the running text
    values = "\n".join(str(value) for value in letter.particulars.values())
    for label in missing:
        if _is_in_other_words(label, given) or _is_said(label, values, letter):
            continue
        sentence = messages.FORM_USUALLY_HAS_PARTICULAR.filled(form=letter.form.both, label=label)
        yield Finding(("particulars",), *sentence)


def _is_given(label: str, given: list[str]) -> bool:
    """Whether each part of a label is in one of those given: তারিখ ও সময় in সভার তারিখ and সময় too."""
    return all(any(same_name(part) in other for other in given) for part in label.split(" ও "))


def _is_in_other_words(label: str, given: list[str]) -> bool:
    """Whether a label is one of those given, in other or fewer words: দাখিলের শেষ তারিখ is দরপত্র দাখিলের শেষ সময়."""
    core = [word for word in normalise(label).split(" ও ")[0].split() if word not in _COMMON]
    return bool(core) and any(all(same_name(word) in other for word in core) for other in given)


_COMMON: Final = frozenset(normalise("দরপত্র দর শেষ সময় তারিখ দিন নাম স্থান সর্বশেষ").split())
"""Words of labels that do not tell what a particular is of."""


def _is_said(label: str, values: str, letter: Letter) -> bool:
    """Whether what a label asks for stands under another one, or in the subject and the running text: a day and an hour, a course."""
    text = f"{letter.subject or ''}\n{letter.body or ''}"
    if label == _DAY_AND_HOUR:
        everywhere = f"{values}\n{text}"
        return any(True for _ in days_in(values)) and any(True for _ in times_in(everywhere))
    pattern = _SAID.get(normalise(label))
    return bool(pattern and pattern.search(f"{text}\n{values}"))


_DAY_AND_HOUR: Final = normalise("তারিখ ও সময়")
_NAMED_COURSE: Final = late(
    normalise(
        r"(?:[’”'\"](?: ?[-–])? ?(?:শীর্ষক|বিষয়ক|নামক)?|শীর্ষক|বিষয়ক|সংক্রান্ত|নামক) (?:[^।\n ,]{1,30} ){0,4}?(?:প্রশিক্ষণ|কোর্স|কর্মশালা|সেমিনার)"
    )
)
"""A training by its name: one in quotes, or one said to be of a matter."""
_LEAVES: Final = "অর্জিত|নৈমিত্তিক|মাতৃত্বকালীন|প্রসূতি|বিনোদন|শিক্ষা|অধ্যয়ন|চিকিৎসা|চিকিৎসাজনিত|অসাধারণ|বিনা বেতনে|গড় বেতনে|ঐচ্ছিক|সঙ্গনিরোধ|অক্ষমতাজনিত|অবসর-উত্তর|অবসরোত্তর|বহিঃবাংলাদেশ|বহিঃ বাংলাদেশ|বিশেষ"
_SAID: Final = {
    normalise(label): pattern
    for label, pattern in {
        "কোর্সের নাম": _NAMED_COURSE,
        "ছুটির ধরন": late(normalise(f"(?:{_LEAVES}) ছুটি")),
        "ক্রয় পদ্ধতি": late(normalise("পদ্ধতি|দরপত্র আহ্বান|কোটেশন|টেন্ডার আহ্বান")),
    }.items()
}
"""What says in running text what a label asks for."""


def _lacks(letter: Letter, name: str, message: FindingText) -> Finding:
    return Finding((name,), *message.filled(form=letter.form.both, field=type(letter).both_names(name)))


@rule("called-by-another-form", source=INSTRUCTIONS)
def called_by_another_form(paper: Paper) -> Iterator[Finding]:
    """পত্র নিজেকে অন্য ফরমের নামে ডাকে।

    কেন: আগের প্রজ্ঞাপন বা পরিপত্র নকল করে ফরম বদলানো হয়েছে, কার্যকর হওয়ার বাক্যটি বদলানো হয়নি; কোন দলিল কার্যকর হলো, তা নিয়ে প্রশ্ন ওঠে। পত্রে ওই নামের অন্য দলিলের
    কথা থাকলে কিছু বলা হয় না।

    উদাহরণ: অফিস আদেশে ‘এ প্রজ্ঞাপন অবিলম্বে কার্যকর হবে’।

    The letter calls itself by the name of another form.

    Why: a notification or circular was copied and its form changed, but not the sentence that puts it into force; which paper is in force is
    open then. Nothing is said where the letter speaks of another paper of that name.

    Example: 'এ প্রজ্ঞাপন অবিলম্বে কার্যকর হবে' in an office order.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.body or not calls_itself(letter.body):
        return
    titles = " ".join(passage.text for passage in paper.texts if passage.at[0] in ("title", "subject"))
    called = " ".join((normalise(letter.form.bangla), _ALSO_CALLED.get(_root(letter.form), ""), titles))
    others = " ".join(one.text for one in paper.texts if one.at[0] not in ("body", "title", "subject"))
    for name, start in called_otherwise(letter.body, called, others):
        message = messages.CALLED_BY_ANOTHER_FORM.filled(name=name, form=letter.form.bangla)
        yield Finding(("body",), *message, quote=Quote.of(letter.body, start, start + len(name)))


def _root(form: Form) -> str:
    """The form that a form is at bottom: that of a transfer order is the office order."""
    return form.based_on or form.name


_ALSO_CALLED: Final = {"office-order": normalise("অফিস আদেশ")}
"""What an order of a kind may call itself, too."""
