"""A case's Markdown as blocks with their lines; what stands in HTML is nobody's and left out."""

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from presenter.values import dataclass

_MARKDOWN = MarkdownIt("commonmark").enable("table").disable(["inline"], ignoreInvalid=True)
_SPECIAL = re.compile(r"[*_`\[\]<>\\&!]")
_LINK = re.compile(r"\[([^*_`\[\]<>\\&!]+)\]\(#([^\s()<>\\&%]+)\)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE_LIMIT = 2000
_HEADING_END = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list; `is_plain` if it holds nothing but words and a list of entries."""

    line: int
    words: str
    inner: "tuple[Item, ...]"
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `kind` is heading, quote, list, table, code or text, `source` its lines."""

    kind: str
    line: int
    source: str
    level: int = 0
    items: tuple[Item, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    words: str
    address: str
    is_whole: bool


class Blocks:
    """The blocks of some lines, the first of which is line `first` of the file, from 1."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self._lines = lines
        self._first = first
        self._references: dict[str, object] = {}

    def __iter__(self) -> Iterator[Block]:
        tokens = _MARKDOWN.parse("\n".join(self._lines), self._references)
        at = 0
        while at < len(tokens):
            end = _end_of(tokens, at)
            if block := self._block(tokens[at:end]):
                yield block
            at = end

    def plain(self, words: str) -> str:
        """Words without their markup."""
        if not _SPECIAL.search(words):
            return " ".join(words.split())
        text = "".join(_text(token) for token in self._inline(words))
        return " ".join(text.split())

    def link(self, words: str) -> Link | None:
        """The first link in some words."""
        if found := _LINK.fullmatch(words):
            return Link(" ".join(found[1].split()), f"#{found[2]}", is_whole=True)
        tokens = self._inline(words)
        kinds = [token.type for token in tokens]
        if "link_open" not in kinds:
            return None
        start, end = kinds.index("link_open"), kinds.index("link_close")
        around = "".join(_text(token) for token in [*tokens[:start], *tokens[end:]])
        text = "".join(_text(token) for token in tokens[start:end])
        address = str(tokens[start].attrs.get("href", ""))
        return Link(" ".join(text.split()), address, is_whole=not around.strip())

    def _inline(self, words: str) -> list[Token]:
        tokens: list[Token] = []
        _MARKDOWN.inline.parse(words[:_INLINE_LIMIT], _MARKDOWN, self._references, tokens)
        return tokens

    def _block(self, tokens: Sequence[Token]) -> Block | None:
        head = tokens[0]
        kind = _KINDS.get(head.type, "text")
        if head.type == "html_block" or not head.map:
            return None
        line = self._first + head.map[0]
        source = "\n".join(self._lines[head.map[0] : head.map[1]]).rstrip()
        if kind == "heading":
            return Block(kind, line, tokens[1].content, level=int(head.tag[1:]))
        if kind == "list":
            return Block(kind, line, source, items=self._items(tokens))
        if kind == "table":
            return Block(kind, line, source, rows=tuple(self._rows(tokens)))
        if kind == "text":
            source = _COMMENT.sub("", source)
        return Block(kind, line, source) if source.strip() else None

    def _items(self, tokens: Sequence[Token]) -> tuple[Item, ...]:
        """The entries of a list whose first and last token these are."""
        items = []
        at = 1
        while at < len(tokens) - 1:
            end = _end_of(tokens, at)
            items.append(self._item(tokens[at:end]))
            at = end
        return tuple(items)

    def _item(self, tokens: Sequence[Token]) -> Item:
        words, is_plain = "", True
        inner: list[Item] = []
        at = 1
        while at < len(tokens) - 1:
            end = _end_of(tokens, at)
            if _KINDS.get(tokens[at].type) == "list":
                inner += self._items(tokens[at:end])
            elif tokens[at].type == "paragraph_open" and not words:
                words = tokens[at + 1].content
            else:
                is_plain = False
            at = end
        start = tokens[0].map[0] if tokens[0].map else 0
        return Item(self._first + start, words, tuple(inner), is_plain)

    def _rows(self, tokens: Sequence[Token]) -> Iterator[Row]:
        for at, token in enumerate(tokens):
            if token.type == "tr_open" and token.map:
                end = _end_of(tokens, at)
                cells = [each.content for each in tokens[at:end] if each.type == "inline"]
                yield Row(self._first + token.map[0], tuple(self.plain(cell) for cell in cells))


def _end_of(tokens: Sequence[Token], at: int) -> int:
    """The place after the token that closes the one at `at`."""
    depth: int = tokens[at].nesting
    while depth > 0:
        at += 1
        depth += tokens[at].nesting
    return at + 1


def _text(token: Token) -> str:
    if token.type == "image":
        return token.content
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return token.content if token.type in {"text", "code_inline"} else ""


_KINDS: Mapping[str, str] = {
    "heading_open": "heading",
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
}
