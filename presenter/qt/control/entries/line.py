"""The one line in which words, a theme, an owner or counts are typed; Enter keeps, Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit

from presenter.qt.control.label import Label


class EntryLine(QFrame):
    """Hidden until something is to be typed; `left` says that the list has the keys again."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keep: Callable[[str], None] | None = None
        self.label = Label("", "kicker")
        self.field = _Field()
        self.hint = Label("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.label)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.hint)
        self.field.returnPressed.connect(self._on_return)
        self.field.escaped.connect(self.leave)
        self.hide()

    def ask(
        self,
        what: str,
        words: str,
        hint: str,
        keep: Callable[[str], None],
        known: tuple[str, ...] = (),
    ) -> None:
        """Let somebody type, beginning with `words`; `known` are offered while they do."""
        self._keep = keep
        self.label.say(what)
        self.hint.say(hint)
        self.field.setText(words)
        completer = QCompleter(known, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.field.setCompleter(completer)
        self.field.setAccessibleName(what)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        if not self.isHidden():
            self._keep = None
            self.hide()
            self.left.emit()

    def _on_return(self) -> None:
        keep, words = self._keep, self.field.text()
        self.leave()
        if keep:
            keep(words)


class _Field(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
