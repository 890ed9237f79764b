"""The sentences of the desk's server in Bangla and English; the words of its screen are in screen/words.py."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

# Requests

NOT_UNDERSTOOD = Sentence(
    "request-not-understood",
    Text(
        "অনুরোধটি বোঝা গেল না: ‘{key}’ নেই বা ঠিক নয়।",
        "The request is not understood: '{key}' is missing or wrong.",
    ),
    Text("পাতাটি আবার খুলুন (F5)।", "Load the page again (F5)."),
)
NO_JSON = Sentence(
    "request-no-json",
    Text("অনুরোধটি JSON নয়।", "The request is no JSON."),
    Text("পাতাটি আবার খুলুন (F5)।", "Load the page again (F5)."),
)
NOT_FROM_HERE = Sentence(
    "request-from-elsewhere",
    Text("অনুরোধটি এই কম্পিউটারের ডেস্ক থেকে আসেনি।", "The request does not come from the desk of this machine."),
)
OTHER_TOKEN = Sentence(
    "request-of-another-start",
    Text(
        "ডেস্কটি নতুন করে চালু হয়েছে; এই পাতা আগেরবারের।",
        "The desk was started anew; this page is of the time before.",
    ),
    Text(
        "টার্মিনালে ‘govdocs desk’ যে ঠিকানা দেখিয়েছে সেটি খুলুন।",
        "Open the address that 'govdocs desk' shows in the terminal.",
    ),
)
TOO_LARGE = Sentence(
    "request-too-large",
    Text("অনুরোধটি {megabytes} মেগাবাইটের বেশি।", "The request has more than {megabytes} MB."),
    Text("ছোট ফাইল দিন।", "Give a smaller file."),
)
TOO_SLOW = Sentence(
    "request-too-slow",
    Text("অনুরোধটি সময়মতো পুরো আসেনি।", "The request did not come whole in time."),
    Text("আবার চেষ্টা করুন।", "Try again."),
)
NO_SUCH_ADDRESS = Sentence(
    "no-such-address",
    Text("ডেস্কে এমন কোনো ঠিকানা নেই।", "The desk has no such address."),
    Text("পাতাটি আবার খুলুন (F5)।", "Load the page again (F5)."),
)
OUR_FAULT = Sentence(
    "desk-fault",
    Text(
        "ডেস্কের নিজের একটি ভুলে কাজটি হয়নি; আপনার লেখা যেমন ছিল তেমনই আছে।",
        "A fault of the desk itself: it was not done; what you wrote is as it was.",
    ),
    Text(
        "আবার চেষ্টা করুন; তবু না হলে টার্মিনালে যা এসেছে তা যিনি কম্পিউটার দেখেন তাঁকে দিন।",
        "Try again; if it stays, show what stands in the terminal to whoever looks after the computer.",
    ),
)

# Starting

PORT_TAKEN = Text(
    "{port} পোর্টটি অন্য প্রোগ্রাম ব্যবহার করছে; অন্য সংখ্যা দিন, বা --port বাদ দিন।",
    "Port {port} is used by another program; give another number, or leave --port out.",
)
PORT_FORBIDDEN = Text(
    "{port} পোর্ট ব্যবহারের অনুমতি নেই; ১০২৩-এর বড় সংখ্যা দিন, বা --port বাদ দিন।",
    "Port {port} may not be used; give a number above 1023, or leave --port out.",
)
OPEN_THE_DESK = Text("ডেস্ক খুলুন", "Open the desk")
NO_FOLDER = Text("‘{folder}’ নামে কোনো ফোল্ডার নেই।", "There is no folder '{folder}'.")

# The preview

PAGES_NOT_SHOWN = Sentence(
    "pages-not-shown",
    Text(
        "দলিলটি {count} পাতার; পর্দায় প্রথম {most} পাতা দেখানো হচ্ছে।",
        "The document has {count} pages; the screen shows the first {most}.",
    ),
    Text("সব পাতা দেখতে PDF নামিয়ে নিন।", "Download the PDF to see all of them."),
)

# The folder

CHANGED_MEANWHILE = Sentence(
    "changed-meanwhile",
    Text(
        "‘{file}’ এর মধ্যে অন্য কোথাও বদলানো হয়েছে, একই জায়গায়।",
        "'{file}' was changed elsewhere meanwhile, in the same place.",
    ),
    Text("কোনটি থাকবে তা বেছে নিন।", "Choose which one stays."),
)
NO_SUCH_LETTER = Text("‘{name}’ নামে কোনো পত্র এই ফোল্ডারে নেই।", "There is no letter '{name}' in this folder.")
NOT_READABLE = Text(
    "‘{name}’ পড়ার অনুমতি এই ব্যবহারকারীর নেই; ফাইলটির অনুমতি দেখুন।",
    "This user may not read '{name}'; look at the permissions of the file.",
)
NO_LETTER_NAME = Text(
    "‘{name}’ নামে পত্র রাখা যায় না: নামের শেষে ‘.yaml’ দিন, আর ‘/’ বা শুরুতে ‘.’ দেবেন না।",
    "A letter cannot be called '{name}': end the name in '.yaml', without a '/' and no '.' in front.",
)
NAME_TAKEN = Text(
    "‘{name}’ নামে একটি ফাইল আগেই আছে; অন্য নাম দিন।", "There is a file '{name}' already; give another name."
)
TOO_MANY_LETTERS = Text("এক ফোল্ডারে {most}টির বেশি পত্র রাখা যায় না।", "A folder holds {most} letters at most.")
NOT_IN_TRASH = Text("‘{name}’ ফেলে দেওয়া পত্রের মধ্যে নেই।", "'{name}' is not among what was thrown away.")
NO_SUCH_FORM = Text("‘{given}’ নামে কোনো ফরম বা ধরন নেই।", "There is no form or kind '{given}'.")

# The examination

ALL_IS_WELL = Text("কোনো ভুল বা আপত্তি নেই।", "No mistake and nothing to object to.")
MUST_BE_PUT_RIGHT = Text(
    "{found}; ভুল শুধরানোর আগে চূড়ান্ত PDF হবে না।", "{found}; no final PDF is made before the errors are put right."
)
CAN_BE_PRINTED = Text("{found}; তবে PDF হবে।", "{found}; a PDF can be made.")

# Issuing

NOT_ISSUED_WITH_ERRORS = Text(
    "ভুল থাকতে পত্র জারি হয় না; নিচের ভুলগুলো শুধরে আবার চাপুন।",
    "A letter with errors is not issued; put these right and try again.",
)
DRAFT_NOT_ISSUED = Text(
    "পত্রটি এখনো খসড়া: কোনো ঘরে নমুনার লেখা বা ফাঁকা জায়গা রয়ে গেছে। সেগুলো পূরণ করে আবার চাপুন।",
    "It is still a draft: a field holds its sample or a blank. Fill it in and try again.",
)
NO_REGISTER = Text(
    "এই ফোল্ডারে জারি রেজিস্টার নেই, তাই নম্বর নেওয়া যায় না। ‘পত্রসমূহ’ পাতার ‘জারি রেজিস্টার’ থেকে রেজিস্টার "
    "খুলুন, অথবা পুরো নম্বরটি নিজে লিখুন।",
    "There is no dispatch register in this folder, so no number can be taken. Open one from "
    "'Dispatch register' on the page of letters, or type the whole number yourself.",
)
NO_FILE_NUMBER_TYPED = Text(
    "আগে ‘নম্বর’ ঘরে নথি নম্বর লিখুন, যেমন ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬; জারি নম্বরটি রেজিস্টার থেকে বসবে।",
    "First type the file number in the field 'number', such as 46.00.0000.071.31.003.26; the register gives the rest.",
)
NUMBER_NOT_TYPED = Text(
    "এই লেখায় নম্বরটি বসানো যাচ্ছে না; কোনো নম্বর নেওয়া হয়নি। নম্বরটি উদ্ধৃতিচিহ্ন ছাড়া এক লাইনে লিখুন।",
    "The number cannot be typed into this text; none was taken. Write it in one line, without quotation marks.",
)
NUMBER_AS_TYPED = Text(
    "এই ফোল্ডারে জারি রেজিস্টার নেই; নম্বরটি যেমন লেখা আছে তেমনই থাকল।",
    "There is no dispatch register in this folder; the number stays as it is typed.",
)
NUMBER_TAKEN = Text(
    "রেজিস্টার থেকে {number} নেওয়া হলো ও পত্রে বসানো হলো; এটি এখন এই পত্রেরই।",
    "{number} was taken from the register and typed into the letter; it is this letter's from now on.",
)
NUMBER_THERE = Text(
    "পত্রটির নম্বর আগেই নেওয়া আছে: {number}।", "The letter has its number from the register already: {number}."
)
NO_NUMBER_TAKEN = Text("কোনো নম্বর নেওয়া হয়নি।", "No number was taken.")
NUMBER_STAYS = Text(
    "নম্বর {number} এই পত্রেরই থাকল, হারায়নি; সমস্যাটি মিটিয়ে আবার চাপলে একই নম্বর দিয়ে কাজ এগোবে।",
    "The number {number} stays with this letter and is not lost; once this is settled, the same button goes on with it.",
)
NUMBER_FIRST = Text("আগে নম্বর নিন।", "Take a number first.")
PDF_WRITTEN = Text(
    "‘{file}’ তৈরি হয়েছে ও রেজিস্টারে লেখা হয়েছে।", "'{file}' is written and on record in the register."
)
PDF_WRITTEN_UNRECORDED = Text(
    "‘{file}’ তৈরি হয়েছে; রেজিস্টার নেই বলে কোথাও নথিভুক্ত হয়নি।",
    "'{file}' is written; without a register it is on no record.",
)
OTHER_IN_ARCHIVE = Text(
    "{number} নম্বরে পত্রটি আগেই জারি হয়েছে (বিষয়: {subject}); তারপর লেখা বদলেছে, তাই PDF ও রেজিস্টার বদলানো হয়নি। আগের লেখায় ফিরুন, অথবা সংশোধিত পত্রটি নতুন নম্বরে জারি করুন।",
    "A letter was issued as {number} before (subject: {subject}); the text has changed since, so its PDF and the register are left as they are. Go back to the former text, or issue the corrected letter under a new number.",
)
PDF_FIRST = Text("আগে PDF তৈরি করুন।", "Make the PDF first.")
NOT_ARCHIVED = Text(
    "‘{file}’ আর্কাইভে রাখা যায়নি; পত্রটি জারি হয়েছে, নম্বর ও PDF ঠিক আছে। সমস্যাটি মিটিয়ে আবার চাপুন।",
    "'{file}' could not be archived; the letter is issued, its number and PDF stand. Settle this and try again.",
)
ARCHIVED = Text("আর্কাইভে রাখা হয়েছে: {place}", "It is in the archive: {place}")
IN_ARCHIVE = Text("আর্কাইভে আগে থেকেই আছে: {place}", "It is in the archive already: {place}")
NOT_SAVED_YET = Sentence(
    "not-saved",
    Text("পত্রটির শেষ পরিবর্তন সংরক্ষণ করা হয়নি।", "The last change of the letter is not saved."),
    Text("আগে সংরক্ষণ করুন, তারপর জারি করুন।", "Save it first, then issue it."),
)

# What leaves the desk

FIELDS_TO_COPY = {
    "number": Text("স্মারক নম্বর", "Memo number"),
    "date": Text("তারিখ", "Date"),
    "to": Text("প্রাপক", "Recipients"),
    "subject": Text("বিষয়", "Subject"),
    "references": Text("সূত্র", "References"),
    "salutation": Text("সম্ভাষণ", "Salutation"),
    "body": Text("বক্তব্য", "Body"),
    "enclosures": Text("সংযুক্তি", "Enclosures"),
    "signature": Text("স্বাক্ষর", "Signature"),
    "copies": Text("অনুলিপি", "Copies"),
}
MAIL_TOO_LARGE = Text(
    "ই-মেইলটি {size} মেগাবাইট; বেশির ভাগ সার্ভার {megabytes} মেগাবাইটের বেশি নেয় না। ছবি ছোট করুন, বা ZIP নামিয়ে অন্যভাবে পাঠান।",
    "The e-mail has {size} MB; most servers take no more than {megabytes} MB. Make pictures smaller, or send the ZIP another way.",
)
ENCLOSURES_TOO_LARGE = Text(
    "সংযুক্ত ফাইলগুলো একসঙ্গে {megabytes} মেগাবাইটের বেশি; বড় ফাইলটি আলাদা পাঠান।",
    "The enclosed files have more than {megabytes} MB together; send the large one apart.",
)
FILE_IS_GONE = Sentence(
    "file-is-gone",
    Text("ফাইলটি আর এখানে নেই।", "This file is no longer here."),
    Text("পত্রে ফিরে আবার চাপুন।", "Go back to the letter and ask for it again."),
)
NO_REGISTER_HERE = Sentence(
    "no-register",
    Text("এই ফোল্ডারে জারি রেজিস্টার নেই।", "There is no dispatch register in this folder."),
    Text(
        "‘পত্রসমূহ’ পাতার ‘জারি রেজিস্টার’ থেকে রেজিস্টার খুলুন।",
        "Open one from 'Dispatch register' on the page of letters.",
    ),
)
NO_COUNT = Text(
    "‘{written}’ কোনো সংখ্যা নয়; কয়টি নম্বর তা অঙ্কে লিখুন।", "'{written}' is no number; write how many in digits."
)
FILE_TWICE = Text(
    "‘{file}’ নথির নম্বর দুইবার লেখা হয়েছে; শেষ নম্বরটিই রাখুন। রেজিস্টার খোলা হয়নি।",
    "The file {file} is there twice; leave only its last number. No register was opened.",
)
ONE_COUNT_ONLY = Text(
    "দপ্তরের সব পত্রের একটিই ক্রম হলে শেষ নম্বরও একটিই; একটি লাইন রাখুন। রেজিস্টার খোলা হয়নি।",
    "Where all letters of the office are counted together there is one last number; leave one line. No register was opened.",
)
TOO_MANY_PAPER_NUMBERS = Text(
    "একবারে {most}টির বেশি নথির শেষ নম্বর নেওয়া যায় না। রেজিস্টার খোলা হয়নি।",
    "No more than {most} last numbers are taken over at once. No register was opened.",
)
PICTURE_TOO_LARGE = Text(
    "ছবিটি {megabytes} মেগাবাইটের বেশি; ছোট করে আবার দিন।",
    "The picture has more than {megabytes} MB; make it smaller.",
)
PICTURE_TOO_SMALL = Text(
    "কেটে যা থাকে তা {least} পিক্সেলের কম; বড় জায়গা বেছে নিন।",
    "What stays has less than {least} pixels; choose a larger piece.",
)
PICTURES_LEFT = Text(
    "এসব ছবি PNG বা JPEG নয়, তাই রাখা হয়নি: {names}",
    "These pictures are no PNG or JPEG and were not kept: {names}",
)
PICTURES_LEFT_OUT = Sentence(
    "pictures-left-out",
    Text("ছবি কপিতে নেই: {pictures}।", "Pictures are not in the copy: {pictures}."),
    Text("দরকার হলে ডি-নথিতে আলাদা করে যোগ করুন।", "Add them there by hand where they are needed."),
)

# The form

MAIN_FIELDS = Text("পত্রের ঘর", "Fields")
MORE_FIELDS = Text("আরও ঘর", "More fields")
KIND = Text("দলিলের ধরন", "Kind of document")
KIND_HELP = Text(
    "কোন ধরনের দলিল; এটি বেছে নিলে বাকি ঘর আসে।", "What kind of document it is; its fields follow."
)
NO_SUCH_EDIT = Text(
    "এই বদলটি বোঝা গেল না; লেখা যেমন ছিল তেমনই আছে। পাতাটি আবার খুলুন (F5)।",
    "This change is not understood; the text is as it was. Load the page again (F5).",
)

# Merge

TOO_MANY_FOR_DESK = Text(
    "তালিকায় {count}টি সারি; ডেস্কে একবারে সর্বোচ্চ {most}টি পত্র হয়। তালিকা ভাগ করুন, বা ‘govdocs merge’ চালান।",
    "The sheet has {count} rows; the desk makes {most} letters at once. Divide it, or use 'govdocs merge'.",
)
MERGE_BUSY = Text(
    "আরেকটি তালিকার পত্র তৈরি হচ্ছে; শেষ হলে, বা সেটি থামিয়ে, আবার দিন।",
    "Letters of another sheet are being made; try again when they are done, or cancel those.",
)
NO_SUCH_MERGE = Sentence(
    "no-such-merge",
    Text("এই কাজটি আর নেই।", "There is no such job any more."),
    Text("তালিকাটি আবার দিন।", "Drop the sheet again."),
)
SHEET_TOO_LARGE = Sentence(
    "sheet-too-large",
    Text("তালিকার ফাইলটি {megabytes} মেগাবাইটের বেশি।", "The sheet has more than {megabytes} MB."),
    Text(
        "ছবি ও অন্য শিট বাদ দিয়ে CSV বা XLSX হিসেবে রাখুন।",
        "Save it as CSV or XLSX without pictures and other sheets.",
    ),
)

# Typing aids and pasting

TOO_MUCH_TEXT = Text(
    "একবারে {most} অক্ষরের বেশি বদলানো যায় না; ভাগ ভাগ করে দিন।",
    "No more than {most} characters are converted at once; give them in parts.",
)
NO_SUCH_CONVERSION = Text(
    "কীভাবে বদলাতে হবে তা বোঝা গেল না। পাতাটি আবার খুলুন (F5)।",
    "It is not understood how to convert it. Load the page again (F5).",
)

# Help while typing

FOR_EXAMPLE = Text("যেমন: {example}", "For example: {example}")
MAY_BE = Text("যা লেখা যায়: {choices}", "What may be written: {choices}")
TODAY = Text("আজ", "today")
MEMO_PATTERN = Text("স্মারক নম্বরের ছাঁচ", "pattern of a memo number")
