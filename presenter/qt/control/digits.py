"""A clock's figures: they change every second and move nothing around them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from presenter.qt.control.label import Label
from presenter.qt.style import mark

SHORT = "+59:59"


class Digits(Label):
    """Figures are of equal width, so as many as before take the same room.

    Only when their number changes is the layout asked again; else this alone is painted anew.
    With hours they are smaller. Those that stand on a card paint its ground with them, or Qt would
    paint the card, and all that the card stands on, below each second.
    """

    def __init__(self, role: str, *, on_card: bool = False) -> None:
        super().__init__("", role)
        self._on_card = on_card

    def text(self) -> str:
        return self._words

    def say(self, words: str) -> None:
        if words == self._words:
            return
        if len(words) == len(self._words):
            self._words = words
            self.update()
        else:
            mark(self, long="true" if len(words) > len(SHORT) else "")
            self.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._on_card:
            # said here, for the style sheet takes it back whenever a tone changes
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            card = self.parentWidget() or self
            painter.fillRect(self.rect(), card.palette().window())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment().value,
            self.palette(),
            self.isEnabled(),
            self._words,
            self.foregroundRole(),
        )
        painter.end()
