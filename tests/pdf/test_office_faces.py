"""The second faces of an office file on the page: taken where they are needed, proved, and part of what the bytes depend on."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

import govdocs
from govdocs.archive.embedded_source import read_embedded
from govdocs.output import Renderer
from govdocs.pdf import Faces, engine
from govdocs.pdf.engines import MAX_ENGINES, Engines
from govdocs.problems.problem import RenderFault, Severity
from tests.pdf.test_archival import assert_conforms
from tests.support.extractors import EXTRACTORS
from tests.support.second_faces import NEEDED, OFFICE, TEXTS, letter, office_with_second_faces
from tests.support.tiny_font import SIGNS, tiny_font


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office_with_second_faces(tmp_path_factory.mktemp("second") / "office")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An office that a test may change."""
    return office_with_second_faces(tmp_path / "office")


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


@pytest.fixture(scope="module")
def pdfs(office: Path, renderer: Renderer) -> dict[str, bytes]:
    return {name: renderer.pdf(govdocs.load(office / f"{name}.yaml")) for name in TEXTS}


@pytest.mark.parametrize("name", ["signs", "arabic"])
@pytest.mark.parametrize("reader", EXTRACTORS)
def test_every_reader_gives_back_the_text(pdfs: dict[str, bytes], name: str, reader: str) -> None:
    if (reader, name) == ("poppler", "arabic"):
        pytest.skip("it gives each word from left to right; see test_second_face")
    assert TEXTS[name] in " ".join(EXTRACTORS[reader](pdfs[name]).split())


@pytest.mark.parametrize("name", TEXTS)
def test_a_letter_carries_the_faces_that_it_needs_and_no_other(pdfs: dict[str, bytes], name: str) -> None:
    inside = read_embedded(pdfs[name], name)
    assert set(inside.sources) == {f"{name}.yaml", "office.yaml", *NEEDED[name]}
    fonts = {
        entry: digest for entry, digest in inside.fingerprint.items() if entry.startswith("font office ")
    }
    assert list(fonts) == [f"font office {i} {Path(path).name}" for i, path in enumerate(NEEDED[name], 1)]
    assert_conforms(pdfs[name])


def test_the_fingerprint_and_the_files_are_those_of_the_pdf(
    office: Path, renderer: Renderer, pdfs: dict[str, bytes]
) -> None:
    for name, pdf in pdfs.items():
        document, inside = govdocs.load(office / f"{name}.yaml"), read_embedded(pdf, name)
        assert dict(renderer.fingerprint_of(document)) == json.loads(inside.fingerprint_json)
        assert dict(renderer.sources_of(document)) == dict(inside.sources)


def test_the_same_bytes_each_time_and_by_any_renderer(office: Path, pdfs: dict[str, bytes]) -> None:
    for name in reversed(TEXTS):
        assert Renderer().pdf(govdocs.load(office / f"{name}.yaml")) == pdfs[name]


def test_a_letter_that_needs_none_has_the_pages_that_it_has_without_them(
    own: Path, renderer: Renderer
) -> None:
    before = Renderer(embed_source=False).pdf(govdocs.load(own / "plain.yaml"))
    (own / "office.yaml").write_text(OFFICE[: OFFICE.index("  বিকল্প-হরফ")], "utf-8")
    assert Renderer(embed_source=False).pdf(govdocs.load(own / "plain.yaml")) == before
    with pytest.raises(RenderFault):
        renderer.pdf(govdocs.load(own / "signs.yaml"))


def test_a_font_with_other_bytes_is_another_fingerprint(own: Path, renderer: Renderer) -> None:
    before = renderer.fingerprint_of(govdocs.load(own / "signs.yaml"))
    tiny_font(own / "হরফ" / "signs.ttf", "₂")
    after = renderer.fingerprint_of(govdocs.load(own / "signs.yaml"))
    assert {entry for entry in before if before[entry] != after[entry]} == {"font office 1 signs.ttf"}
    assert renderer.pdf(govdocs.load(own / "signs.yaml"))


def test_what_is_given_for_all_letters_is_asked_first(own: Path) -> None:
    given = replace(Faces.hind_siliguri(), fallback=(tiny_font(own / "given.ttf", SIGNS),))
    renderer, document = Renderer(faces=given), govdocs.load(own / "both.yaml")
    entries = [
        entry for entry in renderer.fingerprint_of(document) if "fallback" in entry or "office" in entry
    ]
    assert entries == ["font fallback 1 given.ttf", "font office 1 arabic.ttf"]
    assert "হরফ/signs.ttf" not in renderer.sources_of(document)
    assert_conforms(renderer.pdf(document))


def test_the_first_of_the_office_that_has_a_character_gives_it(own: Path, renderer: Renderer) -> None:
    tiny_font(own / "হরফ" / "arabic.ttf", "₂")
    document = govdocs.load(own / "signs.yaml")
    assert set(renderer.sources_of(document)) == {"signs.yaml", "office.yaml", "হরফ/arabic.ttf"}


def test_a_main_face_of_the_office_itself_gets_what_it_lacks(own: Path) -> None:
    every = "".join(letter("plain") + OFFICE) + "০১২৩৪৫৬৭৮৯ফাল্গুন"
    faces = Faces(tiny_font(own / "main.ttf", {*every} - {"\n", " "}))
    text = letter("plain").replace("প্রেরণ", "৳ ₂")
    assert Renderer(faces=faces).missing_characters(govdocs.loads(text, folder=own)) == ()
    (own / "office.yaml").write_text(OFFICE[: OFFICE.index("  বিকল্প-হরফ")], "utf-8")
    (found,) = Renderer(faces=faces).missing_characters(govdocs.loads(text, folder=own))
    assert found.given == "৳₂"


