"""The sentences of the findings, in both languages, by the family of the rules that yield them."""

from __future__ import annotations

from govdocs.audit.rule import FindingText
from govdocs.errors import Text

# Any rule

RULE_FAILED = FindingText(
    "‘{rule}’ নিয়মটি এই দলিলে চালানো যায়নি, তাই এ বিষয়ে কিছু দেখা হয়নি।",
    "The rule '{rule}' failed on this document ({error}); what it looks for was not checked.",
    "নিয়মটি যাঁরা তৈরি করেছেন ({module}), তাঁদের জানান।",
    "Tell the makers of its package ({module}).",
)
MORE_FINDINGS = FindingText(
    "‘{rule}’ নিয়মে আরও অনেক কিছু পাওয়া যাচ্ছে; প্রথম {most}টি দেখানো হলো।",
    "The rule '{rule}' finds still more; the first {most} are shown.",
    "এগুলো শুধরে আবার নিরীক্ষা করুন।",
    "Correct these, and audit it again.",
)
WRITE_INSTEAD = Text("‘{wrong}’-এর জায়গায় লিখুন: {right}", "Instead of '{wrong}' write: {right}")

# accepting

NOTHING_TO_ACCEPT = Text(
    "‘{name}’ শব্দের বানান নিয়ে কোনো আপত্তি নেই, তাই কিছু লেখা হয়নি।{found}",
    "Nothing is said about the spelling of '{name}', so nothing was written.{found}",
)
MISSPELT_ARE = Text(" আপত্তি আছে: {words}।", " What is found misspelt: {words}.")
NO_OFFICE_TO_ACCEPT = Text(
    "‘{file}’ দলিলে কোনো দপ্তরের নাম নেই, তাই ‘{name}’ দপ্তর-ফাইলে লেখা যায়নি। দপ্তরটি পাশের office.yaml ফাইলে (বা --office-এর"
    " ফাইলে) রেখে দলিলে লিখুন: অফিস: দপ্তরের-নাম। কেবল এই দলিলের জন্য হলে দলিলেই লিখুন: নিরীক্ষা: {{নাম-হিসেবে: [{name}]}}",
    "'{file}' names no office, so '{name}' could not be written into an office file. Keep the office in office.yaml beside it (or"
    " in the file of --office) and write 'office: NAME' into the document; or, for this document alone: audit: {{accepted: [{name}]}}",
)
OFFICE_FILE_ELSEWHERE = Text(
    "দপ্তর-ফাইল ‘{file}’ এই কম্পিউটারে নেই, তাই ‘{name}’ তাতে লেখা যায়নি; ফাইলটি যেখানে আছে, সেখানে লিখুন।",
    "The office file '{file}' is not on this machine, so '{name}' was not written into it; write it where the file is kept.",
)


# across_files

ENCLOSED_YEAR = FindingText(
    "পত্রে ‘{words}’ সালের কথা লেখা, কিন্তু সঙ্গের দলিল ({file}) {year} সালের।",
    "The letter says '{words}', but the document it carries ({file}) is of {year}.",
    "পত্রের সাল ঠিক করুন, অথবা ঠিক দলিলের ফাইলটি সঙ্গে দিন।",
    "Correct the year, or enclose the right file.",
)
ENCLOSED_MEETING = FindingText(
    "পত্রে ‘{words}’ তারিখের সভার কথা লেখা, কিন্তু সঙ্গের কার্যবিবরণীর ({file}) সভা {day} তারিখের।",
    "The letter speaks of the meeting of '{words}', but the minutes that it carries ({file}) are of {day}.",
    "তারিখটি ঠিক করুন, অথবা ঠিক কার্যবিবরণীর ফাইলটি সঙ্গে দিন।",
    "Correct the date, or enclose the right file.",
)
CITED_LETTER_DAY = FindingText(
    "‘{number}’ নম্বর পত্রের তারিখ ‘{stated}’ লেখা, কিন্তু সে পত্রে ({file}) তারিখ {day}।",
    "The letter '{number}' is cited with the date '{stated}'; in its file ({file}) it is dated {day}.",
    "পত্রটি খুলে তারিখ মিলিয়ে নিন।",
    "Open that letter and write its date.",
)
CITED_LETTER_NUMBER = FindingText(
    "‘{words}’ নম্বর লেখা, কিন্তু সে তারিখের পত্রের ({file}) নম্বর {number}।",
    "The number '{words}' is cited; that of the letter of that day ({file}) is {number}.",
    "পত্রটি খুলে নম্বর মিলিয়ে নিন; অন্য পত্র হলে কিছু করতে হবে না।",
    "Open that letter and write its number; if another letter is meant, leave it.",
)
NUMBER_OF_TWO_FILES = FindingText(
    "‘{name}’-এর নম্বর এখানে {words}, {file} ফাইলে {theirs}।",
    "The number of '{name}' is {words} here, and {theirs} in {file}.",
    "কোন নম্বরটি ঠিক, দেখে নিন।",
    "See which of the two is right.",
)
NAME_OF_TWO_FILES = FindingText(
    "এখানে ‘{name}’, {file} ফাইলে একই পদে ‘{theirs}’।",
    "'{name}' here; in {file} the holder of the same post is '{theirs}'.",
    "যে নামটি ঠিক, দুই ফাইলে সেটি লিখুন; দুজন হলে কিছু করতে হবে না।",
    "Write the right name in both files; if they are two people, leave it.",
)
POST_OF_TWO_FILES = FindingText(
    "‘{name}’-এর পদ এখানে ‘{own}’, {file} ফাইলে ‘{theirs}’।",
    "'{name}' is '{own}' here and '{theirs}' in {file}.",
    "এখন যে পদ, দুই ফাইলে সেটি লিখুন; দুজন হলে কিছু করতে হবে না।",
    "Write the present post in both files; if they are two people, leave it.",
)
MEETING_OF_TWO_FILES = FindingText(
    "সভার কথায় এখানে ‘{own}’, নোটিশে ({file}) ‘{theirs}’।",
    "Of the meeting '{own}' is written here, and '{theirs}' in the notice ({file}).",
    "নোটিশের সঙ্গে মিলিয়ে নিন।",
    "Compare it with the notice.",
)
ROWS_OF_TWO_FILES = FindingText(
    "‘{row}’ সারির ‘{head}’ এখানে {own}, {file} ফাইলের একই ছকে {theirs}।",
    "In the row '{row}', '{head}' is {own} here and {theirs} in the same table of {file}.",
    "দুই ছক মিলিয়ে নিন।",
    "Compare the two tables.",
)
MORE_ROWS_OF_TWO_FILES = FindingText(
    "‘{row}’ সারির ‘{head}’ এখানে {own}, {file} ফাইলের একই ছকে {theirs}; আরও {more}টি ঘর আলাদা।",
    "In the row '{row}', '{head}' is {own} here and {theirs} in the same table of {file}; {more} more cells differ.",
    "দুই ছক সারি ধরে মিলিয়ে নিন।",
    "Compare the two tables row by row.",
)
SUM_OF_TWO_FILES = FindingText(
    "‘{words}’ লেখা, কিন্তু {file} ফাইলে এমন অঙ্ক নেই; কাছাকাছি আছে {near}।",
    "'{words}' is written; {file} has no such sum, but {near}.",
    "মূল পত্রের অঙ্কের সঙ্গে মিলিয়ে নিন।",
    "Compare it with the sum of that letter.",
)
COUNT_OF_TWO_FILES = FindingText(
    "‘{words}’ লেখা, কিন্তু সঙ্গের ফাইলে ({file}) {count}।",
    "'{words}' is written; the file that goes with it ({file}) has {count}.",
    "তালিকা গুনে সংখ্যাটি ঠিক করুন।",
    "Count them and correct the number.",
)
FACT_OF_TWO_FILES = FindingText(
    "এখানে ‘{own}’, {file} ফাইলে একই কথায় ‘{theirs}’।",
    "'{own}' here; {file} says '{theirs}' of the same.",
    "যেটি ঠিক, দুই ফাইলে সেটি লিখুন।",
    "Write the right one in both files.",
)
NOT_TO_CORRECT = FindingText(
    "‘{words}’ সংশোধন করা হচ্ছে, কিন্তু {file} ফাইলে এ কথা নেই।",
    "'{words}' is put right, but {file} does not say so.",
    "সে পত্রে যেমন লেখা আছে, হুবহু তা লিখুন।",
    "Write exactly what stands in that letter.",
)
TWO_POSTS = FindingText(
    "‘{name}’-এর পদ এক জায়গায় ‘{first}’, আরেক জায়গায় ‘{second}’।",
    "'{name}' is '{first}' in one place and '{second}' in another.",
    "এখন যে পদ, সব জায়গায় সেটি লিখুন; দুজন হলে কিছু করতে হবে না।",
    "Write the present post in every place; if they are two people, leave it.",
)
INDICATOR_NOT_REPORTED = FindingText(
    "পরিকল্পনার ‘{indicator}’ সূচকটি প্রতিবেদনে নেই।",
    "The plan's indicator '{indicator}' is not in the report.",
    "সূচকটি প্রতিবেদনে যোগ করুন, অথবা দুটিতে একই কথায় লিখুন।",
    "Add it to the report, or word it alike in both.",
)
WEIGHT_OF_REPORT = FindingText(
    "‘{indicator}’ সূচকের মান পরিকল্পনায় {planned}, প্রতিবেদনে {reported}।",
    "The weight of '{indicator}' is {planned} in the plan and {reported} in the report.",
    "প্রতিবেদনে পরিকল্পনার মানটিই লিখুন।",
    "Write the plan's weight in the report.",
)
TARGETS_OF_REPORT = FindingText(
    "‘{indicator}’ সূচকের লক্ষ্যমাত্রা পরিকল্পনায় ও প্রতিবেদনে এক নয়।",
    "The targets of '{indicator}' in the report are not those of the plan.",
    "প্রতিবেদনে পরিকল্পনার লক্ষ্যমাত্রাই লিখুন।",
    "Write the plan's targets in the report.",
)


# blanks

LEFT_FOR_THE_PEN = FindingText(
    "‘{text}’ হাতে লেখার জন্য ফাঁকা রাখা আছে।",
    "'{text}' is left to be filled in by hand.",
    "জারির আগে পূরণ করুন।",
    "Fill it in before the letter goes out.",
)


# calendar_days

WRONG_WEEKDAY = FindingText(
    "{day} তারিখে {stated} নয়, {right}।",
    "{day} is a {english_right}, not {stated}.",
    "‘{stated}’-এর জায়গায় ‘{right}’ লিখুন; বারটি ঠিক হলে তারিখটি দেখুন।",
    "Write '{right}' for '{stated}'; if the weekday is right, look at the date.",
)
WEEKDAY_OF_MONTH = FindingText(
    "‘{said}’ বলে ‘{words}’ লেখা, কিন্তু সে মাসে তা {right}।",
    "'{words}' is written for '{said}'; in that month it is {right}.",
    "বারটি ঠিক থাকলে তারিখটি বদলান; তারিখটি ঠিক থাকলে তা যে অন্য দিনে, সে কথা লিখুন।",
    "If the weekday is right, correct the date; if the date is, say that it is another day than usual.",
)
WEEKDAY_APART = Text(
    "‘{wrong}’: বারের নাম এক শব্দে, তারিখ থেকে আলাদা করে লেখা হয়।",
    "'{wrong}': a weekday is one word, apart from the date.",
)
IMPOSSIBLE_DATE = FindingText(
    "‘{words}’ তারিখটি পঞ্জিকায় নেই।",
    "There is no such day as '{words}'.",
    "মাসটি কত দিনের তা দেখে তারিখটি ঠিক করুন।",
    "Look how many days the month has, and mend the date.",
)
BANGLA_DATE_DIFFERS = FindingText(
    "{day} হলো {right}; লেখা আছে ‘{words}’। {reason}",
    "{day} is {right}; '{words}' is written. {reason}",
    "লিখুন: {right}",
    "Write: {right}",
)
WRONG_RULE_OLD = Text(
    "এটি ২০১৯ সালের আগের নিয়মের তারিখ, তাই এক দিন বেশি; ১৪২৬ সন থেকে নতুন নিয়ম চলে।",
    "That is the date by the rule in force until 2019, one day ahead; since 1426 the new rule holds.",
)
WRONG_RULE_NEW = Text(
    "এটি ২০১৯ সালে চালু নিয়মের তারিখ, তাই এক দিন কম; ১৪২৫ সন পর্যন্ত পুরোনো নিয়ম চলত।",
    "That is the date by the rule of 2019, one day behind; until 1425 the old rule held.",
)
NO_SUCH_BANGLA_DAY = Text("লেখা তারিখটি বাংলা পঞ্জিকায় নেই।", "The calendar has no such day as is written.")
ONE_DAY_OFF = Text(
    "লেখা তারিখটি এক দিন {more}; নতুন বা পুরোনো কোনো নিয়মেই তা হয় না।",
    "What is written is one day {more}, which neither the old nor the new rule gives.",
)
AHEAD = Text("বেশি", "ahead")
BEHIND = Text("কম", "behind")
ANOTHER_DAY = Text("লেখা তারিখটি হলো {day}।", "What is written is {day}.")


# hours

HOUR_OF_ANOTHER_PART = FindingText(
    "‘{words}’: ‘{part}’-এ এই সময় হয় না।",
    "'{words}': '{part}' has no such hour.",
    "সময় ও দিনের ভাগ মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Correct the hour or the part of the day, whichever is wrong.",
)
NO_SUCH_HOUR = FindingText(
    "‘{words}’: ঘড়িতে এমন সময় নেই।",
    "'{words}': no clock shows this time.",
    "ঘণ্টা ও মিনিট মিলিয়ে লিখুন।",
    "Check the hour and the minutes.",
)
SPAN_ENDS_EARLY = FindingText(
    "‘{words}’: শেষের সময় শুরুর আগে।",
    "'{words}' ends before it begins.",
    "শুরু ও শেষের সময় মিলিয়ে দেখুন।",
    "Check its beginning and its end.",
)
HOURS_OF_A_SPAN = FindingText(
    "লেখা আছে ‘{length}’, কিন্তু ‘{words}’ মানে {right}।",
    "'{length}' is written, but '{words}' is {right}.",
    "সময় বা ঘণ্টার সংখ্যা, যেটি ভুল সেটি ঠিক করুন।",
    "Correct the times or the number of hours, whichever is wrong.",
)


