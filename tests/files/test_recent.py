"""What was made of the last few things: bounded, shared by threads, free after a fork."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from govdocs.files.recent import Recent


def test_the_one_that_was_used_longest_ago_goes_first() -> None:
    recent = Recent[str, int](2)
    recent.put("a", 1)
    recent.put("b", 2)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert (recent.get("a"), recent.get("b"), recent.get("c"), len(recent)) == (1, None, 3, 2)


def test_the_first_of_two_threads_is_kept() -> None:
    recent = Recent[str, list[int]](2)
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda i: recent.put("a", [i]), range(200)))
    assert len({id(each) for each in kept}) == 1


def test_it_is_empty_once_it_is_cleared() -> None:
    recent = Recent[str, int](2)
    recent.put("a", 1)
    recent.clear()
    assert recent.get("a") is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_child_does_not_wait_for_a_thread_of_its_parent() -> None:
    recent = Recent[str, int](2)
    recent.put("a", 1)
    with recent._lock:  # as another thread may hold it
        child = multiprocessing.get_context("fork").Process(target=_use, args=(recent,))
        child.start()
        child.join(30)
    assert child.exitcode == 0


def _use(recent: Recent[str, int]) -> None:
    os._exit(0 if recent.get("a") == 1 else 1)
