"""The sentences of the desk's server in Bangla and English; the words of its screen are in words.py."""

from __future__ import annotations

from govdocs.errors import Refusal, Text
from govdocs.problems.sentence import Sentence

AS_IT_SAYS = Text("{said}", "{said}")


def both(refusal: Refusal) -> Text:
    """What a Refusal says, in both languages."""
    return Text(refusal.bangla, refusal.english)


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
