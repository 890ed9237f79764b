"""What a sentence reckons in words: rates times numbers, growth and shares in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.balances import (
    wrong_averages,
    wrong_differences,
    wrong_net_amounts,
    wrong_remainders,
    wrong_shortfalls,
)
from govdocs.audit.figures.deductions import wrong_deductions
from govdocs.audit.figures.equations import wrong_rates_for_each
from govdocs.audit.figures.folds import plain_products, wrong_folds, wrong_savings
from govdocs.audit.figures.instalments import wrong_instalments
from govdocs.audit.figures.left_percents import wrong_rests_of_percents, wrong_shares_spent
from govdocs.audit.figures.named_amounts import (
    amounts_by_name,
    is_of_another,
    wrong_percents_of_named,
    wrong_percents_of_said,
)
from govdocs.audit.figures.near_misses import wrong_dues, wrong_rests_of_amounts, wrong_taxes
from govdocs.audit.figures.of_all import wrong_at_each, wrong_shares_of_all
from govdocs.audit.figures.parts_before import wrong_means_before
from govdocs.audit.figures.parts_of_whole import wrong_wholes
from govdocs.audit.figures.percents_before import (
    wrong_percents_before,
    wrong_percents_behind,
    wrong_shares_of_table,
)
from govdocs.audit.figures.ranges_counted import wrong_ranges
from govdocs.audit.figures.rates_before import wrong_at_rate_before
from govdocs.audit.figures.reckoned import written, wrong_multiples, wrong_percents, wrong_products
from govdocs.audit.figures.rests_of_tables import wrong_rests_of_table
from govdocs.audit.figures.said_elsewhere import wrong_dues_for_each, wrong_parts_of_amount
from govdocs.audit.figures.shares import (
    wrong_changes,
    wrong_charges,
    wrong_fractions,
    wrong_shares,
    wrong_wholes_of_percents,
)
from govdocs.audit.figures.shares_among import wrong_shares_among
from govdocs.audit.figures.shares_of_counts import wrong_shares_of_column, wrong_shares_of_counts
from govdocs.audit.figures.shares_of_parties import wrong_shares_of_parties
from govdocs.audit.figures.success_rates import wrong_named_rates, wrong_rates
from govdocs.audit.figures.units_of_goods import wrong_families, wrong_units
from govdocs.audit.reading.paper import PROSE, Paper
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.counts import figure_and_word_differ
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.audit.rules.sums_in_text import total_above_table
from govdocs.numerals import group
from govdocs.source.editing import Quote
from govdocs.text.unicode import normalise


@rule("rate-times-number", source=ARITHMETIC)
def rate_times_number(paper: Paper) -> Iterator[Finding]:
    """বাক্যে লেখা হার ও সংখ্যার গুণফল লেখা মোটের সমান নয়।

    কেন: জনসংখ্যা, দিন বা হার বদলে মোট আর গোনা হয়নি; বিল ও বরাদ্দে এতে আপত্তি ওঠে। বাক্যে একটিই হার ও একটিই মোট থাকলে, আর মোটটি গুণফলের কাছাকাছি হলে, দেখা
    হয়; মোটের পাশের বন্ধনীতে ‘২০টি দল, প্রতি দলে ১৬ জন’ থাকলেও, আর মেট্রিক টনের চাল পরিবারপ্রতি কেজিতে কত পরিবারের, ও কিস্তিগুলো মিলে কত, তা-ও; ‘কৃষকপ্রতি ৮৫০ টাকা’ হলে কৃষকের সংখ্যা আরেক অনুচ্ছেদেও থাকতে পারে। ভ্যাট, কর্তন, ‘প্রায়’ বা ‘সর্বোচ্চ’ থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘৫০০ টাকা হারে ৪০ জনের মোট ২২,০০০ টাকা’; গুণফল ২০,০০০।

    A rate times the numbers of its sentence does not make the total that the sentence states.

    Why: people, days or the rate were changed and the total was not; bills are objected to for it. Looked at where a sentence has one
    rate and one total near the product, and where brackets behind a number say '20 groups, 16 in each';
    and for how many families a weight in tons is enough, and for what instalments make; so much for each farmer is held against the one number of farmers, wherever it stands. Nothing is said where tax, deductions, 'about' or 'at most' come in.

    Example: '৫০০ টাকা হারে ৪০ জনের মোট ২২,০০০ টাকা'; the product is 20,000.
    """
    for passage in paper.texts:
        for words, reckoning, right in wrong_multiples(passage.text):
            facts = {"words": words, "reckoning": reckoning, "right": group(right)}
            yield Finding(passage.at, *messages.RATE_TIMES_NUMBER.filled(**facts), quote=Quote(words))
        if not PROSE.intersection(passage.at):
            continue
        products = list(wrong_products(passage.text))
        told = {one.words for one in products}
        said: set[str] = set()
        at_each = (one for one in wrong_at_each(passage.text) if one.words not in told)
        instalments = wrong_instalments(passage.text)
        for words, reckoning, right in (
            *wrong_families(passage.text),
            *products,
            *at_each,
            *instalments,
            *plain_products(passage.text),
            *wrong_rates_for_each(passage.text),
            *wrong_at_rate_before(passage.text),
            *wrong_dues(passage.text),
            *wrong_dues_for_each(passage.text),
        ):
            if words in said:
                continue
            said.add(words)
            if any(found.quote and words in found.quote.words for found in total_above_table.check(paper)):
                continue  # it is told beside the table
            if any(figure_and_word_differ(passage.text, figure) for figure in reckoning.split(" × ")):
                continue  # of one of the two it is told
            facts = {"words": words, "reckoning": reckoning, "right": written(right)}
            yield Finding(passage.at, *messages.RATE_TIMES_NUMBER.filled(**facts), quote=Quote(words))


@rule("percent-of-a-number", source=ARITHMETIC)
def percent_of_a_number(paper: Paper) -> Iterator[Finding]:
    """বাক্যে লেখা শতকরা হার ও পাশের সংখ্যাগুলো মেলে না।

    কেন: সংখ্যা হালনাগাদ করে শতকরা হার আগেরটিই রাখা হয়। দেখা হয় ‘ক হতে এত শতাংশ বৃদ্ধি করে খ’, এক এককের দুই সংখ্যার পরে ‘যা লক্ষ্যমাত্রার এত শতাংশ’,
    ‘১২০টির মধ্যে ৯০টি (এত শতাংশ)’, ‘পাসের হার এত শতাংশ’, ‘৬০% সম্পন্ন, বাকি এত শতাংশ’, ‘বরাদ্দ …, ব্যয় … (এত শতাংশ)’, টাকার পাশে ভ্যাট, আয়কর বা জামানতের হার, এক বিলের কয়েকটি কর্তন, আগের বাক্যের দুই সংখ্যার হার, বিবরণে বা ছকে যে অঙ্কের নাম আছে তার শতাংশ, উপরের ছকের দুই কলামের মোটের হার, আর যে শতাংশগুলো মিলে একশ হওয়ার কথা; ছকে টাকা বা সংখ্যার পাশের শতাংশের কলামও, যদি বেশির ভাগ সারি মেলে। এক শতাংশ-বিন্দু
    পর্যন্ত তফাত আসন্ন মান ধরা হয়, টাকায় এক টাকা।

    উদাহরণ: ‘লক্ষ্যমাত্রা ১২,০০০ মেট্রিক টন, উৎপাদন ১০,৮০০ মেট্রিক টন, যা লক্ষ্যমাত্রার ৮৫ শতাংশ’; আসলে ৯০ শতাংশ।

    A percentage of a sentence does not agree with the numbers beside it.

    Why: the numbers were brought up to date and the percentage was not. Looked at are 'raised from a by so many per cent to b', 'which is
    so many per cent of …' after two numbers of one unit, 'of 120, 90 (so many per cent)', rates of success, what is left and what was spent in per cent, the tax or deposit beside an
    amount, several charges of one bill, per cents of an amount that the particulars or a table name, rates of the two numbers of the sentence before or of two columns of the table above, and per cents that should make a hundred; in a table a column of shares beside its amounts, where most rows agree. A difference of up to one point is taken for rounding, of money one taka.

    Example: a target of 12,000 tons and a yield of 10,800, 'যা লক্ষ্যমাত্রার ৮৫ শতাংশ'; it is 90 per cent.
    """
    named = paper.once(amounts_by_name)
    for passage in paper.texts:
        if passage.at[0] == "particulars":
            for words, reckoning, right in wrong_percents_of_named(passage.text, named):
                facts = {"words": words, "reckoning": reckoning, "right": written(right)}
                yield Finding(passage.at, *messages.PERCENT_OF_A_NUMBER.filled(**facts), quote=Quote(words))
        if not PROSE.intersection(passage.at):
            continue
        text = passage.text
        grown = list(wrong_percents(text))
        grown_words = {one.words for one in grown}
        charges = [
            one
            for one in (*wrong_charges(text), *wrong_deductions(text))
            if not is_of_another(text, one.words)
        ]
        charged = {one.words for one in charges}
        taxes = [
            one
            for one in (*wrong_taxes(text), *wrong_parts_of_amount(text))
            if one.words not in charged and not is_of_another(text, one.words)
        ]
        taxed = {*charged, *(one.words for one in taxes)}
        found = [
            *grown,
            *charges,
            *(
                one
                for one in {
                    *wrong_rates(text),
                    *wrong_named_rates(text),
                    *wrong_shares(text),
                    *wrong_changes(text),
                }
                if one.words not in grown_words
            ),
            *wrong_shares_of_all(text),
            *wrong_wholes_of_percents(text),
            *wrong_fractions(text),
            *wrong_rests_of_percents(text),
            *wrong_shares_spent(text),
            *wrong_shares_of_counts(text),
            *wrong_percents_before(text),
            *wrong_percents_behind(text),
            *wrong_shares_of_table(text),
            *taxes,
            *(one for one in wrong_percents_of_named(text, named) if one.words not in taxed),
        ]
        told = {one.words for one in found}
        more = (*wrong_shares_among(text), *wrong_percents_of_said(text), *wrong_shares_of_parties(text))
        found += dict.fromkeys(one for one in more if one.words not in told)
        for words, reckoning, right in found:
            facts = {"words": words, "reckoning": reckoning, "right": written(right)}
            yield Finding(passage.at, *messages.PERCENT_OF_A_NUMBER.filled(**facts), quote=Quote(words))
    if any(sign in passage.text for passage in paper.texts for sign in ("%", "শতাংশ", "শতকরা")):
        for table in figure_tables(paper):
            for cell, right in wrong_shares_of_column(table):
                message = messages.SHARE_OF_COLUMN.filled(words=cell.text.strip("* "), right=group(right))
                yield Finding(cell.at, *message, quote=cell.quote)


@rule("what-is-left", source=ARITHMETIC)
def what_is_left(paper: Paper) -> Iterator[Finding]:
    """বাক্যে লেখা অবশিষ্ট, নিট টাকা, পার্থক্য, গুণ বা গড় পাশের সংখ্যাগুলোর সঙ্গে মেলে না।

    কেন: ব্যয় বা বরাদ্দ হালনাগাদ করে অবশিষ্ট আর গোনা হয়নি। বাক্যে কেবল তিনটি সংখ্যা থাকলে, আর কথায় বোঝা গেলে কোনটি কী, দেখা হয়। কোন সংখ্যাটি ভুল, তা বলা
    যায় না। পরের বাক্যের ‘অর্থাৎ ঘাটতি …’ আর ‘রোল ৪১ হতে ৭৫ পর্যন্ত ৪৫ জন’-ও দেখা হয়।

    উদাহরণ: ‘বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা এবং অবশিষ্ট ১,৯০,০০০ টাকা’; বিয়োগফল ১,৮০,০০০।

    What a sentence says is left, a net amount, a difference, a multiple or an average does not agree with the numbers beside it.

    Why: what was spent or allotted was brought up to date, and the rest was not. Looked at where a sentence has three numbers and its words
    tell which is which. Which of them is wrong cannot be told. What is short by the next sentence, and how many a range of numbers has,
    are looked at, too.

    Example: 'বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা এবং অবশিষ্ট ১,৯০,০০০ টাকা'; the difference is 1,80,000.
    """
    price = contract_price(paper)
    for passage in paper.texts:
        if not PROSE.intersection(passage.at):
            continue
        text = passage.text
        left = [*wrong_remainders(text), *wrong_net_amounts(text)]
        told = {each.words for each in left}
        left += (one for one in wrong_rests_of_amounts(text, before=price) if one.words not in told)
        told |= {each.words for each in left}
        if left and (any(wrong_wholes(text)) or any(wrong_deductions(text))):
            left = []  # it is told as a total, or what is taken off is
        for words, reckoning, right in (
            *left,
            *wrong_differences(text),
            *wrong_shortfalls(text),
            *wrong_ranges(text),
            *{*wrong_averages(text), *wrong_means_before(text)},
            *(one for one in wrong_rests_of_table(text) if one.words not in told),
            *wrong_folds(text),
            *wrong_savings(text),
        ):
            facts = {"words": words, "reckoning": reckoning, "right": written(right)}
            yield Finding(passage.at, *messages.WHAT_IS_LEFT.filled(**facts), quote=Quote(words))


_PRICE: Final = normalise("চুক্তিমূল্য")


def contract_price(paper: Paper) -> str:
    """The contract price of the particulars as a sentence before what is paid of it; nothing where there is none."""
    said = (one.text for one in paper.texts if one.at[:2] == ("particulars", _PRICE))
    return f"{_PRICE} {next(said, '')}। "


@rule("unit-of-another-kind", source="ওজন ও পরিমাপ মানদণ্ড")
def unit_of_another_kind(paper: Paper) -> Iterator[Finding]:
    """যে জিনিস যে এককে মাপা হয় না, তা সেই এককে লেখা।

    কেন: একক বদলে গেলে বরাদ্দ ও বিল মেলে না। চাল, গম ও সারের মতো জিনিস ওজনে, সড়ক ও বাঁধ দৈর্ঘ্যে, জমি ক্ষেত্রফলে মাপা হয়।

    উদাহরণ: ‘২০ লিটার চাল’ নয়, ‘২০ কেজি চাল’।

    A thing is measured in a unit that it never has.

    Why: with another unit neither the allotment nor the bill comes out. Rice, wheat and fertiliser have a weight, roads and dikes a length,
    land an area.

    Example: '২০ কেজি চাল' for '২০ লিটার চাল'.
    """
    for passage in paper.prose:
        for found in wrong_units(passage.text):
            message = messages.UNIT_OF_ANOTHER_KIND.filled(**found._asdict())
            yield Finding(passage.at, *message, quote=Quote(found.words))
