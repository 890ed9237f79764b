"""The sentences of what can be wrong with an archive, each with its way out."""

from __future__ import annotations

from dataclasses import replace

from govdocs.archive.journal import Letter
from govdocs.problems.problem import Problem, Severity


def draft(name: str) -> Problem:
    return Problem(
        "draft-not-archived",
        f"‘{name}’ একটি খসড়া; আর্কাইভে কেবল জারি করা পত্র রাখা হয়।",
        f"'{name}' is a draft; an archive keeps what was issued.",
        hint_bangla="খসড়া চিহ্ন বাদ দিয়ে পত্রটি চূড়ান্ত করুন, তারপর যোগ করুন।",
        hint_english="Make it final, without the draft mark, and add that.",
    )


def source_apart(problem: Problem) -> Problem:
    """A PDF without source, to be verified."""
    return replace(
        problem,
        hint_bangla="উৎস আলাদা থাকলে দেখিয়ে দিন: govdocs verify --source পত্র.yaml পত্র.pdf",
        hint_english="If you have the source apart, name it: govdocs verify --source LETTER.yaml LETTER.pdf",
    )


def without_source(problem: Problem) -> Problem:
    """The same, to be added."""
    return replace(
        problem,
        hint_bangla="উৎস থাকলে YAML ফাইলটিই যোগ করুন; তা থেকে PDF তৈরি করে রাখা হবে: govdocs archive add পত্র.yaml",
        hint_english="If you have its source, add the YAML file, from which a PDF is made: govdocs archive add LETTER.yaml",
    )


def number_taken(name: str, holder: Letter, held: str) -> Problem:
    return Problem(
        "number-taken",
        f"‘{name}’ যোগ করা হয়নি: এই নম্বর ও তারিখে অন্য একটি পত্র ({holder.subject}) আর্কাইভে আছে।",
        f"'{name}' was not added: another letter of this number and date ({holder.subject}) is in the archive.",
        hint_bangla="এটি আগেরটির সংশোধিত রূপ হলে --supersede দিন (আগেরটিও থাকবে); নইলে নম্বর বা তারিখ ঠিক করুন। "
        f"আগেরটি এখানে: {held}",
        hint_english="If it corrects that one, give --supersede (both are kept); otherwise mend the number or the date. "
        f"The former one is {held}",
    )


def not_its_source(name: str) -> Problem:
    return Problem(
        "not-its-source",
        f"‘{name}’-এর ভিতরের উৎস থেকে এই PDF হয় না, যদিও তৈরির সফটওয়্যার একই: তৈরির পরে ফাইলটি বদলানো হয়েছে।",
        f"'{name}' is not what its own source gives, though the programs are the same: the file was changed after it was made.",
        hint_bangla=f"কী বদলেছে দেখুন: govdocs verify {name}। উৎস থেকে আবার তৈরি করে সেটি যোগ করুন।",
        hint_english=f"See what was changed: govdocs verify {name}. Render it again from its source and add that.",
    )


def missing(path: str) -> Problem:
    return Problem(
        "missing-file",
        f"‘{path}’ ফাইলটি আর্কাইভে নেই।",
        f"The file '{path}' is not in the archive.",
        hint_bangla="ব্যাকআপ বা git থেকে ফাইলটি ফিরিয়ে আনুন।",
        hint_english="Take it back from git or a backup.",
    )


def tampered(path: str, found: str, wanted: str) -> Problem:
    return Problem(
        "other-bytes",
        f"‘{path}’ সেই ফাইল নয় যা রাখা হয়েছিল: SHA-256 {found[:12]}…, জার্নালে {wanted[:12]}…।",
        f"'{path}' is not the file that was stored: its SHA-256 is {found[:12]}…, the journal has {wanted[:12]}….",
        hint_bangla="ফাইলটি বদলানো হয়েছে বা ডিস্কে নষ্ট হয়েছে; ব্যাকআপ বা git থেকে ফিরিয়ে আনুন।",
        hint_english="It was changed, or the disk lost some of it; take it back from git or a backup.",
    )


