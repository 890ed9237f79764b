"""`python -m govdocs`, and the command `govdocs`: settings of the whole process, which a library must not make."""

import atexit
import gc
import os
import sys

GC_THRESHOLD = 400_000
"""Objects allocated before Python looks for garbage: more than all modules and one letter, of which nearly all stay; in a
batch the garbage of some forty letters is collected at once."""


def run() -> int:
    """Run the command with the arguments of the process. Returns its exit code."""
    gc.set_threshold(GC_THRESHOLD)
    codes: list[int] = []
    atexit.register(_end, codes)  # before all others, so that it is called after all of them
    from govdocs.cli import main

    codes.append(main())
    return codes[0]


def _end(codes: list[int]) -> None:
    """End the process, whose memory the system takes back at once: Python would first let go of each object, for a twentieth of
    the time that a letter takes. A command that failed, or whose words nobody takes, ends as ever."""
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):  # there is none, or it is closed
        return
    if codes:
        os._exit(codes[0])


if __name__ == "__main__":
    sys.exit(run())
