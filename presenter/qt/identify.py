"""A big calm card on each display for some seconds: its number, its name, and what is there."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from presenter.core.displays import Display, in_reading_order
from presenter.core.situation import Situation
from presenter.qt.control.label import Label
from presenter.qt.style import sheet
from presenter.qt.theme import DISPLAY, NIGHT, SANS, font

SECONDS = 4
SHARE = 0.5  # of the display's height, and at most of its width
FLAGS = (
    Qt.WindowType.ToolTip  # the kind that no window manager places, covers or gives the keys to
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowTransparentForInput
)


class IdentifyCard(QWidget):
    def __init__(self, number: int, display: Display, use: str, height: int) -> None:
        super().__init__(None, FLAGS)
        self.setObjectName("window")
        self.setStyleSheet(sheet(NIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.number = _words(str(number), DISPLAY, height * 0.4, NIGHT.ember)
        self.title = _words(display.title, SANS, height * 0.075, NIGHT.text)
        self.use = _words(use, SANS, height * 0.075, NIGHT.calm)
        self.size_in_words = _words(_size(display), SANS, height * 0.05, NIGHT.muted)
        frame = QFrame()
        frame.setProperty("card", "true")
        inside = QVBoxLayout(frame)
        inside.setSpacing(round(height * 0.015))
        inside.addStretch()
        for label in (self.number, self.use, self.title, self.size_in_words):
            inside.addWidget(label)
        inside.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(frame)


class Identify:
    """Puts the cards up, and away again; they take neither keys nor clicks."""

    def __init__(self) -> None:
        self.cards: list[IdentifyCard] = []
        self._over = QTimer(singleShot=True, interval=SECONDS * 1000)
        self._over.timeout.connect(self.put_away)

    def switch(self, situation: Situation, screens: Sequence[QScreen]) -> None:
        """The screens are those of the situation, in its order."""
        if self.cards:
            self.put_away()
            return
        for place, number in enumerate(in_reading_order(situation.displays), start=1):
            screen = screens[number]
            room = _room(screen)
            use = situation.use_of(number)
            card = IdentifyCard(place, situation.displays[number], use, room.height())
            _show(card, screen, room)
            self.cards.append(card)
        self._over.start()

    def put_away(self) -> None:
        self._over.stop()
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards.clear()


def _size(display: Display) -> str:
    return f"{display.resolution} at {display.scale:.0%}"


def _words(words: str, family: str, pixels: float, colour: str) -> Label:
    label = Label(words, wraps=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setStyleSheet(
        f"font-family: '{family}'; font-size: {round(pixels)}px; font-weight: 600; color: {colour};"
    )
    label.setFont(font(family, pixels))
    return label


def _room(screen: QScreen) -> QRect:
    """The middle of a display."""
    area = screen.geometry()
    height = round(area.height() * SHARE)
    room = QRect(0, 0, min(round(height * 1.6), round(area.width() * 0.9)), height)
    room.moveCenter(area.center())
    return room


def _show(card: QWidget, screen: QScreen, room: QRect) -> None:
    """Where a program may not place its windows, a full screen is at least on the right display."""
    card.setScreen(screen)
    if QGuiApplication.platformName().startswith("wayland"):
        card.setWindowFlag(Qt.WindowType.ToolTip, on=False)
        card.showFullScreen()
        return
    card.setGeometry(room)
    card.show()
