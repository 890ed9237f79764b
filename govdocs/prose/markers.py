"""The markers of lists that offices type: ১। ক) (ক) ১. • ✓ and the like."""

from govdocs.text.late_pattern import late

_NUMBER = r"\d{1,3}"
_BANGLA_LETTER = "[ক-হড়ঢ়য়]়?"
_LETTER = rf"{_BANGLA_LETTER}|[a-z]|[ivx]{{2,4}}"
MARKER = late(
    rf"(?P<marker>\((?:{_NUMBER}|{_LETTER})\)|(?:{_NUMBER}|{_LETTER})(?:\)|।)|(?:{_NUMBER})\.|[-*+•▪✓✔➤])(?:[ \t]+|$)"
)
TIGHT = late(
    rf"(?P<marker>\((?:{_NUMBER}|{_BANGLA_LETTER})\)|(?:{_NUMBER}|{_BANGLA_LETTER})(?:\)|।)|(?:{_NUMBER})\.|[•▪✓✔➤])"
    r"(?=\*{0,3}[“‘\"']?[^\W\d_])"
)
