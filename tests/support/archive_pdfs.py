"""PDFs to verify and compare: of the examples, with other styles, and with any attachments."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import govdocs
from govdocs import Renderer
from govdocs.archive import Agreement
from govdocs.pdf import Attachment, Engine

LONG = "examples/letter.yaml"


@cache
def pdf_of(source: str, css: str = "", folder: Path | None = None, template: str = "") -> bytes:
    """A document as PDF, with a style and a template of an office's own."""
    if not (css or template):
        return Renderer().pdf(govdocs.load(source))
    assert folder is not None
    (folder / "style.css").write_text(css, "utf-8")
    if template:
        (folder / "letterhead.html").write_text(template, "utf-8")
    return Renderer(folder).pdf(govdocs.load(source))


def edited(tmp_path: Path, old: str, new: str) -> bytes:
    """The long letter with other words."""
    text = Path(LONG).read_text("utf-8")
    assert old in text
    for name in ("office.yaml", "innovation-plan-2017.yaml"):
        (tmp_path / name).write_bytes(Path("examples", name).read_bytes())
    (tmp_path / "pictures").mkdir()
    for picture in Path("examples/pictures").iterdir():
        (tmp_path / "pictures" / picture.name).write_bytes(picture.read_bytes())
    path = tmp_path / "letter.yaml"
    path.write_text(text.replace(old, new), "utf-8")
    return govdocs.render_pdf(govdocs.load(path))


def engine_pdf(*attachments: Attachment) -> bytes:
    """A page that says something else, with attachments."""
    html = '<!doctype html><html lang="bn"><title>নমুনা</title><body><p>নমুনা</p></body></html>'
    return Engine("").pages(html).pdf(None, attachments)


def rungs(verdicts: object) -> list[Agreement]:
    """How far each letter agrees, in the order of their names."""
    return [verdict.rung for verdict in sorted(verdicts, key=lambda each: each.name)]  # type: ignore[call-overload]
