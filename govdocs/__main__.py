"""`python -m govdocs`, and the command `govdocs`: what a whole process may do for speed, and a library must not."""

import gc
import sys

KEPT = 200_000
"""Objects made before Python looks which may go: more than all modules and one letter, of which nearly all stay; of the letters
of a batch some twenty come together."""


def run() -> int:
    """The command from its start to its end. Returns its exit code."""
    gc.set_threshold(KEPT)
    from govdocs.cli import main

    code = main()
    gc.freeze()  # the process ends: nothing need be looked through once more
    return code


if __name__ == "__main__":
    sys.exit(run())
