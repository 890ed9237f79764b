"""All forms on one picture: the first page of an example of each, with the form's name. Run by `make contact-sheet`."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from PIL import Image

import govdocs
from govdocs.models.form import Form, forms
from govdocs.models.letter import Letter
from govdocs.pdf import Engine
from govdocs.pdf.contents import pictures_of

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "forms.png"
OTHER_KINDS = {"press-note": "press-note.yaml", "handout": "handout.yaml"}
COLUMNS, WIDTH, GAP = 6, 46, 4  # of pages in a row, and millimetres
DPI = 110
GREYS = 16

CSS = f"""
@page {{ margin: {GAP}mm; background: #e4e4e4 }}
body {{ margin: 0; font-size: 9pt; line-height: 1.3 }}
figure {{ display: inline-block; width: {WIDTH}mm; margin: 0 {GAP / 2}mm {GAP}mm; vertical-align: top; text-align: center }}
img {{ width: 100%; background: #fff }}
"""


def main() -> None:
    figures = "".join(_figure(form) for form in forms().values())
    rows = -(-len(forms()) // COLUMNS)
    page = f"@page {{ size: {COLUMNS * (WIDTH + GAP) + 3 * GAP}mm {rows * (WIDTH * 1.414 + GAP + 5.6) + 2 * GAP}mm }}"
    html = f'<!doctype html><html lang="bn"><title>ফরম</title><body>{figures}</body></html>'
    (picture,) = pictures_of(Engine(CSS + page).pages(html).pdf(), dpi=DPI)
    Image.open(io.BytesIO(picture)).convert("L").quantize(GREYS).save(TARGET, optimize=True)
    print(TARGET.relative_to(ROOT))


def _figure(form: Form) -> str:
    first, *_ = pictures_of(govdocs.render_pdf(govdocs.load(_example(form))), dpi=2 * DPI)
    small = Image.open(io.BytesIO(first)).convert("L").resize((440, 622), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    small.save(buffer, "PNG")
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    return f'<figure><img src="data:image/png;base64,{data}" alt="{form.bangla}"><br>{form.bangla}</figure>'


def _example(form: Form) -> Path:
    """The example of a form: of a kind of its own by name, of a letter the first that is written in it."""
    examples = ROOT / "examples"
    if form.name in OTHER_KINDS:
        return examples / OTHER_KINDS[form.name]
    for path in (*sorted((examples / "forms").glob("*.yaml")), *sorted(examples.glob("*.yaml"))):
        if path.name == "office.yaml":
            continue
        document = govdocs.load(path)
        if isinstance(document, Letter) and document.form == form:
            return path
    raise LookupError(f"there is no example of the form {form.name}")


if __name__ == "__main__":
    main()
