"""The words of the screen about the dispatch register, by their keys; they are among those of words.py."""

from __future__ import annotations

from typing import Final

from govdocs.errors import Text

REGISTER_WORDS: Final[dict[str, Text]] = {
    "register": Text("জারি রেজিস্টার", "Dispatch register"),
    "search-register": Text("নম্বর, বিষয় বা নাম খুঁজুন", "Search number, subject or name"),
    "no-register": Text("এই ফোল্ডারে জারি রেজিস্টার নেই।", "There is no dispatch register in this folder."),
    "open-register": Text("রেজিস্টার খুলুন", "Open the register"),
    "open-register-help": Text(
        "রেজিস্টার একবারই খুলতে হয়; এই ফোল্ডারে register.sqlite নামে থাকে। খোলার পর গোনার নিয়ম আর বদলানো যায় না।",
        "A register is opened once, as register.sqlite in this folder. How it counts cannot be changed afterwards.",
    ),
    "register-opened": Text("রেজিস্টার খোলা হয়েছে।", "The register is open."),
    "register-year": Text("নম্বর কখন আবার ১ থেকে শুরু হয়", "When numbers begin again at 1"),
    "register-year-calendar": Text("প্রতি বছর ১ জানুয়ারি", "Each year on 1 January"),
    "register-year-fiscal": Text("প্রতি অর্থবছরে ১ জুলাই", "Each fiscal year on 1 July"),
    "register-year-none": Text("কখনো না", "Never"),
    "register-counting": Text("কীভাবে গোনা হয়", "What is counted together"),
    "register-counting-file": Text("প্রতি নথির আলাদা ক্রম", "The letters of each file"),
    "register-counting-office": Text("দপ্তরের সব পত্রের একটিই ক্রম", "All letters of the office"),
    "register-last": Text("কাগজের রেজিস্টারে শেষ যে নম্বর ব্যবহৃত হয়েছে", "Last number used in the paper register"),
    "register-last-help": Text(
        "কাগজের রেজিস্টার থেকে এলে এই বছরের শেষ স্মারক নম্বরটি পুরো লিখুন, প্রতি নথির জন্য এক লাইন; পরের পত্র তার পরের নম্বর পাবে। নতুন নথির জন্য কিছু লিখতে হয় না।",
        "Where a paper register goes on here, type this year's last memo number whole, a line for each file; the next letter has the number after it. A new file needs nothing.",
    ),
    "paper-register-last": Text("কাগজের রেজিস্টারে ব্যবহৃত শেষ নম্বর", "Last number used in the paper register"),
    "numbers-found": Text("{all}টি নম্বরের মধ্যে {count}টি।", "{count} of {all} numbers."),
    "numbers-shown": Text("শেষ {n}টি দেখানো হচ্ছে।", "The last {n} are shown."),
    "register-sheet": Text("CSV নামান", "Download as CSV"),
    "number-taken": Text("নেওয়া হয়েছে", "Taken"),
    "number-reserved": Text("সংরক্ষিত", "Reserved"),
    "number-on-paper": Text("কাগজে ব্যবহৃত", "Used on paper"),
    "number-issued": Text("জারি হয়েছে", "Issued"),
    "number-cancelled": Text("বাতিল", "Cancelled"),
    "reserved-for": Text("{name}-এর জন্য।", "For {name}."),
    "reserve-numbers": Text("নম্বর সংরক্ষণ", "Reserve numbers"),
    "reserve-numbers-help": Text(
        "নথির পরের নম্বরগুলো কারও জন্য রাখা থাকে; যাঁর জন্য, তাঁর পত্রে পুরো নম্বরটি লিখে জারি করতে হয়।",
        "The next numbers of the file are kept for somebody, whose letter then has the whole number typed in it.",
    ),
    "reserve-file": Text("নথি নম্বর", "File number"),
    "reserve-holder": Text("কার জন্য", "For whom"),
    "reserve-reason": Text("কেন", "Why"),
    "how-many": Text("কয়টি", "How many"),
    "paper-numbers": Text("কাগজে ব্যবহৃত নম্বর", "Numbers used on paper"),
    "paper-numbers-help": Text(
        "হাতে লেখা পত্রে যে নম্বর দেওয়া হয়ে গেছে, তা এখানে তুলুন: কাউকে আর দেওয়া হয় না, পরের পত্র তার পরের নম্বর পায়, আর পত্রের জন্য তাগাদাও আসে না।",
        "A number that a letter on paper has already: it is never given again, the next letter has the one after it, and nobody is asked for its letter.",
    ),
    "paper-first": Text("পুরো স্মারক নম্বর (কয়েকটি হলে প্রথমটি)", "Whole memo number (of several the first)"),
    "paper-reason": Text("কোনো কথা থাকলে", "A note, if any"),
    "put-on-record": Text("রেজিস্টারে তুলুন", "Put on record"),
    "used-on-paper": Text("কাগজে ব্যবহৃত", "Used on paper"),
    "cancel-number": Text("নম্বর বাতিল", "Cancel the number"),
    "cancel-number-help": Text(
        "নম্বরটি কারণসহ রেজিস্টারে থেকে যায়, আর কাউকে দেওয়া হয় না; ফেরানো যায় না।",
        "The number stays on record with the reason and is never given again; this cannot be undone.",
    ),
    "cancel-reason": Text("কেন বাতিল", "Why it is cancelled"),
}