# observances

DAY_OF_OBSERVANCE = FindingText(
    "‘{name}’ {right} তারিখে হয়; পাশে লেখা আছে {date}।",
    "'{name}' is on {right}; beside it {date} is written.",
    "দিবসের নাম বা তারিখ, যেটি ভুল সেটি ঠিক করুন।",
    "Correct the name of the day or the date, whichever is wrong.",
)


# reckoning

WHAT_IS_LEFT = FindingText(
    "লেখা হয়েছে ‘{words}’, কিন্তু {reckoning} = {right}।",
    "The text says '{words}', but {reckoning} = {right}.",
    "সংখ্যাগুলো মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare these numbers, and correct the one that is wrong.",
)


# periods

MONTHS_OF_A_PERIOD = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু ‘{span}’ মানে {right}।",
    "'{words}' is said, but '{span}' is {right}.",
    "মেয়াদ ও সংখ্যা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Correct the period or the number, whichever is wrong.",
)


# relative_days

DAY_CALLED_OTHERWISE = FindingText(
    "‘{words}’: এই পত্রের তারিখ ধরলে দিনটি {right}।",
    "'{words}': by the date of this letter it is {right}.",
    "তারিখটি, অথবা ‘আজ’, ‘আগামীকাল’, ‘গতকাল’ কথাটি ঠিক করুন।",
    "Correct the date, or the word for it.",
)
YEAR_CALLED_OTHERWISE = FindingText(
    "‘{words}’ লেখা, কিন্তু এই পত্রের তারিখে ({own}) চলতি বছর {current}।",
    "'{words}' is written; on the date of this letter ({own}) the present year is {current}.",
    "সাল, অথবা ‘চলতি’, ‘আগামী’, ‘বিগত’ কথাটি ঠিক করুন।",
    "Correct the year, or the word for it.",
)


# ordinals

ORDINAL_ENDING = Text(
    "‘{wrong}’: ক্রমবাচক সংখ্যাটির শেষে এই চিহ্ন হয় না।",
    "'{wrong}': the ordinal has the ending of another number.",
)
ORDINAL_AGAINST_WORD = FindingText(
    "‘{words}’: অঙ্কে {figure}, কিন্তু কথায় {word}।",
    "'{words}': the figure is {figure}, the word is that of {word}.",
    "দুটি মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Correct the figure or the word, whichever is wrong.",
)


# pointers

POINTED_TO_NOTHING = FindingText(
    "‘{words}’-এর কথা লেখা, কিন্তু পত্রে তা নেই; শেষটি {last}।",
    "The text speaks of '{words}', and there is none; the last is {last}.",
    "উল্লেখটি মিলিয়ে দেখুন; কিছু বাদ পড়ে থাকলে যোগ করুন।",
    "Check the mark; or add what was left out.",
)
ITEM_OF_ANOTHER = FindingText(
    "‘{words}’-এর কথা লেখা, কিন্তু {number} নম্বর অনুচ্ছেদে কোনো দফা নেই।",
    "The text speaks of '{words}', and paragraph {number} has no items.",
    "দফাটি {other} নম্বর অনুচ্ছেদে আছে; সেটি বোঝালে {number}-এর জায়গায় {other} লিখুন।",
    "Paragraph {other} has that item; if it is meant, write {other} for {number}.",
)
TABLE_OF_ANOTHER = FindingText(
    "‘{words}’-এর কথা লেখা, কিন্তু {number} নম্বর অনুচ্ছেদে কোনো সারণি নেই।",
    "The text speaks of '{words}', and paragraph {number} has no table.",
    "সারণিটি {other} নম্বর অনুচ্ছেদে আছে; সেটি বোঝালে {number}-এর জায়গায় {other} লিখুন।",
    "Paragraph {other} has the table; if it is meant, write {other} for {number}.",
)
ITEMS_IN_A_LINE = FindingText(
    "{before}-এর পরে {mark}; হওয়ার কথা {due}।",
    "{mark} follows {before}; {due} was due.",
    "ক্রমিকগুলো মিলিয়ে নিন; কোনো দফা বাদ পড়ে থাকলে যোগ করুন।",
    "Put the marks in order; or add the item that was left out.",
)


# belonging

PLACE_OF_ANOTHER_DISTRICT = FindingText(
    "‘{place}’-এর সঙ্গে ‘{stated}’ লেখা, কিন্তু সেটি আছে এখানে: {right}।",
    "'{stated}' is written with '{place}', which is in {right}.",
    "নাম দুটি মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Correct the one of the two names that is wrong.",
)


# web addresses

EMAIL_TWICE = FindingText(
    "এখানে ‘{address}’, আরেক জায়গায় ‘{other}’: একটি-দুটি অক্ষর আলাদা।",
    "'{address}' here, and '{other}' in another place: a letter is another, or two have changed places.",
    "যেটি ঠিক, দুই জায়গায় সেটি লিখুন; দুটি আলাদা ঠিকানা হলে কিছু করতে হবে না।",
    "Write the right one in both; if they are two addresses, leave them.",
)
WEB_ADDRESS_SHAPE = FindingText(
    "‘{address}’ ওয়েব ঠিকানা হতে পারে না।",
    "'{address}' cannot be an address of the web.",
    "এভাবে লিখুন: www.দপ্তর.gov.bd; কমা, ফাঁক বা বাড়তি অক্ষর ছাড়া।",
    "Write it as www.office.gov.bd, without commas, spaces or letters too many.",
)


# characters

BIJOY_LEFTOVER = Text(
    "‘{wrong}’: বিজয়ে টাইপ করা লেখা; ইউনিকোডে লিখতে হবে।",
    "'{wrong}' was typed for a Bijoy font; it must be Unicode.",
)
FOREIGN_LETTER = Text(
    "‘{wrong}’: বাংলার মধ্যে অন্য লিপির অক্ষর রয়েছে।",
    "'{wrong}' holds a letter of another script.",
)
OFFICE_NAME = Text(
    "‘{wrong}’: দপ্তরটির নাম এভাবে লেখা হয় না।",
    "'{wrong}': this is not how the office is called.",
)
OFFICE_BEFORE_FOUNDED = FindingText(
    "‘{words}’ গঠিত হয়েছে {since} তারিখে, এই পত্রের তারিখের পরে।",
    "'{words}' was founded on {since}, after the day of this letter.",
    "পত্রের তারিখ দেখুন; তারিখ ঠিক হলে তখনকার দপ্তরের নাম লিখুন।",
    "Look at the date; if it is right, write the name that the office had then.",
)
INSTITUTION_CALLED_OTHERWISE = FindingText(
    "‘{stated}’ লেখা, কিন্তু শিরোনামে প্রতিষ্ঠানটির নাম ‘{own}’।",
    "'{stated}' is written, but the letterhead has '{own}'.",
    "নিজেদের প্রতিষ্ঠান হলে নামটি শিরোনামের মতো লিখুন; অন্য প্রতিষ্ঠান হলে কিছু করতে হবে না।",
    "If the own institution is meant, write its name as the letterhead has it; if it is another, nothing need be done.",
)
ONE_THING_OTHERWISE = FindingText(
    "এখানে ‘{stated}’, অন্যত্র ‘{own}’।",
    "'{stated}' here, and '{own}' elsewhere.",
    "দুটি এক হলে দুই জায়গায় একই নাম লিখুন; আরেকটির কথা হলে কিছু করতে হবে না।",
    "If one is meant, write one name in both places; if it is another, nothing need be done.",
)
CELL_SAID_OTHERWISE = FindingText(
    "এখানে ‘{stated}’, কিন্তু ছকের ওই সারিতে ‘{own}’।",
    "'{stated}' here, but that row of the table has '{own}'.",
    "ছক ও লেখা মিলিয়ে যেটি ঠিক সেটি লিখুন।",
    "Compare the table and the text, and write what is right in both.",
)
KIN_OTHERWISE = FindingText(
    "‘{stated}’ লেখা, কিন্তু ‘{before}’-এর সঙ্গে তা মেলে না।",
    "'{stated}' does not go with '{before}'.",
    "সম্পর্কটি কাগজপত্রের সঙ্গে মিলিয়ে ঠিক করুন।",
    "Compare the relation with the papers, and correct it.",
)
OFFICE_OF_ANOTHER_MINISTRY = FindingText(
    "‘{office}’ {right}ের অধীন, ‘{stated}’-এর নয়।",
    "'{office}' belongs to '{right}', not to '{stated}'.",
    "ঠিকানা বা পরিচয় হলে দপ্তরটির নিজের মন্ত্রণালয়ের নাম লিখুন; দপ্তরটি ওই মন্ত্রণালয়ের কাজ করলে, বা দুই দপ্তরের কথা হলে কিছু করতে হবে না।",
    "In an address write the office's own ministry; if it carries out work of that ministry, or two offices are meant, nothing need be done.",
)
RENAMED_OFFICE = Text(
    "‘{wrong}’: {since} থেকে এই নামে কোনো মন্ত্রণালয় বা অধিদপ্তর নেই; এখন ‘{now}’।",
    "'{wrong}': since {since} no office has this name; it is '{now}' now.",
)
DOUBLED_QUOTES = Text(
    "জোড়-উদ্ধৃতির (“ ”) জায়গায় দুটি করে এক-উদ্ধৃতি লেখা হয়েছে: {wrong}",
    "Two single quotation marks on either side stand for double ones (“ ”): {wrong}",
)
SPACE_IN_QUOTES = Text(
    "‘{wrong}’: উদ্ধৃতিচিহ্নের ভিতরে, শব্দের পাশে ফাঁক হবে না।",
    "'{wrong}': no space belongs between a quotation mark and its words.",
)
MISSING_DANDA = Text(
    "‘{wrong}’: বাক্যের শেষে দাঁড়ি নেই; একটি বাক্য শেষ হলে দাঁড়ি দিন।",
    "'{wrong}': the sentence ends without a danda; type one where it ends.",
)
STRAY_SLASH = Text(
    "‘{wrong}’: এখানে ‘/’ দিয়ে কিছু আলাদা হয়নি; মুছে দিন, বা যা বাদ পড়েছে তা লিখুন।",
    "'{wrong}': the slash parts nothing here; delete it, or write what is missing.",
)
GARBLED = Text(
    "‘{wrong}’ বিকৃত লেখা; মূল লেখা দেখে আবার টাইপ করুন।",
    "'{wrong}' is garbled; look at the original and type it again.",
)
WEB_MARK = Text(
    "‘{wrong}’: ওয়েবসাইট থেকে আসা চিহ্ন (HTML) ছাপায় থেকে যাবে; মুছে দিন।",
    "'{wrong}': a mark of a web page (HTML) will be printed; delete it.",
)
KHANDA_TA = Text("‘{wrong}’: এখানে খণ্ড-ত (ৎ) হবে।", "'{wrong}': the letter ৎ belongs here.")
BROKEN_LETTER = Text(
    "‘{wrong}’: কার-চিহ্ন বা হসন্ত ভুল জায়গায় বসেছে।",
    "'{wrong}': a vowel sign or a hasanta stands where it cannot.",
)
INVISIBLE_CHARACTER = Text(
    "‘{right}’ শব্দে অদৃশ্য অক্ষর রয়েছে; শব্দটি মুছে আবার লিখুন।",
    "'{right}' holds an invisible character; delete the word and type it again.",
)
UNICODE_FORM = Text(
    "‘{right}’ শব্দের একটি অক্ষর ইউনিকোডের প্রমিত রূপে নেই।",
    "A letter of '{right}' is not in its canonical Unicode form.",
)


# citations

ANNEX_NOT_THERE = FindingText(
    "‘{words}’-এর কথা লেখা আছে, কিন্তু দলিলে সেই পরিশিষ্ট নেই।",
    "The text speaks of '{words}', but the document has no such annex.",
    "পরিশিষ্টের চিহ্ন মিলিয়ে দেখুন, অথবা পরিশিষ্টটি যোগ করুন।",
    "Check the annex's mark, or add the annex.",
)
ANNEX_UNMENTIONED = FindingText(
    "‘{annex}’-এর কথা পত্রের কোথাও লেখা নেই।",
    "The letter nowhere mentions '{annex}'.",
    "বক্তব্যে বা সংযুক্তিতে পরিশিষ্টটির কথা লিখুন।",
    "Mention it in the body or under the enclosures.",
)
NO_REFERENCE = FindingText(
    "বক্তব্যে ‘{words}’ লেখা, কিন্তু পত্রে সেই সূত্র নেই।",
    "The body says '{words}', but the letter does not give that reference.",
    "‘সূত্র:’ ঘরে সূত্রটি লিখুন, অথবা বক্তব্য থেকে কথাটি বাদ দিন।",
    "Give the reference, or take these words out of the body.",
)
NO_SUCH_REFERENCE = FindingText(
    "বক্তব্যে ‘{words}’ লেখা, কিন্তু পত্রে সেই সূত্র নেই।",
    "The body says '{words}', but the letter does not give that reference.",
    "সূত্র আছে (ক) থেকে ({last}) পর্যন্ত; মিলিয়ে লিখুন।",
    "The references go from (ক) to ({last}); write the mark of the one that is meant.",
)
NO_SUCH_REFERENCE_NUMBER = FindingText(
    "বক্তব্যে ‘{words}’ লেখা, কিন্তু পত্রে সূত্র {count}টি।",
    "The body says '{words}', but the letter gives {count} references.",
    "কোন সূত্রটির কথা, মিলিয়ে লিখুন; না থাকলে সূত্রটি যোগ করুন।",
    "Write the number of the reference that is meant, or give the reference.",
)
REFERENCES_COUNTED = FindingText(
    "বক্তব্যে ‘{words}’ লেখা, কিন্তু পত্রে সূত্র {count}টি।",
    "The body says '{words}', but the letter gives {count} references.",
    "সূত্রের সংখ্যা ও কথাটি মিলিয়ে নিন।",
    "Make the references and these words agree.",
)
NUMBER_DATED_OTHERWISE = FindingText(
    "‘{number}’ নম্বরের তারিখ এখানে {words}, আরেক জায়গায় {other}।",
    "The number {number} is dated {words} here, and {other} elsewhere.",
    "পত্রটি দেখে ঠিক তারিখটি দুই জায়গায় লিখুন।",
    "Look at that letter, and write its date in both places.",
)


