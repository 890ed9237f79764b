"""Words broken in two, run together, typed twice or left out, and right words in a wrong place."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.untouchable import untouched_slips
from govdocs.audit.words.confusions import confused_words
from govdocs.audit.words.doubled_words import doubled_words
from govdocs.audit.words.missing_words import missing_words
from govdocs.audit.words.word_breaks import joined_words, split_words
from govdocs.problems.problem import Severity


@rule("confused-word", source="বাংলা একাডেমি আধুনিক বাংলা অভিধান")
def confused_word(paper: Paper) -> Iterator[Finding]:
    """শব্দটি শুদ্ধ, কিন্তু এখানে কাছাকাছি উচ্চারণের আরেকটি শব্দ হবে।

    কেন: ‘লক্ষে’ ও ‘লক্ষ্যে’, ‘সাক্ষর’ ও ‘স্বাক্ষর’, ‘কৃত’ ও ‘ক্রীত’ সবই শব্দ, তাই বানান-পরীক্ষায় ধরা পড়ে না, অথচ অর্থ আলাদা। পাশের শব্দ দেখে যেখানে নিশ্চিত
    হওয়া যায়, কেবল সেখানেই বলা হয়।

    উদাহরণ: ‘বাস্তবায়নের লক্ষে’ নয়, ‘বাস্তবায়নের লক্ষ্যে’; ‘নিম্ন সাক্ষরকারী’ নয়, ‘নিম্ন স্বাক্ষরকারী’।

    The word is right, but another that sounds like it belongs here.

    Why: লক্ষে and লক্ষ্যে, সাক্ষর (who can read) and স্বাক্ষর (a signature), কৃত (done) and ক্রীত (bought) are all words, so that no
    dictionary finds them. Told only where the words beside it make it certain.

    Example: 'বাস্তবায়নের লক্ষ্যে' for 'বাস্তবায়নের লক্ষে'.
    """
    yield from untouched_slips(paper, confused_words, messages.CONFUSED_WORD)


@rule("split-word", severity=Severity.NOTICE, source=ACADEMY)
def split_word(paper: Paper) -> Iterator[Finding]:
    """এক শব্দ ভেঙে দুই শব্দে লেখা হয়েছে।

    কেন: উপসর্গ (উপ, মহা) ও প্রত্যয় (সমূহ, বৃন্দ, পূর্বক, ভুক্ত, ব্যাপী) শব্দের সঙ্গে জুড়ে বসে; ভাঙা শব্দ খুঁজলে পাওয়া যায় না, সারির শেষে দুই টুকরা হয়ে যায়।

    উদাহরণ: ‘কর্ম কর্তা’ নয়, ‘কর্মকর্তা’; ‘দপ্তর সমূহের’ নয়, ‘দপ্তরসমূহের’; ‘গ্রহণ পূর্বক’ নয়, ‘গ্রহণপূর্বক’।

    One word is written as two.

    Why: prefixes (উপ, মহা) and suffixes (সমূহ, বৃন্দ, পূর্বক, ভুক্ত, ব্যাপী) are joined to their word; in two it is not found by a search,
    and may be torn at the end of a line.

    Example: 'কর্মকর্তা' for 'কর্ম কর্তা'; 'দপ্তরসমূহের' for 'দপ্তর সমূহের'.
    """
    yield from untouched_slips(paper, split_words, messages.SPLIT_WORD)


@rule("joined-words", severity=Severity.NOTICE, source=ACADEMY)
def joined_words_(paper: Paper) -> Iterator[Finding]:
    """দুই শব্দের মাঝে ফাঁক নেই।

    কেন: ক্রিয়াপদ (করা, হলো, হবে) ও অনুসর্গ (জন্য, থেকে, কর্তৃক) আলাদা শব্দ; আগের শব্দের গায়ে লিখলে পড়তে ও খুঁজতে ভুল হয়।

    উদাহরণ: ‘প্রেরণকরা হলো’ নয়, ‘প্রেরণ করা হলো’।

    No space parts two words.

    Why: verbs (করা, হলো, হবে) and postpositions (জন্য, থেকে, কর্তৃক) are words of their own, and are misread when they are glued to another.

    Example: 'প্রেরণ করা হলো' for 'প্রেরণকরা হলো'.
    """
    yield from untouched_slips(paper, joined_words, messages.JOINED_WORDS)


@rule("word-twice", source="পত্র পড়ে দেখার রীতি")
def word_twice(paper: Paper) -> Iterator[Finding]:
    """একটি শব্দ পরপর দুইবার লেখা হয়েছে।

    কেন: সারি ভাঙার সময় বা বাক্য বদলাতে গিয়ে শব্দটি দুইবার থেকে যায়। বাংলায় যেসব শব্দ দুইবার বসে (নিজ নিজ, দিনে দিনে, পৃথক পৃথক), সেগুলো ধরা হয় না।

    উদাহরণ: ‘প্রেরণ করা করা হলো’ নয়, ‘প্রেরণ করা হলো’।

    A word is typed twice, one after the other.

    Why: it stays over when a line is broken or a sentence changed. Words that Bangla doubles (নিজ নিজ, দিনে দিনে) are left alone.

    Example: 'প্রেরণ করা হলো' for 'প্রেরণ করা করা হলো'.
    """
    yield from untouched_slips(paper, doubled_words, messages.WORD_TWICE)


@rule("missing-word", source="সরকারি পত্রের প্রচলিত সূচনা ও সমাপ্তি বাক্য (সচিবালয় নির্দেশমালার নমুনা)")
def missing_word(paper: Paper) -> Iterator[Finding]:
    """পত্রের বাঁধা বাক্য থেকে একটি শব্দ বাদ পড়েছে।

    কেন: ‘আদিষ্ট হয়ে জানানো যাচ্ছে’, ‘প্রেরণের জন্য নির্দেশক্রমে অনুরোধ করা হলো’: এসব বাক্য বারবার লেখা হয় বলে চোখে পড়ে না, অথচ একটি শব্দ না থাকলে
    বাক্যটির অর্থ হয় না। যেখানে বাক্যটি অন্যভাবেও শুদ্ধ হতে পারে, সেখানে কিছু বলা হয় না।

    উদাহরণ: ‘প্রেরণের জন্য নির্দেশক্রমে করা হলো’ নয়, ‘প্রেরণের জন্য নির্দেশক্রমে অনুরোধ করা হলো’।

    A word is missing from a sentence that all letters have.

    Why: 'আদিষ্ট হয়ে জানানো যাচ্ছে', 'প্রেরণের জন্য নির্দেশক্রমে অনুরোধ করা হলো' are written so often that nobody reads them any more, and make no
    sense without one of their words. Where the sentence may be right otherwise nothing is said.

    Example: 'নির্দেশক্রমে অনুরোধ করা হলো' for 'নির্দেশক্রমে করা হলো'.
    """
    yield from untouched_slips(paper, missing_words, messages.MISSING_WORD)
