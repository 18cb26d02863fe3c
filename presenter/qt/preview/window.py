"""The window beside an editor: a slide as the room will see it, its notes, what to mend."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from presenter.core.director import next_picture, picture
from presenter.core.keymap import Keymap
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.deck.problems import Problem
from presenter.qt.control.button import KeyButton
from presenter.qt.control.label import Label
from presenter.qt.control.notes import Notes
from presenter.qt.control.screen import Screen
from presenter.qt.paint.view import PictureView
from presenter.qt.preview.header import Header
from presenter.qt.preview.problem_list import ProblemList
from presenter.qt.style import sheet
from presenter.qt.theme import NIGHT
from presenter.qt.windows import FRAME

SMALLEST, USUAL = QSize(800, 480), QSize(1440, 860)
MARGIN, ABOVE, BELOW, GAP, CAPTION = 16, 10, 14, 12, 28
WIDEST = 0.65  # the share of the width that the slide may take
PROBLEMS = 104  # pixels of height that it leaves at least


class PreviewWindow(QWidget):
    """Shows the room of a session that nobody has begun; it remembers nothing."""

    back_asked = Signal()
    next_asked = Signal()

    def __init__(self, view: PictureView, aspect: float) -> None:
        super().__init__()
        self._view = view
        self._aspect = aspect
        self.header = Header()
        self.screen_frame = Screen(view)
        self.place = Label("", "small")
        self.phase = Label("", "small", elides=True)
        self.problems = ProblemList()
        self.notes = Notes()
        self.back = KeyButton("◀ Back", Wish.BACK)
        self.next = KeyButton("Next ▶", Wish.NEXT, "primary")
        self._build()
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        for key in (QKeySequence.StandardKey.Quit, QKeySequence("Ctrl+Q")):
            QShortcut(key, self).activated.connect(self.close)

    def _build(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle("War Stories — Preview")
        self.setStyleSheet(sheet(NIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus()  # and not the first button, which would take Space from the slides
        self.setMinimumSize(SMALLEST)
        self.screen_frame.set_aspect(self._aspect)
        columns = QHBoxLayout()
        columns.setContentsMargins(MARGIN, ABOVE, MARGIN, BELOW)
        columns.setSpacing(GAP)
        columns.addLayout(self._slide_column())
        columns.addLayout(self._notes_column(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(columns, 1)
        room = self.screen().availableGeometry().marginsRemoved(FRAME)
        self.resize(USUAL.boundedTo(room.size()))

    def _slide_column(self) -> QVBoxLayout:
        head = QWidget()
        head.setFixedHeight(CAPTION)
        caption = QHBoxLayout(head)
        caption.setContentsMargins(0, 0, 0, 0)
        caption.setSpacing(10)
        caption.addWidget(Label("PREVIEW", "kicker"))
        caption.addWidget(self.place)
        caption.addStretch()
        caption.addWidget(self.phase)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.screen_frame)
        column.addSpacing(GAP)
        column.addWidget(self.problems, 1)
        return column

    def _notes_column(self) -> QVBoxLayout:
        steering = QHBoxLayout()
        steering.setSpacing(10)
        for button, stretch in ((self.back, 3), (self.next, 5)):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setFixedHeight(44)
            steering.addWidget(button, stretch)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addSpacing(CAPTION)
        column.addWidget(self.notes, 1)
        column.addLayout(steering)
        return column

    def show_room(self, room: Room) -> None:
        self.header.show_deck(room.deck)
        self.screen_frame.show_picture(picture(room))
        self._view.prepare(next_picture(room))
        self.notes.show_room(room)
        self.phase.say(room.shown.title)
        self.place.say(_place(room))
        self.back.setEnabled(room.place.step > 0)
        self.next.setEnabled(room.place.step < room.deck.last_step)

    def show_keymap(self, keymap: Keymap) -> None:
        for button in (self.back, self.next):
            button.show_keymap(keymap)
        self.notes.show_keymap(keymap)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.header.show_problems(problems)
        self.problems.show_problems(problems)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = self.header.height() + ABOVE + CAPTION + GAP + PROBLEMS + BELOW
        wide = int(self.width() * WIDEST) - MARGIN
        width = min(wide, int((self.height() - taken) * self._aspect))
        self.screen_frame.fit(QSize(width, int(width / self._aspect)))
        self.problems.setFixedWidth(width)


def _place(room: Room) -> str:
    slide = f"slide {room.step.number} of {len(room.deck.slides)}"
    parts = room.slide.parts
    return f"{slide} · step {room.step.part + 1} of {parts}" if parts > 1 else slide