# contacts

EMAIL_SHAPE = FindingText(
    "‘{address}’ ই-মেইল ঠিকানা হতে পারে না।",
    "'{address}' cannot be an e-mail address.",
    "এভাবে লিখুন: নাম@দপ্তর.gov.bd, ইংরেজি অক্ষরে, কোনো ফাঁক ছাড়া।",
    "Write it as name@office.gov.bd, in Latin letters, without spaces.",
)
PERSONAL_EMAIL = FindingText(
    "‘{address}’ ব্যক্তিগত ই-মেইল ঠিকানা।",
    "'{address}' is a personal e-mail address.",
    "দাপ্তরিক ঠিকানা (…gov.bd) থাকলে সেটি লিখুন।",
    "Write the official address (…gov.bd) if there is one.",
)
TELEPHONE_BEGINNING = FindingText(
    "‘{number}’ মোবাইল নম্বর হতে পারে না; এর শুরুর তিন অঙ্ক ঠিক নয়।",
    "'{number}' cannot be a mobile number: its first three digits are those of none.",
    "মোবাইল নম্বর ০১ দিয়ে শুরু ১১ অঙ্কের; মিলিয়ে লিখুন।",
    "A mobile number has eleven digits and begins with 01; check it.",
)
TELEPHONE_DIGIT_LOST = FindingText(
    "‘{number}’ নম্বরটি আরেক জায়গায় ‘{other}’; একটিতে একটি অঙ্ক কম।",
    "'{number}' is '{other}' in another place: one of the two lacks a digit.",
    "ঠিক নম্বরটি দুই জায়গায় লিখুন।",
    "Write the right number in both places.",
)
TELEPHONE_LENGTH = FindingText(
    "‘{number}’ মোবাইল নম্বর হতে পারে না; এতে {digits}টি অঙ্ক আছে।",
    "'{number}' cannot be a mobile number: it has {digits} digits.",
    "মোবাইল নম্বর ০১ দিয়ে শুরু ১১ অঙ্কের; মিলিয়ে লিখুন।",
    "A mobile number has eleven digits and begins with 01; check it.",
)
EMAIL_DOMAIN_MISTYPED = FindingText(
    "‘{address}’: ই-মেইলের ডোমেইন দপ্তরের ডোমেইনের সঙ্গে মেলে না।",
    "'{address}': the domain of the address is not the office's.",
    "আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?",
    "Did you mean '{meant}'?",
)
EMAIL_DOMAIN_OF_OTHERS = FindingText(
    "‘{address}’: ই-মেইলের ডোমেইন দপ্তরের ডোমেইনের সঙ্গে মেলে না।",
    "'{address}': the domain of the address is not the office's.",
    "দপ্তরের ডোমেইন: {domains}",
    "The office's domains: {domains}",
)


# counts

COPIES_COUNT = FindingText(
    "নম্বরে প্রাপক লেখা {stated}, কিন্তু তালিকায় প্রাপক {total}।",
    "The number says {stated} recipients; the list has {total}.",
    "কেউ বাদ পড়ে থাকলে তালিকায় যোগ করুন; কোনো সারি একাধিক প্রাপককে বোঝালে সেখানে ‘সংখ্যা’ দিন; তালিকা পূর্ণ হলে নম্বরের সংখ্যাটি মেলান।",
    "Add whoever was left out; give 'count' to an entry that stands for several; if the list is complete, correct the number.",
)
FIGURE_AGAINST_WORD = FindingText(
    "‘{words}’: অঙ্কে {figure}, কিন্তু কথায় {word}।",
    "'{words}': the figure is {figure}, the words say {word}.",
    "অঙ্ক ঠিক থাকলে কথায় লিখুন ‘{figure_in_words}’; কথা ঠিক থাকলে অঙ্কে ‘{word_in_figures}’।",
    "If the figure is right, write '{figure_in_words}'; if the words are, write {word_in_figures}.",
)
ATTENDANCE_COUNT = FindingText(
    "উপস্থিত লেখা {stated} জন, কিন্তু উপস্থিতির তালিকায় {listed} জন।",
    "{stated} are said to have been present; the sheet lists {listed}.",
    "তালিকা ও সংখ্যা মিলিয়ে নিন।",
    "Make the list and the number agree.",
)
MEETING_NUMBER = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু বিষয়ে সভার ক্রম {subject}।",
    "'{words}' is written; in the subject the number of the meeting is {subject}.",
    "কোনটি ঠিক দেখে দুই জায়গায় এক লিখুন।",
    "Write the right one in both places.",
)
PAGES_SAID_TWICE = FindingText(
    "বক্তব্যে সংযুক্ত পাতা {stated}, কিন্তু সংযুক্তিতে লেখা {listed}।",
    "The body encloses {stated} pages; the enclosures say {listed}.",
    "পাতা গুনে দুই জায়গায় এক সংখ্যা লিখুন।",
    "Count the pages and write one number in both places.",
)
NAMES_COUNT = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু পাশে নাম {names}টি।",
    "'{words}' is said, and beside it {names} are named.",
    "নামগুলো ও সংখ্যা মিলিয়ে নিন।",
    "Make the names and the number agree.",
)
UNIT_OF_ANOTHER_KIND = FindingText(
    "‘{words}’: {thing} কখনো {unit} দিয়ে মাপা হয় না।",
    "'{words}': {thing} is never measured in {unit}.",
    "একক ও পরিমাণ মিলিয়ে নিন।",
    "See which unit and which number are right.",
)
REST_OF_THE_NAMED = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু নাম বাদ দিলে হয় {right}টি।",
    "'{words}' is said; without those that are named it is {right}.",
    "নামগুলো ও সংখ্যা মিলিয়ে নিন।",
    "Make the names and the number agree.",
)
LIST_COUNT = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু তালিকায় সারি {rows}টি।",
    "{stated} are spoken of, but the list has {rows} rows.",
    "তালিকা ও সংখ্যা মিলিয়ে নিন।",
    "Make the list and the number agree.",
)


NOTHING_BELOW = FindingText(
    "‘{words}’ লেখা আছে, কিন্তু নিচে তা নেই।",
    "'{words}' is announced, and nothing of the kind follows.",
    "তালিকা, ছক বা সময়টি নিচে লিখুন; না থাকলে কথাটি বাদ দিন।",
    "Write it below, or leave these words out.",
)
ABOUT_AGAINST_TOTAL = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু ছকের যোগফল {total}।",
    "'{words}' is written; the table comes to {total}.",
    "একই সংখ্যা হলে {total} লিখুন।",
    "If the same is meant, write {total}.",
)


# date_order

COPIES_BEFORE_LETTER = FindingText(
    "{name} তারিখ ({stated}) পত্রের তারিখের ({own}) আগে।",
    "The {name} is dated {stated}, before the letter ({own}).",
    "তারিখটি ঠিক করুন, অথবা ঘরটি মুছে দিন: তখন পত্রের তারিখই ছাপা হবে।",
    "Mend the date, or remove the key: then the letter's own date is printed.",
)
MEETING_AFTER_MINUTES = FindingText(
    "সভার তারিখ ({held}) কার্যবিবরণীর তারিখের ({issued}) পরে।",
    "The meeting ({held}) is later than its minutes ({issued}).",
    "দুটি তারিখ মিলিয়ে ভুলটি ঠিক করুন।",
    "Compare the two dates and mend the wrong one.",
)
SIGNATURE_BEFORE_MEETING = FindingText(
    "স্বাক্ষরের তারিখ ({signed}) সভার তারিখের ({held}) আগে।",
    "The date of the signature ({signed}) is before that of the meeting ({held}).",
    "দুটি তারিখ মিলিয়ে ভুলটি ঠিক করুন।",
    "Compare the two dates and mend the wrong one.",
)
PERIOD_ENDS_BEFORE_START = FindingText(
    "‘{words}’: সময়কালটি {first} তারিখে শুরু হয়ে তার আগেই, {last} তারিখে, শেষ হয়েছে।",
    "'{words}' begins on {first} and ends before that, on {last}.",
    "শুরু ও শেষের তারিখ উল্টে গেছে কি না, সাল ও মাস ঠিক আছে কি না দেখুন।",
    "See whether the days were swapped, or the month or year is wrong.",
)
MONTHS_ENDS_BEFORE_START = FindingText(
    "‘{words}’: সময়কালটি শুরুর আগেই শেষ হয়েছে।",
    "'{words}' ends before it begins.",
    "শুরু ও শেষের মাস উল্টে গেছে কি না, সাল ঠিক আছে কি না দেখুন।",
    "See whether the months were swapped, or a year is wrong.",
)
DAYS_OF_A_PERIOD = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু দুই তারিখের মধ্যে দিন {days}টি।",
    "'{words}' is said of a period of {days} days.",
    "দিনের সংখ্যা ও তারিখ দুটি মিলিয়ে নিন।",
    "Make the number of days and the two dates agree.",
)
REFERENCE_AFTER_LETTER = FindingText(
    "সূত্রে উল্লিখিত তারিখ ({words}) এই পত্রের তারিখের ({own}) পরে।",
    "The reference is of {day}, after this letter ({own}).",
    "সূত্রের তারিখ, বিশেষ করে সাল, মিলিয়ে দেখুন।",
    "Check the date of the reference, above all its year.",
)
FISCAL_YEAR_BROKEN = FindingText(
    "‘{years}’ অর্থবছরের দুই সাল পরপর নয়।",
    "The years of the fiscal year '{years}' do not follow each other.",
    "{first} থেকে হলে লিখুন: {right}",
    "If it begins in {first}, write: {right}",
)
OUTSIDE_FISCAL_YEAR = FindingText(
    "{day} তারিখটি {year} অর্থবছরে পড়ে না; সে অর্থবছর {start} থেকে {end}।",
    "{day} is not in the fiscal year {year}, which runs from {start} to {end}.",
    "এই তারিখের অর্থবছর {right}; অর্থবছর না তারিখ, কোনটি ঠিক তা দেখুন।",
    "The day lies in {right}; see which of the two is right.",
)
OUTSIDE_ANY_FISCAL_YEAR = FindingText(
    OUTSIDE_FISCAL_YEAR.bangla,
    OUTSIDE_FISCAL_YEAR.english,
    "তারিখের সাল ঠিক আছে কি না দেখুন।",
    "See whether the year of the day is right.",
)
FISCAL_YEAR_OF_SUBJECT = FindingText(
    "এখানে ‘{words}’ অর্থবছর লেখা, কিন্তু বিষয়ে অর্থবছর {subject}।",
    "Here the fiscal year is '{words}', but the subject says {subject}.",
    "কোনটি ঠিক তা দেখে দুই জায়গায় একই অর্থবছর লিখুন।",
    "See which is right, and write it in both places.",
)
YEAR_OF_EVENT = FindingText(
    "‘{name}’-এর সাল এক জায়গায় {first}, এখানে {second}।",
    "'{name}' has the year {first} in one place, and {second} here.",
    "কোনটি ঠিক তা দেখে সব জায়গায় একই সাল লিখুন।",
    "See which is right, and write it in all places.",
)
YEAR_OF_DAY = FindingText(
    "এখানে ‘{words}’, কিন্তু বিষয়ে {subject}: দিন ও মাস এক, সাল আলাদা।",
    "'{words}' here, but {subject} in the subject: the same day and month of another year.",
    "কোন সাল ঠিক তা দেখে দুই জায়গায় একই তারিখ লিখুন।",
    "See which year is right, and write it in both places.",
)
TWO_DEADLINES = FindingText(
    "সময়সীমার ঘরে {deadline}, কিন্তু সিদ্ধান্তের বাক্যে ‘{words}’।",
    "The deadline is {deadline}, but the decision itself says '{words}'.",
    "কোনটি ঠিক তা দেখে একটিই তারিখ রাখুন।",
    "See which is right, and keep one of the two.",
)
PAST_DEADLINE = FindingText(
    "‘{words}’ দিনটি এখনো আসার কথা, কিন্তু তা {of} তারিখের ({own}) আগে।",
    "'{words}' is written as still to come, but is before the date of the {of} ({own}).",
    "দিন, মাস ও সাল মিলিয়ে ঠিক তারিখটি লিখুন।",
    "Check its day, month and year, and write the right date.",
)
PAST_DAY_TO_COME = FindingText(
    "‘{words}’ দিনটি হয়ে গেছে বলে লেখা, কিন্তু তা এই দলিলের তারিখের ({own}) পরে।",
    "'{words}' is spoken of as past, but is after the date of this document ({own}).",
    "দিন, মাস ও সাল মিলিয়ে ঠিক তারিখটি লিখুন।",
    "Check its day, month and year, and write the right date.",
)
OF_LETTER = Text("পত্রের", "letter")
OF_MEETING = Text("সভার", "meeting")
MEETING_MONTH = FindingText(
    "বিষয়ে {month} মাসের সভার কথা লেখা, কিন্তু এখানে ‘{other}’।",
    "The subject is the meeting of {month}; here it is '{other}'.",
    "সভাটি কোন মাসের, দেখে বিষয়, বক্তব্য ও তারিখ মিলিয়ে নিন।",
    "See of which month the meeting is, and make subject, body and date agree.",
)
DATES_IN_TWO_STYLES = FindingText(
    "এক বাক্যে তারিখ দুই রীতিতে লেখা: ‘{first}’ ও ‘{second}’।",
    "One sentence writes its dates in two styles: '{first}' and '{second}'.",
    "দুটিই এক রীতিতে লিখুন, যেমন {both}।",
    "Write both in one style, as in {both}.",
)
OF_DISTRIBUTION = Text("বিতরণের", "distribution")
OF_COPIES = Text("অনুলিপির", "copy")


