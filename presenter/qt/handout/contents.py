"""The outline of a PDF, which Qt does not write, and other amends to what Qt wrote.

A PDF ends with a table of where each of its objects begins. New objects go before that table and
the table grows by them; what is to be another is written anew, and the table leads there.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field

from presenter.values import dataclass

PAGES = re.compile(rb"/Pages (\d+) 0 R")
KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
REFERENCE = re.compile(rb"(\d+) 0 R")
ROOT = re.compile(rb"/Root (\d+) 0 R")
START = re.compile(rb"startxref\s+(\d+)")
LETTERS = re.compile(rb"/ToUnicode (\d+) 0 R")
LIST = re.compile(rb"\[[^\]]*\]|<\w+> <\w+> <\w+>$", re.MULTILINE)
TAB, SPACE = b"<0009>", b"<0020>"
DATES = re.compile(rb"/(?:Creation|Mod)Date \([^)]*\)")
OPEN = b"/PageMode /UseOutlines /ViewerPreferences << /DisplayDocTitle true >>"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: its page from 0, and how high on it in points, or all of it."""

    title: str
    page: int
    height: float | None = None
    below: "tuple[Entry, ...]" = ()


def with_contents(pdf: bytes, entries: Sequence[Entry]) -> bytes:
    """The same PDF with an outline, shown by its title, and without the dates of its making."""
    file = _File.read(pdf)
    file.amend(LETTERS, _with_spaces)
    root = file.object(file.root)
    inside = root[root.index(b"<<") + 2 : root.rindex(b">>")]
    outline = b" /Outlines %d 0 R " % len(file.rows)
    file.add(_Outline(file.pages, len(file.rows)).written(entries))
    file.replace(file.root, b"<<%b>>" % (inside + outline + OPEN))
    return file.written()


def _with_spaces(letters: bytes) -> bytes:
    """Qt says that what looks like a space is a tab, and so it would be copied."""
    return LIST.sub(lambda found: found[0].replace(TAB, SPACE), letters)


def _undated(pdf: bytes) -> bytes:
    """Spaces for the dates in the information at its head: a deck makes the same PDF every day."""
    head = pdf.index(b"endobj")
    return DATES.sub(lambda found: b" " * len(found[0]), pdf[:head]) + pdf[head:]


@dataclass(slots=True)
class _File:
    """The objects of a PDF, where they begin, and what stands at its end."""

    body: bytearray
    rows: list[bytes]
    trailer: bytes
    root: int

    @classmethod
    def read(cls, pdf: bytes) -> "_File":
        pdf = _undated(pdf)
        start = int(_found(START, pdf[-200:]))
        table, trailer = pdf[start:].split(b"trailer", 1)
        rows = table.splitlines()[2:]
        return cls(bytearray(pdf[:start]), rows, trailer, int(_found(ROOT, trailer)))

    @property
    def pages(self) -> list[int]:
        tree = int(_found(PAGES, self.object(self.root)))
        return [int(number) for number in REFERENCE.findall(_found(KIDS, self.object(tree)))]

    def object(self, number: int) -> bytes:
        begin = int(self.rows[number][:10])
        return bytes(self.body[begin : self.body.index(b"endobj", begin)])

    def amend(self, named: re.Pattern[bytes], change: Callable[[bytes], bytes]) -> None:
        """Change objects in their places: none may grow or shrink."""
        for number in named.findall(self.body):
            old = self.object(int(number))
            begin = int(self.rows[int(number)][:10])
            self.body[begin : begin + len(old)] = change(old)

    def add(self, objects: Iterable[bytes]) -> None:
        for content in objects:
            self.rows.append(self._begin(len(self.rows), content))

    def replace(self, number: int, content: bytes) -> None:
        self.rows[number] = self._begin(number, content)

    def written(self) -> bytes:
        size = b"/Size %d" % len(self.rows)
        trailer = re.sub(rb"/Size \d+", size, self.trailer[: self.trailer.index(b"startxref")])
        table = b"\n".join(row.rstrip() + b" " for row in self.rows)
        head = b"xref\n0 %d\n" % len(self.rows)
        end = b"\ntrailer%bstartxref\n%d\n%%%%EOF\n" % (trailer, len(self.body))
        return bytes(self.body) + head + table + end

    def _begin(self, number: int, content: bytes) -> bytes:
        """Write an object; its row of the table."""
        row = b"%010d 00000 n" % len(self.body)
        self.body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
        return row


@dataclass(slots=True)
class _Outline:
    """Entries become objects, numbered from `first`, which is the outline itself."""

    pages: list[int]
    first: int
    objects: list[bytes] = field(default_factory=list)

    def written(self, entries: Sequence[Entry]) -> list[bytes]:
        self.objects = [b""]
        inside = self._children(entries, self.first)
        self.objects[0] = b"<< /Type /Outlines %b >>" % inside
        return self.objects

    def _children(self, entries: Sequence[Entry], parent: int) -> bytes:
        """Write entries that lie beside each other; what leads their parent to them."""
        if not entries:
            return b""
        numbers = [self._reserve() for _ in entries]
        for place, entry in enumerate(entries):
            around = b""
            if place > 0:
                around += b"/Prev %d 0 R " % numbers[place - 1]
            if place + 1 < len(numbers):
                around += b"/Next %d 0 R " % numbers[place + 1]
            self._write(entry, numbers[place], b"/Parent %d 0 R %b" % (parent, around))
        every = len(entries) + sum(len(entry.below) for entry in entries)
        return b"/First %d 0 R /Last %d 0 R /Count %d" % (numbers[0], numbers[-1], every)

    def _reserve(self) -> int:
        self.objects.append(b"")
        return self.first + len(self.objects) - 1

    def _write(self, entry: Entry, number: int, around: bytes) -> None:
        title = entry.title.encode("utf-16-be", "replace").hex().encode()
        fit = b"/Fit" if entry.height is None else b"/XYZ null %.1f null" % entry.height
        place = b"[%d 0 R %b]" % (self.pages[entry.page], fit)
        below = self._children(entry.below, number)
        self.objects[number - self.first] = b"<< /Title <feff%b> /Dest %b %b%b >>" % (
            title,
            place,
            around,
            below,
        )


def _found(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    match = pattern.search(text)
    if match is None:
        raise ValueError(f"Qt’s PDF has no {pattern.pattern!r}")
    return match[1]
