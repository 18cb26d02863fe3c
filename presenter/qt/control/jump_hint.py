"""Where the number that is being typed would lead."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from presenter.core.deck import Deck
from presenter.qt.control.label import Label

WIDEST = 460


class JumpHint(QFrame):
    """Floats over its parent, and is there only while digits are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hint")
        self.words = Label("Go to slide", "muted")
        self.number = Label("", "title")
        self.title = Label("", "small", elides=True)
        self.key = Label("↵", "key")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(10)
        for label in (self.words, self.number, self.title, self.key):
            layout.addWidget(label)
        self.hide()

    def show_digits(self, digits: str, deck: Deck) -> None:
        """What Enter would do; no digits put it away."""
        self.setVisible(bool(digits))
        if not digits:
            return
        there = int(digits) <= len(deck.slides)
        self.number.say(digits)
        self.number.tone("ember" if there else "warn")
        self.title.say(
            deck.slides[int(digits) - 1].title if there else f"the last is {len(deck.slides)}"
        )
        self.key.setVisible(there)
        self.raise_()
        self.place()

    def place(self) -> None:
        """In the middle of the parent, low down."""
        around = self.parentWidget()
        if around and self.isVisible():
            self.resize(self.sizeHint().boundedTo(around.size()).width(), self.sizeHint().height())
            self.resize(min(self.width(), WIDEST), self.height())
            self.move((around.width() - self.width()) // 2, around.height() - self.height() - 80)
