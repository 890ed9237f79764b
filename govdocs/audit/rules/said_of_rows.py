"""Running text against the rows of the table beside it."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.figures.announced_totals import announced_totals
from govdocs.audit.figures.extremes import outdone
from govdocs.audit.figures.extremes_of_lists import outdone_in_lists
from govdocs.audit.figures.named_amounts import totals_said_otherwise
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.counts import figure_and_word_differ
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.audit.within.averages_of_rows import averages_of_rows
from govdocs.audit.within.cells_said_otherwise import cells_otherwise
from govdocs.audit.within.changes_of_rows import other_changes
from govdocs.audit.within.rows_by_serial import other_rows_by_serial
from govdocs.audit.within.said_of_rows import not_the_most as rows_not_the_most
from govdocs.audit.within.said_of_rows import said_of_rows, values_of_rows
from govdocs.numerals import group
from govdocs.source.editing import Quote


@rule("rows-said-otherwise", source=ARITHMETIC)
def rows_said_otherwise(paper: Paper) -> Iterator[Finding]:
    """ছকের সারির সংখ্যা বা কয়েকটি সারির যোগফল লেখায় অন্য।

    কেন: ছক হালনাগাদ করে লেখা আগেরটিই রাখা হয়। লেখায় একটিই ছক থাকলে, আর বাক্যে সারির নাম ও ‘মোট’ থাকলে, যোগফল মেলানো হয়; এক সারির নাম ও কলামের কথা
    থাকলে তার সংখ্যা। কলামের নামের পরে লেখা টাকা তার মোট থেকে এক অঙ্কে আলাদা হলেও ধরা হয়, ‘গড়ে’ লেখা সংখ্যা কলামের গড় না হলেও। ছকের ঠিক ওপরে লেখা ‘মোট’ তার মোটের কাছাকাছি হলেও।

    উদাহরণ: ছকে নগদ ৭,৩৫০ ও টিকিট ১,১৫০ টাকা, নিচে ‘নগদ ও টিকিটের মোট মূল্য ৮,৬০০ টাকা’; যোগফল ৮,৫০০।

    The number of a row of a table, or the sum of some, is another in the text.

    Why: the table was brought up to date, and the text was not. Where a text has one table, sums of rows that are named before মোট are
    compared, and the number of one row with what its column counts; an amount behind the name of a column with its total, if it is one
    slip away from it, and what is said on average with the average of the column;
    what is 'in all' right above a table with its row of totals, where it is nearly that.

    Example: cash 7,350 and stamps 1,150 in the table, 'নগদ ও টিকিটের মোট মূল্য ৮,৬০০ টাকা' below; the sum is 8,500.
    """
    for passage in paper.prose:
        for words, rows, right in (*said_of_rows(passage.text), *values_of_rows(passage.text)):
            if figure_and_word_differ(passage.text, words.split("/")[0].split(" ")[0]):
                continue  # it is told of these
            message = messages.ROWS_SAID_OTHERWISE.filled(words=words, rows=rows, right=group(right))
            yield Finding(passage.at, *message, quote=Quote(words))
        totals = *totals_said_otherwise(paper, passage.text), *announced_totals(passage.text)
        for words, head, right in totals:
            message = messages.TOTAL_OF_COLUMN.filled(words=words, head=head, right=group(right))
            yield Finding(passage.at, *message, quote=Quote(words))
        for words, head, right in averages_of_rows(passage.text):
            message = messages.AVERAGE_OF_COLUMN.filled(words=words, head=head, right=right)
            yield Finding(passage.at, *message, quote=Quote(words))


@rule("not-the-most", source="ছকের সংখ্যাগুলো")
def not_the_most(paper: Paper) -> Iterator[Finding]:
    """বাক্যে যাকে সর্বোচ্চ বা সর্বনিম্ন বলা হয়েছে, ছকে তার চেয়ে বেশি বা কম আছে।

    কেন: ছকের সংখ্যা হালনাগাদ করে বাক্যটি আগের রাখা হয়। পত্রের একমাত্র ছকের একটি সারির নাম ও তার একটি সংখ্যা বাক্যে থাকলে সেই সংখ্যার কলাম, ছকে সংখ্যার একটিই কলাম
    থাকলে সেটি, না হলে বাক্যে যে কলামের নাম সেটি দেখা হয়; ‘অন্যতম’, ‘দ্বিতীয়’, সীমা বা গত বছরের কথা থাকলে নয়।

    উদাহরণ: ‘সর্বোচ্চ ২৪০টি আবেদন এসেছে শালবনে’, ছকে মধুবনে ৩১০টি।

    What a sentence calls the most or the least has more or less beside it in the table.

    Why: the figures of the table were brought up to date and the sentence was not. Looked at is the column of the figure, where the
    sentence has the name of one row of the only table and a figure of it, or the only column of figures, or the one that the clause names; not where it is one of the most, the second, a bound, or
    last year's.

    Example: 'সর্বোচ্চ ২৪০টি আবেদন এসেছে শালবনে', where the table has 310 for another upazila.
    """
    for passage in paper.prose:
        with_figures = list(outdone(passage.text))
        for found in with_figures:
            figures = {"figure": group(found.figure), "other": group(found.other)}
            facts = {"words": found.words, "name": found.name, "best": found.best}
            yield Finding(
                passage.at, *messages.NOT_THE_MOST.filled(**facts, **figures), quote=Quote(found.words)
            )
        for name, best in outdone_in_lists(passage.text):
            quote = Quote(name, passage.text.count(name) - 1)
            yield Finding(passage.at, *messages.ITEM_NOT_THE_MOST.filled(words=name, row=best), quote=quote)
        told = {found.name for found in with_figures}
        for words, row in rows_not_the_most(passage.text):
            if words not in told:
                quote = Quote(words, passage.text.count(words) - 1)
                yield Finding(
                    passage.at, *messages.ROW_NOT_THE_MOST.filled(words=words, row=row), quote=quote
                )


@rule("change-of-rows", source=ARITHMETIC)
def change_of_rows(paper: Paper) -> Iterator[Finding]:
    """ছকের আগের ও পরের সংখ্যার যে তফাত, লেখায় সাশ্রয়, হ্রাস, বৃদ্ধি বা অব্যয়িত তা নয়।

    কেন: ছক হালনাগাদ করে তফাতটি আর গোনা হয়নি। লেখায় একটিই ছক থাকলে, আর তার দুটি কলাম আগে ও পরে, প্রাক্কলিত ও প্রকৃত, বরাদ্দ ও ব্যয়, বা দুই বছর হলে দেখা হয়: বাক্যে সারির নাম থাকলে
    সেই সারির, না থাকলে মোটের।

    উদাহরণ: ছকে মোট ৭৫,০০০ থেকে ৬০,০০০, নিচে ‘১৮,০০০ টাকা সাশ্রয় হয়েছে’; তফাত ১৫,০০০।

    What the text says was saved, has grown or is left is not the difference of the two columns of the table.

    Why: the table was brought up to date, and the difference was not. Looked at where a text has one table, whose two columns are before and
    after, estimated and actual, allotted and spent, or two years: of the row that the sentence names, or else of the totals.

    Example: 75,000 before and 60,000 now in the table, and '১৮,০০০ টাকা সাশ্রয় হয়েছে' below; the difference is 15,000.
    """
    for passage in paper.prose:
        for words, before, after, right in other_changes(passage.text):
            facts = {"words": words, "before": group(before), "after": group(after), "right": group(right)}
            yield Finding(passage.at, *messages.CHANGE_OF_ROWS.filled(**facts), quote=Quote(words))


@rule("row-by-serial", source="ছকের ক্রমিক")
def row_by_serial(paper: Paper) -> Iterator[Finding]:
    """লেখায় যে ক্রমিকের কথা, ছকে তা নেই, অথবা সেখানে অন্য কিছু।

    কেন: সারি যোগ বা বাদ দিলে ক্রমিক বদলায়, লেখা বদলায় না। লেখায় ক্রমিকওয়ালা একটিই ছক থাকলে দেখা হয়; অন্য পত্র, পরিশিষ্ট বা রেজিস্টারের ক্রমিক হলে নয়।

    উদাহরণ: তিন সারির ছকের নিচে ‘ক্রমিক ৫-এ উল্লিখিত কর্মচারী’; অথবা ‘ক্রমিক ২-এর আবদুল করিম’, যিনি ৩ নম্বরে।

    The table does not have the serial number of which the text speaks, or has something else there.

    Why: when a row is added or struck the numbers change, and the text does not. Looked at where a text has one numbered table; not where
    another letter, an annex or a register is spoken of.

    Example: 'ক্রমিক ৫-এ উল্লিখিত কর্মচারী' below a table of three rows; or the name of row 3 behind 'ক্রমিক ২-এর'.
    """
    for passage in paper.prose:
        for words, rows, right in other_rows_by_serial(passage.text):
            message = messages.ROW_OF_ANOTHER_SERIAL if right else messages.NO_ROW_OF_SERIAL
            facts = {"words": words, "rows": rows, "right": right}
            yield Finding(passage.at, *message.filled(**facts), quote=Quote(words))


@rule("cell-said-otherwise", source="ছকের সারি ও লেখা একই কথা বলে")
def cell_otherwise(paper: Paper) -> Iterator[Finding]:
    """লেখায় এক সারির বলে যা লেখা, ছকে তা আরেক সারির, অথবা নামটি সেই সারির নামের কাছাকাছি কিন্তু অন্য।

    কেন: ছক দেখে লিখতে গিয়ে চোখ পাশের সারিতে চলে যায়: আবেদনকারীর জায়গায় প্রতিবাদীর গ্রাম, এক প্রশিক্ষণার্থীর পাশে আরেক জনের পিতা, মেধাক্রমে প্রথমের জায়গায় তৃতীয়ের নাম। সারিটি যা
    দিয়ে চেনা যায় আর কলামের নাম বাক্যে পাশাপাশি থাকলে মেলানো হয়; বাক্যে বদল, বিকল্প বা আগের কথা থাকলে নয়।

    উদাহরণ: ছকে আবেদনকারীর গ্রাম চরহিজলা, প্রতিবাদীর বাঁশতলা; লেখায় ‘আবেদনকারীর গ্রাম বাঁশতলায় গিয়ে’।

    What the text says of one row is another row's in the table, or is a name that is nearly the one of that row.

    Why: who copies from a table slips into the next row: the respondent's village for the applicant's, another trainee's father, the third of
    a list of merit for the first. Looked at where a sentence has what calls the row and, beside it, the name of the column; not where the
    sentence speaks of a change, a substitute or an earlier time.

    Example: the applicant's village is চরহিজলা in the table, the respondent's বাঁশতলা, and the text has 'আবেদনকারীর গ্রাম বাঁশতলায় গিয়ে'.
    """
    for passage, stated, own, start in cells_otherwise(paper):
        quote = Quote.of(passage.text, start, start + len(stated))
        yield Finding(passage.at, *messages.CELL_SAID_OTHERWISE.filled(stated=stated, own=own), quote=quote)