# enclosures

NOTHING_ENCLOSED = FindingText(
    "বক্তব্যে ‘{words}’ লেখা, কিন্তু ‘সংযুক্তি’ ঘরে কিছু নেই।",
    "The body says '{words}', but no enclosure is listed.",
    "‘সংযুক্তি:’ ঘরে কী যাচ্ছে ও কত পাতা, লিখুন।",
    "Write under 'enclosures' what goes along, and how many pages.",
)
PAGES_AGAINST_ANNEXES = FindingText(
    "সংযুক্তিতে লেখা {pages} পাতা, কিন্তু পরিশিষ্ট {annexes}টি; প্রতিটি নতুন পাতায় শুরু হয়।",
    "The enclosures are said to have {pages} pages, but there are {annexes} annexes, each on its own.",
    "PDF তৈরি করে পরিশিষ্টের পাতা গুনে সংখ্যাটি লিখুন।",
    "Make the PDF and count the pages of the annexes.",
)
PAGES_MADE = FindingText(
    "সংযুক্তিতে লেখা {pages} পাতা, কিন্তু পরিশিষ্ট হয়েছে {made} পাতা।",
    "The enclosures are said to have {pages} pages; the annexes have {made}.",
    "সংখ্যাটি {made} করুন; পরিশিষ্ট ছাড়াও কাগজ সঙ্গে গেলে কিছু করতে হবে না।",
    "Write {made}; if papers besides the annexes go along, leave it.",
)
ENCLOSURES_AGAINST_ANNEXES = FindingText(
    "সংযুক্তিতে লেখা {stated}টি, কিন্তু পরিশিষ্ট {annexes}টি।",
    "'{words}' is written, but there are {annexes} annexes.",
    "বাদ পড়া পরিশিষ্ট যোগ করুন, অথবা সংখ্যাটি ঠিক করুন।",
    "Add the annex that is missing, or mend the number.",
)


# form

NOBODY_ADDRESSED = FindingText(
    "পত্রটি কাকে পাঠানো হচ্ছে, তা লেখা নেই।",
    "The letter does not say to whom it goes.",
    "‘প্রাপক:’ লিখুন, অথবা ‘বিতরণ:’ বা ‘অনুলিপি:’ যোগ করুন।",
    "Write 'to:', or add 'distribution:' or 'copies:'.",
)
SIGNATURE_WITHOUT_POST = FindingText(
    "স্বাক্ষরকারী ‘{name}’-এর পদবি লেখা নেই।",
    "The post of the signatory '{name}' is not given.",
    "‘পদবি:’ লিখুন।",
    "Write 'posts:'.",
)
RECIPIENT_TWICE = FindingText(
    "‘{recipient}’ তালিকায় দুইবার রয়েছে; প্রথমবার {number} নম্বরে।",
    "'{recipient}' stands twice in the list; first as number {number}.",
    "একটি মুছে দিন; দুজন আলাদা প্রাপক হলে কে কোনজন তা লিখুন।",
    "Remove one of them; if two are meant, write which is which.",
)
LABEL_TWICE = FindingText(
    "‘{label}’ লেবেলটি ছাপার সময় নিজে থেকেই বসে; এখানে লিখলে দুইবার ছাপা হবে।",
    "The label '{label}' is put by the page; written here, it is printed twice.",
    "লেখার শুরু থেকে ‘{label}’ মুছে দিন।",
    "Remove '{label}' from the beginning.",
)
LABEL_LEFT_OUT = FindingText(
    "নম্বরের আগে লেখা ‘{label}’ ছাপা হয় না; লেবেল নিজে থেকেই বসে।",
    "'{label}', typed before the number, is not printed: the page puts a label of its own.",
    "‘{label}’ মুছে দিন; এটিই ছাপতে চাইলে লিখুন: ‘লেবেল: {{নম্বর: …}}’।",
    "Remove '{label}'; to have it printed, write it as 'labels: {{number: …}}'.",
)
DECISION_INCOMPLETE = FindingText(
    "{number} নম্বর সিদ্ধান্তে {missing} লেখা নেই।",
    "No {missing} for decision {number}.",
    "সিদ্ধান্তের নিচে লিখুন: {keys}",
    "Write below the decision: {keys}",
)
CLOSE_DIFFERS = FindingText(
    "সম্ভাষণ ‘{salutation}’, কিন্তু বিদায়-সম্ভাষণ ‘{close}’।",
    "The salutation is '{salutation}', the close '{close}'.",
    "লিখুন: বিদায়-সম্ভাষণ: {meant}",
    "Write: close: {meant}",
)
CLOSE_MISSING = FindingText(
    "সম্ভাষণ ‘{salutation}’ আছে, বিদায়-সম্ভাষণ নেই।",
    "There is a salutation ('{salutation}'), and no close.",
    "লিখুন: বিদায়-সম্ভাষণ: {meant}",
    "Write: close: {meant}",
)
OWNER = Text("বাস্তবায়নকারী", "owner")
DEADLINE = Text("সময়সীমা", "deadline")


# language

SPELLING = Text(
    "‘{wrong}’: প্রমিত বানান ‘{right}’ ({why})।",
    "'{wrong}': the standard spelling is '{right}' ({why}).",
)
LOST_REPH = Text(
    "‘{wrong}’: উপরের বিষয়ের কথা বললে শব্দটি ‘উপর্যুক্ত’।",
    "'{wrong}': for the subject mentioned above the word is 'উপর্যুক্ত'.",
)
CONFUSED_WORD = Text(
    "‘{wrong}’: শব্দটি এখানে ‘{right}’ হবে; দুটি আলাদা শব্দ।",
    "'{wrong}': here the word is '{right}'; the two mean different things.",
)
POST_WITH_HYPHEN = Text(
    "‘{wrong}’: পদের নামটি এক শব্দ, হাইফেন হবে না।",
    "'{wrong}': the name of the post is one word, without a hyphen.",
)
SPLIT_WORD = Text(
    "‘{wrong}’: এটি এক শব্দ, মাঝে ফাঁক হবে না।",
    "'{wrong}': this is one word, without a space.",
)
JOINED_WORDS = Text(
    "‘{wrong}’: এখানে দুটি শব্দ, মাঝে ফাঁক দিন।",
    "'{wrong}': these are two words; part them by a space.",
)
WORD_TWICE = Text(
    "‘{wrong}’: শব্দটি পরপর দুইবার লেখা হয়েছে।",
    "'{wrong}': the word is typed twice.",
)
MISSING_WORD = Text(
    "‘{wrong}’: মাঝে একটি শব্দ বাদ পড়েছে।",
    "'{wrong}': a word between these is missing.",
)
PLURAL_TWICE = Text(
    "‘{wrong}’: বহুবচন দুইবার বলা হয়েছে।",
    "'{wrong}': the plural is said twice.",
)
SAID_TWICE_OVER = Text(
    "‘{wrong}’: দুটি শব্দের একটিই যথেষ্ট।",
    "'{wrong}': one of the two words is enough.",
)
PEOPLE_AS_THINGS = Text(
    "‘{wrong}’: মানুষ গোনা হয় ‘জন’ দিয়ে।",
    "'{wrong}': people are counted with জন.",
)
VERB_BELOW_HONOUR = Text(
    "‘{wrong}’: যাঁর কথা বলা হচ্ছে, তাঁর ক্রিয়া সম্মানের হয়।",
    "'{wrong}': the verb is below the honour of its subject.",
)
CORRELATIVE = Text(
    "‘{wrong}’: এ শব্দ বাক্যের শুরুর শব্দটির জোড় নয়।",
    "'{wrong}': this is not the partner of the word that opens the sentence.",
)
NEGATION_TWICE = Text(
    "‘{wrong}’: দুটি নিষেধ একসঙ্গে বসে মানে উল্টে যায়।",
    "'{wrong}': the two negations turn the sense round.",
)
ASKED_WITHOUT_CASE = Text(
    "‘{wrong}’: যাঁকে অনুরোধ করা হয়, তাঁর শেষে ‘কে’ লাগে।",
    "'{wrong}': whoever is asked stands with 'কে'.",
)
VERB_OF_ANOTHER_PERSON = Text(
    "‘{wrong}’: ‘আমি’ বা ‘আমরা’-র ক্রিয়া এ রকম হয় না।",
    "'{wrong}': this is no verb of আমি or আমরা.",
)
QUESTION_MARK = Text(
    "‘{wrong}’: বাক্যটিতে কিছু জিজ্ঞেস করা হয়নি, অথচ শেষে প্রশ্নচিহ্ন।",
    "'{wrong}': the sentence asks nothing and ends in a question mark.",
)
USAGE = Text(
    "‘{wrong}’: এখানে শব্দটির প্রয়োগ ঠিক নয়।",
    "'{wrong}': the word is misused, or no longer in use.",
)
WHICH_FOR_ANY = Text(
    "‘{wrong}’: ‘কোন’ প্রশ্নের শব্দ; এখানে ‘কোনো’ (যেকোনো) হবে।",
    "'{wrong}': this word asks 'which'; here 'any' is meant.",
)
WORD_SPELLED_TWO_WAYS = Text(
    "‘{wrong}’: এই দলিলে শব্দটি ‘{other}’ বানানেও আছে; একটিই রাখুন।",
    "'{wrong}': this document spells the word '{other}', too; keep to one.",
)
HOUSE_STYLE = Text("‘{wrong}’: দপ্তরের রীতি ‘{style}’।", "'{wrong}': the house style is '{style}'.")
MIXED_REGISTERS = Text(
    "‘{wrong}’ {other} রূপ, কিন্তু দলিলের ভাষা {prevailing}।",
    "'{wrong}' is {other}, but the document is written in {prevailing}.",
)


# memo_numbers

MEMO_LAYOUT_TOO_NEW = FindingText(
    "স্মারক নম্বরটি {digits} অঙ্কের, কিন্তু পত্রের তারিখে ({day}) সে বিন্যাস চালু হয়নি।",
    "The memo number has {digits} digits, a layout not yet in use on {day}.",
    "পত্রের তারিখ ও নম্বর মিলিয়ে দেখুন।",
    "Check the date and the number.",
)
MEMO_YEAR_TO_COME = FindingText(
    "নম্বর অনুযায়ী নথিটি {year} সালে খোলা, কিন্তু পত্রের তারিখ {day}।",
    "By its number the file was opened in {year}, but the letter is of {day}.",
    "নম্বরের সাল ও পত্রের তারিখ মিলিয়ে দেখুন।",
    "Check the year in the number, and the date.",
)
CITED_YEAR_TO_COME = FindingText(
    "‘{number}’: নম্বর অনুযায়ী নথিটি {year} সালে খোলা, কিন্তু তারিখ {day}।",
    "{number}: by its number the file was opened in {year}, but the day is {day}.",
    "পত্রটি দেখে নম্বরের সাল ও তারিখ মিলিয়ে নিন।",
    "Look at the letter, and check the year in the number and the date.",
)
MINISTRY_CODE_DIFFERS = FindingText(
    "নম্বরের মন্ত্রণালয় কোড {code} হলো {ministry}, কিন্তু পত্রশীর্ষে আছে {names}।",
    "The ministry code {code} is not that of the letterhead ({names}).",
    "নম্বরের প্রথম দুই অঙ্ক, অথবা পত্রশীর্ষ, ঠিক করুন।",
    "Mend the first two digits of the number, or the letterhead.",
)
MEMO_REMARK = FindingText(
    "স্মারক নম্বর: {remark}",
    "Memo number: {remark}.",
    "নম্বরটি নথির সঙ্গে মিলিয়ে দেখুন।",
    "Compare the number with the file.",
)
MEMO_WRITTEN = FindingText(
    "স্মারক নম্বর: {remark}", "Memo number: {remark}.", "লিখুন: {instead}", "Write: {instead}"
)


# memo_references

COPIES_NUMBER_OF_LETTER = FindingText(
    "{name} নম্বর ({stated}) মূল নম্বর ({own}) থেকে আলাদা: {difference}।",
    "The number over the {name} ({stated}) is not that of the letter ({own}).",
    "এই ‘নম্বর’ ঘরটি মুছে দিন: তখন মূল নম্বরের সঙ্গে প্রাপকের সংখ্যা গুনে নম্বরটি নিজেই বসবে।",
    "Remove this number: then the letter's own is printed, with the count of those who get a copy.",
)
COPIES_NUMBER = FindingText(
    "{name} নম্বর ({stated}) মূল নম্বর ({own}) থেকে আলাদা: {difference}।",
    "The number over the {name} ({stated}) is not that of the letter ({own}).",
    "এই ‘নম্বর’ ঘরটি মুছে দিন: তখন মূল নম্বরটিই ছাপা হবে।",
    "Remove this number: then the letter's own is printed.",
)
GROUP_DIFFERS = "{group} মেলে না"  # how two numbers differ; the English messages do not say it
ISSUE_DIFFERS = "জারি নম্বর মেলে না"
GROUPS_DIFFER = "নম্বরের অংশগুলো মেলে না"
REFERENCE_TO_ITSELF = FindingText(
    "সূত্রে ‘{words}’: এটি এই পত্রেরই নম্বর।",
    "The reference '{number}' is this letter's own number.",
    "সূত্রের পত্রটি দেখে তার নম্বর লিখুন।",
    "Look at the letter that is meant and write its number.",
)
REFERENCE_TO_LATER = FindingText(
    "সূত্রে ‘{words}’: একই নথিতে এই পত্রের নম্বর {own}, সূত্রেরটি তার পরের।",
    "The reference '{number}' is of the same file, and later than this letter ({own}).",
    "সূত্রের পত্রটি দেখে তার নম্বর লিখুন।",
    "Look at the letter that is meant and write its number.",
)
ODD_NUMBER_MISQUOTED = FindingText(
    "‘{words}’ লেখা, কিন্তু সূত্রে আছে ‘{near}’।",
    "'{words}' is written, but the reference is '{near}'.",
    "পত্রটি খুলে নম্বর মিলিয়ে নিন; অন্য পত্র হলে কিছু করতে হবে না।",
    "Open the letter and compare the number; if it is another letter, nothing need be done.",
)
NUMBER_MISQUOTED = FindingText(
    "‘{words}’ নম্বরটি সূত্রের ‘{near}’-এর সঙ্গে মেলে না: {difference}।",
    "'{number}' differs from the reference '{near}' in one group.",
    "দুটি একই পত্র হলে মূল কাগজ দেখে একই নম্বর লিখুন।",
    "If the same letter is meant, write the number as the letter has it.",
)


