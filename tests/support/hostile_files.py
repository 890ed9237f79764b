"""Old files as somebody makes them who means no good: bombs, endless nestings, links to elsewhere, macros, and much of everything."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF: Final = "urn:oasis:names:tc:opendocument:xmlns"
TEXT: Final = "বিষয়: পরীক্ষা"
ODT_TEXT: Final = f"<text:p>{TEXT}</text:p>"
ODT_TYPE: Final = b"application/vnd.oasis.opendocument.text"


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A zip of parts by their names, those of `mimetype` not compressed; packed in haste, since some unpack to much."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, data in parts.items():
            packed.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return file.getvalue()


def relations(*given: tuple[str, str, bool]) -> str:
    """A part of relations rId1 …: the last word of each type, its target, and whether that is outside."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
        for number, (kind, target, outside) in enumerate(given, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def typed(text: str = TEXT) -> str:
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, before: str = "", **parts: bytes | str) -> bytes:
    """A .docx of such a body; `parts` are others by their names, with __ for a slash and _0_ for a dot."""
    others = {name.replace("__", "/").replace("_0_", "."): data for name, data in parts.items()}
    text = f'{before}<w:document xmlns:w="{W}" xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": text, **others})


def rtf(inside: str) -> bytes:
    """An RTF with a line of text."""
    return f"{{\\rtf1\\ansi {inside} Subject: a test\\par}}".encode("cp1252")


def odt(body: str, before: str = "", **parts: bytes | str) -> bytes:
    """An .odt of such a body."""
    spaces = " ".join(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table", "drawing"))
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
    content = f'<?xml version="1.0"?>{before}<office:document-content {spaces} office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    others = {name.replace("__", "/").replace("_0_", "."): data for name, data in parts.items()}
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", *others)
    )
    manifest = f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT_TYPE.decode()}"/>{listed}</manifest:manifest>'
    return zipped({"mimetype": ODT_TYPE, "content.xml": content, "META-INF/manifest.xml": manifest, **others})


def pdf(pages: int = 1, content: bytes = b"", more: bytes = b"", size: str = "595 842") -> bytes:
    """A PDF of so many pages that share one content, compressed."""
    packed = zlib.compress(content)
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed), more, packed),
        *(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents 3 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
            % size.encode()
            for _ in range(pages)
        ),
    ]
    file = io.BytesIO(b"%PDF-1.5\n")
    file.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    file.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return file.getvalue()