class TestAFontThatIsNotThere:
    """The letter that needs it cannot be made, and says where the font belongs; the others are as ever."""

    @pytest.fixture
    def without(self, own: Path) -> Path:
        (own / "হরফ" / "signs.ttf").unlink()
        return own

    @pytest.mark.parametrize("name", ["plain", "arabic"])
    def test_letters_without_need_are_the_same(self, own: Path, renderer: Renderer, name: str) -> None:
        before = renderer.pdf(govdocs.load(own / f"{name}.yaml"))
        (own / "হরফ" / "signs.ttf").unlink()
        document = govdocs.load(own / f"{name}.yaml")
        assert [problem.severity for problem in document.warnings] == [Severity.WARNING]
        assert renderer.pdf(document) == before

    def test_letters_with_need_say_which_file(self, without: Path, renderer: Renderer) -> None:
        document = govdocs.load(without / "signs.yaml")
        (found,) = renderer.missing_characters(document)
        assert (found.code, found.given) == ("missing-glyph", "₂")
        assert "হরফ/signs.ttf" in found.bangla
        assert "'font_fallback'" in found.english
        with pytest.raises(RenderFault) as caught:
            renderer.pdf(document)
        assert caught.value.problems == (found,)

    def test_a_draft_is_made_all_the_same(self, without: Path) -> None:
        assert Renderer(draft=True).pdf(govdocs.load(without / "signs.yaml")).startswith(b"%PDF")


def test_an_included_letter_has_those_of_its_own_office(own: Path, renderer: Renderer) -> None:
    (own / "office.yaml").write_text(
        OFFICE.replace("    - হরফ/signs.ttf\n", "") + "জেলা:\n  বিকল্প-হরফ: হরফ/signs.ttf\n", "utf-8"
    )
    (own / "inner.yaml").write_text(letter("signs").replace("অফিস: উপজেলা", "অফিস: জেলা"), "utf-8")
    outer = own / "outer.yaml"
    outer.write_text(letter("arabic") + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: inner.yaml\n", "utf-8")
    pdf = renderer.pdf(govdocs.load(outer))
    assert set(read_embedded(pdf, "outer").sources) == {
        "outer.yaml",
        "inner.yaml",
        "office.yaml",
        *NEEDED["both"],
    }
    assert "CO₂" in EXTRACTORS["pdfium"](pdf)


def test_letters_in_one_pdf_share_a_face_that_one_of_them_needs(office: Path, renderer: Renderer) -> None:
    documents = [govdocs.load(office / f"{name}.yaml") for name in ("plain", "signs", "arabic")]
    pdf = renderer.bound(documents)
    inside = read_embedded(pdf, "bound")
    assert set(NEEDED["both"]) <= set(inside.sources)
    assert [entry for entry in inside.fingerprint if "office" in entry] == [
        "font office 1 arabic.ttf",
        "font office 2 signs.ttf",
    ]
    assert all(words in EXTRACTORS["pdfium"](pdf) for words in ("CO₂", TEXTS["plain"]))
    assert_conforms(pdf)


class TestEngines:
    """Letters of one office are made by one engine; few are kept; threads may share them."""

    def test_one_engine_for_the_letters_of_one_need(
        self, office: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = []
        before = engine.Engine.__init__

        def counted(self: engine.Engine, *arguments: object, **options: object) -> None:
            made.append(self)
            before(self, *arguments, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(engine.Engine, "__init__", counted)
        renderer = Renderer()
        for text in ("CO₂", "H₂O", "N₂ ❛ক❜"):
            renderer.pdf(govdocs.loads(letter("signs").replace("CO₂", text), folder=office))
        assert len(made) == 1
        renderer.pdf(govdocs.load(office / "plain.yaml"))
        assert len(made) == 2

    def test_few_are_kept_and_that_of_the_given_faces_for_good(self, own: Path) -> None:
        given = Faces.hind_siliguri()
        engines = Engines("", given, cache_css=False)
        first = engines.of(given)
        font = govdocs.load(own / "signs.yaml").fonts[1]
        several = [
            replace(given, office=(replace(font, path=f"{number}.ttf"),)) for number in range(MAX_ENGINES)
        ]
        last = [engines.of(faces) for faces in several][-1]
        assert len(engines._loaded) == MAX_ENGINES
        assert engines.of(given) is first
        assert engines.of(several[-1]) is last
        assert several[0] not in engines._loaded

    def test_threads_share_a_renderer(self, office: Path, pdfs: dict[str, bytes]) -> None:
        renderer = Renderer()

        def made(name: str) -> bool:
            return renderer.pdf(govdocs.load(office / f"{name}.yaml")) == pdfs[name]

        with ThreadPoolExecutor(8) as threads:
            assert all(threads.map(made, [*TEXTS] * 4))

    def test_a_document_travels_with_its_fonts(self, office: Path, pdfs: dict[str, bytes]) -> None:
        document = pickle.loads(pickle.dumps(govdocs.load(office / "both.yaml")))
        assert Renderer().pdf(document) == pdfs["both"]
