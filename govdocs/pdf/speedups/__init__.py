"""All that only makes rendering faster; the table of it is in install.py.

It changes no byte, which tests prove by comparing with GOVDOCS_PLAIN=1. A document whose fonts are not `FastFonts` (another
program's in the same process) is left to WeasyPrint by each of them. Left out is all that would cost more clarity than it saves time.
"""

import os


def is_switched_off() -> bool:
    """Whether the environment asks for WeasyPrint as it is (GOVDOCS_PLAIN=1)."""
    return os.environ.get("GOVDOCS_PLAIN") == "1"
