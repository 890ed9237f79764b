"""The memory of a process, refused by the system itself beyond a limit: between two looks at it one call of a library may take all."""

from __future__ import annotations

import sys
from typing import Final

# MiB that are counted as data without being used: the stacks of threads, what malloc keeps ready.
_SLACK: Final = 128


def refuse_more_memory(most: int) -> None:
    """Let Linux refuse this process what would go beyond so many MiB, and write no dump of it; other systems are only looked at."""
    if sys.platform == "linux":
        import resource

        data = (most + _SLACK) << 20
        resource.setrlimit(resource.RLIMIT_DATA, (data, resource.getrlimit(resource.RLIMIT_DATA)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
