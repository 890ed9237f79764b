"""What is refused in running text, in both languages."""

from __future__ import annotations

from govdocs.errors import Text

NO_SUCH_CLAUSE = Text(
    "‘{words}’ লেখা হয়েছে, কিন্তু এ লেখায় তেমন দফা নেই। {clauses}",
    "The text refers to '{words}', a clause it does not have. It has: {clauses}.",
)
CLAUSES_THERE = Text("আছে: {clauses}।", "{clauses}")
NO_CLAUSES = Text("কোনো দফাই নেই।", "none")
NOTE_WITHOUT_TEXT = Text(
    "‘[^{mark}]’ টীকার পাঠ নেই; লেখার শেষে আলাদা লাইনে লিখুন: [^{mark}]: টীকার কথা",
    "The note '[^{mark}]' has no text; write on a line of its own: [^{mark}]: the note",
)
NOTE_WITHOUT_CALL = Text(
    "‘[^{mark}]’ টীকাটি লেখার কোথাও নেই; যেখানে বসবে সেখানে লিখুন: [^{mark}]",
    "The note '[^{mark}]' is called nowhere; write [^{mark}] where it belongs.",
)
