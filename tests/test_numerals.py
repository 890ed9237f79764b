"""`govdocs.numerals` is the face of govdocs.bangla_numbers: every public name, and nothing that other programs do not need."""

import subprocess
import sys

from govdocs import numerals
from govdocs.bangla_numbers import digits, grouping, ordinals, taka, words

PARTS = (digits, grouping, ordinals, taka, words)


def test_every_public_name_is_the_one_of_its_part() -> None:
    for name in numerals.__all__:
        homes = [part for part in PARTS if name in vars(part)]
        assert homes, name
        assert all(vars(part)[name] is getattr(numerals, name) for part in homes), name


def test_the_bangla_core_loads_nothing_heavy() -> None:
    script = (
        "import sys, govdocs.numerals, govdocs.dates, govdocs.memo_number, govdocs.text;"
        "print(sorted({'pydantic', 'weasyprint', 'yaml', 'jinja2', 'govdocs.text.bijoy'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
