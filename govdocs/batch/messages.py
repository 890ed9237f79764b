"""What rendering many documents reports and refuses, in both languages."""

from __future__ import annotations

from govdocs.errors import Text
from govdocs.problems.sentence import Sentence

# What `render_many` refuses before any work

NO_SUCH_SOURCE = Text(
    "‘{source}’ নামে কোনো ফাইল বা ফোল্ডার নেই; নাম মিলিয়ে দেখুন।",
    "There is no file or folder '{source}'.",
)
EMPTY_FOLDER = Text(
    "‘{folder}’ ফোল্ডারে কোনো দলিল নেই; দলিল হলো এমন YAML ফাইল, যাতে ‘ধরন:’ লেখা থাকে।",
    "There is no document in the folder '{folder}'; a document is a YAML file that says 'kind:'.",
)
ONE_OUTPUT_TWICE = Text(
    "‘{one}’ ও ‘{other}’ দুটিই ‘{out}’ লিখবে; একটির নাম বদলান, অথবা আলাদা ফোল্ডারে তৈরি করুন।",
    "'{one}' and '{other}' would both write '{out}'; rename one, or render them into two folders.",
)
UNKNOWN_FORMAT = Text(
    "‘{given}’ ফরম্যাট হয় না; {known} থেকে বেছে নিন।",
    "there is no format '{given}'; choose from {known}",
)
NO_FOLDER = Text(
    "কী বদলায়নি তা মনে রাখতে একটি ফোল্ডার লাগে; যে ফোল্ডারে লেখা হবে তা দিন।",
    "only_changed needs one folder to remember in; give the folder to write to",
)

# Jobs

LIMITS_WITH_EXECUTOR = Text(
    "সময় ও মেমোরির সীমা নিজস্ব প্রক্রিয়ার জন্য; executor দিলে সীমা সেখানেই ঠিক করুন।",
    "limits are for processes of our own; set those of an executor where it is made",
)
TOO_FEW_WORKERS = Text("অন্তত একটি প্রক্রিয়া লাগে, {workers}টি নয়।", "workers must be 1 or more, not {workers}")
PROCESS_CLOSED = Text("প্রোগ্রামটি বন্ধ হচ্ছে; কাজটি করা হয়নি।", "the program is ending; this was not done")
NO_MAIN_GUARD = Text(
    'কাজের প্রক্রিয়াগুলো শুরু হয়েই বন্ধ হয়ে যাচ্ছে। নিজের প্রোগ্রামে কাজটি if __name__ == "__main__": এর ভিতরে রাখুন।',
    'the processes end as soon as they begin; a program of your own keeps its work under if __name__ == "__main__":',
)
WORKER_DIED = Sentence(
    "worker-died",
    Text(
        "এই কাজটি করতে গিয়ে প্রক্রিয়া {tries} বার বন্ধ হয়ে গেছে ({how})।",
        "The process that worked on it died {tries} times ({how}).",
    ),
    Text(
        "দলিলটি একা তৈরি করে দেখুন; মেমোরি কম পড়লে -j কমিয়ে দিন।",
        "Render it alone and see; where memory is short, give a smaller -j.",
    ),
)
CRASH = Sentence(
    "crash",
    Text(
        "govdocs নিজেই এই দলিলে আটকে গেছে: {error} ({at})।",
        "govdocs itself failed on this document: {error} ({at}).",
    ),
    Text(
        "দলিলটি একা তৈরি করে দেখুন, এবং ভুলের বার্তাসহ আমাদের জানান।",
        "Render it alone, and tell us with the message.",
    ),
)
TOO_SLOW = Sentence(
    "too-slow",
    Text(
        "{seconds} সেকেন্ডেও শেষ হয়নি বলে থামানো হয়েছে।",
        "It was stopped because it was not done after {seconds} seconds.",
    ),
    Text(
        "নিজস্ব টেমপ্লেট বা খুব বড় ছক আছে কি না দেখুন; সময় বাড়াতে --timeout দিন।",
        "Look at templates of your own and at very large tables; --timeout gives it more time.",
    ),
)
ENDED_IN_ONE_CALL = Sentence(
    "too-slow",
    Text(
        "নিজস্ব টেমপ্লেটের কাজ সময়মতো শেষ হয়নি বলে থামানো হয়েছে।",
        "It was stopped because its templates were not done in time.",
    ),
    Text(
        "টেমপ্লেটে খুব লম্বা লেখা বা তালিকা তৈরি হচ্ছে কি না দেখুন।",
        "Look in them for very long texts or lists that are made.",
    ),
)
TOO_MUCH_MEMORY = Sentence(
    "too-much-memory",
    Text(
        "{memory} মেগাবাইটের বেশি মেমোরি নিচ্ছিল বলে থামানো হয়েছে।",
        "It was stopped because it took more than {memory} MiB of memory.",
    ),
    Text(
        "নিজস্ব টেমপ্লেট, ছবি বা খুব বড় ছক আছে কি না দেখুন; হাজার হাজার সারির তালিকা কয়েকটি আলাদা নথিতে ভাগ করুন, অথবা সীমা বাড়াতে --memory দিন।",
        "Look at templates of your own, pictures and very large tables; divide a list of many thousand rows into several documents, or give it more by --memory.",
    ),
)

# The manifest

BROKEN_MANIFEST = Sentence(
    "broken-manifest",
    Text(
        "আগে কোন ফাইল কী থেকে তৈরি হয়েছিল, সেই তালিকা ‘{path}’ পড়া যাচ্ছে না (লাইন {line}); তাই সবই আবার তৈরি হবে।",
        "The list of what was made from what, '{path}', cannot be read (line {line}: {reason}); all is made again.",
    ),
    Text("কিছু করতে হবে না; তালিকাটি নতুন করে লেখা হবে।", "There is nothing to do: the list is written anew."),
)
NOT_A_FILE = "it is no file"
CANNOT_BE_OPENED = "it cannot be opened"
TOO_BIG = "it is too big"
NOT_JSON = "it is no JSON"
INCOMPLETE = "something is missing"
