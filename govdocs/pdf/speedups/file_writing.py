"""Write a PDF with each of its objects serialised once.

pydyf serialises each object, streams compressed, for the file and once more for the hash that identifies it; and it
makes a list of all pages for each box that is tagged. The replaced name is that of the tags, because WeasyPrint adds them
to a PDF when all pages are there.
"""

from functools import cached_property
from hashlib import md5
from itertools import accumulate, count
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
    """A PDF to which no more pages are added. Among its objects may be the bytes of some that are made already."""

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
        contents = [b"", *[each if type(each) is bytes else _bytes(each) for each in self.objects[1:]]]
        lines = [b"%PDF-1.7", b"%\xf0\x9f\x96\xa4"]
        self.current_position = sum(map(len, lines)) + len(lines)
        packed: dict[int, bytes] = {}
        for number, (each, content) in enumerate(zip(self.objects, contents, strict=True)):
            if type(each) is bytes or (number and each.compressible):
                packed[number] = content
            elif number:
                lines.append(self._placed(each, content))
        pack = _pack(packed)
        self.add_object(pack)
        contents.append(_bytes(pack))
        lines.append(self._placed(pack, contents[-1]))
        print_of_all = pydyf.String(md5(b"".join(contents)).hexdigest()).data
        table = self._table(pack, packed, pydyf.Array((print_of_all, print_of_all)))
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

    def _table(self, pack: pydyf.Stream, packed: dict[int, bytes], identifier: pydyf.Array) -> pydyf.Stream:
        """The cross-reference stream; of each object a kind, an offset, and a generation or the index in the pack."""
        first = self.objects[0]
        lengths = 1, _size(self.current_position), _size(max(len(packed), first.generation))

        def row(*values: int) -> bytes:
            return b"".join([value.to_bytes(n, "big") for n, value in zip(lengths, values, strict=True)])

        in_pack = row(2, pack.number, 0)[: -lengths[2]]
        indices = count()
        rows = [row(0, 0, first.generation)]
        rows += [
            in_pack + next(indices).to_bytes(lengths[2], "big")
            if number in packed
            else row(1, each.offset, 0)
            for number, each in enumerate(self.objects[1:], 1)
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


def _pack(packed: dict[int, bytes]) -> pydyf.Stream:
    """The stream that holds the compressed objects (an object stream), by their numbers."""
    positions = accumulate([len(content) + 1 for content in packed.values()], initial=0)
    index = " ".join([f"{number} {position}" for number, position in zip(packed, positions, strict=False)])
    extra = {"Type": "/ObjStm", "N": len(packed), "First": len(index) + 1}
    return pydyf.Stream([index, *packed.values()], extra, True)


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