# money

GROUPED_OTHERWISE = FindingText(
    "‘{amount}’ অঙ্কে লক্ষের কমা নেই; এ দলিলের অন্য অঙ্কে আছে (‘{other}’)।",
    "'{amount}' has no comma of the lakh; other amounts of this document have it ('{other}').",
    "{whole} হলে সেভাবে লিখুন; অন্য অঙ্ক হলে সেটি লিখুন।",
    "If it is {whole}, write that; else write the right figure.",
)
DIGIT_GROUPS = FindingText(
    "‘{amount}’ অঙ্কে কমা ঠিক জায়গায় নেই, তাই অঙ্কটি কত তা নিশ্চিত নয়।",
    "The commas of '{amount}' stand where no digits are grouped; how much it is cannot be known.",
    "{whole} হলে সেভাবে লিখুন; অন্য অঙ্ক হলে সেটি লিখুন।",
    "If it is {whole}, write that; else write the right figure.",
)


# people

NAME_SPELLED_TWO_WAYS = FindingText(
    "একই নাম দুই বানানে: ‘{first}’ ও ‘{second}’।",
    "One name is spelled in two ways: '{first}' and '{second}'.",
    "যেটি ঠিক, দুই জায়গায় সেটিই লিখুন।",
    "Write the right one in both places.",
)
NAME_CALLED_OTHERWISE = FindingText(
    "নাম এখানে ‘{second}’, অন্যত্র ‘{first}’।",
    "The name is '{second}' here, and '{first}' elsewhere.",
    "একই ব্যক্তি হলে দুই জায়গায় একই নাম লিখুন; দুজন হলে কিছু করতে হবে না।",
    "If they are one person, write one name in both places; if they are two, nothing need be done.",
)
TELEPHONE_OF_TWO = FindingText(
    "মোবাইল নম্বর {number} দুই নামে রয়েছে: ‘{first}’ ও ‘{second}’।",
    "The mobile number {number} stands with two names: '{first}' and '{second}'.",
    "কার নম্বর কোনটি, মিলিয়ে দেখুন।",
    "Check whose number it is.",
)
TWO_TELEPHONES = FindingText(
    "‘{name}’-এর দুই জায়গায় দুই টেলিফোন নম্বর: {first} ও {second}।",
    "'{name}' has two telephone numbers: {first} and {second}.",
    "কোনটি ঠিক, দেখে দুই জায়গায় একই নম্বর লিখুন।",
    "Find out which is right, and write it in both places.",
)


# places

PLACE_SPELLED_TWO_WAYS = FindingText(
    "একটি জায়গার নাম দুই বানানে লেখা: ‘{first}’ ও ‘{second}’।",
    "One place is spelled in two ways: '{first}' and '{second}'.",
    "সরকারি তালিকার বানানটি সব জায়গায় লিখুন; দুটি আলাদা জায়গা হলে কিছু করতে হবে না।",
    "Write the official spelling in every place; if they are two places, leave them.",
)
THING_NAMED_NEARLY = FindingText(
    "নাম এখানে ‘{second}’, অন্যত্র ‘{first}’।",
    "The name is '{second}' here, and '{first}' elsewhere.",
    "একই জায়গা বা প্রতিষ্ঠান হলে দুই জায়গায় একই নাম লিখুন; দুটি হলে কিছু করতে হবে না।",
    "If it is one place or institution, write one name in both places; if they are two, nothing need be done.",
)
PLACE_NAME = FindingText(
    "‘{name}’ নামে কোনো জেলা বা উপজেলা সরকারি তালিকায় নেই।",
    "No district or upazila is called '{name}' in the official list.",
    "আপনি কি ‘{right}’ বোঝাতে চেয়েছেন?",
    "Did you mean '{right}'?",
)


# punctuation

DOUBLED_MARK = Text(
    "‘{wrong}’: দুটি যতিচিহ্ন পাশাপাশি; একটিই থাকবে।",
    "'{wrong}': two punctuation marks stand side by side; one is enough.",
)
DANDA_SIGN = Text(
    "‘{wrong}’: এখানে একটি দাঁড়ি (।) হবে।",
    "'{wrong}': one danda (।) belongs here.",
)
SPACE_BEFORE_MARK = Text(
    "‘{wrong}’: যতিচিহ্নের আগে ফাঁকা জায়গা হয় না।",
    "'{wrong}': no space stands before a punctuation mark.",
)
SPACE_AFTER_MARK = Text(
    "‘{wrong}’: যতিচিহ্নের পরে ফাঁকা জায়গা নেই।",
    "'{wrong}': no space follows the punctuation mark.",
)
DOUBLE_SPACE = Text(
    "‘{wrong}’: দুই শব্দের মাঝে বাড়তি ফাঁকা জায়গা।",
    "'{wrong}': more than one space between two words.",
)
COLON_DASH = Text(
    "‘{wrong}’: কোলনের পরে হাইফেন হবে না।",
    "'{wrong}': no hyphen follows a colon.",
)
SPACE_BEFORE_HYPHEN = Text(
    "‘{wrong}’: হাইফেনের আগে ফাঁকা জায়গা হবে না।",
    "'{wrong}': no space stands before a hyphen.",
)
SPACES_AROUND_HYPHEN = Text(
    "‘{wrong}’: পোস্টকোডের আগের হাইফেনের দুই পাশে ফাঁকা জায়গা হয় না।",
    "'{wrong}': no spaces belong around the hyphen before a postcode.",
)
HYPHEN_FOR_DASH = Text(
    "‘{wrong}’: হাইফেনের জায়গায় ড্যাশ (–) হবে।",
    "'{wrong}': a dash (–) belongs here, not a hyphen.",
)


# settings

UNUSED_SILENCE = FindingText(
    "‘{rule}’ নিয়মটি উপেক্ষা করতে বলা আছে, কিন্তু এই দলিলে সে নিয়মের কোনো আপত্তি নেই।",
    "'{rule}' is silenced, but it has nothing to say about this document.",
    "উপেক্ষার এই অংশটি মুছে দিন।",
    "Remove this silence.",
)
UNKNOWN_RULE = FindingText(
    "{where} ‘{name}’ নিয়মের কথা আছে, কিন্তু এ নামে কোনো নিয়ম নেই।",
    "{where} names a rule '{name}'; there is none.",
    "নিয়মগুলোর নাম দেখায়: govdocs rules",
    "govdocs rules lists them.",
)
MISTYPED_RULE = FindingText(
    "{where} ‘{name}’ নিয়মের কথা আছে, কিন্তু এ নামে কোনো নিয়ম নেই।",
    "{where} names a rule '{name}'; there is none.",
    "আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?",
    "Did you mean '{meant}'?",
)
IN_DOCUMENT = Text("দলিলের উপেক্ষায়", "The document")
IN_OFFICE_FILE = Text("দপ্তর-ফাইলের নিরীক্ষায়", "The office file")


# timetables

TIME_WITHOUT_PART = FindingText(
    "‘{words}’ সময়টি দিনের কোন ভাগে, তা লেখা নেই।",
    "'{words}' does not say in which part of the day.",
    "সময়ের আগে সকাল, দুপুর, বিকাল, সন্ধ্যা বা রাত লিখুন, যেমন: {example}",
    "Put the part of the day before the time, as in: {example}",
)
SESSION_OUT_OF_ORDER = FindingText(
    "‘{words}’ অধিবেশনটি সময়সূচির আগের সারির (‘{previous}’) পরে লেখা, কিন্তু শুরু তার আগে।",
    "'{words}' stands after '{previous}' and begins before it.",
    "সময়টি ঠিক করুন, অথবা সারিগুলো সময়ের ক্রমে সাজান।",
    "Mend the time, or put the rows in order.",
)
SESSION_ENDS_EARLY = FindingText(
    "‘{words}’ অধিবেশনটি শুরুর আগেই শেষ হয়েছে।",
    "'{words}' ends before it begins.",
    "শুরু ও শেষের সময় মিলিয়ে দেখুন।",
    "Check its beginning and its end.",
)
SESSIONS_OVERLAP = FindingText(
    "‘{words}’ শুরু হয়েছে আগের অধিবেশন (‘{previous}’) শেষ হওয়ার আগে।",
    "'{words}' begins before '{previous}' ends.",
    "শুরুর সময় {end} বা তার পরে দিন, অথবা আগেরটি ছোট করুন।",
    "Begin it at {end} or later, or shorten the one before.",
)
TITLE_OF_OTHER_DAYS = FindingText(
    "শিরোনামে ‘{words}’, কিন্তু সূচির প্রথম দিন {first} ও শেষ দিন {last}।",
    "The title says '{words}', but the timetable runs from {first} to {last}.",
    "শিরোনাম ও সূচির তারিখ মিলিয়ে নিন।",
    "Make the title and the dates agree.",
)
TIMETABLE_LENGTH = FindingText(
    "বলা হয়েছে ‘{words}’, কিন্তু সূচিতে তারিখ {days}টি।",
    "{length} days are spoken of ('{words}'), but the timetable has {days}.",
    "সূচির দিন অথবা পত্রের কথা, যেটি ভুল সেটি ঠিক করুন।",
    "Mend the timetable or the letter.",
)
HEADING_OF_OTHER_DAY = FindingText(
    "শিরোনামে তারিখ ‘{words}’, কিন্তু দিনটির তারিখ {day}।",
    "The heading says '{words}', but the day is {day}.",
    "শিরোনামটি মুছে দিলে তারিখ ও বার নিজে থেকেই ছাপা হয়।",
    "Without a heading the date and weekday are printed by themselves.",
)
DAY_TWICE = FindingText(
    "{day} তারিখটি দুইবার এসেছে।",
    "{day} stands twice.",
    "তারিখটি ঠিক করুন, অথবা দিনগুলো ক্রমে সাজান।",
    "Mend the date, or put the days in order.",
)
DAY_OUT_OF_ORDER = FindingText(
    "{day} তারিখটি আগের দিনের ({previous}) পরে হওয়ার কথা, আগে নয়।",
    "{day} stands after {previous} in the timetable, and is before it.",
    "তারিখটি ঠিক করুন, অথবা দিনগুলো ক্রমে সাজান।",
    "Mend the date, or put the days in order.",
)


# totals

