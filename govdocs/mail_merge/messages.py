"""What a mail merge reports of the letter, its sheet, its columns and its cells, in both languages."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.problems.sentence import Sentence


def grouped(number: int) -> Text:
    """A number with commas at the thousands, in the digits of either language.

    >>> grouped(5000)
    Text(bn='৫,০০০', en='5,000')
    """
    return Text(to_bangla(f"{number:,}"), f"{number:,}")


# The letter and its columns

MISSING_COLUMN = Text(
    "{wanted}, কিন্তু তালিকায় সে নামের কলাম নেই।",
    "{wanted}, but the sheet has no column of that name.",
)
WANTED_IN_LETTER = Text("পত্রে «{name}» আছে", "The letter has «{name}»")
WANTED_IN_NAMES = Text("--name বা --by-তে ‘{name}’ লেখা হয়েছে", "--name or --by asks for '{name}'")
DID_YOU_MEAN = Text("আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?", "Did you mean '{meant}'?")
HEADINGS = Text("তালিকায় আছে: {headings}।", "The sheet has: {headings}.")
UNUSED_COLUMNS = Sentence(
    "unused-columns",
    Text(
        "এই কলামগুলো পত্রে কোথাও বসেনি: {headings}।",
        "These columns go nowhere in the letter: {headings}.",
    ),
    Text(
        "বসাতে চাইলে পত্রে «কলামের নাম» লিখুন, অথবা কলামের নাম দিন ঘরের নামে, যেমন ‘প্রাপক’ বা ‘স্বাক্ষর.নাম’।",
        "To put one in, write «heading» in the letter, or call the column by a field, such as 'to' or 'signature.name'.",
    ),
)
UNKNOWN_COLUMN = Sentence(
    "unknown-column",
    Text(
        "‘{heading}’ নামে পত্রে কোনো ঘর বা «…» নেই; কলামটি বসেনি।",
        "the letter has no field and no «…» called '{heading}'; the column goes nowhere.",
    ),
    DID_YOU_MEAN,
)
ONE_FIELD_TWICE = Sentence(
    "repeated-heading",
    Text("এই কলাম ও ‘{other}’ কলাম একই ঘরে বসে।", "this column and '{other}' go to the same field."),
    Text("একটি মুছে দিন।", "Remove one of them."),
)
NO_SUCH_FIELD = Text(
    "‘{heading}’ কলাম: ‘{before}’-এর ভিতরে ‘{step}’ নামে কোনো ঘর নেই।",
    "the column '{heading}': there is no '{step}' in '{before}'.",
)
NO_SUCH_FIELD_MEANT = Text(
    "{sentence} আপনি কি ‘{before}.{meant}’ বোঝাতে চেয়েছেন?",
    "{sentence} Did you mean '{before}.{meant}'?",
)
TEXT_IN_THE_WAY = Text(
    "‘{path}’ কলাম: পত্রে ‘{written}’ এক টুকরা লেখা, তার ভিতরে আলাদা ঘর নেই। কলামের নাম ‘{written}’ দিন, অথবা পত্রে ঘরটি ভাগ করে লিখুন।",
    "the column '{path}': in the letter '{written}' is a piece of text with nothing inside it. Call the column '{written}', or give it keys in the letter.",
)
NOT_ONE_TEXT = Text(
    "‘{path}’ কলাম: পত্রে ‘{path}’ এক টুকরা লেখা নয়, তার ভিতরে আলাদা মান আছে। কলামের নাম দিন যেমন {inside}।",
    "the column '{path}': in the letter '{path}' is not a piece of text but holds values of its own. Call the column for instance {inside}.",
)

# Headings

EMPTY_SHEET = Sentence(
    "empty-sheet",
    Text("তালিকাটি খালি।", "The list is empty."),
    Text(
        "প্রথম সারিতে কলামের নাম, তার নিচে প্রতি পত্রের জন্য একটি সারি লিখুন।",
        "Write the headings in the first row, and below it a row for each letter.",
    ),
)
NO_ROWS = Sentence(
    "no-rows",
    Text("কলামের নামের নিচে কোনো সারি নেই।", "There are no rows below the headings."),
    Text("প্রতি পত্রের জন্য একটি সারি লিখুন।", "Write a row for each letter."),
)
TITLE_ABOVE_LIST = Sentence(
    "title-above-list",
    Text(
        "প্রথম সারিতে একটিমাত্র ঘরে লেখা আছে, সম্ভবত তালিকার শিরোনাম; কলামের নাম তার নিচে।",
        "Only one cell of the first row holds anything: probably a title, with the headings below it.",
    ),
    Text(
        "শিরোনামের সারিটি মুছে দিন, যেন প্রথম সারিতেই কলামের নাম থাকে।",
        "Delete the row of the title, so that the headings stand in the first row.",
    ),
)
MERGED_HEADING = Sentence(
    "merged-heading",
    Text("কলামের নামের ঘরটি পাশের ঘরের সঙ্গে জোড়া (merge)।", "the heading is merged with the cell beside it."),
    Text(
        "জোড়া ভেঙে প্রতি কলামের আলাদা নাম দিন; তালিকার উপরের শিরোনাম সারিটি মুছে দিন।",
        "Unmerge it and name each column; delete a title row above the list.",
    ),
)
REPEATED_HEADING = Sentence(
    "repeated-heading",
    Text(
        "‘{given}’ নামে আরেকটি কলাম আছে ({other} ঘরে)।",
        "another column is called '{given}' as well (in {other}).",
    ),
    Text("একটির নাম বদলান বা কলামটি মুছে দিন।", "Rename one of them, or delete it."),
)
NO_HEADING = Sentence(
    "no-heading",
    Text(
        "এই কলামের উপরে নাম নেই, তাই এর লেখা কোথাও বসবে না।",
        "this column has no heading, so what it holds goes nowhere.",
    ),
    Text("প্রথম সারিতে কলামের নাম লিখুন, অথবা কলামটি মুছে দিন।", "Give it a heading in the first row, or delete it."),
)
COUNTED_CELLS = Text(
    "{sentence} ({column} কলামে এমন ঘর মোট {count}টি)", "{sentence} ({count} such cells in column {column})"
)
MORE_CELLS = Text(
    "{column} কলামে এমন ভুল আরও {count}টি ঘরে আছে।", "{count} more cells of column {column} have this fault."
)
MORE_CELLS_HINT = Text(
    "উপরের ঘরগুলো ঠিক করার সময় পুরো কলামটি দেখুন।", "See to the whole column while you mend those above."
)

# Rows

EMPTY_CELL = Sentence(
    "empty-cell",
    Text("ঘরটি খালি, কিন্তু পত্রের «…»-এ এর লেখা লাগে।", "the cell is empty, but the letter has a «…» for it."),
    Text(
        "ঘরটি পূরণ করুন; কোনো কোনো সারিতে খালি থাকতে পারলে পত্রে প্রশ্নচিহ্ন দিন, যেমন «ফ্যাক্স?»।",
        "Fill it in; if it may be empty in some rows, put a question mark in the letter: «fax?».",
    ),
)
UNKNOWN_GENDER = Sentence(
    "salutation-unknown",
    Text(
        "লিঙ্গের ঘরে ‘পুরুষ’ বা ‘মহিলা’ লেখা নেই, তাই সম্বোধন জানা যায়নি।",
        "the column of the gender says neither 'male' nor 'female', so the salutation is not known.",
    ),
    Text("পুরুষ বা মহিলা লিখুন।", "Write male or female."),
)
UNKNOWN_SALUTATION = Sentence(
    "salutation-unknown",
    Text(
        "«{word}» কী হবে তা এই সারির নাম থেকে নিশ্চিত হওয়া যায় না।",
        "the names of this row do not tell what «{word}» should be.",
    ),
    Text(
        "‘লিঙ্গ’ নামে একটি কলাম দিন (পুরুষ বা মহিলা), অথবা ‘মহোদয়’ নামে কলাম করে সম্বোধন লিখুন।",
        "Add a column 'gender' (male or female), or one of that name with the very words.",
    ),
)
LETTERS_OWN_VALUE = Sentence(
    "empty-cell",
    Text(
        "ঘরটি খালি; পত্রের নিজের ‘{heading}’ থাকবে (না থাকলে বাদ যাবে)।",
        "the cell is empty; the letter keeps its own '{heading}', or goes without.",
    ),
)
ONE_FILE_TWICE = Sentence(
    "one-file-twice",
    Text(
        "এই সারি ও {row} নম্বর সারি দুটিই ‘{name}’ নামে ফাইল লিখবে।",
        "this row and row {row} would both write a file '{name}'.",
    ),
    Text(
        "নামে ক্রমিক যোগ করুন, যেমন --name ‘{{ক্রমিক}}-{{ইউনিয়ন}}’।",
        "Put the number of the row into the names: --name '{{serial}}-{{union}}'.",
    ),
)
FILE_WITHOUT_NAME = Sentence(
    "file-without-name",
    Text("এই সারির জন্য ফাইলের নাম খালি থেকে যায়।", "the name of the file of this row comes out empty."),
    Text(
        "নামে ক্রমিক যোগ করুন, যেমন --name ‘{{ক্রমিক}}-{{ইউনিয়ন}}’।",
        "Put the number of the row into the names: --name '{{serial}}-{{union}}'.",
    ),
)
NOT_AS_TYPED = Sentence(
    "not-as-typed",
    Text(
        "সারির লেখা পত্রের YAML-এ বসানোর পর ঠিক সেভাবে পড়া যায়নি।",
        "The words of a row did not read back from the letter's YAML as they were put in.",
    ),
    Text(
        "পত্রের যে ঘরে লেখা বসে, সেখানে মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
        "Write the values that words are put into in quotation marks.",
    ),
)
IN_COLUMN = Text("‘{heading}’ কলাম: {sentence}", "column '{heading}': {sentence}")
IN_SOME_LETTERS = Text("{sentence} ({count}টি পত্রে)", "{sentence} (in {count} letters)")

# Options

BAD_FIRST_OR_LIMIT = Text(
    "প্রথম ক্রমিক ০ বা তার বেশি, আর সারির সীমা অন্তত ১ হতে হবে।", "first must be 0 or more, limit 1 or more"
)
BAD_PATTERN = Text(
    "‘{pattern}’ ফাইলের নামের নকশা হতে পারে না; লিখুন যেমন ‘{{ক্রমিক}}-{{ইউনিয়ন}}’।",
    "'{pattern}' cannot be a pattern of file names; write for instance '{{serial}}-{{union}}'.",
)
TOO_MANY_FOR_ONE_PDF = Text(
    "এক PDF-এ সর্বোচ্চ {most}টি পত্র রাখা যায়, {given}টি নয়; --by দিয়ে ভাগ করুন।",
    "one PDF takes {most} letters, not {given}; group them with --by.",
)

# Cells

FORMULA_WITHOUT_VALUE = Sentence(
    "formula-without-value",
    Text("ঘরে সূত্র আছে, কিন্তু তার ফল ফাইলে নেই।", "the cell holds a formula whose result is not in the file."),
    Text(
        "ফাইলটি Excel বা LibreOffice-এ একবার খুলে সংরক্ষণ করুন, অথবা ঘরে মানটি লিখুন।",
        "Open the file in Excel or LibreOffice and save it, or write the value.",
    ),
)
MERGED_CELL = Sentence(
    "merged-cell",
    Text(
        "ঘরটি পাশের বা উপরের ঘরের সঙ্গে জোড়া (merge), তাই এর নিজের মান নেই।",
        "the cell is merged into another one and has no value of its own.",
    ),
    Text("জোড়া ভেঙে (Unmerge) প্রতি সারিতে মানটি লিখুন।", "Unmerge it and write the value in each row."),
)
DATE_WITH_TIME = Sentence(
    "date-with-time",
    Text(
        "ঘরে ‘{given}’ আছে; তারিখ ও সময় একসঙ্গে পত্রে বসে না।",
        "the cell holds '{given}'; a date with a time has no place in a letter.",
    ),
    Text("তারিখ ও সময় আলাদা কলামে রাখুন।", "Keep date and time in columns of their own."),
)
NO_SUCH_DAY = Sentence(
    "no-such-day",
    Text("ঘরে ‘{given}’ আছে; এমন কোনো দিন নেই।", "the cell holds '{given}', and there is no such day."),
    Text(
        "তারিখটি মিলিয়ে আবার লিখুন, যেমন ২১/০২/২০২৪।",
        "Check the date and type it again, for instance 21/02/2024.",
    ),
)
CONTROL_CHARACTER = Sentence(
    "control-character",
    Text("ঘরে একটি অদৃশ্য নিয়ন্ত্রণ-অক্ষর ({given}) আছে।", "the cell holds a control character ({given})."),
    Text("ঘরের লেখাটি মুছে আবার টাইপ করুন।", "Delete the text and type it again."),
)
FORMULA_ERROR = Sentence(
    "formula-error",
    Text("ঘরে মানের বদলে ‘{given}’ আছে।", "the cell holds '{given}' instead of a value."),
    Text(
        "সূত্রটি ঠিক করুন (কলাম সরু হলে চওড়া করুন), অথবা মানটি লিখুন; তারপর সংরক্ষণ করুন।",
        "Mend the formula (or widen the column), or write the value; then save it.",
    ),
)
LETTERS_LOST = Sentence(
    "letters-lost",
    Text(
        "‘{given}’: বাংলা অক্ষর হারিয়ে গেছে; ফাইলটি ইউনিকোড ছাড়া সংরক্ষণ করা হয়েছিল।",
        "'{given}': letters are lost, because the file was once saved without Unicode.",
    ),
    Text(
        "মূল ফাইল থেকে ‘CSV UTF-8’ বা .xlsx হিসেবে আবার সংরক্ষণ করুন।",
        "Save it again from the original as 'CSV UTF-8' or .xlsx.",
    ),
)
SCIENTIFIC_TEXT = Sentence(
    "scientific",
    Text(
        "‘{given}’ লেখা আছে; Excel লম্বা সংখ্যাটি সংক্ষেপ করে ফেলেছে, শেষের অঙ্কগুলো নেই।",
        "it holds '{given}': Excel has shortened a long number, and its last digits are gone.",
    ),
    Text(
        "মূল ফাইলে কলামটির ধরন ‘Text’ করে সংখ্যাটি আবার লিখুন।",
        "Set the column to 'Text' in the original and type the number again.",
    ),
)
SCIENTIFIC_NUMBER = Sentence(
    "scientific",
    Text(
        "‘{given}’-এর শেষের অঙ্কগুলো শূন্য; সম্ভবত Excel লম্বা সংখ্যাটি (যেমন 8.80171E+12) সংক্ষেপ করে ফেলেছে।",
        "the last digits of {given} are zeros: Excel has probably shortened a long number (such as 8.80171E+12).",
    ),
    Text("কলামটির ধরন ‘Text’ করে সংখ্যাটি আবার লিখুন।", "Set the column to 'Text' and type the number again."),
)
DIGITS_LOST = Sentence(
    "digits-lost",
    Text(
        "‘{given}’: ১৫ অঙ্কের বেশি লম্বা সংখ্যার শেষের অঙ্ক Excel বদলে ফেলে, তাই এটি নির্ভরযোগ্য নয়।",
        "{given}: Excel changes the last digits of numbers longer than 15 digits, so it cannot be relied upon.",
    ),
    Text("কলামটির ধরন ‘Text’ করে সংখ্যাটি আবার লিখুন।", "Set the column to 'Text' and type the number again."),
)
DATE_AS_NUMBER = Sentence(
    "date-as-number",
    Text(
        "তারিখের কলামে ‘{given}’ আছে; এটি Excel-এর দিন-সংখ্যা, তারিখের রূপ হারিয়ে গেছে।",
        "a column of dates holds {given}: the number of a day in Excel, whose format is lost.",
    ),
    Text(
        "ঘরটির ধরন ‘Date’ করুন, অথবা লিখুন যেমন ২১/০২/২০২৪।",
        "Set the cell to 'Date', or write for instance 21/02/2024 as text.",
    ),
)
ZERO_LOST = Sentence(
    "zero-lost",
    Text("‘{given}’-এর শুরুর শূন্য সম্ভবত হারিয়ে গেছে।", "{given} has probably lost the zero that it began with."),
    Text(
        "কলামটির ধরন ‘Text’ করে শূন্যসহ আবার লিখুন।", "Set the column to 'Text' and type it again with its zero."
    ),
)
ZERO_RESTORED = Sentence(
    "zero-restored",
    Text(
        "মোবাইল নম্বর ‘{given}’-এর শুরুর শূন্য হারিয়ে গেছে; ‘{other}’ ধরা হলো।",
        "the mobile number {given} had lost its zero; it is taken as {other}.",
    ),
    Text("কলামটির ধরন ‘Text’ করলে শূন্য থাকে।", "A column set to 'Text' keeps its zeros."),
)
DAY_AND_MONTH_SWAPPED = Sentence(
    "day-and-month-swapped",
    Text(
        "ঘরে {given} আছে, কিন্তু কলামের অন্য ঘর দেখে মনে হয় Excel দিনকে মাস ধরেছে; আসলে {other} হতে পারে।",
        "it holds {given}, but by the other cells of the column Excel took the day for the month; it may be {other}.",
    ),
    Text(
        "কলামটির ধরন ‘Text’ করে তারিখগুলো মিলিয়ে আবার লিখুন (দিন/মাস/বছর)।",
        "Set the column to 'Text', compare the dates and type them again (day/month/year).",
    ),
)
MONTH_FIRST = Sentence(
    "month-first",
    Text("‘{given}’-এ মাস আগে, দিন পরে লেখা।", "'{given}' is written month first."),
    Text("দিন আগে লিখুন: {other}", "Write the day first: {other}"),
)
DAY_OR_MONTH = Sentence(
    "day-or-month",
    Text(
        "‘{given}’-এর কোনটি দিন ও কোনটি মাস তা নিশ্চিত নয়; কলামের অন্য তারিখে মাস আগে লেখা।",
        "'{given}' can be read either way: other dates of the column are written month first.",
    ),
    Text(
        "পুরো কলামে দিন আগে লিখুন, অথবা মাসের নাম লিখুন: ৩ এপ্রিল ২০২৪।",
        "Write the day first in the whole column, or name the month: 3 April 2024.",
    ),
)
SPACES = Sentence(
    "spaces", Text("ঘরের শুরুতে, শেষে বা মাঝে বাড়তি স্পেস ছিল; বাদ দেওয়া হলো।", "superfluous spaces were left out.")
)
INVISIBLE = Sentence(
    "invisible", Text("ঘরে অদৃশ্য অক্ষর ছিল; বাদ দেওয়া হলো।", "invisible characters were left out.")
)
TEXT_MARK = Sentence(
    "text-mark",
    Text(
        'Excel-এর লেখা-চিহ্ন (শুরুর \' বা ="…") বাদ দিয়ে ‘{given}’ পড়া হলো।',
        "Excel's mark of text (a leading ' or =\"…\") was left out: it is read as '{given}'.",
    ),
)
BIJOY = Sentence(
    "bijoy",
    Text(
        "বিজয়ে টাইপ করা লেখা ইউনিকোডে রূপান্তর করা হলো: ‘{given}’।",
        "text typed for a Bijoy font was converted to Unicode: '{given}'.",
    ),
    Text("কয়েকটি নাম মিলিয়ে দেখুন।", "Compare a few names."),
)

# Sheets

NO_SUCH_FILE = Sentence(
    "no-such-file",
    Text("তালিকার ফাইলটি পাওয়া যায়নি।", "There is no such data file."),
    Text("ফাইলের নাম ও ফোল্ডার মিলিয়ে দেখুন।", "Check its name and folder."),
)
NOT_A_FILE = Sentence(
    "not-a-file",
    Text("এটি কোনো সাধারণ ফাইল নয়।", "It is not a regular file."),
    Text("csv, xlsx, ods বা yaml ফাইলের নাম দিন।", "Name a csv, xlsx, ods or yaml file."),
)
UNREADABLE_FILE = Sentence(
    "unreadable-file",
    Text("তালিকার ফাইলটি পড়া যাচ্ছে না।", "The data file cannot be read: {reason}."),
    Text(
        "ফাইলটি খোলার অনুমতি আছে কি না, বা Excel-এ খোলা আছে কি না দেখুন।",
        "Check that you may open it, and that Excel does not hold it.",
    ),
)
FILE_TOO_BIG = Sentence(
    "file-too-big",
    Text(
        "তালিকার ফাইলটি {most} মেগাবাইটের চেয়ে বড়।",
        "The data file is larger than {most} MB.",
    ),
    Text(
        "কেবল তালিকাটি একটি নতুন ফাইলে কপি করুন, অথবা কয়েকটি ফাইলে ভাগ করুন।",
        "Copy the list alone into a new file, or split it.",
    ),
)
NO_SHEETS = Sentence(
    "no-sheets",
    Text(
        "এই ফাইলে আলাদা শিট নেই; --sheet কেবল xlsx ও ods ফাইলের জন্য।",
        "This file has no sheets; --sheet is for xlsx and ods files.",
    ),
    Text("--sheet বাদ দিন।", "Leave out --sheet."),
)
TOO_MANY_ROWS = Sentence(
    "sheet-too-long",
    Text(
        "শিটে {rows}-এর বেশি সারি বা {cells}-এর বেশি ঘরে লেখা আছে।",
        "The sheet holds more than {rows} rows or {cells} cells.",
    ),
    Text(
        "তালিকাটি কয়েকটি ফাইলে ভাগ করুন; তালিকার নিচে ভুলে কিছু লেখা থাকলে সেই সারিগুলো মুছে দিন।",
        "Split the list into several files; if something stands far below it by mistake, delete those rows.",
    ),
)
TOO_MANY_COLUMNS = Sentence(
    "sheet-too-wide",
    Text(
        "শিটে {most}-এর বেশি কলামে লেখা আছে।",
        "The sheet holds more than {most} columns.",
    ),
    Text("যে কলামগুলো পত্রে লাগে কেবল সেগুলো রাখুন।", "Keep only the columns that the letter needs."),
)
CELL_TOO_LONG = Sentence(
    "cell-too-long",
    Text(
        "সারির কোনো ঘরে {most}-এর বেশি অক্ষর আছে।",
        "A cell of the row holds more than {most} characters.",
    ),
    Text("লম্বা লেখা পত্রের ফাইলেই রাখুন।", "Keep long text in the letter itself."),
)
IN_SHEET = Text("‘{sheet}’ শিটের {cell} ঘর: {sentence}", "Sheet '{sheet}', {cell}: {sentence}")
IN_CELL = Text("{cell} ঘর: {sentence}", "{cell}: {sentence}")
NO_SUCH_SHEET = Sentence("no-such-sheet", Text("‘{name}’ নামে কোনো শিট নেই।", "There is no sheet '{name}'."))
SHEETS = Text("আছে: {names}।", "It has: {names}.")
SEVERAL_SHEETS = Sentence(
    "several-sheets",
    Text(
        "ফাইলে {count}টি শিট আছে; প্রথমটি (‘{name}’) পড়া হলো।",
        "The file has {count} sheets; the first ('{name}') is read.",
    ),
    Text("অন্যটি চাইলে --sheet দিয়ে নাম দিন: {names}।", "For another one name it with --sheet: {names}."),
)
HIDDEN_ROWS = Sentence(
    "hidden-rows",
    Text(
        "শিটের {count}টি সারি লুকানো (ফিল্টার করা) আছে; সেগুলোর পত্রও তৈরি হবে।",
        "{count} rows of the sheet are hidden (by a filter); their letters are made too.",
    ),
    Text(
        "না চাইলে দৃশ্যমান সারিগুলো নতুন শিটে কপি করে সেটি দিন।",
        "If they should not be, copy the visible rows into a new sheet and give that.",
    ),
)
SHEET_IN_ANSI = Sentence(
    "sheet-in-ansi",
    Text(
        "ফাইলটি ইউনিকোডে নয়, বিজয়ের ANSI এনকোডিংয়ে; রূপান্তর করে পড়া হলো।",
        "The file is not Unicode but in the ANSI encoding of Bijoy; it is read as that.",
    ),
    Text(
        "নামগুলো মিলিয়ে দেখুন; পরে ‘CSV UTF-8’ বা .xlsx হিসেবে সংরক্ষণ করুন।",
        "Check the names; save it as 'CSV UTF-8' or .xlsx next time.",
    ),
)
SHEET_NOT_UNICODE = Sentence(
    "sheet-not-unicode",
    Text("ফাইলটি ইউনিকোড (UTF-8 বা UTF-16) নয়।", "The file is not Unicode (UTF-8 or UTF-16)."),
    Text(
        "Excel-এ ‘Save as’ বেছে ‘CSV UTF-8’ বা .xlsx হিসেবে সংরক্ষণ করুন।",
        "In Excel choose 'Save as' and 'CSV UTF-8' or .xlsx.",
    ),
)
BAD_QUOTES = Sentence(
    "bad-quotes",
    Text(
        'এই সারি থেকে উদ্ধৃতিচিহ্ন (") ঠিকমতো শুরু বা শেষ হয়নি, তাই ঘরগুলো আলাদা করা যাচ্ছে না।',
        'From this row on quotation marks (") do not begin or end as they should, so its cells cannot be told apart.',
    ),
    Text(
        'ঘরের ভিতরের " চিহ্ন দুইবার ("") লিখুন, অথবা ফাইলটি .xlsx হিসেবে সংরক্ষণ করে দিন।',
        'Write a " inside a cell twice (""), or save the file as .xlsx.',
    ),
)
ROW_WITHOUT_HEADINGS = Sentence(
    "row-without-headings",
    Text("তালিকার প্রতিটি লাইনে ‘ঘর: মান’ থাকার কথা।", "Each item of the list holds 'heading: value' lines."),
    Text(
        "এভাবে লিখুন: - {{ইউনিয়ন: কাশবন, উপজেলা: চরআলো}}",
        "Write it like this: - {{ইউনিয়ন: কাশবন, উপজেলা: চরআলো}}",
    ),
)
CELL_NOT_TEXT = Sentence(
    "cell-not-text",
    Text(
        "সারির একটি ঘরে তালিকা বা আলাদা ঘর আছে; এক টুকরা লেখা থাকার কথা।",
        "A cell of the row holds a list or further keys; it takes a piece of text.",
    ),
    Text(
        "ঘরটি ভাগ করে আলাদা কলাম করুন, যেমন ‘স্বাক্ষর.নাম’।",
        "Make columns of their own of it, such as 'signature.name'.",
    ),
)
OLD_OR_LOCKED_SHEET = Sentence(
    "old-or-locked-sheet",
    Text(
        "ফাইলটি পুরোনো .xls আকারের, অথবা পাসওয়ার্ড দিয়ে বন্ধ।",
        "The file is of the old .xls form, or locked with a password.",
    ),
    Text(
        "Excel বা LibreOffice-এ খুলে পাসওয়ার্ড ছাড়া .xlsx হিসেবে সংরক্ষণ করুন।",
        "Open it in Excel or LibreOffice and save it as .xlsx without a password.",
    ),
)
DAMAGED_SHEET = Sentence(
    "damaged-sheet",
    Text("ফাইলটি xlsx বা ods হিসেবে পড়া যাচ্ছে না।", "The file cannot be read as xlsx or ods."),
    Text(
        "Excel বা LibreOffice-এ খুলে আবার .xlsx হিসেবে সংরক্ষণ করুন।",
        "Open it in Excel or LibreOffice and save it as .xlsx again.",
    ),
)
PART_MISSING = Sentence(
    "sheet-part-missing",
    Text(
        "ফাইলের ভিতরে ‘{part}’ অংশটি পাওয়া যায়নি, তাই তালিকা পড়া যাচ্ছে না।",
        "The part '{part}' is missing inside the file, so its list cannot be read.",
    ),
    Text(
        "Excel বা LibreOffice-এ খুলে তালিকাটি দেখা গেলে আবার .xlsx হিসেবে সংরক্ষণ করুন।",
        "If Excel or LibreOffice opens it and shows the list, save it as .xlsx again.",
    ),
)
NO_LIST_IN_FILE = Sentence(
    "no-list-in-file",
    Text("ফাইলে তালিকার কোনো শিট পাওয়া যায়নি।", "No sheet of rows was found in the file."),
    Text(
        "তালিকাটি একটি সাধারণ শিটে রেখে .xlsx হিসেবে সংরক্ষণ করুন।",
        "Put the list on an ordinary sheet and save it as .xlsx.",
    ),
)
UNPACKS_TOO_BIG = Sentence(
    "sheet-unpacks-too-big",
    Text(
        "ফাইলটি খুললে {most} মেগাবাইটের চেয়ে বড় হয়; তালিকার ফাইল এত বড় হয় না।",
        "The file unpacks to more than {most} MB; no list is that big.",
    ),
    Text(
        "কেবল তালিকাটি একটি নতুন ফাইলে কপি করে সংরক্ষণ করুন।", "Copy the list alone into a new file and save that."
    ),
)
SHEET_WITH_DOCTYPE = Sentence(
    "sheet-with-doctype",
    Text(
        "ফাইলটির ভিতরে DOCTYPE লেখা আছে; কোনো স্প্রেডশিট প্রোগ্রাম তা লেখে না।",
        "The file holds a DOCTYPE, which no spreadsheet program writes.",
    ),
    Text("ফাইলটি বিশ্বস্ত উৎস থেকে আবার নিন।", "Get the file again from a source that you trust."),
)
