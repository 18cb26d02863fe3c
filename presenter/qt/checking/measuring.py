"""Lays out a deck as the wall would show it, and says what is wrong with the result."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presenter.core.deck import Deck
from presenter.core.foot import Footer
from presenter.core.leaves import Leaf, leaves
from presenter.core.picture import BreakPicture, OpenerPicture, SlidePicture
from presenter.deck.problems import Problem
from presenter.qt.checking.checks import Laid, at_design_size, at_narrow_size
from presenter.qt.checking.source import Place
from presenter.qt.paint.frame import width_for
from presenter.qt.paint.images import Album
from presenter.qt.paint.scenes import scene
from presenter.qt.theme import Theme
from presenter.values import dataclass

DESIGN, NARROW = width_for(1920, 1080), width_for(1024, 768)
WRITTEN = SlidePicture | OpenerPicture | BreakPicture


@dataclass(frozen=True, slots=True)
class Measuring:
    """A deck, the lines of its file, its pictures, and the theme it is shown in."""

    deck: Deck
    lines: Sequence[str]
    album: Album
    theme: Theme

    def problems(self) -> Iterator[tuple[Problem, ...]]:
        """What is wrong with slide after slide, in pieces of some milliseconds’ work."""
        for leaf in leaves(self.deck):
            if isinstance(leaf.picture, WRITTEN):  # the rest the room fills
                yield tuple(at_design_size(self._laid(leaf, leaf.picture, DESIGN)))
                yield tuple(at_narrow_size(self._laid(leaf, leaf.picture, NARROW)))

    def _laid(self, leaf: Leaf, picture: WRITTEN, width: float) -> Laid:
        alone = replace(picture, footer=Footer())
        laid_out = scene(alone, width, self.theme, self.album)
        return Laid(picture.dress, laid_out, self._place(leaf.number))

    def _place(self, number: int) -> Place:
        first = self.deck.slides[number - 1].line
        after = self.deck.slides[number : number + 1]
        end = after[0].line - 1 if after else len(self.lines)
        return Place(first, self.lines[first - 1 : end])
