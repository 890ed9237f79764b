"""`python -m govdocs`, and the command `govdocs`: settings of the whole process, which a library must not make."""

import gc
import sys

GC_THRESHOLD = 400_000
"""Objects allocated before Python looks for garbage: more than all modules and one letter, of which nearly all stay; in a
batch the garbage of some forty letters is collected at once."""


def run() -> int:
    """Run the command with the arguments of the process. Returns its exit code."""
    gc.set_threshold(GC_THRESHOLD)
    from govdocs.cli import main

    code = main()
    gc.freeze()  # the process ends: nothing need be looked through once more
    return code


if __name__ == "__main__":
    sys.exit(run())
