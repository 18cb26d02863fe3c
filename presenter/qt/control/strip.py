"""One quiet sentence over the bottom line: why something was not done, or that it was."""

from PySide6.QtGui import QMouseEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.qt.control.button import Button
from presenter.qt.control.label import Label


class Strip(QFrame):
    """Stays until the next success or a click; it takes no focus and stops nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sign = Label("!", "title")
        self.words = Label(wraps=True)
        self.close_button = Button("Close", "quiet", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 16, 7)
        layout.setSpacing(12)
        layout.addWidget(self.sign)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(self, words: str, *, refused: bool) -> None:
        self.sign.say("!" if refused else "✓")
        self.sign.tone("warn" if refused else "ok")
        self.words.say(words)
        self.show()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.hide()
