"""Words within a line: emphasis, code, links, breaks and pictures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from markdown_it.token import Token

from presenter.deck.blocks import Image, Paragraph, Span, Spans
from presenter.deck.emoji_codes import with_emoji
from presenter.deck.image import image, is_colour
from presenter.values import dataclass

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CODE_OPENS = re.compile(r"<(script|style)\b[^>]*(?<!/)>$", re.IGNORECASE)
_CODE_CLOSES = re.compile(r"</(script|style)\s*>$", re.IGNORECASE)
_SPACES = re.compile(" *(\\n) *| {2,}")


@dataclass(slots=True)
class _Style:
    """How often each mark is open, and the link that is."""

    strong: int = 0
    em: int = 0
    s: int = 0
    link: str = ""
    hides: bool = False

    def heed(self, token: Token) -> None:
        if token.type == "html_inline":
            self.hides = bool(_CODE_OPENS.match(token.content)) or (
                self.hides and not _CODE_CLOSES.match(token.content)
            )
            return
        mark = token.type.rpartition("_")[0]
        if mark == "link":
            self.link = str(token.attrs.get("href", ""))
        elif mark in {"strong", "em", "s"}:
            setattr(self, mark, getattr(self, mark) + token.nesting)

    def span(self, text: str, *, code: bool = False) -> Span:
        return Span(text, self.strong > 0, self.em > 0, code, self.s > 0, self.link)


def spans_and_images(line: Token) -> tuple[Spans, tuple[Image, ...]]:
    """The words of a line, and the pictures that stood among them."""
    parts = list(_parts(line))
    pictures = tuple(part for part in parts if isinstance(part, Image))
    return _trimmed([part for part in parts if isinstance(part, Span)]), pictures


def paragraphs(line: Token) -> Iterator[Paragraph | Image]:
    """The words of a paragraph, parted by the pictures in it."""
    for _, group in groupby(_parts(line), type):
        parts = list(group)
        spans = _trimmed([part for part in parts if isinstance(part, Span)])
        if spans:
            yield Paragraph(spans)
        yield from (part for part in parts if isinstance(part, Image))


def _parts(line: Token) -> Iterator[Span | Image]:
    style = _Style()
    for token in line.children or ():
        style.heed(token)
        if token.type == "image":
            picture = image(str(token.attrs["src"]), token.content)
            if not is_colour(picture):
                yield picture
        elif token.type == "footnote_ref":
            yield replace(style.span(mark_of(token)), raised=True)
        elif not style.hides and (text := _text(token)):
            yield style.span(text, code=token.type == "code_inline")


def mark_of(footnote: Token) -> str:
    """What a footnote is called where it is mentioned and where it stands."""
    return str(footnote.meta["id"] + 1)


def _text(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline":
        return "\n" * bool(_BREAK.fullmatch(token.content))
    if token.type == "text":
        return with_emoji(token.content)
    return token.content if token.type == "code_inline" else ""


def _trimmed(spans: Sequence[Span]) -> Spans:
    """Neighbours of one style made one, without space at either end."""
    every = list(_merged(spans))
    if every:
        every[0] = replace(every[0], text=every[0].text.lstrip())
        every[-1] = replace(every[-1], text=every[-1].text.rstrip())
    return tuple(span for span in every if span.text)


def _space(spaces: re.Match[str]) -> str:
    return spaces[1] or " "


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    for style, group in groupby(spans, lambda span: replace(span, text="")):
        text = "".join(span.text for span in group)
        yield replace(style, text=text if style.code else _SPACES.sub(_space, text))