ROW_OUT_OF_ORDER = FindingText(
    "তালিকার ক্রম অনুযায়ী {above} তারিখের নিচে {day} তারিখ হতে পারে না।",
    "In the order of this list {day} cannot stand under {above}.",
    "সারিটি ঠিক জায়গায় নিন, নাকি তারিখটি ভুল তা দেখুন।",
    "Move the row, or see whether the date is wrong.",
)
SERVICE_BEFORE_BIRTH = FindingText(
    "{first} তারিখের পরে {second} তারিখটি হতে পারে না।",
    "{second} cannot be the later of this and {first}.",
    "জন্ম, যোগদান ও অবসরের তারিখ নথির সঙ্গে মিলিয়ে দেখুন।",
    "Compare the days of birth, joining and retirement with the file.",
)
TABLE_TOTAL = FindingText(
    "মোট লেখা {stated}, কিন্তু উপরের সংখ্যাগুলোর যোগফল {right}।",
    "The total is stated as {stated}; the sum is {right}.",
    "সারিগুলো ঠিক থাকলে লিখুন: {written}",
    "If the rows are right, write: {written}",
)
LAST_DAY_OF_TABLE = FindingText(
    "‘{words}’ পর্যন্ত বলা হয়েছে, কিন্তু নিচের ছকের শেষ দিন {right}।",
    "'{words}' is said to be the last day, but that of the table below is {right}.",
    "কোন দিনটি ঠিক দেখে লেখা ও ছকে এক তারিখ লিখুন।",
    "See which day is right, and write it in the text and the table.",
)
FIRST_DAY_OF_TABLE = FindingText(
    "‘{words}’ হতে বলা হয়েছে, কিন্তু নিচের ছকের প্রথম দিন {right}।",
    "'{words}' is said to be the first day, but that of the table below is {right}.",
    "কোন দিনটি ঠিক দেখে লেখা ও ছকে এক তারিখ লিখুন।",
    "See which day is right, and write it in the text and the table.",
)
NET_OF_TABLE = FindingText(
    "লেখা {stated}, কিন্তু উপরের সারিগুলো থেকে বাদের সারি বাদ দিলে থাকে {right}।",
    "{stated} is written; the rows above, those taken off less, make {right}.",
    "সারিগুলো ঠিক থাকলে লিখুন: {written}",
    "If the rows are right, write: {written}",
)
SUM_ACROSS = FindingText(
    "মোট লেখা {stated}, কিন্তু পাশের দুই ঘরের যোগফল {right}।",
    "The total is stated as {stated}; the two cells beside it make {right}.",
    "ঘর দুটি ঠিক থাকলে লিখুন: {written}",
    "If the two are right, write: {written}",
)
PARTS_OF_A_COUNT = FindingText(
    "লেখা হয়েছে {stated}, কিন্তু বন্ধনীর দুই সংখ্যার যোগফল {right}।",
    "The text says {stated}; the two numbers in the brackets make {right}.",
    "বন্ধনীর সংখ্যা দুটি ঠিক থাকলে লিখুন: {written}",
    "If the two are right, write: {written}",
)
PARTS_OF_A_TOTAL = FindingText(
    "সংখ্যাগুলো মেলে না: লেখা হয়েছে ‘{words}’, কিন্তু অংশগুলোর যোগফল {right}।",
    "These numbers do not agree: the text says {stated}, and its parts make {right}.",
    "মোট ও অংশগুলো মিলিয়ে যেটি ভুল সেটি ঠিক করুন; অংশগুলো ঠিক থাকলে মোট হবে: {written}",
    "Correct the total or the part that is wrong; if the parts are right, the total is: {written}",
)
WRITTEN_SUM = FindingText(
    "‘{words}’ লেখা, কিন্তু {reckoning} = {right}।",
    "'{words}' is written, but {reckoning} = {right}.",
    "সংখ্যাগুলো ও ফল মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the numbers with the result, and correct what is wrong.",
)
RATE_TIMES_NUMBER = FindingText(
    "লেখা হয়েছে ‘{words}’, কিন্তু {reckoning} = {right}।",
    "The text says '{words}', but {reckoning} = {right}.",
    "হার, সংখ্যা ও মোট মিলিয়ে নিন; হার ও সংখ্যা ঠিক থাকলে মোট হবে: {right}",
    "See which is right; if the rate and the numbers are, the total is: {right}",
)
SHARE_OF_COLUMN = FindingText(
    "ছকে ‘{words}’ লেখা, কিন্তু পাশের অঙ্ক যোগফলের {right} শতাংশ।",
    "The table says '{words}', but the amount beside it is {right} per cent of the sum.",
    "অঙ্ক ও শতাংশ মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the amount with its share, and correct what is wrong.",
)
PERCENT_OF_A_NUMBER = FindingText(
    "লেখা হয়েছে ‘{words}’, কিন্তু {reckoning} = {right}।",
    "The text says '{words}', but {reckoning} = {right}.",
    "শতকরা হার ও সংখ্যাগুলো মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Correct the percentage or the numbers, whichever is wrong.",
)
ROW_RECKONED_OTHERWISE = FindingText(
    "ঘরে লেখা {stated}, কিন্তু অন্য সব সারির মতো হিসাব করলে এই সারিতে হয় {right}।",
    "The cell says {stated}; reckoned as in all other rows it is {right}.",
    "সারির অন্য ঘরগুলো ঠিক থাকলে লিখুন: {written}",
    "If the other cells of the row are right, write: {written}",
)
YEAR_UNLIKE_OTHERS = FindingText(
    "‘{words}’: এই সারিতে সাল {year}, কলামের অন্য সব তারিখে {others}।",
    "'{words}': the year is {year}, and that of all other dates of the column {others}.",
    "সালটি ঠিক আছে কি না দেখুন।",
    "See whether the year is right.",
)
TOTAL_ABOVE_TABLE = FindingText(
    "লেখা হয়েছে ‘{words}’, কিন্তু ছকের মোট {right}।",
    "The text says {stated}; the total of the table is {right}.",
    "ছক ঠিক থাকলে লিখুন: {written}",
    "If the table is right, write: {written}",
)
TOTAL_OF_DIFFERS = FindingText(
    "লেখায় {figure}, কিন্তু ‘{annex}’ অনুযায়ী তা {right}।",
    "The text says {figure}; {annex} makes it {right}.",
    "ছক ঠিক থাকলে লিখুন: {written}",
    "If the table is right, write: {written}",
)
ITEM_MARK = FindingText(
    "‘{words}’: দফাটির শেষে সেমিকোলন নেই, অন্যগুলোতে আছে।",
    "'{words}' does not end in a semicolon, as the other items do.",
    "শেষে সেমিকোলন দিন; কিছু বাদ পড়ে থাকলে যোগ করুন।",
    "End it in a semicolon, or add what was left out.",
)
SERIAL_TWICE = FindingText(
    "‘{number}’ ক্রমিকটি দুইবার এসেছে।",
    "'{number}' stands twice.",
    "এখানে ‘{right}’ লিখে পরের ক্রমিকগুলো মিলিয়ে নিন; কোনো অংশ বাদ পড়ে থাকলে যোগ করুন।",
    "Write '{right}' and mend those that follow; or add what was left out.",
)
SERIAL_OUT_OF_ORDER = FindingText(
    "ক্রমিক ‘{last}’-এর পরে ‘{number}’; হওয়ার কথা ‘{right}’।",
    "'{number}' follows '{last}'; '{right}' was due.",
    "এখানে ‘{right}’ লিখে পরের ক্রমিকগুলো মিলিয়ে নিন; কোনো অংশ বাদ পড়ে থাকলে যোগ করুন।",
    "Write '{right}' and mend those that follow; or add what was left out.",
)
NO_SUCH_LIST_ANNEX = FindingText(
    "‘{annex}’ নামে কোনো তালিকা-পরিশিষ্ট নেই।",
    "No list annex is called '{annex}'.",
    "নামটি মিলিয়ে দেখুন।",
    "Check the name.",
)
NO_SUCH_COLUMN = FindingText(
    "তালিকায় ‘{column}’ নামে কোনো কলাম নেই।",
    "The list has no column '{column}'.",
    "নামটি মিলিয়ে দেখুন।",
    "Check the name.",
)
FIGURE_NOT_IN_TEXT = FindingText(
    "{figure} সংখ্যাটি লেখার কোথাও নেই।",
    "The text does not hold the figure {figure}.",
    "নামটি মিলিয়ে দেখুন।",
    "Check the name.",
)


# typography

VISARGA = Text(
    "‘{wrong}’: এখানে বিসর্গ (ঃ) হবে না।",
    "'{wrong}': no visarga (ঃ) belongs here.",
)
ABBREVIATION_COLON = Text(
    "‘{wrong}’: সংক্ষেপের পরে কোলন (:) নয়, বিন্দু (.) হবে।",
    "'{wrong}': an abbreviation takes a dot, not a colon.",
)
UNPAIRED_QUOTES = Text(
    "‘{wrong}’: উদ্ধৃতিচিহ্নটির জোড়া নেই।",
    "'{wrong}': this quotation mark has no partner.",
)
UNPAIRED_BRACKETS = Text(
    "‘{wrong}’: বন্ধনীটির জোড়া নেই।",
    "'{wrong}': this bracket has no partner.",
)
LEFT_OVER_STARS = Text(
    "‘{words}’: এখানে ‘**’ দিয়ে কোনো লেখা মোটা হয়নি, চিহ্নটি যেমন আছে তেমনই ছাপা হবে।",
    "'{words}': these stars make nothing bold; they are printed as they are.",
)
CLOSE_THE_BOLD = Text(
    "মোটা করতে লেখার শুরুতে ও শেষে, একই লাইনে, ফাঁক না রেখে লিখুন: **মোটা লেখা**; নইলে ‘**’ মুছে দিন।",
    "For bold, put two stars before and after the words, on one line and without a space: **words**; else delete them.",
)
PASTED_TABLE = Text(
    "‘{words}’: ট্যাব দিয়ে আলাদা করা {rows}টি লাইন ছকের মতো; ছক ছাপা হবে না, লেখা একটানা হয়ে যাবে।",
    "'{words}': {rows} lines parted by tabs look like a table; no table is printed, their text runs on.",
)
TABLE_TO_TYPE = Text(
    "ছক হিসেবে লিখুন (আগে ও পরে একটি খালি লাইন):\n{table}",
    "Type it as a table (a blank line before and after):\n{table}",
)
LINES_RUN_ON = Text(
    "‘{words}’: দফার মতো লেখা {rows}টি লাইন ছাপায় আলাদা থাকবে না, একটানা হয়ে যাবে।",
    "'{words}': {rows} lines that look like items are not kept apart; their text runs on.",
)
MARKER_TO_TYPE = Text(
    "দফা করতে শুরুতে লিখুন: ক) বা (ক) বা ১। বা -; নইলে লাইনগুলোর মাঝে খালি লাইন দিন।",
    "For items begin the lines with ক) or (ক) or ১। or -; else put a blank line between them.",
)
DASH_BEFORE_ITEM = FindingText(
    "‘{words}’: ক্রমিকের পরে শুরুর ‘{sign}’ চিহ্নটিও ছাপা হবে।",
    "'{words}': the sign '{sign}' is printed too, behind the number.",
    "শুরুর ‘{sign}’ মুছে দিন; ক্রমিক নিজে থেকেই বসে।",
    "Remove the '{sign}' from the beginning; the page puts the number.",
)
MIXED_DIGITS = Text(
    "‘{wrong}’: একই সংখ্যায় বাংলা ও ইংরেজি অঙ্ক মিশে গেছে।",
    "'{wrong}': Bangla and ASCII digits are mixed in one number.",
)
LATIN_DIGITS = Text(
    "‘{wrong}’: বাংলা বাক্যে সংখ্যা বাংলা অঙ্কে লেখা হয়।",
    "'{wrong}': a Bangla sentence writes its numbers in Bangla digits.",
)


# unfinished

BLANK_NOT_FILLED = FindingText(
    "‘{blank}’ পূরণ করা হয়নি।",
    "'{blank}' was not filled in.",
    "এর জায়গায় আসল কথাটি লিখুন।",
    "Write what belongs here.",
)
SAMPLE_TEXT = FindingText(
    "‘{field}’ ঘরে নমুনা ফাইলের লেখাই রয়ে গেছে।",
    "'{field}' still holds the text of the starter file.",
    "নিজের কথা দিয়ে বদলে নিন; তার আগে প্রতি পাতায় ‘খসড়া’ ছাপা হবে।",
    "Replace it with your own; until then every page is marked as a draft.",
)
MERGE_FIELD_NOT_FILLED = FindingText(
    "‘{words}’-এর জায়গায় তালিকার লেখা বসেনি।",
    "'{words}' was not filled in from a sheet.",
    "তালিকাসহ তৈরি করুন: govdocs merge পত্র.yaml তালিকা.xlsx; নইলে আসল কথাটি লিখুন।",
    "Make it with its sheet, 'govdocs merge letter.yaml list.xlsx', or write what belongs here.",
)
BLANK_ENTRY = FindingText(
    "{number} নম্বর ক্রমিকে কারও নাম বা পদ লেখা নেই।",
    "Entry {number} names nobody.",
    "নাম ও পদ লিখুন, অথবা ক্রমিকটি মুছে দিন।",
    "Write name and post, or remove the entry.",
)
EMPTY_CELL = FindingText(
    "‘{column}’ কলামে {count}টি ঘর খালি; প্রথমটি ছকের {row} নম্বর সারিতে।",
    "{count} cells of the column '{column}' are empty; the first in row {row}.",
    "তথ্যটি লিখুন; না থাকলে ‘–’ দিন।",
    "Write what is missing, or '–' where there is nothing to say.",
)

# What a form asks for

CALLED_BY_ANOTHER_FORM = FindingText(
    "পত্রটি ‘{form}’, কিন্তু এখানে নিজেকে ‘{name}’ বলছে।",
    "The letter is of the form '{form}', and calls itself '{name}' here.",
    "ফরমের নামটি লিখুন, অথবা ফরম বদলান।",
    "Write the name of the form, or change the form.",
)
FORM_NEEDS = FindingText(
    "‘{form}’ ফরমে ‘{field}’ থাকে, এখানে নেই।",
    "The form {form} has '{field}'; this letter does not.",
    "ঘরটি যোগ করুন; এ পত্রে না থাকলে লিখুন: {field}: না",
    "Add the key; where this letter goes without, write: {field}: no",
)
FORM_HAS_NO = FindingText(
    "সচিবালয় নির্দেশমালায় ‘{form}’ ফরমে ‘{field}’ থাকে না, এখানে আছে।",
    "The form {form} has no '{field}' in the Secretariat Instructions; this letter has one.",
    "ঘরটি মুছে দিন; সম্ভাষণসহ পত্র হলে লিখুন: ফরম: সরকারি পত্র",
    "Remove the key; for a letter with a salutation write: form: official-letter",
)
FORM_USUALLY_HAS = FindingText(
    "‘{form}’ ফরমে সাধারণত ‘{field}’ থাকে, এখানে নেই।",
    "The form {form} usually has '{field}'; this letter does not.",
    "ভুলে বাদ পড়লে যোগ করুন; না থাকলে লিখুন: {field}: না",
    "If it was forgotten, add it; where this letter goes without, write: {field}: no",
)
FORM_USUALLY_HAS_PARTICULAR = FindingText(
    "‘{form}’ ফরমের বিবরণে সাধারণত ‘{label}’ থাকে, এখানে নেই।",
    "The particulars of the form {form} usually have '{label}'; these do not.",
    "ভুলে বাদ পড়লে যোগ করুন: {label}: …",
    "If it was forgotten, add: {label}: …",
)
USUALLY_HAS = FindingText(
    "এ ধরনের দলিলে সাধারণত ‘{field}’ থাকে, এখানে নেই।",
    "A document of this kind usually has '{field}'; this one does not.",
    "ভুলে বাদ পড়লে যোগ করুন; না থাকলে লিখুন: {field}: না",
    "If it was forgotten, add it; where this document goes without, write: {field}: no",
)
FORM_OF_ANOTHER_EDITION = FindingText(
    "সচিবালয় নির্দেশমালার {edition} সংস্করণে ‘{form}’ ফরমটি নেই; আছে {named_in} সংস্করণে।",
    "The Secretariat Instructions {edition} do not name the form {form}; the edition {named_in} does.",
    "‘সংস্করণ’ মিলিয়ে নিন, অথবা ঘরটি মুছে দিন।",
    "Correct 'edition', or remove the key.",
)

# Figures that are stated

