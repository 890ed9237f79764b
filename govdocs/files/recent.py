"""Recent: what was made of the last few things, so that it need not be made again; for threads, and across a fork."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The values of the keys that were used last, no more than `most`.

    A key must hold all that its value depends on, so that nobody can see whether a value is new.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._values: OrderedDict[K, V] = OrderedDict()
        self._unlock()
        if hasattr(os, "register_at_fork"):  # another thread may hold the lock at that moment
            os.register_at_fork(after_in_child=self._unlock)

    def get(self, key: K) -> V | None:
        """The value of a key, which is now the last one used; None where there is none."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def put(self, key: K, value: V) -> V:
        """Keep a value, unless another thread was quicker. Returns the one that is kept."""
        with self._lock:
            kept = self._values.setdefault(key, value)
            self._values.move_to_end(key)
            while len(self._values) > self.most:
                self._values.popitem(last=False)
            return kept

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._values.clear()

    def __len__(self) -> int:
        return len(self._values)

    def _unlock(self) -> None:
        self._lock = threading.Lock()
