"""Words as somebody at the back of the room would see them."""

from itertools import product

from PySide6.QtGui import QImage

from presenter.core.contrast import READABLE, contrast
from presenter.core.picture import Picture
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import Theme


def hard_words(without_words, theme: Theme, picture: Picture, pictures) -> list[tuple[str, float]]:
    """The words that do not stand out from what is behind them."""
    image, seen = without_words(Scenes(theme, pictures).scene(picture, 1920))
    found = []
    for each in seen:
        grounds = {pixel for line in each.lines for pixel in sampled(image, line)}
        worst = min((contrast(*pair) for pair in product(each.colours, grounds)), default=21)
        if worst < READABLE:
            found.append((each.text, round(worst, 2)))
    return found


def sampled(image: QImage, line) -> set[str]:
    box = line.toRect() & image.rect()
    across, down = range(box.left(), box.right(), 7), range(box.top(), box.bottom(), 5)
    return {image.pixelColor(*at).name() for at in product(across, down)}
