"""How a page stands: words facing cards, all below each other, or in two columns."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial

from presenter.core.board import Head
from presenter.core.case import Card
from presenter.core.case import Text as Prose
from presenter.core.case_picture import ReadingPicture
from presenter.deck.blocks import Paragraph
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.case.card import note
from presenter.qt.paint.case.flowing import flowing
from presenter.qt.paint.columns import Columns, ended_columns
from presenter.qt.paint.fit import STEPS, Fitted, fitted, roomy
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.shown import Shown
from presenter.qt.paint.stacked import stacked
from presenter.qt.paint.title import display, kicker, title
from presenter.values import dataclass

TITLE_LINES, BELOW_KICKER, BELOW_TITLE = 2, 18.0, 44.0
APART = 64.0  # between columns
WIDEST = 1500.0  # of a line of words
BETWEEN_CARDS = 22.0

Parts = tuple[Shown | Card, ...]
Make = Callable[[float], Stack]


def arranged(picture: ReadingPicture, width: float, room: float, setter: Typesetter) -> Fitted:
    """The way in which the letters are largest; too much is ended in two columns."""
    page = Page(picture, width, setter)
    ways = page.ways
    if large := roomy(ways[0], room):
        return Fitted(large)
    usual = [way(1.0).height for way in ways]
    for step in STEPS:
        for way, height in zip(ways, usual, strict=True):
            if height * step**2 <= room and (made := way(step)).height <= room:
                return Fitted(made)
    return fitted(page.halves, room, partial(ended_columns, theme=setter.theme))


@dataclass(frozen=True)
class Page:
    """What is to be arranged."""

    picture: ReadingPicture
    width: float
    setter: Typesetter

    @cached_property
    def parts(self) -> Parts:
        return _read(self.picture.page.body)

    @property
    def ways(self) -> tuple[Make, ...]:
        words, cards = _parted(self.parts)
        if words and cards and _is_prose(words):
            return (self.facing, self.stacked, self.halves)
        return (self.stacked, self.halves)

    def facing(self, factor: float) -> Stack:
        """Words at the left, cards at the right."""
        return self._beside(_parted(self.parts), factor)

    def stacked(self, factor: float) -> Stack:
        narrow = min(self.width, WIDEST)
        setter = replace(self.setter, factor=factor)
        below = _flow(self.parts, self.picture.head, narrow, setter)
        return Stack((*self._title(narrow, setter), below))

    def halves(self, factor: float) -> Stack:
        """In two columns, parted where both are as low as can be."""
        parts = self.parts
        each, setter = (self.width - APART) / 2, replace(self.setter, factor=factor)
        heights = [_flow((part,), self.picture.head, each, setter).height for part in parts]
        at = min(range(len(parts) + 1), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
        return self._beside((parts[:at], parts[at:]), factor)

    def _beside(self, columns: tuple[Parts, Parts], factor: float) -> Stack:
        each, setter = (self.width - APART) / 2, replace(self.setter, factor=factor)
        pieces = tuple(_flow(part, self.picture.head, each, setter) for part in columns)
        return Stack((*self._title(self.width, setter), Columns(pieces, each, APART)))

    def _title(self, width: float, setter: Typesetter) -> list[Piece]:
        """The kicker and the title, either of which may be missing."""
        theme, page, pieces = setter.theme, self.picture.page, list[Piece]()
        if page.kicker:
            pieces += [kicker(page.kicker, theme.accent, theme.fonts, width), Gap(BELOW_KICKER)]
        if page.title:
            style = display(setter.look.title * min(setter.factor, 1.0), theme)
            pieces += [title(page.title, style, width, TITLE_LINES)]
            pieces.append(Gap(BELOW_TITLE * setter.factor))
        return pieces


def _read(body: tuple[Prose | Card, ...]) -> Parts:
    """The cards, and every block of the words for itself."""
    return tuple(
        part
        for each in body
        for part in ([each] if isinstance(each, Card) else flowing(each.markdown))
    )


def _parted(parts: Parts) -> tuple[Parts, Parts]:
    """The words and the cards, if all cards come last; else no cards."""
    first = next((at for at, each in enumerate(parts) if isinstance(each, Card)), len(parts))
    words, rest = parts[:first], parts[first:]
    return (words, rest) if all(isinstance(each, Card) for each in rest) else (parts, ())


def _is_prose(words: Parts) -> bool:
    """Whether it is of paragraphs alone: what is wide needs the whole width."""
    return all(isinstance(each, Shown) and isinstance(each.block, Paragraph) for each in words)


def _flow(parts: Parts, head: Head, width: float, setter: Typesetter) -> Stack:
    """Words and cards in their order; cards that follow each other stand closer."""
    pieces: list[Piece] = []
    for at, part in enumerate(parts):
        if at:
            close = isinstance(part, Card) and isinstance(parts[at - 1], Card)
            pieces.append(Gap(BETWEEN_CARDS * setter.factor if close else setter.gap))
        if isinstance(part, Card):
            pieces.append(note(part, head, setter, width))
        else:
            pieces.append(stacked((part,), setter, width, 0.0, titled=False))
    return Stack(tuple(pieces))
