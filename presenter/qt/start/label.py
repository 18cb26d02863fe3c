"""Words on the start screen: always plain text, and wrapped rather than cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class Label(QLabel):
    """Plain words in one of the style sheet's roles."""

    def __init__(self, words: str = "", role: str = "") -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        # as wide as the layout likes, for one long word shall not widen a card
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show these words; without any, take no room."""
        self.setText(words)
        self.setVisible(bool(words))
