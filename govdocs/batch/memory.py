"""The memory of a process: looked at from outside, or refused by the system itself, as between two looks one call may take all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

MIB: Final = 1 << 20

# MiB that are counted as data without being used: the stacks of threads, what malloc keeps ready.
_SLACK: Final = 128


def memory_of(pid: int) -> float:
    """What a process takes now, in MiB; 0 once it has ended."""
    if sys.platform == "linux":  # without loading psutil, which takes longer than a small letter may wait
        from resource import getpagesize

        try:
            return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * getpagesize() / MIB
        except OSError:
            return 0
    import psutil

    try:
        return float(psutil.Process(pid).memory_info().rss / MIB)
    except psutil.Error:
        return 0


def refuse_more_memory(most: int) -> None:
    """Let Linux refuse this process what would go beyond so many MiB, and write no dump of it; other systems are only looked at."""
    if sys.platform == "linux":
        import resource

        data = (most + _SLACK) * MIB
        resource.setrlimit(resource.RLIMIT_DATA, (data, resource.getrlimit(resource.RLIMIT_DATA)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
