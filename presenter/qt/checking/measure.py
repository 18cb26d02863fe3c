"""What a scene tells about its words: which there are, how wide code is, how small the letters."""

from presenter.qt.paint import measure
from presenter.qt.paint.code import ADVANCE
from presenter.qt.paint.listing import Listing
from presenter.qt.paint.runs import SOFT_BREAK
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.text import Text
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """Code as it was set, and how wide its lines may be."""

    text: Text

    @property
    def longest(self) -> str:
        return max(self.text.words.split(SOFT_BREAK), key=len)

    def fits(self, pixels: float) -> bool:
        """Whether its longest line can be set in a size without being broken."""
        return len(self.longest) <= self.most(pixels)

    def most(self, pixels: float) -> int:
        """How many letters of a size a line has room for."""
        return int(self.text.width / ADVANCE / pixels)


def texts(scene: Scene) -> list[Text]:
    """All words but code, which is measured by its lines."""
    code = {id(each.text) for each in code_lines(scene)}
    every = (piece for piece in measure.pieces(scene) if isinstance(piece, Text))
    return [text for text in every if text.words.strip() and id(text) not in code]


def code_lines(scene: Scene) -> list[Lines]:
    return [Lines(each.text) for each in measure.pieces(scene) if isinstance(each, Listing)]
