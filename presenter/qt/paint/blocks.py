"""Blocks of a page, set in one look and size."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from presenter.deck.blocks import (
    Block,
    Code,
    ColumnBreak,
    Footnotes,
    Heading,
    Image,
    Items,
    Quote,
    Span,
    Spans,
    Table,
)
from presenter.deck.blocks import Paragraph as Prose
from presenter.qt.paint.bullets import Bullets
from presenter.qt.paint.drawing import drawing
from presenter.qt.paint.figure import Figure, Gallery, asked, hung
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.images import Album
from presenter.qt.paint.look import Look
from presenter.qt.paint.piece import Beside, Gap, Piece, spaced
from presenter.qt.paint.runs import CENTRE, SEMIBOLD, START, Style, is_leftwards
from presenter.qt.paint.shapes import Barred
from presenter.qt.paint.shown import Shown
from presenter.qt.paint.table import table
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, title, without_widow
from presenter.qt.theme import Theme
from presenter.values import dataclass

SUBHEADINGS, SMALLEST_SUBHEADING = {1: 52.0, 2: 48.0}, 40.0
SMALLEST_BODY = 24.0
FOOTNOTE, FOOTNOTE_INDENT, BETWEEN_FOOTNOTES = 26.0, 36.0, 4.0
BETWEEN_ITEMS = 14.0
PICTURE_HEIGHT = 280.0


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets blocks for one look; `factor` makes all smaller, or all but the title larger.

    `panel` is the theme of what has a ground of its own; of lists, `part` says how far we are.
    """

    look: Look
    theme: Theme
    panel: Theme
    album: Album
    part: int = 0
    factor: float = 1.0

    def is_title(self, first: Block) -> TypeGuard[Heading | Prose]:
        """Whether the first block of a slide is its title."""
        titles = (Heading, Prose) if self.look.first_is_title else (Heading,)
        return isinstance(first, titles)

    def title(self, block: Heading | Prose, width: float) -> Piece:
        style = display(self.look.title * min(self.factor, 1.0), self.theme)
        if self.look.accented:
            style = replace(style, colour=self.theme.accent)
        return title(block.spans, self._aligned(style), width, most=self.look.title_lines)

    def set(self, block: Block, width: float) -> Piece:
        match block:
            case Code():
                return self._code(block, width)
            case Table():
                return table(block, self._size(34.0), width, self.theme)
            case Image():
                return self.row_of_pictures((Shown(block),), width, PICTURE_HEIGHT)
            case ColumnBreak():
                return Gap(0)
            case _:
                return self._words(block, width)

    def row_of_pictures(self, row: Sequence[Shown], width: float, height: float) -> Gallery:
        """Pictures that follow each other stand side by side."""
        pairs = [(each.block, each.seen) for each in row if isinstance(each.block, Image)]
        figures = [
            (
                Figure(drawing(image.source, self.album, self.panel), image.source, seen),
                asked(image.options, width, height).at(min(self.factor, 1.0)),
            )
            for image, seen in pairs
        ]
        return hung(figures, width, height, centred=self.look.centred)

    @property
    def gap(self) -> float:
        return self.look.gap * self.factor

    @property
    def body(self) -> Style:
        colour = self.theme.muted if self.look.quiet else self.theme.text
        size = max(self.look.body * self.factor, SMALLEST_BODY)
        return self._aligned(Style(size, colour, self.theme.fonts, accent=self.theme.accent))

    def _words(self, block: Heading | Prose | Items | Quote | Footnotes, width: float) -> Piece:
        match block:
            case Quote():
                return self._quote(block, width)
            case Footnotes():
                return self._footnotes(block, width)
            case Heading():
                return Text(block.spans, self._subheading(block.level), width)
            case Prose():
                return without_widow(block.spans, self.body, width)
            case Items():
                gap = BETWEEN_ITEMS * self.factor
                return Bullets(self.body, self.theme, gap, self.part).set(block.items, width)

    def _subheading(self, level: int) -> Style:
        usual = SUBHEADINGS.get(level, SMALLEST_SUBHEADING)
        size = self._size(usual * self.look.subheading)
        style = Style(size, self.theme.text, self.theme.fonts, weight=SEMIBOLD, leading=1.25)
        return self._aligned(replace(style, accent=self.theme.accent))

    def _quote(self, block: Quote, width: float) -> Piece:
        said = replace(self.look, body=self.look.quote, quiet=False)
        setter = replace(self, look=replace(said, centred=False))
        room = width - Barred.INDENT
        inside = spaced([setter.set(one, room) for one in block.blocks], self.gap / 2)
        return Barred(inside, self.theme.calm, width if runs_leftwards(block) else 0.0)

    def _footnotes(self, block: Footnotes, width: float) -> Piece:
        theme = self.theme
        style = Style(
            self._size(FOOTNOTE), theme.muted, theme.fonts, accent=theme.accent, align=START
        )
        notes = [self._footnote(mark, words, style, width) for mark, words in block.notes]
        return spaced(notes, BETWEEN_FOOTNOTES)

    def _footnote(self, mark: str, words: Spans, style: Style, width: float) -> Piece:
        number = Text((Span(mark),), style, FOOTNOTE_INDENT * 2, most=1)
        indent = max(FOOTNOTE_INDENT, number.natural_width + style.pixels * 0.5)
        if is_leftwards(words):
            at = width - number.natural_width
            return Beside(number, Text(words, style, width - indent), -at, at)
        return Beside(number, Text(words, style, width - indent), indent)

    def _code(self, block: Code, width: float) -> Piece:
        from presenter.qt.paint.code import code  # noqa: PLC0415 - Pygments only if needed

        return code(block.text, block.language, self._size(self.look.code), width, self.panel)

    def _aligned(self, style: Style) -> Style:
        return replace(style, align=CENTRE if self.look.centred else START)

    def _size(self, pixels: float) -> float:
        return max(pixels * self.factor, SMALLEST)


def runs_leftwards(block: Block) -> bool:
    """Whether the first words of a block are written from right to left."""
    match block:
        case Heading(spans=words) | Prose(words):
            return is_leftwards(words)
        case Items(items):
            return bool(items) and is_leftwards(items[0].spans)
        case Footnotes(notes):
            return bool(notes) and is_leftwards(notes[0][1])
        case Quote(blocks):
            return bool(blocks) and runs_leftwards(blocks[0])
        case _:
            return False
