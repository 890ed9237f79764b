"""A process of one contender, kept warm: `rendering.py CONTENDER`, then a line `source<TAB>target` for each document.

After each document it answers with a line. `rendering.py CONTENDER SOURCE TARGET` makes one document and ends.
What a contender needs is imported only for it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

TYPE_CHECKING = False  # as checkers of types know it; typing would have to be imported
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    Render = Callable[[Path, Path], None]
    """Makes the PDF at the second path of the source at the first."""


def govdocs() -> Render:
    """As the command does for many files: from YAML, checked, archival, the text proved, the source inside."""
    from govdocs import load
    from govdocs.output import Renderer

    renderer = Renderer()
    return lambda source, target: _write(target, renderer.pdf(load(source)))


def govdocs_engine() -> Render:
    """The engine alone, given the HTML that stock WeasyPrint is given."""
    from govdocs.page.environment import style_sheet
    from govdocs.pdf import Engine, Metadata

    engine = Engine(style_sheet())
    title = Metadata("পত্র")
    return lambda source, target: _write(target, engine.pages(source.read_text("utf-8")).pdf(title))


def weasyprint() -> Render:
    import weasyprint.pdf.fonts

    assert weasyprint.pdf.fonts.harfbuzz_subset, "libharfbuzz-subset is not there"
    return _weasyprint


def weasyprint_without_subsetter() -> Render:
    """As on a machine without libharfbuzz-subset: fontTools has to do it."""
    import weasyprint.pdf.fonts

    weasyprint.pdf.fonts.harfbuzz_subset = None
    return _weasyprint


def weasyprint_archival() -> Render:
    """The variant of PDF that govdocs makes."""
    import weasyprint.pdf.fonts

    assert weasyprint.pdf.fonts.harfbuzz_subset, "libharfbuzz-subset is not there"
    return lambda source, target: _weasyprint(source, target, pdf_variant="pdf/a-3a")


def _weasyprint(source: Path, target: Path, **options: Any) -> None:
    from weasyprint import HTML

    HTML(filename=str(source)).write_pdf(str(target), **options)


def typst() -> Render:
    import typst as library

    fonts = [os.environ["BENCHMARK_FONTS"]]
    compiler = library.Compiler(font_paths=fonts, ignore_system_fonts=True, root="/")

    def render(source: Path, target: Path) -> None:
        compiler.compile(input=str(source), output=str(target))

    return render


def fpdf2() -> Render:
    import json

    from fpdf import FPDF, FontFace

    regular, bold = (
        Path(os.environ["BENCHMARK_FONTS"], f"HindSiliguri-{name}.ttf") for name in ("Regular", "Bold")
    )
    digits = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")

    class Letter(FPDF):
        def footer(self) -> None:
            if self.page_no() > 1:
                self.set_y(-14)
                self.set_font("Hind", size=10)
                self.cell(w=0, text=f"{self.page_no()}".translate(digits), align="C")

    def paragraph(pdf: FPDF, block: dict[str, Any]) -> None:
        style = block["style"]
        left = {"item": 25 + 9.3, "signature": 25 + 85}.get(style, 25)
        align = {"justified": "J", "item": "J", "centred": "C", "signature": "C"}.get(style, "L")
        bold = any(is_bold for _, is_bold in block["runs"])
        text = "".join(f"**{part}**" if is_bold else part for part, is_bold in block["runs"])
        pdf.set_font("Hind", size=12)
        pdf.set_x(left)
        pdf.multi_cell(210 - 22 - left, 6.35, text, align=align, markdown=bold, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(0 if align == "C" else 2.2)

    def table(pdf: FPDF, block: dict[str, Any]) -> None:
        pdf.set_font("Hind", size=10.5)
        with pdf.table(
            block["rows"],
            col_widths=block["widths"],
            line_height=5.2,
            padding=(1.1, 1.6),
            text_align="LEFT",
            headings_style=FontFace(emphasis="BOLD"),
        ):
            pass

    def render(source: Path, target: Path) -> None:
        pdf = Letter(format="A4")
        pdf.set_margins(25, 20, 22)
        pdf.set_auto_page_break(True, 20)
        pdf.add_font("Hind", fname=regular)
        pdf.add_font("Hind", style="B", fname=bold)
        pdf.set_text_shaping(True, script="beng", language="ben")
        pdf.add_page()
        for block in json.loads(source.read_text("utf-8")):
            (table if block["kind"] == "Table" else paragraph)(pdf, block)
        pdf.output(str(target))

    return render


CHROMIUM = [
    "--headless",
    "--disable-gpu",
    "--allow-file-access-from-files",
    "--hide-scrollbars",
    "--no-first-run",
]
CHROMIUM += ["--no-sandbox"] if os.geteuid() == 0 else []  # root has no sandbox


def chromium() -> Render:
    """A browser that is told what to do by its own protocol, over two pipes."""
    import base64
    import json
    import subprocess
    import tempfile

    tell, told = Pipe(), Pipe()
    folder = tempfile.mkdtemp(prefix="chromium-", dir=os.environ["BENCHMARK_FOLDER"])

    def as_file_3_and_4() -> None:
        os.dup2(tell.read_end, 103)
        os.dup2(told.write_end, 104)
        os.dup2(103, 3)
        os.dup2(104, 4)

    command = [os.environ["CHROMIUM"], *CHROMIUM, f"--user-data-dir={folder}", "--remote-debugging-pipe"]
    subprocess.Popen(
        command,
        close_fds=False,
        preexec_fn=as_file_3_and_4,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(tell.read_end)
    os.close(told.write_end)
    messages = _messages(told.read_end)
    session: dict[str, str] = {}

    def ask(method: str, **params: Any) -> Any:
        request = {"id": 1, "method": method, "params": params, **session}
        os.write(tell.write_end, json.dumps(request).encode() + b"\0")
        return next(message for message in messages if message.get("id") == 1)["result"]

    target_id = ask("Target.createTarget", url="about:blank")["targetId"]
    session["sessionId"] = ask("Target.attachToTarget", targetId=target_id, flatten=True)["sessionId"]
    ask("Page.enable")

    def render(source: Path, target: Path) -> None:
        ask("Page.navigate", url=source.as_uri())
        next(message for message in messages if message.get("method") == "Page.loadEventFired")
        ask("Runtime.evaluate", expression="document.fonts.ready.then(() => 1)", awaitPromise=True)
        pdf = ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True, generateTaggedPDF=True)[
            "data"
        ]
        target.write_bytes(base64.b64decode(pdf))

    return render


class Pipe:
    def __init__(self) -> None:
        self.read_end, self.write_end = os.pipe()


def _messages(file: int) -> Iterator[dict[str, Any]]:
    """What the browser says, message by message; each ends in a zero byte."""
    import json

    rest = b""
    while data := os.read(file, 1 << 20):
        if b"\0" not in data:
            rest += data
            continue
        *whole, last = data.split(b"\0")
        whole[0], rest = rest + whole[0], last
        yield from map(json.loads, whole)


def libreoffice() -> Render:
    """An office that is told what to do over its own bridge, under the Python that the distribution made it for."""
    import subprocess
    import tempfile
    import time

    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException

    profile = tempfile.mkdtemp(prefix="libreoffice-", dir=os.environ["BENCHMARK_FOLDER"])
    pipe = Path(profile).name
    command = [os.environ["LIBREOFFICE"], f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
    command += ["--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)

    def connected() -> Any:
        for _ in range(600):
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                time.sleep(0.05)
        raise TimeoutError("LibreOffice does not answer")

    def option(name: str, value: Any) -> Any:
        return PropertyValue(Name=name, Value=value)

    context = connected()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def render(source: Path, target: Path) -> None:
        document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (option("Hidden", True),))
        document.storeToURL(target.as_uri(), (option("FilterName", "writer_pdf_Export"),))
        document.close(True)

    return render


def _write(target: Path, pdf: bytes) -> None:
    target.write_bytes(pdf)


RENDERERS: dict[str, Callable[[], Render]] = {
    "govdocs": govdocs,
    "govdocs-engine": govdocs_engine,
    "weasyprint": weasyprint,
    "weasyprint-fonttools": weasyprint_without_subsetter,
    "weasyprint-archival": weasyprint_archival,
    "typst": typst,
    "typst-simple": typst,
    "fpdf2": fpdf2,
    "chromium": chromium,
    "libreoffice": libreoffice,
}


def main() -> None:
    name, *one = sys.argv[1:]
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a library prints must not pass for an answer
    render = RENDERERS[name]()
    if one:
        render(Path(one[0]), Path(one[1]))
        return
    for line in sys.stdin:
        source, target = line.rstrip("\n").split("\t")
        render(Path(source), Path(target))
        print("done", file=answers, flush=True)


if __name__ == "__main__":
    main()
