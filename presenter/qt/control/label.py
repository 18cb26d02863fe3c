"""Words in a window: always plain text, and never cut without saying so."""

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from presenter.qt.style import mark
from presenter.qt.theme import SANS, font

NARROWEST = 24


class Label(QLabel):
    """Plain words; an eliding label gives way when space is short and tells all when pointed at.

    It knows what it said last, for clocks say the same of most of their labels every second.
    """

    _words = _tone = ""

    def __init__(
        self, words: str = "", role: str = "", *, elides: bool = False, wraps: bool = False
    ) -> None:
        super().__init__()
        self.setFont(font(SANS, 14))  # the sheet sets its size; the figures are of equal width
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        self._elides = elides
        if elides:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        if words != self._words:
            self.setText(words)
            self._tell_what_is_cut()

    def setText(self, words: str) -> None:  # noqa: N802 - Qt's name
        self._words = words
        super().setText(words)

    def tone(self, tone: str) -> None:
        """Colour the words by a state of the style sheet; an empty tone takes it back."""
        if tone != self._tone:
            self._tone = tone
            mark(self, tone=tone)

    def explain(self, why: str) -> None:
        """What is told when one points at it; Qt makes an event of what it knows already, too."""
        if why != self.toolTip():
            self.setToolTip(why)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(NARROWEST, hint.width()), hint.height()) if self._elides else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_what_is_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_cut():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.style().drawItemText(
            QPainter(self),
            room,
            self.alignment().value | Qt.TextFlag.TextSingleLine.value,
            self.palette(),
            self.isEnabled(),
            cut,
            self.foregroundRole(),
        )

    def _is_cut(self) -> bool:
        wanted = self.fontMetrics().horizontalAdvance(self.text())
        return self._elides and wanted > self.contentsRect().width()

    def _tell_what_is_cut(self) -> None:
        if self._elides:
            # a tooltip guesses at markup too, so it is told that there is none
            self.explain(f"<qt>{escape(self.text())}</qt>" if self._is_cut() else "")
