"""Write a PDF with each of its objects serialised once.

pydyf serialises each object, streams compressed, for the file and once more for the hash that identifies it; and it
makes a list of all pages for each box that is tagged. The replaced name is that of the tags, because WeasyPrint adds them
to a PDF when all pages are there.
"""

from functools import cached_property
from hashlib import md5
from typing import Any

import pydyf
import weasyprint.pdf

from govdocs.pdf.compression import compressed
from govdocs.pdf.speedups.fonts import FastFonts

_stock_add_tags = weasyprint.pdf.add_tags


def add_tags(pdf: pydyf.PDF, document: Any, *rest: Any) -> None:
    """The counterpart of WeasyPrint's function."""
    if isinstance(document.font_config, FastFonts):
        pdf.__class__ = FinishedPDF
    _stock_add_tags(pdf, document, *rest)


class FinishedPDF(pydyf.PDF):  # type: ignore[misc]
    """A PDF to which no more pages are added."""

    @cached_property
    def page_references(self) -> tuple[bytes, ...]:
        """The references to the pages, in their order."""
        references: tuple[bytes, ...] = super().page_references
        return references

    def write(
        self, output: Any, version: Any = "1.7", identifier: Any = False, compress: bool = False
    ) -> None:
        """Write the file as pydyf does: objects in a compressed stream, an identifier made of their bytes."""
        if (version, identifier, compress) != ("1.7", True, True):
            super().write(output, version, identifier, compress)
            return
        if self.info:
            self.add_object(self.info)
        contents = [b"" if each.free == "f" else _bytes(each) for each in self.objects]
        lines = [b"%PDF-1.7", b"%\xf0\x9f\x96\xa4"]
        self.current_position = sum(map(len, lines)) + len(lines)
        packed = [each for each in self.objects if each.free != "f" and each.compressible]
        places = {each.number: place for place, each in enumerate(packed)}
        for each, content in zip(self.objects, contents, strict=True):
            if each.free != "f" and each.number not in places:
                lines.append(self._placed(each, content))
        pack = _pack(packed, [contents[each.number] for each in packed])
        self.add_object(pack)
        contents.append(_bytes(pack))
        lines.append(self._placed(pack, contents[-1]))
        print_of_all = pydyf.String(md5(b"".join(contents)).hexdigest()).data
        table = self._table(pack, places, pydyf.Array((print_of_all, print_of_all)))
        self.xref_position = self.current_position
        self.add_object(table)
        lines += [self._placed(table, _bytes(table)), b"startxref", b"%d" % self.xref_position, b"%%EOF", b""]
        output.write(b"\n".join(lines))

    def _placed(self, each: pydyf.Object, content: bytes) -> bytes:
        """The bytes of an object in the file; its offset is remembered for the table."""
        each.offset = self.current_position
        line = b"%d %d obj\n%b\nendobj" % (each.number, each.generation, content)
        self.current_position += len(line) + 1
        return line

    def _table(self, pack: pydyf.Stream, places: dict[int, int], identifier: pydyf.Array) -> pydyf.Stream:
        """The cross-reference stream; of each object a kind, an offset, and a generation or the index in the pack."""
        most = max(len(places), *[each.generation for each in self.objects])
        lengths = 1, _size(self.current_position), _size(most)

        def row(*values: int) -> bytes:
            return b"".join([value.to_bytes(n, "big") for n, value in zip(lengths, values, strict=True)])

        in_pack = row(2, pack.number, 0)[: -lengths[2]]
        rows = [
            row(min(each.number, 1), each.offset, each.generation)
            if (place := places.get(each.number)) is None
            else in_pack + place.to_bytes(lengths[2], "big")
            for each in self.objects
        ]
        rows.append(row(1, self.current_position, 0))
        extra = {
            "Type": "/XRef",
            "Index": pydyf.Array((0, len(rows))),
            "W": pydyf.Array(lengths),
            "Size": len(rows),
            "Root": self.catalog.reference,
            **({"Info": self.info.reference} if self.info else {}),
            "ID": identifier,
        }
        return pydyf.Stream(
            [b"".join(rows)],
            extra,
            True,
        )


def _pack(objects: list[pydyf.Object], contents: list[bytes]) -> pydyf.Stream:
    """The stream that holds the compressed objects (an object stream)."""
    positions, position = [], 0
    for each, content in zip(objects, contents, strict=True):
        positions.append(f"{each.number} {position}")
        position += len(content) + 1
    index = " ".join(positions)
    return pydyf.Stream(
        [index, *contents], {"Type": "/ObjStm", "N": len(objects), "First": len(index) + 1}, True
    )


def _size(number: int) -> int:
    """How many bytes a number takes."""
    return (number.bit_length() + 7) // 8


def _bytes(value: Any) -> bytes:
    """The serialised form of an object, or of a value in it (pydyf's `data`)."""
    kind, data = type(value), b""
    if kind is bytes:
        data = value
    elif kind is int:
        data = b"%d" % value
    elif kind is str:
        data = value.encode("ascii")
    elif kind is pydyf.Dictionary:
        data = b"<<%b>>" % b"".join(
            [
                b"/%b %b" % (key.encode("ascii"), part if type(part) is bytes else _bytes(part))
                for key, part in value.items()
            ]
        )
    elif kind is pydyf.Array:
        data = b"[%b]" % b" ".join([part if type(part) is bytes else _bytes(part) for part in value])
    elif isinstance(value, pydyf.Stream):
        data = _stream(value)
    else:
        data = value.data if isinstance(value, pydyf.Object) else pydyf._to_bytes(value)
    return data


def _stream(stream: pydyf.Stream) -> bytes:
    content = b"\n".join([part if type(part) is bytes else _bytes(part) for part in stream.stream])
    extra = pydyf.Dictionary(stream.extra)
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        content = compressed(content)
    extra["Length"] = len(content)
    return b"\n".join((_bytes(extra), b"stream", content, b"endstream"))
