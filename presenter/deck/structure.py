"""Tells line by line what a deck is made of, without parsing it: just enough to part slides."""

import re
from enum import Enum, auto

from presenter.deck import html_blocks
from presenter.deck.beginnings import begins, is_heading, item_in
from presenter.deck.fences import INDENT, Fence, fence_in, is_break

_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*$")
_QUOTED = re.compile(r"(?:>\s*)+")
_FOOTNOTE = re.compile(r"\[\^[^\s\]]+\]:\s*")
_MATH = "$$"
_DEEPEST = 50
_COLUMNS = re.compile(r" {0,3}\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*(?:\s*\|)?\s*$")


class Role(Enum):
    """What a line is; `NESTED` stands in a list or a quotation."""

    BLANK = auto()
    BREAK = auto()
    HEADING = auto()
    UNDERLINE = auto()
    TEXT = auto()
    NESTED = auto()
    TABLE = auto()
    HTML = auto()
    MATH = auto()
    CODE = auto()
    FENCE = auto()


class _Open(Enum):
    NOTHING = auto()
    PARAGRAPH = auto()
    NESTED = auto()
    TABLE = auto()
    HTML = auto()
    RAW = auto()
    MATH = auto()


_PLAIN = (_Open.NOTHING, _Open.PARAGRAPH)
_STRICT = (_Open.HTML, _Open.RAW, _Open.MATH)