def png(width: int, height: int, rows: int = 0) -> bytes:
    """A PNG that says a size and holds so many rows of it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes((width + 1) * rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


LAUGHS: Final = (
    '<!DOCTYPE x [<!ENTITY a "haha">'
    + "".join(
        f'<!ENTITY {new} "{"&" + old + ";"}{("&" + old + ";") * 9}">'
        for old, new in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    + "]>"
)
NESTED_TABLE: Final = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"


def nested(outer: str, times: int, inner: str) -> str:
    """Something within itself so many times."""
    before, after = outer.split("{}")
    return before * times + inner + after * times


def _external_docx() -> bytes:
    body = (
        typed()
        + '<w:altChunk r:id="rId2"/>'
        + '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId3"/></w:drawing></w:r></w:p>'
    )
    return docx(
        body,
        word___rels__document_0_xml_0_rels=relations(
            ("settings", "settings.xml", False),
            ("aFChunk", "http://127.0.0.1:9/chunk.html", True),
            ("image", "http://127.0.0.1:9/a.png", True),
            ("oleObject", "file:///etc/hostname", True),
        ),
        word__settings_0_xml=f'<w:settings xmlns:w="{W}" xmlns:r="{OFFICE}"><w:attachedTemplate r:id="rId1"/></w:settings>',
        word___rels__settings_0_xml_0_rels=relations(("attachedTemplate", "http://127.0.0.1:9/x.dotm", True)),
    )


def _notes(count: int) -> bytes:
    references = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(count))
    notes = "".join(f'<w:footnote w:id="{n}">{typed(f"টীকা {n}")}</w:footnote>' for n in range(count))
    return docx(
        f"<w:p>{references}</w:p>" + typed(),
        word___rels__document_0_xml_0_rels=relations(("footnotes", "footnotes.xml", False)),
        word__footnotes_0_xml=f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>',
    )


def _comments(count: int) -> bytes:
    notes = "".join(f'<w:comment w:id="{n}">{typed(f"মন্তব্য {n}")}</w:comment>' for n in range(count))
    return docx(
        typed(),
        word___rels__document_0_xml_0_rels=relations(("comments", "comments.xml", False)),
        word__comments_0_xml=f'<w:comments xmlns:w="{W}">{notes}</w:comments>',
    )


def _styles(count: int) -> bytes:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(count)
    )
    paragraph = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>কথা</w:t></w:r></w:p>'
    return docx(
        paragraph * 1000,
        word___rels__document_0_xml_0_rels=relations(("styles", "styles.xml", False)),
        word__styles_0_xml=f'<w:styles xmlns:w="{W}">{chain}</w:styles>',
    )


def _lying_zip() -> bytes:
    """A zip whose directory says that a part is small, and whose part is not."""
    data = bytearray(docx(typed() + " " * (49 << 20)))
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 100)
    return bytes(data)


def _boxes(depth: int) -> str:
    inner = typed()
    for _ in range(depth):
        inner = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    return inner


Maker = Callable[[], bytes]
WORD: Final[dict[str, Maker]] = {
    "macros.docm": partial(docx, typed(), word__vbaProject_0_bin=b"\xd0\xcf\x11\xe0" + bytes(2000)),
    "outside.docx": _external_docx,
    "chunk.docx": partial(
        docx,
        typed() + '<w:altChunk r:id="rId1"/>',
        word___rels__document_0_xml_0_rels=relations(("aFChunk", "chunk.html", False)),
        word__chunk_0_html="<html><body><p>গোপন কথা</p></body></html>",
    ),
    "bomb.docx": lambda: docx(typed() + " " * (301 << 20)),
    "lies.docx": _lying_zip,
    "many-parts.docx": lambda: zipped({"word/document.xml": "<a/>", **{f"word/{n}.xml": "" for n in range(6000)}}),
    "laughs.docx": partial(docx, typed("&k;"), LAUGHS),
    "laughs-utf16.docx": lambda: zipped({"word/document.xml": f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<a>&k;</a>'.encode("utf-16")}),
    "entity.docx": partial(docx, typed("&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
    "broken-xml.docx": partial(docx, "<w:p><w:r>"),
    "runs.docx": lambda: docx("<w:p>" + "<w:r><w:t>ক</w:t></w:r>" * 10_000 + "</w:p>"),
    "bijoy-runs.docx": lambda: docx("<w:p>" + '<w:r><w:rPr><w:rFonts w:ascii="SutonnyMJ" w:hAnsi="SutonnyMJ"/></w:rPr><w:t>wm×všÍ</w:t></w:r>' * 10_000 + "</w:p>"),
    "paragraphs.docx": lambda: docx(typed("কথা ও কথা") * 20_000),
    "numbers.docx": lambda: docx("".join(typed(f"{n}। দফা {n}") for n in range(10_000))),
    "subjects.docx": lambda: docx(typed("বিষয়: সভা") * 10_000),
    "deep-tables.docx": partial(docx, nested(NESTED_TABLE, 60, typed())),
    "too-deep-tables.docx": partial(docx, nested(NESTED_TABLE, 20_000, typed())),
    "cells.docx": lambda: docx("<w:tbl>" + ("<w:tr>" + f"<w:tc>{typed('ক')}</w:tc>" * 40 + "</w:tr>") * 400 + "</w:tbl>"),
    "spans.docx": lambda: docx("<w:tbl>" + f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{"9" * 5000}"/><w:vMerge/></w:tcPr>{typed()}</w:tc></w:tr>' * 100 + "</w:tbl>"),
    "merged.docx": lambda: docx("<w:tbl>" + f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{typed('ক')}</w:tc></w:tr>" * 5_000 + "</w:tbl>"),
    "boxes.docx": lambda: docx(_boxes(40)),
    "tabs.docx": lambda: docx("<w:p><w:r><w:t>ক</w:t>" + "<w:tab/>" * 50_000 + "</w:r></w:p>"),
    "breaks.docx": lambda: docx("<w:p><w:r>" + "<w:t>ক</w:t><w:br/>" * 15_000 + "</w:r></w:p>"),
    "long-line.docx": lambda: docx(typed("কথা " * 200_000)),
    "long-word.docx": lambda: docx(typed("ক" * 2_000_000)),
    "notes.docx": partial(_notes, 10_000),
    "comments.docx": partial(_comments, 10_000),
    "deletions.docx": lambda: docx("<w:p>" + "".join(f"<w:del><w:r><w:delText>কাটা {n}</w:delText></w:r></w:del>" for n in range(20_000)) + "</w:p>" + typed()),
    "style-chain.docx": partial(_styles, 5_000),
    "symbols.docx": lambda: docx("<w:p>" + "".join(f'<w:r><w:sym w:font="x{n}" w:char="F0{n % 256:02X}"/></w:r>' for n in range(20_000)) + "</w:p>" + typed()),
    "fields.docx": lambda: docx("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "http://127.0.0.1:9/"</w:instrText></w:r>' * 5_000 + "</w:p>" + typed()),
}  # fmt: skip
"""Word files by a name that says what is in each."""
OFFICE_FILES: Final[dict[str, Maker]] = {
    "deep.rtf": lambda: rtf("{" * 300_000 + "}" * 300_000),
    "binary.rtf": partial(rtf, "\\bin2147483647 x"),
    "open.rtf": lambda: b"{\\rtf1 " + b"{\\b " * 50_000,
    "outside.rtf": partial(
        rtf,
        '{\\*\\template http://127.0.0.1:9/x.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "http://127.0.0.1:9/a.png"}}'
        '{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/hostname"}}{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata 0105}}',
    ),
    "numbers.rtf": partial(rtf, "\\fs" + "9" * 5000 + "\\li-" + "9" * 300 + "\\trowd\\cellx" + "9" * 100),
    "rows.rtf": lambda: rtf("\\trowd\\cellx100\\pard\\intbl a\\cell\\row" * 5_000),
    "picture.rtf": partial(rtf, "{\\pict\\wmetafile8\\picw99999999\\pich99999999 " + "ff" * 5000 + "}"),
    "bomb.odt": lambda: odt(ODT_TEXT + " " * (301 << 20)),
    "laughs.odt": partial(odt, "<text:p>&k;</text:p>", LAUGHS),
    "broken.odt": partial(odt, "<text:p>"),
    "deep.odt": lambda: odt(nested("<text:section>{}</text:section>", 5_000, ODT_TEXT)),
    "repeated.odt": partial(odt, '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"><text:p>ক</text:p></table:table-cell></table:table-row></table:table>'),
    "spaces.odt": partial(odt, '<text:p>ক<text:s text:c="2000000000"/>খ</text:p>'),
    "macros.odt": partial(odt, ODT_TEXT, Basic__Standard__Module1_0_xml="<x/>", Scripts__python__a_0_py="raise SystemExit"),
}  # fmt: skip
"""Files that LibreOffice is asked to read."""
PDFS: Final[dict[str, Maker]] = {
    "bomb.pdf": lambda: pdf(content=b"BT /F 9 Tf (a) Tj ET " * 15_000_000),
    "glyphs.pdf": lambda: pdf(content=b"BT /F 9 Tf " + b"1 0 0 1 9 9 Tm (abc defg) Tj " * 200_000 + b" ET"),
    "paths.pdf": lambda: pdf(content=b"0 0 m 9 9 l S " * 500_000),
    "no-pages.pdf": partial(pdf, 0),
    "pages.pdf": lambda: pdf(5_000, b"BT /F 9 Tf 99 700 Td (Subject: a test) Tj ET"),
    "giant-page.pdf": partial(pdf, 1, b"BT /F 9 Tf 99 700 Td (Subject: a test) Tj ET", b"", "99999999 99999999"),
    "strange-page.pdf": partial(pdf, 1, b"BT /F 9 Tf 99 700 Td (Subject: a test) Tj ET", b"", "-5 nan"),
    "broken.pdf": lambda: pdf(3, b"BT /F 9 Tf 99 700 Td (Subject: a test) Tj ET")[:400],
}  # fmt: skip
PICTURES: Final[dict[str, Maker]] = {
    "wide.png": partial(png, 2_000_000_000, 2_000_000_000),
    "bomb.png": partial(png, 8_000, 8_000, 8_000),
    "cut.png": partial(png, 4_000, 4_000, 10),
    "thin.png": partial(png, 39_000_000, 1, 1),
    "tall.png": partial(png, 1, 39_000_000, 39_000_000),
    "blank.png": partial(png, 6_000, 6_000, 6_000),
}  # fmt: skip
TEXTS: Final[dict[str, Maker]] = {
    "long.txt": lambda: ("কথা " * 200_000).encode(),
    "word.txt": lambda: ("ক" * 2_500_000).encode(),
    "lines.txt": lambda: ("বিষয়: সভা\n" * 49_000).encode(),
    "bijoy.txt": lambda: ("wm×všÍ gš¿Yvjq " * 30_000).encode("cp1252", "replace"),
    "bars.txt": lambda: b"| " * 500_000 + b"|\n" + b"|--" * 500_000 + b"|\n",
    "brackets.txt": lambda: b"[" * 1_000_000,
    "zeros.txt": lambda: bytes(1_000_000),
    "controls.txt": lambda: TEXT.encode() + b"\x1b]0;x\x07\x1b[2J\x85\xe2\x80\xae" + "কথা\u202e\u2028".encode(),
    "yaml.txt": lambda: "বিষয়: সভা\n\nconst: &a [*a, *a]\n!!python/object:os.system\n---\n...\n\t\t: x\n'\n\"\n# মন্তব্য\n".encode(),
}  # fmt: skip
