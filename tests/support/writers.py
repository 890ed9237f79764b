"""Processes that write, are killed, and run out of disk: run by tests/files/test_atomic.py, each scene in a process of its own.

    python tests/support/writers.py SCENE FOLDER ROUNDS

prints what was counted, as JSON. Each file written says by its first 64 characters what the rest must be, so that half a file,
or a mixture of two, is known at sight.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from govdocs.files.atomic import write_all, write_whole

NOBODY = 65534


def content(size: int) -> bytes:
    body = random.randbytes(size)
    return sha256(body).hexdigest().encode() + body


def is_whole(data: bytes) -> bool:
    return data[:64].decode(errors="replace") == sha256(data[64:]).hexdigest()


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob(".*"))


def forked(work: Callable[[], None]) -> int:
    pid = os.fork()
    if pid == 0:
        random.seed()
        try:
            work()
            os._exit(0)
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(1)
    return pid


def writing_for_ever(*targets: Path) -> Callable[[], None]:
    def work() -> None:
        while True:
            write_all({target: content(random.randrange(200_000)) for target in targets})

    return work


def killed_alone(folder: Path, rounds: int) -> Counter[str]:
    """One process that writes again and again, killed at a random moment; then one ordinary write."""
    target, counts = folder / "পত্র.pdf", Counter[str]()
    write_whole(target, content(10))
    for _ in range(rounds):
        victim = forked(writing_for_ever(target))
        time.sleep(random.uniform(0, 0.012))
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        counts["killed"] += 1
        counts["whole"] += is_whole(target.read_bytes())
        counts["left behind"] += bool(leftovers(folder))
        write_whole(target, content(10))
        counts["left for good"] += bool(leftovers(folder))
    return counts


def killed_in_a_set(folder: Path, rounds: int) -> Counter[str]:
    """The same with the pages of one letter."""
    pages, counts = [folder / f"পাতা-{n}.png" for n in range(1, 6)], Counter[str]()
    write_all({page: content(10) for page in pages})
    for _ in range(rounds):
        victim = forked(writing_for_ever(*pages))
        time.sleep(random.uniform(0, 0.02))
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        counts["killed"] += 1
        counts["whole"] += all(is_whole(page.read_bytes()) for page in pages)
        counts["left behind"] += bool(leftovers(folder))
        write_all({page: content(10) for page in pages})
        counts["left for good"] += bool(leftovers(folder))
    return counts


def rivals(folder: Path, rounds: int) -> Counter[str]:
    """Three processes on one set of outputs, one of them killed now and then; the files are read all the while."""
    pages, counts = [folder / f"পাতা-{n}.png" for n in (1, 2)], Counter[str]()
    write_all({page: content(10) for page in pages})

    def work() -> None:
        for _ in range(rounds):
            write_all({page: content(random.randrange(50_000)) for page in pages})

    steady = [forked(work), forked(work)]
    victim = forked(writing_for_ever(*pages))
    while steady:
        time.sleep(random.uniform(0, 0.01))
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        counts["killed"] += 1
        counts["whole"] += all(is_whole(page.read_bytes()) for page in pages)
        victim = forked(writing_for_ever(*pages))
        for pid in list(steady):
            if (ended := os.waitpid(pid, os.WNOHANG))[0]:
                steady.remove(pid)
                counts["failed"] += ended[1] != 0
    os.kill(victim, signal.SIGKILL)
    os.waitpid(victim, 0)
    counts["written"] = 2 * rounds
    write_all({page: content(10) for page in pages})
    counts["left for good"] = len(leftovers(folder))
    return counts


def out_of_room(folder: Path, rounds: int) -> Counter[str]:
    """Writes of any size into a folder that has not room for all of them; what was there stays when one fails."""
    pages, counts = [folder / f"পাতা-{n}.png" for n in (1, 2, 3)], Counter[str]()
    write_all({page: content(10) for page in pages})
    for _ in range(rounds):
        before = [page.read_bytes() for page in pages]
        try:
            write_all({page: content(random.randrange(150_000)) for page in pages})
        except OSError as error:
            counts[os.strerror(error.errno or 0)] += 1
            counts["named"] += error.filename in map(str, pages)
            counts["as before"] += before == [page.read_bytes() for page in pages]
        else:
            counts["written"] += 1
            counts["whole"] += all(is_whole(page.read_bytes()) for page in pages)
        counts["left for good"] += bool(leftovers(folder))
    return counts


def small_limit(folder: Path, rounds: int) -> Counter[str]:
    """The same where a file may not grow beyond a limit: needs no root."""
    import resource  # not on Windows, where pytest still reads this file

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    return out_of_room(folder, rounds)


def denied(folder: Path, rounds: int) -> Counter[str]:
    """Writes by somebody who may not: into a closed folder, and over a file that is marked as read-only."""
    closed, opened = folder / "closed", folder / "opened"
    for one in (closed, opened):
        one.mkdir()
        (one / "পত্র.pdf").write_bytes(content(10))
    (opened / "পত্র.pdf").chmod(0o444)
    closed.chmod(0o555)
    opened.chmod(0o777)
    if os.geteuid() == 0:  # root may do anything
        os.seteuid(NOBODY)
    counts = Counter[str]()
    for target in [closed / "পত্র.pdf", closed / "নতুন.pdf", opened / "পত্র.pdf"] * rounds:
        before = target.read_bytes() if target.exists() else None
        try:
            write_whole(target, content(10))
        except OSError as error:
            counts[os.strerror(error.errno or 0)] += 1
        counts["as before"] += before == (target.read_bytes() if target.exists() else None)
    counts["left for good"] = len(leftovers(folder))
    return counts


def killed_commands(folder: Path, rounds: int) -> Counter[str]:
    """`govdocs render` of a letter in three formats, killed at moments spread over its whole time.

    It goes on until some kills have met it between its files, for which there is little time.
    """
    from govdocs.cli import main

    os.chdir(folder)
    from tests.support.starters import finished

    Path("পত্র.yaml").write_text(finished("letter"), "utf-8")
    sys.stdout = sys.stderr  # our own is for the counts
    out, counts = Path("out"), Counter[str]()
    command = ["render", "পত্র.yaml", "-d", str(out), "--no-audit", "--format", "pdf,html,png"]
    main(command)  # what is imported now need not be in every fork
    begin = time.monotonic()
    main(command)
    whole = time.monotonic() - begin
    expected = {path.name: path.read_bytes() for path in out.iterdir()}
    while counts["killed"] < rounds or (counts["some there"] < 3 and counts["killed"] < 5 * rounds):
        shutil.rmtree(out)
        out.mkdir()
        victim = forked(lambda: sys.exit(main(command)))
        time.sleep(whole * (counts["killed"] % rounds + random.random()) / rounds)
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        there = {path.name: path.read_bytes() for path in out.iterdir() if path.name[0] != "."}
        counts["killed"] += 1
        counts["whole"] += there.items() <= expected.items()
        counts["some there"] += 0 < len(there) < len(expected)
    main(command)
    counts["right in the end"] = {path.name: path.read_bytes() for path in out.iterdir()} == expected
    sys.stdout = sys.__stdout__
    return counts


SCENES = (killed_commands, killed_alone, killed_in_a_set, rivals, out_of_room, small_limit, denied)

if __name__ == "__main__":
    scene = next(scene for scene in SCENES if scene.__name__ == sys.argv[1])
    print(json.dumps(scene(Path(sys.argv[2]), int(sys.argv[3]))))
