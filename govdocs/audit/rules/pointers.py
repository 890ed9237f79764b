"""Items, paragraphs and tables that a text points to, and the marks of items within a line."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.within.agenda_items import other_items
from govdocs.audit.within.marks_in_lines import broken_series
from govdocs.audit.within.pointers import items_of_others, points_nowhere, tables_of_others
from govdocs.numerals import to_bangla
from govdocs.source.editing import Quote


@rule("pointed-to-nothing", source="পত্রের ভিতরের উল্লেখ ও যা উল্লেখ করা হয়েছে, দুটিই থাকতে হয়")
def pointed_to_nothing(paper: Paper) -> Iterator[Finding]:
    """লেখায় যে দফা, অনুচ্ছেদ বা সারণির কথা আছে, পত্রে তা নেই।

    কেন: দফা বা অনুচ্ছেদ বাদ দিলে বা নতুন করে সাজালে পুরোনো উল্লেখ রয়ে যায়। আইন, বিধি বা অন্য পত্রের অনুচ্ছেদ ধরা হয় না।

    উদাহরণ: দফা (ক) ও (খ), অথচ ‘উপর্যুক্ত (ঘ) দফা অনুযায়ী’; তিন অনুচ্ছেদের পত্রে ‘অনুচ্ছেদ ৫’; দফাগুলো ২ নম্বর অনুচ্ছেদে, অথচ
    ‘অনুচ্ছেদ ৩-এর (খ) দফা’; পশুর হাটের সিদ্ধান্তে ‘আলোচ্যসূচি-২’, যা জন্ম নিবন্ধনের।

    The text speaks of an item, paragraph or table that it does not have.

    Why: one was left out, or they were put in another order. Those of laws and of other letters are left alone.

    Example: items (ক) and (খ), and 'উপর্যুক্ত (ঘ) দফা অনুযায়ী'; 'অনুচ্ছেদ ৫' in a letter of three paragraphs; 'অনুচ্ছেদ ৩-এর (খ) দফা', where
    the items are in paragraph 2; item 2 of an agenda beside what item 3 is about.
    """
    for passage in paper.prose:
        for words, last in points_nowhere(passage.text):
            message = messages.POINTED_TO_NOTHING.filled(words=words, last=last)
            yield Finding(passage.at, *message, quote=Quote(words))
        for words, number, other in items_of_others(passage.text):
            message = messages.ITEM_OF_ANOTHER.filled(words=words, number=number, other=other)
            yield Finding(passage.at, *message, quote=Quote(words))
        for words, number, other in tables_of_others(passage.text):
            message = messages.TABLE_OF_ANOTHER.filled(words=words, number=number, other=other)
            yield Finding(passage.at, *message, quote=Quote(words))
    for passage, words, number, title in other_items(paper):
        message = messages.ITEM_OF_AGENDA.filled(words=words, number=to_bangla(number), title=title)
        yield Finding(passage.at, *message, quote=Quote(words))


@rule("items-in-a-line", source="ক্রমিক ১ বা (ক) থেকে একটানা")
def items_in_a_line(paper: Paper) -> Iterator[Finding]:
    """এক লাইনে লেখা দফার ক্রমিকে একটি বাদ পড়েছে বা দুইবার এসেছে।

    কেন: দফা যোগ বা বাদ দিয়ে পরের ক্রমিকগুলো বদলানো হয়নি।

    উদাহরণ: ‘(ক) সময়মতো শেষ করা; (খ) মান বজায় রাখা; (ঘ) বিল দাখিল করা’; ‘প্রথমত, … দ্বিতীয়ত, … চতুর্থত, …’।

    The marks of items that stand in one line leave one out, or have one twice.

    Why: an item was added or struck, and the marks that follow were not changed.

    Example: '(ক) …; (খ) …; (ঘ) …'; 'প্রথমত, … দ্বিতীয়ত, … চতুর্থত, …'.
    """
    for passage in paper.texts:
        for mark, before, due in broken_series(passage.text):
            message = messages.ITEMS_IN_A_LINE.filled(mark=mark, before=before, due=due)
            yield Finding(passage.at, *message, quote=Quote(mark))
