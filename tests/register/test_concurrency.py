"""Whatever is done, by one or by many at once, every number stays accounted for."""

from __future__ import annotations

import pickle
import tempfile
import threading
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from govdocs.errors import Refusal
from govdocs.register import Register
from govdocs.register.consistency import check
from tests.support.register_cases import BY, DAY, FILE, codes, take


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["take", "reserve", "cancel", "issue"]), max_size=12), st.data())
def test_whatever_is_done_every_number_stays_accounted_for(steps: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        register = Register.open(Path(folder) / "r.sqlite", on=DAY)
        for step in steps:
            known = register.entries()
            if step == "take":
                register.take(FILE, on=DAY, by=BY)
            elif step == "reserve":
                register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y", count=2)
            elif known:
                chosen = data.draw(st.sampled_from(known))
                try:
                    if step == "cancel":
                        register.cancel(chosen.memo, on=DAY, by=BY, reason="z")
                    else:
                        register.issue(chosen.memo, on=DAY, by=BY, sha256=f"{chosen.number:064}", pdf="")
                except Refusal:
                    assert chosen.state == "cancelled"
        assert [entry.number for entry in register.entries()] == list(range(1, len(register.entries()) + 1))
        assert check(register, on=DAY) == ()


def test_threads_that_reserve_and_cancel_at_once_lose_nothing(register: Register) -> None:
    refused: list[str] = []

    def cancel(number: int, by: str) -> None:
        try:
            register.cancel(f"{FILE}-{number}", on=DAY, by=by, reason="z")
        except Refusal as refusal:
            refused.append(refusal.english)

    def work(by: str) -> None:
        for _ in range(6):
            first, second = register.reserve(FILE, on=DAY, by=by, holder="x", reason="y", count=2)
            cancel(first.number, by)
            cancel(max(1, second.number - 3), by)  # often another thread's

    threads = [threading.Thread(target=work, args=(by,)) for by in "কখগঘ"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries, history = register.snapshot()
    assert [entry.number for entry in entries] == list(range(1, 49))
    cancelled = [event.number for event in history if event.state == "cancelled"]
    assert len(cancelled) == len(set(cancelled)) == 48 - len(refused)
    assert codes(register) == []


def test_a_register_can_be_handed_to_another_process(register: Register) -> None:
    assert take(pickle.loads(pickle.dumps(register))) == f"{FILE}-১"