STATED_TOTAL = FindingText(
    "লেখা হয়েছে {stated}, কিন্তু সারিগুলোর যোগফল {right}; লেখাটিই ছাপা হবে।",
    "It is stated as {stated}, but the rows come to {right}; it is printed as stated.",
    "সারিগুলো ঠিক থাকলে লিখুন: {written}",
    "If the rows are right, write: {written}",
)
PLAN_TOTAL = FindingText(
    "উদ্দেশ্যগুলোর মানের যোগফল {found}, ১০০ নয়।",
    "The objectives come to {found}, not to 100.",
    "মান ঠিক করুন; মোট অন্য হলে লিখুন: মোট-মান: {found}",
    "Correct the weights; where the total is another one, write: total: {found}",
)
INDICATOR_NUMBER_TWICE = FindingText(
    "{number} নম্বরের সূচক উপরে আরেকটি আছে।",
    "There is an indicator {number} above.",
    "যেকোনো একটির নম্বর বদলান।",
    "Change the number of one of them.",
)
NO_TARGET = FindingText(
    "লক্ষ্যমাত্রার সব স্তর ফাঁকা।",
    "Every level of the target is empty.",
    "অন্তত একটি স্তরে লক্ষ্যমাত্রা লিখুন; না থাকলে লিখুন: লক্ষ্যমাত্রা: না",
    "Write a target for one at least; where there is none, write: targets: no",
)
TARGETS_OUT_OF_ORDER = FindingText(
    "লক্ষ্যমাত্রাগুলো অসাধারণ থেকে নিচের দিকে ক্রমানুসারে নেই।",
    "The targets are out of order.",
    "সংখ্যা একটানা কমবে বা বাড়বে, তারিখ ক্রমে পেছাবে।",
    "From the best level on, numbers rise or fall and days get later.",
)
TARGET_OUTSIDE_YEAR = FindingText(
    "লক্ষ্যমাত্রার তারিখ {day}, কিন্তু কর্মপরিকল্পনা {year}-এর।",
    "A target is {day}, and the plan is of {year}.",
    "তারিখটির সাল মিলিয়ে নিন; পরের বছরের কাজ হলে প্রক্ষেপণে লিখুন।",
    "See whether its year is right; what is to be done later is a projection.",
)
NO_ACHIEVEMENT = FindingText(
    "প্রতিবেদনে এ সূচকের ‘অর্জন’ নেই।",
    "The report has no 'achievement' of this indicator.",
    "অর্জন লিখুন; কিছুই অর্জিত না হলে লিখুন: অর্জন: ০",
    "Write it; where nothing was achieved, write: achievement: 0",
)
SCORE_DIFFERS = FindingText(
    "স্কোর লেখা হয়েছে {score}, কিন্তু অর্জন ‘{achievement}’ অনুযায়ী তা {low}; লেখাটিই ছাপা হবে।",
    "The score is stated as {score}, but the achievement '{achievement}' earns {low}; it is printed as stated.",
    "মিলিয়ে নিন; ঘরটি মুছে দিলে হিসাব করে ছাপা হবে।",
    "Correct it; without the key it is computed.",
)
SCORE_OUT_OF_SPAN = FindingText(
    "স্কোর লেখা হয়েছে {score}, কিন্তু অর্জন ‘{achievement}’ অনুযায়ী তা {low}–{high}; লেখাটিই ছাপা হবে।",
    "The score is stated as {score}, but the achievement '{achievement}' earns {low}–{high}; it is printed as stated.",
    "মিলিয়ে নিন; ঘরটি মুছে দিলে হিসাব করে ছাপা হবে।",
    "Correct it; without the key it is computed.",
)
SCORE_NEEDED = FindingText(
    "‘{achievement}’ অর্জনটি লক্ষ্যমাত্রার সঙ্গে মেলানো যায় না, তাই স্কোরের ঘর খালি থাকবে।",
    "The achievement '{achievement}' cannot be held against the targets, so that the score stays empty.",
    "‘স্কোর’ নিজে লিখুন, অথবা লক্ষ্যমাত্রার মতো সংখ্যা বা তারিখ দিন।",
    "Write 'score' yourself, or give a number or date as the targets do.",
)
COUNT_OF_PLACES = FindingText(
    "‘সংখ্যা’ {count}, কিন্তু স্থান লেখা আছে {places}টি।",
    "The count is {count}, but {places} places are named.",
    "মিলিয়ে নিন; ‘সংখ্যা’ মুছে দিলে স্থান গুনে নেওয়া হবে।",
    "Correct one of them; without 'count' the places are counted.",
)
UPDATED_BEFORE_PUBLISHED = FindingText(
    "হালনাগাদের তারিখ ({updated}) প্রকাশের তারিখের ({published}) আগে।",
    "It was updated ({updated}) before it was published ({published}).",
    "যেটি ভুল সেটি ঠিক করুন।",
    "Correct the one that is wrong.",
)


# one fact against another