def unread_source(path: str) -> Problem:
    return Problem(
        "strange-source",
        f"‘{path}’ দলিলটি জার্নালে লেখা ফাইলগুলোর বাইরে অন্য ফাইলও ব্যবহার করছে, অথবা কোনোটি করছে না।",
        f"'{path}' draws in other files than those in the journal.",
        hint_bangla="source ফোল্ডারে বাড়তি ফাইল থাকলে (যেমন office.yaml) সরিয়ে দিন।",
        hint_english="Take away what was put into its source folder (an office.yaml, for instance).",
    )


def stray(path: str) -> Problem:
    return Problem(
        "stray-file",
        f"‘{path}’ ফাইলটির কথা জার্নালে নেই।",
        f"The journal does not know the file '{path}'.",
        hint_bangla="ফোল্ডার বা ফাইলের নাম বদলানো হয়ে থাকলে আগের নামটি ফিরিয়ে দিন। নতুন পত্র হলে আর্কাইভের বাইরে সরিয়ে govdocs archive add দিয়ে যোগ করুন।",
        hint_english="If a folder or file was renamed, give it back its name. If it is a new letter, move it out of the archive and add it with govdocs archive add.",
    )


def unfinished(path: str, archive: str, pdf: str) -> Problem:
    return Problem(
        "unfinished-letter",
        f"‘{path}’ ফোল্ডারের পত্রটি জার্নালে নেই: যোগ করার মাঝখানে কাজ থেমে গিয়েছিল, অথবা জার্নাল থেকে সারি মোছা হয়েছে।",
        f"The letter in '{path}' is not in the journal: adding it was interrupted, or a line was removed.",
        hint_bangla=f"পত্রটি আবার যোগ করুন: govdocs archive add -d {archive} {pdf}",
        hint_english=f"Add it again: govdocs archive add -d {archive} {pdf}",
    )


def leftover(path: str) -> Problem:
    return Problem(
        "leftover",
        f"‘{path}’ একটি অসমাপ্ত কাজের অবশেষ।",
        f"'{path}' is left over from an adding that was interrupted.",
        severity=Severity.WARNING,
        hint_bangla="কিছু করতে হবে না: পরের বার পত্র যোগ করার সময় নিজে থেকে মুছে যাবে।",
        hint_english="Nothing need be done: the next adding removes it.",
    )


def two_of_one_number(letters: list[Letter], archive: str) -> Problem:
    names = ", ".join(letter.pdf_file for letter in letters)
    return Problem(
        "two-of-one-number",
        f"একই নম্বর ও তারিখে একাধিক পত্র আছে, কোনোটি অন্যটিকে প্রতিস্থাপন করেনি: {names}।",
        f"Letters of one number and date, none of which supersedes the other: {names}.",
        severity=Severity.WARNING,
        hint_bangla=f"যেটি চূড়ান্ত সেটি আবার যোগ করুন: govdocs archive add -d {archive} --supersede ফাইল",
        hint_english=f"Add the one that holds once more: govdocs archive add -d {archive} --supersede FILE",
    )


def bound_to_its_makers(problem: Problem) -> Problem:
    """A pin that does not hold. To renew it is no way out for a letter that was issued: its source would be another."""
    if problem.code not in ("other-govdocs", "other-template"):
        return problem
    return replace(
        problem,
        hint_bangla="যে govdocs ও টেমপ্লেটে পত্রটি তৈরি, তা দিয়ে যাচাই করুন (টেমপ্লেট: --templates)। জারি হওয়া পত্রের উৎস বদলাবেন না।",
        hint_english="Verify it with the govdocs and the templates (--templates) that it was made by. Leave the source of an issued letter as it is.",
    )


def one_sided(path: str, archive: str) -> Problem:
    return Problem(
        "one-sided",
        f"‘{path}’ কেবল ‘{archive}’-এ আছে।",
        f"Only '{archive}' has '{path}'.",
    )
