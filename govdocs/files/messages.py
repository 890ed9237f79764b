"""Why a path or URL is refused, in both languages."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

# location

NOT_A_FILE_NAME = Text("‘{written}’ কোনো ফাইলের নাম হতে পারে না।", "'{written}' cannot be the name of a file.")
OUTSIDE_THE_FOLDER = Text(
    "‘{written}’ এই দলিলের ফোল্ডারের বাইরে; ফাইলটি দলিলের পাশে রাখুন।",
    "'{written}' lies outside the document's folder; put the file beside the document.",
)

# atomic

CHANGED_MEANWHILE = Text(
    "‘{file}’ ফাইলটি এইমাত্র অন্য কোথাও বদলানো হয়েছে; সেই বদল অটুট রইল। আবার চালান।",
    "'{file}' was changed by somebody just now, and that edit is kept; run again",
)

# outputs

_OTHER_OUTPUT = Text("অন্য একটি নাম দিন।", "Give another name.")
OUTPUT_IS_YAML = Sentence(
    "output-is-source",
    Text(
        "‘{file}’ YAML ফাইলের নাম; এ নামে কিছু তৈরি করলে দলিলের উৎস মুছে যেতে পারে, তাই কিছু লেখা হয়নি।",
        "'{file}' is the name of a YAML file, and writing there could replace a source; nothing was written.",
    ),
    _OTHER_OUTPUT,
)
OUTPUT_IS_SOURCE = Sentence(
    "output-is-source",
    Text(
        "‘{file}’ থেকেই এটি তৈরি হচ্ছে; উৎস মুছে যেত, তাই কিছু লেখা হয়নি।",
        "'{file}' is one of the files it is made from, which would be lost; nothing was written.",
    ),
    _OTHER_OUTPUT,
)
OTHER_YAML_THERE = Sentence(
    "file-differs",
    Text(
        "‘{file}’ নামে অন্য একটি YAML ফাইল আগে থেকেই আছে; সেটি বদলানো হয়নি।",
        "There is another YAML file '{file}' already; it was left as it is.",
    ),
    Text(
        "ফাইলটি সরান, অথবা অন্য একটি ফোল্ডার দিন।",
        "Move it away, or give another folder.",
    ),
)

# stores

NEEDS_FSSPEC = Text(
    "‘{url}’ ব্যবহার করতে fsspec লাগে; ইনস্টল করুন: python -m pip install 'govdocs[remote]'",
    "'{url}' needs fsspec; install it: python -m pip install 'govdocs[remote]'",
)
NEEDS_A_PACKAGE = Text(
    "‘{url}’ পড়তে বা লিখতে যে প্যাকেজ লাগে তা ইনস্টল করা নেই (fsspec জানায়: {error}); python -m pip install দিয়ে ইনস্টল করুন।",
    "the package that '{url}' needs is not installed ({error}); install it with python -m pip install.",
)
OUT_OF_REACH = Text("‘{url}’-এ পৌঁছানো যাচ্ছে না: {error}", "'{url}' cannot be reached: {error}")
HOLDS_A_PASSWORD = Text(
    "‘{url}’-এ পাসওয়ার্ড লেখা আছে, যা বার্তায় ও তালিকায় দেখা যাবে; ঠিকানা থেকে মুছে SSH-চাবি বা fsspec-এর সেটিংসে রাখুন।",
    "'{url}' holds a password, which messages and lists would show; keep it in an SSH key or in fsspec's settings",
)
IS_A_WEB_ADDRESS = Text(
    "‘{url}’ একটি ওয়েব-ঠিকানা, ফোল্ডার নয়; ফাইলগুলো নামিয়ে নিয়ে সেই ফোল্ডার দিন।",
    "'{url}' is an address of the web, no folder; download the files and give their folder",
)
CHAINS_ADDRESSES = Text(
    "‘{url}’-এ একাধিক ঠিকানা জোড়া দেওয়া; একটিই দিন।",
    "'{url}' chains several addresses; give one",
)

# portable_names

UNPORTABLE_NAME = Text(
    "‘{name}’ নামটি সব কম্পিউটারে রাখা যায় না; ফাইলের নাম বদলে আবার চেষ্টা করুন।",
    "The name '{name}' cannot be kept on every system; rename the file and try again.",
)
ONE_NAME_TWICE = Text(
    "‘{first}’ ও ‘{second}’ কোনো কোনো কম্পিউটারে একই ফাইল; একটির নাম বদলান।",
    "'{first}' and '{second}' are one file on some systems; rename one of them.",
)
HIDDEN_NAME = Text(
    "‘{name}’ একটি লুকানো ফাইল বা ফোল্ডারের নাম; PDF থেকে এমন কিছু বের করা হয় না।",
    "'{name}' is the name of a hidden file or folder; nothing hidden is taken out of a PDF.",
)