TWO_TITLES = FindingText(
    "এখানে ‘{words}’, কিন্তু আরেক জায়গায় ‘{other} {name}’।",
    "'{words}' here, but '{other} {name}' in another place.",
    "পিএইচডি হলে ‘ড.’, চিকিৎসক হলে ‘ডা.’; দুজন হলে কিছু করতে হবে না।",
    "ড. is for a doctorate and ডা. for a physician; if they are two people, leave it.",
)
TWO_RANKS = FindingText(
    "‘{name}’-এর পদ এক জায়গায় ‘{first}’, আরেক জায়গায় ‘{second}’।",
    "'{name}' is '{first}' in one place and '{second}' in another.",
    "যে পদটি ঠিক, সব জায়গায় সেটি লিখুন; একই নামের দুজন হলে কিছু করতে হবে না।",
    "Write the right rank in every place; if they are two people of one name, leave it.",
)
TWO_WARDS = FindingText(
    "‘{name}’ এক জায়গায় ‘{first}’-এর, আরেক জায়গায় ‘{second}’-এর।",
    "'{name}' is of '{first}' in one place, and of '{second}' in another.",
    "কোন ওয়ার্ডটি ঠিক দেখে সব জায়গায় সেটি লিখুন; একই নামের দুজন হলে কিছু করতে হবে না।",
    "Write the right ward in every place; if they are two people of one name, leave it.",
)
AGE_ON_A_DAY = FindingText(
    "‘{words}’ লেখা, কিন্তু জন্মতারিখ অনুযায়ী {day} তারিখে বয়স {right}।",
    "'{words}' is written, but by the day of birth the age on {day} is {right}.",
    "জন্মতারিখ ও বয়স মিলিয়ে ঠিক করুন।",
    "Compare the day of birth with the age.",
)
SERVICE_AGAINST_DATES = FindingText(
    "‘{words}’ লেখা, কিন্তু যোগদানের তারিখ থেকে {day} পর্যন্ত {right}।",
    "'{words}' is written, but from the day of joining to {day} it is {right}.",
    "যোগদানের তারিখ ও চাকরিকাল মিলিয়ে ঠিক করুন।",
    "Compare the day of joining with the length of service.",
)
AGE_AGAINST_DATES = FindingText(
    "‘{words}’ লেখা, কিন্তু তারিখ ধরে গুনলে {right} বছর।",
    "'{words}' is written; reckoned by the dates it is {right} years.",
    "বয়স ও তারিখ দুটি মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the age with the dates, and correct the one that is wrong.",
)
TWO_CONVENERS = FindingText(
    "কমিটির ছকে দুই সারিতে ‘{role}’ লেখা।",
    "Two rows of the committee have '{role}'.",
    "এক কমিটিতে {role} একজন; অন্য সারিতে ঠিক পদটি লিখুন।",
    "A committee has one {role}; write the right role in the other row.",
)
STEPS_OUT_OF_ORDER = FindingText(
    "‘{later}’ ({later_day}) ‘{earlier}’-এর ({earlier_day}) আগে।",
    "'{later}' ({later_day}) is before '{earlier}' ({earlier_day}).",
    "দুটির তারিখ ও সময় মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the days and times of the two, and correct the one that is wrong.",
)
JOINING_WITHIN_LEAVE = FindingText(
    "{words} তারিখে যোগদানের কথা, অথচ ছুটি ‘{other}’: সেদিনও ছুটি।",
    "Joining is on {words}, but the leave is '{other}': that day is still leave.",
    "ছুটির মেয়াদ ও যোগদানের তারিখ মিলিয়ে নিন; যোগদান ছুটির শেষ দিনের পরে।",
    "Make the leave and the day of joining agree; joining is after the last day of leave.",
)
OTHERWISE_BEFORE_DEADLINE = FindingText(
    "‘অন্যথায়’-এর তারিখ {words} সময়সীমার ({other_day}) আগে।",
    "The day for whoever misses the deadline, {words}, is before the deadline ({other_day}).",
    "সময়সীমা ও পরের তারিখটি মিলিয়ে নিন।",
    "Make the deadline and the later day agree.",
)
COMMITTEE_BEFORE_FORMED = FindingText(
    "কমিটির কাজের তারিখ {words}, অথচ কমিটি গঠিত হয় {other_day} তারিখে।",
    "The committee is at work on {words}, but it was formed on {other_day}.",
    "কমিটি গঠনের ও কাজের তারিখ মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the day of the order with that of the work, and correct the one that is wrong.",
)
ENCLOSURE_NOT_THERE = FindingText(
    "‘{words}’ লেখা আছে, কিন্তু সংযুক্তি {count}টি।",
    "'{words}' is written, but there are {count} enclosures.",
    "ঠিক ক্রমিক লিখুন, অথবা কাগজটি তালিকায় যোগ করুন।",
    "Write the right number, or add the paper to the list.",
)
ENCLOSED_PAPERS = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু সংযুক্তিতে কাগজ {listed}টি।",
    "'{words}' is written, but {listed} papers are listed as enclosures.",
    "সংযুক্তির তালিকা ও সংখ্যা মিলিয়ে নিন।",
    "Make the list of enclosures and the number agree.",
)
PAGES_IN_ALL = FindingText(
    "লেখা আছে ‘{words}’, কিন্তু সংযুক্তির তালিকায় মিলে {listed} পাতা।",
    "'{words}' is written, but the lines of the enclosures come to {listed} pages.",
    "সংযুক্তির তালিকা ও পাতার সংখ্যা মিলিয়ে নিন।",
    "Make the list of enclosures and the number of pages agree.",
)
MONTH_OF_SUBJECT = FindingText(
    "এখানে ‘{words}’, কিন্তু বিষয়ে {subject} মাসের কথা।",
    "'{words}' here, but the subject is about {subject}.",
    "কোনটি ঠিক তা দেখে দুই জায়গায় একই মাস লিখুন।",
    "See which month is right, and write it in both places.",
)
YEAR_OF_HISTORY = FindingText(
    "‘{words}’: ঘটনাটি {right} সালের।",
    "'{words}': it was in {right}.",
    "সালটি ঠিক করুন; অন্য কোনো ঘটনার কথা হলে তা স্পষ্ট করে লিখুন।",
    "Correct the year; if another event is meant, say which.",
)
YEAR_OF_LAW = FindingText(
    "‘{name}’ {stated} সালের নয়; হবে {right}।",
    "'{name}' is not of {stated} but of {right}.",
    "আইনের নাম ও সাল মিলিয়ে লিখুন।",
    "Compare the name and the year of the law.",
)
NAME_OF_LAW = FindingText(
    "‘{stated}, {year}’ নামে কোনো পরিচিত আইন বা বিধিমালা নেই; {year} সালেরটির নাম ‘{right}’।",
    "There is no well-known law called '{stated}' of {year}; that of the year is '{right}'.",
    "আইনের নাম ও সাল মিলিয়ে লিখুন।",
    "Compare the name and the year of the law.",
)
TELEPHONE_OF_OTHER_OFFICE = FindingText(
    "‘{words}’: পাশের নম্বরটি স্বাক্ষরে ‘{post}’-এর।",
    "'{words}': in the signature the number beside it is that of '{post}'.",
    "কোন দপ্তরের কথা তা দেখে জায়গার নাম বা নম্বর ঠিক করুন।",
    "See which office is meant, and correct the place or the number.",
)
SUBJECT_OTHERWISE = FindingText(
    "এখানে ‘{words}’, কিন্তু বিষয়ে ‘{subject}’।",
    "'{words}' here, but '{subject}' in the subject.",
    "কোনটি ঠিক তা দেখে দুই জায়গায় একই কথা লিখুন।",
    "See which is right, and write it in both places.",
)
SUBJECT_OTHER_ROWS = FindingText(
    "বিষয়ে ‘{subject}’, কিন্তু ছকে আছে {rows}।",
    "'{subject}' in the subject, but the table has {rows}.",
    "ছক গুনে বিষয়ের সংখ্যাটি, অথবা ছক, ঠিক করুন।",
    "Count the table; correct the subject, or the table.",
)
SUBJECT_OTHER_TOTAL = FindingText(
    "বিষয়ে ‘{subject}’, কিন্তু ছকের মোট ‘{words}’।",
    "'{subject}' in the subject, but the total of the table is '{words}'.",
    "কোনটি ঠিক তা দেখে দুই জায়গায় একই অঙ্ক লিখুন।",
    "See which is right, and write it in both places.",
)
PART_ABOVE_WHOLE = FindingText(
    "‘{words}’: অংশ মোটের চেয়ে বেশি হতে পারে না।",
    "'{words}': a part cannot be more than its whole.",
    "সংখ্যা দুটি মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the two numbers, and correct the one that is wrong.",
)
AGES_TURNED_ROUND = FindingText(
    "‘{words}’: বয়সের সীমা কম থেকে বেশির দিকে লেখা হয়।",
    "'{words}': a range of ages goes from the lower to the higher.",
    "সংখ্যা দুটি মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the two numbers, and correct the one that is wrong.",
)
MORE_THAN_THERE_ARE = FindingText(
    "‘{words}’: সব মিলিয়ে আছে {most}টি।",
    "'{words}': there are only {most} of them.",
    "সংখ্যাটি ঠিক করুন।",
    "Correct the number.",
)
DEADLINE_AGAINST_DAYS = FindingText(
    "‘{words}’ লেখা, কিন্তু পত্রের তারিখ থেকে {day} পর্যন্ত {right} দিন।",
    "'{words}' is written, but from the date of the letter to {day} there are {right} days.",
    "দিনের সংখ্যা ও তারিখ মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the number of days with the day, and correct the one that is wrong.",
)
ROW_TWICE = FindingText(
    "এই সারিটি ছকে দুইবার আছে; প্রথমবার {number} নম্বর সারিতে।",
    "This row is twice in the table; first as row {number}.",
    "একটি সারি বাদ দিন, অথবা যাঁর থাকার কথা তাঁর নাম লিখুন।",
    "Strike one of them, or write who was meant.",
)
DEATH_AFTER_LETTER = FindingText(
    "মৃত্যুর তারিখ ({day}) দলিলের তারিখের ({own}) পরে।",
    "The day of the death ({day}) is after that of the document ({own}).",
    "কোন তারিখটি ভুল, দেখে ঠিক করুন।",
    "Find out which day is wrong, and correct it.",
)
COUNT_OTHERWISE = FindingText(
    "‘{words}’ লেখা, কিন্তু এর আগে লেখা হয়েছে ‘{before}’।",
    "'{words}' is written here, but '{before}' further up.",
    "দুটি সংখ্যা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the two numbers, and correct the one that is wrong.",
)
EVENT_OTHERWISE = FindingText(
    "‘{words}’ লেখা, কিন্তু একই আয়োজনের কথায় এর আগে লেখা হয়েছে ‘{before}’।",
    "'{words}' is written here, but '{before}' further up, of the same event.",
    "কোনটি ঠিক তা দেখে দুই জায়গায় একই কথা লিখুন।",
    "See which is right, and write it in both places.",
)
PLACE_OTHERWISE = FindingText(
    "‘{words}’ লেখা, কিন্তু বিবরণে স্থান ‘{place}’।",
    "'{words}' is written here; the particulars have the place '{place}'.",
    "কোনটি ঠিক তা দেখে দুই জায়গায় একই স্থান লিখুন।",
    "See which is right, and write one place.",
)
COMMITTEE_SIGNED = FindingText(
    "‘{words}’ লেখা, কিন্তু কমিটির হয়ে স্বাক্ষর করছেন {signed} জন।",
    "'{words}' is written, but {signed} sign for the committee.",
    "কমিটির সদস্য কতজন, তা মিলিয়ে সংখ্যা বা স্বাক্ষর ঠিক করুন।",
    "See how many members there are, and correct the number or the signatures.",
)
DECISION_OTHERWISE = FindingText(
    "{number} নম্বর সিদ্ধান্তে ‘{before}’, এখানে সেই সিদ্ধান্তের কথায় ‘{words}’।",
    "Decision {number} says '{before}'; here, where it is referred to, '{words}'.",
    "কোন সময়কাল ঠিক, দেখে দুই জায়গায় এক লিখুন।",
    "Find out which length is right, and write it in both places.",
)
ADDRESSEE_ELSEWHERE = FindingText(
    "লেখায় প্রাপক ‘{words}’, কিন্তু পত্র পাঠানো হচ্ছে ‘{place}’-এ।",
    "The text calls the addressee '{words}', but the letter goes to '{place}'.",
    "প্রাপকের ঠিকানা ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the address with the text, and correct the one that is wrong.",
)
NUMBER_CITED_OTHERWISE = FindingText(
    "এখানে ‘{number}’, অন্যত্র একই নথির ‘{other}’।",
    "'{number}' here, and '{other}' of the same file elsewhere.",
    "দুটি একই পত্র হলে পত্রটি দেখে ঠিক নম্বর লিখুন; আলাদা পত্র হলে কিছু করতে হবে না।",
    "If one letter is meant, look at it and write its number; if there are two, nothing need be done.",
)
NUMBER_ISSUED_OTHERWISE = FindingText(
    "একই নথির {day} তারিখের পত্রের নম্বর এখানে {issue}, সূত্রে {other}।",
    "The letter of {day} in that file is number {issue} here, and {other} in the reference.",
    "পত্রটি দেখে ঠিক নম্বরটি দুই জায়গায় লিখুন।",
    "Look at that letter, and write its number in both places.",
)
TWO_HONOURS = Text(
    "‘{wrong}’: একই পত্রে প্রাপককে ‘আপনি’ বলা হয়েছে।",
    "'{wrong}': the same letter addresses its reader as আপনি.",
)
MOVED_TO_SAME_PLACE = FindingText(
    "বদলিকৃত কর্মস্থল ‘{place}’, যা বর্তমান কর্মস্থলও।",
    "The new place is '{place}', which is the present one, too.",
    "যে কর্মস্থলে বদলি করা হলো তা লিখুন।",
    "Write the place to which the officer is moved.",
)
BID_NOT_LOWEST = FindingText(
    "‘{name}’-এর দর ({bid}) {words} বলা হয়েছে, কিন্তু ছকে ‘{best}’-এর দর {other}।",
    "The bid of '{name}' ({bid}) is called {words}, but in the table '{best}' bids {other}.",
    "তুলনামূলক বিবরণী দেখে নাম বা দর ঠিক করুন।",
    "Look at the comparison of bids, and correct the name or the bid.",
)
SALUTATION_OF_ANOTHER = FindingText(
    "সম্ভাষণে ‘{words}’, কিন্তু প্রাপক ‘{name}’।",
    "The salutation says '{words}', but the letter goes to '{name}'.",
    "সম্ভাষণ ও প্রাপকের নাম মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the salutation with the addressee, and correct the one that is wrong.",
)
LENGTH_OF_SESSION = FindingText(
    "লেখা ‘{stated}’, কিন্তু ‘{span}’ মানে {right}।",
    "'{stated}' is written, but '{span}' is {right}.",
    "সময় ও সময়কাল মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the times with the length, and correct the one that is wrong.",
)
NOT_THE_MOST = FindingText(
    "‘{name}’-এর {figure}-কে {words} বলা হয়েছে, কিন্তু ছকে ‘{best}’-এর {other}।",
    "{figure} of '{name}' is called {words}, but the table has {other} for '{best}'.",
    "ছক ও বাক্য মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the sentence with the table, and correct the one that is wrong.",
)
MEASURE_OTHERWISE = FindingText(
    "‘{again}’ লেখা, কিন্তু ‘{words}’ হয় {right} {unit}।",
    "'{again}' is written, but '{words}' is {right} {unit}.",
    "দুটি পরিমাপ মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the two measures, and correct the one that is wrong.",
)
SCALE_OF_GRADE = FindingText(
    "‘{words}’ লেখা, কিন্তু {grade} নম্বর গ্রেডের স্কেল {least}-{most} টাকা।",
    "'{words}' is written, but the scale of grade {grade} is {least}-{most}.",
    "গ্রেড ও স্কেল মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the grade with the scale, and correct the one that is wrong.",
)
MONTHS_OF_A_QUARTER = FindingText(
    "‘{part}’-এর মাস ‘{words}’ নয়, {right}।",
    "The months of '{part}' are not '{words}' but {right}.",
    "কোনটির কথা বলা হচ্ছে, দেখে ত্রৈমাসিক বা মাস ঠিক করুন।",
    "See which is meant, and correct the part of the year or its months.",
)
HALF_SENTENCE = FindingText(
    "বাক্যটি ‘{words}’-এ এসে থেমে গেছে।",
    "The sentence breaks off at '{words}'.",
    "বাকি অংশ লিখুন, অথবা বাক্যটি বাদ দিন।",
    "Write the rest of it, or strike the sentence.",
)
CHANGE_OF_ROWS = FindingText(
    "‘{words}’ লেখা, কিন্তু ছকের {before} ও {after}-এর তফাত {right}।",
    "'{words}' is written, but the difference of {before} and {after} in the table is {right}.",
    "ছক ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the table with the text, and correct what is wrong.",
)
NO_ROW_OF_SERIAL = FindingText(
    "‘{words}’ লেখা, কিন্তু ছকে সারি {rows}টি।",
    "'{words}' is written, but the table has {rows} rows.",
    "ছকের ক্রমিক দেখে ঠিক করুন।",
    "See the serial numbers of the table, and correct it.",
)
ROW_OF_ANOTHER_SERIAL = FindingText(
    "‘{words}’-এ যা লেখা, ছকে তা ক্রমিক {right}-এ।",
    "What is said of '{words}' stands in row {right} of the table.",
    "ছকের ক্রমিক দেখে ঠিক করুন।",
    "See the serial numbers of the table, and correct it.",
)
ROWS_SAID_OTHERWISE = FindingText(
    "‘{words}’ লেখা, কিন্তু ছকে {rows} মিলে {right}।",
    "'{words}' is written, but in the table {rows} make {right}.",
    "ছক ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the table with the text, and correct the one that is wrong.",
)
TOTAL_OF_COLUMN = FindingText(
    "‘{words}’ লেখা, কিন্তু ছকে ‘{head}’-এর মোট {right}।",
    "'{words}' is written, but the total of '{head}' in the table is {right}.",
    "ছক ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the table with the text, and correct the one that is wrong.",
)
AVERAGE_OF_COLUMN = FindingText(
    "গড়ে ‘{words}’ লেখা, কিন্তু ছকে ‘{head}’-এর গড় {right}।",
    "'{words}' is written as the average, but that of '{head}' in the table is {right}.",
    "ছক ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the table with the text, and correct the one that is wrong.",
)
ROW_NOT_THE_MOST = FindingText(
    "লেখায় ‘{words}’, কিন্তু ছকে তা ‘{row}’।",
    "The text says '{words}', but in the table it is '{row}'.",
    "ছক ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the table with the text, and correct the one that is wrong.",
)
ITEM_NOT_THE_MOST = FindingText(
    "লেখায় ‘{words}’, কিন্তু তালিকায় তা ‘{row}’।",
    "The text says '{words}', but in the list it is '{row}'.",
    "তালিকা ও লেখা মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the list with the text, and correct the one that is wrong.",
)
REFERENCE_DATED_OTHERWISE = FindingText(
    "‘{words}’ লেখা, কিন্তু {number} নম্বর সূত্রের তারিখ {right}।",
    "'{words}' is written, but reference {number} is of {right}.",
    "মূল পত্র দেখে দুই জায়গায় এক তারিখ লিখুন।",
    "Look at the letter, and write its day in both places.",
)
PAPER_NOT_LISTED = FindingText(
    "‘{said}’ লেখা, কিন্তু সংযুক্তিতে ‘{words}’ নেই।",
    "'{said}' is written, but '{words}' is not among the enclosures.",
    "সংযুক্তিতে কাগজটির নাম যোগ করুন, অথবা বক্তব্য থেকে কথাটি বাদ দিন।",
    "Add the paper to the enclosures, or strike the words from the body.",
)
DAY_WITHOUT_NUMBER = FindingText(
    "‘{words}’: কত তারিখ তা লেখা নেই।",
    "'{words}': the number of the day is missing.",
    "তারিখটি লিখুন।",
    "Write the day.",
)
TOTAL_IN_OTHER_WORDS = FindingText(
    "কথায় ‘{words}’ ({stated}) লেখা, কিন্তু অঙ্কে {right}।",
    "The words '{words}' are {stated}, but the figure is {right}.",
    "কথা ও অঙ্ক মিলিয়ে যেটি ভুল সেটি ঠিক করুন।",
    "Compare the words with the figure, and correct the one that is wrong.",
)
ADDRESSEE_AMONG_COPIES = FindingText(
    "‘{recipient}’ পত্রের প্রাপক, আবার অনুলিপিতেও রয়েছেন।",
    "'{recipient}' is the addressee of the letter, and among its copies, too.",
    "অনুলিপি থেকে বাদ দিন, অথবা যাঁর থাকার কথা ছিল তাঁর নাম লিখুন।",
    "Strike the entry, or write who was meant.",
)
SENTENCE_TWICE = FindingText(
    "‘{words}’ এই লেখায় আগেও আছে।",
    "'{words}' stands in this text before.",
    "একটি বাদ দিন, অথবা যা বলার ছিল তা লিখুন।",
    "Strike one of them, or write what was meant.",
)
NUMBER_OF_THING_OTHERWISE = FindingText(
    "এখানে ‘{number}’, অন্যত্র ‘{other}’।",
    "'{number}' here, and '{other}' elsewhere.",
    "দুটি একই জিনিসের নম্বর হলে মূল কাগজ দেখে ঠিকটি লিখুন; আলাদা জিনিস হলে কিছু করতে হবে না।",
    "If they are of one thing, look at its papers and write the right one; if there are two things, nothing need be done.",
)
LAW_OF_ANOTHER_YEAR = FindingText(
    "এখানে ‘{name}’, অন্যত্র একই নামে {other}।",
    "'{name}' here, and {other} under the same name elsewhere.",
    "আইনটি দেখে দুই জায়গায় এক সাল লিখুন; আলাদা আইন হলে কিছু করতে হবে না।",
    "Look at the law and write one year in both places; if they are two laws, nothing need be done.",
)
GRADE_OTHERWISE = FindingText(
    "এখানে ‘{words}’, কিন্তু ছকে {name}-এর গ্রেড {grade}।",
    "'{words}' here, but the table has grade {grade} for {name}.",
    "আদেশ বা চাকরির তথ্য দেখে গ্রেডটি ঠিক করুন।",
    "Look at the order, or the record of service, and correct the grade.",
)
SECTION_OF_LAW = FindingText(
    "‘{words}’ লেখা, কিন্তু ‘{about}’ এ আইনের {right}-এর কথা।",
    "'{words}' is written, but '{about}' is what {right} of this law is about.",
    "আইনটি দেখে ধারা বা বিধিটি ঠিক করুন।",
    "Look at the law, and correct the section.",
)
ITEM_OF_AGENDA = FindingText(
    "‘{words}’ লেখা, কিন্তু কথাটি {number} নম্বর আলোচ্যসূচির: ‘{title}’।",
    "'{words}' is written, but this is about item {number} of the agenda: '{title}'.",
    "আলোচ্যসূচির নম্বরটি মিলিয়ে নিন।",
    "Compare the number with the agenda.",
)
GRADE_SAID_OTHERWISE = FindingText(
    "এখানে ‘{words}’, কিন্তু অন্যত্র {name}-এর গ্রেড {grade}।",
    "'{words}' here, but {name} has grade {grade} elsewhere.",
    "আদেশ বা চাকরির তথ্য দেখে গ্রেডটি ঠিক করুন।",
    "Look at the order, or the record of service, and correct the grade.",
)
TITLE_OF_OTHER_SEX = FindingText(
    "‘{words}’: নামটির আগে ‘{title}’ বসে না।",
    "'{words}': '{title}' does not stand before this name.",
    "জাতীয় পরিচয়পত্র দেখে লিখুন; ‘{right}’ হতে পারে।",
    "Look at the identity card; it may be '{right}'.",
)