class Structure:
    """Meets the lines of a deck in order; fenced code must not be shown to it."""

    def __init__(self) -> None:
        self._open = _Open.NOTHING
        self._offsets: list[int] = []
        self.fence = Fence("```")

    @property
    def in_html(self) -> bool:
        return self._open is _Open.HTML or self._open is _Open.RAW

    def meet(self, line: str) -> Role:
        """The role of the next line; for `Role.FENCE`, `fence` is the one that opens."""
        return self._at_once(line) or self._with_care(line.expandtabs(4))

    def _at_once(self, line: str) -> Role | None:
        """The role of most lines of most decks: empty ones and plain words, headings, items."""
        if self._open in _STRICT:
            return None
        if not line:
            return self._became(_Open.NOTHING, Role.BLANK)
        if line.startswith("# "):
            self._offsets.clear()
            return self._became(_Open.NOTHING, Role.HEADING)
        if line.startswith("- ") and line[2:3].isalpha():
            self._offsets[:] = [2]
            return self._became(_Open.NESTED, Role.NESTED)
        if self._open in _PLAIN and not self._offsets and line[0].isalpha():
            return self._became(_Open.PARAGRAPH, Role.TEXT)
        return None

    def _with_care(self, line: str) -> Role:
        if self._open is _Open.MATH:
            return self._math(line)
        if not line.strip():
            return self._blank()
        indent = len(line) - len(line.lstrip(" "))
        if self.in_html and indent >= self.base:
            return self._html(line)
        if self._open is _Open.PARAGRAPH and _UNDERLINE.match(line):
            return self._became(_Open.NOTHING, Role.UNDERLINE)
        return self._block(line, indent)

    def pause(self, indent: int) -> int | None:
        """Let a line with no words end what can end; where its list's words begin.

        None where it would be HTML or math.
        """
        if self._open is _Open.RAW or self._open is _Open.MATH:
            return None
        self._leave_lists(indent)
        self._open = _Open.NOTHING
        return self.base

    def _block(self, line: str, indent: int) -> Role:
        if self._goes_on(line, indent):
            return Role.NESTED
        interrupting = self._leave_lists(indent)
        item = item_in(line, self.base, interrupting=interrupting)
        if self._offsets or item:
            return self._nested(line, item)
        return self._top(line) if indent <= INDENT else self._indented()

    @property
    def base(self) -> int:
        return self._offsets[-1] if self._offsets else 0

    def _leave_lists(self, indent: int) -> bool:
        """Leave the lists that end here; whether a paragraph is still open where we arrive."""
        inside = len(self._offsets)
        while indent < self.base:
            self._offsets.pop()
        stays = 0 < inside == len(self._offsets)
        return self._open is _Open.PARAGRAPH or (stays and self._open is _Open.NESTED)

    def _blank(self) -> Role:
        if self._open is not _Open.RAW:
            self._open = _Open.NOTHING
        return Role.BLANK

    def _html(self, line: str) -> Role:
        if self._open is _Open.RAW and is_break(line):
            return self._became(_Open.NOTHING, Role.BREAK)
        if self._open is _Open.RAW and html_blocks.closes_raw(line):
            self._open = _Open.NOTHING
        return Role.HTML

    def _math(self, line: str) -> Role:
        if is_break(line):
            return self._became(_Open.NOTHING, Role.BREAK)
        closed = line.rstrip().endswith(_MATH)
        return self._became(_Open.NOTHING if closed else _Open.MATH, Role.MATH)

    def _goes_on(self, line: str, indent: int) -> bool:
        """Whether a line lazily continues a paragraph in a list or a quotation."""
        outside = self._open is _Open.NESTED and (not self._offsets or indent < self.base)
        return outside and (indent > INDENT or not begins(line))

    def _nested(self, line: str, item: re.Match[str] | None) -> Role:
        goes_on = item is None and self._open is _Open.NESTED
        while item and len(self._offsets) < _DEEPEST:
            gap = len(item["gap"])
            self._offsets.append(item.start("gap") + (gap if 1 <= gap <= INDENT + 1 else 1))
            item = item_in(line, self.base)
        text = line[self.base :].lstrip(" ")
        near = len(line) - len(text) - self.base <= INDENT
        if near and (fence := fence_in(text, self.base)):
            return self._fenced(fence)
        if near and not goes_on and (role := self._html_opened(text)):
            return role
        return self._inner(text if near or goes_on else "")

    def _inner(self, text: str) -> Role:
        """Words in a list or a quotation make a paragraph, which the next line may continue."""
        words = text.strip() and not begins(text)
        return self._became(_Open.NESTED if words else _Open.NOTHING, Role.NESTED)

    def _indented(self) -> Role:
        if self._open is _Open.PARAGRAPH:
            return Role.TEXT
        return self._became(_Open.NOTHING, Role.CODE)

    def _top(self, line: str) -> Role:
        text = line.lstrip(" ")
        if is_break(line):
            return self._became(_Open.NOTHING, Role.BREAK)
        if fence := fence_in(text):
            return self._fenced(fence)
        if is_heading(text):
            return self._became(_Open.NOTHING, Role.HEADING)
        if text.startswith(">"):
            return self._inner(_QUOTED.sub("", text))
        if note := _FOOTNOTE.match(text):
            return self._inner(text[note.end() :])
        return self._html_opened(text) or self._prose(line)

    def _html_opened(self, text: str) -> Role | None:
        if html_blocks.opens_raw(text):
            return self._became(
                _Open.NOTHING if html_blocks.closes_raw(text) else _Open.RAW, Role.HTML
            )
        if html_blocks.opens_block(text, in_paragraph=self._open is _Open.PARAGRAPH):
            return self._became(_Open.HTML, Role.HTML)
        return None

    def _prose(self, line: str) -> Role:
        if self._open is _Open.NOTHING and line.lstrip(" ").startswith(_MATH):
            return self._math(line.strip()[len(_MATH) :])
        columns = self._open is _Open.PARAGRAPH and "|" in line and _COLUMNS.match(line)
        if columns or self._open is _Open.TABLE:
            return self._became(_Open.TABLE, Role.TABLE)
        return self._became(_Open.PARAGRAPH, Role.TEXT)

    def _fenced(self, fence: Fence) -> Role:
        self.fence = fence
        return self._became(_Open.NOTHING, Role.FENCE)

    def _became(self, opened: _Open, role: Role) -> Role:
        self._open = opened
        return role
