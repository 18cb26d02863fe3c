"""Drawings as SVG, made safe: no scripts, nothing from outside, nothing that multiplies itself."""

import re
import zlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QXmlStreamReader, QXmlStreamWriter

from presenter.qt.paint.images import Unreadable

GZIP, MARK = b"\x1f\x8b", b"\xef\xbb\xbf"
MOST_BYTES, MOST_SHAPES, DEEPEST = 8_000_000, 60_000, 200
LEFT_OUT = re.compile(r"script|foreignobject|handler|listener|font-face-uri|animate\w*|set|discard")
EMBEDDED = re.compile(
    r"data:image/\w+;base64,\s*(?:iVBORw0KGgo|/9j/|R0lGOD|UklGR)"
)  # as each begins
OUTSIDE = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"\s]*#)[^)]", re.IGNORECASE)

Token = QXmlStreamReader.TokenType


def is_svg(data: bytes) -> bool:
    return data.startswith(GZIP) or data.removeprefix(MARK).lstrip()[:1] == b"<"


def safe(data: bytes) -> QByteArray:
    """The drawing without what it must not do."""
    buffer = QBuffer()
    buffer.setData(QByteArray(_unpacked(data)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QXmlStreamReader(buffer)
    reader.setNamespaceProcessing(False)  # prefixes stay as they are written
    written = QByteArray()
    _Copy(reader, QXmlStreamWriter(written)).run()
    if reader.hasError():
        raise Unreadable("Damaged picture")
    return written


def _unpacked(data: bytes) -> bytes:
    if data.startswith(GZIP):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, MOST_BYTES + 1)
        except zlib.error as error:
            raise Unreadable("Damaged picture") from error
    if len(data) > MOST_BYTES:
        raise Unreadable("Too large a drawing")
    return data


class _Copy:
    """Copies what is harmless, and counts the shapes with all that they use."""

    def __init__(self, reader: QXmlStreamReader, writer: QXmlStreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._open: list[tuple[str, int]] = []  # an id or none, and the shapes in it so far
        self._shapes: dict[str, int] = {}

    def run(self) -> None:
        while not self._reader.atEnd():
            match self._reader.readNext():
                case Token.StartElement:
                    self._begin()
                case Token.EndElement:
                    self._end()
                case Token.Characters:
                    words = self._reader.text()
                    self._writer.writeCharacters("" if OUTSIDE.search(words) else words)

    def _begin(self) -> None:
        name = self._reader.qualifiedName()
        found = self._reader.attributes()
        every = (found.at(number) for number in range(found.size()))
        attributes = {each.qualifiedName(): each.value() for each in every}
        plain = name.rpartition(":")[2].lower()
        address = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "href"), "")
        uses = self._shapes.get(address.strip()[1:], 0)
        is_unknown = plain == "use" and not uses  # it could hold itself
        if is_unknown or LEFT_OUT.fullmatch(plain) or not _is_inside(address.strip()):
            self._reader.skipCurrentElement()
            return
        self._open.append((attributes.get("id", ""), 1 + uses))
        if len(self._open) > DEEPEST:
            raise Unreadable("Too intricate a picture")
        self._writer.writeStartElement(name)
        for key, value in attributes.items():
            if not key.lower().startswith("on") and not OUTSIDE.search(value):
                self._writer.writeAttribute(key, value)

    def _end(self) -> None:
        identity, shapes = self._open.pop()
        if shapes > MOST_SHAPES:
            raise Unreadable("Too intricate a picture")
        if identity:
            self._shapes[identity] = shapes
        if self._open:
            above, so_far = self._open[-1]
            self._open[-1] = (above, so_far + shapes)
        self._writer.writeEndElement()


def _is_inside(address: str) -> bool:
    return not address or address.startswith("#") or bool(EMBEDDED.match(address))
