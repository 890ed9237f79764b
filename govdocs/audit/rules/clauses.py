"""Clauses: words that come in pairs, two negations for one, and who is asked."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import slip_findings
from govdocs.audit.words import asked_of
from govdocs.audit.words.correlatives import other_correlatives, other_halves
from govdocs.audit.words.negations import double_negations


@rule("correlative", source=ACADEMY)
def correlative(paper: Paper) -> Iterator[Finding]:
    """জোড়-শব্দের একটির সঙ্গে অন্য জোড়ের শব্দ বসেছে।

    কেন: ‘যেহেতু’র সঙ্গে ‘সেহেতু’, ‘যদি’র সঙ্গে ‘তাহলে’, ‘যখন’-এর সঙ্গে ‘তখন’, ‘যদিও’র সঙ্গে ‘তবুও’; খসড়া ঘষামাজা করতে গিয়ে একটি বদলায়, অন্যটি থাকে। ‘একদিকে’-র পরে ‘দ্বিতীয়ত’
    এলেও বলা হয়। মাঝে নিজের জোড় বা অন্য শর্ত থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘যেহেতু টিকা শীতল রাখা আবশ্যক, তাহলে …’ নয়, ‘যেহেতু …, সেহেতু …’।

    A word that comes in a pair stands with the partner of another.

    Why: যেহেতু goes with সেহেতু, যদি with তাহলে, যখন with তখন, যদিও with তবুও; when a draft is mended one is changed and the other is left.
    Secondly behind 'on one side' is told, too. Nothing is said where its own partner, or another condition, stands between.

    Example: 'যেহেতু …, সেহেতু …' for 'যেহেতু …, তাহলে …'.
    """
    yield from slip_findings(paper, other_correlatives, messages.CORRELATIVE)
    yield from slip_findings(paper, other_halves, messages.CORRELATIVE)


@rule("negation-twice", source=ACADEMY)
def negation_twice(paper: Paper) -> Iterator[Finding]:
    """দুটি নিষেধ একসঙ্গে বসে কথাটির মানে উল্টে দিয়েছে।

    কেন: ‘না করা থেকে বিরত’ মানে করতে হবে; ‘বিনা অনুমতি ব্যতীত’ মানে অনুমতি লাগবে না। ‘না দেওয়া ছাড়া উপায় নেই’-এর মতো কথা ধরা হয় না।

    উদাহরণ: ‘ব্যয় না করা থেকে বিরত থাকুন’ নয়, ‘ব্যয় করা থেকে বিরত থাকুন’।

    Two negations stand where one is meant, and the sense is turned round.

    Why: to refrain from not doing is to do; 'without leave excepted' needs none. Phrases like 'না দেওয়া ছাড়া উপায় নেই' are let be.

    Example: 'ব্যয় করা থেকে বিরত থাকুন' for 'ব্যয় না করা থেকে বিরত থাকুন'.
    """
    yield from slip_findings(paper, double_negations, messages.NEGATION_TWICE)


@rule("asked-without-case", source=ACADEMY)
def asked_without_case(paper: Paper) -> Iterator[Finding]:
    """যাঁকে অনুরোধ করা হচ্ছে, তাঁর পদের শেষে ‘কে’ নেই।

    কেন: ‘সিভিল সার্জনের অনুরোধ’ সিভিল সার্জন নিজে যা চেয়েছেন; তাঁর কাছে কিছু চাইলে ‘সিভিল সার্জনকে অনুরোধ’। ‘…দের অনুরোধ’, ‘প্রেরণের অনুরোধ’ ও ‘একজন চিকিৎসকের অনুরোধ’ ঠিক।

    উদাহরণ: ‘জারি করার জন্য সিভিল সার্জনের অনুরোধ করা হলো’ নয়, ‘… সিভিল সার্জনকে অনুরোধ করা হলো’।

    The post of the one who is asked has no কে behind it.

    Why: in the genitive it is what that officer asked for himself. The plural in দের, what is asked for, and one whom a letter asks for are let be.

    Example: 'সিভিল সার্জনকে অনুরোধ করা হলো' for 'সিভিল সার্জনের অনুরোধ করা হলো'.
    """
    yield from slip_findings(paper, asked_of.asked_without_case, messages.ASKED_WITHOUT_CASE)
