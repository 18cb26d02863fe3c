"""A button that Enter presses, as Space does."""

from PySide6.QtWidgets import QPushButton


class Button(QPushButton):
    def __init__(self, words: str, look: str = "", *, small: bool = False) -> None:
        super().__init__(words)
        self.setAutoDefault(True)
        self.setProperty("look", look)
        self.setProperty("small", "true" if small else "")
