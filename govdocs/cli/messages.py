"""The sentences of the command in both languages, by verb."""

from __future__ import annotations

from govdocs.errors import Text

# check

NO_MISTAKES = Text("{file}: ঠিক আছে", "{file}: fine")


# audit

NO_FINDINGS = Text("{file}: আপত্তি নেই", "{file}: nothing found")
HOW_TO_SILENCE = Text(
    "নিয়মের ব্যাখ্যা, ও এই দলিলে না খাটলে তা উপেক্ষা করার উপায়: govdocs rules নিয়মের-নাম",
    "What a rule means, and how to silence it where it does not apply: govdocs rules RULE",
)
STDIN_NOT_FIXED = Text(
    "stdin থেকে পড়া দলিল শুধরে লেখা যায় না; --diff দিন।", "What comes from stdin cannot be mended; use --diff."
)


# rules

NO_SUCH_RULE = Text(
    "‘{name}’ নামে কোনো নিয়ম নেই। তালিকা: govdocs rules", "There is no rule '{name}'. List: govdocs rules"
)
RULE_MISTYPED = Text(
    "‘{name}’ নামে কোনো নিয়ম নেই। আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?",
    "There is no rule '{name}'. Did you mean '{meant}'?",
)
RULE_PAGE = Text(
    """\
{id} ({severity})

{manual}

উৎস: {source}

এক দলিলে উপেক্ষা করতে:
  নিরীক্ষা:
    উপেক্ষা:
      - নিয়ম: {id}
        কারণ: …
পুরো দপ্তরের জন্য, office.yaml ফাইলে (বন্ধ, অবগতি, সতর্কতা বা ভুল):
  নিরীক্ষা:
    নিয়ম:
      {id}: বন্ধ""",
    """\
{id} ({severity})

{manual}

Authority: {source}

To silence it in one document:
  audit:
    ignore:
      - rule: {id}
        reason: …
For a whole office, in office.yaml (off, notice, warning or error):
  audit:
    rules:
      {id}: off""",
)
