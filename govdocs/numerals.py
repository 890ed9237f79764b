"""Numbers as the offices of Bangladesh write them: digits, lakh–crore commas, words, ordinals, taka.

Sources: Appropriation Acts for commas and large numbers, the primary-school book of the National Curriculum
and Textbook Board for the words up to forty, Acts of Parliament (bdlaws.minlaw.gov.bd) for the rest.
Every text that is returned is in Unicode NFC; every text that is read may be in any normal form.

The code is in `govdocs.bangla_numbers`, one module for each of the five; programs import the names from here.
"""

from govdocs.bangla_numbers.digits import one_script, to_ascii, to_bangla
from govdocs.bangla_numbers.grouping import Number, group, parse_decimal, parse_int
from govdocs.bangla_numbers.ordinals import LETTERS, date_ordinal, letter_index, letter_number, ordinal
from govdocs.bangla_numbers.taka import Taka
from govdocs.bangla_numbers.words import WORDS_LIMIT, Lakh, Spelling, from_words, in_words

__all__ = [
    "LETTERS",
    "WORDS_LIMIT",
    "Lakh",
    "Number",
    "Spelling",
    "Taka",
    "date_ordinal",
    "from_words",
    "group",
    "in_words",
    "letter_index",
    "letter_number",
    "one_script",
    "ordinal",
    "parse_decimal",
    "parse_int",
    "to_ascii",
    "to_bangla",
]
