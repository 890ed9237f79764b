"""Why a file cannot be written and the way out, and how many findings there are and where, in both languages."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.problem import Severity
from govdocs.problems.sentence import Sentence

UNWRITABLE = Text("‘{name}’ লেখা যাচ্ছে না: {reason}", "'{name}' cannot be written: {reason}")

# Each reason with its way out.

DISK_FULL = (
    Text("ডিস্কে আর জায়গা নেই।", "the disk is full."),
    Text(
        "জায়গা খালি করে আবার দিন, অথবা -d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।",
        "Make room and try again, or give a folder on another disk with -d.",
    ),
)
FILE_TOO_LARGE = (
    Text("ফাইলটি যত বড়, তত বড় ফাইল এখানে রাখা যায় না।", "the file is larger than allowed here."),
    Text("-d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।", "Give a folder on another disk with -d."),
)
DISK_READ_ONLY = (
    Text("ডিস্কটি থেকে শুধু পড়া যায়।", "the disk is read-only."),
    Text("-d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।", "Give a folder on another disk with -d."),
)
NOT_ALLOWED = (
    Text("অনুমতি নেই।", "permission is denied."),
    Text(
        "ফাইলটি ‘শুধু পড়া যায়’ করা বা অন্য প্রোগ্রামে খোলা কি না দেখুন; নইলে -d দিয়ে নিজের কোনো ফোল্ডার দিন।",
        "See whether the file is read-only or open in another program; or give a folder of your own with -d.",
    ),
)
A_FOLDER_OF_THAT_NAME = (
    Text("ওই নামে একটি ফোল্ডার আছে।", "there is a folder of that name."),
    Text(
        "-o দিয়ে অন্য নাম দিন, অথবা -d দিয়ে ফোল্ডারটিই দিন।",
        "Give another name with -o, or the folder itself with -d.",
    ),
)
A_FILE_FOR_A_FOLDER = (
    Text("ফোল্ডারের জায়গায় ওই নামে একটি ফাইল আছে।", "a file stands where a folder is needed."),
    Text("-d দিয়ে অন্য ফোল্ডার দিন।", "Give another folder with -d."),
)
NAME_TOO_LONG = (
    Text("নামটি বেশি বড়।", "the name is too long."),
    Text(
        "ছোট নাম দিন: সাধারণত ২৫৫ বাইট পর্যন্ত চলে, বাংলায় ৮৫টি বর্ণ।",
        "Give a shorter one: mostly 255 bytes will do, which are 85 Bangla letters.",
    ),
)
PATH_TOO_LONG = (
    Text("ফোল্ডারসহ নামটি বেশি বড়।", "the name is too long, with its folders."),
    Text(
        "Windows ২৬০ অক্ষরের বেশি নেয় না; ছোট নাম দিন, অথবা -d দিয়ে ছোট পথের ফোল্ডার, যেমন C:\\পত্র।",
        "Windows takes no more than 260 characters; give a shorter name, or with -d a folder with a shorter path, such as C:\\letters.",
    ),
)
NAME_NOT_KEPT = (
    Text("এ নামে কোনো ফাইল রাখা যায় না।", "no file can be kept under that name."),
    Text(
        'অন্য নাম দিন: < > : " | ? * ছাড়া, শেষে ডট বা ফাঁক ছাড়া, আর CON, NUL, COM1-এর মতো নয়।',
        'Give another name: without < > : " | ? *, without a dot or space at its end, and not one such as CON, NUL or COM1.',
    ),
)
NETWORK_AWAY = (
    Text("নেটওয়ার্কের ফোল্ডারটি পাওয়া যাচ্ছে না।", "the folder on the network cannot be reached."),
    Text(
        "নেটওয়ার্ক ও অন্য কম্পিউটারটি চালু কি না দেখে আবার দিন, অথবা -d দিয়ে এই কম্পিউটারের ফোল্ডার দিন।",
        "See whether the network and the other computer are on and try again, or give a folder of this machine with -d.",
    ),
)
NOT_THERE = (
    Text("ফাইল বা ফোল্ডারটি নেই।", "there is no such file or folder."),
    Text(
        "মাঝপথে কেউ সরিয়ে ফেলে থাকলে আবার রাখুন; নইলে -d দিয়ে অন্য ফোল্ডার দিন।",
        "If it was moved away meanwhile, put it back; or give another folder with -d.",
    ),
)
IN_USE = (
    Text("অন্য প্রোগ্রাম ফাইলটি ব্যবহার করছে।", "another program uses it."),
    Text("সেই প্রোগ্রামে ফাইলটি বন্ধ করে আবার দিন।", "Close the file there and try again."),
)
A_PIPE_NOBODY_READS = (
    Text("এই নামে একটি পাইপ আছে, যা কেউ পড়ছে না।", "a pipe of that name is there, and nobody reads it."),
    Text("পাইপটি মুছে দিন, বা অন্য নাম দিন।", "Remove the pipe, or give another name."),
)
DISK_FAILS = (
    Text("ডিস্কটি ঠিকমতো কাজ করছে না।", "the disk does not work as it should."),
    Text("-d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।", "Give a folder on another disk with -d."),
)
SYSTEM_ERROR = Sentence(
    "system-error",
    Text("কম্পিউটার কাজটি করতে দেয়নি: {reason}।", "The system did not let it be done: {reason}."),
    Text(
        "আবার চেষ্টা করুন; তবু না হলে বার্তাটি যিনি কম্পিউটার দেখেন তাঁকে দিন।",
        "Try again; if it stays, show this to whoever looks after the computer.",
    ),
)

# Findings

WEIGHTS = {
    Severity.ERROR: (Text("{count}টি ভুল", "{count} error"), Text("{count}টি ভুল", "{count} errors")),
    Severity.WARNING: (Text("{count}টি দেখার মতো", "{count} worth a look"),) * 2,
    Severity.NOTICE: (Text("{count}টি ছোটখাটো", "{count} minor"),) * 2,
}
"""How much a finding weighs, of one and of several."""
FOUND_ONCE_MORE = Text("আরও ১ জায়গায়: লাইন {places}", "in one more place: line {places}")
FOUND_ELSEWHERE = Text("আরও {count} জায়গায়: লাইন {places}", "in {count} more places: lines {places}")
MORE_PLACES = Text("আরও {count}টি", "{count} more")
AND = Text("{others} ও {last}", "{others} and {last}")
