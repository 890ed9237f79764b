"""Sources and outputs in stores: the same letters, the same bounds, whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import fsspec
import pytest

from govdocs.batch.manifest import MANIFEST
from govdocs.batch.render_many import render_many
from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from govdocs.files.atomic import write_whole
from govdocs.files.locate import located
from govdocs.files.stores import Remote
from govdocs.loading.loader import check, load
from govdocs.output import Renderer, render
from govdocs.problems.problem import InvalidDocument
from tests.support.office_letters import LETTER, OF_LETTER, PLAIN, office_folder
from tests.support.sftp_server import sftp_server


@pytest.fixture
def memory() -> Iterator[Any]:
    """The store of this process's memory, empty."""
    store = fsspec.filesystem("memory")
    for path in store.find(""):
        store.rm_file(path)
    yield store
    for path in store.find(""):
        store.rm_file(path)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office_folder(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def expected(office: Path) -> bytes:
    """The letter as it is made in a folder of this machine."""
    return Renderer().pdf(load(office / "letters" / "পত্র.yaml"))


@pytest.fixture(scope="module")
def sftp() -> Iterator[str]:
    """The root of an SFTP server; who asks is told by fsspec's own settings, as the documentation says."""
    from fsspec.config import conf

    with sftp_server() as port:
        conf["sftp"] = {
            "username": "clerk",
            "password": "secret",
            "look_for_keys": False,
            "allow_agent": False,
        }
        yield f"sftp://127.0.0.1:{port}"
        conf.pop("sftp")


def upload(store: Any, office: Path, folder: str) -> None:
    for name in OF_LETTER:
        path = office / name
        store.pipe_file(f"{folder}/{path.relative_to(office / 'letters').as_posix()}", path.read_bytes())


def test_a_letter_in_a_store_is_the_letter_of_a_folder(memory: Any, office: Path, expected: bytes) -> None:
    """With its office file, form, pictures and included letter, each found beside it."""
    upload(memory, office, "/letters")
    (path,) = render("memory://letters/পত্র.yaml", "memory://out/2024/পত্র.pdf")
    assert str(path) == "memory://out/2024/পত্র.pdf"
    assert memory.cat_file("/out/2024/পত্র.pdf") == expected
    assert memory.find("/out") == ["/out/2024/পত্র.pdf"]


def test_over_sftp_too(sftp: str, office: Path, expected: bytes, tmp_path: Path) -> None:
    out = tmp_path / "new" / "পত্র.pdf"
    for _ in range(2):  # the second time it replaces the first
        render(f"{sftp}{office}/letters/পত্র.yaml", f"{sftp}{out}")
        assert out.read_bytes() == expected
        assert list(out.parent.iterdir()) == [out]


def test_a_file_url_is_a_path_of_this_machine(office: Path, expected: bytes, tmp_path: Path) -> None:
    out = tmp_path / "a b%.pdf"
    assert render((office / "letters" / "পত্র.yaml").as_uri(), out.as_uri()) == (out,)
    assert out.read_bytes() == expected
    assert located(f"file://localhost{Path('/x').as_posix()}") == Path("/x")


@pytest.mark.parametrize(
    "path", ["a.yaml", "C:\\letters\\a.yaml", "C:/letters/a.yaml", "//server/a.yaml", "a:b"]
)
def test_what_is_no_url_is_a_path(path: str) -> None:
    assert located(path) == Path(path)


@pytest.mark.parametrize(
    "file",
    [
        "../secret.yaml", "/secret.yaml", "x/../../secret.yaml", "memory://secret.yaml", "..\\secret.yaml",
        "file:///etc/passwd.yaml", "secret.yaml::memory://secret.yaml", "./../letters/../secret.yaml", "\0.yaml",
    ],
)  # fmt: skip
def test_no_document_reads_outside_its_folder(memory: Any, file: str) -> None:
    memory.pipe_file("/secret.yaml", PLAIN.encode())
    memory.pipe_file("/letters/a.yaml", LETTER.replace("সংযুক্ত/পত্র.yaml", repr(file)).encode())
    with pytest.raises(InvalidDocument) as told:
        load("memory://letters/a.yaml")
    assert any(problem.path[-1:] == ("ফাইল",) or "পরিশিষ্ট" in problem.path for problem in told.value.problems)


def test_no_link_of_a_server_leads_out_of_the_folder(sftp: str, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "secret.yaml").write_text(PLAIN, "utf-8")
    letter = PLAIN + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: link.yaml\n"
    (tmp_path / "letters" / "a.yaml").write_text(letter, "utf-8")
    try:
        (tmp_path / "letters" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    except OSError:
        pytest.skip("this system does not let us make links")
    (problem,) = check(f"{sftp}{tmp_path}/letters/a.yaml")
    assert "বাইরে" in problem.bangla
    (tmp_path / "letters" / "link.yaml").unlink()
    (tmp_path / "letters" / "link.yaml").write_text(PLAIN, "utf-8")
    assert check(f"{sftp}{tmp_path}/letters/a.yaml") == ()


def test_problems_name_the_url(memory: Any) -> None:
    memory.pipe_file("/letters/a.yaml", PLAIN.replace("বিষয়:", "বিসয়:").encode())
    (problem, *_) = check("memory://letters/a.yaml")
    assert problem.where.startswith("memory://letters/a.yaml:")
    (missing,) = check("memory://letters/none.yaml")
    assert (missing.code, "memory://letters/none.yaml" in missing.bangla) == ("no-such-file", True)
    (folder,) = check("memory://letters")
    assert folder.code == "is-a-folder"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("sftp://clerk:secret@host/a.yaml", "password"),
        ("https://example.org/a.yaml", "address of the web"),
        ("zip://a.yaml::memory://a.zip", "chains"),
        ("dropbox://office/a.yaml", "is not installed"),
        ("nowhere://a.yaml", "cannot be reached"),
        ("sftp://127.0.0.1:1/a.yaml", "cannot be reached"),
    ],
)
def test_a_url_that_cannot_be_used_is_refused_with_the_reason(url: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as told:
        located(url)
    assert "secret" not in told.value.english + told.value.bangla


def test_what_a_driver_raises_is_told_with_the_name(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.pipe_file("/letters", b"a file where a folder is wanted")
    with pytest.raises(OSError, match=r"letters/a\.pdf") as told:
        write_whole(located("memory://letters/a.pdf"), b"%PDF")
    assert told.value.errno


class TestManyLetters:
    SOURCES = ("a.yaml", "x/b.yaml", ".hidden/c.yaml", "notes.txt", "x/data.yaml")

    @pytest.fixture
    def folder(self, memory: Any) -> Any:
        for number, name in enumerate(self.SOURCES):
            text = "- ক\n" if "data" in name else PLAIN.replace("১২৬", str(number))
            memory.pipe_file(f"/in/{name}", text.encode())
        return memory

    @pytest.mark.parametrize("workers", [0, 2])
    def test_a_folder_of_a_store(self, folder: Any, workers: int) -> None:
        executor = ThreadPoolExecutor(workers) if workers else None
        done = list(render_many("memory://in", "memory://out", executor=executor))
        assert [each.problems for each in done] == [(), ()]
        assert folder.find("/out") == ["/out/a.pdf", "/out/x/b.pdf"]
        assert sorted(each.job.source for each in done) == ["memory://in/a.yaml", "memory://in/x/b.yaml"]

    def test_from_a_store_to_a_folder_and_back(self, folder: Any, tmp_path: Path) -> None:
        assert all(each.result for each in render_many("memory://in", tmp_path, format="txt"))
        assert sorted(path.name for path in tmp_path.rglob("*.txt")) == ["a.txt", "b.txt"]
        (tmp_path / "z.yaml").write_text(PLAIN, "utf-8")
        assert all(each.result for each in render_many(tmp_path, "memory://back"))
        assert folder.find("/back") == ["/back/z.pdf"]

    def test_only_what_changed(self, folder: Any) -> None:
        def made() -> list[str]:
            done = render_many("memory://in", "memory://out", only_changed=True)
            return [each.job.source for each in done if each.result and not each.result.unchanged]

        assert made() == ["memory://in/a.yaml", "memory://in/x/b.yaml"]
        manifest = folder.cat_file(f"/out/{MANIFEST}")
        assert made() == []
        assert folder.cat_file(f"/out/{MANIFEST}") == manifest
        folder.pipe_file("/in/a.yaml", PLAIN.encode())
        assert made() == ["memory://in/a.yaml"]
        folder.pipe_file("/out/x/b.pdf", b"%PDF")
        assert made() == ["memory://in/x/b.yaml"]

    def test_two_sources_for_one_output_are_refused(self, folder: Any) -> None:
        folder.pipe_file("/in/a.yml", PLAIN.encode())
        with pytest.raises(Refusal, match=r"would both write .memory://out/a\.pdf."):
            render_many("memory://in", "memory://out")


class TestCommand:
    def test_from_a_store_into_a_store(self, memory: Any, capfd: pytest.CaptureFixture[str]) -> None:
        memory.pipe_file("/in/a.yaml", PLAIN.encode())
        assert main(["render", "memory://in/a.yaml", "-d", "memory://out", "--no-audit"]) == ExitCode.FINE
        assert capfd.readouterr().out == "memory://out/a.pdf\n"
        assert (
            main(["render", "memory://in/a.yaml", "-o", "memory://out/b.txt", "--no-audit"]) == ExitCode.FINE
        )
        assert memory.find("/out") == ["/out/a.pdf", "/out/b.txt"]

    def test_a_file_url(self, office: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        source = (office / "letters" / "plain.yaml").as_uri()
        assert main(["render", source, "-d", tmp_path.as_uri(), "--no-audit"]) == ExitCode.FINE
        assert capfd.readouterr().out == f"{tmp_path / 'plain.pdf'}\n"

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["render", "memory://none.yaml"], "memory://none.yaml"),
            (["render", "https://example.org/a.yaml"], "ওয়েব-ঠিকানা"),
            (["check", "nowhere://a.yaml"], "পৌঁছানো যাচ্ছে না"),
            (["render", "memory://a.yaml", "--watch"], "--watch"),
        ],
    )
    def test_what_cannot_be_done_is_told(
        self, memory: Any, arguments: list[str], words: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(arguments) == ExitCode.USAGE
        assert words in capfd.readouterr().err

    def test_without_fsspec_the_way_to_it_is_told(self) -> None:
        script = "import sys; sys.modules['fsspec'] = None; from govdocs.cli import main; sys.exit(main(['render', 's3://office/a.yaml']))"
        run = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False
        )
        assert run.returncode == ExitCode.USAGE
        assert "govdocs[remote]" in run.stderr

    def test_nobody_else_pays_for_it(self, office: Path, tmp_path: Path) -> None:
        script = f"import sys; from govdocs.cli import main; main(['render', {str(office / 'letters' / 'plain.yaml')!r}, '-d', {str(tmp_path)!r}]); sys.exit('fsspec' in sys.modules or 'govdocs.files.stores' in sys.modules)"
        assert (
            subprocess.run([sys.executable, "-c", script], check=False, capture_output=True).returncode == 0
        )


def test_a_remote_file_answers_like_a_path(memory: Any) -> None:
    memory.pipe_file("/letters/x/a.yaml", b"x")
    remote, path = located("memory://letters/x/a.yaml"), Path("/letters/x/a.yaml")
    assert isinstance(remote, Remote)
    assert (remote.name, remote.stem, remote.suffix) == (path.name, path.stem, path.suffix)
    assert [str(parent.path) for parent in remote.parents] == [parent.as_posix() for parent in path.parents]
    assert (remote.is_file(), remote.parent.is_dir(), remote.with_name("b.yaml").exists()) == (
        True,
        True,
        False,
    )
    assert str((remote.parent / ".." / "b.yaml").resolve()) == "memory://letters/b.yaml"
    with remote.open("rb") as file:
        assert file.read() == b"x"
